import Foundation
import Records

/// A message for a person or a program.
protocol AlertMessage {
  /// For people: a subject line, an empty line, and the text.
  var text: String { get }
  /// For programs, as JSON.
  var json: String { get }
  /// Additional environment for commands.
  var environment: [String: String] { get }
}

/// Facts about the run, included in every message.
private struct RunFacts: Encodable {
  var event: String
  var pipeline: String
  var run_id: String
  var folder: String
  var exit_status: Int32
  var outcome: String
  var began: [AlertLine.Item]
  var ended: [AlertLine.Item]
  var changes: String

  init(_ event: RunEvent, name: String, items: [AlertLine.Item] = []) {
    self.event = name
    pipeline = event.pipeline
    run_id = event.runID
    folder = event.folder
    exit_status = event.exitStatus
    outcome = event.outcome
    began = items.filter { $0.event == .began }
    ended = items.filter { $0.event == .ended }
    changes = event.changes
  }

  var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }

  var environment: [String: String] {
    [
      "LABORLEDGER_EVENT": event, "LABORLEDGER_PIPELINE": pipeline, "LABORLEDGER_RUN": folder,
      "LABORLEDGER_EXIT_STATUS": "\(exit_status)",
    ]
  }
}

/// Message about problems that started or were resolved.
struct TroubleMessage: AlertMessage {
  private let facts: RunFacts

  init(event: RunEvent, items: [AlertLine.Item]) {
    let isOver = items.allSatisfy { $0.event == .ended }
    facts = RunFacts(event, name: isOver ? "recovered" : "failure", items: items)
  }

  var text: String {
    var lines = ["LaborLedger \(facts.pipeline): \(facts.outcome)"]
    if !facts.began.isEmpty { lines += ["", "New:"] + facts.began.map { "- \($0.words)" } }
    if !facts.ended.isEmpty { lines += ["", "Resolved:"] + facts.ended.map { "- \($0.words)" } }
    if !facts.folder.isEmpty { lines += ["", "The run is in \(facts.folder)"] }
    return lines.joined(separator: "\n") + "\n"
  }
  var json: String { facts.json }
  var environment: [String: String] { facts.environment }
}

/// Message about changes since the previous published run.
struct ChangeMessage: AlertMessage {
  private let facts: RunFacts

  init(event: RunEvent) { facts = RunFacts(event, name: "change") }

  var text: String {
    "LaborLedger \(facts.pipeline): the dataset has changed\n\n\(facts.changes)\n\nThe run is in \(facts.folder)\n"
  }
  var json: String { facts.json }
  var environment: [String: String] { facts.environment }
}
