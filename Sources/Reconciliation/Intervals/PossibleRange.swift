import Foundation
import Records

/// The interval of true values compatible with a printed figure. An end is nil if open ("X or more").
///
/// A number `v` printed to a resolution `r` may have been rounded, from `[v − r/2, v + r/2]`, or truncated, from `[v, v
/// + r)`; the page does not say which, so it represents the union `[v − r/2, v + r)`, mirrored for numbers below zero.
/// `7%` represents `[6.5, 8)`, `$77K` represents `[76,500, 78,000)`, `$42` an hour for `[41.5, 43) × 2,080` a year.
package struct PossibleRange: Hashable, Sendable {
  /// One end; `isClosed` if the number itself is possible.
  package struct Bound: Hashable, Sendable {
    /// The number at the end.
    package var number: Decimal
    /// Whether the number itself is possible.
    package var isClosed: Bool

    /// Creates an end.
    package init(number: Decimal, isClosed: Bool) {
      self.number = number
      self.isClosed = isClosed
    }
  }

  /// The lower end; nil if open.
  package var low: Bound?
  /// The upper end; nil if open.
  package var high: Bound?

  /// The range for a number printed to `resolution`.
  package init(of number: Decimal, resolution: Decimal) {
    if number.isBelow(0) {
      low = Bound(number: number.minus(resolution), isClosed: false)
      high = Bound(number: number.plus(resolution.times(.half)), isClosed: true)
    } else {
      low = Bound(number: number.minus(resolution.times(.half)), isClosed: true)
      high = Bound(number: number.plus(resolution), isClosed: false)
    }
  }

  /// A range with given ends.
  package init(low: Bound?, high: Bound?) {
    self.low = low
    self.high = high
  }

  /// The range for a figure: that of its value, or from the lowest possible lower end to the highest possible upper
  /// end. `scale` converts the printed unit to the one compared in; `coarsest` becomes the coarser resolution of its
  /// ends, on that scale.
  package init(of extent: QuantitativeValue, printedAs raw: String, scale: Decimal, coarsest: inout Decimal) {
    var coarser: Decimal?
    func end(_ number: Decimal) -> PossibleRange {
      let resolution = PrintedResolution.of(number, printedAs: raw)
      if coarser?.isBelow(resolution) ?? true { coarser = resolution }
      return PossibleRange(of: number, resolution: resolution)
    }
    let printed: PossibleRange =
      switch extent {
      case .value(let number): end(number)
      case .range(let low, let high): PossibleRange(low: end(low).low, high: end(high).high)
      case .atLeast(let low): PossibleRange(low: end(low).low, high: nil)
      case .atMost(let high): PossibleRange(low: nil, high: end(high).high)
      }
    coarsest = (coarser ?? 1).times(scale)
    self.init(low: printed.low.map { $0.scaled(by: scale) }, high: printed.high.map { $0.scaled(by: scale) })
  }

  /// The width of the range; nil if an end is open.
  package var width: Decimal? {
    guard let low, let high else { return nil }
    return high.number.minus(low.number)
  }

  /// Whether some true value is possible for both.
  package func intersects(_ other: PossibleRange) -> Bool { !isAbove(other) && !other.isAbove(self) }

  /// Whether every value of this range lies above every value of `other`.
  package func isAbove(_ other: PossibleRange) -> Bool {
    guard let low, let high = other.high else { return false }
    if high.number.isBelow(low.number) { return true }
    return !(low.isClosed && high.isClosed) && low.number == high.number
  }

  /// The values in both; meaningful only for ranges that intersect.
  package func intersection(_ other: PossibleRange) -> PossibleRange {
    var (start, end) = (low ?? other.low, high ?? other.high)
    if let a = low, let b = other.low, Bound.startsBefore(a, b) { start = b }
    if let a = high, let b = other.high, Bound.endsBefore(b, a) { end = b }
    return PossibleRange(low: start, high: end)
  }

  /// The smallest range that contains both.
  package func hull(_ other: PossibleRange) -> PossibleRange {
    var lowest: Bound?
    var highest: Bound?
    if let a = low, let b = other.low { lowest = Bound.startsBefore(a, b) ? a : b }
    if let a = high, let b = other.high { highest = Bound.endsBefore(a, b) ? b : a }
    return PossibleRange(low: lowest, high: highest)
  }
}

extension PossibleRange.Bound {
  fileprivate func scaled(by factor: Decimal) -> Self { Self(number: number.times(factor), isClosed: isClosed) }

  /// Orders lower ends: a closed end starts before an open one at the same number.
  fileprivate static func startsBefore(_ a: Self, _ b: Self) -> Bool {
    a.number != b.number ? a.number.isBelow(b.number) : a.isClosed && !b.isClosed
  }

  /// Orders upper ends: an open end ends before a closed one at the same number.
  fileprivate static func endsBefore(_ a: Self, _ b: Self) -> Bool {
    a.number != b.number ? a.number.isBelow(b.number) : !a.isClosed && b.isClosed
  }
}

extension PossibleRange {
  /// Both ends as numbers, open or not: for arithmetic, where it makes no difference whether an end is included.
  package var bounds: ClosedRange<Decimal>? {
    guard let low, let high, !high.number.isBelow(low.number) else { return nil }
    return low.number...high.number
  }
}
