import ArgumentParser
import PipelineRun
import Publication

extension DifferenceExport.Format: ExpressibleByArgument {}

/// `laborledger diff`
struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "List the differences between two runs.",
    discussion: """
      Lists added, removed and changed statistics with the source that caused the change and the deciding rule, and added and removed conflicts and findings. Observation ids, order \
      and times are ignored. Exits with status 0 if nothing changed, 1 otherwise.
      """)

  @Argument(help: "The folders of the earlier and the later run; with --against, only the later one.")
  var runs: [String]

  @Option(help: "The earlier run: a folder, or 'latest' for the pipeline's latest run.")
  var against: String?

  @Option(help: "Output format: text, csv or json.")
  var format: DifferenceExport.Format = .text

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if runs.count != (against == nil ? 2 : 1) {
      throw ValidationError(
        against == nil ? "two run folders are required" : "with --against, give exactly one run folder")
    }
  }

  func run() async throws {
    BrokenPipe.endsProgram()
    var isChanged = false
    try await exiting(common) {
      let later = runs[runs.count - 1]
      let earlier = against.map { $0 == "latest" ? latestRun(beside: later) : $0 } ?? runs[0]
      let difference = RunDifference(from: try loadRun(folder: earlier).dataset, to: try loadRun(folder: later).dataset)
      isChanged = !difference.isEmpty
      try writeData(DifferenceExport.text(difference, format: format, layout: common.layout))
    }
    if isChanged { throw ExitCode(1) }
  }
}
