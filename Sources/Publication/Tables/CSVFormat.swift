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
    if spreadsheetSafe, cell.isFreeText, Self.mayBeFormula(text) { text = "'" + text }
    guard text.utf8.contains(where: Self.needsQuotes) else { return text }
    // Bytes, not characters: "\r\n" or a quotation mark with a combining mark is one character.
    var quoted = [UInt8(ascii: "\"")]
    quoted.reserveCapacity(text.utf8.count + 8)
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { quoted.append(byte) }
      quoted.append(byte)
    }
    quoted.append(UInt8(ascii: "\""))
    return String(decoding: quoted, as: UTF8.self)
  }

  /// Whether a spreadsheet might run a text. A number with a sign begins like a formula and is none: in a table of a page `-0.02` stays the number it is.
  private static func mayBeFormula(_ text: String) -> Bool {
    guard let first = text.utf8.first, formulaStarts.contains(first) else { return false }
    return !isSignedNumber(text)
  }

  /// A sign, then digits with points and commas among them, and a percent sign at most.
  private static func isSignedNumber(_ text: String) -> Bool {
    guard let sign = text.utf8.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") else { return false }
    var rest = text.utf8.dropFirst()
    if rest.last == UInt8(ascii: "%") { rest = rest.dropLast() }
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    return rest.contains(where: isDigit) && rest.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
  }

  /// The starts that spreadsheets take for a formula (OWASP, "CSV Injection").
  private static let formulaStarts = Set("=+-@\t\r".utf8)
  private static func needsQuotes(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x2C || byte == 0x0A || byte == 0x0D }
}
