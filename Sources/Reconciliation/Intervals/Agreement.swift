import Foundation
import Records

/// The relation between two figures for the same statistic.
///
/// The algebra, on `PossibleRange`s:
/// - **Statistics that are one number** (mean, median, percentiles, counts, rates). Every figure says where that number
///   lies. Two agree when their ranges intersect: a median of `$44,640` agrees with "a median of $20–22 an hour", and a
///   p90 of `$73,990` with "starting from $60,000". Two single values printed to the same resolution agree only when
///   equal: if 7.7% were the truth, the one page would have truncated and the other rounded, and `7%` beside `8%` is
///   read as a difference by everybody.
/// - **`typical` figures** describe a spread. Two values agree as above. Two ranges agree when both ends do; when one
///   holds the other, or a range holds the value, they are *compatible*: not the same statement, yet both can be true.
///   Ranges that merely overlap disagree. Open bounds are ranges without an end.
/// - **Lengths of time**: hours of instruction and calendar time measure different things and are compatible.
package enum Agreement {
  case agree
  /// Both can be true, but are not equal.
  case compatible
  case disagree

  /// How `a` and `b` stand to each other; symmetric.
  package static func between(_ a: Claim, _ b: Claim) -> Agreement {
    if measuresEffort(a) != measuresEffort(b) { return .compatible }
    if let first = a.extent.value, let second = b.extent.value {
      if first == second { return .agree }
      return a.resolution != b.resolution && a.range.intersects(b.range) ? .agree : .disagree
    }
    if a.isPoint { return a.range.intersects(b.range) ? .agree : .disagree }
    return spreads(a, b)
  }

  /// Hours count instruction; days, weeks, months and years pass on the calendar.
  package static func measuresEffort(_ claim: Claim) -> Bool { claim.observation.unit == .time(.hours) }

  private static func spreads(_ a: Claim, _ b: Claim) -> Agreement {
    if sameEnd(a, b, \.low), sameEnd(a, b, \.high), (a.extent.value == nil) == (b.extent.value == nil) { return .agree }
    return holds(a, b) || holds(b, a) ? .compatible : .disagree
  }

  /// Whether one end is open in both, or printed in both and equal once rounding is allowed for.
  private static func sameEnd(_ a: Claim, _ b: Claim, _ end: KeyPath<QuantitativeValue, Decimal?>) -> Bool {
    switch (a.extent[keyPath: end], b.extent[keyPath: end]) {
    case (nil, nil): return true
    case (let first?, let second?):
      return first == second
        || PossibleRange(of: first, resolution: a.resolution).intersects(
          PossibleRange(of: second, resolution: b.resolution))
          && a.resolution != b.resolution
    default: return false
    }
  }

  /// Whether the range `outer` holds every number of `inner` as printed, with half a unit of what each end was printed
  /// to allowed for: the ends of a spread are round numbers, not truncated ones.
  private static func holds(_ outer: Claim, _ inner: Claim) -> Bool {
    guard outer.extent.value == nil else { return false }
    let low = inner.extent.value ?? inner.extent.low
    let high = inner.extent.value ?? inner.extent.high
    // How far an end lies outside, twice; asked only of the few that do: decimals are slow to divide.
    func isSlack(_ excess: Decimal) -> Bool { excess + excess <= outer.resolution }
    if let bound = outer.extent.low {
      guard let low, !low.isBelow(bound) || isSlack(bound - low) else { return false }
    }
    if let bound = outer.extent.high {
      guard let high, !bound.isBelow(high) || isSlack(high - bound) else { return false }
    }
    return true
  }

  /// Whether every two of `claims` agree. Linear for single numbers: ranges on a line that all meet pairwise have a
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
    var valueAtResolution: [Decimal: Decimal] = [:]
    var common = claims[0].range
    for claim in claims {
      if let value = claim.extent.value {
        if let other = valueAtResolution[claim.resolution], other != value { return false }
        valueAtResolution[claim.resolution] = value
      }
      guard claim.range.intersects(common) else { return false }
      common = common.intersection(claim.range)
    }
    return true
  }
}
