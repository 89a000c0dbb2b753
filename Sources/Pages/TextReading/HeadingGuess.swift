import Records

/// Guesses which lines of a text are headings: short, without a figure, a full stop or a list mark, and followed by
/// something longer or by a list or table.
enum HeadingGuess {
  static func level(_ lines: [TextLine], at index: Int) -> (level: Int, offset: Int)? {
    let line = lines[index]
    if let markdown = markdown(line) { return markdown }
    // A wrapped sentence continues below.
    guard isTitleLike(line), WrappedLines.end(lines, at: index) == index + 1,
      let next = lines[(index + 1)...].firstIndex(where: { !$0.isBlank })
    else {
      return nil
    }
    let isFirst = !lines[..<index].contains { !$0.isBlank }
    if isFirst { return (1, 0) }
    let isParted =
      index == 0 || lines[index - 1].isBlank || isContent(lines[index - 1]) || isTitleLike(lines[index - 1])
    guard isParted else { return nil }
    let follower = lines[next]
    let headsGroup = next > index + 1 && next + 1 < lines.count && !lines[next + 1].isBlank
    if isValue(follower), !headsGroup { return nil }
    if isContent(follower) { return (2, 0) }
    return isTitleLike(follower) && next > index + 1 && leadsToContent(lines, next) ? (2, 0) : nil
  }

  /// `## Heading`.
  private static func markdown(_ line: TextLine) -> (level: Int, offset: Int)? {
    var level = 0
    while level < line.bytes.count, line.bytes[level] == 0x23 { level += 1 }
    guard (1...6).contains(level), level < line.bytes.count, line.bytes[level] == 0x20 else { return nil }
    return (level, level + 1)
  }

  /// At most 90 bytes and twelve words, no sentence end, no figure, starting with a capital, a digit or a non-ASCII
  /// character (an emoji).
  private static func isTitleLike(_ line: TextLine) -> Bool {
    guard !line.isBlank, line.bytes.count <= 90, !line.isPipeRow, line.listItem == nil, !line.isTabbedRow,
      let first = line.bytes.first,
      let last = line.bytes.last
    else { return false }
    guard (65...90).contains(first) || (48...57).contains(first) || first >= 0x80 else { return false }
    guard last != 0x2E && last != 0x2C && last != 0x3B && last != 0x3A && last != 0x21 else { return false }
    let words = line.bytes.split(separator: 0x20).count
    return words <= 12 && !hasFigure(line)
  }

  private static func hasFigure(_ line: TextLine) -> Bool {
    let bytes = line.bytes
    for index in bytes.indices where (48...57).contains(bytes[index]) {
      if index > 0,
        bytes[index - 1] == 0x24 || bytes[index - 1] == 0xA3 || bytes[index - 1] == 0xAC || bytes[index - 1] == 0x2C
      {
        return true
      }
      if index + 1 < bytes.count, bytes[index + 1] == 0x25 { return true }
    }
    return false
  }

  /// A short line with a figure: the line above it is its label rather than a heading.
  private static func isValue(_ line: TextLine) -> Bool {
    line.bytes.count <= 40 && hasFigure(line) && !line.isPipeRow && line.listItem == nil && !line.bytes.contains(0x3A)
  }

  /// A list item, a table, a long line, or a line that ends a sentence.
  private static func isContent(_ line: TextLine) -> Bool {
    if line.isBlank { return false }
    if line.isPipeRow || line.listItem != nil { return true }
    return line.bytes.count > 90 || line.bytes.last == 0x2E || line.bytes.last == 0x3A || hasFigure(line)
  }

  private static func leadsToContent(_ lines: [TextLine], _ index: Int) -> Bool {
    guard let next = lines[(index + 1)...].firstIndex(where: { !$0.isBlank }) else { return false }
    return isContent(lines[next])
  }
}

/// Joins lines that were wrapped at a width: long, no sentence end, and the next line continues in lower case.
enum WrappedLines {
  static func end(_ lines: [TextLine], at index: Int) -> Int {
    var end = index + 1
    while end < lines.count, !lines[end].isBlank, isWrapped(lines[end - 1], lines[end]) { end += 1 }
    return end
  }

  private static func isWrapped(_ line: TextLine, _ next: TextLine) -> Bool {
    guard (55...100).contains(line.bytes.count), let last = line.bytes.last, let first = next.bytes.first,
      next.listItem == nil, !next.isPipeRow
    else {
      return false
    }
    return (97...122).contains(first) && last != 0x2E && last != 0x3A && last != 0x21 && last != 0x3F
  }
}
