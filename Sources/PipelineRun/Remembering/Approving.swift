import Foundation
import Ledger
import Logging
import Publication

/// Publishes a rejected run on a reviewer's decision.
///
/// - Parameter folder: `…/<pipeline>/rejected/<run-id>`. Throws `noInput` if there is no such run, `usage` when it is
///   no rejected one, `badData` when it has no dataset, `locked` while a run is under way.
package func approveRun(folder: String, by: String, reason: String, logger: Logger) throws(RunFailure) -> PublishedRun {
  let run = URL(fileURLWithPath: folder).standardizedFileURL
  let folders = RunFolders(of: run.path)
  guard FileManager.default.fileExists(atPath: run.path) else { throw RunFailure(.noInput, "\(folder): run not found") }
  guard run.deletingLastPathComponent().lastPathComponent == RunFolders.rejectedName else {
    throw RunFailure(
      .usage, "\(folder) is not a rejected run; rejected runs are in a pipeline's '\(RunFolders.rejectedName)' folder")
  }
  guard FileManager.default.fileExists(atPath: run.appendingPathComponent("dataset.json").path) else {
    throw RunFailure(.badData, "\(folder) has no dataset: the run failed before producing one")
  }
  let (root, pipeline) = (folders.root, folders.pipeline)
  let lock = try OutputLock(folder: folders.folder)
  let ledger = try RunLedger.open(root: root, pipeline: pipeline, logger: logger)
  let history = try remembering { () throws(LedgerError) in try ledger.history(of: pipeline) }
  let earlier = try remembering { () throws(LedgerError) in try ledger.statisticHistory(of: pipeline) }
  let approval = RunManifest.Approval(by: by, reason: reason, date: runDate().formatted(.iso8601))
  let published: PublishedRun
  do {
    published = try RunPublisher(root: root, pipeline: pipeline).approve(
      run.lastPathComponent, approval, sequence: history.nextSequence, history: earlier)
  } catch let error as PublicationError {
    throw RunFailure(error)
  } catch {
    throw RunFailure(.badData, "\(error)")
  }
  // The run is new among the published ones.
  _ = try RunLedger.takeUnknown(ledger, root: root, pipeline: pipeline)
  try remembering { () throws(LedgerError) in try ledger.close() }
  _ = consume lock
  return published
}

/// Deletes what exceeds the retention limits of a plan, or with `dryRun` only lists it, one line each.
/// Throws `locked` while a run is in progress.
package func prune(_ plan: RunPlan, dryRun: Bool, logger: Logger) throws(RunFailure) -> [String] {
  let lock = try OutputLock(folder: plan.pipelineFolder)
  let ledger = try RunLedger.open(root: plan.outputRoot, pipeline: plan.pipeline, logger: logger)
  let outcome = try Pruning(plan: plan, ledger: ledger).carryOut(dryRun: dryRun)
  try remembering { () throws(LedgerError) in try ledger.close() }
  for problem in outcome.problems { logger.warning("\(problem)") }
  _ = consume lock
  let verb = dryRun ? "would remove" : "removed"
  let runs = outcome.runs.map { "\(verb) run \($0.id): \($0.bytes) bytes" }
  let archives = outcome.archives.map { change in
    change.left == 0
      ? "\(verb) \(change.file): \(change.freed) bytes"
      : "\(verb) unneeded records of \(change.file): \(change.freed) bytes, leaving \(change.left)"
  }
  return runs + archives
}
