import Reconciliation
import Codelists
import Foundation
import Records

/// A page that cites a code which the 2018 classification no longer has: what it says of that occupation is of another definition.
struct RetiredCodeCheck: PageCheck {
  func findings(on page: CheckedPage) -> [Finding] {
    var seen: Set<String> = []
    return (page.facts?.citedCodes ?? []).filter { RetiredOccupationCodes.contains($0.written) && seen.insert($0.written).inserted }.map { cited in
      let title = RetiredOccupationCodes.title(of: cited.written) ?? ""
      let taken = cited.code == cited.written ? "it was divided, and no one code stands for it since 2018" : "it was taken for \(cited.code)"
      return Finding(
        sourceID: page.source, check: .retiredCode, severity: .info, locator: cited.locator,
        message: "The page cites \(cited.written) (\(title)) of the 2010 classification; \(taken).", expected: cited.code == cited.written ? "" : cited.code,
        actual: cited.written)
    }
  }
}
