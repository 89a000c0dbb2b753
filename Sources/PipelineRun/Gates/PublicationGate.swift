import Ledger
import Publication
import Records

/// What gates look at.
struct GateContext: Sendable {
  /// What is to be published.
  var dataset: RunDataset
  /// What the published runs were like.
  var history: PipelineHistory
  /// The last published run; nil before the first, and where it cannot be read.
  var before: RunDataset?
  /// Ids of conflicts and findings that the last published run had.
  var knownNotices: Set<String> { Set((before?.conflicts.map(\.id) ?? []) + (before?.findings.map(\.id) ?? [])) }
}

/// A condition that a dataset must meet before it is published.
protocol PublicationGate: Sendable {
  /// Why the dataset does not meet it, in one sentence; nil when it does.
  func objection(_ context: GateContext) -> String?
}

extension GateRule {
  /// The gate for the rule.
  var gate: any PublicationGate {
    switch kind {
    case .sources: SourcesGate(least: Int(bound))
    case .observations: ObservationsGate(least: Int(bound))
    case .changedRows: ChangedRowsGate(mostPercent: bound)
    case .drift: DriftGate(mostPercent: bound)
    case .vanished: VanishedGate(afterRuns: Int(bound))
    case .officialDeviation: OfficialDeviationGate(mostPercent: bound)
    case .newConflicts: NewConflictsGate(severity: severity)
    }
  }
}

/// What the gates of a manifest say of a dataset, in the order of `GateRule.Kind`.
func gateOutcomes(_ rules: [GateRule], _ context: GateContext) -> [RunManifest.Gate] {
  rules.compactMap { rule in
    rule.gate.objection(context).map { RunManifest.Gate(name: rule.kind.rawValue, stops: rule.action == .stop, message: $0) }
  }
}

/// A number of things in words: `1 statistic`, `3 statistics`.
func counted(_ count: Int, _ noun: String) -> String { count == 1 ? "1 \(noun)" : "\(count) \(noun)s" }

/// The first of many things, and how many more there are: `a; b; c; and 4 more`.
func listing(_ items: [String], most: Int = 5) -> String {
  items.count <= most ? items.joined(separator: "; ") : items.prefix(most).joined(separator: "; ") + "; and \(items.count - most) more"
}
