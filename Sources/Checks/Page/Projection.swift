import Reconciliation
import Foundation
import Records

/// A base count and the projected count that belongs to it.
struct Projection: Sendable {
  var base: Claim
  var projected: Claim

  /// The number of jobs added, allowing for rounding.
  var change: ClosedRange<Decimal>? {
    guard let from = base.range.bounds, let to = projected.range.bounds else { return nil }
    return (to.lowerBound - from.upperBound)...(to.upperBound - from.lowerBound)
  }

  /// The growth in percent, allowing for rounding.
  var growth: ClosedRange<Decimal>? {
    guard let from = base.range.bounds, let to = projected.range.bounds, from.lowerBound > 0 else { return nil }
    return ((to.lowerBound / from.upperBound - 1) * 100)...((to.upperBound / from.lowerBound - 1) * 100)
  }

  /// The growth in percent from the printed counts, one decimal.
  var printedGrowth: Decimal? {
    base.value == 0 ? nil : ((projected.value / base.value - 1) * 100).rounded(places: 1)
  }

  /// `850,000 (2023) to 993,900 (2033)`.
  var sentence: String { "\(Projection.dated(base)) to \(Projection.dated(projected))" }

  /// The projections among claims of one series: each projected count with the base count nearest to it on the page,
  /// among those of an earlier period if both have one.
  static func pairs(among claims: [Claim]) -> [Projection] {
    let counts = claims.filter { $0.observation.measure == .employment && $0.extent.value != nil }
    let bases = counts.filter { $0.observation.statistic == .level }
    return counts.filter { $0.observation.statistic == .projected }.compactMap { projected in
      bases.filter { isEarlier($0, than: projected) }.min { Claim.isNearer($0, $1, to: projected) }.map {
        Projection(base: $0, projected: projected)
      }
    }
  }

  private static func isEarlier(_ base: Claim, than projected: Claim) -> Bool {
    guard let from = base.observation.period?.orderingKey, let to = projected.observation.period?.orderingKey else {
      return true
    }
    return from < to
  }

  private static func dated(_ claim: Claim) -> String {
    ReadableFigure.grouped(claim.value) + (claim.observation.period.map { " (\($0))" } ?? "")
  }
}
