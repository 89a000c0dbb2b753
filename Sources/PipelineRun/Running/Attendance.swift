import Alerting
import Foundation
import Ledger
import Logging
import Publication
import Records

/// What accompanies a run from its lock to its end: the record it leaves, the ledger, retention, and those who are told of it. Nothing of it changes what becomes of the run.
struct Attendance: Sendable {
  private let plan: RunPlan
  private let attendant: Attendant
  private let logger: Logger
  private let showsKnown: Bool

  init(plan: RunPlan, options: RunOptions, logger: Logger) {
    self.plan = plan
    self.logger = logger
    showsKnown = options.showsKnownTroubles
    attendant = Attendant(settings: options.operatorSettings, pipeline: plan.pipeline, folder: plan.pipelineFolder)
  }

  /// Before the run.
  func begin() { warn(attendant.began()) }

  /// Leaves `run.json` of a run that failed, unless the run has left more already.
  func record(_ failure: RunFailure, _ state: RunState, options: RunOptions) {
    guard state.written == nil else { return }
    var manifest = RunManifest(
      toolVersion: options.toolVersion, started: state.started, options: options.asGiven, inputs: [], outcome: failure.message,
      exitStatus: Int(failure.code.exitStatus))
    manifest.sequence = state.history.nextSequence
    do throws(PublicationError) {
      state.written = try RunPublisher(root: plan.outputRoot, pipeline: plan.pipeline).leaveRecord(manifest, pipeline: plan.pipeline)
    } catch {
      // On a full disk the failure itself is told by the exit status.
      logger.debug("no record of the run could be left", metadata: ["reason": "\(error)"])
    }
  }

  /// After the run: remembers it, removes what retention says, and tells of it.
  func end(_ state: RunState, failure: RunFailure?) {
    if let run = state.written { remember(run, state, isPublished: failure == nil) }
    if failure == nil { prune(state) }
    let event = RunEvent(state, pipeline: plan.pipeline, failure: failure)
    var shown = false
    let problems = attendant.ended(event) { items in
      shown = true
      for item in items where !item.trouble.hasPrefix("run:") || item.event == .ended { show(item) }
    }
    if showsKnown, !shown { for trouble in event.troubles where !trouble.key.hasPrefix("run:") { logger.warning("\(trouble.words)") } }
    warn(problems)
    do throws(LedgerError) {
      try state.ledger?.record(AlertLog(folder: plan.pipelineFolder).lines(), pipeline: plan.pipeline)
      try state.ledger?.close()
    } catch {
      logger.debug("the ledger could not be closed", metadata: ["reason": "\(error)"])
    }
  }

  private func show(_ item: AlertLine.Item) {
    switch item.event {
    case .began: logger.log(level: item.trouble.hasSuffix(":failed") ? .error : .warning, "\(item.words)", metadata: ["trouble": "\(item.trouble)"])
    case .ended: logger.notice("over: \(item.words)", metadata: ["trouble": "\(item.trouble)"])
    }
  }

  private func remember(_ run: PublishedRun, _ state: RunState, isPublished: Bool) {
    guard let ledger = state.ledger else { return }
    do throws(LedgerError) {
      try ledger.record(
        LedgerRun(
          manifest: run.manifest, sequence: run.manifest.sequence ?? state.history.nextSequence, state: isPublished ? .published : .rejected,
          dataset: isPublished && state.repeated == nil ? state.dataset : nil, sameAs: state.repeated?.runID))
    } catch {
      // The next run takes it from the run's folder.
      logger.warning("the run is published, and could not be written into the ledger yet", metadata: ["reason": "\(error)"])
    }
  }

  private func prune(_ state: RunState) {
    guard plan.keep != RetentionPolicy(), let ledger = state.ledger else { return }
    do throws(RunFailure) {
      let pruning = try Pruning(plan: plan, ledger: ledger).carryOut()
      for run in pruning.runs { logger.debug("removed a run, as 'keep' says", metadata: ["run": "\(run.id)"]) }
      for change in pruning.archives {
        logger.debug("removed archived pages, as 'keep' says", metadata: ["file": "\(change.file)", "bytes": "\(change.freed)"])
      }
      warn(pruning.problems)
    } catch {
      warn([error.message])
    }
  }

  private func warn(_ problems: [String]) { for problem in problems { logger.warning("\(problem)") } }
}
