import Foundation
import Records

/// A figure that equals an older official one, and not the one in force.
///
/// Said once per statistic and source. A page that gives the older period itself is merely dated (`info`); one that gives none lets its reader think it current.
struct StaleCause: ConflictCause {
  func conflicts(in evidence: Evidence) -> [Conflict] {
    evidence.settled.flatMap { settled -> [Conflict] in
      let bySource = Dictionary(grouping: settled.group.distinct, by: \.source).sorted { $0.key < $1.key }
      return bySource.compactMap { _, claims in conflict(settled, claims, evidence.topic) }
    }
  }

  private func conflict(_ settled: Settlement, _ claims: [Claim], _ topic: String) -> Conflict? {
    let stale = claims.compactMap { claim in olderFigure(claim, settled.group.official).map { (claim: claim, figures: $0) } }
    guard let first = stale.first else { return nil }
    let (old, new) = first.figures
    let same = stale.filter { $0.figures.old == old }.map(\.claim)
    let unit = first.claim.observation.annual == nil ? first.claim.observation.unit : settled.statistic.unit
    let subject = Show.subject(settled.group.key, title: settled.title, area: settled.statistic.area)
    let draft = ConflictDraft(
      kind: .stale, severity: same.contains { $0.observation.period == nil } ? .warning : .info, statisticIDs: [settled.statistic.id], claims: same,
      explanation:
        "\(Show.figure(first.claim)) of \(first.claim.source) is the \(subject) of \(old.release); \(new.release) gives "
        + "\(Show.figure(.value(new.value), unit)).",
      resolution: "compared with \(settled.statistic.officialRelease.isEmpty ? new.release : settled.statistic.officialRelease) in official_deviation_pct")
    return draft.conflict(topic: topic)
  }

  /// The older official figure a claim equals, and the one in force of the same programme, which it does not equal.
  private func olderFigure(_ claim: Claim, _ official: [OfficialFigure]) -> (old: OfficialFigure, new: OfficialFigure)? {
    guard let old = official.first(where: { OfficialComparison.mayMean(claim, $0) && OfficialComparison.equals(claim, $0) }),
      let new = official.first(where: { $0.program == old.program }), new != old, !OfficialComparison.equals(claim, new)
    else { return nil }
    return (old, new)
  }
}
