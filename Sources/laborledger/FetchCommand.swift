import ArgumentParser
import PipelineRun

/// `laborledger fetch`
struct FetchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch", abstract: "Fetch the pages of pipelines into their archives, and publish nothing.",
    discussion:
      "What was fetched can be published later with 'run --offline'. Pages that could not be fetched are told; only when none could, that is a failure.")

  @Argument(help: "Manifests.")
  var manifests: [String]

  @Option(help: "The output root, whose folder 'snapshots' holds the archives. (default: the manifest's, else output)", transform: folderArgument)
  var output: String?

  @Option(help: "Give up when this much time has passed: 90s, 10m, 1h30m. What was fetched by then stays in the archive.")
  var deadline: DurationArgument?

  @OptionGroup var common: CommonOptions

  func run() async throws {
    BrokenPipe.isIgnored()
    let stop = StopFlag()
    StopSignals.listen(stop: stop, deadline: deadline?.duration)
    try await exiting(common) {
      var worst: Int32 = 0
      for path in manifests {
        do throws(RunFailure) {
          try stop.check()
          try fetch(path, stop)
        } catch {
          report(error, common)
          worst = max(worst, error.code.exitStatus)
          if stop.isRaised { break }
        }
      }
      if worst != 0 { throw ExitCode(worst) }
    }
  }

  private func fetch(_ path: String, _ stop: StopFlag) throws(RunFailure) {
    let plan = try loadPlan(path, output: output)
    let isWatched = common.isWatched
    let runner = PipelineRunner(options: RunOptions(toolVersion: toolVersion), stop: stop, logger: common.logger()) { _, _ in
    } fetchProgress: { done, all in
      if isWatched { ProgressLine.show(done, of: all, what: "fetching pages") }
    }
    try runner.fetchOnly(plan)
    if common.wantsSummary { try? writeToStandardOutput("archived in \(plan.archiveFolder)\n") }
  }
}
