import Foundation
import Records

/// Which pay periods an amount's size allows. The bounds are wide on purpose: they tell $21 from $44,640, not good pay from bad.
enum PaySize {
  /// Smallest and largest amount that is believable pay for a period, in any of the major currencies.
  private static let bounds: [PayPeriod: ClosedRange<Decimal>] = [
    .hour: 4...600, .day: 30...5_000, .week: 100...20_000, .fortnight: 200...40_000, .month: 300...50_000, .year: 5_000...1_500_000, .mile: 0...5,
  ]

  /// How many times larger than in dollars amounts of pay are written in a currency, roughly: what its unit is worth less, pay has more of. Currencies near the dollar
  /// are left out.
  private static let levels: [String: Decimal] = [
    "IDR": 5_000, "VND": 10_000, "KRW": 1_000, "COP": 1_000, "CLP": 500, "NGN": 300, "HUF": 200, "JPY": 100, "PKR": 100, "LKR": 100, "ARS": 500, "KES": 50,
    "ZAR": 6, "MXN": 6, "SEK": 4, "NOK": 4, "DKK": 4, "AED": 4, "SAR": 4, "QAR": 4, "HKD": 4, "BRL": 3, "MYR": 3, "PLN": 3, "CNY": 3,
    "BDT": 30, "INR": 20, "PHP": 20, "EGP": 20, "CZK": 15, "TRY": 15, "THB": 15, "TWD": 15,
  ]

  /// True when `amount` can be pay for `period`. A premium may be small.
  static func fits(_ amount: Decimal, _ period: PayPeriod, isPremium: Bool = false, currency: String = "USD") -> Bool {
    guard let range = bounds[period] else { return false }
    let highest = range.upperBound * (levels[currency] ?? 1)
    return amount <= highest && (isPremium ? amount > 0 : amount >= range.lowerBound)
  }

  /// Within a factor of three: likely pay for the same length of time.
  static func areAlike(_ a: Decimal, _ b: Decimal) -> Bool { a < b * 3 && b < a * 3 }

  /// No one is paid this much a year in dollars, pounds or euros as a rule; a company or its head may be.
  static func isBeyondPay(_ amount: Decimal, currency: String) -> Bool {
    amount > (["USD", "$", "GBP", "EUR", "AUD", "CAD", "CHF", "NZD"].contains(currency) ? 1_500_000 : 100_000_000)
  }

  /// The period that a plain amount must be for by its size alone: a year's from 10,000 up (indian rupees aside), an hour's from 7 to 150; anything else fits two.
  static func period(of amount: Decimal, isPremium: Bool = false) -> PayPeriod? {
    if isPremium { return amount >= 500 ? .year : amount <= 50 ? .hour : nil }
    if amount >= 10_000 { return .year }
    if amount >= 7, amount <= 150 { return .hour }
    return nil
  }
}
