import Foundation

extension Decimal {
  /// The number as written in the datasets: `.` as decimal separator, no exponent, no thousands separators, no trailing
  /// zeros (`44640`, `21.46`, `-2.5`).
  package var plain: String { DecimalParts(self)?.plain ?? written }

  /// The same through Foundation, which divides an eight-limb number by ten for every digit.
  private var written: String {
    var text = NSDecimalNumber(decimal: self).description(withLocale: nil)
    if text.utf8.contains(where: { $0 == UInt8(ascii: "e") || $0 == UInt8(ascii: "E") }) { text = expanded(text) }
    guard text.utf8.contains(UInt8(ascii: ".")) else { return text == "-0" ? "0" : text }
    while text.utf8.last == UInt8(ascii: "0") { text.removeLast() }
    if text.utf8.last == UInt8(ascii: ".") { text.removeLast() }
    return text == "-0" ? "0" : text
  }

  /// Parses a plain decimal (`-?digits[.digits]`, at most 38 digits); nil for anything else, such as "1e5" or "12abc".
  package init?(plain text: String) {
    var digits = 0
    var marks = 0
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "-") where index == 0: continue
      case UInt8(ascii: ".") where digits > 0 && marks == 0: marks += 1
      default: return nil
      }
    }
    guard digits > 0, digits <= 38, text.utf8.last != UInt8(ascii: ".") else { return nil }
    if digits <= 18, let number = Decimal(short: text) {
      self = number
      return
    }
    guard let number = Decimal(string: text, locale: nil) else { return nil }
    self = number
  }

  /// Fast path for plain decimals whose digits fit an integer.
  private init?(short text: String) {
    var (digits, decimals, isNegative, isFraction) = (0, 0, false, false)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "."): isFraction = true
      default:
        digits = digits * 10 + Int(byte - UInt8(ascii: "0"))
        if isFraction { decimals += 1 }
      }
    }
    while decimals > 0, digits.isMultiple(of: 10) {
      digits /= 10
      decimals -= 1
    }
    let whole = Decimal(isNegative ? -digits : digits)
    self =
      decimals == 0
      ? whole : Decimal(sign: isNegative ? .minus : .plus, exponent: -decimals, significand: Decimal(digits))
  }

  /// The number rounded, half away from zero, to `places` decimals (negative places round to tens, hundreds …).
  package func rounded(places: Int) -> Decimal {
    // Most figures have no more decimals than that.
    if exponent >= -places { return self }
    var source = self
    var result = Decimal()
    NSDecimalRound(&result, &source, places, .plain)
    return result
  }

  /// The nearest `Double`, for statistics that are published rounded.
  package var double: Double { NSDecimalNumber(decimal: self).doubleValue }
}

/// Expands a number that Foundation printed with an exponent.
private func expanded(_ text: String) -> String {
  let parts = text.lowercased().split(separator: "e")
  guard parts.count == 2, let exponent = Int(parts[1]) else { return text }
  let negative = parts[0].hasPrefix("-")
  let mantissa = parts[0].drop { $0 == "-" }
  let pieces = mantissa.split(separator: ".", omittingEmptySubsequences: false)
  var digits = pieces.joined()
  var point = (pieces.first?.count ?? 0) + exponent
  if point <= 0 {
    digits = String(repeating: "0", count: 1 - point) + digits
    point = 1
  }
  if digits.count < point { digits += String(repeating: "0", count: point - digits.count) }
  let whole = digits.prefix(point)
  let fraction = digits.dropFirst(point)
  return (negative ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
}
