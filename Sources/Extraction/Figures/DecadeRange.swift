import Foundation
import Records

/// `in the mid $50,000s`: an amount in the plural is a span of one digit of its own place, and `low`, `mid` and `high` its lower, middle and upper third, rounded to thousands.
enum DecadeRange {
  private static let lowWords: Set<String> = ["low", "lower"]
  private static let midWords: Set<String> = ["mid", "middle"]
  private static let highWords: Set<String> = ["high", "upper"]

  /// Makes a single amount of money a range where an `s` stands right behind it. `before` are the words before it.
  static func widen(_ token: inout FigureToken, behind byte: UInt8?, next: UInt8?, before: [String]) {
    guard token.kind == .money, token.shape == .single, let value = token.values.first, byte == UInt8(ascii: "s"), next.map({ !isLetterOrDigit($0) }) ?? true
    else { return }
    let span: Decimal = 10_000
    guard value >= span, value < 1_000_000, isMultiple(value, of: span) else { return }
    let third: (Decimal, Decimal) =
      switch before.last {
      case .some(let word) where lowWords.contains(word): (0, 3_000)
      case .some(let word) where midWords.contains(word): (3_000, 7_000)
      case .some(let word) where highWords.contains(word): (7_000, span)
      default: (0, span)
      }
    token.values = [value + third.0, value + third.1]
    token.numbers = token.values.map { PrintedNumber(numeral: "\($0)") }
    token.shape = .range
    token.end += 1
  }

  private static func isMultiple(_ value: Decimal, of span: Decimal) -> Bool {
    let times = value / span
    return times.rounded(places: 0) == times
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
  }
}
