import Acquisition
import Exports
import Foundation
import Ledger
import Logging
import Normalization
import OccupationCoding
import Publication
import Reconciliation
import Records
import OfficialStatistics

/// Runs a plan, from its pages to the published dataset.
package struct PipelineRunner: Sendable {
  let options: RunOptions
  let stop: StopFlag
  let logger: Logger
  /// Progress callback: number of sources done and in total.
  let progress: @Sendable (_ done: Int, _ all: Int) -> Void
  /// Progress callback for fetching, which comes first.
  let fetchProgress: @Sendable (_ done: Int, _ all: Int) -> Void

  /// Creates a runner; `stop` ends its runs early.
  package init(
    options: RunOptions, stop: StopFlag, logger: Logger, progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in },
    fetchProgress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) {
    self.options = options
    self.stop = stop
    self.logger = logger
    self.progress = progress
    self.fetchProgress = fetchProgress
  }

  /// Reads every source, reconciles and publishes; only one run of a pipeline at a time. The operator is notified of
  /// problems. Throws `RunFailure`; then nothing was published, `latest` is unchanged, and the rejected run is in the
  /// pipeline's folder `rejected`.
  package func run(_ plan: RunPlan) async throws(RunFailure) -> PublishedRun {
    // Before taking the lock, whose folder would be created in vain.
    let missing = plan.sources.compactMap(\.failure)
    if missing.count == plan.sources.count {
      throw RunFailure(.noInput, missing.map(\.description).joined(separator: "\n"))
    }
    let lock = try OutputLock(folder: plan.pipelineFolder, wait: options.wait, stop: stop)
    let state = RunState()
    let attendance = RunBookkeeping(plan: plan, options: options, logger: logger)
    attendance.begin()
    stop.beforeAbandoning { [attendance, options] failure in
      // The run hangs and the process is about to exit: this thread reports what is known about it.
      let state = RunState()
      attendance.record(failure, state, options: options)
      attendance.end(state, failure: failure)
    }
    let result: Result<PublishedRun, RunFailure>
    do throws(RunFailure) { result = .success(try await perform(plan, state)) } catch { result = .failure(error) }
    stop.beforeAbandoning(nil)
    if case .failure(let failure) = result { attendance.record(failure, state, options: options) }
    let wasTold = attendance.end(state, failure: result.failure)
    _ = consume lock
    return try result.mapError { $0.told(wasTold) }.get()
  }

  private func perform(_ plan: RunPlan, _ state: RunState) async throws(RunFailure) -> PublishedRun {
    let publisher = RunPublisher(root: plan.outputRoot, pipeline: plan.pipeline)
    try published { () throws(PublicationError) in try sweep(publisher) }
    try remember(plan, state)
    let program = options.usesCache ? buildFingerprint() : nil
    let settings = program.flatMap { RunInputs.settings(plan, options, program: $0) }
    if let run = try publishUnchanged(plan, settings: settings, publisher: publisher, state: state) { return run }
    let reference = try RunReference(plan)
    let fetchStart = ContinuousClock.now
    if !options.offline { try fetchPages(plan) }
    let fetching = ContinuousClock.now - fetchStart
    var results = try await read(
      plan, program: program, coder: reference.coder, trusts: sourceTrusts(plan, state.history))
    let assembling = ContinuousClock.now
    var dataset = RunDataset(pipeline: plan.pipeline, results)
    if options.pages { addPages(of: results, to: &dataset) }
    let reconciling = ContinuousClock.now
    try dataset.settle(pages: results.compactMap(\.facts), plan: plan, reference: reference)
    let lacking = lackingSources(plan, state.history, results, dataset.statistics)
    if !lacking.isEmpty {
      var again = plan
      again.sources = plan.sources.filter { lacking[$0.origin.sourceID] != nil }
      let others = try await read(again, program: program, coder: reference.coder, trusts: lacking, isWhole: false)
      let bySource = Dictionary(others.map { ($0.record.origin.sourceID, $0) }, uniquingKeysWith: { first, _ in first })
      results = results.map { bySource[$0.record.origin.sourceID] ?? $0 }
      dataset = RunDataset(pipeline: plan.pipeline, results)
      if options.pages { addPages(of: results, to: &dataset) }
      try dataset.settle(pages: results.compactMap(\.facts), plan: plan, reference: reference)
    }
    state.expired = results.filter(\.isExpired).map(\.record.origin.sourceID)
    let timings = [
      timing("fetching", fetching), timing("acquisition", results.reduce(.zero) { $0 + $1.acquisition }),
      timing("extraction", results.reduce(.zero) { $0 + $1.extraction }),
      timing("assembly", reconciling - assembling), timing("reconciliation", ContinuousClock.now - reconciling),
    ]
    let run = try publish(
      dataset, plan: plan, publisher: publisher, state: state, reference: reference, timings: timings)
    if options.usesCache { keep(run, dataset, results: results, settings: settings, reference: reference, plan: plan) }
    return run
  }

  /// Reconciles and publishes observations read from a file instead of pages.
  package func reconcile(_ file: ObservationFile, plan: RunPlan) throws(RunFailure) -> PublishedRun {
    let lock = try OutputLock(folder: plan.pipelineFolder, wait: options.wait, stop: stop)
    let state = RunState()
    let attendance = RunBookkeeping(plan: plan, options: options, logger: logger)
    let result: Result<PublishedRun, RunFailure>
    do throws(RunFailure) { result = .success(try reconcile(file, plan: plan, state)) } catch {
      result = .failure(error)
    }
    if case .failure(let failure) = result { attendance.record(failure, state, options: options) }
    let wasTold = attendance.end(state, failure: result.failure)
    _ = consume lock
    return try result.mapError { $0.told(wasTold) }.get()
  }

  private func reconcile(_ file: ObservationFile, plan: RunPlan, _ state: RunState) throws(RunFailure) -> PublishedRun {
    let publisher = RunPublisher(root: plan.outputRoot, pipeline: plan.pipeline)
    try published { () throws(PublicationError) in try sweep(publisher) }
    try remember(plan, state)
    var dataset = RunDataset(pipeline: plan.pipeline, observations: file.observations, plan: plan)
    let start = ContinuousClock.now
    let reference = try RunReference(plan)
    let changed = file.observations.filter(\.contradictsItsText)
    dataset.findings += changed.map(textContradiction)
    try dataset.settle(pages: [], plan: plan, reference: reference, leavingOut: Set(changed.map(\.id)))
    return try publish(
      dataset, plan: plan, publisher: publisher, state: state, inputs: [file.input], reference: reference,
      timings: [timing("reconciliation", ContinuousClock.now - start)])
  }

  /// Opens the ledger and looks up the history of the pipeline.
  private func remember(_ plan: RunPlan, _ state: RunState) throws(RunFailure) {
    let ledger = try RunLedger.open(root: plan.outputRoot, pipeline: plan.pipeline, logger: logger)
    state.ledger = ledger
    state.history = try remembering { () throws(LedgerError) in try ledger.history(of: plan.pipeline) }
  }

  /// - Parameter isWhole: whether these are all sources of the pipeline, so that cache entries of others can be
  ///   removed.
  private func read(
    _ plan: RunPlan, program: String?, coder: OccupationCoder, trusts: [String: SourceTrust], isWhole: Bool = true
  ) async throws(RunFailure) -> [SourceResult] {
    var results: [SourceResult] = []
    let limits = options.limits
    let areaDefault = plan.areaDefault
    let marksPage = options.pages
    let archive = plan.targets.isEmpty ? nil : SnapshotArchive(folder: plan.archiveFolder)
    let known = program.flatMap { ExtractionCache(folder: plan.readPagesFolder, program: $0) }
    do {
      try await orderedMap(
        plan.sources, jobs: options.jobs, isStopped: { [stop] in stop.isRaised },
        body: {
          readSource(
            $0, areaDefault: areaDefault, limits: limits, archive: archive, known: known, coder: coder,
            trust: trusts[$0.origin.sourceID] ?? SourceTrust(),
            marksPage: marksPage)
        }
      ) { index, result in
        results.append(result)
        progress(index + 1, plan.sources.count)
      }
    } catch {
      throw RunFailure(.defect, "reading sources: \(error)")
    }
    try stop.check()
    if let known {
      if isWhole { known.removeUnused() }
      logger.debug("reused cached extraction results", metadata: ["pages": "\(known.reused)"])
    }
    return results
  }

  private func addPages(of results: [SourceResult], to dataset: inout RunDataset) {
    let (pages, leftOut) = SourcePages.bounded(results)
    dataset.pages = pages
    if leftOut > 0 {
      logger.info("archived pages were omitted because of their size", metadata: ["pages": "\(leftOut)"])
    }
  }

  /// Removes leftovers of killed runs.
  private func sweep(_ publisher: RunPublisher) throws(PublicationError) {
    for name in try publisher.sweep() {
      logger.info("removed leftovers of an interrupted run", metadata: ["name": "\(name)"])
    }
  }
}

extension Result {
  /// The failure, if it is one.
  fileprivate var failure: Failure? { if case .failure(let failure) = self { failure } else { nil } }
}

func published<Value>(_ body: () throws(PublicationError) -> Value) throws(RunFailure) -> Value {
  do throws(PublicationError) {
    return try body()
  } catch {
    throw RunFailure(error)
  }
}

func timing(_ stage: String, _ duration: Duration) -> RunManifest.StageTiming {
  .init(stage: stage, milliseconds: Int(duration / .milliseconds(1)))
}
