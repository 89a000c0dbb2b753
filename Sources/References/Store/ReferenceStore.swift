import Foundation
import GRDB
import OccupationCoding
import Records

/// Official statistics in an SQLite database, `reference.sqlite`: what was imported, from which files, and every figure.
public final class ReferenceStore: Sendable {
  let queue: any DatabaseWriter
  let path: String

  private init(queue: any DatabaseWriter, path: String) {
    self.queue = queue
    self.path = path
  }

  /// A store that lives as long as the process, for the small references of a manifest. Throws `ReferenceError` of kind `store`.
  public static func inMemory() throws(ReferenceError) -> ReferenceStore {
    try guarded(path: "") {
      let store = ReferenceStore(queue: try DatabaseQueue(), path: "")
      try store.prepare()
      return store
    }
  }

  /// Opens the database at `path` for reading and writing, making it and its folder where they are missing.
  public static func create(at path: String) throws(ReferenceError) -> ReferenceStore {
    try guarded(path: path) {
      try FileManager.default.createDirectory(atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      var configuration = Configuration()
      configuration.busyMode = .timeout(10)
      let store = ReferenceStore(queue: try DatabaseQueue(path: path, configuration: configuration), path: path)
      try store.prepare()
      return store
    }
  }

  /// Opens an existing database for reading; nil when there is none. Throws for a file that is no such database, or of a later version.
  public static func open(_ path: String) throws(ReferenceError) -> ReferenceStore? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    return try guarded(path: path) {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(10)
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.read { db in
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        guard version == ReferenceStore.version else {
          throw ReferenceError(.store, path: path, "is of version \(version), and this program reads version \(ReferenceStore.version): import the files anew")
        }
      }
      return ReferenceStore(queue: queue, path: path)
    }
  }

  /// Raised whenever the tables change in a way that older programs cannot read.
  private static let version = 1

  private func prepare() throws {
    try queue.write { db in
      let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      if version == ReferenceStore.version { return try db.execute(sql: ReferenceStore.titleSchema) }
      guard version == 0, try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") == 0 else {
        throw ReferenceError(.store, path: path, "is no reference database of this version; move it away and import the files anew")
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

  /// Lists of titles came later; databases without them are read as before.
  private static let titleSchema = """

    CREATE TABLE IF NOT EXISTS title (list TEXT NOT NULL, title TEXT NOT NULL, code TEXT NOT NULL, file INTEGER NOT NULL REFERENCES file);
    """

  /// The imported lists of titles, in the order of import. Throws when the database cannot be read.
  public func titles() throws(ReferenceError) -> [ListedTitle] {
    try ReferenceStore.guarded(path: path) {
      try queue.read { db in
        guard try db.tableExists("title") else { return [] }
        return try Row.fetchAll(db, sql: "SELECT list, title, code FROM title ORDER BY rowid").compactMap { row in
          TitleList(rawValue: row[0]).map { ListedTitle(list: $0, title: row[1], code: row[2]) }
        }
      }
    }
  }

  /// Runs `body`, making every failure of the database a `ReferenceError`.
  static func guarded<Value>(path: String, _ body: () throws -> Value) throws(ReferenceError) -> Value {
    do {
      return try body()
    } catch let error as ReferenceError {
      throw error
    } catch let error as DatabaseError {
      let reason = error.resultCode == .SQLITE_NOTADB ? "is no reference database" : error.message ?? "unknown error"
      throw ReferenceError(.store, path: path, "\(reason) (SQLite \(error.resultCode.rawValue))")
    } catch {
      throw ReferenceError(.store, path: path, error.localizedDescription)
    }
  }
}
