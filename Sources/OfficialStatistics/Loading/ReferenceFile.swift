import Files
import Foundation
import Records

/// A file of official statistics, recognized by its content.
struct ReferenceFile {
  /// The file format.
  enum Form: String {
    case oewsSheet = "OEWS workbook"
    case oewsText = "OEWS CSV"
    case projectionsSheet = "Employment Projections workbook"
    case projectionsText = "Employment Projections CSV"
    case flatData = "OEWS flat file"
    case flatList = "OEWS code list"
    case api = "BLS API response"
    case facts = "typed facts"
    case structure = "SOC structure"
    case titles = "title list"
  }
  let path: String
  /// The first bytes.
  private let head: [UInt8]

  /// Opens the file and detects its format.
  init(path: String) throws(ReferenceError) {
    self.path = path
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      throw ReferenceError(.unreadable, path: path, "is a folder")
    }
    guard let file = fopen(path, "rb") else {
      throw ReferenceError(.unreadable, path: path, String(cString: strerror(errno)))
    }
    defer { fclose(file) }
    var head = [UInt8](repeating: 0, count: 4096)
    let count = head.withUnsafeMutableBytes { fread($0.baseAddress, 1, $0.count, file) }
    self.head = Array(head[..<count])
    if count == 0 { throw ReferenceError(.unknownFormat, path: path, "is empty") }
    if let problem { throw ReferenceError(.unknownFormat, path: path, problem) }
  }

  /// An obvious problem with the file, regardless of its intended format.
  private var problem: String? {
    let zeros = head.prefix(512).count { $0 == 0 }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
      || (!isZip && zeros * 3 > head.prefix(512).count)
    {
      return "is UTF-16 text; save it as UTF-8"
    }
    let start = String(decoding: head.prefix(512), as: UTF8.self).drop { $0.isWhitespace || $0 == "\u{FEFF}" }
      .lowercased()
    if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") {
      return "is an HTML page: the server may have returned an error page"
    }
    if start.hasPrefix("<") { return "is XML or HTML, which is not a supported format" }
    return nil
  }

  private var isZip: Bool { head.starts(with: [0x50, 0x4B]) }

  /// The header of a flat file or code list, or nil.
  var flatHeader: [String]? {
    guard !isZip, let end = head.firstIndex(of: 10), head[..<end].contains(9) else { return nil }
    return String(decoding: head[..<end], as: UTF8.self).split(separator: "\t", omittingEmptySubsequences: false).map {
      String(trimmed(String($0)))
    }
  }

  /// Whether it is the data file among flat files.
  var isFlatData: Bool { flatHeader.map { $0.first == "series_id" && $0.contains("value") } ?? false }

  /// Reads the file into `load`; returns its format.
  func read(into load: ReferenceLoad) throws(ReferenceError) -> Form {
    if isZip { return try readWorkbook(load) }
    if isFlatData {
      var table = try FlatFileTable(lists: load.companions, path: path)
      try table.read(into: load)
      return .flatData
    }
    if let header = flatHeader, TitleListTable(header: header) != nil {
      return try readDelimited(load, format: .tabSeparated)
    }
    if let header = flatHeader, header.count > 1, header[0].hasSuffix("_code") || header[0] == "series_id" {
      return .flatList
    }
    if head.first(where: { $0 > 32 && $0 < 0xEF }) == UInt8(ascii: "{") {
      let bytes = try wholeFile()
      try APIDocument(bytes, path: path).read(into: load)
      return .api
    }
    return try readDelimited(load)
  }

  private func wholeFile() throws(ReferenceError) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path), data.count <= 256 << 20 else {
      throw ReferenceError(.unreadable, path: path, "cannot be read")
    }
    return Array(data)
  }

  private func unknown(_ what: String) -> ReferenceError {
    ReferenceError(
      .unknownFormat, path: path,
      "\(what) in an unknown format; supported are OEWS tables and flat files, Employment Projections tables, the SOC structure, title lists and BLS API responses"
    )
  }

  /// A table of a text file, identified by its header or the rows above its body.
  private enum TextTable {
    case facts
    case titles(TitleListTable)
    case oews(OEWSTable)
    case projections(ProjectionsTable)

    /// The table whose header is `row`, or whose body begins with it; nil if not identified yet.
    init?(_ row: TableRow, above: [[String]]) {
      if row.cells == FactsTable.columns {
        self = .facts
      } else if let table = TitleListTable(header: row.cells) {
        self = .titles(table)
      } else if let table = OEWSTable(header: row.cells) {
        self = .oews(table)
      } else if ProjectionsTable.isBody(row), let table = ProjectionsTable(header: above) {
        self = .projections(table)
      } else {
        return nil
      }
    }

    var form: Form {
      switch self {
      case .facts: .facts
      case .titles: .titles
      case .oews: .oewsText
      case .projections: .projectionsText
      }
    }
  }

  /// Number of rows at the beginning of a text file that are searched for the header.
  private static let mostRowsAbove = 40

  private func readDelimited(
    _ load: ReferenceLoad, format: DelimitedReader.Format = .looseCSV
  ) throws(ReferenceError) -> Form {
    var table: TextTable?
    var release: OfficialRelease?
    var above: [[String]] = []
    do throws(ReferenceError) {
      try DelimitedFile(path: path, format: format).forEachTextRow { row throws(ReferenceError) in
        load.row = row.number
        if let table {
          try read(row, of: table, release, into: load)
          return true
        }
        table = TextTable(row, above: above)
        if case .oews = table { release = try self.release(notes: "", load) }
        if case .projections(let body) = table { try body.read(row, into: load) }
        above.append(row.cells)
        return table != nil || above.count < Self.mostRowsAbove
      }
    } catch {
      // A file that is not CSV from the start is some other text.
      if table == nil, error.kind == .malformed { throw unknown("a text file") }
      throw error
    }
    guard let table else { throw unknown("a text file") }
    return table.form
  }

  private func read(
    _ row: TableRow, of table: TextTable, _ release: OfficialRelease?, into load: ReferenceLoad
  ) throws(ReferenceError) {
    switch table {
    case .facts: try FactsTable.read(row, into: load)
    case .titles(let titles): try titles.read(row, into: load)
    case .oews(let oews):
      guard let release else { return }
      try oews.read(row, release: release, topCode: TopCode(year: release.year), isRectangular: true, into: load)
    case .projections(let projections): try projections.read(row, into: load)
    }
  }

  private func readWorkbook(_ load: ReferenceLoad) throws(ReferenceError) -> Form {
    let workbook = try Workbook(path: path)
    var notes = ""
    var tables: [(sheet: Workbook.Sheet, form: Form)] = []
    for sheet in workbook.sheets {
      let top = try ReferenceFile.top(of: sheet, in: workbook)
      if top.contains(where: { OEWSTable(header: $0.cells) != nil }) {
        tables.append((sheet, .oewsSheet))
      } else if let body = top.firstIndex(where: ProjectionsTable.isBody),
        ProjectionsTable(header: top[..<body].map(\.cells)) != nil
      {
        tables.append((sheet, .projectionsSheet))
      } else if top.contains(where: StructureTable.isHeader) {
        tables.append((sheet, .structure))
      } else if top.contains(where: { TitleListTable(header: $0.cells) != nil }) {
        tables.append((sheet, .titles))
      } else {
        notes += top.map { $0.cells.joined(separator: " ") }.joined(separator: "\n") + "\n"
      }
    }
    guard let form = tables.first?.form else { throw unknown("a workbook") }
    for (sheet, form) in tables {
      load.sheet = sheet.name
      switch form {
      case .oewsSheet: try readOEWS(sheet, workbook, notes, load)
      case .projectionsSheet: try readProjections(sheet, workbook, load)
      case .titles: try readTitles(sheet, workbook, load)
      default: try StructureTable.read(sheet, workbook, load)
      }
    }
    return form
  }

  /// The rows that may contain a sheet's header or notes.
  private static func top(of sheet: Workbook.Sheet, in workbook: Workbook) throws(ReferenceError) -> [TableRow] {
    var rows: [TableRow] = []
    try workbook.forEachRow(of: sheet) { row throws(ReferenceError) in
      rows.append(row)
      return rows.count < 80
    }
    return rows
  }

  private func readOEWS(
    _ sheet: Workbook.Sheet, _ workbook: Workbook, _ notes: String, _ load: ReferenceLoad
  ) throws(ReferenceError) {
    let release = try release(notes: notes, load)
    let topCode = TopCode(notes: notes) ?? TopCode(year: release.year)
    var table: OEWSTable?
    try workbook.forEachRow(of: sheet) { row throws(ReferenceError) in
      load.row = row.number
      if let table {
        try table.read(row, release: release, topCode: topCode, isRectangular: false, into: load)
      } else {
        table = OEWSTable(header: row.cells)
      }
      return true
    }
  }

  private func readProjections(
    _ sheet: Workbook.Sheet, _ workbook: Workbook, _ load: ReferenceLoad
  ) throws(ReferenceError) {
    var table: ProjectionsTable?
    var above: [[String]] = []
    try workbook.forEachRow(of: sheet) { row throws(ReferenceError) in
      load.row = row.number
      if table == nil, ProjectionsTable.isBody(row) { table = ProjectionsTable(header: above) }
      if let table { try table.read(row, into: load) } else { above.append(row.cells) }
      return true
    }
  }

  private func readTitles(_ sheet: Workbook.Sheet, _ workbook: Workbook, _ load: ReferenceLoad) throws(ReferenceError) {
    var table: TitleListTable?
    try workbook.forEachRow(of: sheet) { row throws(ReferenceError) in
      load.row = row.number
      if let table { try table.read(row, into: load) } else { table = TitleListTable(header: row.cells) }
      return true
    }
  }

  /// The release of OEWS tables: from the file's notes, else as given, else from the year in the file's name, which is
  /// all that BLS's CSV files have.
  private func release(notes: String, _ load: ReferenceLoad) throws(ReferenceError) -> OfficialRelease {
    if let year = notes.firstMatch(of: /May (20\d\d) OE(?:W)?S/).flatMap({ Int($0.1) }) {
      let release = try load.oewsRelease(year)
      if let given = load.givenRelease, given != release {
        throw load.problem("is \(release.name) according to its notes, not \(given.name)")
      }
      return release
    }
    if let given = load.givenRelease, given.program == .oews { return given }
    let name = (path as NSString).lastPathComponent
    if let year = name.firstMatch(of: /(?:^|[^0-9])(20\d\d)(?:[^0-9]|$)/).flatMap({ Int($0.1) }),
      let release = OfficialRelease(oewsMay: year)
    {
      return release
    }
    throw ReferenceError(
      .malformed, path: path, "does not state its year; specify it with --release, such as --release 2025-05")
  }
}
