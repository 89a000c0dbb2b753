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
    commandName: "decide", abstract: "Write an entry for a pipeline's decisions file.",
    discussion: """
      Writes the entry to standard output or, with --file, appends it to that file. It takes effect when the manifest refers to the file under 'decisions', and only while the page \
      content it refers to is unchanged.
      """)

  @Argument(help: "The id, or a unique prefix of the id, of an observation, statistic, conflict or finding.")
  var id: String

  @Option(
    help:
      "For an observation: accept, reject, ignore, scale or map. (default: override for statistics, acknowledge for conflicts and findings)"
  )
  var action: ReviewDecision.Action?

  @Option(help: "The reason for the decision.")
  var reason: String

  @Option(help: "The reviewer's name.")
  var by: String

  @Option(help: "The value to publish for a statistic.")
  var value: String?

  @Option(help: "The lower end of the range to publish for a statistic.")
  var low: String?

  @Option(help: "The upper end of that range.")
  var high: String?

  @Option(help: "The factor to multiply a figure by.")
  var factor: String?

  @Option(help: "The SOC 2018 code to map a figure to.")
  var soc: String?

  @Option(help: "The ISO 3166 code to map a figure to.")
  var area: String?

  @Option(help: "The decisions file to append to; created if missing.")
  var file: String?

  @OptionGroup var runs: RunsOption

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await exiting(common) {
      let more = [("factor", factor), ("soc", soc), ("area", area), ("value", value), ("low", low), ("high", high)]
        .compactMap { key, value in
          value.map { (key: key, value: $0) }
        }
      let today = runDate().formatted(.iso8601.year().month().day())
      let entry = try DecisionEntry.text(
        id, in: runs.load(), action: action, more: more, reason: reason, by: by, date: today)
      guard let file else { return try writeData(SafeCharacters.json(entry)) }
      _ = try DecisionFile(file).append(entry)
    }
  }
}
