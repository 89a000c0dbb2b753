import ArgumentParser
import PipelineRun

/// `laborledger explain`
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Tell where a figure comes from: page, place, quote, steps, the rule that decided, and what lost.")

  @Argument(help: "The id of an observation, statistic, conflict or finding, or a beginning of it that names one thing only.")
  var id: String

  @OptionGroup var runs: RunsOption

  @OptionGroup var common: CommonOptions

  func run() async throws {
    BrokenPipe.endsProgram()
    try await exiting(common) {
      try writeToStandardOutput(try explain(id, in: runs.load()))
    }
  }
}
