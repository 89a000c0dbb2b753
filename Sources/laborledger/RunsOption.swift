import ArgumentParser
import PipelineRun

/// Which published runs an id is looked up in.
struct RunsOption: ParsableArguments {
  @Option(help: "The output root; the latest run of each pipeline is searched.", transform: folderArgument)
  var output: String = "output"

  @Option(name: .customLong("run"), help: "A run folder to search instead of the latest runs.")
  var folder: String?

  /// Reads them back. Throws a failure when there is none, or one cannot be read.
  func load() throws(RunFailure) -> [LoadedRun] {
    let folders = if let folder { [folder] } else { try latestRuns(outputRoot: output) }
    var runs: [LoadedRun] = []
    for folder in folders { runs.append(try loadRun(folder: folder)) }
    return runs
  }
}
