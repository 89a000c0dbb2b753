import Pages
import Records

/// Groups a page's blocks into regions: glued tables, charts, timelines and cards are recovered from runs of short blocks, in HTML and in text alike.
struct LayoutFinder {
  let blocks: [LayoutBlock]

  init(_ page: Page, decimalComma: Bool) {
    blocks = page.blocks.flatMap(LayoutFinder.lines).enumerated().map {
      LayoutBlock(index: $0.offset, block: $0.element, passage: Passage($0.element.text, decimalComma: decimalComma))
    }
  }

  /// A paragraph of short lines (`<br>` between them) is a run of short blocks, as a text rendering has it.
  private static func lines(_ block: Block) -> [Block] {
    guard block.kind == .paragraph, block.text.string.utf8.contains(0x0A) else { return [block] }
    let bytes = Array(block.text.string.utf8)
    var ranges: [Range<Int>] = []
    var start = 0
    for index in 0...bytes.count where index == bytes.count || bytes[index] == 0x0A {
      if index > start { ranges.append(start..<index) }
      start = index + 1
    }
    let parts = ranges.map { block.text.slice($0) }.filter { !$0.isBlank }
    let words = parts.map { Words.of($0.string).filter { !$0.text.contains(where: \.isNumber) }.count }
    guard parts.count > 1, words.allSatisfy({ $0 <= 14 }), parts.count > 2 || words.contains(where: { $0 > 3 }) else { return [block] }
    return parts.enumerated().map { Block(.paragraph, text: $0.element, startsGroup: block.startsGroup && $0.offset == 0, isFurniture: block.isFurniture) }
  }

  func regions() -> [(region: Region, block: Int)] {
    var regions: [(Region, Int)] = []
    var index = 0
    var lastLabel: Int?
    while index < blocks.count {
      let (region, next) = region(at: index, lastLabel: &lastLabel)
      regions.append((region, index))
      index = next
    }
    return regions
  }

  private func region(at index: Int, lastLabel: inout Int?) -> (Region, Int) {
    let block = blocks[index]
    if case .table(let grid) = block.block.kind { return (.table(grid, from: [index]), index + 1) }
    if let found = GluedTable.table(in: blocks, at: index) { return (.table(found.grid, from: Array(index..<found.end)), found.end) }
    if let found = ChartLayout.chart(in: blocks, at: index) { return (found.region, found.end) }
    if let found = ChartLayout.timeline(in: blocks, at: index) { return (found.region, found.end) }
    if case .heading(let level) = block.block.kind { return (.heading(block.passage, level: level), index + 1) }
    if block.isValue, CardLayout.needsLabel(block) {
      let label = CardLayout.label(of: index, in: blocks, lastLabel: lastLabel)
      if let label { lastLabel = label }
      return (.card(value: block.passage, label: label.map { blocks[$0].passage }), index + 1)
    }
    return (.text(block.passage, isListItem: block.isListItem), index + 1)
  }
}
