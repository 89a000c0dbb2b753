import Foundation
import Records

/// Figures excluded from statistics because of low extraction confidence: one finding per page.
enum LowConfidenceCheck {
  static func findings(_ evidence: Evidence, threshold: Double) -> [Finding] {
    evidence.pages.compactMap { page in
      var seen: Set<Claim.Identity> = []
      let claims = page.claims.filter { evidence.unsure.contains($0.id) && seen.insert($0.identity).inserted }
        .sorted { ($1.observation.confidence, $0.observation.ordinal) > ($0.observation.confidence, $1.observation.ordinal) }
      guard !claims.isEmpty else { return nil }
      let shown = claims.prefix(ConflictDraft.limit)
      let list = shown.map { claim in
        "\(claim.observation.raw) (\(claim.observation.statistic.rawValue) \(claim.observation.measure.words), \(claim.observation.confidence))"
      }
      let rest = claims.count - shown.count
      return Finding(
        sourceID: page.source, check: .lowConfidence, severity: .info, observations: shown.map(\.id), locator: shown[0].observation.locator,
        message: "\(claims.count == 1 ? "One figure was" : "\(claims.count) figures were") read with a confidence below \(threshold) and "
          + "\(claims.count == 1 ? "is" : "are") excluded from statistics: \(list.joined(separator: "; "))\(rest > 0 ? "; and \(rest) more" : "").",
        about: ["all"])
    }
  }
}
