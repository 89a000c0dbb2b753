import Files
import Foundation
import Ledger

/// The lock for replacing the ledger of an output root: the backup before retention, and rebuilding. Pipelines have
/// their own locks but share the ledger. It is released when the process exits.
struct LedgerLock: ~Copyable {
  /// Suffix of unfinished files.
  static let unfinishedSuffix = ".tmp"

  private let descriptor: Int32

  /// Acquires the lock, waiting if necessary, and removes unfinished files. Throws `cannotCreate`.
  init(root: String) throws(RunFailure) {
    do throws(SystemError) {
      descriptor = try OwnFiles.open(Self.path(root))
    } catch {
      throw RunFailure(.cannotCreate, "cannot create file \(Self.path(root)): \(error)")
    }
    while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    Self.removeUnfinished(root)
  }

  deinit { close(descriptor) }

  /// Removes unfinished files of killed processes, unless still in use.
  static func sweep(root: String) {
    guard unfinished(root).contains(where: OwnFiles.exists), let descriptor = try? OwnFiles.open(path(root)) else {
      return
    }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { removeUnfinished(root) }
    close(descriptor)
  }

  private static func removeUnfinished(_ root: String) { for path in unfinished(root) { unlink(path) } }

  private static func unfinished(_ root: String) -> [String] {
    [Ledger.fileName, Ledger.backupName].flatMap { name in
      ["", "-journal", "-wal", "-shm"].map { (root as NSString).appendingPathComponent(name + unfinishedSuffix + $0) }
    }
  }

  private static func path(_ root: String) -> String { (root as NSString).appendingPathComponent(".ledger.lock") }
}
