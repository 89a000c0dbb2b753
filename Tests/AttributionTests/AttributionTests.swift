import Foundation
import OfficialStatistics
import Records
import ReferenceFixtures
import Testing

@testable import Attribution

@Suite("Attribution")
struct AttributionTests {
  private func attribute(
    _ observations: [Observation], subject: String? = nil, cited: [String] = []
  ) throws -> PageAttribution {
    let facts = PageMetadata(
      sourceID: "page", subject: Occupation(title: "The subject", code: subject),
      citedCodes: cited.map { CitedOccupationCode(code: $0, title: "", locator: .page, quote: "") })
    return try Facts.library().attribute(observations, facts: facts, topicCodes: [])
  }

  @Test("a chart cut to thousands with the mean in the place of the median is found without any title")
  func chart() throws {
    let values: [(Decimal, Statistic)] = [
      (48_000, .p10), (60_000, .p25), (77_000, .median), (90_000, .p75), (107_000, .p90), (77_060, .mean),
    ]
    let chart = values.enumerated().map { observation($1.0, $1.1, period: "2024-05", method: .chart, ordinal: $0) }
    let found = try attribute(chart, cited: ["43-6011"])
    #expect(found.findings.count == 1)
    let message = found.findings.first?.message ?? ""
    for words in [
      "43-6011", "OEWS May 2024", "107710 truncated", "annual mean 77060 rounded, called median wage", "48300 rounded",
    ] {
      #expect(message.contains(words))
    }
    #expect(found.findings.first?.severity == .warning)
  }

  @Test("figures of one occupation draw each other to it on a page that says nothing of its subject")
  func coherence() throws {
    let together = [
      observation(117_960),
      observation(Decimal(string: "56.71") ?? 0, unit: .pay(currency: "USD", per: .hour), ordinal: 1),
      observation(219_080, .p90, ordinal: 2), observation(69_680, .p10, ordinal: 3),
      observation(565_840, .level, .employment, unit: .jobs, ordinal: 4),
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
      observation(23, .projected, .employmentGrowth, unit: .percent),
      observation(143_000, .projected, .employmentChange, unit: .jobs, ordinal: 1),
      observation(62_000, .projected, .employmentChange, unit: .jobs, ordinal: 2),
    ]
    let found = try attribute(observations, subject: "11-9111")
    #expect(found.findings.count == 1)
    #expect(
      found.findings.first?.message.contains("annual openings 62100 rounded, called projected employment change")
        ?? false)
  }

  @Test("a page mostly built from another occupation's figures is told so")
  func foreignPage() throws {
    let values: [(Decimal, Statistic)] = [
      (35_050, .p10), (37_880, .p25), (44_640, .median), (49_720, .p75), (60_050, .p90),
    ]
    let observations = values.enumerated().map { observation($1.0, $1.1, code: "11-9111", method: .table, ordinal: $0) }
    let found = try attribute(observations, subject: "11-9111", cited: ["43-6013"])
    #expect(found.findings.contains { $0.message.hasPrefix("The page is about") && $0.actual == "43-6013" })
  }

  @Test("the order of the observations does not matter")
  func order() throws {
    let observations = [
      observation(44_640), observation(60_050, .p90, ordinal: 1), observation(35_050, .p10, ordinal: 2),
    ]
    #expect(
      try attribute(observations, subject: "43-6013").findings
        == attribute(observations.reversed(), subject: "43-6013").findings)
  }
}
