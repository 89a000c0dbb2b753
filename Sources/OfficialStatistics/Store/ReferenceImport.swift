import Files
import Foundation
import GRDB
import GRDBSQLite
import OccupationCoding
import Records

/// The result of importing one file.
package struct ImportedFile: Sendable, Hashable {
  /// The path as given.
  package var path: String
  /// SHA-256 of the file, 64 hexadecimal digits.
  package var sha256: String
  /// Size of the file in bytes.
  package var bytes: Int
  /// The format: `OEWS workbook`, `OEWS flat file` …
  package var form: String
  /// Number of new figures.
  package var newCells: Int
  /// Number of figures already imported from other files, with the same values.
  package var knownCells: Int
  /// Number of titles in a list of occupation titles.
  package var titles = 0
  /// Whether the same bytes had been imported before, so that nothing was read.
  package var wasKnown: Bool
  /// Skipped rows, by reason, sorted.
  package var skipped: [(reason: String, rows: Int)] { skips.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
  var skips: [String: Int]
}

extension ReferenceStore {
  /// Imports files, all or none: a problem with one leaves the database unchanged. Importing the same bytes again has
  /// no effect.
  ///
  /// - Parameters:
  ///   - release: the release of files that do not contain it (OEWS CSV).
  ///   - isStopped: polled many times a second; once true, the import ends with an error of kind `stopped`.
  ///   - progress: called from time to time with a file and the number of its figures read so far.
  package func importFiles(
    _ paths: [String], release: OfficialRelease? = nil, isStopped: @escaping () -> Bool = { false },
    progress: @escaping (_ path: String, _ cells: Int) -> Void = { _, _ in }
  ) throws(ReferenceError) -> [ImportedFile] {
    let files = try ReferenceStore.plan(paths)
    let lists = try FlatFileLists(files)
    return try ReferenceStore.guarded(path: path) {
      try queue.write { db in
        let interruption = Interruption(isStopped, of: db)
        defer { interruption.end() }
        // Updating the index row by row would take most of the time.
        try db.execute(sql: "DROP INDEX IF EXISTS cell_by_value")
        var results: [ImportedFile] = []
        for file in files {
          results.append(
            try ReferenceStore.importFile(file, release: release, lists: lists, store: path, db, isStopped, progress))
        }
        try db.execute(sql: "CREATE INDEX cell_by_value ON cell (series, value, area, occupation, release, bound)")
        return results
      }
    }
  }

  private static func plan(_ paths: [String]) throws(ReferenceError) -> [ReferenceFile] {
    var files: [ReferenceFile] = []
    for path in paths { files.append(try ReferenceFile(path: path)) }
    return files
  }

  private static func digest(_ path: String) throws(ReferenceError) -> (sha256: String, bytes: Int) {
    do throws(SystemError) {
      return try fileDigest(path)
    } catch {
      throw ReferenceError(.unreadable, path: path, error.description)
    }
  }

  private static func importFile(
    _ file: ReferenceFile, release: OfficialRelease?, lists: FlatFileLists, store: String, _ db: Database,
    _ isStopped: @escaping () -> Bool,
    _ progress: @escaping (String, Int) -> Void
  ) throws -> ImportedFile {
    let (sha256, bytes) = try digest(file.path)
    if let row = try Row.fetchOne(db, sql: "SELECT form FROM file WHERE sha256 = ?", arguments: [sha256]) {
      return ImportedFile(
        path: file.path, sha256: sha256, bytes: bytes, form: row[0], newCells: 0, knownCells: 0, wasKnown: true,
        skips: [:])
    }
    try db.execute(
      sql: "INSERT INTO file (sha256, path, bytes, form, cells) VALUES (?, ?, ?, '', 0)",
      arguments: [sha256, file.path, bytes])
    let id = db.lastInsertedRowID
    let writer = try DataPointWriter(db, file: id)
    let (form, counted, skipped) = try load(
      file, release: release, lists: lists, store: store, into: writer, isStopped, progress)
    try writer.finish()
    guard counted > 0 || writer.titles > 0 || form == .structure || form == .flatList else {
      throw withoutFigures(file, skipped)
    }
    try db.execute(
      sql: "UPDATE file SET form = ?, cells = ? WHERE id = ?", arguments: [form.rawValue, writer.written, id])
    return ImportedFile(
      path: file.path, sha256: sha256, bytes: bytes, form: form.rawValue, newCells: writer.written,
      knownCells: counted - writer.written,
      titles: writer.titles, wasKnown: false,
      skips: skipped)
  }

  /// Reads a file into `writer`; returns its format, its number of figures, and what was skipped.
  private static func load(
    _ file: ReferenceFile, release: OfficialRelease?, lists: FlatFileLists, store: String, into writer: DataPointWriter,
    _ isStopped: @escaping () -> Bool, _ progress: @escaping (String, Int) -> Void
  ) throws(ReferenceError) -> (form: ReferenceFile.Form, counted: Int, skipped: [String: Int]) {
    // `onOccupation` cannot throw, so the writer collects occupations and writes them at the end.
    var counted = 0
    var load: ReferenceLoad?
    let current = ReferenceLoad(
      path: file.path, givenRelease: release, companions: lists, onOccupation: { writer.note($0) },
      onTitle: { writer.note($0) },
      onCell: { cell throws(ReferenceError) in
        counted += 1
        if counted.isMultiple(of: 4096), isStopped() {
          throw ReferenceError(.stopped, path: store, "the import was stopped; nothing was imported")
        }
        if counted.isMultiple(of: 65_536) { progress(file.path, counted) }
        do {
          if let other = try writer.write(cell) {
            throw load?.problem(contradiction(cell, other), kind: .contradiction)
              ?? ReferenceError(.contradiction, path: file.path, contradiction(cell, other))
          }
        } catch {
          throw ReferenceStore.failure(error, path: store)
        }
      })
    load = current
    defer { load = nil }
    let form = try file.read(into: current)
    return (form, counted, current.skipped)
  }

  private static func withoutFigures(_ file: ReferenceFile, _ skipped: [String: Int]) -> ReferenceError {
    let skips = skipped.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    return ReferenceError(.malformed, path: file.path, "contains no figure\(skips.isEmpty ? "" : " (\(skips))")")
  }

  private static func contradiction(_ cell: OfficialDataPoint, _ other: DataPointWriter.Known) -> String {
    "\(cell.release.name) gives \(cell.series.words) of \(cell.occupationCode) in \(cell.areaCode) as \(cell.isLowerBound ? "≥" : "")\(cell.value.plain), "
      + "and \(other.path) as \(other.isLowerBound ? "≥" : "")\(other.value.plain)"
  }
}

/// Lets SQLite check for cancellation regularly: an index of millions of figures takes long to build.
private final class Interruption {
  private let isStopped: () -> Bool
  private let connection: OpaquePointer?

  init(_ isStopped: @escaping () -> Bool, of db: Database) {
    self.isStopped = isStopped
    connection = db.sqliteConnection
    let context = Unmanaged.passUnretained(self).toOpaque()
    sqlite3_progress_handler(
      connection, 100_000,
      { $0.map { Unmanaged<Interruption>.fromOpaque($0).takeUnretainedValue().isStopped() } == true ? 1 : 0 }, context)
  }

  func end() { sqlite3_progress_handler(connection, 0, nil, nil) }
}

/// Writes figures, creating rows of releases, areas and occupations on demand.
private final class DataPointWriter {
  struct Known {
    var value: Decimal
    var isLowerBound: Bool
    var path: String
  }
  private(set) var written = 0
  private let db: Database
  private let file: Int64
  private let insert: Statement
  private var releases: [OfficialRelease: Int64] = [:]
  private var areas: [String: Int64] = [:]
  private var occupations: [String: Int64] = [:]
  private var noted: [String: OfficialOccupation] = [:]
  private var listed: [ListedTitle] = []

  /// Number of titles from lists.
  var titles: Int { listed.count }

  init(_ db: Database, file: Int64) throws {
    self.db = db
    self.file = file
    insert = try db.makeStatement(
      sql:
        "INSERT INTO cell (release, area, occupation, series, value, bound, file) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
    )
  }

  func note(_ occupation: OfficialOccupation) {
    guard let known = noted[occupation.code] else {
      noted[occupation.code] = occupation
      return
    }
    if known.level.rawValue < occupation.level.rawValue { noted[occupation.code]?.level = occupation.level }
  }

  func note(_ title: ListedTitle) { listed.append(title) }

  /// Writes a figure; if it contradicts a known one, returns that instead.
  func write(_ cell: OfficialDataPoint) throws -> Known? {
    let release = try releases[cell.release] ?? releaseID(cell.release)
    let area = try areas[cell.areaCode] ?? areaID(cell.areaCode)
    let occupation = try occupations[cell.occupationCode] ?? occupationID(cell.occupationCode)
    // Bound with SQLite's C API: GRDB takes several times as long to box seven arguments as SQLite needs for the whole
    // row.
    let statement = insert.sqliteStatement
    let values = [
      release, area, occupation, Int64(cell.series.rawValue), cell.hundredths, cell.isLowerBound ? 1 : 0, file,
    ]
    for (index, value) in values.enumerated() { sqlite3_bind_int64(statement, Int32(index + 1), value) }
    let result = sqlite3_step(statement)
    sqlite3_reset(statement)
    guard result == SQLITE_DONE else {
      throw DatabaseError(resultCode: ResultCode(rawValue: result), message: db.lastErrorMessage)
    }
    if sqlite3_changes(db.sqliteConnection) == 1 {
      written += 1
      return nil
    }
    // Cached like all statements here: compiling one takes longer than running it.
    let select = try db.cachedStatement(
      sql:
        "SELECT value, bound, path FROM cell JOIN file ON file.id = file WHERE release = ? AND area = ? AND occupation = ? AND series = ?"
    )
    let row = try Row.fetchOne(select, arguments: [release, area, occupation, cell.series.rawValue])
    guard let row, row[0] as Int64 != cell.hundredths || row[1] as Bool != cell.isLowerBound else { return nil }
    let known = OfficialDataPoint(
      release: cell.release, areaCode: cell.areaCode, occupationCode: cell.occupationCode, series: cell.series,
      hundredths: row[0], isLowerBound: row[1])
    return Known(value: known.value, isLowerBound: known.isLowerBound, path: row[2])
  }

  /// Writes the titles of lists, and the occupations' titles and levels: the most detailed level in any file, and the
  /// first title.
  func finish() throws {
    let title = try db.cachedStatement(sql: "INSERT INTO title (list, title, code, file) VALUES (?, ?, ?, ?)")
    for listed in listed {
      try title.execute(arguments: [listed.list.rawValue, listed.title, listed.code, file])
    }
    let named = try db.cachedStatement(
      sql: """
        INSERT INTO occupation (code, title, level) VALUES (?, ?, ?)
        ON CONFLICT (code) DO UPDATE SET title = CASE title WHEN '' THEN excluded.title ELSE title END, level = max(level, excluded.level)
        """)
    for code in noted.keys.sorted() {
      guard let occupation = noted[code] else { continue }
      try named.execute(arguments: [code, occupation.title, occupation.level.rawValue])
    }
  }

  private func releaseID(_ release: OfficialRelease) throws -> Int64 {
    let id = try id(
      "SELECT id FROM release WHERE program = ? AND period = ?", "INSERT INTO release (program, period) VALUES (?, ?)",
      [release.program.rawValue, release.period.description])
    releases[release] = id
    return id
  }

  private func areaID(_ code: String) throws -> Int64 {
    let id = try id("SELECT id FROM area WHERE code = ?", "INSERT INTO area (code) VALUES (?)", [code])
    areas[code] = id
    return id
  }

  private func occupationID(_ code: String) throws -> Int64 {
    let level = OfficialOccupation.level(of: code).rawValue
    let id = try id(
      "SELECT id FROM occupation WHERE code = ?",
      "INSERT INTO occupation (code, title, level) VALUES (?, '', \(level))", [code])
    occupations[code] = id
    return id
  }

  private func id(_ select: String, _ insert: String, _ arguments: StatementArguments) throws -> Int64 {
    if let id = try Int64.fetchOne(db.cachedStatement(sql: select), arguments: arguments) { return id }
    try db.cachedStatement(sql: insert).execute(arguments: arguments)
    return db.lastInsertedRowID
  }
}
