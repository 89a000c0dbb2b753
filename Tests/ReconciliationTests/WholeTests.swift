import Codelists
import Foundation
import ObservationBuilder
import Records
import SeededRandom
import Testing

@testable import Reconciliation

@Suite("Reconciliation as a whole")
struct WholeTests {
  @Test("consistent pages raise nothing above a note")
  func noFalseAlarms() {
    let result = Build.reconciled(Build.consistentPage("a") + Build.consistentPage("b"))
    #expect(result.conflicts.isEmpty, "\(result.conflicts.map(\.explanation))")
    // Pages that share every figure, rare ones too, are one witness.
    #expect(result.statistics.allSatisfy { $0.status == .single && $0.sources == 2 })
  }

  /// Observations of several sources with every kind of trouble.
  static let troubled: [Observation] =
    Build.consistentPage("a") + ConflictTests.withinOneStatistic.flatMap(\.observations)
    + ConflictTests.acrossStatistics.flatMap(\.observations)

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
    #expect(!first.conflicts.isEmpty)
    #expect(first.statistics == shuffled.statistics && first.conflicts == shuffled.conflicts)
  }

  @Test("nothing in, nothing out")
  func empty() {
    let nothing = reconcile([], pages: [], topic: "t", policy: ReconciliationPolicy())
    #expect(nothing.statistics.isEmpty && nothing.conflicts.isEmpty && nothing.pages.isEmpty)
  }

  @Test("every observation stands behind exactly one statistic, and ids are unique")
  func conservation() {
    let observations = Build.consistentPage("a") + Build.consistentPage("b")
    let result = Build.reconciled(observations)
    let evidence = result.statistics.flatMap(\.evidence)
    #expect(evidence.count == observations.count && Set(evidence) == Set(observations.map(\.id)))
    #expect(Set(result.statistics.map(\.id)).count == result.statistics.count)
    #expect(result.statistics.map(\.observations).reduce(0, +) == observations.count)
  }

  @Test("one statistic with very many different figures stays affordable", .timeLimit(.minutes(5)))
  func manyFigures() {
    let observations = (0..<4_000).map { Build.observation(String(30_001 + 7 * $0), source: "s\($0)") }
    let result = Build.reconciled(observations)
    #expect(result.statistics.count == 1 && result.statistics.first?.rule == "weighted-median")
    #expect(result.conflicts.map(\.kind) == [.contradiction, .rounding])
  }
}
