import Reconciliation
import Foundation
import Records

/// Percentiles of a distribution must be ascending: p10 ≤ p25 ≤ median ≤ p75 ≤ p90.
///
/// If a page gives a percentile more than once, it is reported only if no choice among its figures is in order.
struct PercentileOrderCheck: PageCheck {
  func findings(on page: CheckedPage) -> [Finding] {
    page.series { $0.observation.measure == .wage && $0.observation.statistic.percentile != nil }.compactMap {
      _, claims -> Finding? in
      let ranks = Dictionary(grouping: claims) { $0.observation.statistic.percentile ?? 0 }.sorted { $0.key < $1.key }
        .map(\.value)
      let inversions = zip(ranks, ranks.dropFirst()).filter { lower, upper in
        lower.allSatisfy { a in upper.allSatisfy { b in a.range.isAbove(b.range) } }
      }
      guard let (lower, upper) = inversions.first else { return nil }
      let named = inversions.flatMap { $0.0 + $0.1 }
      let (below, above) = (lower[0].observation.statistic.rawValue, upper[0].observation.statistic.rawValue)
      return page.finding(
        .percentileOrder, named,
        message:
          "The \(below) of \(FigureFormatter.list(lower)) lies above the \(above) of \(FigureFormatter.list(upper)).",
        expected: "\(below) ≤ \(above)", actual: "\(FigureFormatter.list(lower)) > \(FigureFormatter.list(upper))")
    }
  }
}
