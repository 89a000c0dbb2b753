import ArgumentParser
import Foundation
import PipelineRun
import Publication
import Records
import Terminal

/// `laborledger hint`
struct HintCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hint", abstract: "Write a reading hint for figures that are misread or missed on a page.",
    discussion: """
      Writes the entry to standard output, to be added under 'hints' of the page's source in a manifest, and lists the amounts currently at that place on standard error. The hint \
      applies only while the number of amounts there and the first of them are unchanged.
      """)

  @Argument(help: "The page.")
  var page: String

  @Option(help: "Place: text of the headings above the figures.")
  var section: String?

  @Option(help: "Place: text of the column header.")
  var column: String?

  @Option(help: "Place: text of the row, card or chart-bar label.")
  var row: String?

  @Option(help: "Place: text surrounding the figures.")
  var quote: String?

  @Option(help: "Place: the locator, or a prefix of it.")
  var locator: String?

  @Option(help: "Place: the figure as written.")
  var value: String?

  @Flag(help: "Ignore these amounts.")
  var ignore = false

  @Option(help: "The measure.")
  var measure: String?

  @Option(help: "Which statistic.")
  var statistic: String?

  @Option(help: "The unit as printed, such as USD/hour.")
  var unit: String?

  @Option(help: "The reference period, such as 2024-05.")
  var period: String?

  @Option(help: "The ISO 3166 area code.")
  var area: String?

  @Option(help: "The occupation title.")
  var occupation: String?

  @Option(help: "The SOC 2018 code of the occupation.")
  var soc: String?

  @Option(help: "The level of experience; empty for all levels.")
  var experience: String?

  @Option(help: "The employer type; empty for all.")
  var setting: String?

  @Option(help: "The programme, certificate or degree; empty for all.")
  var credential: String?

  @Option(help: "The industry; empty for all.")
  var industry: String?

  @Option(help: "The reason for the decision.")
  var reason: String

  @Option(help: "The reviewer's name.")
  var by: String

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await exiting(common) {
      var place = ReadingHint.Place()
      (place.section, place.column, place.row) = (section ?? "", column ?? "", row ?? "")
      (place.quote, place.locator, place.value) = (quote ?? "", locator ?? "", value ?? "")
      let meaning: [(String, String?)] = [
        ("ignore", ignore ? "true" : nil), ("measure", measure), ("statistic", statistic), ("unit", unit),
        ("period", period), ("area", area),
        ("occupation", occupation), ("soc", soc), ("experience", experience), ("setting", setting),
        ("credential", credential), ("industry", industry),
      ]
      let entry = try HintEntry(
        page: page, place: place, meaning: meaning.compactMap { key, value in value.map { (key: key, value: $0) } },
        reason: reason, by: by,
        date: runDate().formatted(.iso8601.year().month().day()))
      if !common.quiet { writeToTerminal(entry.amounts.map { SafeCharacters.text($0) + "\n" }.joined()) }
      try writeData(SafeCharacters.json(entry.text))
    }
  }
}
