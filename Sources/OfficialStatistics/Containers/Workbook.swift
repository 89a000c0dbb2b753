import Foundation

/// A row of a table from a container: cells by column, from 0, and the row number, from 1.
struct TableRow {
  var number: Int
  var cells: [String]

  /// The trimmed cell of a column; empty beyond the end.
  func text(_ column: Int?) -> Substring {
    guard let column, column < cells.count else { return "" }
    return trimmed(cells[column])
  }
}

/// `text` without surrounding blanks and line ends.
func trimmed(_ text: String) -> Substring {
  guard let first = text.utf8.first, let last = text.utf8.last,
    first <= 32 || last <= 32 || first == 0xC2 || last == 0xA0
  else { return text[...] }
  return Substring(text.trimmingCharacters(in: .whitespacesAndNewlines))
}

/// A spreadsheet in Office Open XML (ECMA-376, part 1, SpreadsheetML): its sheets in order, and their rows, streamed.
struct Workbook {
  /// A sheet and the part of the container that contains it.
  struct Sheet {
    var name: String
    var part: String
  }
  let archive: ZipArchive
  let sheets: [Sheet]
  private let sharedStrings: [String]

  /// Opens the workbook and reads its shared strings.
  init(path: String) throws(ReferenceError) {
    archive = ZipArchive(path: path)
    let names = try archive.names()
    guard names.contains("xl/workbook.xml") else {
      throw ReferenceError(.unknownFormat, path: path, "a ZIP file, but not a spreadsheet: xl/workbook.xml is missing")
    }
    sheets = try Workbook.sheets(archive)
    sharedStrings = names.contains("xl/sharedStrings.xml") ? try Workbook.sharedStrings(archive) : []
  }

  private static func parse(_ archive: ZipArchive, _ part: String, _ events: XMLEvents) throws(ReferenceError) {
    try archive.read(part) { piece throws(ReferenceError) in
      if let problem = events.parse(piece) {
        throw ReferenceError(.malformed, path: archive.path, place: part, problem)
      }
    }
    if let problem = events.finish() { throw ReferenceError(.malformed, path: archive.path, place: part, problem) }
  }

  private static func sheets(_ archive: ZipArchive) throws(ReferenceError) -> [Sheet] {
    var named: [(name: String, id: String)] = []
    let workbook = XMLEvents(attributesOf: ["sheet"])
    workbook.onStart = { element, attributes in
      // The relationship id has its own namespace; `sheetId` is something else.
      if element == "sheet" { named.append((attributes["name"] ?? "", attributes["id"] ?? "")) }
    }
    try parse(archive, "xl/workbook.xml", workbook)
    var targets: [String: String] = [:]
    let relations = XMLEvents(attributesOf: ["Relationship"])
    relations.onStart = { _, attributes in
      if let id = attributes["Id"], let target = attributes["Target"] { targets[id] = target }
    }
    try parse(archive, "xl/_rels/workbook.xml.rels", relations)
    var sheets: [Sheet] = []
    for (name, id) in named {
      guard let target = targets[id] else {
        throw ReferenceError(
          .malformed, path: archive.path, place: "sheet '\(name)'",
          "the workbook does not define the sheet's part (relationship '\(id)')")
      }
      sheets.append(Sheet(name: name, part: target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target))
    }
    return sheets
  }

  private static func sharedStrings(_ archive: ZipArchive) throws(ReferenceError) -> [String] {
    var texts: [String] = []
    var current: [UInt8] = []
    var isText = false
    var isPhonetic = false
    let events = XMLEvents(attributesOf: [])
    events.onStart = { element, _ in
      if element == "rPh" { isPhonetic = true }
      if element == "t" { isText = !isPhonetic }
    }
    events.onText = { if isText { current.append(contentsOf: $0) } }
    events.onEnd = { element in
      switch element {
      case "t": isText = false
      case "rPh": isPhonetic = false
      case "si":
        texts.append(String(decoding: current, as: UTF8.self))
        current.removeAll(keepingCapacity: true)
      default: break
      }
    }
    try parse(archive, "xl/sharedStrings.xml", events)
    return texts
  }

