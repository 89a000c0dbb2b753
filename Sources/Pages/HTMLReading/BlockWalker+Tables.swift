import Records

/// Tables: which ones are data, and how they become grids.
extension BlockWalker {
  /// The parts of a table element: its own rows, not those of nested tables.
  private struct TableParts {
    var rows: [(cells: [HTMLNode], group: Int, isHead: Bool)] = []
    var caption: HTMLNode?
    /// Content inside a table that belongs to no part of it; browsers show it before the table.
    var strays: [HTMLNode] = []
  }

  /// Whether a table only arranges blocks: it says so, or it has no header cells and is one column wide or contains
  /// tables or section headings.
  func isLayoutTable(_ table: HTMLNode, presentation: Presentation) -> Bool {
    if presentation.isLayout { return true }
    let parts = parts(of: table)
    if parts.rows.allSatisfy({ $0.cells.isEmpty }) { return true }
    let hasHeaders =
      parts.caption != nil
      || parts.rows.contains { row in row.isHead || row.cells.contains { $0.name.tag == .headerCell } }
    if hasHeaders { return false }
    if parts.rows.allSatisfy({ $0.cells.count <= 1 }) { return true }
    return holdsSections(table)
  }

  /// Whether there is a nested table or a heading of level 1 to 3; stops at the first, so that nested tables are not
  /// read over and over.
  private func holdsSections(_ table: HTMLNode) -> Bool {
    var node = table
    while true {
      if node != table, node.kind == .element, [.table, .heading1, .heading2, .heading3].contains(node.name.tag) {
        return true
      }
      if let child = node.pointee.children {
        node = child
        continue
      }
      while node != table, node.pointee.next == nil, let parent = node.pointee.parent { node = parent }
      guard node != table, let next = node.pointee.next else { return false }
      node = next
    }
  }

  /// Writes a data table and, after it, the data tables in its cells.
  mutating func readTables(from table: HTMLNode) {
    var tables = [table]
    while let next = tables.popLast() {
      readTable(next)
      tables += waitingTables.reversed()
      waitingTables = []
    }
  }

  private mutating func readTable(_ table: HTMLNode) {
    let parts = parts(of: table)
    strayDepth += 1
    for stray in parts.strays { walk(stray) }
    strayDepth -= 1
    endBlock()
    let caption = parts.caption.map { cellText($0) }
    var rows: [TableRow] = []
    for row in parts.rows {
      let cells = row.cells.map { cell in
        TableCell(
          text: cellText(cell), isHeader: row.isHead || cell.name.tag == .headerCell,
          columnSpan: span(cell, .colspan, within: 1...1000),
          rowSpan: span(cell, .rowspan, within: 0...65534))
      }
      rows.append(TableRow(cells: cells, group: row.group))
    }
    let formed = TableForming.form(rows, maxSlots: min(limits.maxTableSlots, slotsLeft))
    slotsLeft -= formed.width * formed.slots.count
    if formed.isCut { cutTables.append(table) }
    guard !formed.slots.isEmpty else { return }
    emit(Block(.table(formed.grid(caption: caption))), of: table)
  }

  /// Reports all truncated tables in one finding.
  mutating func reportCutTables() {
    guard let first = cutTables.first else { return }
    let tables = cutTables.count == 1 ? "A table was" : "\(cutTables.count) tables were"
    content.problems.append(
      PageProblem(
        check: .truncatedPage, severity: .warning, locator: index.locator(of: first),
        message: "\(tables) truncated: with spans expanded, the number of cells exceeds the limit.",
        expected: "at most \(limits.maxTableSlots) cells per table, \(limits.maxPageSlots) per page"))
  }

  /// The visible text of a cell or caption, with a line feed between its blocks.
  private mutating func cellText(_ cell: HTMLNode) -> MarkedText {
    let outer = inline
    inline = InlineText()
    isInCell = true
    walk(cell)
    isInCell = false
    defer { inline = outer }
    return inline.take()
  }

  /// A span by the HTML standard's rules: leading digits count, anything else is 1, large ones are capped.
  private func span(_ cell: HTMLNode, _ name: AttributeName, within range: ClosedRange<Int>) -> Int {
    guard let value = cell.attribute(name) else { return 1 }
    let digits = value.drop(while: \.isWhitespace).prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty else { return 1 }
    let number = Int(digits.prefix(9)) ?? range.upperBound
    return number < range.lowerBound ? 1 : min(number, range.upperBound)
  }

  private func parts(of table: HTMLNode) -> TableParts {
    var parts = TableParts()
    var group = 0
    collect(table, isHead: false, depth: 0, group: &group, into: &parts)
    return parts
  }

  /// Collects the rows directly in a table, in a row group, or in a misplaced element in between (`<table><form><tr>`).
  private func collect(_ parent: HTMLNode, isHead: Bool, depth: Int, group: inout Int, into parts: inout TableParts) {
    var looseCells: [HTMLNode] = []
    func closeLooseRow() {
      if !looseCells.isEmpty { parts.rows.append((looseCells, group, isHead)) }
      looseCells = []
    }
    for child in parent.childNodes {
      guard child.kind == .element else {
        if child.kind == .text, child.textBytes.contains(where: { !isBlank($0) }) { parts.strays.append(child) }
        continue
      }
      let tag = child.name.tag
      if tag == .cell || tag == .headerCell {
        if !isRemoved(child, tag) { looseCells.append(child) }
        continue
      }
      closeLooseRow()
      switch tag {
      case .columns, .script, .skipped, .input: break
      case _ where isRemoved(child, tag): break
      case .caption where parts.caption == nil: parts.caption = child
      case .headerGroup, .rowGroup:
        group += 1
        collect(child, isHead: tag == .headerGroup, depth: depth + 1, group: &group, into: &parts)
        group += 1
      case .row: collectRow(child, isHead: isHead, group: group, into: &parts)
      case .block where depth < 8 && holdsRows(child), .inline where depth < 8 && holdsRows(child):
        collect(child, isHead: isHead, depth: depth + 1, group: &group, into: &parts)
      default: parts.strays.append(child)
      }
    }
    closeLooseRow()
  }

  private func collectRow(_ row: HTMLNode, isHead: Bool, group: Int, into parts: inout TableParts) {
    var cells: [HTMLNode] = []
    for child in row.childNodes where child.kind == .element {
      let tag = child.name.tag
      if tag == .cell || tag == .headerCell, !isRemoved(child, tag) { cells.append(child) }
    }
    parts.rows.append((cells, group, isHead))
  }

  private func holdsRows(_ element: HTMLNode) -> Bool {
    element.childNodes.contains {
      $0.kind == .element && [.row, .cell, .headerCell, .rowGroup, .headerGroup].contains($0.name.tag)
    }
  }
}
