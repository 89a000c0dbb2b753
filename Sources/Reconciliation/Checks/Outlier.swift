import Foundation
import Records

/// Published figures far from those of other sources: monthly pay read as annual, another currency, an extra digit.
enum Outlier {
  static let flag = "outlier"
  /// Twice or half is far: within an occupation and place, the pay that sources report seldom differs so.
  private static let factor: Decimal = 2

  /// Whether the chosen figure of a group lies far from the middle of what two other sources or more say.
  static func isFar(_ chosen: Claim, in group: ObservationGroup) -> Bool {
    guard let value = chosen.extent.value, value > 0, chosen.observation.measure.hasArea, chosen.observation.unit != .percent else { return false }
    var others: [String: Decimal] = [:]
    for claim in group.distinct where claim.source != chosen.source && claim.extent.value != nil { others[claim.source] = others[claim.source] ?? claim.value }
    let sorted = others.values.sorted()
    guard sorted.count >= 2 else { return false }
    return isFar(value, from: sorted[(sorted.count - 1) / 2]) && isFar(value, from: sorted[sorted.count / 2])
  }

  /// Whether a published figure lies far from the official one.
  static func isFar(_ statistic: ReconciledStatistic) -> Bool {
    guard let value = statistic.extent.value, let official = statistic.officialValue, statistic.unit != .percent else { return false }
    return isFar(value, from: official)
  }

  private static func isFar(_ value: Decimal, from other: Decimal) -> Bool { other > 0 && value > 0 && (value > factor * other || other > factor * value) }

  /// One finding for the outliers of each source.
  static func findings(_ statistics: [ReconciledStatistic]) -> [Finding] {
    let far = statistics.filter { $0.flags.contains(flag) }
    return Dictionary(grouping: far) { $0.sourceIDs.first ?? "" }.sorted { $0.key < $1.key }.map { source, rows in
      let shown = rows.prefix(ConflictDraft.limit)
      let list = shown.map { row in
        let subject = Show.subject(row.key, title: row.occupationTitle, area: row.area)
        let official = row.officialValue.map { " (official: \(Show.grouped($0)))" } ?? ""
        return "\(Show.figure(row.extent, row.unit)) as \(subject)\(official)"
      }
      let rest = rows.count - shown.count
      return Finding(
        sourceID: source, check: .outlier, severity: .warning, observations: shown.compactMap(\.evidence.first),
        message: "More than twice or less than half the other figures: \(list.joined(separator: "; "))\(rest > 0 ? "; and \(rest) more" : "").",
        about: ["all"])
    }
  }
}
