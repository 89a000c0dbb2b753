import ArgumentParser
import PipelineRun
import Terminal

extension ExplanationFormat: ExpressibleByArgument {}

/// `laborledger explain`
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Tell where a figure comes from: page, place, quote, steps, the rule that decided, and what lost.")

  @Argument(help: "The id of an observation, statistic, conflict or finding, a beginning of it that names one thing only, or words to look for.")
  var terms: [String]

  @Option(help: "text, json (an object with the columns of the published files), or prov (PROV-JSON down to the archived bytes).")
  var format: ExplanationFormat = .text

  @OptionGroup var runs: RunsOption

  @OptionGroup var common: CommonOptions

  func run() async throws {
    BrokenPipe.endsProgram()
    try await exiting(common) {
      let text = try explain(terms.joined(separator: " "), in: runs.load(), format: format, layout: common.layout)
      try writeData(format == .text ? text : SafeCharacters.json(text))
    }
  }
}
