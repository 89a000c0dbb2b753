import Attribution
import Foundation
import Reconciliation
import Records
import ReferenceFixtures
import Testing

@testable import Checks

@Suite("Checks of claims")
struct ClaimTests {
  private func findings(_ observations: [Observation], withLibrary: Bool = true) throws -> [String] {
    let facts = PageMetadata(sourceID: "page", subject: Occupation(title: "The subject", code: "43-6013"))
    let library = withLibrary ? try Facts.library() : nil
    let attributions = try library?.attributePages(observations, pages: [facts]) ?? [:]
    let topic = reconcile(observations, pages: [facts], topic: "t", policy: ReconciliationPolicy())
    return try checkPages(of: topic, against: library, attributions: attributions).filter { $0.check == .claimCheck }
      .map(\.message)
  }

  @Test(
    "annual wages credited to BLS that are no multiple of 10",
    arguments: [(86_609, true), (86_610, false), (86_600, false)])
  func step(value: Int, isWrong: Bool) throws {
    let found = try findings([observation(Decimal(value), .mean, cited: "BLS")], withLibrary: false)
    #expect(found.contains { $0.contains("multiples of 10") } == isWrong)
    #expect(try findings([observation(Decimal(value), .mean, cited: "Salary.com")], withLibrary: false).isEmpty)
  }

  @Test(
    "medians that are a round wage an hour",
    arguments: [(41_600, true), (42_640, true), (41_610, false), (44_640, false)])
  func roundHourly(value: Int, isWrong: Bool) throws {
    #expect(
      try findings([observation(Decimal(value), code: "43-6013")]).contains { $0.contains("times 2,080") } == isWrong)
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
      ("grow 1 percent, faster than average", 1, true), ("grow 3 percent, faster than average", 3, false),
      ("grow 6 percent, slower than average", 6, true),
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
      observation(41_010, .mean, code: "43-6013", area: "US-AK", quote: "The top earning state is Alaska.", ordinal: 20)
    )
    let found = try findings(observations)
    #expect(found.contains { $0.contains("own table") && $0.contains("US-ID") })
    #expect(found.contains { $0.contains("OEWS May 2025") && $0.contains("ranks number") })
  }
}
