import Normalization
import Records

/// A decision that stands in a file and takes effect with the next run.
package struct PendingDecision: Sendable, Equatable {
  /// The id of what it is about: an observation, a statistic, a conflict or a finding of the run.
  package var recordID: String
  /// The decision.
  package var decision: ReviewDecision
}

/// The decisions of a file that a run does not show yet, each with what it is about. One that would not be applied, because its guard no longer matches, is not among them.
package func pendingDecisions(_ decisions: [ReviewDecision], in dataset: RunDataset) -> [PendingDecision] {
  let statistics = Dictionary(dataset.statistics.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  let conflicts = Dictionary(dataset.conflicts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  let findings = Dictionary(dataset.findings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  return decisions.flatMap { decision -> [PendingDecision] in
    func isShown(in text: String) -> Bool { text.contains(decision.words) }
    switch decision.action {
    case .override:
      guard let statistic = statistics[decision.id], !isShown(in: statistic.explanation) else { return [] }
      return ExtentText.write(statistic.extent) == decision.expect.value ? [PendingDecision(recordID: decision.id, decision: decision)] : []
    case .acknowledge:
      let shown = conflicts[decision.id].map { ($0.resolution, $0.guardedText) } ?? findings[decision.id].map { ($0.message, $0.guardedText) }
      guard let (text, guarded) = shown, !isShown(in: text) else { return [] }
      return decision.expect.value.isEmpty || decision.expect.value == guarded ? [PendingDecision(recordID: decision.id, decision: decision)] : []
    case .accept, .reject, .ignore, .scale, .map:
      return dataset.observations.filter { decision.expect.matches($0) && !isShown(in: $0.decision) }
        .map { PendingDecision(recordID: $0.id, decision: decision) }
    }
  }
}
