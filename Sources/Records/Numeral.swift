import Foundation

/// Parses printed numerals, grouped by comma, period, space, thin space or apostrophe; the decimal separator is
/// determined by the shape of the number first.
package enum Numeral {
  /// The result of parsing a numeral.
  package enum Reading: Hashable, Sendable {
    case number(Decimal)
    /// The separator may group or mark decimals, and the language does not decide: `50.000`.
    case ambiguous(Decimal, Decimal)
    case notANumeral
  }

  /// Parses `text`: digits and separators, or lower-case words (`two thousand`). `decimalComma`: the page's language
  /// uses a decimal comma.
  ///
  /// Rules, in order of precedence:
  /// - with both marks present, the last one (which occurs once) is the decimal separator and the other groups;
  /// - a mark that occurs twice groups; a mark not followed by exactly three digits is the decimal separator;
  /// - a comma before three digits groups in English, a period before three digits groups in languages with a decimal
  ///   comma;
  /// - a period before three digits in English is a decimal separator only after a zero (`0.125`), otherwise ambiguous;
  /// - `12 mil 843` is 12,843.
  package static func read(_ text: String, decimalComma: Bool = false) -> Reading {
    if let value = english(text, decimalComma: decimalComma) { return .number(value) }
    if text.utf8.first.map({ (97...122).contains($0) }) ?? false {
      return NumberWords.value(text).map { .number($0) } ?? .notANumeral
    }
    if text.utf8.contains(0x20), let thousands = thousandsInWords(text) { return thousands }
    var digits: [UInt8] = []
    var marks: [(mark: Unicode.Scalar, digitsAfter: Int, digitsBefore: Int)] = []
    for scalar in text.unicodeScalars {
      if ("0"..."9").contains(scalar) {
        digits.append(UInt8(truncatingIfNeeded: scalar.value))
        if !marks.isEmpty { marks[marks.count - 1].digitsAfter += 1 }
      } else if isMark(scalar) {
        marks.append((isBlank(scalar) ? " " : scalar, 0, digits.count))
      } else {
        return .notANumeral
      }
    }
    guard !digits.isEmpty, digits.count <= 30, marks.allSatisfy({ $0.digitsAfter > 0 }) else { return .notANumeral }
    let digitsOnly = String(decoding: digits, as: UTF8.self)
    guard let last = marks.last else { return number(digitsOnly, decimals: 0) }
    let asDecimal = number(digitsOnly, decimals: last.digitsAfter)
    let kinds = marks.count > 1 ? Set(marks.map(\.mark)).count : 1
    if kinds > 2 { return .notANumeral }
    if kinds == 2 {
      let groups = marks.dropLast()
      let isGrouped =
        groups.allSatisfy { $0.mark != last.mark && (2...3).contains($0.digitsAfter) } && groups.last?.digitsAfter == 3
      return isGrouped && (last.mark == "." || last.mark == ",") ? asDecimal : .notANumeral
    }
    if marks.count > 1 { return last.digitsAfter == 3 ? number(digitsOnly, decimals: 0) : .notANumeral }
    switch last.mark {
    case " ", "'", "’": return last.digitsAfter == 3 ? number(digitsOnly, decimals: 0) : .notANumeral
    case ",": return readSingle(digitsOnly, last.digitsAfter, groups: !decimalComma, asDecimal)
    default: return readPoint(digitsOnly, last.digitsAfter, last.digitsBefore, decimalComma, asDecimal)
    }
  }

  /// A fast path for the most common forms, by the same rules: `45`, `45000`, `45,000`, `1,234,567`, `45.5`, `45.50`;
  /// nil for all others.
  private static func english(_ text: String, decimalComma: Bool) -> Decimal? {
    var text = text
    return text.withUTF8 { bytes in
      guard (1...15).contains(bytes.count) else { return nil }
      var (value, sinceMark, commas, decimals) = (0, 0, 0, -1)
      for byte in bytes {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
          value = value * 10 + Int(byte & 15)
          sinceMark += 1
        case UInt8(ascii: ",") where !decimalComma && decimals < 0 && sinceMark > 0 && (commas == 0 || sinceMark == 3):
          (commas, sinceMark) = (commas + 1, 0)
        case UInt8(ascii: ".") where decimals < 0 && commas == 0 && sinceMark > 0: (decimals, sinceMark) = (0, 0)
        default: return nil
        }
      }
      if commas > 0 { return sinceMark == 3 ? Decimal(value) : nil }
      if decimals < 0 { return Decimal(value) }
      guard sinceMark == 1 || sinceMark == 2 else { return nil }
      return Decimal(sign: .plus, exponent: -sinceMark, significand: Decimal(value))
    }
  }

  /// `12 mil 843`, as Spanish and Portuguese newspapers write 12,843; nil for other numerals.
  private static func thousandsInWords(_ text: String) -> Reading? {
    let parts = text.split(separator: " ")
    guard parts.count == 3, parts[1].lowercased() == "mil", parts[2].utf8.count == 3, parts[0].utf8.count <= 3 else {
      return nil
    }
    let digits = parts[0] + parts[2]
    return digits.allSatisfy { $0.isASCII && $0.isNumber } ? number(String(digits), decimals: 0) : .notANumeral
  }

  private static func readSingle(_ digits: String, _ after: Int, groups: Bool, _ asDecimal: Reading) -> Reading {
    // Four or more digits after a grouping comma are a typing error: `6,5000`.
    if after > 3, groups { return .notANumeral }
    guard after == 3 else { return asDecimal }
    return groups ? number(digits, decimals: 0) : asDecimal
  }

  private static func readPoint(
    _ digits: String, _ after: Int, _ before: Int, _ decimalComma: Bool, _ asDecimal: Reading
  ) -> Reading {
    guard after == 3 else { return asDecimal }
    if decimalComma { return number(digits, decimals: 0) }
    if digits.hasPrefix("0") || before > 3 { return asDecimal }
    guard case .number(let whole) = number(digits, decimals: 0), case .number(let fraction) = asDecimal else {
      return .notANumeral
    }
    return .ambiguous(fraction, whole)
  }

  private static func number(_ digits: String, decimals: Int) -> Reading {
    let point = digits.index(digits.endIndex, offsetBy: -decimals)
    let text = decimals == 0 ? digits : digits[..<point] + "." + digits[point...]
    guard let value = Decimal(plain: String(text.hasPrefix(".") ? "0" + text : text[...])) else { return .notANumeral }
    return .number(value)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "," || scalar == "." || scalar == "'" || scalar == "’" || isBlank(scalar)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\u{A0}" || scalar == "\u{2009}" || scalar == "\u{200A}" || scalar == "\u{202F}"
  }
}
