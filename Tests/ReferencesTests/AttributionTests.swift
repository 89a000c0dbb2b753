import Foundation
import Records
import Testing

@testable import References

/// An observation made from a few words: value, unit, measure and statistic.
private func observation(
  _ value: Decimal, _ statistic: Statistic = .median, _ measure: Measure = .wage, unit: Records.Unit = .pay(currency: "USD", per: .year), code: String? = nil,
  area: String = "US", period: String? = nil, cited: String = "", quote: String = "", method: ExtractionMethod = .prose, ordinal: Int = 0
) -> Observation {
  var annual: Extent?
  if case .pay(_, let per) = unit { annual = Extent.value(value).scaled(by: Decimal(per.perYear ?? 1)) }
  return Observation(
    id: "\(value.plain)-\(statistic.rawValue)-\(area)-\(ordinal)", sourceID: "page", locator: .text(line: ordinal + 1, column: 1), ordinal: ordinal,
    quote: quote,
    raw: value.plain, occupation: Occupation(title: "The subject", code: code), measure: measure, statistic: statistic, extent: .value(value), unit: unit,
    annual: annual, area: area, areaCode: area, period: period.flatMap { ReferencePeriod($0) }, citedSource: cited, method: method)
}

@Suite("Attribution")
struct AttributionTests {
  private func attribute(_ observations: [Observation], subject: String? = nil, cited: [String] = []) throws -> PageAttribution {
    let facts = PageFacts(
      sourceID: "page", subject: Occupation(title: "The subject", code: subject),
      citedCodes: cited.map { CitedOccupationCode(code: $0, title: "", locator: .page, quote: "") })
    return try Facts.library().attribute(observations, facts: facts, topicCodes: [])
  }

  @Test("a chart cut to thousands with the mean in the place of the median is found without any title")
  func chart() throws {
    let values: [(Decimal, Statistic)] = [(48_000, .p10), (60_000, .p25), (77_000, .median), (90_000, .p75), (107_000, .p90), (77_060, .mean)]
    let chart = values.enumerated().map { observation($1.0, $1.1, period: "2024-05", method: .chart, ordinal: $0) }
    let found = try attribute(chart, cited: ["43-6011"])
    #expect(found.findings.count == 1)
    let message = found.findings.first?.message ?? ""
    for words in ["43-6011", "OEWS May 2024", "107710 truncated", "annual mean 77060 rounded, called median wage", "48300 rounded"] {
      #expect(message.contains(words))
    }
    #expect(found.findings.first?.severity == .warning)
  }

  @Test("figures of one occupation draw each other to it on a page that says nothing of its subject")
  func coherence() throws {
    let together = [
      observation(117_960), observation(Decimal(string: "56.71") ?? 0, unit: .pay(currency: "USD", per: .hour), ordinal: 1),
      observation(219_080, .p90, ordinal: 2), observation(69_680, .p10, ordinal: 3), observation(565_840, .level, .employment, unit: .jobs, ordinal: 4),
    ]
    let found = try attribute(together)
    #expect(found.findings.map(\.check) == [.attribution])
    #expect(found.origins.allSatisfy { $0.occupationCode == "11-9111" && $0.release.name == "OEWS May 2024" })
    // Alone and without a subject the same figure says nothing; with its subject it does.
    #expect(try attribute([observation(117_960)]).findings.isEmpty)
    #expect(try attribute([observation(117_960)], subject: "11-9111").findings.count == 1)
  }

  @Test(
    "what an official file does not hold is of none",
    arguments: [
      [44_650], [50_000, 60_000, 70_000, 80_000], [47_500, 38_750, 56_250], [86_609],
    ])
  func negatives(values: [Int]) throws {
    let observations = values.enumerated().map { observation(Decimal($1), .typical, ordinal: $0) }
    #expect(try attribute(observations, subject: "43-6013").findings.isEmpty)
  }

  @Test("outlook figures: thousands rounded, and openings that a page calls new jobs")
  func outlook() throws {
    let observations = [
      observation(23, .projected, .employmentGrowth, unit: .percent), observation(143_000, .projected, .employmentChange, unit: .jobs, ordinal: 1),
      observation(62_000, .projected, .employmentChange, unit: .jobs, ordinal: 2),
    ]
    let found = try attribute(observations, subject: "11-9111")
    #expect(found.findings.count == 1)
    #expect(found.findings.first?.message.contains("annual openings 62100 rounded, called projected employment change") ?? false)
  }

