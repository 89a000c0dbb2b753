import Foundation
import Records

/// An amount as a property of schema.org data gives it: a number as JSON has it, or a text such as `$18 - $22 per hour`.
struct StructuredAmount: Sendable {
  /// The characters of the amount.
  var raw: String
  var numbers: [PrintedNumber]
  var values: [Decimal]
  var shape: PrintedShape
  /// ISO 4217 code or `$` where the text itself carries a mark, or empty.
  var currency = ""
  var currencyWords = ""
  var per: PayPeriod?
  var perWords = ""
  var isAmbiguous = false

  /// Reads a property's text. A plain number is read by JSON's grammar, whatever the page's language: schema.org asks for a point as the decimal mark.
  /// Nil for a text without an amount, or with several.
  static func read(_ text: String, decimalComma: Bool) -> StructuredAmount? {
    let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard text.utf8.count <= 200 else { return nil }
    if let value = JSONNumber.value(text) {
      let numeral = String(text.drop { $0 == "-" })
      return StructuredAmount(raw: text, numbers: [PrintedNumber(numeral: numeral, isNegative: text.hasPrefix("-"))], values: [value], shape: .single)
    }
    let tokens = FigureScanner.scan(text, decimalComma: decimalComma).filter { $0.kind == .money || $0.kind == .number }
    guard tokens.count == 1, let token = tokens.first else { return nil }
    let raw = String(decoding: Array(text.utf8)[token.range], as: UTF8.self).trimmingCharacters(in: .whitespaces)
    return StructuredAmount(
      raw: raw, numbers: token.numbers, values: token.values, shape: token.shape, currency: token.currency, currencyWords: token.currencyWords, per: token.per,
      perWords: token.perWords, isAmbiguous: token.isAmbiguous)
  }

  /// The amounts at the two ends of a range; one of them may be missing.
  static func range(_ low: StructuredAmount?, _ high: StructuredAmount?) -> StructuredAmount? {
    guard let one = low ?? high, [low, high].compactMap({ $0 }).allSatisfy({ $0.shape == .single }) else { return nil }
    guard let low, let high else {
      var open = one
      open.shape = low == nil ? .atMost : .atLeast
      return open
    }
    if low.values == high.values { return low }
    var range = low
    range.raw = low.raw + "–" + high.raw
    range.numbers = low.numbers + high.numbers
    range.values = low.values + high.values
    range.shape = .range
    range.isAmbiguous = low.isAmbiguous || high.isAmbiguous
    return range
  }
}
