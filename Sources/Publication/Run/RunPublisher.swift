import Foundation
import Records

/// Publishes runs of one pipeline: each becomes a folder of its own, and `latest` moves to it in one step. Readers see the old run or the new one, never
/// a mix and never a half. One publisher at a time: the caller holds the pipeline's lock.
public struct RunPublisher: Sendable {
  /// The pipeline's folder, `<root>/<pipeline>`.
  public let folder: String
  let operations: any FileOperations
  let now: @Sendable () -> Date

  /// Creates the publisher of `pipeline` under the output folder `root`.
  public init(root: String, pipeline: String) {
    self.init(root: root, pipeline: pipeline, operations: PosixFileOperations(), now: { runDate() })
  }

  init(root: String, pipeline: String, operations: any FileOperations, now: @escaping @Sendable () -> Date) {
    folder = (root as NSString).appendingPathComponent(FileName.make(pipeline))
    self.operations = operations
    self.now = now
  }

  /// Writes all files of the run beside the published ones, waits until they are on the disk, and moves `latest` to them.
  ///
  /// - Parameter before: the run that `latest` leads to, for what the report says of changes; nil where there is none or it cannot be read.
  /// Throws `PublicationError` (exit status 73 or 74; 70 for a dataset that breaks what holds of every row); then `latest` is what it was, and nothing half-written is left.
  public func publish(
    _ dataset: RunDataset, run: RunManifest, options: PublishOptions = PublishOptions(), before: RunDataset? = nil
  ) throws(PublicationError) -> PublishedRun {
    let start = ContinuousClock.now
    try DatasetCheck.check(dataset)
    try makeFolders(folder)
    try checkLatest()
    let runID = try claim(run)
    let temporary = path(".tmp-" + runID)
    var manifest = run
    manifest.runID = runID
    manifest.pipeline = dataset.pipeline
    manifest.counts = RunManifest.counts(of: dataset)
    var context = ReportContext(runID: runID, started: run.started, toolVersion: run.toolVersion, outcome: run.outcome)
    if let before, let latest = latestRunID { context.since = (latest, RunDifference(from: before, to: dataset)) }
    do throws(PublicationError) {
      var files = try RunFiles(folder: temporary, operations: operations).write(dataset, options: options, report: context)
      manifest.finished = now().formatted(.iso8601)
      manifest.timings.append(.init(stage: "publication", milliseconds: Self.milliseconds(since: start)))
      files.append(try RunFiles(folder: temporary, operations: operations).write(try manifest.encoded(), as: "run.json"))
      try operations.syncDirectory(temporary)
      // The next link stands ready before the run has its name: whoever is killed between the two steps leaves a sign that the second is missing.
      try prepareLink(runID)
      try operations.rename(temporary, to: path(runID))
      try switchLatest(to: runID)
      let pruned = prune(keeping: options.keep, but: runID)
      return PublishedRun(path: path(runID), runID: runID, files: files, removed: pruned.removed, notRemoved: pruned.failures)
    } catch {
      // What failed is reported; that clearing up may fail too on the same disk adds nothing, and `sweep` tries again.
      try? operations.removeTree(path(Self.nextLink))
      try? operations.removeTree(temporary)
      if latestRunID != runID { try? operations.removeTree(path(runID)) }
      throw error
    }
  }

  /// Removes what interrupted runs left behind, and returns its names; a run that was whole and lacked nothing but `latest` gets it. Only names that this type
  /// makes are touched. The caller holds the pipeline's lock.
  @discardableResult
  public func sweep() throws(PublicationError) -> [String] {
    let next = path(Self.nextLink)
    if let runID = operations.targetOfSymbolicLink(next), RunIdentifier.matches(runID), operations.exists(path(runID)) {
      try checkLatest()
      try operations.rename(next, to: path("latest"))
      try operations.syncDirectory(folder)
    }
    let leftovers = try operations.entries(of: folder).filter { $0 == Self.nextLink || isTemporary($0) }
    for name in leftovers { try operations.removeTree(path(name)) }
    return leftovers
  }

