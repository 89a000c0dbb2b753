import Codelists
import Reconciliation
import Foundation
import Records

/// Figures excluded from statistics because of low extraction confidence: one finding per page.
struct LowConfidenceCheck: PageCheck {
  func findings(on page: CheckedPage) -> [Finding] {
    var seen: Set<Claim.Identity> = []
    let claims = page.claims.filter { page.unsure.contains($0.id) && seen.insert($0.identity).inserted }
      .sorted {
        ($1.observation.confidence, $0.observation.ordinal) > ($0.observation.confidence, $1.observation.ordinal)
      }
    guard !claims.isEmpty else { return [] }
    let shown = claims.prefix(ConflictDraft.limit)
    let list = shown.map { claim in
      let label = StatisticLabels.label(claim.observation.measure, claim.observation.statistic)
      return "\(claim.observation.raw) (\(label), \(claim.observation.confidence))"
    }
    let rest = claims.count - shown.count
    return [
      Finding(
        sourceID: page.source, check: .lowConfidence, severity: .info, observations: shown.map(\.id),
        locator: shown[0].observation.locator,
        message:
          "\(claims.count == 1 ? "One figure was" : "\(claims.count) figures were") read with a confidence below \(page.minConfidence) and "
          + "\(claims.count == 1 ? "is" : "are") excluded from statistics: \(list.joined(separator: "; "))\(rest > 0 ? "; and \(rest) more" : "").",
        about: ["all"])
    ]
  }
}
