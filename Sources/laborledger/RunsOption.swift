import ArgumentParser
import PipelineRun

/// Selects the published runs in which an id is looked up.
struct RunsOption: ParsableArguments {
  @Option(help: "The output root; the latest run of each pipeline is searched.", transform: folderArgument)
  var output: String = "output"

  @Option(name: .customLong("run"), help: "A run folder to search instead of the latest runs.")
  var folder: String?

  /// Loads the runs. Throws if there is none or one cannot be read.
  func load() throws(RunFailure) -> [LoadedRun] {
    let folders = if let folder { [folder] } else { try latestRuns(outputRoot: output) }
    var runs: [LoadedRun] = []
    for folder in folders { runs.append(try loadRun(folder: folder)) }
    return runs
  }
}
