import ArgumentParser
import Foundation
import Logging
import PipelineRun
import Publication

/// `laborledger run`
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run pipelines from their pages to published datasets.",
    discussion: """
      Give manifests (.yaml, .yml), which are published separately, or pages and folders of pages, which are run under an implicit manifest. \
      With several manifests the exit status is the largest of theirs. Says nothing when all went well, unless on a terminal or with --verbose.
      """)

  @Argument(help: "Manifests, or pages and folders of pages; - is standard input.")
  var inputs: [String]

  @Option(help: "For pages: what they are about; names the folder under the output root. (default: pages)")
  var topic: String?

  @Option(help: "The output root. (default: the manifest's, else output)", transform: folderArgument)
  var output: String?

  @OptionGroup var jobs: JobsOption

  @Option(help: "Give up, publishing nothing, when this much time has passed: 90s, 10m, 1h30m.")
  var deadline: DurationArgument?

  @Flag(help: "Fetch nothing: replay the last fetch from the archive.")
  var offline = false

  @Flag(help: "Publish nothing, and fail, when a finding, a conflict or a failed source weighs 'warning' or more.")
  var strict = false

  @Flag(help: "Escape text in CSV cells that a spreadsheet would run as a formula.")
  var spreadsheetSafe = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    let manifests = inputs.filter(isManifestPath)
    guard manifests.isEmpty || manifests.count == inputs.count else { throw ValidationError("Give manifests or pages, not both.") }
    if !manifests.isEmpty, topic != nil { throw ValidationError("--topic is for pages; a manifest names its own.") }
  }

  func run() async throws {
    BrokenPipe.isIgnored()
    let stop = StopFlag()
    StopSignals.listen(stop: stop, deadline: deadline?.duration)
    try await exiting(common) {
      if inputs.contains(where: isManifestPath) {
        try await runManifests(stop)
      } else {
        try await publish(RunPlan(pages: inputs, topic: topic ?? "pages", output: output), stop)
      }
    }
  }

  /// Runs every manifest, whatever becomes of the others; ends with the largest exit status.
  private func runManifests(_ stop: StopFlag) async throws {
    var worst: Int32 = 0
    for path in inputs {
      do throws(RunFailure) {
        try stop.check()
        try await publish(try loadPlan(path, output: output), stop)
      } catch {
        report(error, common)
        worst = max(worst, error.code.exitStatus)
        if stop.isRaised { break }
      }
    }
    if worst != 0 { throw ExitCode(worst) }
  }

  private func publish(_ plan: RunPlan, _ stop: StopFlag) async throws(RunFailure) {
    let isWatched = common.isWatched
    let runner = PipelineRunner(options: options, stop: stop, logger: common.logger()) { done, all in
      if isWatched { ProgressLine.show(done, of: all, what: "reading pages") }
    } fetchProgress: { done, all in
      if isWatched { ProgressLine.show(done, of: all, what: "fetching pages") }
    }
    let run = try await runner.run(plan)
    // That the summary cannot be written is no failure: the dataset is published.
    if common.wantsSummary { try? writeToStandardOutput(summary(of: run)) }
  }

  private var options: RunOptions {
    var given = [
      "jobs": "\(jobs.count)", "strict": "\(strict)", "spreadsheet_safe": "\(spreadsheetSafe)", "offline": "\(offline)",
      "inputs": inputs.joined(separator: "\n"),
    ]
    given["output"] = output
    given["topic"] = topic
    given["deadline"] = deadline.map { "\($0.seconds)s" }
    return RunOptions(jobs: jobs.count, strict: strict, spreadsheetSafe: spreadsheetSafe, offline: offline, asGiven: given, toolVersion: toolVersion)
  }
}

/// Where a run's results are.
func summary(of run: PublishedRun) -> String {
  "published \(shortPath(run.path)) (read report.html and statistics.csv there; 'latest' beside it points to it)\n"
}

/// `path` without detours such as `pipelines/../output`, from the working folder where it lies in it.
private func shortPath(_ path: String) -> String {
  let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath).resolvingSymlinksInPath().path + "/"
  let whole = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  return whole.hasPrefix(here) ? String(whole.dropFirst(here.count)) : whole
}
