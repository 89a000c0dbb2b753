import Foundation

/// How finely a printed number was meant: the unit of the last digit that the writer may have cared for.
///
/// - Printed decimals are meant, zeros included: `21.50` stands to the hundredth.
/// - Trailing zeros of a whole number may come from rounding: `44,640` stands to the ten, `562,900` to the hundred.
/// - At least two significant digits are meant, so `50,000` stands to the thousand and `7` to the one.
enum PrintedResolution {
  /// The resolution of `number` as it stands in `raw`; `raw` may hold other numbers, separators and a magnitude word.
  static func of(_ number: Decimal, printedAs raw: String) -> Decimal {
    let text = number.magnitude.plain
    if let decimals = printedDecimals(of: number.magnitude, in: raw), decimals > 0 { return power(-decimals) }
    if let point = text.firstIndex(of: ".") { return power(-text.distance(from: text.index(after: point), to: text.endIndex)) }
    let zeros = text.utf8.reversed().prefix { $0 == UInt8(ascii: "0") }.count
    let significant = text.utf8.count - zeros
    return power(max(0, min(zeros, significant + zeros - 2)))
  }

  /// How many decimals the numeral that spells `number` shows in `raw`: `$21.50` shows two; nil when no numeral of `raw` spells it (as `$77K` does not spell 77,000).
  private static func printedDecimals(of number: Decimal, in raw: String) -> Int? {
    for digits in numerals(in: raw) {
      guard let whole = Decimal(plain: digits) else { continue }
      for decimals in 0...4 where whole == number * power(decimals) { return decimals }
    }
    return nil
  }

  /// The digits of each numeral, without the separators between them: `$1,234.50-2,000` gives `123450` and `2000`.
  private static func numerals(in raw: String) -> [String] {
    let bytes = Array(raw.utf8)
    var found: [String] = []
    var current = ""
    for (index, byte) in bytes.enumerated() {
      if (48...57).contains(byte) {
        current.unicodeScalars.append(Unicode.Scalar(byte))
      } else if !current.isEmpty {
        let isSeparator = byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".")
        let continues = index + 1 < bytes.count && (48...57).contains(bytes[index + 1])
        if !(isSeparator && continues) {
          found.append(current)
          current = ""
        }
      }
    }
    if !current.isEmpty { found.append(current) }
    return found
  }

  private static func power(_ exponent: Int) -> Decimal { Decimal(sign: .plus, exponent: exponent, significand: 1) }
}
