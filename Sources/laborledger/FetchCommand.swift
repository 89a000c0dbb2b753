import ArgumentParser
import PipelineRun

/// `laborledger fetch`
struct FetchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch", abstract: "Fetch and archive the pages of pipelines without publishing.",
    discussion:
      "Fetched pages can be published later with 'run --offline'. Pages that cannot be fetched are reported; fails only if no page could be fetched."
  )

  @Argument(help: "Manifests.")
  var manifests: [String]

  @Option(
    help: "The output root; archives are stored in its 'snapshots' folder. (default: the manifest's, else output)",
    transform: folderArgument)
  var output: String?

  @Option(help: "Stop after this much time: 90s, 10m, 1h30m. Pages fetched by then stay in the archive.")
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
    let runner = PipelineRunner(options: RunOptions(toolVersion: toolVersion), stop: stop, logger: common.logger()) {
      _, _ in
    } fetchProgress: { done, all in
      if isWatched { ProgressLine.show(done, of: all, what: "fetching pages") }
    }
    try runner.fetchOnly(plan)
    if common.wantsSummary { try? writeToStandardOutput("archived in \(plan.archiveFolder)\n") }
  }
}
