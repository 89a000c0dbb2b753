/// RFC 4180 with LF line ends and UTF-8 without BOM.
struct CSVFormat: Sendable {
  /// Escape free text that a spreadsheet would run as a formula with a leading `'`.
  var spreadsheetSafe = false

  /// One record with its line end.
  func record(_ cells: [Cell]) -> String {
    guard cells.count != 1 || !cells[0].plain.isEmpty else { return "\"\"\n" }  // an empty line would be no record to most readers
    return cells.map(field).joined(separator: ",") + "\n"
  }

  private func field(_ cell: Cell) -> String {
    var text = cell.plain
    if spreadsheetSafe, cell.isFreeText, let first = text.utf8.first, Self.formulaStarts.contains(first) { text = "'" + text }
    guard text.utf8.contains(where: Self.needsQuotes.contains) else { return text }
    // Scalars, not characters: "\r\n" or a quotation mark with a combining mark is one character.
    var quoted = "\"".unicodeScalars
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }

  /// The starts that spreadsheets take for a formula (OWASP, "CSV Injection").
  private static let formulaStarts = Set("=+-@\t\r".utf8)
  private static let needsQuotes = Set("\",\n\r".utf8)
}
