import Reconciliation
import Records
import OfficialStatistics

extension RunDataset {
  /// Applies decisions, reconciliation and the checks of published statistics.
  ///
  /// - Parameters:
  ///   - pages: page metadata other than figures.
  ///   - changed: ids of observations to exclude.
  /// - Throws: a failure if the official statistics cannot be read.
  mutating func settle(
    pages: [PageMetadata], plan: RunPlan, reference: RunReference, leavingOut changed: Set<String> = []
  ) throws(RunFailure) {
    let settled: ReconciledTopic
    let found: [Finding]
    var pages = pages
    var decided = AppliedDecisions(plan.decisions, to: &observations)
    var policy = plan.policy
    policy.accepted = decided.accepted
    do throws(ReferenceError) {
      if let library = reference.library {
        try decideByPay(&observations, pages: &pages, library: library, coder: reference.coder)
      }
      let leftOut = decided.excluded.union(changed)
      // Avoids a copy if nothing is excluded.
      (settled, found) = try Stages.settle(
        leftOut.isEmpty ? observations : observations.filter { !leftOut.contains($0.id) }, pages: pages,
        topic: plan.topic, policy: policy,
        library: reference.library,
        coder: reference.coder)
    } catch {
      throw RunFailure(error)
    }
    statistics = settled.statistics
    conflicts = settled.conflicts
    findings += found
    giveFindingsLastingIDs()
    decided.settle(&statistics, &conflicts, &findings)
    findings += decided.findings + Stages.check(&statistics, conflicts: conflicts)
    giveFindingsLastingIDs()
    let codes = Dictionary(pages.map { ($0.sourceID, $0.subject.code) }, uniquingKeysWith: { first, _ in first })
    for index in sources.indices where sources[index].occupationCode.isEmpty {
      sources[index].occupationCode = codes[sources[index].origin.sourceID].flatMap(\.self) ?? ""
    }
    let counts = Dictionary(grouping: findings, by: \.sourceID).mapValues(\.count)
    for index in sources.indices { sources[index].findings = counts[sources[index].origin.sourceID] ?? 0 }
  }
}
