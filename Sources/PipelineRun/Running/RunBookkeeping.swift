import Alerting
import Foundation
import Ledger
import Logging
import Publication
import Records

/// Housekeeping of a run: its record, the ledger, retention and alerts. None of this affects the outcome of the run.
struct RunBookkeeping: Sendable {
  private let plan: RunPlan
  private let attendant: AlertDispatcher
  private let logger: Logger
  private let showsKnown: Bool

  init(plan: RunPlan, options: RunOptions, logger: Logger) {
    self.plan = plan
    self.logger = logger
    showsKnown = options.showsKnownTroubles
    attendant = AlertDispatcher(
      settings: options.operatorSettings, pipeline: plan.pipeline, folder: plan.pipelineFolder)
  }

  /// Before the run.
  func begin() { warn(attendant.began()) }

  /// Writes `run.json` of a failed run, unless the run has already written more.
  func record(_ failure: RunFailure, _ state: RunState, options: RunOptions) {
    guard state.written == nil else { return }
    var manifest = RunManifest(
      toolVersion: options.toolVersion, started: state.started, options: options.asGiven, inputs: [],
      outcome: failure.message,
      exitStatus: Int(failure.code.exitStatus))
    manifest.sequence = state.history.nextSequence
    do throws(PublicationError) {
      state.written = try RunPublisher(root: plan.outputRoot, pipeline: plan.pipeline).leaveRecord(
        manifest, pipeline: plan.pipeline)
    } catch {
      // On a full disk, the exit status still reports the failure.
      logger.debug("the run could not be recorded", metadata: ["reason": "\(error)"])
    }
  }

  /// After the run: records it, applies retention and sends alerts. Returns whether every cause of the failure had been
  /// reported before, so that it need not be printed again.
  @discardableResult
  func end(_ state: RunState, failure: RunFailure?) -> Bool {
    if let run = state.written { remember(run, state, isPublished: failure == nil) }
    if failure == nil { prune(state) }
    let event = RunEvent(state, pipeline: plan.pipeline, failure: failure)
    let wasTold = failure != nil && !showsKnown && attendant.hasToldFailure(of: event)
    var shown = false
    let problems = attendant.ended(event) { items in
      shown = true
      for item in items where !item.trouble.hasPrefix("run:") || item.event == .ended { show(item) }
    }
    if showsKnown, !shown {
      for trouble in event.troubles where !trouble.key.hasPrefix("run:") { logger.warning("\(oneLine(trouble.words))") }
    }
    warn(problems)
    do throws(LedgerError) {
      try state.ledger?.record(AlertLog(folder: plan.pipelineFolder).lines(), pipeline: plan.pipeline)
      try state.ledger?.close()
    } catch {
      logger.debug("the ledger could not be closed", metadata: ["reason": "\(error)"])
    }
    return wasTold
  }

  /// A log message is one line.
  private func oneLine(_ words: String) -> String { words.replacing("\n", with: "; ") }

  private func show(_ item: AlertLine.Item) {
    switch item.event {
    case .began:
      logger.log(
        level: item.trouble.hasSuffix(":failed") ? .error : .warning, "\(oneLine(item.words))",
        metadata: ["trouble": "\(item.trouble)"])
    case .ended: logger.notice("resolved: \(oneLine(item.words))", metadata: ["trouble": "\(item.trouble)"])
    }
  }

  private func remember(_ run: PublishedRun, _ state: RunState, isPublished: Bool) {
    guard let ledger = state.ledger else { return }
    do throws(LedgerError) {
      try ledger.record(
        LedgerRun(
          manifest: run.manifest, sequence: run.manifest.sequence ?? state.history.nextSequence,
          state: isPublished ? .published : .rejected,
          dataset: isPublished && state.repeated == nil ? state.dataset : nil, sameAs: state.repeated?.runID))
    } catch {
      // The next run reads it from the run's folder.
      logger.warning(
        "the run is published but could not yet be recorded in the ledger", metadata: ["reason": "\(error)"])
    }
  }

  private func prune(_ state: RunState) {
    guard plan.keep != RetentionPolicy(), let ledger = state.ledger else { return }
    do throws(RunFailure) {
      let pruning = try Pruning(plan: plan, ledger: ledger).carryOut()
      for run in pruning.runs { logger.debug("removed a run according to 'keep'", metadata: ["run": "\(run.id)"]) }
      for change in pruning.archives {
        logger.debug(
          "removed archived pages according to 'keep'",
          metadata: ["file": "\(change.file)", "bytes": "\(change.freed)"])
      }
      warn(pruning.problems)
    } catch {
      warn([error.message])
    }
  }

  private func warn(_ problems: [String]) { for problem in problems { logger.warning("\(problem)") } }
}
