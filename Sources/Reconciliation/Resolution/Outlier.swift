import Foundation
import Records

/// Published figures far from those of other sources: monthly pay read as annual, another currency, an extra digit.
package enum Outlier {
  /// The flag in `statistics.csv`.
  package static let flag = "outlier"
  /// Twice or half is far: within an occupation and area, the pay that sources report rarely differs that much.
  private static let factor: Decimal = 2

  /// Whether the chosen figure of a group is far from the middle of the figures of at least two other sources.
  static func isFar(_ chosen: Claim, in group: ObservationGroup) -> Bool {
    guard let value = chosen.extent.value, value > 0, chosen.observation.measure.hasArea,
      chosen.observation.unit != .percent
    else { return false }
    var others: [String: Decimal] = [:]
    for claim in group.distinct where claim.source != chosen.source && claim.extent.value != nil {
      others[claim.source] = others[claim.source] ?? claim.value
    }
    let sorted = others.values.sorted()
    guard sorted.count >= 2 else { return false }
    return isFar(value, from: sorted[(sorted.count - 1) / 2]) && isFar(value, from: sorted[sorted.count / 2])
  }

  /// Whether a published figure is far from the official one.
  package static func isFar(_ statistic: ReconciledStatistic) -> Bool {
    guard let value = statistic.extent.value, let official = statistic.officialValue, statistic.unit != .percent else {
      return false
    }
    return isFar(value, from: official)
  }

  private static func isFar(_ value: Decimal, from other: Decimal) -> Bool {
    other > 0 && value > 0 && (value > factor * other || other > factor * value)
  }
}
