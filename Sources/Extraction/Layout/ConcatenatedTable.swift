import Pages
import Records

/// Recovers tables whose cells were run together by a text rendering, one row per line: `Alabama$70,050`, `Alaska
/// $50,160 $41,390 $64,300`, `California - $90,890`.
enum ConcatenatedTable: RegionRecognizer {
  static let figureWithin: Int? = 8

  static func region(at index: Int, in layout: LayoutFinder, lastLabel: Int?) -> FoundRegion? {
    table(in: layout.blocks, at: index).map { FoundRegion(.table($0.grid), end: $0.end) }
  }

  /// The table that starts at `index`: header lines, if any, and rows of the same shape.
  private static func table(in blocks: [LayoutBlock], at index: Int) -> (grid: TableGrid, end: Int)? {
    if let found = ConcatenatedRows.read(blocks, at: index), found.rows.count >= 3 {
      return (TableGrid(rows: found.cells, headerRows: 0), found.end)
    }
    guard blocks[index].isConcatenatedHeader else { return nil }
    return stacked(in: blocks, at: index) ?? headed(in: blocks, at: index)
  }

  /// Header lines of run-together cells, then rows.
  private static func headed(in blocks: [LayoutBlock], at index: Int) -> (grid: TableGrid, end: Int)? {
    var first = index
    while first < blocks.count, first - index < 8, first == index || !blocks[first].block.startsGroup,
      blocks[first].isConcatenatedHeader, !blocks[first].isGluedRow
    { first += 1 }
    guard first > index, first < blocks.count,
      !blocks[first].block.startsGroup || BlankHeader.isParted(blocks[first - 1].passage),
      let body = ConcatenatedRows.readMost(blocks, at: first)
    else { return nil }
    let lines = blocks[index..<first].map(\.passage)
    guard body.rows.count >= 2 || body.kinds.count >= 3 else { return nil }
    guard
      let header = ConcatenatedHeader.cells(
        lines, kinds: body.kinds, hasLabel: body.hasLabel, hasTrailing: body.hasTrailing)
    else {
      guard let first = ConcatenatedHeader.firstPay(lines, kinds: body.kinds), body.hasLabel else { return nil }
      return (TableGrid(rows: [first] + body.cells.map { Array($0.prefix(2)) }, headerRows: 1), body.end)
    }
    // A line that does not improve the header is the table's title.
    let rest = ConcatenatedHeader.cells(
      Array(lines.dropFirst()), kinds: body.kinds, hasLabel: body.hasLabel, hasTrailing: body.hasTrailing)
    let groups =
      lines.count
      - (ConcatenatedHeader.endsInSubLabels(lines, kinds: body.kinds, hasTrailing: body.hasTrailing) ? 1 : 0)
    if let rest, rest.score >= header.score, groups > 1 || groups == lines.count { return nil }
    return (TableGrid(rows: [header.cells] + body.cells, headerRows: 1), body.end)
  }

  /// `State`, `Average Weekly Pay`, `Average Salary`, each on its own line, followed by rows with a label and two
  /// figures.
  private static func stacked(in blocks: [LayoutBlock], at index: Int) -> (grid: TableGrid, end: Int)? {
    for width in 3...6 where index + width < blocks.count {
      for line in index..<index + width where !blocks[line].isStackedHeader { return nil }
      let lines = blocks[index..<index + width]
      guard blocks[index + width].isGluedRow, let body = ConcatenatedRows.read(blocks, at: index + width),
        body.rows.count >= 2, body.hasLabel,
        body.kinds.count == width - 1
      else { continue }
      let cells = lines.map { TableGrid.Cell(text: $0.passage.marked, isHeader: true) }
      return (TableGrid(rows: [cells] + body.cells, headerRows: 1), body.end)
    }
    return nil
  }

  /// A header may contain percentile ranks, years and footnote numbers (`Employment (1)`), but no other figures.
  static func isHeaderLine(_ block: LayoutBlock) -> Bool {
    let passage = block.passage
    guard !block.isTable, !passage.words.isEmpty, passage.words.count <= 60, passage.bytes.last != UInt8(ascii: "."),
      passage.bytes.last != UInt8(ascii: ":")
    else { return false }
    return passage.tokens.allSatisfy {
      PercentileRank.isRank($0) || $0.kind == .number && !$0.hasGrouping && $0.size.isBelow(10)
        || isNoteMark($0, passage)
    }
  }

