import Reconciliation
import Foundation
import Records

/// Pay for an experience level must lie within the page's range for that level.
///
/// If the page also has the same statistic for all levels, the two contradict each other as well, and a conflict is
/// reported instead.
struct LevelRangeCheck: PageCheck {
  func findings(on page: CheckedPage) -> [Finding] {
    LevelContradictionCause.mismatches(on: page.reconciled).filter(\.overall.isEmpty).map { mismatch in
      page.finding(
        .levelRange, mismatch.figures + mismatch.ranges, message: mismatch.sentence,
        expected: FigureFormatter.list(mismatch.ranges), actual: FigureFormatter.list(mismatch.figures))
    }
  }
}
