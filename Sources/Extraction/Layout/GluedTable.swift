import Pages
import Records

/// Recovers tables whose cells a text rendering ran together, one row a line: `Alabama$70,050`, `Alaska $50,160 $41,390 $64,300`, `California - $90,890`.
enum GluedTable {
  /// One line read as a row: a label, then figures of certain kinds, and nothing behind them.
  private struct Row {
    var label: MarkedText
    var cells: [MarkedText]
    var kinds: [FigureToken.Kind]
  }

  /// The table that starts at `index`: its header lines, if any, and at least three rows of one shape (two below a header that fits).
  static func table(in blocks: [LayoutBlock], at index: Int) -> (grid: TableGrid, end: Int)? {
    if let found = body(in: blocks, at: index) { return (TableGrid(rows: found.rows, headerRows: 0), found.end) }
    guard blocks[index].passage.tokens.isEmpty || isHeaderLine(blocks[index]), !blocks[index].isTable, blocks[index].passage.words.count <= 30 else {
      return nil
    }
    if let body = body(in: blocks, at: index + 1, minimum: 2), let header = GluedHeader.split(blocks[index].passage, kinds: body.kinds) {
      return (TableGrid(rows: [header] + body.rows, headerRows: 1), body.end)
    }
    return stackedHeader(in: blocks, at: index)
  }

  /// `State`, `Average Weekly Pay`, `Average Salary`, each on its own line, then rows with a label and two figures.
  private static func stackedHeader(in blocks: [LayoutBlock], at index: Int) -> (grid: TableGrid, end: Int)? {
    for width in 3...6 where index + width < blocks.count {
      let lines = blocks[index..<index + width]
      guard lines.allSatisfy({ ($0.isLabel || isHeaderLine($0)) && !$0.isTable && $0.passage.words.count <= 6 }) else { return nil }
      guard let body = body(in: blocks, at: index + width, minimum: 2), body.kinds.count == width - 1 else { continue }
      let cells = lines.map { TableGrid.Cell(text: $0.passage.marked, isHeader: true) }
      return (TableGrid(rows: [cells] + body.rows, headerRows: 1), body.end)
    }
    return nil
  }

  /// A header may hold percentile ranks (`Bottom 10% Top 10%`) but no other figures.
  private static func isHeaderLine(_ block: LayoutBlock) -> Bool { block.passage.tokens.allSatisfy { TableReader.isRank($0) } && !block.passage.words.isEmpty }

  private static func body(in blocks: [LayoutBlock], at index: Int, minimum: Int = 3) -> (rows: [[TableGrid.Cell]], kinds: [FigureToken.Kind], end: Int)? {
    guard index < blocks.count, let first = row(blocks[index]) else { return nil }
    var rows = [first]
    var end = index + 1
    while end < blocks.count, let next = row(blocks[end]), sameShape(next.kinds, first.kinds) {
      rows.append(next)
      end += 1
    }
    guard rows.count >= minimum, first.kinds.count > 1 || rows.count >= 3 else { return nil }
    let cells = rows.map { row in ([row.label] + row.cells).map { TableGrid.Cell(text: $0) } }
    return (cells, first.kinds, end)
  }

  private static func sameShape(_ a: [FigureToken.Kind], _ b: [FigureToken.Kind]) -> Bool { a == b }

  private static func row(_ block: LayoutBlock) -> Row? {
    guard !block.isTable, !block.isHeading || true, block.passage.words.count <= 24, block.passage.sentences.count == 1 else { return nil }
    if case .term = block.block.kind { return nil }
    if case .details = block.block.kind { return nil }
    let passage = block.passage
    guard let first = passage.allTokens.first(where: { $0.kind == .money || $0.kind == .percent || $0.hasGrouping }) else { return nil }
    let tokens = passage.allTokens.filter { $0.range.lowerBound >= first.range.lowerBound }
    guard tokens.allSatisfy({ $0.kind == .money || $0.kind == .percent || $0.kind == .number }), first.range.lowerBound > 0 else { return nil }
    let labelWords = passage.words(in: 0..<first.range.lowerBound)
    guard (1...9).contains(labelWords.count), !passage.string(0..<first.range.lowerBound).contains(":") else { return nil }
    let gaps = zip(tokens, tokens.dropFirst()).allSatisfy { passage.words(in: $0.end..<$1.range.lowerBound).isEmpty }
    guard gaps, let last = tokens.last, passage.words(in: last.end..<passage.text.utf8.count).isEmpty, !endsSentence(passage) else { return nil }
    guard TopicVocabulary.table.matches(in: Array(labelWords)).isEmpty || tokens.count > 1 else { return nil }
    let cells = tokens.map { passage.marked.slice($0.range.lowerBound..<$0.end) }
    return Row(label: label(passage, first.range.lowerBound), cells: cells, kinds: tokens.map(\.kind))
  }

  private static func endsSentence(_ passage: Passage) -> Bool { passage.text.hasSuffix(".") && passage.words.count > 6 }

  /// The label without the dash that parts it from the figure.
  private static func label(_ passage: Passage, _ end: Int) -> MarkedText {
    let bytes = Array(passage.text.utf8)
    var upper = end
    var lower = 0
    while lower < upper, bytes[lower] == 0x20 || bytes[lower] == 0x2D || bytes[lower] == 0x2A { lower += 1 }
    let trailing: Set<UInt8> = [0x20, 0x2D, 0x09, 0x3A, 0xE2, 0x80, 0x93, 0x94, 0xC2, 0xA0]
    while upper > lower, trailing.contains(bytes[upper - 1]) { upper -= 1 }
    return passage.marked.slice(lower..<upper)
  }
}
