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
    let rounded = money ? value.rounded(places: 2) : value
    let parts = rounded.magnitude.plain.split(separator: ".")
    var text = grouped(parts.first ?? "0")
    if parts.count == 2 { text += "." + (money ? parts[1].padding(2) : String(parts[1])) }
    return (rounded < 0 ? "−" : "") + prefix(unit) + text
  }

  /// Digits in groups of three, whatever sign and decimals there are: `-993,900.5`.
  package static func grouped(_ number: Decimal) -> String {
    let parts = number.magnitude.plain.split(separator: ".", maxSplits: 1)
    return (number < 0 ? "-" : "") + grouped(parts.first ?? "0") + (parts.count > 1 ? "." + parts[1] : "")
  }

  private static func grouped(_ digits: Substring) -> String {
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }

  private static func prefix(_ unit: MeasurementUnit) -> String {
    guard let currency = unit.currency else { return "" }
    return ["USD": "$", "GBP": "£", "EUR": "€"][currency] ?? "\(currency)\u{A0}"
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

extension Substring {
  fileprivate func padding(_ length: Int) -> String {
    self + String(repeating: "0", count: Swift.max(0, length - count))
  }
}
