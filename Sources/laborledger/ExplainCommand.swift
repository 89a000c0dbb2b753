import ArgumentParser
import PipelineRun

/// `laborledger explain`
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Tell where a figure comes from: page, place, quote, steps, the rule that decided, and what lost.")

  @Argument(help: "The id of an observation, statistic, conflict or finding, or a beginning of it that names one thing only.")
  var id: String

  @Option(help: "The output root, of whose pipelines the latest runs are looked through.")
  var output = "output"

  @Option(name: .customLong("run"), help: "A run's folder, instead of the latest runs.")
  var folder: String?

  @OptionGroup var common: CommonOptions

  func run() async throws {
    BrokenPipe.endsProgram()
    try await exiting(common) {
      var runs: [LoadedRun] = []
      for folder in try folder.map({ [$0] }) ?? latestRuns(outputRoot: output) { runs.append(try loadRun(folder: folder)) }
      try writeToStandardOutput(try explain(id, in: runs))
    }
  }
}
