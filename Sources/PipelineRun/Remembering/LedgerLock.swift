import Files
import Foundation
import Ledger

/// The lock on what is made beside the ledger of an output root before it takes its place: the copy before retention, and a ledger that is rebuilt. Pipelines have locks of their
/// own, and share the ledger. As every lock of the system, it ends with the process.
struct LedgerLock: ~Copyable {
  /// What the names of unfinished files end with.
  static let unfinishedSuffix = ".tmp"

  private let descriptor: Int32

  /// Takes the lock, waiting for whoever has it, and removes what was left unfinished. Throws `cannotCreate`.
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

  /// Removes what a killed process left unfinished, unless it is somebody's who is at work.
  static func sweep(root: String) {
    guard unfinished(root).contains(where: OwnFiles.exists), let descriptor = try? OwnFiles.open(path(root)) else { return }
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
