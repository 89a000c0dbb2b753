import Pages
import Records

/// Recovers tables saved one cell per line: repeated groups of a label and its figures (`Alabama`, `$68,500`, `$32.93`,
/// `Alaska`, …), below header cells on lines of their own.
enum StackedTable: RegionRecognizer {
  static let figureWithin: Int? = 7

  static func region(at index: Int, in layout: LayoutFinder, lastLabel: Int?) -> FoundRegion? {
    guard let found = table(in: layout.blocks, at: index), areSiblings(index..<found.end, layout) else { return nil }
    return FoundRegion(.table(found.grid), end: found.end)
  }

  /// Whether the blocks are children of one element (a table written as a run of lines), or the page has no markup.
  private static func areSiblings(_ range: Range<Int>, _ layout: LayoutFinder) -> Bool {
    guard layout.tree.hasStructure else { return true }
    return Set(range.map { layout.tree.nodes[layout.tree.leaves[$0]].parent }).count == 1
  }

  private static let widths = 2...6
  private static let minimumRows = 3

  private static func table(in blocks: [LayoutBlock], at index: Int) -> (grid: TableGrid, end: Int)? {
    guard isCell(blocks[index]), !blocks[index].block.startsGroup || blocks[index].isCellHead else { return nil }
    for width in widths {
      // A figure follows the header cells and the head of the first row.
      if index + width + 1 < blocks.count, blocks[index + width + 1].cellKind != nil,
        (index..<index + width).allSatisfy({ blocks[$0].isCellHead }),
        let body = rows(in: blocks, at: index + width, width: width)
      {
        let header = blocks[index..<index + width].map { TableGrid.Cell(text: $0.passage.marked, isHeader: true) }
        return (TableGrid(rows: [header] + body.rows, headerRows: 1), body.end)
      }
    }
    guard index + 1 < blocks.count, blocks[index + 1].cellKind != nil, blocks[index].isCellHead,
      blocks[index].passage.labelledPlace != nil
    else { return nil }
    for width in widths {
      if let body = rows(in: blocks, at: index, width: width) {
        return (TableGrid(rows: body.rows, headerRows: 0), body.end)
      }
    }
    return nil
  }

  private static func rows(in blocks: [LayoutBlock], at start: Int, width: Int) -> (rows: [[TableGrid.Cell]], end: Int)?
  {
    guard let kinds = kinds(blocks, start, width) else { return nil }
    var rows: [[TableGrid.Cell]] = []
    var at = start
    while let next = self.kinds(blocks, at, width), next == kinds {
      rows.append(blocks[at..<at + width].map { TableGrid.Cell(text: $0.passage.marked) })
      at += width
    }
    return rows.count >= minimumRows ? (rows, at) : nil
  }

  /// The kinds of the figures after the label at `start`, one per block; nil if the blocks do not form a row.
  private static func kinds(_ blocks: [LayoutBlock], _ start: Int, _ width: Int) -> [FigureToken.Kind]? {
    guard start + width <= blocks.count, blocks[start].isRowHead else { return nil }
    var kinds: [FigureToken.Kind] = []
    for index in start + 1..<start + width {
      guard let kind = blocks[index].cellKind else { return nil }
      kinds.append(kind)
    }
    return kinds
  }

  /// Use `LayoutBlock.cellKind`, which caches it.
  static func kind(of block: LayoutBlock) -> FigureToken.Kind? {
    guard isCell(block), block.isValue, block.passage.tokens.count == 1, block.passage.looseWords.isEmpty else {
      return nil
    }
    return block.passage.tokens[0].kind
  }

  private static func isCell(_ block: LayoutBlock) -> Bool {
    guard !block.isTable, block.isShort else { return false }
    if case .term = block.block.kind { return false }
    if case .details = block.block.kind { return false }
    return true
  }

  /// Use `LayoutBlock.isCellHead`, which caches it.
  static func isHeader(_ block: LayoutBlock) -> Bool {
    isCell(block) && block.passage.tokens.allSatisfy { PercentileRank.isRank($0) } && block.passage.words.count <= 8
      && !block.passage.words.isEmpty
  }
}
