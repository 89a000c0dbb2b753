import Records

/// Reads tables written with pipes, as in Markdown and text renderings: with or without outer pipes, with a rule below
/// the header or stray rules after every row.
enum PipeTable {
  static func read(_ lines: [TextLine], at start: Int) -> (grid: TableGrid, end: Int)? {
    var rows: [[TableGrid.Cell]] = []
    var ruleBehindFirst = false
    var end = start
    var isRuled = false
    var width = 0
    while end < lines.count, lines[end].isPipeRow || !rows.isEmpty && continuesRow(lines, end) {
      if lines[end].isPipeRule {
        if width == 0 {
          width = cells(lines[end]).count
          // A header broken over several lines, above intact rows.
          if rows.count > 1, rows.reduce(0, { $0 + $1.count }) == width { rows = [Array(rows.joined())] }
        }
        // A rule after a later row, if the rows before it have none, marks that row as the header of another table.
        if ruleBehindFirst, rows.count > 2, !isRuled, isHeader(rows.last ?? []) {
          rows.removeLast()
          end -= 1
          break
        }
        if rows.count == 1 { ruleBehindFirst = true }
        isRuled = true
      } else {
        // Rules are stray only if they follow every row.
        isRuled = isRuled && rows.count > 1
        rows.append(cells(lines[end]))
      }
      end += 1
    }
    guard !rows.isEmpty, rows.contains(where: { $0.count > 1 }) else { return nil }
    if let whole = rejoined(rows, width: width) {
      rows = whole
      ruleBehindFirst = true
    }
    if rows.count == 1, !ruleBehindFirst { return nil }
    if ruleBehindFirst { rows[0] = rows[0].map { TableGrid.Cell(text: $0.text, isHeader: true) } }
    fillSpans(&rows, isHeaded: ruleBehindFirst)
    return (TableGrid(rows: rows, headerRows: ruleBehindFirst ? headerRows(rows) : 0), end)
  }

  /// The end of a row that a rendering broke: lines of one cell and its closing pipe, between rows.
  private static func continuesRow(_ lines: [TextLine], _ index: Int) -> Bool {
    var at = index
    while at < lines.count, at < index + 4, lines[at].bytes.last == 0x7C, lines[at].bytes.count > 1,
      !lines[at].isPipeRow
    { at += 1 }
    return at > index && at < lines.count && lines[at].isPipeRow
  }

  /// Reassembles rows that were broken into several lines: the rule says how many cells a row has, and every line has
  /// fewer.
  private static func rejoined(_ rows: [[TableGrid.Cell]], width: Int) -> [[TableGrid.Cell]]? {
    guard width > 2, rows.count > 3, rows[0].count <= width, rows.dropFirst().allSatisfy({ $0.count < width }) else {
      return nil
    }
    var whole: [[TableGrid.Cell]] = []
    for row in rows {
      if let last = whole.last, last.count + row.count <= width {
        whole[whole.count - 1] += row
      } else {
        whole.append(row)
      }
    }
    guard whole.count > 1, whole.dropLast().allSatisfy({ $0.count == width }) else { return nil }
    if let last = whole.last, last.count < width {
      whole[whole.count - 1] += Array(repeating: TableGrid.Cell(text: MarkedText()), count: width - last.count)
    }
    return whole
  }

  /// The cells between pipes; a pipe at either end opens or closes the row, `\|` is a character of its cell.
  private static func cells(_ line: TextLine) -> [TableGrid.Cell] {
    var cells: [TableGrid.Cell] = []
    var start = line.bytes.first == 0x7C ? 1 : 0
    var index = start
    while index <= line.bytes.count {
      let closes = index == line.bytes.count
      if closes || line.bytes[index] == 0x7C && (index == 0 || line.bytes[index - 1] != 0x5C) {
        if !(closes && start == line.bytes.count && line.bytes.last == 0x7C) {
          cells.append(TableGrid.Cell(text: trimmed(line, start..<index)))
        }
        start = index + 1
      }
      index += 1
    }
    return cells
  }

  static func trimmed(_ line: TextLine, _ range: Range<Int>) -> MarkedText {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, line.bytes[lower] == 0x20 || line.bytes[lower] == 0x09 { lower += 1 }
    while upper > lower, line.bytes[upper - 1] == 0x20 || line.bytes[upper - 1] == 0x09 { upper -= 1 }
    return lower < upper ? line.marked(lower..<upper) : MarkedText()
  }

  /// A second row that contains only words and whose first cell is empty continues the header (a span above it was
  /// rendered as empty cells).
  private static func headerRows(_ rows: [[TableGrid.Cell]]) -> Int {
    var count = 1
    while count < rows.count, let first = rows[count].first, first.text.isBlank, rows[count].count > 1,
      !rows[count].contains(where: hasFigure)
    { count += 1 }
    return count
  }

  /// Whether it is a row of words, one of which may name a unit (`per 1000 jobs`).
  private static func isHeader(_ row: [TableGrid.Cell]) -> Bool { row.filter(hasFigure).count * 3 <= row.count }

  private static func hasFigure(_ cell: TableGrid.Cell) -> Bool {
    let digits = cell.text.string.utf8.filter { (48...57).contains($0) }.count
    return digits >= 3 || cell.text.string.contains("$") || cell.text.string.contains("£")
      || cell.text.string.contains("€")
  }

  /// In a header that continues in a second row, an empty cell after a filled one represents the rest of a span.
  private static func fillSpans(_ rows: inout [[TableGrid.Cell]], isHeaded: Bool) {
    guard isHeaded, headerRows(rows) > 1 else { return }
    for column in rows[0].indices.dropFirst() where rows[0][column].text.isBlank {
      rows[0][column] = TableGrid.Cell(text: rows[0][column - 1].text, isHeader: true, isAnchor: false)
    }
    for row in 1..<headerRows(rows) { rows[row] = rows[row].map { TableGrid.Cell(text: $0.text, isHeader: true) } }
  }
}

/// Reads tables whose cells are separated by tabs, as copied from browsers.
enum TabTable {
  static func read(_ lines: [TextLine], at start: Int) -> (grid: TableGrid, end: Int)? {
    var rows: [[TableGrid.Cell]] = []
    var end = start
    let width = cells(lines[start]).count
    while end < lines.count, lines[end].isTabbedRow, case let row = cells(lines[end]), row.count == width {
      rows.append(row)
      end += 1
    }
    // A single line of two cells is a label and its value.
    guard width >= 2, rows.count >= 2 || width == 2 else { return nil }
    return (TableGrid(rows: rows, headerRows: 0), end)
  }

  private static func cells(_ line: TextLine) -> [TableGrid.Cell] {
    var cells: [TableGrid.Cell] = []
    var start = 0
    for index in 0...line.bytes.count where index == line.bytes.count || line.bytes[index] == 0x09 {
      cells.append(TableGrid.Cell(text: PipeTable.trimmed(line, start..<index)))
      start = index + 1
    }
    return cells
  }
}
