import Reconciliation
import Codelists
import Foundation
import Records

/// A page that cites a code no longer in SOC 2018; its figures for that occupation use another definition.
struct RetiredCodeCheck: PageCheck {
  func findings(on page: CheckedPage) -> [Finding] {
    var seen: Set<String> = []
    return (page.facts?.citedCodes ?? []).filter {
      RetiredOccupationCodes.contains($0.written) && seen.insert($0.written).inserted
    }.map { cited in
      let title = RetiredOccupationCodes.title(of: cited.written) ?? ""
      let taken =
        cited.code == cited.written
        ? "it was split and has no single successor in SOC 2018" : "it was mapped to \(cited.code)"
      return Finding(
        sourceID: page.source, check: .retiredCode, severity: .info, locator: cited.locator,
        message: "The page cites \(cited.written) (\(title)) of SOC 2010; \(taken).",
        expected: cited.code == cited.written ? "" : cited.code,
        actual: cited.written)
    }
  }
}