  @Test("a page mostly built from another occupation's figures is told so")
  func foreignPage() throws {
    let values: [(Decimal, Statistic)] = [(35_050, .p10), (37_880, .p25), (44_640, .median), (49_720, .p75), (60_050, .p90)]
    let observations = values.enumerated().map { observation($1.0, $1.1, code: "11-9111", method: .table, ordinal: $0) }
    let found = try attribute(observations, subject: "11-9111", cited: ["43-6013"])
    #expect(found.findings.contains { $0.message.hasPrefix("The page is about") && $0.actual == "43-6013" })
  }

  @Test("the order of the observations does not matter")
  func order() throws {
    let observations = [observation(44_640), observation(60_050, .p90, ordinal: 1), observation(35_050, .p10, ordinal: 2)]
    #expect(try attribute(observations, subject: "43-6013").findings == attribute(observations.reversed(), subject: "43-6013").findings)
  }
}

@Suite("Checks of claims")
struct ClaimTests {
  private func findings(_ observations: [Observation], withLibrary: Bool = true) throws -> [String] {
    let facts = PageFacts(sourceID: "page", subject: Occupation(title: "The subject", code: "43-6013"))
    let library = withLibrary ? try Facts.library() : nil
    let attributions = try library?.attributePages(observations, pages: [facts]) ?? [:]
    return try checkClaims(observations, pages: [facts], against: library, attributions: attributions).filter { $0.check == .claimCheck }.map(\.message)
  }

  @Test("annual wages credited to BLS that are no multiple of 10", arguments: [(86_609, true), (86_610, false), (86_600, false)])
  func step(value: Int, isWrong: Bool) throws {
    let found = try findings([observation(Decimal(value), .mean, cited: "BLS")], withLibrary: false)
    #expect(found.contains { $0.contains("multiples of 10") } == isWrong)
    #expect(try findings([observation(Decimal(value), .mean, cited: "Salary.com")], withLibrary: false).isEmpty)
  }

  @Test("medians that are a round wage an hour", arguments: [(41_600, true), (42_640, true), (41_610, false), (44_640, false)])
  func roundHourly(value: Int, isWrong: Bool) throws {
    #expect(try findings([observation(Decimal(value), code: "43-6013")]).contains { $0.contains("times 2,080") } == isWrong)
    #expect(try findings([observation(Decimal(value), .typical, code: "43-6013")]).isEmpty)
  }

  @Test("figures credited to BLS that no loaded release has")
  func unmatched() throws {
    func openings(_ value: Decimal, period: String? = nil, cited: String = "BLS") -> Observation {
      observation(value, .annual, .openings, unit: .jobsPerYear, code: "43-6013", period: period, cited: cited)
    }
    #expect(try findings([openings(57_200)]).contains { $0.contains("57200") && $0.contains("no loaded release") })
    #expect(try findings([openings(57_200, period: "/2032")]).contains { $0.contains("is not loaded") })
    #expect(try findings([openings(85_900)]).isEmpty)
    #expect(try findings([openings(57_200, cited: "")]).isEmpty)
  }

  @Test(
    "growth words against the average of all occupations (3.1 %)",
    arguments: [
      ("grow 7 percent, much faster than average", 7, false), ("grow 4 percent, much faster than the average", 4, true),
      ("grow 1 percent, faster than average", 1, true), ("grow 3 percent, faster than average", 3, false), ("grow 6 percent, slower than average", 6, true),
      ("some grow faster than average and some slower than average", 1, false),
    ])
  func growthWords(quote: String, rate: Int, isWrong: Bool) throws {
    let claim = observation(Decimal(rate), .projected, .employmentGrowth, unit: .percent, code: "43-6013", quote: quote)
    #expect(try findings([claim]).contains { $0.contains("is described as") } == isWrong)
  }

  @Test("the top-earning state against the page's table and the official one")
  func ranking() throws {
    let states = ["US-AL", "US-AK", "US-AZ", "US-AR", "US-CA", "US-CT", "US-DE", "US-FL", "US-GA", "US-HI", "US-ID"]
    var observations = states.enumerated().map { index, area in
      observation(Decimal(40_000 + 1_010 * index), .mean, code: "43-6013", area: area, method: .table, ordinal: index)
    }
    observations.append(
      observation(41_010, .mean, code: "43-6013", area: "US-AK", quote: "The top earning state is Alaska.", ordinal: 20))
    let found = try findings(observations)
    #expect(found.contains { $0.contains("own table") && $0.contains("US-ID") })
    #expect(found.contains { $0.contains("OEWS May 2025") && $0.contains("ranks number") })
  }
}
