import Foundation
import Ledger
import Publication
import Records

/// Removes what a pipeline's `keep` leaves no place for. The caller holds the pipeline's lock.
struct Pruning {
  /// What goes, or would go.
  struct Outcome {
    /// Ids of runs.
    var runs: [String] = []
    /// Archive files, with the number of bytes that become free.
    var archives: [(file: String, bytes: Int)] = []
    /// What could not be removed, in words.
    var problems: [String] = []
  }

  let plan: RunPlan
  let ledger: Ledger

  /// What would be removed now.
  func preview() -> Outcome { Outcome(runs: expiredRuns().map(\.manifest.runID)) }

  /// Removes it. Before a run goes, a copy of the ledger is written, in which alone its history lives on; without the copy nothing is removed.
  func carryOut() throws(RunFailure) -> Outcome {
    let runs = expiredRuns()
    guard !runs.isEmpty else { return Outcome() }
    try remembering { () throws(LedgerError) in
      try ledger.copy(to: (plan.outputRoot as NSString).appendingPathComponent(Ledger.backupName))
    }
    let removed = RunPublisher(root: plan.outputRoot, pipeline: plan.pipeline).remove(runs)
    return Outcome(runs: removed.removed, problems: removed.failures.map(\.description))
  }

  private func expiredRuns() -> [RunFolders.Entry] {
    guard let most = plan.keep.runs else { return [] }
    let folders = RunFolders(root: plan.outputRoot, pipeline: plan.pipeline)
    guard folders.ids().count > most || folders.rejectedIDs().count > most else { return [] }
    let entries = folders.entries()
    return Array(entries.filter { !$0.isRejected }.dropLast(most)) + entries.filter(\.isRejected).dropLast(most)
  }
}
