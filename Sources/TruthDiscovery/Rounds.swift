import Foundation

/// The state of truth discovery between rounds.
struct Rounds {
  private let set: ClaimSet
  private let index: ClaimIndex
  private let truths: [Double?]
  private let scales: [AttributeScale]
  /// The number of an item's attribute.
  private let attributes: [Int32]
  private var estimates: [Double]
  private var weights: [Double]
  /// Weights for means, in which sources with few claims should count little: the precision, with twenty average claims
  /// added to each source.
  private var precisions: [Double]
  private var counts: [Double]
  private var errors: [Double]
  /// The first source of the group of copies a source belongs to; an independent source is its own group.
  private var originals: [Int32]
  private let method: FusionMethod?

  init(set: ClaimSet, index: ClaimIndex, truths: [Double?], method: FusionMethod?) {
    self.set = set
    self.index = index
    self.truths = truths
    self.method = method
    var numbering = Numbering<String>()
    let attributes = set.items.map { numbering.number(of: $0.attribute + "\u{1F}" + $0.unit) }
    var items = [[Int]](repeating: [], count: numbering.keys.count)
    for (item, attribute) in attributes.enumerated() { items[Int(attribute)].append(item) }
    self.attributes = attributes
    scales = items.map { AttributeScale(items: $0, index: index) }
    estimates = (0..<index.count).map { item in truths[item] ?? AttributeScale.middle(index[item].map(\.value)) }
    weights = [Double](repeating: 1, count: set.sources.count)
    counts = weights
    errors = weights
    precisions = weights
    originals = set.sources.indices.map(Int32.init)
  }

  private func scale(of item: Int) -> AttributeScale { scales[Int(attributes[item])] }

  private func method(of item: Int) -> FusionMethod { method ?? scale(of: item).method }

  /// Re-estimates the sources from the values, then the values from the sources; false if no value changed.
  mutating func step() -> Bool {
    judge()
    var isMoved = false
    for item in 0..<index.count where truths[item] == nil && index[item].count > 1 {
      let value = value(of: item)
      if value != estimates[item] {
        isMoved = true
        estimates[item] = value
      }
    }
    return isMoved
  }

  private mutating func judge() {
    errors = [Double](repeating: 0, count: set.sources.count)
    counts = errors
    for item in 0..<index.count where index[item].count > 1 || truths[item] != nil {
      let scale = scale(of: item)
      let worth = truths[item] == nil ? 1 : TruthDiscovery.weightOfTruth
      for claim in index[item] {
        let error = scale.error(claim, from: estimates[item])
        errors[Int(claim.source)] += worth * error * error
        counts[Int(claim.source)] += worth
      }
    }
    let average = max(errors.reduce(0, +) / max(1, counts.reduce(0, +)), TruthDiscovery.minError)
    // A source without comparable claims weighs as if it had made one, off by one unit.
    for source in weights.indices {
      precisions[source] = (counts[source] + 20) / (errors[source] + 20 * average)
      weights[source] =
        ChiSquare.lowerQuantile(max(1, counts[source]))
        / (errors[source] + (counts[source] > 0 ? TruthDiscovery.minError : 1))
    }
  }

  /// The claims about an item with their weights; of equal claims by copies of one original, only the one with the
  /// greatest weight counts.
  ///
  /// - Parameter leavingOut: the sources' weights as the other items make them: what an item itself made of them must
  ///   not decide it.
  private func weighted(_ item: Int, leavingOut: Bool = false) -> [(claim: NumericClaim, weight: Double)] {
    let method = method(of: item)
    var found: [(claim: NumericClaim, weight: Double)] = []
    for claim in index[item] {
      let weight =
        claim.weight
        * (!method.learns
          ? 1
          : method.isMean
            ? precisions[Int(claim.source)]
            : leavingOut ? weight(of: claim, without: item) : weights[Int(claim.source)])
      let original = originals[Int(claim.source)]
      if !method.isMean,
        let same = found.firstIndex(where: {
          $0.claim.value == claim.value && originals[Int($0.claim.source)] == original
        })
      {
        if weight > found[same].weight { found[same] = (claim, weight) }
      } else {
        found.append((claim, weight))
      }
    }
    return method.isMean ? found : Rounds.spokenFor(found)
  }

  /// An interval supports the value with the greatest weight inside it, or its own midpoint if there is none.
  private static func spokenFor(
    _ claims: [(claim: NumericClaim, weight: Double)]
  ) -> [(claim: NumericClaim, weight: Double)] {
    guard claims.contains(where: { $0.claim.halfWidth > 0 }) else { return claims }
    var numbers = claims.filter { $0.claim.halfWidth == 0 }
    let heaviest = numbers.map(\.weight)
    var alone: [(claim: NumericClaim, weight: Double)] = []
    for (claim, weight) in claims where claim.halfWidth > 0 {
      let held = numbers.indices.filter { abs(numbers[$0].claim.value - claim.value) <= claim.halfWidth }
      if let best = held.max(by: { heaviest[$0] < heaviest[$1] }) {
        numbers[best].weight += weight
      } else {
        alone.append((claim, weight))
      }
    }
    return alone.isEmpty ? numbers : (numbers + alone).sorted { $0.claim.value < $1.claim.value }
  }

