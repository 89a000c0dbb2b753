import Acquisition
import Foundation
import Logging
import Normalization
import OccupationCoding
import Publication
import Reconciliation
import Records
import References

/// How a run is carried out; nothing here changes a published figure.
public struct RunOptions: Sendable {
  /// Workers; the results are the same for any number.
  public var jobs: Int
  /// Publish nothing when something weighs `warning` or more.
  public var strict: Bool
  /// Escape text that a spreadsheet would run as a formula.
  public var spreadsheetSafe: Bool
  /// Fetch nothing: the archive answers in the place of the network.
  public var offline: Bool
  /// The options as given, for `run.json`.
  public var asGiven: [String: String]
  /// How much of a page is read.
  public var limits: AcquisitionLimits
  /// The version of the program, for `run.json`.
  public var toolVersion: String

  /// Creates options.
  public init(
    jobs: Int = 1, strict: Bool = false, spreadsheetSafe: Bool = false, offline: Bool = false, asGiven: [String: String] = [:],
    limits: AcquisitionLimits = AcquisitionLimits(), toolVersion: String
  ) {
    self.jobs = jobs
    self.strict = strict
    self.spreadsheetSafe = spreadsheetSafe
    self.offline = offline
    self.asGiven = asGiven
    self.limits = limits
    self.toolVersion = toolVersion
  }
}

/// Runs one plan from its pages to its published dataset.
public struct PipelineRunner: Sendable {
  let options: RunOptions
  let stop: StopFlag
  let logger: Logger
  /// Called with how many sources are done and how many there are.
  let progress: @Sendable (_ done: Int, _ all: Int) -> Void
  /// The same for pages that are fetched, which comes before.
  let fetchProgress: @Sendable (_ done: Int, _ all: Int) -> Void

