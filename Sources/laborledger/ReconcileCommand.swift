import ArgumentParser
import Foundation
import PipelineRun
import Publication

/// `laborledger reconcile`
struct ReconcileCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile", abstract: "Run the later stages on observations from a file, and publish.",
    discussion: "For observations that were corrected or made elsewhere. Checks that need the pages themselves find nothing here.")

  @Argument(help: "A file with the columns of observations.csv, or with --from the rows that extract --from writes; - is standard input.")
  var observations: String

  @OptionGroup var stream: StreamOption

  @Option(help: "The manifest that names topic, sources and reconciliation policy; with --from only its policy, decisions and references count.")
  var manifest: String?

  @Option(help: "With --from: the topic of rows that name none. (default: pages)")
  var topic: String?

  @Flag(help: "With --from: take the rows of a topic from anywhere in the stream, and group them by topic first, on the disk.")
  var anyOrder = false

  @Option(
    help: ArgumentHelp(
      "The most rows that one topic may have, since it is reconciled in memory. (default: \(TopicGrouping().mostRows); of a file that is published, \(mostPublishedObservations))",
      valueName: "n"))
  var topicLimit: Int?

  @Option(help: "The output root. (default: the manifest's, else output)", transform: folderArgument)
  var output: String?

  @Flag(help: "Publish nothing, and fail, when a finding or a conflict weighs 'warning' or more.")
  var strict = false

  @Flag(help: "Escape text in CSV cells that a spreadsheet would run as a formula.")
  var spreadsheetSafe = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let topicLimit, topicLimit < 1 { throw ValidationError("--topic-limit must be at least 1.") }
    if stream.from == nil {
      if manifest == nil { throw ValidationError("--manifest is missing; only with --from it may be.") }
      if anyOrder { throw ValidationError("--any-order needs --from: all observations of a file are of one topic.") }
      if topic != nil { throw ValidationError("--topic needs --from: a manifest names its topic.") }
    } else if strict || spreadsheetSafe {
      throw ValidationError("--from publishes nothing, and takes no --strict or --spreadsheet-safe.")
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
      let file = try loadObservations(observations, most: topicLimit ?? mostPublishedObservations)
      let given = ["manifest": manifest, "observations": observations, "strict": "\(strict)", "spreadsheet_safe": "\(spreadsheetSafe)"]
      let options = RunOptions(strict: strict, spreadsheetSafe: spreadsheetSafe, asGiven: given, toolVersion: toolVersion)
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
      try reconcile(records: observations, form: form, topic: topic ?? plan?.topic ?? "pages", plan: plan, grouping: grouping) { part in
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
    if let topicLimit { grouping.mostRows = topicLimit }
    return grouping
  }

  /// What the manifest and the output root say; nil where neither is given.
  private func streamPlan() throws -> RunPlan? {
    if let manifest { return try loadPlan(manifest, output: output) }
    return try output.map { try RunPlan(pages: [], topic: topic ?? "pages", output: $0) }
  }
}
