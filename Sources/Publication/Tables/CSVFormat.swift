/// RFC 4180 with LF line ends and UTF-8 without BOM.
package struct CSVFormat: Sendable {
  /// Escape free text that a spreadsheet would run as a formula with a leading `'`.
  var spreadsheetSafe = false

  /// Creates the format; by default no text is changed.
  package init(spreadsheetSafe: Bool = false) { self.spreadsheetSafe = spreadsheetSafe }

  /// One record with its line end.
  func record(_ cells: [ColumnValue]) -> String {
    var bytes: [UInt8] = []
    write(cells, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends one record with its line end.
  package func write(_ cells: some Collection<ColumnValue>, to bytes: inout [UInt8]) {
    let start = bytes.count
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(cell, to: &bytes)
    }
    end(start, &bytes)
  }

  /// Appends the record of a row with its line end.
  func write<Row>(_ row: Row, _ columns: [Column<Row>], to bytes: inout [UInt8]) {
    let start = bytes.count
    for index in columns.indices {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(columns[index].cell(row), to: &bytes)
    }
    end(start, &bytes)
  }

  /// Ends the record that begins at an offset.
  private func end(_ start: Int, _ bytes: inout [UInt8]) {
    // Most readers would ignore an empty line.
    if bytes.count == start { bytes.append(contentsOf: "\"\"".utf8) }
    bytes.append(UInt8(ascii: "\n"))
  }

  private func write(_ cell: ColumnValue, to bytes: inout [UInt8]) {
    switch cell {
    case .text(let text), .code(let text):
      if !spreadsheetSafe, Self.writeVerbatim(text, to: &bytes) { return }
    case .number, .integer, .list, .path: break
    }
    var text = cell.plain
    if spreadsheetSafe, cell.isFreeText, Self.mayBeFormula(text) { text = "'" + text }
    text.withUTF8 { text in
      guard TextNeeds(text).contains(.quotes) else { return bytes.append(contentsOf: text) }
      // Bytes, not characters: "\r\n" or a quotation mark with a combining mark is one character.
      bytes.append(UInt8(ascii: "\""))
      for byte in text {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    }
  }

  /// Appends a text if it is written as it is, as nearly all are; false otherwise.
  private static func writeVerbatim(_ text: String, to bytes: inout [UInt8]) -> Bool {
    var text = text
    return text.withUTF8 { text in
      guard TextNeeds(text).isDisjoint(with: [.cleaning, .quotes]) else { return false }
      bytes.append(contentsOf: text)
      return true
    }
  }

  /// Whether a spreadsheet might run a text as a formula. A signed number starts like a formula but is not one: `-0.02`
  /// in a page table stays a number.
  private static func mayBeFormula(_ text: String) -> Bool {
    guard let first = text.utf8.first, formulaStarts.contains(first) else { return false }
    return !isSignedNumber(text)
  }

  /// A sign, then digits with points and commas, and an optional percent sign.
  private static func isSignedNumber(_ text: String) -> Bool {
    guard let sign = text.utf8.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") else { return false }
    var rest = text.utf8.dropFirst()
    if rest.last == UInt8(ascii: "%") { rest = rest.dropLast() }
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    return rest.contains(where: isDigit)
      && rest.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
  }

  /// Initial characters that spreadsheets treat as a formula (OWASP, "CSV Injection").
  private static let formulaStarts = Set("=+-@\t\r".utf8)
}
