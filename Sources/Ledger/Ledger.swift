import Foundation
import GRDB

/// The history of an output root, `ledger.sqlite`: its runs, source outcomes, every statistic and observation over
/// time, decisions, and alerts sent.
///
/// It is an index of the run folders and can be rebuilt from them; nothing published depends on it. It is the only
/// record of runs that retention has removed, so it is copied (`ledger-backup.sqlite`) before anything is removed.
package final class Ledger: Sendable {
  /// The database file.
  package let path: String
  let queue: DatabaseQueue

  /// The name of the file in an output root.
  package static let fileName = "ledger.sqlite"
  /// The name of the copy that is made before retention removes runs.
  package static let backupName = "ledger-backup.sqlite"

  private init(path: String, queue: DatabaseQueue) {
    self.path = path
    self.queue = queue
  }

  /// Opens the ledger of an output root, creating it if missing.
  /// Throws a `LedgerError`, with `isDamaged` where the file is no database or fails SQLite's integrity check.
  package static func open(root: String) throws(LedgerError) -> Ledger {
    try open(path: (root as NSString).appendingPathComponent(fileName))
  }

  /// Opens the existing ledger of an output root; nil if there is none. Throws like `open(root:)`.
  package static func open(existing root: String) throws(LedgerError) -> Ledger? {
    FileManager.default.fileExists(atPath: (root as NSString).appendingPathComponent(fileName))
      ? try open(root: root) : nil
  }

  /// Opens a ledger by the path of its file. Throws as `open(root:)` does.
  package static func open(path: String) throws(LedgerError) -> Ledger {
    try guarded(path) {
      var configuration = Configuration()
      configuration.journalMode = .wal
      // Runs of other pipelines briefly write to the same file.
      configuration.busyMode = .timeout(60)
      configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA synchronous = FULL") }
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      let problem = try queue.read { db in try String.fetchOne(db, sql: "PRAGMA quick_check(1)") }
      if let problem, problem != "ok" {
        throw LedgerError(path: path, reason: "is damaged (\(problem))", isDamaged: true)
      }
      try LedgerSchema.migrator.migrate(queue)
      return Ledger(path: path, queue: queue)
    }
  }

  /// Closes the database and checkpoints its write-ahead log.
  package func close() throws(LedgerError) {
    try Ledger.guarded(path) {
      _ = try queue.writeWithoutTransaction { db in try db.checkpoint(.truncate) }
      try queue.close()
    }
  }

  /// Result of SQLite's integrity check: `ok` or a description of the damage.
  package func integrity() throws(LedgerError) -> String {
    try Ledger.guarded(path) {
      try queue.read { db in try String.fetchAll(db, sql: "PRAGMA integrity_check").joined(separator: "; ") }
    }
  }

  /// Writes a copy of the ledger to `path` atomically, via `path.tmp`. Not safe for concurrent calls.
  package func copy(to path: String) throws(LedgerError) {
    let temporary = path + ".tmp"
    try Ledger.guarded(path) {
      if FileManager.default.fileExists(atPath: temporary) { try FileManager.default.removeItem(atPath: temporary) }
      try queue.writeWithoutTransaction { db in try db.execute(sql: "VACUUM INTO ?", arguments: [temporary]) }
      let descriptor = Foundation.open(temporary, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0, fsync(descriptor) == 0, Foundation.close(descriptor) == 0 else {
        throw LedgerError(path: temporary, reason: String(cString: strerror(errno)), isDamaged: false)
      }
      guard rename(temporary, path) == 0 else {
        throw LedgerError(path: path, reason: String(cString: strerror(errno)), isDamaged: false)
      }
    }
  }

  /// Runs `body`, converting every database error to a `LedgerError`.
  static func guarded<Value>(_ path: String, _ body: () throws -> Value) throws(LedgerError) -> Value {
    do {
      return try body()
    } catch let error as LedgerError {
      throw error
    } catch let error as DatabaseError {
      let isDamaged = [.SQLITE_NOTADB, .SQLITE_CORRUPT].contains(error.resultCode)
      throw LedgerError(
        path: path, reason: isDamaged ? "is not a ledger, or is damaged" : LedgerError.words(error),
        isDamaged: isDamaged)
    } catch {
      throw LedgerError(path: path, reason: error.localizedDescription, isDamaged: false)
    }
  }
}

extension LedgerError {
  /// SQLite's result codes in plain words.
  static func words(_ error: DatabaseError) -> String {
    switch error.resultCode {
    case .SQLITE_FULL: "the disk is full"
    case .SQLITE_BUSY, .SQLITE_LOCKED: "has been locked by another process for more than a minute"
    case .SQLITE_READONLY: "cannot be written"
    case .SQLITE_CANTOPEN: "cannot be opened or created"
    case .SQLITE_IOERR: "cannot be read or written: input/output error"
    default: error.message ?? "SQLite result \(error.resultCode.rawValue)"
    }
  }
}
