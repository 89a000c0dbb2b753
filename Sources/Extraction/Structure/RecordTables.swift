import Pages

/// Finds tables made of other elements: rows of equal length under a header row, and flat grids in which the cells of
/// all rows follow each other.
enum RecordTables: RegionRecognizer {
  /// A table with the blocks it covers.
  struct Found {
    var grid: TableGrid
    var blocks: Range<Int>
  }

  static func region(at index: Int, in layout: LayoutFinder, lastLabel: Int?) -> FoundRegion? {
    layout.recordTables[index].map { FoundRegion(.table($0.grid), end: $0.blocks.upperBound) }
  }

  /// The tables of a page, in page order, without nested ones.
  static func tables(_ tree: StructureTree, _ records: RecordGroups, layout: [LayoutBlock]) -> [Found] {
    guard tree.hasStructure else { return [] }
    var found = records.groups.compactMap { rows(of: $0.members, tree, layout) }
    for node in tree.nodes where node.children.count >= 6 && node.amounts > 1 {
      if let grid = flatGrid(node, tree, layout) { found.append(grid) }
    }
    found.sort {
      $0.blocks.lowerBound != $1.blocks.lowerBound
        ? $0.blocks.lowerBound < $1.blocks.lowerBound : $0.blocks.count > $1.blocks.count
    }
    var kept: [Found] = []
    for table in found where kept.last.map({ $0.blocks.upperBound <= table.blocks.lowerBound }) ?? true {
      kept.append(table)
    }
    return kept
  }

  /// Records that are rows of single blocks. The header is the first record if it has no figures, or a differently
  /// built element before the run.
  private static func rows(of members: [Int], _ tree: StructureTree, _ layout: [LayoutBlock]) -> Found? {
    guard let first = members.first, let last = members.last else { return nil }
    let width = tree.nodes[first].children.count
    guard width > 1, members.count > 1, members.allSatisfy({ isRow($0, width, tree) }) else { return nil }
    var rows = members.map { tree.nodes[$0].children }
    var blocks = tree.nodes[first].blocks.lowerBound..<tree.nodes[last].blocks.upperBound
    if tree.nodes[first].amounts > 0, !isOfRanks(tree.nodes[first].children, tree, layout) {
      guard let header = headerBefore(first, width, tree, layout) else { return nil }
      rows.insert(tree.nodes[header].children, at: 0)
      blocks = tree.nodes[header].blocks.lowerBound..<blocks.upperBound
    }
    guard isHeader(rows[0], tree, layout),
      rows.dropFirst().allSatisfy({ row in row.contains { tree.nodes[$0].amounts > 0 } || rows.count > 3 })
    else {
      return nil
    }
    return Found(grid: grid(rows, tree, layout), blocks: blocks)
  }

  private static func isRow(_ node: Int, _ width: Int, _ tree: StructureTree) -> Bool {
    tree.nodes[node].children.count == width && tree.nodes[node].children.allSatisfy { tree.nodes[$0].isLeaf }
  }

  /// The sibling directly before a run, if it has the same width and no figures.
  private static func headerBefore(_ first: Int, _ width: Int, _ tree: StructureTree, _ layout: [LayoutBlock]) -> Int? {
    guard let parent = tree.nodes[first].parent, let at = tree.nodes[parent].children.firstIndex(of: first), at > 0
    else { return nil }
    let before = tree.nodes[parent].children[at - 1]
    return isRow(before, width, tree)
      && (tree.nodes[before].amounts == 0 || isOfRanks(tree.nodes[before].children, tree, layout)) ? before : nil
  }

  /// `Percentile | 10% | 25% | 50% (Median)`: whether the only figures of the cells are percentile ranks, and there are
  /// at least three.
  private static func isOfRanks(_ row: [Int], _ tree: StructureTree, _ layout: [LayoutBlock]) -> Bool {
    let ranked = row.flatMap { layout[tree.nodes[$0].blocks.lowerBound].passage.tokens }
    return ranked.count > 2 && ranked.allSatisfy(PercentileRank.isRank)
  }

  /// Whether a row consists of short texts, of which one after the first names the content of its column.
  private static func isHeader(_ row: [Int], _ tree: StructureTree, _ layout: [LayoutBlock]) -> Bool {
    let passages = row.map { layout[tree.nodes[$0].blocks.lowerBound].passage }
    guard passages.allSatisfy({ $0.words.count <= 8 }),
      passages.allSatisfy({ $0.tokens.isEmpty }) || isOfRanks(row, tree, layout)
    else { return false }
    return row.count > 2
      || passages.dropFirst().contains { passage in
        let label = passage.label
        return !label.topics.isEmpty || label.statistic != nil
      }
  }

  /// Whether a cell has no figures, or only one that names a statistic: `Lowest 10%`.
  private static func isLabel(_ cell: Int, _ tree: StructureTree, _ layout: [LayoutBlock]) -> Bool {
    tree.nodes[cell].amounts == 0
      || layout[tree.nodes[cell].blocks.lowerBound].passage.label.statistic?.percentile != nil
  }

  /// A node of single blocks that repeat periodically: headers, then rows that each begin with a label and contain a
  /// figure.
  private static func flatGrid(_ node: StructureTree.Node, _ tree: StructureTree, _ layout: [LayoutBlock]) -> Found? {
    guard node.children.allSatisfy({ tree.nodes[$0].isLeaf }) else { return nil }
    let children = node.children
    for width in 3...6 where children.count % width == 0 && children.count / width > 2 {
      let rows = stride(from: 0, to: children.count, by: width).map { Array(children[$0..<$0 + width]) }
      guard isHeader(rows[0], tree, layout) else { continue }
      let body = rows.dropFirst()
      guard body.allSatisfy({ isLabel($0[0], tree, layout) && $0.contains { tree.nodes[$0].amounts > 0 } }) else {
        continue
      }
      return Found(grid: grid(rows, tree, layout), blocks: node.blocks)
    }
    return nil
  }

  private static func grid(_ rows: [[Int]], _ tree: StructureTree, _ layout: [LayoutBlock]) -> TableGrid {
    let cells = rows.enumerated().map { number, row in
      row.map { TableGrid.Cell(text: layout[tree.nodes[$0].blocks.lowerBound].block.text, isHeader: number == 0) }
    }
    return TableGrid(rows: cells, headerRows: 1)
  }
}
