import Acquisition
import Records

/// What a run knows of one source when its page has been read.
public struct SourceResult: Sendable {
  /// Counts filled in but for the findings of reconciliation.
  public var record: SourceRecord
  /// In page order.
  public var observations: [Observation]
  /// What is wrong with the page, as far as it shows before reconciliation.
  public var findings: [Finding]
  /// nil when the page could not be read.
  public var facts: PageFacts?
  /// The page's tables as they stand.
  public var tables: [PageTable]
  var acquisition: Duration = .zero
  var extraction: Duration = .zero
}

/// Reads one source, from its file or from the archive: snapshot, page, figures, observations. What goes wrong with the input is told by the result; nothing is thrown.
func readSource(_ source: PlannedSource, areaDefault: String?, limits: AcquisitionLimits, archive: SnapshotArchive? = nil) -> SourceResult {
  if let address = source.address, let archive {
    return FetchedSource(source: source, address: address, archive: archive, areaDefault: areaDefault).read()
  }
  let clock = ContinuousClock()
  let start = clock.now
  do throws(AcquisitionError) {
    if let failure = source.failure { throw failure }
    let snapshot = try readSnapshot(of: source.origin, at: source.path, limits: limits, mediaType: Stages.mediaType)
    let read = clock.now
    let page = Stages.observe(snapshot, subject: source.subject, areaDefault: areaDefault)
    let record = SourceRecord(
      origin: source.origin, outcome: .read, snapshotSHA256: snapshot.sha256, snapshotPath: snapshot.path, bytes: snapshot.bytes.count,
      mediaType: snapshot.mediaType, charset: page.charset, charsetBasis: page.charsetBasis, occupationCode: page.facts.subject.code ?? "",
      observations: page.observations.count, findings: page.findings.count)
    return SourceResult(
      record: record, observations: page.observations, findings: page.findings, facts: page.facts, tables: page.tables, acquisition: read - start,
      extraction: clock.now - read)
  } catch {
    let record = SourceRecord(origin: source.origin, outcome: .failed, findings: 1, message: error.reason)
    let finding = Finding(
      sourceID: source.origin.sourceID, check: .unreadablePage, severity: .error, message: "\(source.origin.location) could not be read: \(error.reason).")
    return SourceResult(record: record, observations: [], findings: [finding], facts: nil, tables: [], acquisition: clock.now - start)
  }
}