  /// `Openings310-Year`, `Salary1,4,5`: note numbers directly after a letter, with whatever was run together with them.
  private static func isNoteMark(_ token: FigureToken, _ passage: AnnotatedText) -> Bool {
    guard token.range.lowerBound > 0, token.kind != .money, token.kind != .percent else { return false }
    return passage.string(token.range.lowerBound - 1..<token.range.lowerBound).first?.isLetter ?? false
  }
}

/// Lines read as rows of one shape: an optional label, then figures of the same kinds, then optional words.
struct ConcatenatedRows {
  struct Row {
    var label: MarkedText
    var cells: [MarkedText]
    var kinds: [FigureToken.Kind]
    var hasTrailing: Bool
  }

  var rows: [Row]
  var end: Int

  var kinds: [FigureToken.Kind] { rows[0].kinds }
  var hasLabel: Bool { !rows[0].label.isBlank }
  var hasTrailing: Bool { rows[0].hasTrailing }
  var cells: [[TableGrid.Cell]] {
    rows.map { row in ((hasLabel ? [row.label] : []) + row.cells).map { TableGrid.Cell(text: $0) } }
  }

  /// The rows from `index` on; nil if the line there is not a row.
  static func read(_ blocks: [LayoutBlock], at index: Int) -> ConcatenatedRows? {
    guard index < blocks.count, blocks[index].isGluedRow, let first = blocks[index].gluedRow else { return nil }
    var rows = ConcatenatedRows(rows: [first], end: index + 1)
    while let next = row(blocks, rows.end, like: first) {
      rows.rows.append(next.row)
      rows.end = next.end
    }
    return rows
  }

  /// The rows from `index` on, or from the next line if only that one starts a run of rows (because the cells of the
  /// first line cannot be separated).
  static func readMost(_ blocks: [LayoutBlock], at index: Int) -> ConcatenatedRows? {
    guard let rows = read(blocks, at: index) else { return nil }
    if rows.rows.count == 1, rows.kinds.count > 2, let next = read(blocks, at: index + 1), next.rows.count > 1,
      next.kinds.count > rows.kinds.count
    {
      return next
    }
    return rows
  }

  /// The next row of the same shape. In a table of many figures, a row with a missing figure is skipped, as the others
  /// cannot be assigned to columns.
  private static func row(_ blocks: [LayoutBlock], _ index: Int, like first: Row) -> (row: Row, end: Int)? {
    for end in index..<min(index + 2, blocks.count) {
      guard let next = blocks[end].gluedRow, next.label.isBlank == first.label.isBlank else { return nil }
      if next.kinds == first.kinds { return (next, end + 1) }
      // Below `Area  Employment  Median`, a count under a thousand has no separator and looks like the end of the
      // label.
      if first.kinds.first == .number, next.kinds == Array(first.kinds.dropFirst()),
        let full = row(blocks[end], startsWithCount: true),
        full.kinds == first.kinds
      {
        return (full, end + 1)
      }
      guard first.kinds.count >= 3, next.kinds.count < first.kinds.count, next.kinds.count > 1 else { return nil }
    }
    return nil
  }

  /// The ranges of a row's figures. `$118, 460` is one figure with a stray blank: cells of money are not separated by
  /// commas.
  private static func figures(
    _ tokens: [FigureToken], _ passage: AnnotatedText
  ) -> [(kind: FigureToken.Kind, range: Range<Int>)] {
    var found: [(kind: FigureToken.Kind, range: Range<Int>)] = []
    for token in tokens {
      if let last = found.last, last.kind == .money, token.kind == .number, token.range.count == 3,
        passage.string(last.range.upperBound..<token.range.lowerBound) == ", "
      {
        found[found.count - 1].range = last.range.lowerBound..<token.end
      } else {
        found.append((token.kind, token.range.lowerBound..<token.end))
      }
    }
    return found
  }

