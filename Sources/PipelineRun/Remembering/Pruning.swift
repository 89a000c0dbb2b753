import Acquisition
import Foundation
import Ledger
import Publication
import Records

/// Deletes what exceeds a pipeline's `keep` limits. The caller holds the pipeline's lock.
struct Pruning {
  /// Items deleted or to be deleted.
  struct Outcome {
    /// Runs with their sizes in bytes.
    var runs: [(id: String, bytes: Int)] = []
    /// Archive files.
    var archives: [ArchivePruning.Change] = []
    /// Descriptions of items that could not be deleted.
    var problems: [String] = []
  }

  let plan: RunPlan
  let ledger: Ledger

  /// Removes it, or with `dryRun` says what would go. Before a run goes, a copy of the ledger is written, in which
  /// alone its history lives on; without the copy nothing is removed.
  func carryOut(dryRun: Bool = false) throws(RunFailure) -> Outcome {
    var outcome = Outcome()
    let expired = expiredRuns()
    var sizes: [String: Int] = [:]
    for run in expired { sizes[run.manifest.runID] = folderSize(run.path) }
    if dryRun {
      outcome.runs = expired.map { ($0.manifest.runID, sizes[$0.manifest.runID] ?? 0) }
    } else if !expired.isEmpty {
      let lock = try LedgerLock(root: plan.outputRoot)
      try remembering { () throws(LedgerError) in
        try ledger.copy(to: (plan.outputRoot as NSString).appendingPathComponent(Ledger.backupName))
      }
      _ = consume lock
      let removed = RunPublisher(root: plan.outputRoot, pipeline: plan.pipeline).remove(expired)
      outcome.runs = removed.removed.map { ($0, sizes[$0] ?? 0) }
      outcome.problems = removed.failures.map(\.description)
    }
    try pruneArchive(leavingOut: Set(expired.map(\.path)), dryRun: dryRun, &outcome)
    return outcome
  }

  /// - Parameter leaving: folders of runs to be deleted, whose citations are ignored.
  private func pruneArchive(leavingOut leaving: Set<String>, dryRun: Bool, _ outcome: inout Outcome) throws(RunFailure)
  {
    guard let days = plan.keep.days, !plan.targets.isEmpty else { return }
    let citations = RunCitations(plan: plan)
    let cited: Set<ArchiveCitation>
    do {
      cited = try citations.all(leavingOut: leaving)
    } catch {
      outcome.problems.append(
        "nothing was removed from the archive because the pages a run cites could not be determined: \(error)")
      return
    }
    let good = try remembering { () throws(LedgerError) in try ledger.goodSnapshots(of: plan.pipeline) }
    let sources = plan.targets.map {
      ArchivedSource(source: $0.source, address: $0.address, goodPages: good[$0.source] ?? [])
    }
    let pruned = ArchivePruning(folder: plan.archiveFolder, days: days, cited: cited, sources: sources).run(
      dryRun: dryRun)
    outcome.archives = pruned.changes
    outcome.problems += pruned.problems
  }

  private func expiredRuns() -> [RunFolders.Entry] {
    guard let most = plan.keep.runs else { return [] }
    let folders = RunFolders(root: plan.outputRoot, pipeline: plan.pipeline)
    guard folders.ids().count > most || folders.rejectedIDs().count > most else { return [] }
    let entries = folders.entries()
    let latest = RunPublisher(root: plan.outputRoot, pipeline: plan.pipeline).latestRunID
    let published = entries.filter { !$0.isRejected }.dropLast(most).filter { $0.manifest.runID != latest }
    return Array(published) + entries.filter(\.isRejected).dropLast(most)
  }

  private func folderSize(_ path: String) -> Int {
    let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return names.reduce(0) { total, name in
      let attributes = try? FileManager.default.attributesOfItem(atPath: path + "/" + name)
      return total + (attributes?[.type] as? FileAttributeType == .typeRegular ? (attributes?[.size] as? Int ?? 0) : 0)
    }
  }
}

/// The archived pages cited by the runs of a pipeline.
struct RunCitations {
  let plan: RunPlan

  /// What every run cites, published or rejected, but those in the folders left out. Throws when a run cannot be read.
  func all(leavingOut leaving: Set<String>) throws -> Set<ArchiveCitation> {
    let folders = RunFolders(root: plan.outputRoot, pipeline: plan.pipeline)
    var cited: Set<ArchiveCitation> = []
    for (path, _) in folders.paths() where !leaving.contains(path) { cited.formUnion(try citations(of: path)) }
    return cited
  }

  private func citations(of folder: String) throws -> [ArchiveCitation] {
    let inputs = try PublishedRunReader(folder: folder).manifest().inputs.compactMap { citation($0.path, $0.sha256) }
    if !inputs.isEmpty { return inputs }
    // A run on observations that were made elsewhere: its inputs are files, and the pages stand beside the rows.
    let table = (folder as NSString).appendingPathComponent("observations.csv")
    guard FileManager.default.fileExists(atPath: table) else { return [] }
    return try readObservations(csv: readFile(table, limits: AcquisitionLimits(bytes: 1 << 30)), path: table).compactMap
    {
      citation($0.snapshotPath, $0.snapshotSHA256)
    }
  }

  private func citation(_ path: String, _ sha256: String) -> ArchiveCitation? {
    guard let (file, _) = WARCPlace.parse(path) else { return nil }
    let store = (plan.archiveFolder as NSString).lastPathComponent + "/"
    return file.hasPrefix(store) ? ArchiveCitation(file: String(file.dropFirst(store.count)), sha256: sha256) : nil
  }
}
