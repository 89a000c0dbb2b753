import Codelists
import Foundation
import Records
import SeededRandom
import Testing

@testable import Reconciliation

@Suite("Reconciliation as a whole")
struct WholeTests {
  /// A page in which everything fits: a card, percentiles, levels, settings, a projection, and a full list of states.
  static func consistentPage(_ source: String) -> [Observation] {
    func jobs(_ figure: String, _ unit: String, _ measure: Measure, _ statistic: Statistic, _ ordinal: Int, period: String? = nil) -> Observation {
      Build.observation(figure, unit, measure, statistic: statistic, source: source, ordinal: ordinal, period: period, quote: "\(figure) openings and new jobs")
    }
    let pay = [("33100", Statistic.p10), ("38210", .p25), ("44640", .median), ("48330", .p75), ("58440", .p90), ("46730", .mean)].enumerated()
      .map { Build.observation($1.0, statistic: $1.1, source: source, ordinal: $0) }
    let more = [
      Build.observation("21.46", "USD/hour", source: source, ordinal: 6), Build.observation("33000-58000", statistic: .typical, source: source, ordinal: 7),
      Build.observation("33000-38000", statistic: .typical, source: source, ordinal: 8, experience: .entry),
      Build.observation("36500", source: source, ordinal: 9, experience: .entry),
      Build.observation("50000-58000", statistic: .typical, source: source, ordinal: 10, experience: .senior),
      jobs("850600", "jobs", .employment, .level, 11, period: "2024"), jobs("901600", "jobs", .employment, .projected, 12, period: "2034"),
      jobs("6", "percent", .employmentGrowth, .projected, 13), jobs("51000", "jobs", .employmentChange, .projected, 14),
      jobs("5100", "jobs/year", .openings, .annual, 15),
    ]
    let states = (Areas.states.map(\.code) + ["US-DC"]).enumerated()
      .map { Build.observation(String(40_020 + 110 * $0), source: source, ordinal: 20 + $0, area: $1) }
    return pay + more + states
  }

  @Test("consistent pages raise nothing above a note")
  func noFalseAlarms() {
    let result = Build.reconciled(Self.consistentPage("a") + Self.consistentPage("b"))
    #expect(result.conflicts.isEmpty, "\(result.conflicts.map(\.explanation))")
    #expect(result.findings.isEmpty, "\(result.findings.map(\.message))")
    // Pages that share every figure, rare ones too, are one witness.
    #expect(result.statistics.allSatisfy { $0.status == .single && $0.sources == 2 })
  }

  /// Observations of several sources with every kind of trouble.
  static let troubled: [Observation] =
    consistentPage("a") + ConflictTests.withinOneStatistic.flatMap(\.observations) + ConflictTests.acrossStatistics.flatMap(\.observations)
    + CheckTests.arithmetic.flatMap(\.observations) + CheckTests.pay.flatMap(\.observations)

  @Test("the order of the input does not matter", arguments: [1, 7, 42])
  func permutation(_ seed: UInt64) {
    var random = SplitMix(state: seed)
    // One observation per id and place, as published ids are.
    var seen: Set<String> = []
    let observations = Self.troubled.enumerated().map { index, observation in
      var copy = observation
      copy.ordinal = index
      copy.id = StableID.make([copy.sourceID, String(index)])
      return copy
    }
    .filter { seen.insert($0.id).inserted }
    let pages = ["a", "b", "c"].map { Build.facts($0) }
    let policy = ReconciliationPolicy(weights: ["b": 2])
    let first = reconcile(observations, pages: pages, topic: "t", policy: policy)
    let shuffled = reconcile(observations.shuffled(using: &random), pages: pages.reversed(), topic: "t", policy: policy)
    #expect(!first.conflicts.isEmpty && !first.findings.isEmpty)
    #expect(first == shuffled)
  }

  @Test("nothing in, nothing out")
  func empty() {
    #expect(reconcile([], pages: [], topic: "t", policy: ReconciliationPolicy()) == ReconciledTopic(statistics: [], conflicts: [], findings: []))
  }

  @Test("every observation stands behind exactly one statistic, and ids are unique")
  func conservation() {
    let observations = Self.consistentPage("a") + Self.consistentPage("b")
    let result = Build.reconciled(observations)
    let evidence = result.statistics.flatMap(\.evidence)
    #expect(evidence.count == observations.count && Set(evidence) == Set(observations.map(\.id)))
    #expect(Set(result.statistics.map(\.id)).count == result.statistics.count)
    #expect(result.statistics.map(\.observations).reduce(0, +) == observations.count)
  }

  @Test("one statistic with very many different figures stays affordable", .timeLimit(.minutes(1)))
  func manyFigures() {
    let observations = (0..<4_000).map { Build.observation(String(30_001 + 7 * $0), source: "s\($0)") }
    let result = Build.reconciled(observations)
    #expect(result.statistics.count == 1 && result.statistics.first?.rule == "weighted-median")
    #expect(result.conflicts.map(\.kind) == [.contradiction, .rounding])
  }
}
