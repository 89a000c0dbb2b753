import Foundation
import Records

/// A page that was read but holds no pay or outlook figure: the wrong page, or one that changed its form.
struct NoFiguresCheck: PageCheck {
  func findings(on page: PageClaims) -> [Finding] {
    page.claims.isEmpty ? [noFiguresFinding(on: page.source)] : []
  }
}

/// The finding that a page holds no figure, for those who read pages and reconcile nothing.
public func noFiguresFinding(on source: String) -> Finding {
  Finding(sourceID: source, check: .noFigures, severity: .warning, message: "The page contains no pay or outlook figure.")
}
