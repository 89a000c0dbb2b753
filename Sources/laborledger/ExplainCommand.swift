import ArgumentParser
import PipelineRun
import Terminal

extension ExplanationFormat: ExpressibleByArgument {}

/// `laborledger explain`
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract:
      "Explain where a figure comes from: page, location, quote, steps, the deciding rule and the rejected alternatives."
  )

  @Argument(help: "The id (or a unique prefix) of an observation, statistic, conflict or finding, or search words.")
  var terms: [String]

  @Option(
    help:
      "Output format: text, json (an object with the published columns), or prov (PROV-JSON down to the archived bytes)."
  )
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
