import ArgumentParser
import PipelineRun
import Publication
import Records

extension OutputFormat: ExpressibleByArgument {}

/// `laborledger export`
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Export a published run to other formats: SQLite, JSON Lines, CSVW, PROV, SDMX and others.",
    discussion: "The run folder is not modified, and existing files are never overwritten.")

  @Argument(help: "The run folder, or the pipeline folder for its latest run.")
  var folder: String

  @Option(help: "A format to write; may be repeated.")
  var format: [OutputFormat]

  @Option(help: "The folder to write to; created if missing.")
  var output = "export"

  @Flag(help: "Escape CSV cells that a spreadsheet would interpret as a formula.")
  var spreadsheetSafe = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    BrokenPipe.isIgnored()
    try await exiting(common) {
      let files = try exportRun(
        folder: folder, formats: completed(format), output: output, spreadsheetSafe: spreadsheetSafe,
        toolVersion: toolVersion)
      if common.wantsSummary { try? writeToStandardOutput(files.map { "\(output)/\($0.path)\n" }.joined()) }
    }
  }
}
