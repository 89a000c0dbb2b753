import Reconciliation
import Foundation
import Records

/// A page whose subject has no SOC code can only be compared with others by title.
struct OccupationUnmappedCheck: PageCheck {
  func findings(on page: CheckedPage) -> [Finding] {
    guard let subject = page.facts?.subject, subject.code == nil, !page.claims.isEmpty else { return [] }
    let named = subject.title.isEmpty ? "The page's subject is unknown" : "\(subject.title) has no SOC code"
    return [
      Finding(
        sourceID: page.source, check: .occupationUnmapped, severity: .info,
        message:
          "\(named) from the manifest, a cited code or its title; its figures are only compared with those of pages with the same title."
      )
    ]
  }
}
