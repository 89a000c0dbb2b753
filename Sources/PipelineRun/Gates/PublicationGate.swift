import Ledger
import Publication
import Records

/// Input of the gates.
struct GateContext: Sendable {
  /// The dataset to be published.
  var dataset: RunDataset
  /// The history of published runs.
  var history: PipelineHistory
  /// The last published run; nil if there is none or it cannot be read.
  var before: RunDataset?
  /// Ids of the conflicts and findings of the last published run.
  var knownNotices: Set<String> { Set((before?.conflicts.map(\.id) ?? []) + (before?.findings.map(\.id) ?? [])) }
}

/// A condition that a dataset must meet before it is published.
protocol PublicationGate: Sendable {
  /// Why the dataset does not meet it, in one sentence; nil if it does.
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

/// The results of a manifest's gates, in the order of `GateRule.Kind`.
func gateOutcomes(_ rules: [GateRule], _ context: GateContext) -> [RunManifest.Gate] {
  rules.compactMap { rule in
    rule.gate.objection(context).map {
      RunManifest.Gate(name: rule.kind.rawValue, stops: rule.action == .stop, message: $0)
    }
  }
}

/// A count with its noun: `1 statistic`, `3 statistics`.
package func counted(_ count: Int, _ noun: String) -> String { count == 1 ? "1 \(noun)" : "\(count) \(noun)s" }

/// The first items of a list, and the number of others: `a; b; c; and 4 more`.
func listing(_ items: [String], most: Int = 5) -> String {
  items.count <= most
    ? items.joined(separator: "; ") : items.prefix(most).joined(separator: "; ") + "; and \(items.count - most) more"
}
