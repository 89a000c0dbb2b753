import Foundation
import Records

/// `in the mid $50,000s`: a plural amount spans one unit of its leading digit, and `low`, `mid` and `high` are the
/// lower, middle and upper third of that span, rounded: 50,000 to 53,000, 53,000 to 57,000, 57,000 to 60,000. The same
/// goes for `$20s an hour`.
enum DecadeRange {
  private static let lowWords: WordSet = ["low", "lower"]
  private static let midWords: WordSet = ["mid", "middle"]
  private static let highWords: WordSet = ["high", "upper"]

  /// Turns a single amount of money into a range if an `s` directly follows it. `before` are the three words before it;
  /// `period` returns the pay period that follows an offset.
  static func widen(_ token: inout FigureToken, cursor: ByteCursor, before: [String], period: (Int) -> PayPeriod?) {
    guard token.kind == .money, token.shape == .single, let value = token.values.first,
      let end = pluralEnd(token.range.upperBound, cursor)
    else { return }
    let span: Decimal
    if value >= 10_000, value < 1_000_000 {
      span = 10_000
    } else if (20...90).contains(value), period(end) == .hour {
      span = 10
    } else {
      return
    }
    guard isMultiple(value, of: span) else { return }
    let (low, high) = thirds(before)
    token.values = [value + span * low / 10, value + span * high / 10]
    token.numbers = token.values.map { PrintedNumber(numeral: $0.plain) }
    token.shape = .range
    token.end = end
  }

  /// The end of the plural mark: `s`, `'s` or `’s` that is not part of a word.
  private static func pluralEnd(_ end: Int, _ cursor: ByteCursor) -> Int? {
    let mark = cursor[end] == UInt8(ascii: "'") ? 1 : cursor.hasPrefix([0xE2, 0x80, 0x99], at: end) ? 3 : 0
    guard cursor[end + mark] == UInt8(ascii: "s"), !cursor.isLetter(end + mark + 1), !cursor.isDigit(end + mark + 1)
    else { return nil }
    return end + mark + 1
  }

  /// The first and last tenth of the span that the preceding words denote: `mid-to-high` runs from the start of the
  /// middle third to the end of the upper one.
  private static func thirds(_ before: [String]) -> (Decimal, Decimal) {
    guard let last = before.last.flatMap(third) else { return (0, 10) }
    let words = before.suffix(3)
    if words.count == 3, words.dropFirst().first == "to", let first = words.first.flatMap(third), first.0 < last.0 {
      return (first.0, last.1)
    }
    return last
  }

  private static func third(_ word: String) -> (Decimal, Decimal)? {
    if lowWords.contains(word) { return (0, 3) }
    if midWords.contains(word) { return (3, 7) }
    return highWords.contains(word) ? (7, 10) : nil
  }

  private static func isMultiple(_ value: Decimal, of span: Decimal) -> Bool {
    let times = value / span
    return times.rounded(places: 0) == times
  }
}
