import ArgumentParser
import Foundation
import PipelineRun
import Publication
import Records
import Terminal

/// `laborledger hint`
struct HintCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hint", abstract: "Write a reading hint for figures of a page that are read wrongly or not at all.",
    discussion: """
      The entry goes to standard output, to be put under 'hints' of the page's source in a manifest; what stands at the place today is listed on standard error. The hint holds \
      only as long as the same number of amounts stands there, the same one first.
      """)

  @Argument(help: "The page.")
  var page: String

  @Option(help: "Place: words of the headings above the figures.")
  var section: String?

  @Option(help: "Place: words of the header of their column.")
  var column: String?

  @Option(help: "Place: words of the label of their row, card or chart bar.")
  var row: String?

  @Option(help: "Place: words of the text in which they stand.")
  var quote: String?

  @Option(help: "Place: where they stand in the bytes, or the beginning of that path.")
  var locator: String?

  @Option(help: "Place: the figure as written.")
  var value: String?

  @Flag(help: "The amounts are none that are read.")
  var ignore = false

  @Option(help: "What they measure.")
  var measure: String?

  @Option(help: "Which statistic.")
  var statistic: String?

  @Option(help: "The unit in which they are printed, USD/hour.")
  var unit: String?

  @Option(help: "The reference period, 2024-05.")
  var period: String?

  @Option(help: "The ISO 3166 code of their place.")
  var area: String?

  @Option(help: "Whose figures they are.")
  var occupation: String?

  @Option(help: "The SOC 2018 code of that occupation.")
  var soc: String?

  @Option(help: "The level of experience; empty: they hold for all.")
  var experience: String?

  @Option(help: "The employer type; empty: they hold for all.")
  var setting: String?

  @Option(help: "The programme, certificate or degree; empty: they hold for all.")
  var credential: String?

  @Option(help: "The industry; empty: they hold for all.")
  var industry: String?

  @Option(help: "Why.")
  var reason: String

  @Option(help: "Who says so.")
  var by: String

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await exiting(common) {
      var place = ReadingHint.Place()
      (place.section, place.column, place.row) = (section ?? "", column ?? "", row ?? "")
      (place.quote, place.locator, place.value) = (quote ?? "", locator ?? "", value ?? "")
      let meaning: [(String, String?)] = [
        ("ignore", ignore ? "true" : nil), ("measure", measure), ("statistic", statistic), ("unit", unit), ("period", period), ("area", area),
        ("occupation", occupation), ("soc", soc), ("experience", experience), ("setting", setting), ("credential", credential), ("industry", industry),
      ]
      let entry = try HintEntry(
        page: page, place: place, meaning: meaning.compactMap { key, value in value.map { (key: key, value: $0) } }, reason: reason, by: by,
        date: runDate().formatted(.iso8601.year().month().day()))
      if !common.quiet { writeToTerminal(entry.amounts.map { SafeCharacters.text($0) + "\n" }.joined()) }
      try writeData(SafeCharacters.json(entry.text))
    }
  }
}
