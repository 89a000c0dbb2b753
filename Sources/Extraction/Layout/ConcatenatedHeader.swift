import Pages
import Records

/// Turns the header lines above the rows of a run-together table into one header cell per column.
enum ConcatenatedHeader {
  /// The header cells for rows with `kinds` of figures, preceded by the label's cell if the rows have labels. `lines`
  /// are the lines above the rows, top to bottom.
  static func cells(
    _ lines: [AnnotatedText], kinds: [FigureToken.Kind], hasLabel: Bool, hasTrailing: Bool
  ) -> (cells: [TableGrid.Cell], score: Int)? {
    guard !lines.isEmpty else { return nil }
    if let ranks = ranked(lines, kinds, hasLabel: hasLabel) { return (ranks, 100) }
    if let parted = BlankHeader.cells(lines, figures: kinds.count, hasLabel: hasLabel) {
      return (parted, 100 + lines.count)
    }
    if lines.count > 1, let last = lines.last, let labels = subLabels(last, kinds, hasTrailing: hasTrailing) {
      return align(
        Array(lines.dropLast()), kinds, labels.figures, last, hasLabel, hasTrailing && !labels.includesTrailing)
    }
    return align(lines, kinds, [], nil, hasLabel, hasTrailing)
  }

  /// A header that does not fit all columns may still clearly name the first figure of each row (`State2016 Average
  /// Counselor SalaryHome Price Index…`). Then only that column is read.
  static func firstPay(_ lines: [AnnotatedText], kinds: [FigureToken.Kind]) -> [TableGrid.Cell]? {
    guard kinds.first == .money, let line = lines.last, line.words.count >= 12 else { return nil }
    let head = line.words.prefix(24).indices
    guard let place = line.matches(Lexicons.labelKind, in: head).first(where: { $0.meaning == .area }),
      let statistic = line.statistics.first,
      statistic.words.lowerBound - place.words.upperBound <= 1, statistic.words.lowerBound >= place.words.upperBound
    else { return nil }
    let end = line.matches(Lexicons.topic, in: head).first {
      $0.meaning == .wage && $0.words.upperBound > statistic.words.lowerBound
    }?.words.upperBound
    guard let end, end - statistic.words.lowerBound <= 9 else { return nil }
    let label = slice(line, place.words)
    return [label, slice(line, place.words.upperBound..<end)].map { TableGrid.Cell(text: $0, isHeader: true) }
  }

  /// Whether the last line consists of sub-labels, which need the groups in the lines above.
  static func endsInSubLabels(_ lines: [AnnotatedText], kinds: [FigureToken.Kind], hasTrailing: Bool) -> Bool {
    lines.last.map { subLabels($0, kinds, hasTrailing: hasTrailing) != nil } ?? false
  }

  private static func align(
    _ lines: [AnnotatedText], _ kinds: [FigureToken.Kind], _ labels: [Range<Int>], _ labelLine: AnnotatedText?,
    _ hasLabel: Bool, _ hasTrailing: Bool
  ) -> (cells: [TableGrid.Cell], score: Int)? {
    let header = joined(lines)
    let words = labels.map { range in labelLine.map { Array($0.words[range]) } ?? [] }
    let alignment = HeaderAlignment(
      passage: header, kinds: kinds, subLabels: words, hasLabel: hasLabel, hasTrailing: hasTrailing)
    guard let found = alignment.columns() else { return nil }
    var cells: [TableGrid.Cell] = []
    if hasLabel {
      cells.append(TableGrid.Cell(text: found.label.map { slice(header, $0) } ?? MarkedText(), isHeader: true))
    }
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

  /// `Percentile 10% 25% 50% (Median) 75% 90%` above five amounts: each rank heads a column.
  private static func ranked(_ lines: [AnnotatedText], _ kinds: [FigureToken.Kind], hasLabel: Bool) -> [TableGrid.Cell]?
  {
    let header = joined(lines)
    let ranks = header.allTokens.filter { PercentileRank.isRank($0) }
    guard ranks.count == kinds.count, ranks.count >= 3, kinds.allSatisfy({ $0 == .money }), let first = ranks.first
    else { return nil }
    guard header.statistics.allSatisfy({ $0.meaning == .median }) else { return nil }
    var cells = hasLabel ? [TableGrid.Cell(text: header.marked.slice(0..<first.range.lowerBound), isHeader: true)] : []
    cells += ranks.map { TableGrid.Cell(text: header.marked.slice($0.range), isHeader: true) }
    return cells
  }

  /// The word ranges of the labels in a line with one label per column (`2016 2026 Level Percent Exits`), which may
  /// lack labels for the last columns.
  private static func subLabels(
    _ line: AnnotatedText, _ kinds: [FigureToken.Kind], hasTrailing: Bool
  ) -> (figures: [Range<Int>], includesTrailing: Bool)? {
    let words = line.words
    guard words.count >= 3 else { return nil }
    var labels: [Range<Int>] = []
    var index = 0
    while index < words.count {
      let isYear = words[index].text.utf8.count == 4 && Int(words[index].text) != nil
      guard let end = isYear ? index + 1 : line.longest(Lexicons.headerLabel, at: index)?.words.upperBound else {
        return nil
      }
      labels.append(index..<end)
      index = end
    }
    // Some words each name a column even though two of them form a phrase.
    if labels.count != kinds.count, words.count == kinds.count { return (words.indices.map { $0..<$0 + 1 }, false) }
    // The words after the figures have a label of their own.
    if hasTrailing, labels.count == kinds.count + 1 { return (labels.dropLast(), true) }
    return labels.count <= kinds.count && labels.count >= kinds.count - 2 ? (labels, false) : nil
  }

  private static func joined(_ lines: [AnnotatedText]) -> AnnotatedText {
    guard lines.count > 1 else { return lines[0] }
    var text = MarkedText()
    for line in lines {
      if !text.string.isEmpty { text.appendGlue(" ") }
      text.append(line.marked)
    }
    return AnnotatedText(text, conventions: .unsaid)
  }

  private static func slice(_ passage: AnnotatedText, _ range: Range<Int>) -> MarkedText {
    guard range.lowerBound < range.upperBound else { return MarkedText() }
    let lower = passage.words[range.lowerBound].range.lowerBound
    let next =
      range.upperBound < passage.words.count
      ? passage.words[range.upperBound].range.lowerBound : passage.text.utf8.count
    let text = passage.marked.slice(lower..<next)
    let bytes = Array(text.string.utf8)
    var end = bytes.count
    while end > 0, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x28 { end -= 1 }
    return text.slice(0..<end)
  }
}
