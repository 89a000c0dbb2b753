extension Rendering {
  func beginsTable(_ index: Int) -> Bool {
    index + 1 < lines.count && lines.isRow(index) && lines.isRow(index + 1) && !lines[index].isRule
  }

  /// Lines of rows; a row that a rendering broke is whole again, and a rule behind a later row begins another table.
  mutating func tables(at start: Int) -> Int {
    var end = start
    while end < lines.count, lines.isRow(end) { end += 1 }
    var rows: [[String]] = []
    var rules: [(row: Int, width: Int)] = []
    for line in lines[start..<end] {
      if line.isRule { rules.append((rows.count, line.cells.count)) } else { rows.append(line.cells) }
    }
    // Rules behind most of the rows head nothing but the first.
    var heads = rules.map(\.row).filter { $0 > 0 }
    if rules.count * 2 > rows.count { heads = Array(heads.prefix(1)) }
    let starts = [0] + heads.dropFirst().map { $0 - 1 }
    for (number, from) in starts.enumerated() {
      let width = number < rules.count ? rules[number].width : 0
      let part = rows[from..<(number + 1 < starts.count ? starts[number + 1] : rows.count)]
      let isBroken = !heads.isEmpty && part.prefix(max(0, heads[number] - from)).contains { $0.count < width }
      table(
        isBroken ? Self.whole(part, width) : Array(part),
        isHeaded: !heads.isEmpty || !(part.first ?? []).contains(where: Line.holdsValue))
    }
    return end
  }

  /// Rows that were broken over several lines, by the width that the rule says.
  private static func whole(_ rows: ArraySlice<[String]>, _ width: Int) -> [[String]] {
    var joined: [[String]] = [[]]
    for row in rows {
      let last = joined.count - 1
      if !joined[last].isEmpty, joined[last].count + row.count > width {
        joined.append(row)
      } else {
        joined[last] += row
      }
    }
    return joined
  }

  private mutating func table(_ rows: [[String]], isHeaded: Bool) {
    let width = rows.map(\.count).max() ?? 0
    if markup.table == .grid, isHeaded, rows.allSatisfy({ $0.count == width && !$0.contains("") }) {
      add("<div class=\"table\">")
      for (number, row) in rows.enumerated() {
        let cells = row.map { "<div class=\"cell\">\(escaped($0))</div>" }.joined()
        add("<div class=\"\(number == 0 ? "head" : "row")\">\(cells)</div>")
      }
      add("</div>")
      return
    }
    add("<table>")
    for (number, row) in rows.enumerated() {
      let isHeader = number == 0 && isHeaded
      let tag = isHeader ? "th" : "td"
      let blanks = Array(repeating: "", count: width - row.count)
      let cells = (row + blanks).map { "<\(tag)>\(escaped($0))</\(tag)>" }.joined()
      add(isHeader && markup.table == .head ? "<thead><tr>\(cells)</tr></thead>" : "<tr>\(cells)</tr>")
    }
    add("</table>")
  }
}
