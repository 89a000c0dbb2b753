import Foundation
import Pages
import Records

/// Normalizes variant forms of digits and letters to the plain ones used everywhere else: full-width (`＄３３，２００`),
/// mathematical bold, digits of any script, ligatures.
///
/// NFKC (Unicode Standard Annex 15) is applied only within the blocks of presentation forms. Elsewhere it would turn
/// the `¹` that refers to a note into a digit, and the no-break blank that holds a number together into a plain blank.
enum CompatibilityFolding {
  /// A stretch of the folded text that replaces other characters of the page.
  struct Spelling {
    /// UTF-8 range in the folded text.
    var range: Range<Int>
    /// What the page has there.
    var original: String
  }

  /// The folded text with its marks, and where it differs from the page; nil if nothing needs folding.
  static func folded(_ text: MarkedText) -> (text: MarkedText, spellings: [Spelling])? {
    guard mayChange(text.string), case let scalars = text.string.unicodeScalars,
      scalars.contains(where: { replacement(of: $0) != nil })
    else { return nil }
    var folded = MarkedText()
    var spellings: [Spelling] = []
    var kept = ""
    var offset = 0
    var start = 0
    for scalar in scalars {
      if let other = replacement(of: scalar) {
        append(&folded, kept, from: start, of: text)
        kept = ""
        let place = folded.string.utf8.count
        folded.append(other, at: text.locator(atUTF8: offset))
        spellings.append(Spelling(range: place..<folded.string.utf8.count, original: String(scalar)))
        start = offset + scalar.utf8.count
      } else {
        kept.unicodeScalars.append(scalar)
      }
      offset += scalar.utf8.count
    }
    append(&folded, kept, from: start, of: text)
    return (folded, spellings)
  }

  /// Whether the text has a character outside the ranges that always stay: from U+0640 on, without U+2000 to U+2FFF.
  private static func mayChange(_ text: String) -> Bool {
    var text = text
    return !text.isASCII && text.withUTF8 { $0.contains { $0 >= 0xD9 && $0 != 0xE2 } }
  }

  private static func append(_ folded: inout MarkedText, _ kept: String, from start: Int, of text: MarkedText) {
    if !kept.isEmpty { folded.append(text.slice(start..<start + kept.utf8.count)) }
  }

  /// The replacement for a character, or nil if it stays as it is.
  private static func replacement(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    // Dashes, quotes, blanks, currency signs and superscripts stay; there are no digits among them.
    case ..<0x660, 0x2000...0x2FFF: return nil
    case 0x66A: return "%"
    case 0x66B: return "."
    case 0x66C: return ","
    case 0xFB00...0xFB06, 0xFE50...0xFE6B, 0xFF01...0xFFEE, 0x1D400...0x1D7FF:
      let folded = String(scalar).precomposedStringWithCompatibilityMapping
      return folded == String(scalar) ? nil : folded
    default:
      guard scalar.properties.generalCategory == .decimalNumber, let digit = scalar.properties.numericValue else {
        return nil
      }
      return String(Int(digit))
    }
  }

  /// The part of a folded text in a UTF-8 range as printed on the page.
  static func original(_ folded: String, _ range: Range<Int>, _ spellings: [Spelling]) -> String {
    let utf8 = Array(folded.utf8[...])
    var text = ""
    var at = range.lowerBound
    for spelling in spellings where spelling.range.lowerBound >= at && spelling.range.upperBound <= range.upperBound {
      text += String(decoding: utf8[at..<spelling.range.lowerBound], as: UTF8.self) + spelling.original
      at = spelling.range.upperBound
    }
    return text + String(decoding: utf8[at..<max(at, range.upperBound)], as: UTF8.self)
  }
}
