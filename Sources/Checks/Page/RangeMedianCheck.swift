import Reconciliation
import Foundation
import Records

/// A median must lie within the page's range for the same statistic.
///
/// A median within one of several ranges is fine, and so is one if the page gives another median that is: that is a
/// separate contradiction.
struct RangeMedianCheck: PageCheck {
  func findings(on page: CheckedPage) -> [Finding] {
    page.series { $0.observation.measure == .wage }.compactMap { series, claims -> Finding? in
      let ranges = claims.filter { !$0.isPoint && $0.extent.low != nil && $0.extent.high != nil }
      let medians = claims.filter { $0.observation.statistic == .median }
      // Levels of experience have a separate check.
      guard series.experience.isEmpty, !ranges.isEmpty, !medians.isEmpty,
        !medians.contains(where: { median in ranges.contains { $0.range.intersects(median.range) } })
      else { return nil }
      return page.finding(
        .rangeMedian, medians + ranges,
        message:
          "The median of \(FigureFormatter.list(medians)) lies outside the range of \(FigureFormatter.list(ranges)) the page gives.",
        expected: FigureFormatter.list(ranges), actual: FigureFormatter.list(medians))
    }
  }
}
