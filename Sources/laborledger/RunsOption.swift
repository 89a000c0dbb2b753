import ArgumentParser
import PipelineRun

/// Which published runs an id is looked up in.
struct RunsOption: ParsableArguments {
  @Option(help: "The output root, of whose pipelines the latest runs are looked through.", transform: folderArgument)
  var output: String = "output"

  @Option(name: .customLong("run"), help: "A run's folder, instead of the latest runs.")
  var folder: String?

  /// Reads them back. Throws a failure when there is none, or one cannot be read.
  func load() throws(RunFailure) -> [LoadedRun] {
    let folders = if let folder { [folder] } else { try latestRuns(outputRoot: output) }
    var runs: [LoadedRun] = []
    for folder in folders { runs.append(try loadRun(folder: folder)) }
    return runs
  }
}
