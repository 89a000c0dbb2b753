import Normalization
import Records

/// A decision that takes effect with the next run.
package struct PendingDecision: Sendable, Equatable {
  /// The id of the observation, statistic, conflict or finding concerned.
  package var recordID: String
  /// The decision.
  package var decision: ReviewDecision
}

/// The decisions in a file that are not yet applied in a run, each with the item concerned. Decisions whose guard no
/// longer matches are omitted.
package func pendingDecisions(_ decisions: [ReviewDecision], in dataset: RunDataset) -> [PendingDecision] {
  let statistics = Dictionary(dataset.statistics.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  let conflicts = Dictionary(dataset.conflicts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  let findings = Dictionary(dataset.findings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  return decisions.flatMap { decision -> [PendingDecision] in
    func isShown(in text: String) -> Bool { text.contains(decision.words) }
    switch decision.action {
    case .override:
      guard let statistic = statistics[decision.id], !isShown(in: statistic.explanation) else { return [] }
      return ExtentText.write(statistic.extent) == decision.expect.value
        ? [PendingDecision(recordID: decision.id, decision: decision)] : []
    case .acknowledge:
      let shown =
        conflicts[decision.id].map { ($0.resolution, $0.guardedText) }
        ?? findings[decision.id].map { ($0.message, $0.guardedText) }
      guard let (text, guarded) = shown, !isShown(in: text) else { return [] }
      return decision.expect.value.isEmpty || decision.expect.value == guarded
        ? [PendingDecision(recordID: decision.id, decision: decision)] : []
    case .accept, .reject, .ignore, .scale, .map:
      return dataset.observations.filter { decision.expect.matches($0) && !isShown(in: $0.decision) }
        .map { PendingDecision(recordID: $0.id, decision: decision) }
    }
  }
}
