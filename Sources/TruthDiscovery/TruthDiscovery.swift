/// Estimates true values and source reliabilities from conflicting claims (and known truths, if given).
///
/// Source weights are estimated from the distance of their claims to the values, and values from the weighted claims,
/// alternating until both converge. A source's weight is the upper 97.5% confidence bound of its precision (CATD: Li et
/// al., "A Confidence-Aware Approach for Truth Discovery on Long-Tail Data", PVLDB 8(4), 2015): `χ²(0.025, n) / Σ
/// error²`, so that a source with few claims gets little weight, whether or not they happen to fit. Errors are measured
/// by the scale of the attribute and capped. Sources that share rare errors count as one witness. The method for an
/// attribute is chosen by its claims (`AttributeScale`).
package struct TruthDiscovery: Sendable {
  /// Options.
  package struct Options: Sendable {
    /// The method for all attributes; nil: chosen per attribute.
    package var method: FusionMethod?
    /// Maximum number of iterations; ends earlier on convergence.
    package var rounds = 20
    /// Known truths by item.
    package var truths: [ClaimSet.Item: Double] = [:]

    /// The defaults.
    package init() {}
  }

  /// The weight of an item with a known truth relative to an item whose value is estimated, when judging a source.
  static let weightOfTruth = 100.0
  /// Keeps the weight of a source without an error finite.
  static let minError = 1e-4

  private let rounds: Rounds

  /// The sources, in the order of the set.
  package var sources: [SourceReliability] { rounds.reliabilities() }

  /// The values, in the order of the items.
  package var values: [FusedValue] { (0..<rounds.count).map(rounds.fused) }

  /// Passes the values to `body` one by one, in the order of the items, without holding them all. Rethrows errors of
  /// `body`.
  package func forEachValue<Failure: Error>(_ body: (FusedValue) throws(Failure) -> Void) throws(Failure) {
    for item in 0..<rounds.count { try body(rounds.fused(item)) }
  }

  /// Estimates the truth behind a set of claims; they are held only once if the caller gives up the set.
  package init(_ claims: consuming ClaimSet, options: Options = Options()) {
    var set = claims
    let index = ClaimIndex(&set)
    var truths = [Double?](repeating: nil, count: set.items.count)
    for (item, value) in options.truths { if let number = set.number(ofKnown: item) { truths[Int(number)] = value } }
    var rounds = Rounds(set: set, index: index, truths: truths, method: options.method)
    for _ in 0..<max(1, options.rounds) where rounds.step() {}
    if rounds.findCopies() { for _ in 0..<max(1, options.rounds) where rounds.step() {} }
    self.rounds = rounds
  }
}
