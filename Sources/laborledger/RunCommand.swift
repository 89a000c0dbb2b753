import ArgumentParser
import Files
import Foundation
import Logging
import PipelineRun
import Publication
import Records
import Terminal

/// `laborledger run`
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run pipelines: read pages, reconcile their figures and publish datasets.",
    discussion: """
      Takes manifests (.yaml, .yml), each published separately, or pages and folders of pages, which use an implicit manifest. \
      With several manifests, the exit status is the highest of theirs. Prints nothing on success, except on a terminal or with --verbose.
      """)

  @Argument(help: "Manifests, or pages and folders of pages, or - for standard input.")
  var inputs: [String]

  @Option(help: "For pages: their topic, also used as the folder name under the output root. (default: pages)")
  var topic: String?

  @Option(help: "The output root. (default: the manifest's, else output)", transform: folderArgument)
  var output: String?

  @OptionGroup var jobs: JobsOption

  @Option(help: "Stop without publishing after this much time: 90s, 10m, 1h30m.")
  var deadline: DurationArgument?

  @Option(help: "Wait up to this long for another run of the pipeline to finish, instead of failing at once: 90s, 10m.")
  var wait: DurationArgument?

  @Option(help: "The operator settings file: hooks, metrics, health-check pings.")
  var `operator`: String?

  @Flag(help: "Fetch nothing; replay the last fetch from the archive.")
  var offline = false

  @Flag(
    help:
      "Fail without publishing if a finding or conflict of severity 'warning' or higher is new since the last published run."
  )
  var strict = false

  @Flag(help: "Escape CSV cells that a spreadsheet would interpret as a formula.")
  var spreadsheetSafe = false

  @Option(help: "Emit OpenLineage events for the run: a file to append to, or the HTTP URL of an endpoint.")
  var lineage: String?
  @Flag(inversion: .prefixedNo, help: "Publish the archived pages with their figures highlighted.")
  var pages = true

  @Flag(inversion: .prefixedNo, help: "Reuse results of earlier runs if nothing has changed.")
  var cache = true

  @OptionGroup var common: CommonOptions

  func validate() throws {
    let manifests = inputs.filter(isManifestPath)
    guard manifests.isEmpty || manifests.count == inputs.count else {
      throw ValidationError("Manifests and pages cannot be mixed.")
    }
    if !manifests.isEmpty, topic != nil {
      throw ValidationError("--topic applies to pages only; a manifest names its own topic.")
    }
  }

  func run() async throws {
    BrokenPipe.isIgnored()
    let stop = StopFlag()
    StopSignals.listen(stop: stop, deadline: deadline?.duration)
    try await exiting(common) {
      let settings =
        try `operator`.map { path throws(RunFailure) in try loadOperatorSettings(path) } ?? OperatorSettings()
      if inputs.contains(where: isManifestPath) {
        try await runManifests(stop, settings)
      } else {
        try await publish(RunPlan(pages: inputs, topic: topic ?? "pages", output: output), stop, settings)
      }
    }
  }

  /// Runs every manifest independently of the others; ends with the highest exit status.
  private func runManifests(_ stop: StopFlag, _ settings: OperatorSettings) async throws {
    var worst: Int32 = 0
    for path in inputs {
      do throws(RunFailure) {
        try stop.check()
        try await publish(try loadPlan(path, output: output), stop, settings)
      } catch {
        report(error, common)
        worst = max(worst, error.code.exitStatus)
        if stop.isRaised { break }
      }
    }
    if worst != 0 { throw ExitCode(worst) }
  }

  private func publish(_ plan: RunPlan, _ stop: StopFlag, _ settings: OperatorSettings) async throws(RunFailure) {
    let isWatched = common.isWatched
    var options = options
    options.operatorSettings = settings
    options.wait = wait?.duration ?? .zero
    options.usesCache = cache
    options.showsKnownTroubles = isWatched || common.verbose
    let runner = PipelineRunner(options: options, stop: stop, logger: common.logger()) { done, all in
      if isWatched { ProgressLine.show(done, of: all, what: "reading pages") }
    } fetchProgress: { done, all in
      if isWatched { ProgressLine.show(done, of: all, what: "fetching pages") }
    }
    let reporter = lineage.map {
      LineageReporter(to: $0, plan: plan, toolVersion: toolVersion, logger: common.logger())
    }
    let run = try await reported(by: reporter) { () async throws(RunFailure) in try await runner.run(plan) }
    // Failing to write the summary is not an error: the dataset is published.
    if common.wantsSummary { try? tell(common, summary(of: run)) }
  }

  private func reported(
    by reporter: LineageReporter?, _ body: () async throws(RunFailure) -> PublishedRun
  ) async throws(RunFailure) -> PublishedRun {
    reporter?.start()
    do throws(RunFailure) {
      let run = try await body()
      reporter?.complete(run)
      return run
    } catch {
      reporter?.fail(error)
      throw error
    }
  }

  private var options: RunOptions {
    var given = [
      "jobs": "\(jobs.count)", "strict": "\(strict)", "spreadsheet_safe": "\(spreadsheetSafe)", "offline": "\(offline)",
      "pages": "\(pages)",
      "inputs": inputs.joined(separator: "\n"),
    ]
    given["output"] = output
    given["topic"] = topic
    given["deadline"] = deadline.map { "\($0.seconds)s" }
    return RunOptions(
      jobs: jobs.count, strict: strict, spreadsheetSafe: spreadsheetSafe, offline: offline, pages: pages,
      asGiven: given, toolVersion: toolVersion)
  }
}

/// Summary of a published run.
func summary(of run: PublishedRun) -> [TerminalBlock] {
  let path = shortPath(run.path)
  func count(_ table: String, _ parts: [(key: String, style: TerminalText.Style)]) -> TerminalBlock {
    let known = parts.filter { run.manifest.counts["\(table).\($0.key)"] ?? 0 > 0 }
    let number = "\(run.manifest.counts[table] ?? 0)"
    let text = TerminalText(String(repeating: " ", count: max(0, 6 - number.count)) + number)
    return .field(
      table,
      known.reduce(text) {
        $0 + "  " + TerminalText("\(run.manifest.counts["\(table).\($1.key)"] ?? 0) \($1.key)", $1.style)
      })
  }
  return [
    .heading("published \(path)"), .field("report", TerminalText(path + "/report.html")),
    .field("data", TerminalText(path + "/statistics.csv")),
    count("sources", [("failed", .bad), ("stale", .warning), ("skipped", .quiet)]), count("observations", []),
    count(
      "statistics",
      [("agreed", .good), ("single", .plain), ("resolved", .plain), ("contested", .warning), ("overridden", .plain)]),
    count("conflicts", [("error", .bad), ("warning", .warning), ("info", .quiet)]),
    count("findings", [("error", .bad), ("warning", .warning), ("info", .quiet)]),
    .field("latest", TerminalText(parentFolder(of: path) + "/latest points to it", .quiet)),
  ]
}

/// `path` without detours such as `pipelines/../output`, relative to the working folder if it is inside it.
private func shortPath(_ path: String) -> String {
  let here = URL(fileURLWithPath: FileManager.default.currentDirectoryPath).resolvingSymlinksInPath().path + "/"
  let whole = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  return whole.hasPrefix(here) ? String(whole.dropFirst(here.count)) : whole
}
