import ArgumentParser
import PipelineRun

/// Selects the published runs in which an id is looked up.
struct RunsOption: ParsableArguments {
  @Option(help: "The output root; the latest run of each pipeline is searched.", transform: folderArgument)
  var output: String = "output"

  @Option(
    name: .customLong("run"),
    help: "The run folder (or the pipeline folder, for its latest run) to search instead of all latest runs.")
  var folder: String?

  /// Loads the runs. Throws if there is none or one cannot be read.
  func load() throws(RunFailure) -> [LoadedRun] {
    let folders = if let folder { [folder] } else { try latestRuns(outputRoot: output) }
    var runs: [LoadedRun] = []
    for folder in folders { runs.append(try loadRun(folder: folder)) }
    return runs
  }
}
