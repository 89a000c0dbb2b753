import ArgumentParser
import Foundation
import PipelineRun

/// `laborledger code`
struct CodeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "code", abstract: "Map occupation titles to 2018 Standard Occupational Classification (SOC) codes.",
    discussion: """
      Writes CSV to standard output: title, code, its official title, score, basis, rule, the title that matched, further candidates. A title has no code where the answer \
      would not be right nineteen times of twenty. Titles are given as arguments, or with - on standard input: CSV with a column 'title', or one a line.
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
