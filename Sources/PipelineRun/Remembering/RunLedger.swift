import Alerting
import Files
import Foundation
import Ledger
import Logging
import Publication

extension RunFailure {
  /// Converts a ledger error.
  init(_ error: LedgerError) { self.init(.inputOutput, "ledger \(error)") }
}

/// The ledger of an output root: updated from the run folders before use, and rebuilt if lost or damaged.
package enum RunLedger {
  /// Opens the ledger and adds a pipeline's missing runs. Throws `inputOutput` if the file cannot be written.
  package static func open(root: String, pipeline: String, logger: Logger) throws(RunFailure) -> Ledger {
    LedgerLock.sweep(root: root)
    let ledger = try openOrRebuild(root: root, logger: logger)
    guard try takeUnknown(ledger, root: root, pipeline: pipeline) else {
      // A run that lies between known ones: spans can only be made in order.
      try remembering { () throws(LedgerError) in try ledger.close() }
      return try rebuild(root: root, logger: logger)
    }
    return ledger
  }

  /// Opens the ledger read-only; nil if the output root has none. Throws like `open`.
  package static func read(root: String, logger: Logger) throws(RunFailure) -> Ledger {
    guard FileManager.default.fileExists(atPath: root) else {
      throw RunFailure(.noInput, "\(root): output root not found")
    }
    let ledger = try openOrRebuild(root: root, logger: logger)
    for pipeline in RunFolders.pipelines(root: root) { _ = try takeUnknown(ledger, root: root, pipeline: pipeline) }
    return ledger
  }

  /// Rebuilds the ledger from the run folders, starting from the retention backup if there is one. The old file is kept
  /// as `ledger-old.sqlite`.
  @discardableResult
  package static func rebuild(root: String, logger: Logger) throws(RunFailure) -> Ledger {
    let path = (root as NSString).appendingPathComponent(Ledger.fileName)
    let lock = try LedgerLock(root: root)
    try begin(path, with: (root as NSString).appendingPathComponent(Ledger.backupName))
    _ = consume lock
    let ledger = try remembering { () throws(LedgerError) in try Ledger.open(root: root) }
    for pipeline in RunFolders.pipelines(root: root) { _ = try takeUnknown(ledger, root: root, pipeline: pipeline) }
    logger.notice("the ledger was rebuilt from the runs", metadata: ["path": "\(path)"])
    return ledger
  }

  /// Puts the ledger at `path` aside, and a copy of `backup` in its place where there is a whole one. The copy is made
  /// beside it: half of one would be taken for a damaged ledger, or worse, for all there is.
  private static func begin(_ path: String, with backup: String) throws(RunFailure) {
    let copy = path + LedgerLock.unfinishedSuffix
    var hasCopy = false
    if OwnFiles.exists(backup) {
      do { try FileManager.default.copyItem(atPath: backup, toPath: copy) } catch {
        unlink(copy)
        throw RunFailure(.inputOutput, "cannot copy \(backup) to \(copy): \(error.localizedDescription)")
      }
      hasCopy = (try? Ledger.open(path: copy).close()) != nil
      if !hasCopy { unlink(copy) }
    }
    if OwnFiles.exists(path) {
      try move(
        path, to: (parentFolder(of: path) as NSString).appendingPathComponent("ledger-old.sqlite")
      )
    }
    for suffix in ["-wal", "-shm"] { _ = unlink(path + suffix) }
    if hasCopy { try move(copy, to: path) }
  }

  private static func move(_ path: String, to target: String) throws(RunFailure) {
    guard rename(path, target) == 0 else {
      throw RunFailure(.inputOutput, "cannot move \(path) to \(target): \(String(cString: strerror(errno)))")
    }
  }

  private static func openOrRebuild(root: String, logger: Logger) throws(RunFailure) -> Ledger {
    func exists(_ name: String) -> Bool {
      FileManager.default.fileExists(atPath: (root as NSString).appendingPathComponent(name))
    }
    if !exists(Ledger.fileName), exists(Ledger.backupName) { return try rebuild(root: root, logger: logger) }
    do throws(LedgerError) {
      return try Ledger.open(root: root)
    } catch {
      guard error.isDamaged else { throw RunFailure(error) }
      logger.warning(
        "the ledger is damaged and will be rebuilt", metadata: ["path": "\(error.path)", "reason": "\(error.reason)"])
      return try rebuild(root: root, logger: logger)
    }
  }

  /// Takes the runs of a pipeline that the ledger does not know, in their order; false if one of them lies before a run
  /// that is known.
  static func takeUnknown(_ ledger: Ledger, root: String, pipeline: String) throws(RunFailure) -> Bool {
    let folders = RunFolders(root: root, pipeline: pipeline)
    let known = try remembering { () throws(LedgerError) in try ledger.knownRuns(of: pipeline) }
    let isKnown =
      folders.ids().allSatisfy { known[$0] == .published }
      && folders.rejectedIDs().allSatisfy { known[$0] == .rejected }
    if !isKnown {
      let last = try remembering { () throws(LedgerError) in try ledger.lastPublished(of: pipeline) }
      for entry in folders.entries() {
        let state: LedgerRun.State = entry.isRejected ? .rejected : .published
        if known[entry.manifest.runID] == state { continue }
        if state == .published, entry.sequence <= last { return false }
        // A run whose dataset cannot be read is recorded without rows.
        let dataset = entry.isRejected ? nil : try? PublishedRunReader(folder: entry.path).dataset()
        try remembering { () throws(LedgerError) in
          try ledger.record(
            LedgerRun(manifest: entry.manifest, sequence: entry.sequence, state: state, dataset: dataset))
        }
      }
    }
    let alerts = AlertLog(folder: folders.folder).lines()
    try remembering { () throws(LedgerError) in try ledger.record(alerts, pipeline: pipeline) }
    return true
  }
}

/// Runs `body`, converting ledger errors.
func remembering<Value>(_ body: () throws(LedgerError) -> Value) throws(RunFailure) -> Value {
  do throws(LedgerError) { return try body() } catch { throw RunFailure(error) }
}
