import Codelists
import Foundation
import Records

/// Which pay periods an amount's size allows. The bounds are wide on purpose: they tell $21 from $44,640, not good pay
/// from bad.
enum PaySize {
  /// Smallest and largest amount that is believable pay for a period, in any of the major currencies.
  private static let bounds: [PayPeriod: ClosedRange<Decimal>] = [
    .hour: 4...600, .day: 30...5_000, .week: 100...20_000, .fortnight: 200...40_000, .month: 300...50_000,
    .year: 5_000...1_500_000, .mile: 0...5,
  ]

  /// True when `amount` can be pay for `period`. A premium may be small.
  static func fits(_ amount: Decimal, _ period: PayPeriod, isPremium: Bool = false, currency: String = "USD") -> Bool {
    guard let range = bounds[period] else { return false }
    let size = Currencies.size(of: currency)
    return !scaled(range.upperBound, by: larger(size)).isBelow(amount)
      && (isPremium
        ? Decimal(0).isBelow(amount) : !amount.isBelow(scaled(range.lowerBound, by: smaller(size))))
  }

  /// Within a factor of three: likely pay for the same length of time.
  static func areAlike(_ a: Decimal, _ b: Decimal) -> Bool { a.isBelow(b * 3) && b.isBelow(a * 3) }

  /// No one is paid this much a year as a rule; a company or its head may be.
  static func isBeyondPay(_ amount: Decimal, currency: String) -> Bool {
    scaled(1_500_000, by: larger(Currencies.size(of: currency))).isBelow(amount)
  }

  /// Most amounts are of currencies of the dollar's size.
  private static func scaled(_ bound: Decimal, by size: Decimal) -> Decimal { size == 1 ? bound : bound * size }

  private static func larger(_ size: Decimal) -> Decimal { Decimal(1).isBelow(size) ? size : 1 }
  private static func smaller(_ size: Decimal) -> Decimal { size.isBelow(1) ? size : 1 }

  /// The period that a plain amount must be for by its size alone: in dollars and currencies near them a year's from
  /// 10,000 up, an hour's from 7 to 150; anything else fits two. In a currency of small units a year's pay is as many
  /// times larger.
  static func period(of amount: Decimal, isPremium: Bool = false, currency: String = "USD") -> PayPeriod? {
    if isPremium { return !amount.isBelow(500) ? .year : !Decimal(50).isBelow(amount) ? .hour : nil }
    let size = Currencies.size(of: currency)
    if !amount.isBelow(scaled(10_000, by: larger(size))) { return .year }
    if !Decimal(2).isBelow(size), !amount.isBelow(7), !Decimal(150).isBelow(amount) { return .hour }
    return nil
  }
}
