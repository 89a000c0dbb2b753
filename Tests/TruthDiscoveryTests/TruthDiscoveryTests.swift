import SeededRandom
import Testing

@testable import TruthDiscovery

/// Claims of sources that are right with a probability of their own, about items whose truth is known to the test.
private struct World {
  var set = ClaimSet()
  var claims: [(source: String, item: ClaimSet.Item, value: Double)] = []
  var truths: [ClaimSet.Item: Double] = [:]

  init(items: Int, rights: [Double], seed: UInt64, copies: Int = 0) {
    var random = SplitMix(state: seed)
    for number in 0..<items {
      let item = ClaimSet.Item(name: "i\(number)", attribute: "a")
      let truth = Double(1000 + Int.random(in: 0..<9000, using: &random))
      truths[item] = truth
      var wrong = 0.0
      for (source, right) in rights.enumerated() {
        let isRight = Double.random(in: 0..<1, using: &random) < right
        let value = isRight ? truth : truth * Double.random(in: 1.2..<2, using: &random).rounded(toPlaces: 2)
        claims.append(("s\(source)", item, value))
        if source == 0 { wrong = value }
      }
      for copy in 0..<copies { claims.append(("copy\(copy)", item, wrong)) }
    }
    for claim in claims { set.add(source: claim.source, item: claim.item, value: claim.value) }
  }

  /// The share of items whose value is the truth.
  func right(_ discovery: TruthDiscovery) -> Double {
    Double(discovery.values.count { abs($0.value - (truths[$0.item] ?? 0)) < 1e-9 }) / Double(truths.count)
  }
}

extension Double {
  fileprivate func rounded(toPlaces places: Int) -> Double {
    let factor = [1.0, 10, 100, 1000][places]
    return (self * factor).rounded() / factor
  }
}

@Suite("Truth discovery")
struct TruthDiscoveryTests {
  private func fuse(
    _ claims: [(String, String, Double)], _ change: (inout TruthDiscovery.Options) -> Void = { _ in }
  ) -> [FusedValue] {
    var set = ClaimSet()
    for (source, item, value) in claims {
      set.add(source: source, item: ClaimSet.Item(name: item, attribute: "a"), value: value)
    }
    var options = TruthDiscovery.Options()
    change(&options)
    return TruthDiscovery(set, options: options).values
  }

