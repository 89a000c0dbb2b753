import Foundation
import Records
import Testing

@testable import PipelineSpecs

@Suite("Reading hints in manifests")
struct HintParsingTests {
  @Test("an entry is read whole")
  func whole() throws {
    let hints = try parseHints(
      Array(
        """
        - place: {section: Pay by state, column: 2023}
          holds: {measure: wage, statistic: median, unit: USD/hour, period: 2024-05, area: US-TX, soc: 47-2121, setting: ""}
          expect: {figures: 51, value: $22.10}
          reason: the note says so
          by: A. Reviewer
          date: 2026-11-27
        """.utf8), path: "m.yaml")
    #expect(hints.count == 1)
    #expect(hints[0].place.given.map(\.key) == ["section", "column"] && hints[0].place.column == "2023")
    #expect(
      hints[0].meaning.unit == .pay(currency: "USD", per: .hour) && hints[0].meaning.period?.description == "2024-05")
    #expect(
      hints[0].meaning.setting == "" && hints[0].meaning.industry == nil && hints[0].meaning.occupationCode == "47-2121"
    )
    let metro = try parseHints(
      Array(
        "- {place: {value: \"$1\"}, holds: {area: \"CBSA:41860\"}, expect: {figures: 1}, reason: r, by: b, date: 2026-11-27}"
          .utf8), path: "m.yaml")
    #expect(metro[0].meaning.areaCode == "CBSA:41860")
    #expect(hints[0].count == 51 && hints[0].first == "$22.10" && hints[0].entry == "m.yaml:1")
  }

  @Test("all mistakes are told at once, with their places")
  func mistakes() throws {
    let text = """
      - place: {}
        holds: {measure: wages, unit: dollars, area: Texas}
        expect: {}
        reason: r
        by: b
        date: yesterday
      - place: {colum: A}
        holds: {ignore: true, statistic: mean}
        reason: r
        by: b
        date: 2026-11-27
      """
    let error = #expect(throws: ManifestError.self) { try parseHints(Array(text.utf8), path: "m.yaml") }
    let told = error?.problems.map { "\($0.line): \($0.message)" } ?? []
    for words in [
      "1: a place requires one of", "2: unknown measure 'wages' (did you mean 'wage'?)",
      "2: unit must have the form USD/hour, not 'dollars'",
      "3: expect requires figures",
      "6: ", "7: unknown key 'colum'", "8: 'statistic' cannot be combined with ignore",
    ] { #expect(told.contains { $0.hasPrefix(words) }, "\(words) in \(told)") }
  }
}
