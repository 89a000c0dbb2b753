/// The structure of the Standard Occupational Classification as BLS publishes it: one occupation per row, with its code
/// in the column of its level.
enum StructureTable {
  private static let levels: [OfficialOccupation.Level] = [.major, .minor, .broad, .detailed]

  /// Whether the row is the header that names the levels.
  static func isHeader(_ row: TableRow) -> Bool {
    row.cells.prefix(4).map { trimmed($0).lowercased() } == [
      "major group", "minor group", "broad group", "detailed occupation",
    ]
  }

  /// Reads the occupations of the sheet; the structure contains no figures.
  static func read(_ sheet: Workbook.Sheet, _ workbook: Workbook, _ load: ReferenceLoad) throws(ReferenceError) {
    var isBody = false
    try workbook.forEachRow(of: sheet) { row throws(ReferenceError) in
      load.row = row.number
      if !isBody {
        isBody = isHeader(row)
        return true
      }
      guard let column = (0..<4).first(where: { !row.text($0).isEmpty }) else { return true }
      let title = row.text(4)
      guard let code = OfficialOccupation.code(from: row.text(column)), !title.isEmpty else {
        throw load.problem("'\(row.text(column))' is not an occupation code or has no title")
      }
      load.emit(OfficialOccupation(code: code, title: String(title), level: levels[column]))
      return true
    }
  }
}
