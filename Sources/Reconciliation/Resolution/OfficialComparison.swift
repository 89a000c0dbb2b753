import Foundation
import Records

/// How figures of pages stand to official ones of the same statistic.
enum OfficialComparison {
  /// Whether the page may mean the official figure's period: it gives none, or the same one, or the year of a month.
  static func mayMean(_ claim: Claim, _ figure: OfficialFigure) -> Bool {
    guard let period = claim.observation.period?.description else { return true }
    let official = figure.period.description
    if official.contains("/") {
      // A projection is named by its end, by both ends, or by its base year.
      return period == official || (period.hasPrefix("/") && official.hasSuffix(period))
        || official.hasPrefix(period + "/")
        || official.hasSuffix("/" + period)
    }
    return official.hasPrefix(period)
  }

  /// Whether the claim is one number that may be the official one, rounding allowed for.
  static func equals(_ claim: Claim, _ figure: OfficialFigure) -> Bool {
    guard claim.extent.value != nil else { return false }
    let bound = PossibleRange.Bound(number: figure.value, isClosed: true)
    return claim.range.intersects(PossibleRange(low: bound, high: bound))
  }

  /// The official figure a chosen claim is measured by: that of the period the page gives; without a period the newest
  /// of the programme whose figure the claim is, or else the newest there is. A figure that equals some release is
  /// measured by that one, the newest of such: what only rounds is not off, and what is of an older release is `stale`
  /// rather than wrong.
  static func figure(for claim: Claim, in group: ObservationGroup) -> OfficialFigure? {
    let meant = group.official.filter { mayMean(claim, $0) }
    return meant.first { equals(claim, $0) } ?? meant.first
  }

  /// (figure − official) / official in percent, one decimal; 0 for a figure that is the official one as far as it is
  /// printed; nil for ranges and for an official zero.
  static func deviationPercent(of claim: Claim, from figure: OfficialFigure) -> Decimal? {
    guard let value = claim.extent.value, figure.value != 0 else { return nil }
    if equals(claim, figure) { return 0 }
    return ((value - figure.value) / figure.value.magnitude * 100).rounded(places: 1)
  }
}
