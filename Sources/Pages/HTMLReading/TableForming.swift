import Records

/// A cell of a table before the grid is formed.
struct TableCell: Sendable, Hashable {
  var text: MarkedText
  var isHeader = false
  /// 1 to 1,000.
  var columnSpan = 1
  /// 0 means all remaining rows of the group.
  var rowSpan = 1
}

/// A row of a table before the grid is formed.
struct TableRow: Sendable, Hashable {
  var cells: [TableCell]
  /// The number of the row group (`thead`, `tbody` …) it belongs to; spans end with the group.
  var group = 0
}

/// Forms the grid of a table following the table model of the HTML standard (section 4.9.12, "Forming a table").
///
/// Three deviations where the standard permits results that no reader would expect: where two cells overlap, the first
/// keeps the slot; rows that would exist only because a span runs past the last row are not created, as in browsers;
/// and a row that is a single cell (a banner with `colspan="99"`) does not make the table wider than its other rows.
struct TableForming {
  /// The slots of each row: the number of the cell that covers each, and whether it is the cell's first.
  private(set) var slots: [[Slot]] = []
  private var cells: [TableCell] = []
  /// Whether rows were left out because the grid would have become too large.
  private(set) var isCut = false

  struct Slot: Sendable, Hashable {
    /// -1 if there is no cell.
    var cell: Int
    var isAnchor: Bool
    static let empty = Slot(cell: -1, isAnchor: true)
  }

  /// A cell that grows downwards in a column.
  private struct Growing {
    var cell: Int
    var rowsLeft: Int
  }

  /// Forms the grid of `rows`.
  /// - Parameter maxSlots: rows beyond this many slots are left out.
  static func form(_ rows: [TableRow], maxSlots: Int) -> TableForming {
    var rows = rows
    let banners = rows.indices.filter { rows[$0].cells.count == 1 && rows[$0].cells[0].columnSpan > 1 }
    if !banners.isEmpty {
      let spans = banners.map { rows[$0].cells[0].columnSpan }
      for row in banners { rows[row].cells[0].columnSpan = 1 }
      let width = TableForming(rows, maxSlots: maxSlots).width
      for (row, span) in zip(banners, spans) { rows[row].cells[0].columnSpan = min(span, max(1, width)) }
    }
    return TableForming(rows, maxSlots: maxSlots)
  }

  private init(_ rows: [TableRow], maxSlots: Int) {
    var growing: [Growing] = []
    var group: Int?
    for row in rows {
      if row.group != group { growing.removeAll(keepingCapacity: true) }
      group = row.group
      let formed = form(row, growing: &growing)
      guard formed.contains(where: { $0.cell >= 0 }) else { continue }
      guard max(width, formed.count) * (slots.count + 1) <= maxSlots else {
        isCut = true
        return
      }
      width = max(width, formed.count)
      slots.append(formed)
    }
  }

  private(set) var width = 0

  private mutating func form(_ row: TableRow, growing: inout [Growing]) -> [Slot] {
    var slots: [Slot] = []
    for column in growing.indices {
      guard growing[column].rowsLeft > 0 else {
        slots.append(.empty)
        continue
      }
      growing[column].rowsLeft -= 1
      slots.append(Slot(cell: growing[column].cell, isAnchor: false))
    }
    var column = 0
    for cell in row.cells {
      while column < slots.count, slots[column].cell >= 0 { column += 1 }
      let number = cells.count
      cells.append(cell)
      for covered in column..<column + cell.columnSpan {
        if covered >= slots.count { slots.append(.empty) }
        guard slots[covered].cell < 0 else { continue }
        slots[covered] = Slot(cell: number, isAnchor: covered == column)
        while growing.count <= covered { growing.append(Growing(cell: -1, rowsLeft: 0)) }
        growing[covered] = Growing(cell: number, rowsLeft: cell.rowSpan == 0 ? Int.max : cell.rowSpan - 1)
      }
      column += cell.columnSpan
    }
    while let last = slots.last, last.cell < 0 { slots.removeLast() }
    return slots
  }

  /// The grid with the cells' texts; rows of equal length.
  func grid(caption: MarkedText?) -> TableGrid {
    let rows = slots.map { row in
      row.map { slot in
        guard slot.cell >= 0 else { return TableGrid.Cell(text: MarkedText()) }
        return TableGrid.Cell(text: cells[slot.cell].text, isHeader: cells[slot.cell].isHeader, isAnchor: slot.isAnchor)
      }
    }
    return TableGrid(rows: rows, headerRows: TableForming.headerRows(rows), caption: caption)
  }

  /// How many leading rows contain only headers, ignoring blank cells and blank rows.
  private static func headerRows(_ rows: [[TableGrid.Cell]]) -> Int {
    rows.prefix { row in
      let filled = row.filter { !$0.text.isBlank }
      return !filled.isEmpty && filled.allSatisfy(\.isHeader)
    }.count
  }
}
