import Reconciliation
import Foundation
import Records

/// A page without pay or outlook figures: the wrong page, or one with a changed layout.
struct NoFiguresCheck: PageCheck {
  func findings(on page: CheckedPage) -> [Finding] {
    page.claims.isEmpty ? [noFiguresFinding(on: page.source)] : []
  }
}

/// The finding that a page has no figures, for extraction without reconciliation.
package func noFiguresFinding(on source: String) -> Finding {
  Finding(
    sourceID: source, check: .noFigures, severity: .warning, message: "The page contains no pay or outlook figure.")
}
