import Foundation
import Pages
import Records

/// The text around a figure, at most 300 characters and including the figure.
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

  /// Several parts (label and value, the cells of a row) in one quote, shortened to the limit.
  static func joined(_ parts: [String], separator: String) -> String {
    cut(parts.map(tidy).filter { !$0.isEmpty }.joined(separator: separator))
  }

  /// The beginning of a text, up to the maximum length of a quote.
  static func cut(_ text: String) -> String { isShort(text) ? text : String(text.prefix(limit)) }

  /// Whether a text fits within a quote. Characters are counted only if the number of bytes does not settle it: in
  /// ASCII text both numbers are equal, apart from line ends.
  private static func isShort(_ text: String) -> Bool {
    if text.utf8.count <= limit { return true }
    return text.utf8.contains { $0 >= 0x80 || $0 == 0x0D } && text.count <= limit
  }

  private static func tidy(_ text: String) -> String {
    var text = text
    // One line that begins and ends in ASCII: the case for most texts, and by far the cheapest to check.
    let line = text.withUTF8 { utf8 -> Range<Int>? in
      var (lower, upper) = (0, utf8.count)
      while lower < upper, utf8[lower] == 0x20 { lower += 1 }
      while lower < upper, utf8[upper - 1] == 0x20 { upper -= 1 }
      guard lower < upper else { return 0..<0 }
      return utf8[lower] < 0x80 && utf8[upper - 1] < 0x80
        && isOneLine(UnsafeBufferPointer(rebasing: utf8[lower..<upper]))
        ? lower..<upper : nil
    }
    guard let line else { return joinedLines(text) }
    if line.count == text.utf8.count { return text }
    let utf8 = text.utf8
    let lower = utf8.index(utf8.startIndex, offsetBy: line.lowerBound)
    return String(text[lower..<utf8.index(lower, offsetBy: line.count)])
  }

  /// No controls, no U+0085 and neither U+2028 nor U+2029, which are also line separators.
  private static func isOneLine(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    for (index, byte) in utf8.enumerated() {
      if byte < 0x20 || byte == 0x7F { return false }
      guard byte >= 0x80, index > 0 else { continue }
      if utf8[index - 1] == 0xC2, byte == 0x85 { return false }
      if index > 1, utf8[index - 1] == 0x80, utf8[index - 2] == 0xE2, byte == 0xA8 || byte == 0xA9 { return false }
    }
    return true
  }

  private static func joinedLines(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).map { $0.trimmingSpaces }.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
