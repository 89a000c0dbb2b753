import Foundation
import OfficialStatistics
import Records
import ReferenceFixtures
import Testing

@testable import Attribution

@Suite("Differences and ratios of two official figures")
struct ComparisonTests {
  /// A page on medical and health services managers that also names medical secretaries and cites OEWS May 2024 for a
  /// figure of its own.
  private func attribute(
    _ quote: String, raw: String, value: Decimal, measure: Measure = .wagePremium,
    unit: MeasurementUnit = .pay(currency: "USD", per: .year), area: String = "US",
    besides: [Observation] = [], subject: String = "11-9111",
    mentioned: String = "Medical Secretaries and Administrative Assistants"
  ) throws -> PageAttribution {
    let observation = Observation(
      id: "compared", sourceID: "page", locator: .text(line: 1, column: 1), ordinal: 9, quote: quote, raw: raw,
      occupation: Occupation(title: "The subject", code: subject), measure: measure, statistic: .typical,
      extent: .value(value), unit: unit, area: area,
      areaCode: area)
    let facts = PageMetadata(
      sourceID: "page", subject: Occupation(title: "The subject", code: subject),
      mentions: [
        OccupationMention(title: mentioned, count: 1, isSubject: false, locator: .page, quote: "")
      ])
    return try Facts.library().attribute([observation] + besides, facts: facts, topicCodes: [])
  }

  private func wage(
    _ value: Decimal, _ statistic: Statistic, quote: String = "", area: String = "US", period: String? = "2024-05"
  ) -> Observation {
    Observation(
      id: "\(value.plain)-\(area)", sourceID: "page", locator: .text(line: 2, column: 1), quote: quote,
      raw: "$\(value.plain)",
      occupation: Occupation(title: "The subject", code: "11-9111"), measure: .wage, statistic: statistic,
      extent: .value(value),
      unit: .pay(currency: "USD", per: .year), annual: .value(value), area: area, areaCode: area,
      period: period.flatMap { ReferencePeriod($0) })
  }

  @Test("two occupations that the page names")
  func occupations() throws {
    let found = try attribute("Managers earn $73,320 more than medical secretaries do.", raw: "$73,320", value: 73_320)
    let message = try #require(found.findings.first).message
    #expect(message.contains("11-9111") && message.contains("OEWS May 2024"))
    #expect(
      message.contains(
        "$73,320 is the annual median 117960 less 44640 of 43-6013 (Medical Secretaries and Administrative Assistants)")
    )
    #expect(found.compared == ["compared"])
  }

  @Test("two percentiles of the page's occupation")
  func spread() throws {
    let found = try attribute(
      "The highest-paid earn $149,400 more than the lowest-paid 10 percent.", raw: "$149,400", value: 149_400,
      besides: [wage(117_960, .median)])
    #expect(
      found.findings.contains { $0.message.contains("$149,400 is the annual p90 219080 less the annual p10 69680") })
  }

  @Test("a place beside the nation, in percent beside the wage of the sentence")
  func ratio() throws {
    let quote = "In California the median is $135,820, 8.8 percent above the national median."
    let figures = try Facts.cells("11-9111", ["US", "US-CA"])
    let (state, nation) = (try #require(figures["US-CA"]), try #require(figures["US"]))
    let percent = ((state / nation - 1) * 100).rounded(places: 1)
    let text = quote.replacing("135,820", with: state.plain).replacing("8.8", with: percent.plain)
    let found = try attribute(
      text, raw: "$\(state.plain)", value: state, measure: .wage, area: "US-CA",
      besides: [wage(nation, .median, period: "2025-05")])
    #expect(
      found.findings.contains {
        $0.message.contains("percent above is the annual median \(state.plain) in US-CA over \(nation.plain) in US")
      })
  }

  @Test(
    "differences that no natural pair has, and round ones",
    arguments: [("$73,310", 73_310), ("$5,000", 5_000), ("$2,000", 2_000), ("$20,000", 20_000), ("$12,340", 12_340)])
  func negatives(raw: String, value: Int) throws {
    #expect(
      try attribute("Managers earn \(raw) more than medical secretaries do.", raw: raw, value: Decimal(value)).findings
        .isEmpty)
  }

  @Test("the other way round it is another difference")
  func direction() throws {
    #expect(
      try attribute("Managers earn $73,320 less than medical secretaries do.", raw: "$73,320", value: 73_320).findings
        .isEmpty)
    let other = try attribute(
      "Secretaries earn $73,320 less than managers do.", raw: "$73,320", value: 73_320, subject: "43-6013",
      mentioned: "Medical and Health Services Managers")
    #expect(
      other.findings.contains {
        $0.message.contains("$73,320 is the annual median 117960 of 11-9111 less 44640 of 43-6013")
      })
  }

  @Test(
    "what a sentence compares",
    arguments: [
      ("They earn 23 percent more than the average.", ["23 percent more"]),
      ("about 3% below the U.S. average of $128,490", ["3% below"]),
      ("$1,250 higher than that of nurses", ["$1,250 higher"]), ("4.7% more if you negotiate", []),
      ("over 2,000 more jobs than the year before", []),
      ("$3 an hour more than the state", ["$3 an hour more"]), ("grew 5 percent faster than the rest", []),
    ])
  func reading(quote: String, comparisons: [String]) {
    #expect(PageComparison.comparisons(of: [wage(50_000, .median, quote: quote)]).map(\.raw) == comparisons)
  }
}
