import Foundation
import Records

/// What reconciliation makes of the observations of one topic.
public struct ReconciledTopic: Sendable, Equatable {
  /// One per key, in the order of `statistics.csv`.
  public var statistics: [ReconciledStatistic]
  /// In the order of `conflicts.csv`.
  public var conflicts: [Conflict]
  /// In the order of `findings.csv`.
  public var findings: [Finding]
}

/// Groups observations of the same thing, settles what disagrees, names the causes, and checks every page against itself.
///
/// Figures about different occupations, statistics or places are never fused; where they could be mistaken for one another they stand side by side in a conflict.
/// The result does not depend on the order of `observations` or `pages`.
///
/// - Parameters:
///   - observations: of all sources of the topic; pay with its annual extent.
///   - pages: what is known of each page beside its figures; a source without facts is checked as far as its figures go.
///   - topic: the group of sources compared with each other.
///   - policy: weights of the sources and the ladder of rules.
///   - official: what official publications say, for `official-reference`, the official columns and `stale`.
///   - officialTitle: the readable title of a SOC code; without one the wording most observations use stands.
public func reconcile(
  _ observations: [Observation], pages: [PageFacts], topic: String, policy: ReconciliationPolicy, official: OfficialFigures = OfficialFigures(),
  officialTitle: (String) -> String? = { _ in nil }
) -> ReconciledTopic {
  var keys = KeyMaker(topic: topic)
  let claims = observations.map { keys.claim($0) }
  let groups = ObservationGroup.make(from: claims, official: official)
  let settled = groups.compactMap { group in Settlement.of(group, policy: policy, officialTitle: officialTitle) }
  let evidence = Evidence(topic: topic, settled: settled, pages: PageClaims.make(claims, pages: pages))
  return ReconciledTopic(statistics: settled.map(\.statistic), conflicts: findConflicts(evidence), findings: runChecks(evidence))
}