  @Test("an interval speaks for the number that it holds, and for its own middle where it holds none")
  func intervals() {
    var set = ClaimSet()
    let (held, alone) = (ClaimSet.Item(name: "held", attribute: "a"), ClaimSet.Item(name: "alone", attribute: "a"))
    for item in [held, alone] {
      set.add(source: "x", item: item, value: 100)
      set.add(source: "y", item: item, value: 140)
    }
    set.add(source: "z", item: held, from: 135, through: 150)
    set.add(source: "z", item: alone, from: 200, through: 220)
    #expect(
      !set.add(source: "z", item: held, from: 2, through: 1)
        && !set.add(source: "z", item: held, from: .nan, through: 1))
    let values = TruthDiscovery(set).values
    #expect(values[0].value == 140 && values[0].supporting.sorted() == ["y", "z"] && values[0].opposing == ["x"])
    #expect(values[1].value == 140 && values[1].opposing.sorted() == ["x", "z"])
  }

  @Test("statuses, and which sources stand where")
  func statuses() {
    let values = fuse([
      ("x", "one", 5), ("x", "same", 7), ("y", "same", 7), ("x", "tie", 10), ("y", "tie", 20), ("x", "most", 3),
      ("y", "most", 3), ("z", "most", 9),
    ])
    #expect(values.map(\.status) == [.single, .agreed, .contested, .resolved])
    #expect(values[3].value == 3)
    #expect(Set(values[3].supporting) == ["x", "y"])
    #expect(values[3].opposing == ["z"])
    #expect(values.allSatisfy { $0.low <= $0.value && $0.value <= $0.high && (0...1).contains($0.confidence) })
  }

  @Test("reliable sources are found and beat the many, with no truth given", arguments: [1, 2, 3, 4, 5] as [UInt64])
  func reliable(seed: UInt64) {
    let world = World(items: 300, rights: [0.97, 0.95, 0.5, 0.45, 0.4], seed: seed)
    let discovery = TruthDiscovery(world.set)
    var plain = TruthDiscovery.Options()
    plain.method = .median
    #expect(world.right(discovery) > 0.93)
    #expect(world.right(discovery) > world.right(TruthDiscovery(world.set, options: plain)))
    let weights = Dictionary(uniqueKeysWithValues: discovery.sources.map { ($0.source, $0.weight) })
    #expect(
      ["s2", "s3", "s4"].allSatisfy {
        (weights["s0"] ?? 0) > (weights[$0] ?? 0) && (weights["s1"] ?? 0) > (weights[$0] ?? 0)
      })
  }

  @Test("copies of a poor source count as one witness", arguments: [11, 12, 13] as [UInt64])
  func copies(seed: UInt64) {
    let world = World(items: 200, rights: [0.5, 0.85, 0.85, 0.85, 0.85], seed: seed, copies: 2)
    let discovery = TruthDiscovery(world.set)
    #expect(Set(discovery.sources.filter { !$0.copies.isEmpty }.map(\.source)) == ["copy0", "copy1"])
    #expect(world.right(discovery) > 0.9)
  }

  @Test("a known truth stands, and tells of the sources")
  func truths() {
    let world = World(items: 60, rights: [0.9, 0.55, 0.5], seed: 21)
    var options = TruthDiscovery.Options()
    options.truths = Dictionary(
      uniqueKeysWithValues: world.truths.filter { $0.key.name.hasSuffix("5") }.map { ($0.key, $0.value) })
    let discovery = TruthDiscovery(world.set, options: options)
    for value in discovery.values where options.truths[value.item] != nil {
      #expect(value.status == .known)
      #expect(value.value == options.truths[value.item])
    }
    #expect(world.right(discovery) >= world.right(TruthDiscovery(world.set)))
  }

  @Test("claims that are noise about a number are averaged, reports are not, whatever junk is among them")
  func method() {
    var random = SplitMix(state: 5)
    var noise: [(String, String, Double)] = []
    var reports: [(String, String, Double)] = []
    for item in 0..<80 {
      let truth = Double.random(in: -80..<80, using: &random)
      for source in 0..<8 {
        // Nearly normal: the sum of twelve.
        var error = -6.0
        for _ in 0..<12 { error += Double.random(in: 0..<1, using: &random) }
        error *= 30
        noise.append(("s\(source)", "i\(item)", truth + error))
        reports.append(("s\(source)", "i\(item)", source == item % 8 ? 6.8e18 : 500 + truth.rounded()))
      }
    }
    #expect(fuse(noise).allSatisfy { $0.method == .weightedMean })
    let values = fuse(reports)
    #expect(values.allSatisfy { $0.method == .weightedMedian && $0.value < 1000 })
  }

  @Test("neither the order of claims nor the names of sources change a value", arguments: [31, 32] as [UInt64])
  func permutation(seed: UInt64) {
    let world = World(items: 40, rights: [0.9, 0.7, 0.6, 0.5], seed: seed)
    let values = Dictionary(uniqueKeysWithValues: TruthDiscovery(world.set).values.map { ($0.item, $0.value) })
    var random = SplitMix(state: seed)
    var shuffled = ClaimSet()
    for claim in world.claims.shuffled(using: &random) {
      shuffled.add(source: claim.source, item: claim.item, value: claim.value)
    }
    #expect(Dictionary(uniqueKeysWithValues: TruthDiscovery(shuffled).values.map { ($0.item, $0.value) }) == values)
    var renamed = ClaimSet()
    for claim in world.claims {
      renamed.add(source: "site \(claim.source).example", item: claim.item, value: claim.value)
    }
    #expect(Dictionary(uniqueKeysWithValues: TruthDiscovery(renamed).values.map { ($0.item, $0.value) }) == values)
  }

  @Test("a value is one that somebody said, but for means; claims in other units and periods are about other items")
  func said() {
    let world = World(items: 50, rights: [0.8, 0.6, 0.3], seed: 8)
    let said = Dictionary(grouping: world.claims, by: \.item).mapValues { Set($0.map(\.value)) }
    #expect(TruthDiscovery(world.set).values.allSatisfy { said[$0.item]?.contains($0.value) == true })
    var set = ClaimSet()
    set.add(
      source: "a", item: ClaimSet.Item(name: "x", attribute: "pay", unit: "USD/year", period: "2024"), value: 50_000)
    set.add(source: "b", item: ClaimSet.Item(name: "x", attribute: "pay", unit: "USD/hour", period: "2024"), value: 24)
    set.add(
      source: "b", item: ClaimSet.Item(name: "x", attribute: "pay", unit: "USD/year", period: "2023"), value: 48_000)
    #expect(TruthDiscovery(set).values.map(\.status) == [.single, .single, .single])
  }

  @Test("nothing is made of values that are no finite numbers")
  func unusable() {
    var set = ClaimSet()
    let item = ClaimSet.Item(name: "x", attribute: "a")
    let taken = [(Double.nan, 1.0), (.infinity, 1), (1, 0), (1, .nan)].map {
      set.add(source: "a", item: item, value: $0.0, weight: $0.1)
    }
    #expect(taken == [false, false, false, false])
    #expect(TruthDiscovery(set).values.isEmpty)
    for (source, value) in [("a", -1e300), ("b", 1e300)] { set.add(source: source, item: item, value: value) }
    #expect(TruthDiscovery(set).values.map(\.status) == [.contested])
  }

  @Test(
    "the 2.5 % quantile of chi-square",
    arguments: [(1.0, 0.000982), (3, 0.2158), (10, 3.2470), (20, 9.5908), (100, 74.2219), (1.5, 0.02581)])
  func chiSquare(degrees: Double, quantile: Double) {
    #expect(
      abs(ChiSquare.lowerQuantile(degrees) - quantile) < 0.01 * max(1, quantile) * (degrees > 10 ? 1 : 0.01) + 1e-4)
  }

  @Test("trust is monotone: a source that errs more weighs no more")
  func monotone() {
    for seed in 41...46 as ClosedRange<UInt64> {
      let world = World(items: 400, rights: [0.95, 0.85, 0.7, 0.5], seed: seed)
      let weights = TruthDiscovery(world.set).sources.sorted { $0.source < $1.source }.map(\.weight)
      #expect(weights == weights.sorted(by: >))
    }
  }
}