  static func row(_ block: LayoutBlock, startsWithCount: Bool = false) -> Row? {
    guard !block.isTable, block.passage.words.count <= 40, !block.passage.allTokens.isEmpty,
      block.passage.sentences.count == 1
    else { return nil }
    if case .term = block.block.kind { return nil }
    if case .details = block.block.kind { return nil }
    let passage = block.passage
    guard
      let marked = passage.allTokens.firstIndex(where: {
        ($0.kind == .money || $0.kind == .percent || $0.hasGrouping || isTabular($0, passage)) && !isRemark($0, passage)
      })
    else {
      return nil
    }
    let isCounted = startsWithCount && marked > 0 && passage.allTokens[marked - 1].kind == .number
    let first = passage.allTokens[isCounted ? marked - 1 : marked]
    let end = remarkStart(passage, behind: first)
    let tokens = passage.allTokens.filter { $0.range.lowerBound >= first.range.lowerBound && $0.range.lowerBound < end }
    guard tokens.allSatisfy({ $0.kind == .money || $0.kind == .percent || $0.kind == .number }) else { return nil }
    guard !tokens.allSatisfy({ PercentileRank.isRank($0) }) else { return nil }
    let labelWords = passage.words(from: 0, to: first.range.lowerBound)
    guard labelWords.count <= 14, !passage.string(0..<first.range.lowerBound).contains(":") else { return nil }
    guard zip(tokens, tokens.dropFirst()).allSatisfy({ passage.words(from: $0.end, to: $1.range.lowerBound).isEmpty }),
      let last = tokens.last
    else {
      return nil
    }
    let trailing = passage.words(from: last.end, to: end).count
    guard trailing == 0 || tokens.count >= 4, labelWords.isEmpty ? tokens.count >= 3 : true, !endsSentence(passage)
    else { return nil }
    guard tokens.count > 1 || !passage.has(Lexicons.topic, in: labelWords.indices) else { return nil }
    let figures = figures(tokens, passage)
    return Row(
      label: label(passage, first.range.lowerBound), cells: figures.map { passage.marked.slice($0.range) },
      kinds: figures.map(\.kind),
      hasTrailing: trailing > 0)
  }

  /// `$33.87  $70,400  (last year’s rank: 4)`: the start of a remark in brackets that ends the line, after at least two
  /// figures.
  private static func remarkStart(_ passage: AnnotatedText, behind first: FigureToken) -> Int {
    let count = passage.text.utf8.count
    guard passage.bytes.last == UInt8(ascii: ")"), let open = passage.text.lastIndex(of: "(") else { return count }
    let start = passage.text.utf8.distance(from: passage.text.startIndex, to: open)
    guard passage.words(in: start..<count).count > 1 else { return count }
    return passage.allTokens.filter { $0.range.lowerBound >= first.range.lowerBound && $0.end <= start }.count > 1
      ? start : count
  }

  /// `Postsecondary certificate (45%)`: a percentage in brackets that belongs to the words before it.
  private static func isRemark(_ token: FigureToken, _ passage: AnnotatedText) -> Bool {
    guard token.kind == .percent, token.range.lowerBound > 1, token.range.upperBound < passage.text.utf8.count else {
      return false
    }
    return passage.string(token.range.lowerBound - 1..<token.range.lowerBound) == "("
      && passage.string(token.range.upperBound..<token.range.upperBound + 1) == ")"
      && passage.words.first.map { $0.range.upperBound < token.range.lowerBound } ?? false
  }

  /// A plain number set off by several blanks (`Services    630  3 %`) is a cell.
  private static func isTabular(_ token: FigureToken, _ passage: AnnotatedText) -> Bool {
    token.kind == .number && token.range.lowerBound >= 2
      && passage.string(token.range.lowerBound - 2..<token.range.lowerBound) == "  "
  }

  private static func endsSentence(_ passage: AnnotatedText) -> Bool {
    passage.bytes.last == UInt8(ascii: ".") && passage.words.count > 6
  }

  /// The end of the number of a ranked row: `1. New Jersey`, `2) Ohio`.
  private static func ordinalEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    var at = start
    while at < bytes.count, (48...57).contains(bytes[at]) { at += 1 }
    guard at > start, at - start <= 3, at < bytes.count,
      bytes[at] == UInt8(ascii: ".") || bytes[at] == UInt8(ascii: ")")
    else { return start }
    at += 1
    while at < bytes.count, bytes[at] == 0x20 { at += 1 }
    return at
  }

  /// The label without the dash that separates it from the figure, and without a leading code.
  private static func label(_ passage: AnnotatedText, _ end: Int) -> MarkedText {
    let bytes = passage.bytes
    var upper = end
    var lower = 0
    while lower < upper, bytes[lower] == 0x20 || bytes[lower] == 0x2D || bytes[lower] == 0x2A { lower += 1 }
    lower = ordinalEnd(bytes, lower)
    let trailing: Set<UInt8> = [0x20, 0x28, 0x2D, 0x09, 0x3A, 0xE2, 0x80, 0x93, 0x94, 0xC2, 0xA0]
    while upper > lower, trailing.contains(bytes[upper - 1]) { upper -= 1 }
    if let firstWord = passage.words.first, firstWord.text.utf8.count == 6, Int(firstWord.text) != nil,
      firstWord.range.upperBound < upper
    {
      lower = firstWord.range.upperBound
      while lower < upper, bytes[lower] == 0x20 { lower += 1 }
    }
    return passage.marked.slice(lower..<max(lower, upper))
  }
}
