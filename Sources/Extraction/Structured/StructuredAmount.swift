import Foundation
import Pages
import Records

/// An amount as given by a property of schema.org data: a JSON number, or a text such as `$18 - $22 per hour`.
struct StructuredAmount {
  /// The property's text, or the two ends of a range with a dash between them.
  var passage: AnnotatedText
  var token: FigureToken
  /// Whether the ends of the range were given in reverse order.
  var isReversed = false

  /// Reads a property's text. A plain number is read by JSON's grammar, whatever the page's language: schema.org
  /// requires a point as the decimal mark. Nil for a text without an amount, or with several.
  static func read(_ text: String, at locator: SourceLocator, conventions: WritingConventions) -> StructuredAmount? {
    let text = text.trimmingSpacesAndLines
    guard text.utf8.count <= 200 else { return nil }
    let passage = AnnotatedText(MarkedText(text, at: locator), conventions: conventions)
    if let value = JSONNumber.value(text) {
      let number = PrintedNumber(numeral: String(text.drop { $0 == "-" }), isNegative: text.hasPrefix("-"))
      let end = text.utf8.count
      return StructuredAmount(
        passage: passage,
        token: FigureToken(kind: .number, range: 0..<end, numbers: [number], values: [value], shape: .single, end: end))
    }
    let tokens = passage.allTokens.filter { $0.kind == .money || $0.kind == .number }
    return tokens.count == 1 ? tokens.first.map { StructuredAmount(passage: passage, token: $0) } : nil
  }

  /// The amounts at the two ends of a range; one of them may be missing, and equal ends become a single value.
  static func range(_ low: StructuredAmount?, _ high: StructuredAmount?) -> StructuredAmount? {
    guard var one = low ?? high, [low, high].compactMap({ $0 }).allSatisfy({ $0.token.shape == .single }) else {
      return nil
    }
    guard let low, let high else {
      one.token.shape = low == nil ? .atMost : .atLeast
      return one
    }
    if low.token.values == high.token.values { return low }
    if low.token.size > high.token.size {
      var exchanged = range(high, low)
      exchanged?.isReversed = true
      return exchanged
    }
    let raw = low.raw + "–" + high.raw
    let locator = low.passage.marked.locator(atUTF8: low.token.range.lowerBound)
    var token = low.token.kind == .money ? low.token : high.token
    token.range = 0..<raw.utf8.count
    token.end = raw.utf8.count
    token.numbers = low.token.numbers + high.token.numbers
    token.values = low.token.values + high.token.values
    token.shape = .range
    token.isAmbiguous = low.token.isAmbiguous || high.token.isAmbiguous
    return StructuredAmount(passage: AnnotatedText(MarkedText(raw, at: locator), conventions: .unsaid), token: token)
  }

  /// The characters of the amount.
  private var raw: String { passage.printed(token.range).trimmingSpaces }
}
