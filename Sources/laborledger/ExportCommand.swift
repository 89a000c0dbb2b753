import ArgumentParser
import PipelineRun
import Publication
import Records

extension OutputFormat: ExpressibleByArgument {}

/// `laborledger export`
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a published run in other forms: SQLite, JSON Lines, CSVW, PROV, SDMX and others.",
    discussion: "Nothing in the run's folder changes. Files that are there already are never overwritten.")

  @Argument(help: "The run's folder.")
  var folder: String

  @Option(help: "A form to write; may be given several times.")
  var format: [OutputFormat]

  @Option(help: "The folder to write into; made where it is missing.")
  var output = "export"

  @Flag(help: "Escape text in CSV cells that a spreadsheet would run as a formula.")
  var spreadsheetSafe = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    BrokenPipe.isIgnored()
    try await exiting(common) {
      let files = try exportRun(
        folder: folder, formats: completed(format), output: output, spreadsheetSafe: spreadsheetSafe, toolVersion: toolVersion)
      if common.wantsSummary { try? writeToStandardOutput(files.map { "\(output)/\($0.path)\n" }.joined()) }
    }
  }
}
