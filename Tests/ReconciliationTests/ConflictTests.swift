import Foundation
import ObservationBuilder
import Records
import Testing

@testable import Reconciliation

@Suite("Conflicts")
struct ConflictTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var observations: [Observation]
    /// `kind: values` of each conflict.
    var expected: [String]
    var testDescription: String { name }
  }

  static let withinOneStatistic: [Case] = [
    Case(
      name: "two sources differ", observations: [Build.observation("44640"), Build.observation("47500", source: "b")],
      expected: ["contradiction: 44640 USD/year|47500 USD/year"]),
    Case(
      name: "a repeated figure is named once per source",
      observations: [
        Build.observation("44640"), Build.observation("44640", ordinal: 1), Build.observation("47500", source: "b"),
      ],
      expected: ["contradiction: 44640 USD/year|47500 USD/year"]),
    Case(
      name: "one page differs from itself",
      observations: [
        Build.observation("830760", "jobs", .employment, statistic: .level),
        Build.observation("562900", "jobs", .employment, statistic: .level, ordinal: 1),
      ],
      expected: ["self-contradiction: 830760 jobs|562900 jobs"]),
    Case(
      name: "the same once truncation is allowed for",
      observations: [
        Build.observation("143000", "jobs", .employmentChange, statistic: .projected),
        Build.observation("143900", "jobs", .employmentChange, statistic: .projected, ordinal: 1),
      ],
      expected: ["rounding: 143000 jobs|143900 jobs"]),
    Case(
      name: "different periods",
      observations: [
        Build.observation("42000", period: "2022"), Build.observation("44640", source: "b", period: "2024"),
      ],
      expected: ["vintage: 42000 USD/year|44640 USD/year"]),
    Case(
      name: "an hourly and an annual figure that do not convert",
      observations: [Build.observation("15", "USD/hour"), Build.observation("47500", source: "b")],
      expected: ["unit: 15 USD/hour|47500 USD/year"]),
    Case(
      name: "where a pay period contradicts itself, the unit is not the cause",
      observations: [
        Build.observation("15", "USD/hour"), Build.observation("47500", source: "b"),
        Build.observation("52300", source: "c"),
      ],
      expected: ["contradiction: 15 USD/hour|47500 USD/year|52300 USD/year"]),
    Case(
      name: "agreement", observations: [Build.observation("44640"), Build.observation("44640", source: "b")],
      expected: []),
    Case(
      name: "an hourly wage beside its annual equivalent",
      observations: [Build.observation("44640"), Build.observation("21.46", "USD/hour", ordinal: 1)],
      expected: []),
    Case(
      name: "a range that holds the value",
      observations: [Build.observation("40000-50000"), Build.observation("44640", source: "b")], expected: []),
    Case(
      name: "side by side on one page, it is a finding and not also a conflict",
      observations: [Build.observation("15", "USD/hour"), Build.observation("47500", ordinal: 1)],
      expected: []),
  ]

  static let acrossStatistics: [Case] = [
    Case(
      name: "a mean at the 50 % mark",
      observations: [Build.observation("77060", statistic: .mean), Build.observation("77000", ordinal: 5)],
      expected: ["definition: 77060 USD/year|77000 USD/year"]),
    Case(
      name: "a mean above its median",
      observations: [Build.observation("77060", statistic: .mean), Build.observation("72000", ordinal: 5)], expected: []
    ),
    Case(
      name: "a mean here, a median there",
      observations: [Build.observation("47100", statistic: .mean), Build.observation("44640", source: "b")],
      expected: ["definition: 47100 USD/year|44640 USD/year"]),
    Case(
      name: "a page that gives both confuses nobody",
      observations: [
        Build.observation("47100", statistic: .mean), Build.observation("44640", ordinal: 1),
        Build.observation("44640", source: "b"),
      ],
      expected: []),
    Case(
      name: "entry level here, all there",
      observations: [Build.observation("36500", experience: .entry), Build.observation("44640", source: "b")],
      expected: ["scope: 36500 USD/year|44640 USD/year"]),
    Case(
      name: "a page that tells levels apart",
      observations: [
        Build.observation("36500", experience: .entry), Build.observation("44640", ordinal: 1),
        Build.observation("44640", source: "b"),
      ],
      expected: []),
    Case(
      name: "a state here, the nation there",
      observations: [Build.observation("52720", area: "US-CA"), Build.observation("44640", source: "b")],
      expected: ["area: 52720 USD/year|44640 USD/year"]),
    Case(
      name: "similar titles, different codes",
      observations: [
        Build.observation(
          "7", "percent", .employmentGrowth, statistic: .projected, title: "Medical office administrator"),
        Build.observation(
          "23", "percent", .employmentGrowth, statistic: .projected, source: "b", title: "Medical office manager",
          code: "11-9111"),
      ], expected: ["occupation: 7 percent|23 percent"]),
    Case(
      name: "similar titles without a code",
      observations: [
        Build.observation("44640", title: "Medical coder", code: nil),
        Build.observation("52100", source: "b", title: "Senior medical coders", code: nil),
      ],
      expected: ["occupation: 44640 USD/year|52100 USD/year"]),
    Case(
      name: "titles that have nothing in common",
      observations: [
        Build.observation("44640"), Build.observation("93600", source: "b", title: "Registered nurse", code: "29-1141"),
      ],
      expected: []),
    Case(
      name: "the level's figure lies outside the level's range",
      observations: [
        Build.observation("44640"),
        Build.observation("32000-38000", statistic: .typical, ordinal: 1, experience: .entry),
        Build.observation("41600", ordinal: 2, experience: .entry),
      ], expected: ["self-contradiction: 44640 USD/year|32000-38000 USD/year|41600 USD/year"]),
    Case(
      name: "the level's figure lies inside",
      observations: [
        Build.observation("44640"),
        Build.observation("32000-38000", statistic: .typical, ordinal: 1, experience: .entry),
        Build.observation("36500", ordinal: 2, experience: .entry),
      ], expected: []),
  ]

  @Test("within one statistic", arguments: withinOneStatistic)
  func within(_ test: Case) { #expect(described(Build.reconciled(test.observations).conflicts) == test.expected) }

  @Test("across statistics", arguments: acrossStatistics)
  func across(_ test: Case) { #expect(described(Build.reconciled(test.observations).conflicts) == test.expected) }

  @Test("a conflict names its statistics, its decision and readable figures")
  func columns() throws {
    let result = Build.reconciled(
      [Build.observation("44640"), Build.observation("47500", source: "b")], weights: ["b": 3])
    let conflict = try #require(result.conflicts.first)
    #expect(
      conflict.statisticIDs == result.statistics.map(\.id) && conflict.decidedBy == "weighted-median"
        && conflict.severity == .warning)
    #expect(
      conflict.explanation
        == "median wage of Medical secretary in the United States: a says $44,640 a year; b says $47,500 a year.")
    #expect(conflict.resolution == "$47,500 a year from b was chosen by rule weighted-median")
  }

  @Test("two state tables that differ everywhere are one row", arguments: [(3, 3), (4, 1), (30, 1)])
  func folding(_ states: Int, _ rows: Int) throws {
    let observations = (0..<states).flatMap { state in
      ["a", "b"].map { source in
        Build.observation(
          source == "a" ? "44640" : "47510", source: source, ordinal: state,
          area:
            "US-\(Character(Unicode.Scalar(65 + UInt8(state / 26))))\(Character(Unicode.Scalar(65 + UInt8(state % 26))))"
        )
      }
    }
    let conflicts = Build.reconciled(observations).conflicts
    #expect(conflicts.count == rows)
    #expect(conflicts.allSatisfy { $0.observations.count <= 12 && $0.kind == .contradiction })
    #expect(conflicts.map(\.statisticIDs.count).reduce(0, +) == states)
  }

  @Test("a row names at most twelve observations, with every source among them as far as they go")
  func atMostTwelve() throws {
    let observations = (0..<20).map {
      Build.observation(String(40_001 + 1_111 * $0), source: $0 < 19 ? "a" : "b", ordinal: $0)
    }
    for conflict in Build.reconciled(observations).conflicts {
      #expect(conflict.observations.count <= 12 && conflict.observations.count == conflict.values.count)
      if conflict.kind == .contradiction { #expect(conflict.observations.contains(observations[19].id)) }
    }
  }

  static let citations: [(subject: String?, cited: String, title: String, isConflict: Bool)] = [
    ("11-9111", "43-6011", "Executive Secretaries", true), ("43-6013", "43-6013", "Medical Secretaries", false),
    ("29-1215", "29-1210", "Physicians", false),
    ("29-1215", "29-0000", "Healthcare Practitioners", false), ("29-1215", "31-0000", "Healthcare Support", true),
    (nil, "43-6013", "Medical Secretaries", false), (nil, "43-6011", "Executive Assistants", true),
    (nil, "43-6011", "", false),
  ]

  @Test("a code cited that is not the subject's", arguments: citations)
  func citedCode(_ subject: String?, _ cited: String, _ title: String, _ isConflict: Bool) throws {
    var facts = Build.facts(subject: "Medical secretary", code: subject)
    facts.citedCodes = [
      CitedOccupationCode(
        code: cited, title: title, locator: .text(line: 20, column: 1), quote: "Salary figures: \(cited)")
    ]
    let observations = (0..<15).map {
      Build.observation(String(44_640 + 10 * $0), ordinal: $0, code: subject, area: "US-\($0)")
    }
    let conflicts = Build.reconciled(observations, pages: [facts]).conflicts.filter { $0.kind == .occupation }
    #expect(conflicts.count == (isConflict ? 1 : 0))
    if let conflict = conflicts.first {
      #expect(
        conflict.observations.count == 12 && conflict.explanation.contains(cited)
          && conflict.explanation.contains(title))
    }
  }

  private func described(_ conflicts: [Conflict]) -> [String] {
    conflicts.map { "\($0.kind.rawValue): \($0.values.joined(separator: "|"))" }
  }
}
