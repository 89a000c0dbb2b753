import ArgumentParser
import PipelineRun

/// `laborledger reconcile`
struct ReconcileCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile", abstract: "Run the later stages on observations from a file, and publish.",
    discussion: "For observations that were corrected or made elsewhere. Checks that need the pages themselves find nothing here.")

  @Argument(help: "A file with the columns of observations.csv; - is standard input.")
  var observations: String

  @Option(help: "The manifest that names topic, sources and reconciliation policy.")
  var manifest: String

  @Option(help: "The output root. (default: the manifest's, else output)", transform: folderArgument)
  var output: String?

  @Flag(help: "Publish nothing, and fail, when a finding or a conflict weighs 'warning' or more.")
  var strict = false

  @Flag(help: "Escape text in CSV cells that a spreadsheet would run as a formula.")
  var spreadsheetSafe = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    BrokenPipe.isIgnored()
    let stop = StopFlag()
    StopSignals.listen(stop: stop, deadline: nil)
    try await exiting(common) {
      let plan = try loadPlan(manifest, output: output)
      let file = try loadObservations(observations)
      let given = ["manifest": manifest, "observations": observations, "strict": "\(strict)", "spreadsheet_safe": "\(spreadsheetSafe)"]
      let options = RunOptions(strict: strict, spreadsheetSafe: spreadsheetSafe, asGiven: given, toolVersion: toolVersion)
      let run = try PipelineRunner(options: options, stop: stop, logger: common.logger()).reconcile(file, plan: plan)
      if common.wantsSummary { try? tell(common, summary(of: run)) }
    }
  }
}
