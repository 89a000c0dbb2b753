import Files
import Foundation
import GRDB
import OccupationCoding
import Records

/// Official statistics in an SQLite database, `reference.sqlite`: the imported files and all their figures.
package final class ReferenceStore: Sendable {
  let queue: any DatabaseWriter
  let path: String

  private init(queue: any DatabaseWriter, path: String) {
    self.queue = queue
    self.path = path
  }

  /// A store that lives as long as the process, for the small references of a manifest. Throws `ReferenceError` of kind
  /// `store`.
  package static func inMemory() throws(ReferenceError) -> ReferenceStore {
    try guarded(path: "") {
      let store = ReferenceStore(queue: try DatabaseQueue(), path: "")
      try store.prepare()
      return store
    }
  }

  /// Opens the database at `path` for reading and writing, creating it if missing.
  ///
  /// - Parameters:
  ///   - shown: the path in messages, if `path` is that of a copy.
  ///   - isThrownAwayOnFailure: no rollback journal is kept on disk, since the caller removes the file on failure.
  static func create(
    at path: String, shownAs shown: String? = nil, isThrownAwayOnFailure: Bool = false
  ) throws(ReferenceError) -> ReferenceStore {
    try guarded(path: shown ?? path) {
      var configuration = Configuration()
      configuration.busyMode = .timeout(10)
      if isThrownAwayOnFailure {
        configuration.prepareDatabase { db in
          try db.execute(sql: "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")
        }
      }
      let store = ReferenceStore(
        queue: try DatabaseQueue(path: path, configuration: configuration), path: shown ?? path)
      try store.prepare()
      return store
    }
  }

  /// Opens an existing database for reading; nil if there is none, or an empty file in its place. Throws for a file
  /// that is not such a database, or of a later version.
  package static func open(_ path: String) throws(ReferenceError) -> ReferenceStore? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_size > 0 else { return nil }
    if status.st_mode & S_IFMT == S_IFDIR {
      throw ReferenceError(.store, path: path, "is a folder, where the reference database should be")
    }
    return try guarded(path: path) {
      var configuration = Configuration()
      // If an import by an earlier program version was killed, opening rolls back its incomplete changes, which
      // requires write access.
      configuration.readonly = !OwnFiles.exists(path + "-journal")
      configuration.busyMode = .timeout(10)
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      let isEmpty = try queue.read { db in
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        if version == 0, try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") == 0 { return true }
        guard version == ReferenceStore.version else {
          throw ReferenceError(
            .store, path: path,
            "has version \(version), but this program requires version \(ReferenceStore.version): re-import the files")
        }
        return false
      }
      return isEmpty ? nil : ReferenceStore(queue: queue, path: path)
    }
  }

  /// Closes the database; the store cannot be used afterwards.
  func close() throws(ReferenceError) { try ReferenceStore.guarded(path: path) { try queue.close() } }

  /// Incremented whenever the tables change in a way that older programs cannot read.
  private static let version = 1

  private func prepare() throws {
    try queue.write { db in
      let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      if version == ReferenceStore.version { return try db.execute(sql: ReferenceStore.titleSchema) }
      guard version == 0, try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") == 0 else {
        throw ReferenceError(
          .store, path: path, "is not a reference database of this version; move it away and re-import the files")
      }
      try db.execute(sql: ReferenceStore.schema + ReferenceStore.titleSchema)
      try db.execute(sql: "PRAGMA user_version = \(ReferenceStore.version)")
    }
  }

  private static let schema = """
    CREATE TABLE file (id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, path TEXT NOT NULL, bytes INTEGER NOT NULL, form TEXT NOT NULL, cells INTEGER NOT NULL);
    CREATE TABLE release (id INTEGER PRIMARY KEY, program TEXT NOT NULL, period TEXT NOT NULL, UNIQUE (program, period));
    CREATE TABLE area (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE);
    CREATE TABLE occupation (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, title TEXT NOT NULL, level INTEGER NOT NULL);
    CREATE TABLE cell (
      release INTEGER NOT NULL REFERENCES release, area INTEGER NOT NULL REFERENCES area, occupation INTEGER NOT NULL REFERENCES occupation,
      series INTEGER NOT NULL, value INTEGER NOT NULL, bound INTEGER NOT NULL, file INTEGER NOT NULL REFERENCES file,
      PRIMARY KEY (release, area, occupation, series)) WITHOUT ROWID;
    CREATE INDEX cell_by_value ON cell (series, value, area, occupation, release, bound);
    """

  /// Title lists were added later; databases without them are still readable.
  private static let titleSchema = """

    CREATE TABLE IF NOT EXISTS title (list TEXT NOT NULL, title TEXT NOT NULL, code TEXT NOT NULL, file INTEGER NOT NULL REFERENCES file);
    """

  /// The imported lists of titles, in the order of import. Throws if the database cannot be read.
  package func titles() throws(ReferenceError) -> [ListedTitle] {
    try ReferenceStore.guarded(path: path) {
      try queue.read { db in
        guard try db.tableExists("title") else { return [] }
        return try Row.fetchAll(db, sql: "SELECT list, title, code FROM title ORDER BY rowid").compactMap { row in
          TitleList(rawValue: row[0]).map { ListedTitle(list: $0, title: row[1], code: row[2]) }
        }
      }
    }
  }

  /// Runs `body`, converting database errors to `ReferenceError`s.
  static func guarded<Value>(path: String, _ body: () throws -> Value) throws(ReferenceError) -> Value {
    do {
      return try body()
    } catch {
      throw failure(error, path: path)
    }
  }

  /// A failure message for the user; `path` is that of the database.
  static func failure(_ error: any Error, path: String) -> ReferenceError {
    switch error {
    case let error as ReferenceError: error
    case let error as DatabaseError: ReferenceError(kind(of: error), path: path, words(for: error))
    default: ReferenceError(.store, path: path, systemReason(error))
    }
  }

  private static func kind(of error: DatabaseError) -> ReferenceError.Kind {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
    case .SQLITE_INTERRUPT: .stopped
    case .SQLITE_CANTOPEN: .cannotCreate
    default: .store
    }
  }

  /// A user-facing explanation of a database error.
  private static func words(for error: DatabaseError) -> String {
    switch error.resultCode {
    case .SQLITE_NOTADB: "is not a reference database; move it away and re-import the files"
    case .SQLITE_CORRUPT: "is damaged; move it away and re-import the files"
    case .SQLITE_BUSY, .SQLITE_LOCKED: "is in use by another process; try again when it has finished"
    case .SQLITE_FULL: "cannot be written: the disk is full"
    case .SQLITE_READONLY: "must be writable to roll back an interrupted import, but is not"
    case .SQLITE_CANTOPEN: "cannot be opened or created"
    case .SQLITE_PERM, .SQLITE_AUTH: "cannot be opened: permission denied"
    case .SQLITE_IOERR: "cannot be read or written: the disk or the file system reports an error"
    case .SQLITE_INTERRUPT: "the import was stopped; nothing was imported"
    case .SQLITE_NOMEM, .SQLITE_TOOBIG: "not enough memory"
    default: "the database cannot be used: \(error.message ?? "no reason given") (SQLite \(error.resultCode.rawValue))"
    }
  }
}
