import Foundation

/// The intended resolution of a printed number: the unit of the last digit that may be significant.
///
/// - Printed decimals are significant, zeros included: `21.50` has a resolution of a hundredth.
/// - Trailing zeros of a whole number may come from rounding: `44,640` has a resolution of ten, `562,900` of a hundred.
/// - At least two digits are significant, so `50,000` has a resolution of a thousand and `7` of one.
package enum PrintedResolution {
  /// The resolution of `number` as printed in `raw`; `raw` may contain other numbers, separators and a magnitude word.
  package static func of(_ number: Decimal, printedAs raw: String) -> Decimal {
    let magnitude = number.magnitude
    if let decimals = printedDecimals(of: magnitude, in: raw), decimals > 0 { return power(-decimals) }
    // Whole numbers (nearly all) are processed as integers: dividing a Decimal is expensive.
    guard let whole = Int(exactly: magnitude.double), whole < 1_000_000_000_000_000 else {
      return power(-storedDecimals(of: number))
    }
    var rest = whole
    var zeros = 0
    // Two digits are always significant, so a number is divided while at least three are left.
    while rest >= 100, rest.isMultiple(of: 10) {
      rest /= 10
      zeros += 1
    }
    return power(zeros)
  }

  /// How many decimals the number itself has.
  private static func storedDecimals(of number: Decimal) -> Int {
    var decimals = 0
    while decimals < 6, number.rounded(places: decimals) != number { decimals += 1 }
    return decimals
  }

  /// The number of decimals of the numeral for `number` in `raw`: `$21.50` shows two; nil if no numeral in `raw` spells
  /// it (`$77K` does not spell 77,000).
  private static func printedDecimals(of number: Decimal, in raw: String) -> Int? {
    // Only a numeral with a separator can have decimals.
    guard raw.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }) else { return nil }
    for digits in numerals(in: raw) {
      for decimals in 0...4 where digits == number.times(power(decimals)) { return decimals }
    }
    return nil
  }

  /// The digits of each numeral, without the separators between them: `$1,234.50-2,000` gives 123450 and 2000. Numerals
  /// of more than 15 digits are not figures.
  private static func numerals(in raw: String) -> [Decimal] {
    let bytes = Array(raw.utf8)
    var found: [Decimal] = []
    var current: Int?
    for (index, byte) in bytes.enumerated() {
      if (48...57).contains(byte) {
        current = min(1_000_000_000_000_000, (current ?? 0) * 10 + Int(byte - 48))
      } else if let whole = current {
        let isSeparator = byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".")
        let continues = index + 1 < bytes.count && (48...57).contains(bytes[index + 1])
        if !(isSeparator && continues) {
          found.append(Decimal(whole))
          current = nil
        }
      }
    }
    if let current { found.append(Decimal(current)) }
    return found
  }

  private static func power(_ exponent: Int) -> Decimal { Decimal(sign: .plus, exponent: exponent, significand: 1) }
}
