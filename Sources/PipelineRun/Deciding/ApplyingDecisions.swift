import Codelists
import Foundation
import Normalization
import Records

/// Applies the decisions of a run: first to observations, then to the results of reconciliation.
///
/// Nothing is deleted: rejected observations are kept and marked. A decision whose guard no longer matches is not
/// applied and becomes a finding, as does one that matches nothing.
struct AppliedDecisions {
  /// Ids of observations excluded from statistics.
  private(set) var excluded: Set<String> = []
  /// Observations that determine their statistics, with the text of the decision.
  private(set) var accepted: [String: String] = [:]
  private(set) var findings: [Finding] = []
  private let decisions: [ReviewDecision]

  /// Applies decisions on observations.
  init(_ decisions: [ReviewDecision], to observations: inout [Observation]) {
    self.decisions = decisions
    // An observations file may record decisions of the run that wrote it; the effect of hints is kept.
    for index in observations.indices where !observations[index].decision.isEmpty {
      observations[index].decision = observations[index].decision.split(separator: "; ").filter {
        $0.hasPrefix("hint by ")
      }.joined(separator: "; ")
    }
    for decision in decisions where decision.id.isEmpty {
      let meant = observations.indices.filter { decision.expect.matches(observations[$0]) }
      if meant.isEmpty {
        findings.append(AppliedDecisions.unapplied(decision, because: reason(decision, observations)))
      }
      for index in meant { apply(decision, &observations[index]) }
    }
  }

  private mutating func apply(_ decision: ReviewDecision, _ observation: inout Observation) {
    observation.decision = observation.decision.isEmpty ? decision.words : observation.decision + "; " + decision.words
    switch decision.action {
    case .reject, .ignore: excluded.insert(observation.id)
    case .accept: accepted[observation.id] = decision.words
    case .scale:
      guard let factor = decision.factor else { return }
      let before = ExtentText.write(observation.extent)
      observation.extent = observation.extent.scaled(by: factor)
      observation.annual = observation.annual?.scaled(by: factor)
      observation.steps.append(
        DerivationStep(
          rule: "decision", input: "\(before) = \(ExtentText.write(observation.extent))",
          output: ExtentText.write(observation.extent)))
    case .map:
      if let code = decision.occupationCode {
        observation.steps.append(
          DerivationStep(rule: "decision", input: "\(observation.occupation.title) = \(code)", output: code))
        observation.occupation.code = code
        observation.occupation.basis = .manifest
      }
      if let code = decision.areaCode {
        observation.steps.append(DerivationStep(rule: "decision", input: "\(observation.area) = \(code)", output: code))
        observation.area = code
        observation.areaCode = code
      }
    case .override, .acknowledge: break
    }
  }

  /// Why a decision matches no observation: the text is gone, or has a different figure.
  private func reason(_ decision: ReviewDecision, _ observations: [Observation]) -> String {
    let expect = decision.expect
    let onPage = observations.filter { $0.sourceID == expect.source }
    if onPage.isEmpty { return "\(expect.source) has no figure in this run" }
    let quoted = onPage.filter { expect.quote.isEmpty || $0.quote.contains(expect.quote) }
    if quoted.isEmpty { return "\(expect.source) no longer has a figure next to “\(expect.quote)”" }
    return
      "\(expect.source) has \(quoted.prefix(3).map(\.raw).joined(separator: ", ")) there, no longer \(expect.value)"
  }

  /// Applies decisions on statistics, conflicts and findings.
  mutating func settle(
    _ statistics: inout [ReconciledStatistic], _ conflicts: inout [Conflict], _ others: inout [Finding]
  ) {
    for decision in decisions where decision.action == .override { override(decision, &statistics, &conflicts) }
    for decision in decisions where decision.action == .acknowledge {
      let conflict = conflicts.firstIndex { $0.id == decision.id }
      let finding = others.firstIndex { $0.id == decision.id }
      // The reviewed content must be unchanged.
      if let now = conflict.map({ conflicts[$0].guardedText }) ?? finding.map({ others[$0].guardedText }),
        !decision.expect.value.isEmpty,
        now != decision.expect.value
      {
        findings.append(AppliedDecisions.unapplied(decision, because: "the figures are now \(now)"))
        continue
      }
      if let conflict {
        conflicts[conflict].severity = .info
        conflicts[conflict].resolution += " (\(decision.words))"
      }
      if let finding {
        others[finding].severity = .info
        others[finding].message += " (\(decision.words))"
      }
      if conflict == nil, finding == nil {
        findings.append(AppliedDecisions.unapplied(decision, because: "nothing in this run has the id \(decision.id)"))
      }
    }
  }

  private mutating func override(
    _ decision: ReviewDecision, _ statistics: inout [ReconciledStatistic], _ conflicts: inout [Conflict]
  ) {
    guard let extent = decision.extent, let index = statistics.firstIndex(where: { $0.id == decision.id }) else {
      findings.append(
        AppliedDecisions.unapplied(decision, because: "no statistic in this run has the id \(decision.id)"))
      return
    }
    let stands = ExtentText.write(statistics[index].extent)
    guard stands == decision.expect.value else {
      findings.append(
        AppliedDecisions.unapplied(
          decision, because: "without it \(stands) would be published, not \(decision.expect.value)"))
      return
    }
    statistics[index].extent = extent
    statistics[index].status = .overridden
    statistics[index].rule = "manual"
    statistics[index].isByPerson = true
    statistics[index].sourceIDs = []
    statistics[index].confidence = 1
    statistics[index].intervalLow = extent.value ?? extent.low
    statistics[index].intervalHigh = extent.value ?? extent.high
    if let official = statistics[index].officialValue, official != 0, let value = extent.value {
      statistics[index].officialDeviationPercent = ((value - official) / official.magnitude * 100).rounded(places: 1)
    } else {
      statistics[index].officialDeviationPercent = nil
    }
    // The choice within the statistic no longer applies; conflicts between several statistics are unchanged.
    for conflict in conflicts.indices where conflicts[conflict].statisticIDs == [decision.id] {
      conflicts[conflict].resolution = "\(decision.words). Without the decision: " + conflicts[conflict].resolution
      conflicts[conflict].decidedBy = "manual"
    }
    statistics[index].explanation = "\(decision.words). Without the decision: " + statistics[index].explanation
  }

  private static func unapplied(_ decision: ReviewDecision, because reason: String) -> Finding {
    Finding(
      sourceID: decision.expect.source, check: .decisionUnapplied, severity: .warning,
      message: "\(decision.place): \(decision.words); not applied: \(reason).", expected: decision.expect.value,
      about: [
        decision.action.rawValue, decision.id, decision.expect.source, decision.expect.quote, decision.expect.value,
      ])
  }
}

extension Conflict {
  /// The conflicting figures, which guard an acknowledgement.
  var guardedText: String { values.joined(separator: "; ") }
}

extension Finding {
  /// The actual value, or the message of the finding, which guards an acknowledgement.
  var guardedText: String { actual.isEmpty ? message : actual }
}

extension ReviewDecision.Guard {
  /// Whether the guard matches an observation: source, quote, and the figure as written or as a plain number.
  func matches(_ observation: Observation) -> Bool {
    observation.sourceID == source && (quote.isEmpty || observation.quote.contains(quote))
      && (value.isEmpty || observation.raw == value || ExtentText.write(observation.extent) == value)
  }
}
