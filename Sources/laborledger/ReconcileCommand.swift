import ArgumentParser
import Foundation
import PipelineRun
import Publication

/// `laborledger reconcile`
struct ReconcileCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile", abstract: "Reconcile and publish observations from a file.",
    discussion:
      "For observations that were corrected or produced elsewhere. Checks that need the original pages are skipped.")

  @Argument(
    help:
      "A file with the columns of observations.csv, or with --from the rows written by extract --from; - is standard input."
  )
  var observations: String

  @OptionGroup var stream: StreamOption

  @Option(
    help:
      "The manifest with topic, sources and reconciliation policy; with --from, only its policy, decisions and references are used."
  )
  var manifest: String?

  @Option(help: "With --from: the topic of rows that do not name one. (default: pages)")
  var topic: String?

  @Flag(help: "With --from: accept rows in any order, and sort them by topic first, on disk beyond 64 MiB.")
  var anyOrder = false

  @Option(
    help: ArgumentHelp(
      "Maximum number of rows per topic; a topic is reconciled in memory. (default: \(TopicGrouping().maxRows); \(maxPublishedObservations) for a published file)",
      valueName: "n"))
  var topicLimit: Int?

  @Option(help: "The output root. (default: the manifest's, else output)", transform: folderArgument)
  var output: String?

  @Flag(
    help:
      "Fail without publishing if a finding or conflict of severity 'warning' or higher is new since the last published run."
  )
  var strict = false

  @Flag(help: "Escape CSV cells that a spreadsheet would interpret as a formula.")
  var spreadsheetSafe = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let topicLimit, topicLimit < 1 { throw ValidationError("--topic-limit must be at least 1.") }
    if stream.from == nil {
      if manifest == nil { throw ValidationError("--manifest is required unless --from is given.") }
      if anyOrder {
        throw ValidationError("--any-order requires --from; all observations of a file belong to one topic.")
      }
      if topic != nil { throw ValidationError("--topic requires --from; otherwise the manifest names the topic.") }
    } else if strict || spreadsheetSafe {
      throw ValidationError("--from publishes nothing and cannot be combined with --strict or --spreadsheet-safe.")
    }
  }

  func run() async throws {
    if let form = stream.from { return try await reconcileRows(form) }
    guard let manifest else { return }
    BrokenPipe.isIgnored()
    let stop = StopFlag()
    StopSignals.listen(stop: stop, deadline: nil)
    try await exiting(common) {
      let plan = try loadPlan(manifest, output: output)
      let file = try loadObservations(observations, most: topicLimit ?? maxPublishedObservations)
      let given = [
        "manifest": manifest, "observations": observations, "strict": "\(strict)",
        "spreadsheet_safe": "\(spreadsheetSafe)",
      ]
      let options = RunOptions(
        strict: strict, spreadsheetSafe: spreadsheetSafe, asGiven: given, toolVersion: toolVersion)
      let run = try PipelineRunner(options: options, stop: stop, logger: common.logger()).reconcile(file, plan: plan)
      if common.wantsSummary { try? tell(common, summary(of: run)) }
    }
  }

  /// Answers each topic of a stream with its dataset.
  private func reconcileRows(_ form: StreamForm) async throws {
    BrokenPipe.endsProgram()
    try await exiting(common) {
      let plan = try streamPlan()
      let export = StreamExport(to: STDOUT_FILENO, name: "standard output")
      try reconcile(
        records: observations, form: form, topic: topic ?? plan?.topic ?? "pages", plan: plan, grouping: grouping
      ) { part in
        switch part {
        case .topic(let dataset): try export.write(dataset)
        case .error(let error): try export.write(.error(error))
        }
        try export.flush()
      }
    }
  }

  private var grouping: TopicGrouping {
    var grouping = TopicGrouping()
    grouping.isAnyOrder = anyOrder
    if let topicLimit { grouping.maxRows = topicLimit }
    return grouping
  }

  /// The plan from the manifest and the output root; nil if neither is given.
  private func streamPlan() throws -> RunPlan? {
    if let manifest { return try loadPlan(manifest, output: output) }
    return try output.map { try RunPlan(pages: [], topic: topic ?? "pages", output: $0) }
  }
}
