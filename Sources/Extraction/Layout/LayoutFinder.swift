import Pages
import Records

/// Groups a page's blocks into regions, in HTML and plain text alike: every recognizer is tried at every block, in the
/// order of `recognizers`.
struct LayoutFinder {
  let blocks: [LayoutBlock]
  let tree: StructureTree
  let records: RecordGroups
  let labels: FieldLabels
  /// For each block, the first one from there on that contains a figure or a year; the number of blocks if there is none.
  private let nextFigure: [Int]
  /// Tables made of other elements, by their first block.
  let recordTables: [Int: RecordTables.Found]

  /// The recognizers, tried in this order. A new page layout needs a file with a recognizer, and a line here; those that
  /// require the most evidence come first.
  private static let recognizers: [any RegionRecognizer.Type] = [
    TableElement.self, PipeLine.self, RecordTables.self, ConcatenatedTable.self, StackedTable.self, ChartLayout.self,
    Timeline.self, HeadingBlock.self,
    CardLayout.self,
  ]

  init(_ page: Page, conventions: WritingConventions) {
    let lines = LayoutLines.of(page)
    var blocks: [LayoutBlock] = []
    blocks.reserveCapacity(lines.count)
    for index in lines.indices {
      let passage = AnnotatedText(lines[index].text, conventions: conventions)
      blocks.append(LayoutBlock(index: index, block: lines[index], passage: passage))
    }
    self.blocks = blocks
    nextFigure = LayoutFinder.nextFigures(blocks)
    tree = StructureTree(page.tree, layout: blocks)
    records = RecordGroups(tree, layout: blocks)
    labels = FieldLabels(tree: tree, records: records, layout: blocks)
    let tables = RecordTables.tables(tree, records, layout: blocks)
    recordTables = Dictionary(tables.map { ($0.blocks.lowerBound, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func nextFigures(_ blocks: [LayoutBlock]) -> [Int] {
    var next = Array(repeating: blocks.count, count: blocks.count)
    var last = blocks.count
    for index in blocks.indices.reversed() {
      if !blocks[index].passage.allTokens.isEmpty || blocks[index].isTable { last = index }
      next[index] = last
    }
    return next
  }

  /// The regions of the page with their first blocks, in page order. Together they contain every block once.
  func regions() -> [(region: Region, block: Int)] {
    var regions: [(region: Region, block: Int)] = []
    regions.reserveCapacity(blocks.count)
    var index = 0
    var lastLabel: Int?
    while index < blocks.count {
      let found = region(at: index, lastLabel: lastLabel)
      if case .card(_, let label?) = found.region { lastLabel = label.index }
      regions.append((found.region, index))
      index = found.end
    }
    return regions
  }

  private func region(at index: Int, lastLabel: Int?) -> FoundRegion {
    let distance = nextFigure[index] - index
    for recognizer in LayoutFinder.recognizers where recognizer.figureWithin.map({ distance <= $0 }) ?? true {
      if let found = recognizer.region(at: index, in: self, lastLabel: lastLabel) { return found }
    }
    return FoundRegion(.text(blocks[index].passage, isListItem: blocks[index].isListItem), end: index + 1)
  }
}