  /// The link that is to become `latest`.
  private static let nextLink = ".tmp-latest"

  private func isTemporary(_ name: String) -> Bool { name.hasPrefix(".tmp-") && RunIdentifier.matches(String(name.dropFirst(5))) }

  /// Throws when something stands at `latest` that is not a link: it is not this program's, and is not replaced.
  private func checkLatest() throws(PublicationError) {
    guard operations.exists(path("latest")), latestRunID == nil else { return }
    throw PublicationError(
      kind: .cannotCreate, operation: "make the link", path: path("latest"), reason: "a file or folder that is not a link stands there; move it away")
  }

  /// The id of the run that `latest` points to; nil before the first.
  public var latestRunID: String? { operations.targetOfSymbolicLink(path("latest")) }

  /// Moves `latest`; on failure it is put back, and the error is thrown.
  private func switchLatest(to runID: String) throws(PublicationError) {
    try operations.syncDirectory(folder)
    let previous = latestRunID
    try operations.rename(path(Self.nextLink), to: path("latest"))
    do throws(PublicationError) {
      try operations.syncDirectory(folder)
    } catch {
      if let previous { try? link(previous) } else { try? operations.removeTree(path("latest")) }
      throw error
    }
  }

  /// Makes `latest` a relative link to `runID` by moving a new link over the old one.
  private func link(_ runID: String) throws(PublicationError) {
    try prepareLink(runID)
    try operations.rename(path(Self.nextLink), to: path("latest"))
  }

  /// Makes the link that is to be moved to `latest`.
  private func prepareLink(_ runID: String) throws(PublicationError) {
    try operations.removeTree(path(Self.nextLink))
    try operations.createSymbolicLink(path(Self.nextLink), target: runID)
  }

  /// Makes the run's temporary folder under a name no other run has, and returns the run's id.
  private func claim(_ run: RunManifest) throws(PublicationError) -> String {
    var attempt = 1
    while true {
      let runID = RunIdentifier.make(started: run.started, inputs: run.inputs, attempt: attempt)
      if !operations.exists(path(runID)), !operations.exists(path(".tmp-" + runID)) {
        try operations.createDirectory(path(".tmp-" + runID))
        return runID
      }
      attempt += 1
    }
  }

  /// Removes the oldest runs beyond `count`, never the one just published.
  private func prune(keeping count: Int?, but runID: String) -> (removed: [String], failures: [PublicationError]) {
    guard let count else { return ([], []) }
    var removed: [String] = []
    var failures: [PublicationError] = []
    do throws(PublicationError) {
      let runs = try operations.entries(of: folder).filter { RunIdentifier.matches($0) && $0 != runID }.sorted(by: RunIdentifier.precedes)
      for name in runs.dropLast(max(0, count - 1)) {
        do throws(PublicationError) {
          try operations.removeTree(path(name))
          removed.append(name)
        } catch {
          failures.append(error)
        }
      }
    } catch {
      failures.append(error)
    }
    return (removed, failures)
  }

  /// Makes the folder and those above it.
  private func makeFolders(_ path: String) throws(PublicationError) {
    guard !path.isEmpty, path != "/", !operations.exists(path) else { return }
    let parent = (path as NSString).deletingLastPathComponent
    try makeFolders(parent)
    do throws(PublicationError) {
      try operations.createDirectory(path)
    } catch  where operations.exists(path) {
      return  // another pipeline made the common root in the meantime
    }
    try operations.syncDirectory(parent.isEmpty ? "." : parent)
  }

  private func path(_ name: String) -> String { (folder as NSString).appendingPathComponent(name) }

  private static func milliseconds(since start: ContinuousClock.Instant) -> Int {
    let (seconds, attoseconds) = start.duration(to: .now).components
    return Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
  }
}