  /// Creates a runner; `stop` ends its runs early.
  public init(
    options: RunOptions, stop: StopFlag, logger: Logger, progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in },
    fetchProgress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) {
    self.options = options
    self.stop = stop
    self.logger = logger
    self.progress = progress
    self.fetchProgress = fetchProgress
  }

  /// Reads every source, settles what they say, and publishes it; only one run of a pipeline at a time.
  /// Throws `RunFailure`; then nothing was published and `latest` is what it was.
  public func run(_ plan: RunPlan) async throws(RunFailure) -> PublishedRun {
    let started = runDate()
    // Before the lock, whose folder would be made for nothing.
    let missing = plan.sources.compactMap(\.failure)
    if missing.count == plan.sources.count { throw RunFailure(.noInput, missing.map(\.description).joined(separator: "\n")) }
    let lock = try OutputLock(folder: (plan.outputRoot as NSString).appendingPathComponent(plan.pipeline))
    let publisher = RunPublisher(root: plan.outputRoot, pipeline: plan.pipeline)
    try published { () throws(PublicationError) in try sweep(publisher) }
    let reference = try RunReference(plan)
    let fetchStart = ContinuousClock.now
    if !options.offline { try fetchPages(plan) }
    let fetching = ContinuousClock.now - fetchStart
    let results = try await read(plan, coder: reference.coder)
    for result in results { tell(result.record) }
    let clock = ContinuousClock.now
    var dataset = RunDataset(pipeline: plan.pipeline, results)
    let reconciled = ContinuousClock.now
    try settle(&dataset, pages: results.compactMap(\.facts), plan: plan, reference: reference)
    let timings = [
      timing("fetching", fetching), timing("acquisition", results.reduce(.zero) { $0 + $1.acquisition }),
      timing("extraction", results.reduce(.zero) { $0 + $1.extraction }),
      timing("assembly", reconciled - clock), timing("reconciliation", ContinuousClock.now - reconciled),
    ]
    let run = try publish(dataset, plan: plan, publisher: publisher, started: started, reference: reference, timings: timings)
    _ = consume lock
    return run
  }

  /// Settles and publishes observations that were read from a file instead of from pages.
  public func reconcile(_ file: ObservationFile, plan: RunPlan) throws(RunFailure) -> PublishedRun {
    let started = runDate()
    let lock = try OutputLock(folder: (plan.outputRoot as NSString).appendingPathComponent(plan.pipeline))
    let publisher = RunPublisher(root: plan.outputRoot, pipeline: plan.pipeline)
    try published { () throws(PublicationError) in try sweep(publisher) }
    var dataset = RunDataset(pipeline: plan.pipeline, observations: file.observations, plan: plan)
    let start = ContinuousClock.now
    let reference = try RunReference(plan)
    let changed = file.observations.filter(\.contradictsItsText)
    dataset.findings += changed.map(textContradiction)
    try settle(&dataset, pages: [], plan: plan, reference: reference, leavingOut: Set(changed.map(\.id)))
    let run = try publish(
      dataset, plan: plan, publisher: publisher, started: started, inputs: [file.input], reference: reference,
      timings: [timing("reconciliation", ContinuousClock.now - start)])
    _ = consume lock
    return run
  }

  private func read(_ plan: RunPlan, coder: OccupationCoder) async throws(RunFailure) -> [SourceResult] {
    var results: [SourceResult] = []
    let limits = options.limits
    let areaDefault = plan.areaDefault
    let archive = plan.targets.isEmpty ? nil : SnapshotArchive(folder: plan.archiveFolder)
    let known = archive.flatMap { _ in ReadPages(folder: plan.readPagesFolder, program: programIdentity()) }
    do {
      try await orderedMap(
        plan.sources, jobs: options.jobs, isStopped: { [stop] in stop.isRaised },
        body: { readSource($0, areaDefault: areaDefault, limits: limits, archive: archive, known: known, coder: coder) }
      ) { index, result in
        results.append(result)
        progress(index + 1, plan.sources.count)
      }
    } catch {
      throw RunFailure(.defect, "reading sources: \(error)")
    }
    try stop.check()
    if let known {
      known.removeUnused()
      logger.debug("re-used what was read before", metadata: ["pages": "\(known.reused)"])
    }
    return results
  }

  private func settle(
    _ dataset: inout RunDataset, pages: [PageFacts], plan: RunPlan, reference: RunReference, leavingOut changed: Set<String> = []
  ) throws(RunFailure) {
    var settled: ReconciledTopic
    var pages = pages
    var decided = AppliedDecisions(plan.decisions, to: &dataset.observations)
    var policy = plan.policy
    policy.accepted = decided.accepted
    do throws(ReferenceError) {
      if let library = reference.library { try decideByPay(&dataset.observations, pages: &pages, library: library, coder: reference.coder) }
      settled = try Stages.settle(
        dataset.observations.filter { !decided.excluded.contains($0.id) && !changed.contains($0.id) }, pages: pages, topic: plan.topic, policy: policy,
        library: reference.library,
        coder: reference.coder)
    } catch {
      throw RunFailure(error)
    }
    dataset.statistics = settled.statistics
    dataset.conflicts = settled.conflicts
    dataset.findings += settled.findings
    dataset.giveFindingsLastingIDs()
    decided.settle(&dataset.statistics, &dataset.conflicts, &dataset.findings)
    dataset.findings += decided.findings + Stages.check(&dataset.statistics, conflicts: dataset.conflicts)
    dataset.giveFindingsLastingIDs()
    let codes = Dictionary(pages.map { ($0.sourceID, $0.subject.code) }, uniquingKeysWith: { first, _ in first })
    for index in dataset.sources.indices where dataset.sources[index].occupationCode.isEmpty {
      dataset.sources[index].occupationCode = codes[dataset.sources[index].origin.sourceID].flatMap(\.self) ?? ""
    }
    let counts = Dictionary(grouping: dataset.findings, by: \.sourceID).mapValues(\.count)
    for index in dataset.sources.indices { dataset.sources[index].findings = counts[dataset.sources[index].origin.sourceID] ?? 0 }
  }

  private func publish(
    _ dataset: RunDataset, plan: RunPlan, publisher: RunPublisher, started: Date, inputs: [RunManifest.Input]? = nil, reference: RunReference,
    timings: [RunManifest.StageTiming]
  ) throws(RunFailure) -> PublishedRun {
    try checkGate(dataset, previousObservations: previousObservationCount(folder: publisher.folder))
    if options.strict { try checkStrictly(dataset) }
    let read = dataset.sources.filter { !$0.snapshotSHA256.isEmpty }
    let failed = dataset.sources.count { $0.outcome == .failed }
    var asGiven = options.asGiven
    asGiven["source_root"] = plan.sourceRoot
    let manifest = RunManifest(
      toolVersion: options.toolVersion, started: started, options: asGiven,
      inputs: (inputs ?? read.map { .init(path: $0.snapshotPath, sha256: $0.snapshotSHA256, bytes: $0.bytes) }) + reference.inputs, timings: timings,
      sourceAges: dataset.sources.compactMap { age(of: $0, at: started) },
      outcome: failed == 0 ? "published" : "published; \(failed) of \(dataset.sources.count) sources failed")
    try stop.check()
    // A run before that cannot be read is no reason not to publish this one.
    let before = publisher.latestRunID.flatMap { try? PublishedRunReader(folder: "\(publisher.folder)/\($0)").dataset() }
    let publishOptions = PublishOptions(spreadsheetSafe: options.spreadsheetSafe)
    let run = try published { () throws(PublicationError) in try publisher.publish(dataset, run: manifest, options: publishOptions, before: before) }
    logger.info(
      "published",
      metadata: [
        "run": "\(run.path)", "observations": "\(dataset.observations.count)", "statistics": "\(dataset.statistics.count)",
        "conflicts": "\(dataset.conflicts.count)", "findings": "\(dataset.findings.count)",
      ])
    return run
  }

  /// Tells of a source that is not what it should be.
  private func tell(_ source: SourceRecord) {
    switch source.outcome {
    case .failed: logger.error("source failed", metadata: ["source": "\(source.origin.sourceID)", "reason": "\(source.message)"])
    case .skipped, .stale:
      logger.warning("source \(source.outcome.rawValue)", metadata: ["source": "\(source.origin.sourceID)", "reason": "\(source.message)"])
    case .fetched, .read, .unchanged: break
    }
  }

  /// How old a fetched page was when the run began; a page fetched by the run itself is 0 seconds old.
  private func age(of source: SourceRecord, at started: Date) -> RunManifest.SourceAge? {
    guard let fetchedAt = source.fetchedAt, let date = try? Date(fetchedAt, strategy: .iso8601) else { return nil }
    return RunManifest.SourceAge(sourceID: source.origin.sourceID, fetchedAt: fetchedAt, seconds: max(0, Int(started.timeIntervalSince(date))))
  }

  /// Removes what killed runs left behind.
  private func sweep(_ publisher: RunPublisher) throws(PublicationError) {
    for name in try publisher.sweep() { logger.info("removed what an interrupted run left", metadata: ["name": "\(name)"]) }
  }
}

private func published<Value>(_ body: () throws(PublicationError) -> Value) throws(RunFailure) -> Value {
  do throws(PublicationError) {
    return try body()
  } catch {
    throw RunFailure(error)
  }
}

private func timing(_ stage: String, _ duration: Duration) -> RunManifest.StageTiming {
  .init(stage: stage, milliseconds: Int(duration / .milliseconds(1)))
}
