import Foundation
import Records

/// A page that was read but holds no pay or outlook figure: the wrong page, or one that changed its form.
struct NoFiguresCheck: PageCheck {
  func findings(on page: PageClaims) -> [Finding] {
    guard page.claims.isEmpty else { return [] }
    return [Finding(sourceID: page.source, check: .noFigures, severity: .warning, message: "The page holds no pay or outlook figure.")]
  }
}
