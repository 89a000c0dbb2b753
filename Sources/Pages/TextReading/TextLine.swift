import Records

/// One line of a text with its position.
struct TextLine: Sendable {
  private let source: Shared
  /// UTF-8 range in the text, without the line end and surrounding blanks.
  let range: Range<Int>
  /// Blanks before the first character.
  let indent: Int
  let bytes: [UInt8]

  /// The text, shared by all its lines.
  private final class Shared: Sendable {
    let text: DecodedText
    init(_ text: DecodedText) { self.text = text }
  }

  /// The lines of a text, ended by LF, CR LF or CR. Consecutive blank lines are merged into one: their number is
  /// irrelevant, and a text may consist of nothing else.
  static func split(_ source: DecodedText) -> [TextLine] {
    let bytes = Array(source.text.utf8)
    let source = Shared(source)
    var lines: [TextLine] = []
    var start = 0
    var index = 0
    while index <= bytes.count {
      if index == bytes.count || bytes[index] == 0x0A || bytes[index] == 0x0D {
        let next = line(source, bytes, start, index)
        if !next.isBlank || lines.last?.isBlank != true { lines.append(next) }
        if index + 1 < bytes.count, bytes[index] == 0x0D, bytes[index + 1] == 0x0A { index += 1 }
        start = index + 1
      }
      index += 1
    }
    return lines
  }

  private static func line(_ source: Shared, _ bytes: [UInt8], _ start: Int, _ end: Int) -> TextLine {
    var lower = start
    var upper = end
    while lower < upper, let blank = blankLength(bytes, lower, upper) { lower += blank }
    while upper > lower, let blank = blankLength(bytes, endingAt: upper, lower) { upper -= blank }
    return TextLine(source: source, range: lower..<upper, indent: lower - start, bytes: Array(bytes[lower..<upper]))
  }

  private static func blankLength(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Int? {
    if bytes[at] == 0x20 || bytes[at] == 0x09 { return 1 }
    if bytes[at] == 0xC2, at + 1 < end, bytes[at + 1] == 0xA0 { return 2 }
    return nil
  }

  private static func blankLength(_ bytes: [UInt8], endingAt end: Int, _ start: Int) -> Int? {
    if bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { return 1 }
    if end - 2 >= start, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 { return 2 }
    return nil
  }

  var isBlank: Bool { bytes.isEmpty }

  /// The text of the line from `offset` on, with its marks.
  func marked(from offset: Int = 0) -> MarkedText {
    source.text.markedText(utf8Range: range.lowerBound + offset..<range.upperBound)
  }

  func marked(_ part: Range<Int>) -> MarkedText {
    source.text.markedText(utf8Range: range.lowerBound + part.lowerBound..<range.lowerBound + part.upperBound)
  }

  /// Two or more cells between pipes, or a rule of pipes and dashes.
  var isPipeRow: Bool {
    let pipes = bytes.reduce(0) { $0 + ($1 == 0x7C ? 1 : 0) }
    return pipes >= 2 || pipes == 1 && isPipeRule
  }

  /// `|---|`, `---|---|`, `|:--|--:|`: no cells.
  var isPipeRule: Bool {
    bytes.contains(0x7C) && bytes.contains(0x2D)
      && bytes.allSatisfy { $0 == 0x7C || $0 == 0x2D || $0 == 0x3A || $0 == 0x20 || $0 == 0x3D }
  }

  /// Whether it has cells separated by tabs.
  var isTabbedRow: Bool { bytes.contains(0x09) }

  /// A line that consists only of dashes, stars or equals signs.
  var isRule: Bool {
    bytes.count >= 3 && bytes.allSatisfy { $0 == 0x2D || $0 == 0x3D || $0 == 0x2A || $0 == 0x5F || $0 == 0x20 }
  }

  /// A bullet or a number with a full stop before the text: where the item's text begins, and its depth according to
  /// the indent.
  var listItem: (offset: Int, depth: Int)? {
    for bullet in TextLine.bullets where bytes.starts(with: bullet) {
      var at = bullet.count
      let isSpaced = at < bytes.count && (bytes[at] == 0x20 || bytes[at] == 0x09)
      guard isSpaced || bullet.count == 3 else { continue }
      while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x09 { at += 1 }
      for nested in TextLine.bullets
      where bytes[at...].starts(with: nested) && at + nested.count < bytes.count && bytes[at + nested.count] == 0x20 {
        at += nested.count + 1
      }
      return at < bytes.count ? (at, indent / 4 + 1) : nil
    }
    return nil
  }

  private static let bullets: [[UInt8]] = ["•", "▪", "◦", "‣", "●", "-", "*", "·", "–"].map { Array($0.utf8) }
}
