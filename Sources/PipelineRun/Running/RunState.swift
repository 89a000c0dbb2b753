import Alerting
import Foundation
import Ledger
import Publication
import Records

/// The state of a run, for its record and alerts, however it ends.
final class RunState {
  let started = runDate()
  let clock = ContinuousClock.now
  var history = PipelineHistory()
  /// The ledger, once it is open.
  var ledger: Ledger?
  /// The dataset; nil until the run has read and reconciled its sources.
  var dataset: RunDataset?
  /// The sources whose snapshots are older than the manifest allows.
  var expired: [String] = []
  /// The gate results.
  var gates: [RunManifest.Gate] = []
  /// Age of the oldest snapshot in use, in seconds.
  var oldestSnapshot: Int?
  /// Numbers of rows, as in `run.json`.
  var counts: [String: Int]? { repeated?.counts ?? dataset.map(RunManifest.counts(of:)) }
  /// The run whose files were published again, with its row counts, if nothing had changed; `dataset` then holds only
  /// the sources.
  var repeated: (runID: String, counts: [String: Int])?
  /// The written run, published or rejected.
  var written: PublishedRun?
  /// Changes since the previous published run.
  var difference: RunDifference?
}

extension RunEvent {
  /// The event of a finished run; `failure` is nil if it succeeded.
  init(_ state: RunState, pipeline: String, failure: RunFailure?) {
    self.init(pipeline: pipeline, started: state.started.timeIntervalSince1970)
    duration = ContinuousClock.now - state.clock
    runID = state.written?.runID ?? ""
    folder = state.written?.path ?? ""
    exitStatus = failure?.code.exitStatus ?? 0
    oldestSnapshot = state.oldestSnapshot
    if let dataset = state.dataset {
      counts = state.counts ?? [:]
      coversSources = true
      troubles += dataset.sources.compactMap { Trouble($0, isExpired: state.expired.contains($0.origin.sourceID)) }
      troubles += dataset.findings.filter { $0.check == .figuresDropped && $0.severity > .info }.filter { finding in
        // A stale source is reported separately.
        !dataset.sources.contains { $0.origin.sourceID == finding.sourceID && $0.outcome == .stale }
      }.map {
        Trouble(
          key: "drop:\($0.sourceID)",
          words: $0.message + " Check the page; acknowledge finding \($0.id) if it is correct.")
      }
    }
    troubles += state.gates.map { Trouble(key: "gate:\($0.name)", words: "gate \($0.name): \($0.message)") }
    if let failure, state.gates.allSatisfy({ !$0.stops }) {
      troubles.append(Trouble(key: "run:\(failure.code.rawValue)", words: failure.message))
    }
    outcome = failure.map { "the run failed: \($0.message.split(separator: "\n").first ?? "")" } ?? "published"
    if failure == nil, let difference = state.difference, !difference.isEmpty { changes = Self.words(difference) }
  }

  private static func words(_ difference: RunDifference) -> String {
    let counts = Dictionary(grouping: difference.statistics, by: \.kind).mapValues(\.count)
    let kinds = RunDifference.Kind.allCases.compactMap { kind in counts[kind].map { "\($0) \(kind.rawValue)" } }
    var lines = ["statistics: \(kinds.isEmpty ? "none" : kinds.joined(separator: ", "))"]
    lines += difference.statistics.prefix(20).map { change in
      let percent = change.percent.map { " by \($0)%" } ?? ""
      return "- \(change.statistic.label): \(change.kind.rawValue)\(percent) (\(change.causes.joined(separator: ", ")))"
    }
    if !difference.conflicts.isEmpty {
      lines.append("conflicts: \(difference.conflicts.count) added, removed or changed")
    }
    if !difference.findings.isEmpty { lines.append("findings: \(difference.findings.count) added, removed or changed") }
    return lines.joined(separator: "\n")
  }
}

extension Trouble {
  /// The problem of a source; nil if there is none.
  init?(_ source: SourceRecord, isExpired: Bool) {
    let id = source.origin.sourceID
    let name = "source \(id) (\(source.origin.location))"
    let reason = source.message.hasSuffix(".") ? String(source.message.dropLast()) : source.message
    switch source.outcome {
    case .fetched, .read, .unchanged: return nil
    case .skipped where source.observations > 0: return nil
    case .failed:
      self.init(
        key: "source:\(id):failed", words: "\(name) failed: \(reason). Check its address or path in the manifest.")
    case .skipped: self.init(key: "source:\(id):skipped", words: "\(name) was skipped: \(reason).")
    case .stale where isExpired:
      self.init(
        key: "source:\(id):expired",
        words:
          "\(name) is older than the manifest's max_age: \(reason). Fix the source, or remove it from the manifest.")
    case .stale:
      self.init(
        key: "source:\(id):stale",
        words: "\(name) is stale: \(reason). Check the page, and update the source if it has moved.")
    }
  }
}
