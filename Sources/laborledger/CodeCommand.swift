import ArgumentParser
import Foundation
import PipelineRun

/// `laborledger code`
struct CodeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "code", abstract: "Map occupation titles to 2018 Standard Occupational Classification (SOC) codes.",
    discussion: """
      Writes CSV to standard output: title, code, official title, score, basis, rule, matched title and other candidates. No code is assigned unless it is at least 95% likely to be \
      correct. Titles are arguments or, with -, read from standard input: CSV with a column 'title', or one title per line.
      """)

  @Argument(help: "Titles, or - to read them from standard input.")
  var titles: [String]

  @Option(help: "A CSV file of reviewed codes that take precedence over all title lists: title,code,reviewed_by.")
  var aliases: String?

  @Option(help: "The output root whose reference.sqlite may contain imported title lists.", transform: folderArgument)
  var output: String = "output"

  @Flag(help: "Escape CSV cells that a spreadsheet would interpret as a formula.")
  var spreadsheetSafe = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    BrokenPipe.endsProgram()
    try await exiting(common) {
      let coding = try TitleCoding(aliases: aliases, outputRoot: output)
      let asked = try titles == ["-"] ? TitleCoding.titles(path: "-") : titles
      try coding.write(asked, to: STDOUT_FILENO, name: "standard output", spreadsheetSafe: spreadsheetSafe)
    }
  }
}
