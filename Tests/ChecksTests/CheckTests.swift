import Codelists
import Foundation
import ObservationBuilder
import Reconciliation
import Records
import SeededRandom
import Testing

@testable import Checks

@Suite("Checks")
struct CheckTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var observations: [Observation]
    var expected: [FindingCheck]
    /// Words or numbers the message must hold.
    var says: [String] = []
    var testDescription: String { name }
  }

  /// What a page says against itself; what it claims of official statistics is tested in `ClaimTests`.
  private func ownFindings(_ topic: ReconciledTopic) throws -> [Finding] {
    try checkPages(of: topic).filter { $0.check != .claimCheck }
  }

  private static func jobs(
    _ figure: String, _ measure: Measure, _ statistic: Statistic, _ ordinal: Int, period: String? = nil,
    quote: String = "", raw: String? = nil
  ) -> Observation {
    let unit = measure == .employmentGrowth ? "percent" : measure == .openings ? "jobs/year" : "jobs"
    return Build.observation(
      figure, unit, measure, statistic: statistic, ordinal: ordinal, period: period, raw: raw, quote: quote)
  }

  private static func projection(_ base: String, _ projected: String, _ rate: String) -> [Observation] {
    [
      jobs(rate, .employmentGrowth, .projected, 0), jobs(base, .employment, .level, 1, period: "2023"),
      jobs(projected, .employment, .projected, 2, period: "2033"),
    ]
  }

  static let arithmetic: [Case] = [
    Case(
      name: "23 % is not 16.9 %", observations: projection("850000", "993900", "23"), expected: [.growthArithmetic],
      says: ["16.9", "23", "850,000", "993,900"]),
    Case(name: "17 % is 16.9 %", observations: projection("850000", "993900", "17"), expected: []),
    Case(name: "16 % may be 16.9 % truncated", observations: projection("850000", "993900", "16"), expected: []),
    Case(
      name: "at the edge of what rounded counts allow", observations: projection("850000", "993900", "15"), expected: []
    ),
    Case(name: "beyond the edge", observations: projection("850000", "993900", "14"), expected: [.growthArithmetic]),
    Case(name: "a decline", observations: projection("100200", "95190", "-5"), expected: []),
    Case(
      name: "one of several rates fits",
      observations: projection("850000", "993900", "23") + [jobs("17", .employmentGrowth, .projected, 9)], expected: []),
    Case(
      name: "a rate over another projection",
      observations: projection("850000", "993900", "17") + [
        jobs("7", .employmentGrowth, .projected, 9, period: "2022/2032")
      ],
      expected: []),
    Case(
      name: "each projected count goes with the nearest base count",
      observations: [
        jobs("100000", .employment, .level, 0), jobs("110000", .employment, .projected, 1),
        jobs("200000", .employment, .level, 10),
        jobs("250000", .employment, .projected, 11), jobs("25", .employmentGrowth, .projected, 12),
        jobs("10", .employmentGrowth, .projected, 2),
      ], expected: []),
    Case(
      name: "the change does not fit the counts",
      observations: projection("850000", "993900", "17") + [jobs("243900", .employmentChange, .projected, 3)],
      expected: [.growthArithmetic], says: ["143,900", "243,900"]),
    Case(
      name: "the rate does not fit the change",
      observations: [
        jobs("850600", .employment, .level, 0), jobs("43900", .employmentChange, .projected, 1),
        jobs("12", .employmentGrowth, .projected, 2),
      ],
      expected: [.growthArithmetic], says: ["5.2", "12"]),
    Case(
      name: "the rate fits the change",
      observations: [
        jobs("850600", .employment, .level, 0), jobs("43900", .employmentChange, .projected, 1),
        jobs("5", .employmentGrowth, .projected, 2),
      ],
      expected: []),
    Case(
      name: "openings called new jobs",
      observations: [
        jobs("143900", .employmentChange, .projected, 0),
        jobs("62000", .openings, .annual, 1, quote: "equal to 62,000 new positions each year"),
      ],
      expected: [.openingsArithmetic], says: ["62,000", "143,900", "620,000"]),
    Case(
      name: "openings called openings",
      observations: [
        jobs("143900", .employmentChange, .projected, 0),
        jobs("62000", .openings, .annual, 1, quote: "62,000 openings each year"),
      ], expected: []),
    Case(
      name: "new jobs in the same sentence, of another figure",
      observations: [
        jobs("143900", .employmentChange, .projected, 0),
        jobs(
          "62000", .openings, .annual, 1,
          quote: "143,900 new jobs over the decade, and 62,000 openings each year under new rules", raw: "62,000"),
      ], expected: []),
    Case(
      name: "a label before the figure",
      observations: [
        jobs("143900", .employmentChange, .projected, 0),
        jobs("62000", .openings, .annual, 1, quote: "New jobs per year: 62,000", raw: "62,000"),
      ], expected: [.openingsArithmetic]),
    Case(
      name: "new jobs that fit",
      observations: [
        jobs("143900", .employmentChange, .projected, 0),
        jobs("14400", .openings, .annual, 1, quote: "14,400 new jobs a year"),
      ],
      expected: []),
    Case(
      name: "the length of the projection counts",
      observations: [
        jobs("100200", .employment, .level, 0, period: "2024"),
        jobs("120200", .employment, .projected, 1, period: "2029"),
        jobs("4000", .openings, .annual, 2, quote: "4,000 new jobs a year"),
      ], expected: []),
  ]

  static let pay: [Case] = [
    Case(
      name: "an hourly wage beside another annual one",
      observations: [Build.observation("47500"), Build.observation("15", "USD/hour", ordinal: 1)],
      expected: [.hourlyAnnual], says: ["31,200", "47,500"]),
    Case(
      name: "an hourly wage beside its annual one",
      observations: [Build.observation("44640"), Build.observation("21.46", "USD/hour", ordinal: 1)], expected: []
    ),
    Case(
      name: "whole dollars an hour",
      observations: [
        Build.observation("86609", statistic: .mean), Build.observation("42", "USD/hour", statistic: .mean, ordinal: 1),
      ], expected: []),
    Case(
      name: "far apart on the page",
      observations: [Build.observation("47500"), Build.observation("15", "USD/hour", ordinal: 30)], expected: []),
    Case(
      name: "percentiles out of order",
      observations: [
        Build.observation("48000", statistic: .p10), Build.observation("45000", statistic: .p25, ordinal: 1),
        Build.observation("77000", ordinal: 2),
      ],
      expected: [.percentileOrder], says: ["48,000", "45,000"]),
    Case(
      name: "percentiles in order",
      observations: [
        Build.observation("48000", statistic: .p10), Build.observation("60000", statistic: .p25, ordinal: 1),
        Build.observation("77000", ordinal: 2),
      ],
      expected: []),
    Case(
      name: "equal percentiles",
      observations: [Build.observation("77000", statistic: .p25), Build.observation("77060", ordinal: 1)], expected: []),
    Case(
      name: "a median above p90",
      observations: [Build.observation("77000"), Build.observation("60000", statistic: .p90, ordinal: 1)],
      expected: [.percentileOrder]),
    Case(
      name: "a median outside the page's range",
      observations: [Build.observation("35000-60000", statistic: .typical), Build.observation("64640", ordinal: 1)],
      expected: [.rangeMedian], says: ["64,640", "$35,000–$60,000"]),
    Case(
      name: "a median inside",
      observations: [Build.observation("35000-60000", statistic: .typical), Build.observation("47500", ordinal: 1)],
      expected: []),
    Case(
      name: "a median at the end of the range",
      observations: [Build.observation("35000-60000", statistic: .typical), Build.observation("60400", ordinal: 1)],
      expected: []),
    Case(
      name: "a median outside another place's range",
      observations: [
        Build.observation("35000-60000", statistic: .typical, area: "US-CA"), Build.observation("64640", ordinal: 1),
      ], expected: []),
    Case(
      name: "a level's median outside the level's range",
      observations: [
        Build.observation("32000-38000", statistic: .typical, experience: .entry),
        Build.observation("41600", ordinal: 1, experience: .entry),
      ],
      expected: [.levelRange], says: ["41,600", "$32,000–$38,000"]),
    Case(
      name: "levels at 15% and 85% of the range",
      observations: range("35000-60000") + levels("38750", "56250") + [Build.observation("47500", ordinal: 9)],
      expected: [.synthetic], says: ["38,750", "56,250", "15%", "85%"]),
    Case(
      name: "computed figures are finer than the range's ends",
      observations: range("35000-60000") + levels("38750", "56250"), expected: [.synthetic]),
    Case(
      name: "only one level at such a fraction",
      observations: range("35000-60000") + levels("38750", "57250") + [Build.observation("47500", ordinal: 9)],
      expected: []),
    Case(
      name: "symmetric, but as round as the ends and no middle",
      observations: range("35000-60000") + levels("40000", "55000"), expected: []),
    Case(
      name: "symmetric at no whole percentage",
      observations: range("35000-60000") + levels("38770", "56230") + [Build.observation("47500", ordinal: 9)],
      expected: []),
    Case(
      name: "levels at the ends themselves",
      observations: range("35000-60000") + levels("35000", "60000") + [Build.observation("47500", ordinal: 9)],
      expected: []),
  ]

  private static func range(_ figure: String) -> [Observation] { [Build.observation(figure, statistic: .typical)] }

  private static func levels(_ entry: String, _ senior: String) -> [Observation] {
    [
      Build.observation(entry, statistic: .typical, ordinal: 1, experience: .entry),
      Build.observation(senior, statistic: .typical, ordinal: 2, experience: .senior),
    ]
  }

  @Test("jobs and growth", arguments: arithmetic)
  func jobsAndGrowth(_ test: Case) throws { try expect(test) }

  @Test("pay", arguments: pay)
  func payChecks(_ test: Case) throws { try expect(test) }

  private func expect(_ test: Case) throws {
    let findings = try ownFindings(Build.reconciled(test.observations))
    #expect(findings.map(\.check) == test.expected)
    for word in test.says {
      #expect(findings.first?.message.contains(word) == true, "\(word) in \(findings.first?.message ?? "nothing")")
    }
    for finding in findings {
      #expect(!finding.observations.isEmpty && finding.observations.count <= 12 && finding.locator != .page)
    }
  }

  static let lists: [(missing: [String], severity: Severity?)] = [
    ([], nil), (["US-CO"], .warning), (["US-CO", "US-WY"], .warning), (["US-DC"], .info),
    (Array(Areas.states.map(\.code).prefix(11)), .warning), (Array(Areas.states.map(\.code).prefix(12)), nil),
  ]

  @Test("a list of nearly all states lacks none", arguments: lists)
  func completeness(_ missing: [String], _ severity: Severity?) throws {
    let places = (Areas.states.map(\.code) + ["US-DC", "US-PR"]).filter { !missing.contains($0) }
    let observations = places.enumerated().flatMap { index, place in
      [
        Build.observation(String(40_640 + 10 * index), ordinal: 2 * index, area: place),
        Build.observation(String(60_640 + 10 * index), statistic: .p90, ordinal: 2 * index + 1, area: place),
      ]
    }
    let findings = try ownFindings(Build.reconciled(observations))
    #expect(findings.map(\.check) == (severity == nil ? [] : [.completeness]))
    #expect(findings.first?.severity == severity)
    for place in missing where severity != nil {
      #expect(findings.first?.message.contains(Areas.name(of: place) ?? place) == true)
    }
  }

  static let mentions: [(title: String, count: Int, isSubject: Bool, isForeign: Bool)] = [
    ("cell tower technicians", 1, true, true), ("cell tower technicians", 2, true, true),
    ("cell tower technicians", 3, true, false),
    ("cell tower technicians", 1, false, false), ("medical assistants", 1, true, false),
    ("secretaries", 1, true, false), ("all workers", 1, true, false),
    ("front desk coordinators", 1, true, false), ("registered nurses", 1, true, false),
  ]

  @Test("a sentence on an occupation the page is not about", arguments: mentions)
  func foreignOccupation(_ title: String, _ count: Int, _ isSubject: Bool, _ isForeign: Bool) throws {
    var facts = Build.facts()
    facts.aliases = ["Front desk coordinator"]
    facts.mentions = [
      OccupationMention(
        title: title, count: count, isSubject: isSubject, locator: .text(line: 9, column: 1),
        quote: "The outlook for \(title) is high.")
    ]
    let own = [
      Build.observation("44640"), Build.observation("93600", ordinal: 1, title: "Registered nurse", code: "29-1141"),
    ]
    let findings = try ownFindings(Build.reconciled(own, pages: [facts]))
    #expect(findings.map(\.check) == (isForeign ? [.foreignOccupation] : []))
    if isForeign {
      #expect(findings.first?.message.contains(title) == true && findings.first?.locator == .text(line: 9, column: 1))
    }
  }

  @Test("a page without figures, and one without a code")
  func bare() throws {
    let findings = try ownFindings(
      Build.reconciled([Build.observation("44640", code: nil)], pages: [Build.facts("a", code: nil), Build.facts("b")]))
    #expect(findings.map(\.check) == [.occupationUnmapped, .noFigures])
    #expect(findings.map(\.severity) == [.info, .warning])
  }

  @Test("consistent pages raise nothing")
  func noFalseAlarms() throws {
    let findings = try ownFindings(Build.reconciled(Build.consistentPage("a") + Build.consistentPage("b")))
    #expect(findings.isEmpty, "\(findings.map(\.message))")
  }

  @Test("the order of the input does not matter", arguments: [1, 7, 42])
  func permutation(_ seed: UInt64) throws {
    var random = SplitMix(state: seed)
    var seen: Set<String> = []
    let troubled =
      Build.consistentPage("a") + Self.arithmetic.flatMap(\.observations) + Self.pay.flatMap(\.observations)
    let observations = troubled.enumerated().map { index, observation in
      var copy = observation
      copy.ordinal = index
      copy.id = StableID.make([copy.sourceID, String(index)])
      return copy
    }
    .filter { seen.insert($0.id).inserted }
    let pages = ["a", "b"].map { Build.facts($0) }
    let first = try ownFindings(Build.reconciled(observations, pages: pages))
    let shuffled = try ownFindings(Build.reconciled(observations.shuffled(using: &random), pages: pages.reversed()))
    #expect(!first.isEmpty && first == shuffled)
  }
}
