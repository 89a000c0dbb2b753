import Pages
import Records

/// Reads the header lines above the rows of a glued table into one header cell for every column.
enum GluedHeader {
  /// Words that sub-headers repeat under a spanning header.
  private static let subLabelWords: Set<String> = [
    "number", "percent", "distribution", "level", "numeric", "exits", "transfers", "change", "openings", "total", "count", "rate", "median", "mean", "hourly",
    "annual",
  ]

  /// The header cells for rows with `kinds` of figures: the label's cell first, if the rows have labels. `lines` are the lines above the rows, top to bottom.
  static func cells(_ lines: [Passage], kinds: [FigureToken.Kind], hasLabel: Bool, hasTrailing: Bool) -> (cells: [TableGrid.Cell], score: Int)? {
    guard !lines.isEmpty else { return nil }
    if let ranks = ranked(lines, kinds, hasLabel: hasLabel) { return (ranks, 100) }
    if lines.count > 1, let last = lines.last, let labels = subLabels(last, kinds) {
      return align(Array(lines.dropLast()), kinds, labels, last, hasLabel, hasTrailing)
    }
    return align(lines, kinds, [], nil, hasLabel, hasTrailing)
  }

  /// The last line holds sub-labels, which need the groups in the lines above.
  static func endsInSubLabels(_ lines: [Passage], kinds: [FigureToken.Kind]) -> Bool { lines.last.map { subLabels($0, kinds) != nil } ?? false }

  private static func align(
    _ lines: [Passage], _ kinds: [FigureToken.Kind], _ labels: [Range<Int>], _ labelLine: Passage?, _ hasLabel: Bool, _ hasTrailing: Bool
  ) -> (cells: [TableGrid.Cell], score: Int)? {
    let header = joined(lines)
    let words = labels.map { range in labelLine.map { Array($0.words[range]) } ?? [] }
    let alignment = HeaderAlignment(passage: header, kinds: kinds, subLabels: words, hasLabel: hasLabel, hasTrailing: hasTrailing)
    guard let found = alignment.columns() else { return nil }
    var cells: [TableGrid.Cell] = []
    if hasLabel { cells.append(TableGrid.Cell(text: found.label.map { slice(header, $0) } ?? MarkedText(), isHeader: true)) }
    for (column, range) in found.figures.enumerated() {
      var text = slice(header, range)
      if column < labels.count, let labelLine {
        text.appendGlue(" ")
        text.append(slice(labelLine, labels[column]))
      }
      cells.append(TableGrid.Cell(text: text, isHeader: true))
    }
    return (cells, found.score)
  }

  /// `Percentile 10% 25% 50% (Median) 75% 90%` above five amounts: every rank heads a column.
  private static func ranked(_ lines: [Passage], _ kinds: [FigureToken.Kind], hasLabel: Bool) -> [TableGrid.Cell]? {
    let header = joined(lines)
    let ranks = header.allTokens.filter { TableReader.isRank($0) }
    guard ranks.count == kinds.count, ranks.count >= 3, kinds.allSatisfy({ $0 == .money }), let first = ranks.first else { return nil }
    guard header.statistics.allSatisfy({ $0.meaning == .median }) else { return nil }
    var cells = hasLabel ? [TableGrid.Cell(text: header.marked.slice(0..<first.range.lowerBound), isHeader: true)] : []
    cells += ranks.map { TableGrid.Cell(text: header.marked.slice($0.range), isHeader: true) }
    return cells
  }

  /// Word ranges of the labels in a line that heads single columns (`2016 2026 Level Percent Exits`): one for each of the first columns at least.
  private static func subLabels(_ line: Passage, _ kinds: [FigureToken.Kind]) -> [Range<Int>]? {
    let words = line.words
    guard words.count >= 3, words.allSatisfy({ subLabelWords.contains($0.text) || Int($0.text) != nil }) else { return nil }
    if words.count == kinds.count { return words.indices.map { $0..<$0 + 1 } }
    var labels: [Range<Int>] = []
    var index = 0
    while index < words.count {
      let isPair = words[index].text == "percent" && index + 1 < words.count && words[index + 1].text == "distribution"
      labels.append(index..<index + (isPair ? 2 : 1))
      index += isPair ? 2 : 1
    }
    return labels.count <= kinds.count && labels.count >= kinds.count - 2 ? labels : nil
  }

  private static func joined(_ lines: [Passage]) -> Passage {
    guard lines.count > 1 else { return lines[0] }
    var text = MarkedText()
    for line in lines {
      if !text.string.isEmpty { text.appendGlue(" ") }
      text.append(line.marked)
    }
    return Passage(text, decimalComma: false)
  }

  private static func slice(_ passage: Passage, _ range: Range<Int>) -> MarkedText {
    guard range.lowerBound < range.upperBound else { return MarkedText() }
    let lower = passage.words[range.lowerBound].range.lowerBound
    let next = range.upperBound < passage.words.count ? passage.words[range.upperBound].range.lowerBound : passage.text.utf8.count
    let text = passage.marked.slice(lower..<next)
    let bytes = Array(text.string.utf8)
    var end = bytes.count
    while end > 0, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x28 { end -= 1 }
    return text.slice(0..<end)
  }
}
