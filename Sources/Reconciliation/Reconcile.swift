import Foundation
import Records

/// The result of reconciling the observations of one topic.
package struct ReconciledTopic: Sendable {
  /// One per key, in the order of `statistics.csv`.
  package var statistics: [ReconciledStatistic]
  /// In the order of `conflicts.csv`.
  package var conflicts: [Conflict]
  /// The figures of every page, prepared for comparison and used for page checks, sorted by source.
  package var pages: [PageClaims]
  /// Ids of observations that were read with too little confidence to take part.
  package var unsure: Set<String>
}

/// Groups observations of the same statistic, resolves disagreements, identifies their causes, and checks every page
/// for internal consistency.
///
/// Figures for different occupations, statistics or areas are never merged; if they could be confused, they are
/// reported together in a conflict. The result does not depend on the order of `observations` or `pages`.
///
/// - Parameters:
///   - observations: of all sources of the topic; pay with its annual extent.
///   - pages: what is known of each page besides its figures; a source without facts is checked by its figures only.
///   - topic: the group of sources compared with each other.
///   - policy: weights of the sources and the ladder of rules.
///   - origins: the official figures behind observations, by their ids: a figure of another occupation or statistic
///     takes no part in the one it is wrong for.
///   - official: the official figures, for `official-reference`, the official columns and `stale`.
///   - officialTitle: the readable title of a SOC code; without one, the wording of most observations is used.
package func reconcile(
  _ observations: [Observation], pages: [PageMetadata], topic: String, policy: ReconciliationPolicy,
  origins: [String: AttributedOrigin] = [:],
  official: OfficialFigures = OfficialFigures(),
  officialTitle: (String) -> String? = { _ in nil }
) -> ReconciledTopic {
  var keys = StatisticKeyBuilder(topic: topic)
  let said = observations.map { observation in
    keys.claim(observation, misplacement: origins[observation.id].flatMap { Misplacement(observation, origin: $0) })
  }
  let corrected = said.compactMap { claim in
    claim.misplacement.flatMap { $0.isSure ? keys.claim($0.corrected(claim.observation), misplacement: $0) : nil }
  }
  func takesPart(_ claim: Claim) -> Bool {
    claim.observation.confidence >= policy.minConfidence || policy.accepted[claim.id] != nil
  }
  let groups = ObservationGroup.make(
    from: said.filter { $0.misplacement == nil && takesPart($0) } + corrected.filter(takesPart),
    withheld: said.filter { $0.misplacement != nil || !takesPart($0) }, official: official)
  // First what is learned from all groups together, then each group by itself.
  let context = ResolutionContext(
    policy: policy, reliability: ReliabilityModel.fit(groups.filter(\.isPublished)),
    dependence: DependenceModel(groups, origins: origins))
  let settled = groups.compactMap { group in ResolvedGroup.of(group, in: context, officialTitle: officialTitle) }
  let evidence = TopicEvidence(
    topic: topic, settled: settled, pages: PageClaims.make(said, pages: pages))
  return ReconciledTopic(
    statistics: settled.filter(\.group.isPublished).map(\.statistic), conflicts: findConflicts(evidence),
    pages: evidence.pages,
    unsure: Set(said.filter { !takesPart($0) }.map(\.id)))
}
