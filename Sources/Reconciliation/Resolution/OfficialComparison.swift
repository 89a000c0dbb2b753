import Foundation
import Records

/// Compares figures of pages with official ones for the same statistic.
enum OfficialComparison {
  /// Whether the page may refer to the official figure's period: it gives none, the same one, or the year of a month.
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

  /// Whether the claim is a single number that may be the official one, allowing for rounding.
  static func equals(_ claim: Claim, _ figure: OfficialFigure) -> Bool {
    guard claim.extent.value != nil else { return false }
    let bound = PossibleRange.Bound(number: figure.value, isClosed: true)
    return claim.range.intersects(PossibleRange(low: bound, high: bound))
  }

  /// The official figure with which a chosen claim is compared: that of the period given on the page; without a period,
  /// the newest of the programme from which the claim was taken, or else the newest of all. A figure that equals some
  /// release is compared with the newest such release: a rounded figure is not off, and one from an older release is
  /// `stale` rather than wrong.
  static func figure(for claim: Claim, in group: ObservationGroup) -> OfficialFigure? {
    let meant = group.official.filter { mayMean(claim, $0) }
    return meant.first { equals(claim, $0) } ?? meant.first
  }

  /// (figure − official) / official in percent, one decimal; 0 for a figure that equals the official one at its printed
  /// resolution; nil for ranges and for an official zero.
  static func deviationPercent(of claim: Claim, from figure: OfficialFigure) -> Decimal? {
    guard let value = claim.extent.value, figure.value != 0 else { return nil }
    if equals(claim, figure) { return 0 }
    return ((value - figure.value) / figure.value.magnitude * 100).rounded(places: 1)
  }
}
