import ArgumentParser
import Foundation
import PipelineRun
import Publication
import Records
import Terminal

extension ReviewDecision.Action: ExpressibleByArgument {}

/// `laborledger decide`
struct DecideCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide", abstract: "Write an entry for a pipeline's file of decisions.",
    discussion: """
      The entry goes to standard output, or with --file to the end of that file. It takes effect when the manifest names the file under 'decisions', and only as long as the \
      page still says what it says now.
      """)

  @Argument(help: "The id of an observation, statistic, conflict or finding, or a beginning of it that names one thing only.")
  var id: String

  @Option(help: "Of an observation: accept, reject, ignore, scale or map. (default: override for statistics, acknowledge for conflicts and findings)")
  var action: ReviewDecision.Action?

  @Option(help: "Why.")
  var reason: String

  @Option(help: "Who decides.")
  var by: String

  @Option(help: "The value that a statistic is published with.")
  var value: String?

  @Option(help: "The lower end of a range that a statistic is published with.")
  var low: String?

  @Option(help: "The upper end.")
  var high: String?

  @Option(help: "What a figure is multiplied by.")
  var factor: String?

  @Option(help: "The SOC 2018 code that a figure is mapped to.")
  var soc: String?

  @Option(help: "The ISO 3166 code that a figure is mapped to.")
  var area: String?

  @Option(help: "The file of decisions to add to; it is begun where it is not there.")
  var file: String?

  @OptionGroup var runs: RunsOption

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await exiting(common) {
      let more = [("factor", factor), ("soc", soc), ("area", area), ("value", value), ("low", low), ("high", high)].compactMap { key, value in
        value.map { (key: key, value: $0) }
      }
      let today = runDate().formatted(.iso8601.year().month().day())
      let entry = try DecisionEntry.text(id, in: runs.load(), action: action, more: more, reason: reason, by: by, date: today)
      guard let file else { return try writeData(SafeCharacters.json(entry)) }
      _ = try DecisionFile(file).append(entry)
    }
  }
}