  /// Calls `body` with the rows of a sheet in order; `body` returns false to stop. Throws if the sheet is damaged or
  /// refers to a missing shared string.
  func forEachRow(of sheet: Sheet, _ body: (TableRow) throws(ReferenceError) -> Bool) throws(ReferenceError) {
    let reader = SheetReader(sharedStrings: sharedStrings)
    var isDone = false
    func drain() throws(ReferenceError) {
      if let problem = reader.problem {
        throw ReferenceError(
          .malformed, path: archive.path, place: "sheet '\(sheet.name)', \(problem.cell)", problem.message)
      }
      for row in reader.takeRows() where !isDone { isDone = try !body(row) }
    }
    try archive.read(sheet.part) { piece throws(ReferenceError) in
      if isDone { return }
      if let problem = reader.events.parse(piece) {
        throw ReferenceError(.malformed, path: archive.path, place: "sheet '\(sheet.name)'", problem)
      }
      try drain()
    }
    if isDone { return }
    if let problem = reader.events.finish() {
      throw ReferenceError(.malformed, path: archive.path, place: "sheet '\(sheet.name)'", problem)
    }
    try drain()
  }
}

/// Builds rows from a sheet's XML events.
private final class SheetReader {
  let events = XMLEvents(attributesOf: ["row", "c"])
  private(set) var problem: (cell: String, message: String)?
  private let sharedStrings: [String]
  private var rows: [TableRow] = []
  private var row = TableRow(number: 0, cells: [])
  private var reference = ""
  private var column = 0
  private var type = ""
  private var text: [UInt8] = []
  private var isText = false

  init(sharedStrings: [String]) {
    self.sharedStrings = sharedStrings
    events.onStart = { [unowned self] element, attributes in
      switch element {
      case "row":
        beginRow(attributes["r"])
      case "c":
        beginCell(attributes["r"])
        type = attributes["t"] ?? ""
        text.removeAll(keepingCapacity: true)
      case "v", "t": isText = true
      default: break
      }
    }
    events.onText = { [unowned self] in if isText { text.append(contentsOf: $0) } }
    events.onEnd = { [unowned self] element in
      switch element {
      case "v", "t": isText = false
      case "c": endCell()
      case "row": rows.append(row)
      default: break
      }
    }
  }

  func takeRows() -> [TableRow] {
    defer { rows.removeAll(keepingCapacity: true) }
    return rows
  }

  private static let maxRows = 1_048_576
  private static let maxColumns = 16_384

  /// A row without a number follows the previous row.
  private func beginRow(_ written: String?) {
    let number = written.map { Int($0) } ?? row.number + 1
    if number.map({ $0 > row.number && $0 <= Self.maxRows }) != true, problem == nil {
      problem = ("row \(row.number + 1)", "the row number '\(written ?? "")' is not after row \(row.number)")
    }
    row = TableRow(number: number ?? row.number + 1, cells: [])
    column = -1
  }

  /// A cell without a reference is to the right of the previous cell. A cell with an invalid reference could be in any
  /// column.
  private func beginCell(_ written: String?) {
    reference = written ?? ""
    guard let written else { return column += 1 }
    if let place = CellReference(written), place.column > column, place.column < Self.maxColumns,
      place.row == row.number
    {
      return column = place.column
    }
    problem =
      problem ?? (
        "row \(row.number)",
        "the cell reference '\(written.prefix(40))' is not in this row or not after the previous cell"
      )
    column += 1
  }

  private func endCell() {
    guard !text.isEmpty else { return }
    var value = String(decoding: text, as: UTF8.self)
    if type == "s" {
      guard let index = Int(value), sharedStrings.indices.contains(index) else {
        problem =
          problem ?? (
            reference.isEmpty ? "row \(row.number)" : "cell \(reference)", "refers to a missing shared string"
          )
        return
      }
      value = sharedStrings[index]
    } else if type == "e" {
      value = ""
    }
    while row.cells.count < column { row.cells.append("") }
    row.cells.append(value)
  }
}

/// A cell reference such as `AB12`: one to three capital letters, one to seven digits (ECMA-376, part 1, 18.18.7,
/// ST_CellRef).
private struct CellReference {
  /// From 0.
  var column = 0
  /// From 1.
  var row = 0

  /// Read by bytes, since there is one for each cell of a table.
  init?(_ written: String) {
    var (letters, digits) = (0, 0)
    for byte in written.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where digits == 0:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
        letters += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
        digits += 1
      default: return nil
      }
      guard letters <= 3, digits <= 7 else { return nil }
    }
    guard letters > 0, digits > 0 else { return nil }
    column -= 1
  }
}
