import Foundation
import Records

/// Publishes runs of a pipeline: each gets its own folder, and `latest` is switched atomically. Readers see either the
/// old run or the new one, never a mixture or part. The caller holds the pipeline's lock.
package struct RunPublisher: Sendable {
  /// The pipeline's folder, `<root>/<pipeline>`.
  package let folder: String
  /// The folder of runs that were not published.
  package var rejectedFolder: String { path(RunFolders.rejectedName) }
  let operations: any FileOperations
  let now: @Sendable () -> Date

  /// Creates the publisher of `pipeline` under the output folder `root`.
  package init(root: String, pipeline: String) {
    self.init(root: root, pipeline: pipeline, operations: PosixFileOperations(), now: { runDate() })
  }

  init(root: String, pipeline: String, operations: any FileOperations, now: @escaping @Sendable () -> Date) {
    folder = (root as NSString).appendingPathComponent(FileName.make(pipeline))
    self.operations = operations
    self.now = now
  }

  /// Writes all files of the run, syncs them, and switches `latest` to it.
  ///
  /// - Parameters:
  ///   - background: what the report shows besides the dataset.
  ///   - others: writers of formats that this module does not support. Throws `PublicationError` (exit status 73 or
  ///     74; 70 for a dataset that violates an invariant); then `latest` is unchanged and no partial output is left.
  package func publish(
    _ dataset: RunDataset, run: RunManifest, options: PublishOptions = PublishOptions(),
    background: ReportBackground = ReportBackground(),
    others: [any DatasetFile] = []
  ) throws(PublicationError) -> PublishedRun {
    try DatasetCheck.check(dataset)
    return try write(
      dataset, run: run, options: options, background: background, others: others, to: folder, isPublished: true)
  }

  /// Writes all files of a run stopped by a gate to the folder `rejected`; `latest` is unchanged. Throws like
  /// `publish`.
  package func reject(
    _ dataset: RunDataset, run: RunManifest, options: PublishOptions = PublishOptions(),
    background: ReportBackground = ReportBackground(),
    others: [any DatasetFile] = []
  ) throws(PublicationError) -> PublishedRun {
    try write(
      dataset, run: run, options: options, background: background, others: others, to: rejectedFolder,
      isPublished: false)
  }

  /// Writes only `run.json`, in the folder `rejected`, for a run without a dataset. Throws like `publish`.
  package func leaveRecord(_ run: RunManifest, pipeline: String) throws(PublicationError) -> PublishedRun {
    try makeFolders(rejectedFolder)
    let runID = try claim(run)
    var manifest = run
    manifest.runID = runID
    manifest.pipeline = pipeline
    manifest.finished = now().formatted(.iso8601)
    let temporary = path(".tmp-" + runID)
    let final = (rejectedFolder as NSString).appendingPathComponent(runID)
    do throws(PublicationError) {
      let file = try RunFiles(folder: temporary, operations: operations).write(try manifest.encoded(), as: "run.json")
      try operations.syncDirectory(temporary)
      try operations.rename(temporary, to: final)
      try operations.syncDirectory(rejectedFolder)
      return PublishedRun(path: final, manifest: manifest, files: [file])
    } catch {
      try? operations.removeTree(temporary)
      throw error
    }
  }

  /// Publishes a rejected run: records the reviewer in `run.json` and report, moves its folder to the published ones,
  /// and switches `latest`.
  ///
  /// - Parameters:
  ///   - sequence: its new position among the runs.
  ///   - history: the history of earlier runs. Throws like `publish`, and `DatasetReadError` if the run cannot be read
  ///     back.
  package func approve(
    _ runID: String, _ approval: RunManifest.Approval, sequence: Int, history: StatisticHistory = StatisticHistory()
  ) throws -> PublishedRun {
    let source = (rejectedFolder as NSString).appendingPathComponent(runID)
    let reader = PublishedRunReader(folder: source)
    let dataset = try reader.dataset()
    try DatasetCheck.check(dataset)
    var manifest = try reader.manifest()
    manifest.approval = approval
    manifest.sequence = sequence
    manifest.outcome = "published by \(approval.by), \(approval.date.prefix(10)): \(approval.reason)"
    manifest.exitStatus = 0
    let background = ReportBackground(
      before: latestRunID.flatMap { try? PublishedRunReader(folder: path($0)).dataset() },
      audit: try? AuditRecord.last(pipelineFolder: folder),
      history: history)
    let files = RunFiles(folder: source, operations: operations)
    try files.replace(ReportWriter(context: context(manifest, dataset, background)), SortedDataset(dataset))
    try files.replace(try manifest.encoded(), as: "run.json")
    try checkLatest()
    try prepareLink(runID)
    try operations.rename(source, to: path(runID))
    try switchLatest(to: runID)
    return PublishedRun(path: path(runID), manifest: manifest, files: [])
  }

  /// Removes runs, first renaming each to a hidden name, so that readers never see a partial run. Returns the ids of
  /// the removed runs and the failures of the others.
  package func remove(_ runs: [RunFolders.Entry]) -> (removed: [String], failures: [PublicationError]) {
    var removed: [String] = []
    var failures: [PublicationError] = []
    for run in runs where run.manifest.runID != latestRunID {
      do throws(PublicationError) {
        let hidden = path(Self.removedPrefix + run.manifest.runID)
        try operations.rename(run.path, to: hidden)
        try operations.removeTree(hidden)
        removed.append(run.manifest.runID)
      } catch {
        failures.append(error)
      }
    }
    return (removed, failures)
  }

  private func write(
    _ dataset: RunDataset, run: RunManifest, options: PublishOptions, background: ReportBackground,
    others: [any DatasetFile], to target: String,
    isPublished: Bool
  ) throws(PublicationError) -> PublishedRun {
    let counts = RunManifest.counts(of: dataset)
    var body: ReportBody?
    let made = try make(run, pipeline: dataset.pipeline, counts: counts, in: target, isPublished: isPublished) {
      writer, manifest throws(PublicationError) in
      let sorted = SortedDataset(dataset)
      if options.outputs.contains(.report) { body = ReportBody(sorted) }
      let report = ReportWriter(context: context(manifest, dataset, background), body: body)
      return try writer.write(sorted, options: options, report: report, others: others)
    }
    guard var made else {
      throw PublicationError(kind: .defect, operation: "publish", path: target, reason: "nothing was written")
    }
    made.report = body
    return made
  }

  /// Creates the folder of a run, lets `body` write its files, adds `run.json`, and switches `latest` if the run is
  /// published. If `body` returns nil, nothing is left.
  func make(
    _ run: RunManifest, pipeline: String, counts: [String: Int], in target: String, isPublished: Bool,
    _ body: (RunFiles, RunManifest) throws(PublicationError) -> [PublishedFile]?
  ) throws(PublicationError) -> PublishedRun? {
    let start = ContinuousClock.now
    try makeFolders(target)
    try checkLatest()
    let runID = try claim(run)
    let temporary = path(".tmp-" + runID)
    let final = (target as NSString).appendingPathComponent(runID)
    var manifest = run
    manifest.runID = runID
    manifest.pipeline = pipeline
    manifest.counts = counts
    do throws(PublicationError) {
      let writer = RunFiles(folder: temporary, operations: operations)
      guard var files = try body(writer, manifest) else {
        try operations.removeTree(temporary)
        return nil
      }
      manifest.finished = now().formatted(.iso8601)
      manifest.timings.append(.init(stage: "publication", milliseconds: Self.milliseconds(since: start)))
      files.append(try writer.write(try manifest.encoded(), as: "run.json"))
      try operations.syncDirectory(temporary)
      // The next link is prepared before the run gets its name: if the process is killed between the two steps, it
      // shows that the second is missing.
      if isPublished { try prepareLink(runID) }
      try operations.rename(temporary, to: final)
      if isPublished { try switchLatest(to: runID) }
      return PublishedRun(path: final, manifest: manifest, files: files)
    } catch {
      // The original failure is reported; a failure to clean up on the same disk adds nothing, and `sweep` tries again.
      try? operations.removeTree(path(Self.nextLink))
      try? operations.removeTree(temporary)
      if latestRunID != runID { try? operations.removeTree(final) }
      throw error
    }
  }

  private func context(_ manifest: RunManifest, _ dataset: RunDataset, _ background: ReportBackground) -> ReportContext
  {
    var context = context(manifest, background)
    if let before = background.before, let latest = latestRunID {
      context.since = (latest, RunDifference(from: before, to: dataset))
    }
    return context
  }

  /// The report's context besides its dataset, without the changes since the previous run.
  func context(_ manifest: RunManifest, _ background: ReportBackground) -> ReportContext {
    var context = ReportContext(
      runID: manifest.runID, started: manifest.started, toolVersion: manifest.toolVersion, outcome: manifest.outcome,
      audit: background.audit)
    context.history = background.history
    return context
  }

  /// Removes leftovers of interrupted runs and returns their names; if a run was complete except for `latest`, the link
  /// is switched to it. Only names created by this type are touched. The caller holds the pipeline's lock.
  @discardableResult
  package func sweep() throws(PublicationError) -> [String] {
    let next = path(Self.nextLink)
    if let runID = operations.targetOfSymbolicLink(next), RunIdentifier.matches(runID), operations.exists(path(runID)) {
      try checkLatest()
      try operations.rename(next, to: path("latest"))
      try operations.syncDirectory(folder)
    }
    let leftovers = try operations.entries(of: folder).filter { $0 == Self.nextLink || isTemporary($0) }
    for name in leftovers { try operations.removeTree(path(name)) }
    // New versions of files that were not moved into place because an approval was interrupted.
    var unfinished: [String] = []
    for run in try operations.entries(of: rejectedFolder).filter(RunIdentifier.matches) {
      let names = try operations.entries(of: rejectedFolder + "/" + run).filter {
        $0.hasPrefix(RunFiles.temporaryPrefix)
      }
      unfinished += names.map { "\(RunFolders.rejectedName)/\(run)/\($0)" }
    }
    for name in unfinished { try operations.removeTree(path(name)) }
    return leftovers + unfinished
  }

  /// The link to be renamed to `latest`.
  static let nextLink = ".tmp-latest"

  private static let removedPrefix = ".tmp-removed-"

  /// Whether the name belongs to a run being written or removed.
  private func isTemporary(_ name: String) -> Bool {
    [".tmp-", Self.removedPrefix].contains {
      name.hasPrefix($0) && RunIdentifier.matches(String(name.dropFirst($0.count)))
    }
  }

  /// The id of the run that `latest` points to; nil before the first run.
  package var latestRunID: String? { operations.targetOfSymbolicLink(path("latest")) }

  func path(_ name: String) -> String { (folder as NSString).appendingPathComponent(name) }

  private static func milliseconds(since start: ContinuousClock.Instant) -> Int {
    let (seconds, attoseconds) = start.duration(to: .now).components
    return Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
  }
}
