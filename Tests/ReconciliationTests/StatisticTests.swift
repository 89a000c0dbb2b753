import Foundation
import ObservationBuilder
import Records
import Testing

@testable import Reconciliation

@Suite("Statistics")
struct StatisticTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var observations: [Observation]
    var weights: [String: Double] = [:]
    var value: String
    var status: StatisticStatus
    var rule: String
    var interval: String
    var testDescription: String { name }
  }

  private static func from(
    _ source: String, _ figure: String, _ unit: String = "USD/year", ordinal: Int = 0, period: String? = nil
  ) -> Observation {
    Build.observation(figure, unit, source: source, ordinal: ordinal, period: period)
  }

  static let cases: [Case] = [
    Case(
      name: "one source", observations: [from("a", "44640")], value: "44640", status: .single, rule: "single-source",
      interval: "44635–44650"),
    Case(
      name: "one source that repeats itself", observations: [from("a", "44640"), from("a", "44640", ordinal: 1)],
      value: "44640", status: .single,
      rule: "single-source", interval: "44635–44650"),
    Case(
      name: "one source, two precisions", observations: [from("a", "77000"), from("a", "77060", ordinal: 1)],
      value: "77060", status: .single,
      rule: "most-precise", interval: "77055–77070"),
    Case(
      name: "two sources, one figure", observations: [from("a", "44640"), from("b", "44640")], value: "44640",
      status: .agreed, rule: "agreement",
      interval: "44635–44650"),
    Case(
      name: "two sources, two precisions", observations: [from("a", "77000"), from("b", "77060")], value: "77060",
      status: .agreed, rule: "most-precise",
      interval: "77055–77070"),
    Case(
      name: "hour and year", observations: [from("a", "42", "USD/hour"), from("b", "86609")], value: "86609",
      status: .agreed, rule: "most-precise",
      interval: "86608.5–86610"),
    Case(
      name: "the newest period",
      observations: [from("a", "42000", period: "2022-05"), from("b", "44640", period: "2024-05"), from("c", "41000")],
      value: "44640",
      status: .resolved, rule: "newest-period", interval: "44635–44650"),
    Case(
      name: "an older weighty source loses to a newer one",
      observations: [from("a", "42000", period: "2022"), from("b", "44640", period: "2024")],
      weights: ["a": 5], value: "44640", status: .resolved, rule: "newest-period", interval: "44635–44650"),
    Case(
      name: "a year and a month of it are not different periods",
      observations: [from("a", "42000", period: "2024"), from("b", "44640", period: "2024-05")],
      value: "44640", status: .contested, rule: "best-estimate", interval: "41500–44650"),
    Case(
      name: "the newest disagree among themselves",
      observations: [
        from("a", "42000", period: "2022"), from("b", "44640", period: "2024"), from("c", "49990", period: "2024"),
      ], value: "44640",
      status: .resolved, rule: "weighted-median", interval: "41500–50000"),
    Case(
      name: "three sources have a middle", observations: [from("a", "40100"), from("b", "44640"), from("c", "60100")],
      value: "44640", status: .resolved,
      rule: "weighted-median", interval: "40050–60200"),
    Case(
      name: "two of three agree", observations: [from("a", "77000"), from("b", "23450"), from("c", "77060")],
      value: "77060", status: .resolved,
      rule: "weighted-median", interval: "23445–78000"),
    Case(
      name: "the heavier of two", observations: [from("a", "44640"), from("b", "47500")], weights: ["b": 2],
      value: "47500", status: .resolved,
      rule: "weighted-median", interval: "44635–47600"),
    Case(
      name: "weights move the middle", observations: [from("a", "40100"), from("b", "44640"), from("c", "60100")],
      weights: ["c": 3], value: "60100",
      status: .resolved, rule: "weighted-median", interval: "40050–60200"),
    Case(
      name: "two of equal weight", observations: [from("a", "44640"), from("b", "47500")], value: "44640",
      status: .contested, rule: "best-estimate",
      interval: "44635–47600"),
    Case(
      name: "one page against itself; the figure it says more often stands",
      observations: [from("a", "77060"), from("a", "86610", ordinal: 1), from("a", "86610", ordinal: 2)],
      value: "86610", status: .contested,
      rule: "best-estimate", interval: "77055–86620"),
  ]

  @Test("the ladder", arguments: cases)
  func ladder(_ test: Case) throws {
    let statistics = Build.reconciled(test.observations, weights: test.weights).statistics
    let statistic = try #require(statistics.first)
    #expect(statistics.count == 1)
    #expect(statistic.extent.value?.plain == test.value)
    #expect(statistic.status == test.status)
    #expect(statistic.rule == test.rule)
    #expect("\(statistic.intervalLow?.plain ?? "")–\(statistic.intervalHigh?.plain ?? "")" == test.interval)
    #expect(
      Set(statistic.evidence) == Set(test.observations.map(\.id)) && statistic.evidence.count == test.observations.count
    )
    #expect(statistic.explanation.hasSuffix("."))
    #expect((0...1).contains(statistic.confidence))
  }

  @Test(
    "where the records of sources decide, the explanation says how near each came to the other figures",
    arguments: [
      (3, "weighted-median", "Track record: a was within 0.1% on 3 figures that could be compared; "),
      (5, "source-reliability", "because a was within 0.1% (root mean square) on 5 comparable figures"),
    ])
  func trackRecord(count: Int, rule: String, said: String) {
    let observations = ["US", "US-CA", "US-NY", "US-TX", "US-OH"].prefix(count).enumerated().flatMap { index, area in
      [("a", 50_000), ("b", 50_000), ("c", 60_000)].map { source, pay in
        Build.observation("\(pay + 1_000 * index)", source: source, ordinal: index, area: area)
      }
    }
    let statistics = Build.reconciled(observations).statistics
    #expect(statistics.map(\.rule) == Array(repeating: rule, count: count))
    for explanation in statistics.map(\.explanation) {
      #expect(explanation.contains(said) && !explanation.contains("off by 0%"), "\(explanation)")
    }
  }

  @Test("a value inside the other's range is the more precise, and decides")
  func typical() throws {
    let observations = [
      Build.observation("35000-60000", statistic: .typical, source: "a"),
      Build.observation("47500", statistic: .typical, source: "b"),
    ]
    let statistic = try #require(Build.reconciled(observations).statistics.first)
    #expect(statistic.status == .resolved && statistic.rule == "most-precise" && statistic.extent == .value(47500))
  }

  @Test("a manifest's ladder replaces the built-in one")
  func customLadder() throws {
    let observations = [
      Self.from("a", "42000", period: "2022"), Self.from("b", "44640", period: "2024"),
      Self.from("c", "41000", period: "2021"),
    ]
    let policy = ReconciliationPolicy(ladder: ["weighted-median", "newest-period"])
    let statistic = try #require(reconcile(observations, pages: [], topic: "t", policy: policy).statistics.first)
    #expect(statistic.rule == "weighted-median" && statistic.extent == .value(42000))
    #expect(
      ResolutionRules.names == [
        "official-reference", "newest-period", "most-precise", "source-reliability", "weighted-median",
      ])
  }

  @Test("what is of different occupations, statistics, places, levels or currencies is never fused")
  func apart() {
    let observations = [
      Build.observation("44640"), Build.observation("44640", ordinal: 1, code: "11-9111"),
      Build.observation("44640", statistic: .mean, ordinal: 2),
      Build.observation("44640", ordinal: 3, area: "US-CA"), Build.observation("44640", ordinal: 4, experience: .entry),
      Build.observation("44640", "GBP/year", ordinal: 5),
      Build.observation("44640", ordinal: 6, title: "Clerk", code: nil),
      Build.observation("0.5", "USD/mile", ordinal: 7),
    ]
    let statistics = Build.reconciled(observations).statistics
    #expect(statistics.count == observations.count)
    #expect(Set(statistics.map(\.id)).count == observations.count)
  }

  @Test("titles without a code meet in singular and plural; places without a code stay apart")
  func uncoded() {
    var here = Build.observation("50000", title: "Office clerks", code: nil, area: "")
    here.area = "Springfield"
    var there = Build.observation("60000", source: "b", title: "office clerk", code: nil, area: "")
    there.area = "Shelbyville"
    let titles = [
      Build.observation("50000", title: "Office clerks", code: nil),
      Build.observation("50000", source: "b", title: "office clerk", code: nil),
    ]
    #expect(Build.reconciled(titles).statistics.map(\.status) == [.agreed])
    #expect(Build.reconciled([here, there]).statistics.map(\.area).sorted() == ["Shelbyville", "Springfield"])
  }

  @Test("an hourly wage is published by the year, a duration in its own unit")
  func units() throws {
    let hourly = try #require(Build.reconciled([Build.observation("21.46", "USD/hour")]).statistics.first)
    #expect(hourly.unit.code == "USD/year" && hourly.extent == .value(Decimal(plain: "44636.8") ?? 0))
    let duration = try #require(
      Build.reconciled([Build.observation("6-12", "months", .trainingDuration, statistic: .typical, area: "")])
        .statistics.first)
    #expect(duration.unit.code == "months" && duration.extent == .range(low: 6, high: 12))
    #expect(duration.intervalLow?.plain == "5.5" && duration.intervalHigh?.plain == "13")
  }

  @Test("agreement raises confidence, disagreement lowers it")
  func confidence() throws {
    func confidence(_ observations: [Observation]) throws -> Double {
      try #require(Build.reconciled(observations).statistics.first).confidence
    }
    let single = try confidence([Self.from("a", "44640")])
    let agreed = try confidence([Self.from("a", "44640"), Self.from("b", "44640")])
    let resolved = try confidence([Self.from("a", "44640"), Self.from("b", "44640"), Self.from("c", "51230")])
    let contested = try confidence([Self.from("a", "44640"), Self.from("b", "51230")])
    #expect(agreed > single && resolved < agreed && contested < single && contested < resolved)
    // 97 of 100 figures read so surely are right (`docs/confidence.md`); a second witness halves the doubt.
    #expect(single == 0.97 && agreed > 0.98)
  }

  @Test(
    "the spread is the distance of the extremes in percent of the median",
    arguments: [(["40", "50", "60"], "40"), (["7"], "0"), (["0", "0"], nil), (["-2", "-4"], "66.7")])
  func spread(_ values: [String], _ expected: String?) {
    #expect(Spread.percent(of: values.compactMap { Decimal(plain: $0) })?.plain == expected)
  }
}
