import Codelists
import Foundation
import Records

/// Which pay periods fit the size of an amount. The bounds are wide on purpose: they separate $21 from $44,640, not
/// good pay from bad.
enum PaySize {
  /// The smallest and largest plausible pay for a period, in any of the major currencies.
  private static let bounds: [PayPeriod: ClosedRange<Decimal>] = [
    .hour: 4...600, .day: 30...5_000, .week: 100...20_000, .fortnight: 200...40_000, .month: 300...50_000,
    .year: 5_000...1_500_000, .mile: 0...5,
  ]

  /// Whether `amount` can be pay for `period`. A premium may be small.
  static func fits(_ amount: Decimal, _ period: PayPeriod, isPremium: Bool = false, currency: String = "USD") -> Bool {
    guard let range = bounds[period] else { return false }
    let size = Currencies.size(of: currency)
    return !scaled(range.upperBound, by: larger(size)).isBelow(amount)
      && (isPremium
        ? Decimal(0).isBelow(amount) : !amount.isBelow(scaled(range.lowerBound, by: smaller(size))))
  }

  /// Within a factor of three: likely pay for the same length of time.
  static func areAlike(_ a: Decimal, _ b: Decimal) -> Bool { a.isBelow(b.times(3)) && b.isBelow(a.times(3)) }

  /// Whether the amount is more than a person is usually paid in a year. A company or its head may be.
  static func isBeyondPay(_ amount: Decimal, currency: String) -> Bool {
    scaled(1_500_000, by: larger(Currencies.size(of: currency))).isBelow(amount)
  }

  /// Avoids the multiplication for most amounts, whose currencies are of the dollar's size.
  private static func scaled(_ bound: Decimal, by size: Decimal) -> Decimal { size == 1 ? bound : bound.times(size) }

  private static func larger(_ size: Decimal) -> Decimal { Decimal(1).isBelow(size) ? size : 1 }
  private static func smaller(_ size: Decimal) -> Decimal { size.isBelow(1) ? size : 1 }

  /// The only period that fits the size of a plain amount: in dollars and similar currencies a year from 10,000 up, an
  /// hour from 7 to 150. Any other amount fits two. In a currency of small units, a year's pay is larger by the same
  /// factor.
  static func period(of amount: Decimal, isPremium: Bool = false, currency: String = "USD") -> PayPeriod? {
    if isPremium { return !amount.isBelow(500) ? .year : !Decimal(50).isBelow(amount) ? .hour : nil }
    let size = Currencies.size(of: currency)
    if !amount.isBelow(scaled(10_000, by: larger(size))) { return .year }
    if !Decimal(2).isBelow(size), !amount.isBelow(7), !Decimal(150).isBelow(amount) { return .hour }
    return nil
  }
}
