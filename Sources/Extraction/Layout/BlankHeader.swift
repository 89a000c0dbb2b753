import Pages

/// Reads header lines whose cells are separated by runs of blanks, as in printed tables: `Hourly      Annual` above
/// `Wage        Wage      (Mean, 2011)`.
enum BlankHeader {
  /// The header cells of a table with `figures` columns of figures, preceded by a label cell if the rows have labels;
  /// nil if the lines do not split into that many cells. A last cell in brackets that is above no column applies to all
  /// columns.
  static func cells(_ lines: [AnnotatedText], figures: Int, hasLabel: Bool) -> [TableGrid.Cell]? {
    var label = MarkedText()
    var columns = Array(repeating: MarkedText(), count: figures)
    var note: MarkedText?
    var isParted = false
    for line in lines {
      var parts = parted(line)
      isParted = isParted || parts.count > 1
      if parts.count > figures, let last = parts.last, last.string.hasPrefix("(") {
        note = last
        parts.removeLast()
      }
      if parts.count == figures + 1, hasLabel {
        append(parts.removeFirst(), to: &label)
      }
      guard parts.count == figures else { return nil }
      for column in 0..<figures { append(parts[column], to: &columns[column]) }
    }
    guard isParted, figures > 1 else { return nil }
    if let note { for column in 0..<figures { append(note, to: &columns[column]) } }
    return ((hasLabel ? [label] : []) + columns).map { TableGrid.Cell(text: $0, isHeader: true) }
  }

  /// Whether the line has several cells.
  static func isParted(_ line: AnnotatedText) -> Bool {
    isGap(line.bytes[...])
      && zip(line.words, line.words.dropFirst()).contains {
        isGap(line.bytes[$0.range.upperBound..<$1.range.lowerBound])
      }
  }

  private static func append(_ part: MarkedText, to text: inout MarkedText) {
    if !text.string.isEmpty { text.appendGlue(" ") }
    text.append(part)
  }

  private static func parted(_ line: AnnotatedText) -> [MarkedText] {
    var ranges: [Range<Int>] = []
    for word in line.words {
      if let last = ranges.last, !isGap(line.bytes[last.upperBound..<word.range.lowerBound]) {
        ranges[ranges.count - 1] = last.lowerBound..<word.range.upperBound
      } else {
        ranges.append(word.range)
      }
    }
    return ranges.enumerated().map { index, range in
      // Brackets are not words, but belong to their cell.
      let end = index + 1 < ranges.count ? ranges[index + 1].lowerBound : line.text.utf8.count
      let start =
        range.lowerBound > 0 && line.bytes[range.lowerBound - 1] == UInt8(ascii: "(")
        ? range.lowerBound - 1 : range.lowerBound
      let blanks = line.bytes[start..<end].reversed().prefix { $0 == 0x20 || $0 == 0x09 || $0 == 0x28 }.count
      return line.marked.slice(start..<end - blanks)
    }
  }

  /// Whether the bytes contain a gap: two blanks, a tab or two no-break blanks.
  private static func isGap(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.indices.contains { index in
      switch bytes[index] {
      case 0x09: true
      case 0x20: index + 1 < bytes.endIndex && bytes[index + 1] == 0x20
      case 0xA0: index + 2 < bytes.endIndex && bytes[index + 1] == 0xC2 && bytes[index + 2] == 0xA0
      default: false
      }
    }
  }
}
