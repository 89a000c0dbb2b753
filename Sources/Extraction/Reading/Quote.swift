import Foundation
import Pages

/// The text in which a figure stands, at most 300 characters, with the figure in it.
enum Quote {
  static let limit = 300

  /// The part of `frame` around `figure`, cut at blanks.
  static func around(_ figure: Range<Int>, in frame: Range<Int>, of passage: AnnotatedText) -> String {
    if frame.count <= limit * 4 {
      let text = passage.string(frame)
      if text.count <= limit { return tidy(text) }
    }
    let start = max(frame.lowerBound, figure.lowerBound - 140)
    let end = min(max(frame.upperBound, figure.upperBound), figure.upperBound + 120)
    let utf8 = passage.text.utf8
    func isBlank(_ offset: Int) -> Bool { utf8[utf8.index(utf8.startIndex, offsetBy: offset)] == 0x20 }
    var lower = start
    while lower > frame.lowerBound, lower < figure.lowerBound, !isBlank(lower) { lower += 1 }
    var upper = end
    while upper > figure.upperBound, upper < frame.upperBound, !isBlank(upper) { upper -= 1 }
    return tidy(passage.string(lower..<upper))
  }

  /// Several parts (label and value, the cells of a row) in one quote, cut to the limit.
  static func joined(_ parts: [String], separator: String) -> String {
    String(parts.map(tidy).filter { !$0.isEmpty }.joined(separator: separator).prefix(limit))
  }

  private static func tidy(_ text: String) -> String {
    var utf8 = text.utf8[...]
    while utf8.first == 0x20 { utf8.removeFirst() }
    while utf8.last == 0x20 { utf8.removeLast() }
    // One line that begins and ends in ASCII: most texts, and by far the cheapest to make sure of.
    let isOneLine = utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0xC2 && $0 != 0xE2 }
    if isOneLine, utf8.first.map({ $0 < 0x80 }) ?? true, utf8.last.map({ $0 < 0x80 }) ?? true { return String(Substring(utf8)) }
    return joinedLines(text)
  }

  private static func joinedLines(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
