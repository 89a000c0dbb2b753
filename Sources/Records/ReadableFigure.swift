import struct Foundation.Decimal

/// Formats figures for running text. Not used in the datasets.
package enum ReadableFigure {
  /// `$44,640 a year`, `$18.50–$24 an hour`, `at least 5%`, `830,760 jobs`.
  package static func text(_ extent: QuantitativeValue, _ unit: MeasurementUnit) -> String {
    switch extent {
    case .value(let value): amount(value, unit) + suffix(unit)
    case .range(let low, let high): "\(amount(low, unit))–\(amount(high, unit))\(suffix(unit))"
    case .atLeast(let low): "at least \(amount(low, unit))\(suffix(unit))"
    case .atMost(let high): "up to \(amount(high, unit))\(suffix(unit))"
    }
  }

  /// The number with thousands separators; money with currency symbol, and two decimals if it has cents.
  package static func amount(_ value: Decimal, _ unit: MeasurementUnit) -> String {
    let money = unit.currency != nil
    let plain = (money ? value.rounded(places: 2) : value).plain
    return grouped(plain, minus: "−", prefix: prefix(unit), minDecimals: money ? 2 : 0)
  }

  /// Digits in groups of three, whatever sign and decimals there are: `-993,900.5`.
  package static func grouped(_ number: Decimal) -> String { grouped(number.plain, minus: "-") }

  /// Groups the digits of a plain decimal, byte by byte; a fraction is extended to `minDecimals` digits.
  private static func grouped(_ plain: String, minus: String, prefix: String = "", minDecimals: Int = 0) -> String {
    let isNegative = plain.utf8.first == UInt8(ascii: "-")
    let digits = plain.utf8.dropFirst(isNegative ? 1 : 0)
    var left = digits.firstIndex(of: UInt8(ascii: ".")).map { digits[..<$0].count } ?? digits.count
    var text = Array((isNegative ? minus : "").utf8)
    text.reserveCapacity(2 * digits.count + 8)
    text.append(contentsOf: prefix.utf8)
    var (decimals, isFirst) = (-1, true)
    for digit in digits {
      if left > 0, !isFirst, left.isMultiple(of: 3) { text.append(UInt8(ascii: ",")) }
      if left <= 0 { decimals += 1 }
      text.append(digit)
      (left, isFirst) = (left - 1, false)
    }
    if decimals > 0 { for _ in 0..<max(0, minDecimals - decimals) { text.append(UInt8(ascii: "0")) } }
    return String(decoding: text, as: UTF8.self)
  }

  private static func prefix(_ unit: MeasurementUnit) -> String {
    guard let currency = unit.currency else { return "" }
    return switch currency {
    case "USD": "$"
    case "GBP": "£"
    case "EUR": "€"
    default: "\(currency)\u{A0}"
    }
  }

  private static func suffix(_ unit: MeasurementUnit) -> String {
    switch unit {
    case .pay(_, .hour): " an hour"
    case .pay(_, let period): " a \(period.rawValue)"
    case .money: ""
    case .percent: "%"
    case .jobs: " jobs"
    case .jobsPerYear: " jobs a year"
    case .time(let time): " \(time.rawValue)"
    }
  }
}