  /// The weight of a claim's source by its other claims.
  private func weight(of claim: NumericClaim, without item: Int) -> Double {
    let source = Int(claim.source)
    let worth = truths[item] == nil ? 1 : TruthDiscovery.weightOfTruth
    let error = scale(of: item).error(claim, from: estimates[item])
    let others = counts[source] - worth
    guard others > 0.5 else { return ChiSquare.lowerQuantile(1) }
    return ChiSquare.lowerQuantile(max(1, others))
      / (max(0, errors[source] - worth * error * error) + TruthDiscovery.minError)
  }

  private func value(of item: Int) -> Double {
    let claims = weighted(item)
    let total = claims.reduce(0) { $0 + $1.weight }
    switch method(of: item) {
    case .mean, .weightedMean: return claims.reduce(0) { $0 + $1.claim.value * $1.weight } / total
    case .median, .weightedMedian:
      var sum = 0.0
      for (claim, weight) in claims {
        sum += weight
        if sum * 2 >= total * (1 - 1e-12) { return claim.value }
      }
      return claims[claims.count - 1].claim.value
    case .weightedMode:
      let support = Rounds.support(claims)
      let most = support.map(\.weight).max() ?? 0
      let heaviest = support.filter { $0.weight >= most * (1 - 1e-9) }
      return heaviest[heaviest.count / 2].value
    }
  }

  /// The weight supporting each value, smallest value first.
  private static func support(_ claims: [(claim: NumericClaim, weight: Double)]) -> [(value: Double, weight: Double)] {
    var support: [(value: Double, weight: Double)] = []
    for (claim, weight) in claims {
      if let last = support.last, last.value == claim.value {
        support[support.count - 1].weight += weight
      } else {
        support.append((claim.value, weight))
      }
    }
    return support
  }

  /// Finds sources that share rare errors: of the errors of the one that has fewer, three at least and seven of ten
  /// stand with the other too, and on no value that many say.
  /// - Returns: whether there are any.
  mutating func findCopies() -> Bool {
    var wrong = [Int32](repeating: 0, count: set.sources.count)
    var shared: [UInt64: Int32] = [:]
    for item in 0..<index.count where index[item].count > 2 && !scale(of: item).method.isMean {
      var errors: [NumericClaim] = []
      for claim in index[item] where scale(of: item).error(claim, from: estimates[item]) > 0.01 {
        errors.append(claim)
        wrong[Int(claim.source)] += 1
      }
      for (place, claim) in errors.enumerated() {
        let same = errors[(place + 1)...].prefix { $0.value == claim.value }
        guard same.count < 6 else { continue }
        for other in same where other.source != claim.source {
          let (low, high) = (min(claim.source, other.source), max(claim.source, other.source))
          shared[UInt64(low) << 32 | UInt64(high), default: 0] += 1
        }
      }
    }
    var isFound = false
    for (pair, count) in shared.sorted(by: { $0.key < $1.key }) where count >= 3 {
      let (a, b) = (Int(pair >> 32), Int(pair & 0xFFFF_FFFF))
      guard Double(count) >= 0.7 * Double(min(wrong[a], wrong[b])) else { continue }
      let (first, second) = (originals[a], originals[b])
      for source in originals.indices where originals[source] == max(first, second) {
        originals[source] = min(first, second)
      }
      isFound = isFound || first != second
    }
    return isFound
  }

  /// Number of items.
  var count: Int { index.count }

  func fused(_ item: Int) -> FusedValue {
    let claims = weighted(item, leavingOut: true)
    let value = estimates[item]
    let support = Rounds.support(claims)
    let total = support.reduce(0) { $0 + $1.weight }
    func isSame(_ other: Double) -> Bool { abs(other - value) <= 1e-3 * max(abs(value), 1e-9) }
    let behind = support.filter { isSame($0.value) }.reduce(0) { $0 + $1.weight }
    let rival = support.filter { !isSame($0.value) }.map(\.weight).max() ?? 0
    let told = support.filter { $0.weight * 20 >= total }
    let by = index[item].map { claim in
      (
        name: set.sources[Int(claim.source)], weight: claim.weight * weights[Int(claim.source)],
        isFor: isSame(claim.value) || claim.halfWidth > 0 && abs(claim.value - value) <= claim.halfWidth
      )
    }
    .sorted { ($1.weight, $0.name) < ($0.weight, $1.name) }
    let status: FusedValue.Status =
      if truths[item] != nil {
        .known
      } else if index[item].count == 1 {
        .single
      } else if support.allSatisfy({ isSame($0.value) }) {
        .agreed
      } else if method(of: item).isMean {
        .resolved
      } else {
        behind > rival * 1.1 ? .resolved : .contested
      }
    return FusedValue(
      item: set.items[item], value: value, low: min(value, told.first?.value ?? value),
      high: max(value, told.last?.value ?? value), status: status,
      confidence: FusionConfidence.of(
        status, share: total > 0 ? behind / total : 0, sources: Set(by.filter(\.isFor).map(\.name)).count),
      method: method(of: item), supporting: by.filter(\.isFor).map(\.name),
      opposing: by.filter { !$0.isFor }.map(\.name))
  }

  func reliabilities() -> [SourceReliability] {
    set.sources.indices.map { source in
      SourceReliability(
        source: set.sources[source], weight: weights[source], claims: Int(min(counts[source], 9e15)),
        error: counts[source] > 0 ? (errors[source] / counts[source]).squareRoot() : 0,
        copies: originals[source] == Int32(source) ? "" : set.sources[Int(originals[source])])
    }
  }
}
