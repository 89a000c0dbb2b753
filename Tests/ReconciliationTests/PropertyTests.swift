import Foundation
import ObservationBuilder
import Records
import SeededRandom
import Testing

@testable import Reconciliation

/// What must hold of any observations, tried on a thousand statistics made up at random.
@Suite("Properties of reconciliation")
struct PropertyTests {
  /// Observations of a few sources on a few statistics, some of them ranges, some by the hour, some dated, some
  /// credited.
  static func observations(_ seed: UInt64) -> [Observation] {
    var random = SplitMix(state: seed)
    func pick<Value>(_ values: [Value]) -> Value { values[Int(random.next() % UInt64(values.count))] }
    let places = ["US", "US-TX", "US-OH"]
    return (0..<24).map { number in
      let figure = pick([
        "44640", "44600", "45000", "47500", "51230", "60000", "40000-50000", "46730", "44640", "21.46", "39.5",
      ])
      let isHourly = figure.contains(".")
      var observation = Build.observation(
        figure, isHourly ? "USD/hour" : "USD/year", statistic: pick([.median, .median, .mean, .typical]),
        source: pick(["a", "b", "c", "d"]), ordinal: number,
        area: pick(places), period: pick([nil, nil, "2023-05", "2024-05"]))
      observation.id = StableID.make(["property", String(seed), String(number)])
      observation.citedSource = pick(["", "", "BLS"])
      observation.confidence = pick([0.5, 0.7, 0.9, 0.97])
      return observation
    }
  }

  private static func settled(_ observations: [Observation], weights: [String: Double] = [:]) -> ReconciledTopic {
    reconcile(
      observations, pages: Set(observations.map(\.sourceID)).sorted().map { Build.facts($0) }, topic: "t",
      policy: ReconciliationPolicy(weights: weights))
  }

  static let seeds: [UInt64] = (1...40).map { $0 }

  @Test(
    "the published figure lies in its interval, low ends below high ones, confidence and shares in theirs",
    arguments: seeds)
  func bounds(_ seed: UInt64) {
    for statistic in Self.settled(Self.observations(seed)).statistics {
      if case .range(let low, let high) = statistic.extent { #expect(low <= high) }
      guard let value = statistic.extent.value else { continue }
      if let low = statistic.intervalLow { #expect(low <= value, "\(statistic.explanation)") }
      if let high = statistic.intervalHigh { #expect(value <= high, "\(statistic.explanation)") }
      #expect((0...1).contains(statistic.confidence))
      #expect(!statistic.evidence.isEmpty && Set(statistic.evidence).count == statistic.observations)
    }
  }

  @Test("the order of the input changes nothing", arguments: seeds)
  func permutation(_ seed: UInt64) {
    var random = SplitMix(state: seed &* 77)
    let observations = Self.observations(seed)
    let (given, shuffled) = (Self.settled(observations), Self.settled(observations.shuffled(using: &random)))
    #expect(given.statistics == shuffled.statistics && given.conflicts == shuffled.conflicts)
  }

  @Test("other names of the sources, in the same order, change names only", arguments: seeds)
  func renaming(_ seed: UInt64) {
    let observations = Self.observations(seed)
    let renamed = observations.map { observation in
      var copy = observation
      copy.sourceID = "x-" + observation.sourceID
      return copy
    }
    let (first, second) = (Self.settled(observations).statistics, Self.settled(renamed).statistics)
    #expect(first.map(\.id) == second.map(\.id))
    #expect(first.map(\.extent) == second.map(\.extent))
    #expect(first.map(\.rule) == second.map(\.rule))
    #expect(first.map(\.confidence) == second.map(\.confidence))
  }

  @Test("a page that copies another one whole is no witness: no figure, status or confidence gains by it")
  func copies() {
    let page = Build.consistentPage("a")
    let copy = page.map { observation in
      var copy = observation
      copy.sourceID = "z"
      copy.id += "-z"
      return copy
    }
    let (alone, doubled) = (Self.settled(page).statistics, Self.settled(page + copy).statistics)
    #expect(alone.map(\.id) == doubled.map(\.id) && alone.map(\.extent) == doubled.map(\.extent))
    #expect(zip(alone, doubled).allSatisfy { $1.confidence <= $0.confidence && $1.status == $0.status })
    #expect(doubled.allSatisfy { $0.explanation.contains("one witness") })
  }

  @Test("trust is monotone: a source's own figure does not lose by a greater weight", arguments: seeds)
  func weights(_ seed: UInt64) {
    let observations = Self.observations(seed)
    let (light, heavy) = (
      Self.settled(observations, weights: ["a": 2]).statistics,
      Self.settled(observations, weights: ["a": 50]).statistics
    )
    for (before, after) in zip(light, heavy) where before.sourceIDs.contains("a") {
      #expect(after.sourceIDs.contains("a"), "\(before.explanation) / \(after.explanation)")
    }
  }

  @Test(
    "a further independent witness of the same figure never lowers its confidence", arguments: [0.6, 0.75, 0.9, 0.99])
  func witnesses(_ confidence: Double) throws {
    var last = 0.0
    for count in 1...5 {
      let observations = (0..<count).map { number in
        var observation = Build.observation("44640", source: "s\(number)", ordinal: number)
        observation.confidence = confidence
        return observation
      }
      let statistic = try #require(Self.settled(observations).statistics.first)
      #expect(statistic.confidence >= last)
      last = statistic.confidence
    }
    #expect(last > 0.98)
  }
}
