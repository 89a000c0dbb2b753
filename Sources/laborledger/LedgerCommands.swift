import ArgumentParser
import Foundation
import Ledger
import Logging
import PipelineRun
import Records

/// The output root whose ledger is queried.
struct OutputRootOption: ParsableArguments {
  @Option(help: "The output root.")
  var output = "output"

  func validate() throws { if output.isEmpty { throw ValidationError("--output must not be empty.") } }
}

/// `laborledger runs`
struct RunsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "runs", abstract: "List the runs of an output root, newest first.")

  @Option(help: "Show only this pipeline.")
  var pipeline: String?

  @Option(name: [.customShort("n"), .long], help: "How many.")
  var count = 20

  @OptionGroup var root: OutputRootOption
  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await exiting(common) {
      let runs = try RunLedger.read(root: root.output, logger: common.logger()).runs(of: pipeline, limit: count)
      let rows = runs.map { run in
        [
          run.started, run.pipeline, run.runID, run.state.rawValue, "\(run.exitStatus)", "\(run.observations)",
          "\(run.statistics)",
          run.outcome.split(separator: "\n").first.map(String.init) ?? "",
        ]
      }
      try writeToStandardOutput(
        textTable([["started", "pipeline", "run", "state", "exit", "observations", "statistics", "outcome"]] + rows))
    }
  }
}

/// `laborledger status`
struct StatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show the state of the pipelines of an output root: problem sources and open alerts.",
    discussion: "Exits with status 1 if anything needs attention, else 0.")

  @OptionGroup var root: OutputRootOption
  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await exiting(common) {
      let ledger = try RunLedger.read(root: root.output, logger: common.logger())
      let sources = try ledger.sources()
      let troubles = try ledger.openTroubles()
      var lines: [[String]] = [["pipeline", "sources", "well", "in trouble", "observations"]]
      for (pipeline, its) in Dictionary(grouping: sources, by: \.pipeline).sorted(by: { $0.key < $1.key }) {
        let well = its.count { ["fetched", "unchanged", "read"].contains($0.outcome) }
        lines.append([
          pipeline, "\(its.count)", "\(well)", "\(its.count - well)", "\(its.reduce(0) { $0 + $1.observations })",
        ])
      }
      try writeToStandardOutput(textTable(lines))
      for trouble in troubles {
        try writeToStandardOutput(
          "\n\(trouble.pipeline), since \(trouble.since): \(trouble.words) (\(trouble.key))\n")
      }
      if !troubles.isEmpty { throw ExitCode(1) }
    }
  }
}

/// `laborledger history`
struct HistoryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Show the history of a statistic, or of a mention of a figure, over the runs.",
    discussion:
      "Prints one line per span of runs without a change. ID is a statistic_id or a mention_key, or a unique prefix of one."
  )

  @Argument(help: "A statistic_id or mention_key.")
  var id: String

  @OptionGroup var root: OutputRootOption
  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await exiting(common) {
      let found = try RunLedger.read(root: root.output, logger: common.logger()).history(ofID: id)
      guard let (whole, spans) = found.first, found.count == 1 else {
        let ids = found.keys.sorted().joined(separator: ", ")
        throw RunFailure(
          .badData,
          found.isEmpty
            ? "the ledger has no entry with the id \(id)" : "\(id) is an ambiguous prefix; it matches \(ids)")
      }
      let columns =
        spans.first?.values.map(\.column).filter { column in
          spans.contains { $0.values.contains { $0.column == column && !$0.text.isEmpty } }
        } ?? []
      let rows = spans.map { span in
        [span.since, span.until, "\(span.runs)"]
          + columns.map { column in span.values.first { $0.column == column }?.text ?? "" }
      }
      try writeToStandardOutput("\(whole)\n" + textTable([["since", "until", "runs"] + columns] + rows))
    }
  }
}

/// `laborledger rebuild`
struct RebuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild", abstract: "Rebuild the ledger of an output root from its runs.",
    discussion:
      "Starts from the backup made by retention, if there is one. The old ledger is kept as ledger-old.sqlite.")

  @OptionGroup var root: OutputRootOption
  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await exiting(common) {
      guard FileManager.default.fileExists(atPath: root.output) else {
        throw RunFailure(.noInput, "\(root.output): output root not found")
      }
      let ledger = try RunLedger.rebuild(root: root.output, logger: common.logger())
      if common.wantsSummary { try writeToStandardOutput("rebuilt \(ledger.path)\n") }
    }
  }
}

/// Rows as text with aligned columns; the first row is the header.
func textTable(_ rows: [[String]]) -> String {
  let widths = (0..<(rows.map(\.count).max() ?? 0)).map { column in
    rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
  }
  return rows.map { row in
    var line = row.enumerated().map { $1 + String(repeating: " ", count: max(0, widths[$0] - $1.count)) }.joined(
      separator: "  ")
    while line.hasSuffix(" ") { line.removeLast() }
    return line + "\n"
  }.joined()
}
