import Reconciliation
import Foundation
import Records

/// Pay levels at exact, symmetric fractions of the page's own range were computed from it, not observed: 15% and 85% of
/// the way through.
///
/// Two levels must be at the same distance from the two ends, by a whole percentage of the range, and must also look
/// computed: either the exact middle is also printed (as a median, a mean or a level), or the levels are printed with a
/// finer resolution than the ends.
struct SyntheticCheck: PageCheck {
  func findings(on page: CheckedPage) -> [Finding] {
    let series = page.series { $0.observation.measure == .wage }
    // Most pages give no pay by level.
    guard series.contains(where: { !$0.series.experience.isEmpty }) else { return [] }
    var pools: [Series: [Claim]] = [:]
    for (series, claims) in series { pools[series.acrossLevels, default: []] += claims }
    return pools.mapValues { $0.sorted(by: Claim.precedes) }.sorted { [$0.key.text] }.compactMap { _, claims in
      let ranges = claims.filter {
        !$0.isPoint && $0.key.experience.isEmpty && $0.extent.low != nil && $0.extent.high != nil
      }
      return ranges.lazy.compactMap { finding(range: $0, claims: claims, page: page) }.first
    }
  }

  private func finding(range: Claim, claims: [Claim], page: CheckedPage) -> Finding? {
    guard let low = range.extent.low, let high = range.extent.high, high > low else { return nil }
    let levels = claims.filter { !$0.key.experience.isEmpty && $0.extent.value != nil }
    let half = Decimal.middle(low, high)
    let middle = claims.filter { $0.extent.value == half }
    for lower in levels where lower.value > low && lower.value < half {
      let share = (lower.value - low) / (high - low) * 100
      guard share == share.rounded(places: 0),
        let upper = levels.first(where: { $0.value - low == high - lower.value && $0.key != lower.key }),
        !middle.isEmpty || max(lower.resolution, upper.resolution) < range.resolution
      else { continue }
      return page.finding(
        .synthetic, [range, lower, upper] + middle,
        message:
          "\(FigureFormatter.figure(lower)) and \(FigureFormatter.figure(upper)) are at exactly \(share.plain)% and \((100 - share).plain)% of the page's own "
          + "range of \(FigureFormatter.figure(range)): computed from it, not observed.",
        expected: "levels observed independently of the range",
        actual: "levels at \(share.plain)% and \((100 - share).plain)% of the range")
    }
    return nil
  }
}
