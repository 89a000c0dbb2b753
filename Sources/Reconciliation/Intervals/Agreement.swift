import Foundation
import Records

/// The relation between two figures for the same statistic.
///
/// The algebra, on `PossibleRange`s:
/// - **Statistics that are one number** (mean, median, percentiles, counts, rates). Every figure states where that
///   number lies. Two agree if their ranges intersect: a median of `$44,640` agrees with "a median of $20–22 an hour",
///   and a p90 of `$73,990` with "starting from $60,000". Two single values printed to the same resolution agree only
///   if equal: if 7.7% were the truth, one page would have truncated and the other rounded, and everybody reads `7%`
///   and `8%` as different.
/// - **`typical` figures** describe a spread. Two values agree as above. Two ranges agree if both ends do; if one
///   contains the other, or a range contains the value, they are *compatible*: not the same statement, but both can be
///   true. Ranges that merely overlap disagree. Open bounds are ranges with one end missing.
/// - **Lengths of time**: hours of instruction and calendar time measure different things and are compatible.
package enum Agreement {
  case agree
  /// Both can be true, but are not equal.
  case compatible
  case disagree

  /// The relation between `a` and `b`; symmetric.
  package static func between(_ a: Claim, _ b: Claim) -> Agreement {
    if measuresEffort(a) != measuresEffort(b) { return .compatible }
    if let first = a.extent.value, let second = b.extent.value {
      if first == second { return .agree }
      return a.resolution != b.resolution && a.range.intersects(b.range) ? .agree : .disagree
    }
    if a.isPoint { return a.range.intersects(b.range) ? .agree : .disagree }
    return spreads(a, b)
  }

  /// Hours measure instruction; days, weeks, months and years measure calendar time.
  package static func measuresEffort(_ claim: Claim) -> Bool { claim.observation.unit == .time(.hours) }

  private static func spreads(_ a: Claim, _ b: Claim) -> Agreement {
    if sameEnd(a, b, { $0.low }), sameEnd(a, b, { $0.high }), (a.extent.value == nil) == (b.extent.value == nil) {
      return .agree
    }
    return holds(a, b) || holds(b, a) ? .compatible : .disagree
  }

  /// Whether one end is open in both, or printed in both and equal allowing for rounding.
  private static func sameEnd(_ a: Claim, _ b: Claim, _ end: (QuantitativeValue) -> Decimal?) -> Bool {
    switch (end(a.extent), end(b.extent)) {
    case (nil, nil): return true
    case (let first?, let second?):
      return first == second
        || PossibleRange(of: first, resolution: a.resolution).intersects(
          PossibleRange(of: second, resolution: b.resolution))
          && a.resolution != b.resolution
    default: return false
    }
  }

  /// Whether the range `outer` contains every number of `inner` as printed, with a tolerance of half a unit of each
  /// end's resolution: the ends of a spread are rounded, not truncated.
  private static func holds(_ outer: Claim, _ inner: Claim) -> Bool {
    guard outer.extent.value == nil else { return false }
    let low = inner.extent.value ?? inner.extent.low
    let high = inner.extent.value ?? inner.extent.high
    // Compares twice the excess, since decimals are slow to divide; called only for the few ends outside.
    func isSlack(_ excess: Decimal) -> Bool { !outer.resolution.isBelow(excess.plus(excess)) }
    if let bound = outer.extent.low {
      guard let low, !low.isBelow(bound) || isSlack(bound.minus(low)) else { return false }
    }
    if let bound = outer.extent.high {
      guard let high, !bound.isBelow(high) || isSlack(high.minus(bound)) else { return false }
    }
    return true
  }

  /// Whether every two of `claims` agree. Linear for single numbers: ranges on a line that intersect pairwise have a
  /// point in common (Helly).
  package static func all(_ claims: [Claim]) -> Bool {
    guard let first = claims.first else { return true }
    if first.isPoint && claims.allSatisfy({ measuresEffort($0) == measuresEffort(first) }) { return allPoints(claims) }
    for (index, claim) in claims.enumerated() {
      guard claims[(index + 1)...].allSatisfy({ between(claim, $0) == .agree }) else { return false }
    }
    return true
  }

  private static func allPoints(_ claims: [Claim]) -> Bool {
    // Numbers are printed to few different resolutions.
    var values: [(resolution: Decimal, value: Decimal)] = []
    var common = claims[0].range
    for claim in claims {
      if let value = claim.extent.value {
        if let other = values.first(where: { $0.resolution == claim.resolution }) {
          if other.value != value { return false }
        } else {
          values.append((claim.resolution, value))
        }
      }
      guard claim.range.intersects(common) else { return false }
      common = common.intersection(claim.range)
    }
    return true
  }
}
