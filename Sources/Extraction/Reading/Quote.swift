import Foundation
import Pages
import Records

/// The text in which a figure stands, at most 300 characters, with the figure in it.
enum Quote {
  static let limit = 300

  /// The part of `frame` around `figure`, cut at blanks.
  static func around(_ figure: Range<Int>, in frame: Range<Int>, of passage: AnnotatedText) -> String {
    if frame.count <= limit * 4 {
      let text = passage.printed(frame)
      if isShort(text) { return tidy(text) }
    }
    let start = max(frame.lowerBound, figure.lowerBound - 140)
    let end = min(max(frame.upperBound, figure.upperBound), figure.upperBound + 120)
    let utf8 = passage.text.utf8
    func isBlank(_ offset: Int) -> Bool { utf8[utf8.index(utf8.startIndex, offsetBy: offset)] == 0x20 }
    var lower = start
    while lower > frame.lowerBound, lower < figure.lowerBound, !isBlank(lower) { lower += 1 }
    var upper = end
    while upper > figure.upperBound, upper < frame.upperBound, !isBlank(upper) { upper -= 1 }
    return tidy(passage.printed(lower..<upper))
  }

  /// Several parts (label and value, the cells of a row) in one quote, cut to the limit.
  static func joined(_ parts: [String], separator: String) -> String {
    cut(parts.map(tidy).filter { !$0.isEmpty }.joined(separator: separator))
  }

  /// The beginning of a text, as much of it as a quote may hold.
  static func cut(_ text: String) -> String { isShort(text) ? text : String(text.prefix(limit)) }

  /// Whether a text has no more characters than a quote may. They are counted only where their bytes do not tell: one
  /// of ASCII has as many of both, line ends aside.
  private static func isShort(_ text: String) -> Bool {
    if text.utf8.count <= limit { return true }
    return text.utf8.contains { $0 >= 0x80 || $0 == 0x0D } && text.count <= limit
  }

  private static func tidy(_ text: String) -> String {
    var utf8 = text.utf8[...]
    while utf8.first == 0x20 { utf8.removeFirst() }
    while utf8.last == 0x20 { utf8.removeLast() }
    // One line that begins and ends in ASCII: most texts, and by far the cheapest to make sure of.
    if isOneLine(utf8), utf8.first.map({ $0 < 0x80 }) ?? true, utf8.last.map({ $0 < 0x80 }) ?? true {
      return String(Substring(utf8))
    }
    return joinedLines(text)
  }

  /// No controls, no U+0085 and neither U+2028 nor U+2029, which end lines too.
  private static func isOneLine(_ utf8: Substring.UTF8View) -> Bool {
    var before: (UInt8, UInt8) = (0, 0)
    for byte in utf8 {
      if byte < 0x20 || byte == 0x7F || before.1 == 0xC2 && byte == 0x85 { return false }
      if before == (0xE2, 0x80), byte == 0xA8 || byte == 0xA9 { return false }
      before = (before.1, byte)
    }
    return true
  }

  private static func joinedLines(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).map { $0.trimmingSpaces }.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
