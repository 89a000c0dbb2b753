import Acquisition
import Digests
import OccupationCoding
import Pages
import Records

/// The result of reading one source in a run: the results from its snapshot (`ObservedPage`) or the reason why there
/// are none, with the source's row, its age, and other facts known to the run.
package struct SourceResult: Sendable {
  /// With all counts except the findings of reconciliation.
  package var record: SourceRecord
  /// In page order.
  package var observations: [Observation]
  /// Problems with the page that are known before reconciliation.
  package var findings: [Finding]
  /// nil when the page could not be read.
  package var facts: PageMetadata?
  /// The page's tables, uninterpreted.
  package var tables: [PageTable]
  /// Whether the snapshot has expired.
  var isExpired = false
  /// The digest of its content, as compared by `RunInputs`; nil for a fetched page.
  var content: String?
  /// The archived page with figures highlighted, if requested.
  var page: SourcePage?
  var acquisition: Duration = .zero
  var extraction: Duration = .zero
}

/// Reads one source from its file or the archive: snapshot, page, figures, observations. Input problems are part of the
/// result; nothing is thrown.
func readSource(
  _ source: PlannedSource, areaDefault: String?, limits: AcquisitionLimits, archive: SnapshotArchive? = nil,
  known: ExtractionCache? = nil,
  coder: OccupationCoder = .builtIn, trust: SourceTrust = SourceTrust(), marksPage: Bool = false
) -> SourceResult {
  if let address = source.address, let archive {
    return FetchedSource(
      source: source, address: address, archive: archive, areaDefault: areaDefault, known: known, coder: coder,
      trust: trust, marksPage: marksPage
    ).read()
  }
  let clock = ContinuousClock()
  let start = clock.now
  do throws(AcquisitionError) {
    if let failure = source.failure { throw failure }
    let (snapshot, isWhole) = try readBytes(source, limits: limits)
    let read = clock.now
    let keeper = marksPage ? MarkupKeeper() : nil
    var page =
      known?.observe(
        snapshot, subject: source.subject, areaDefault: areaDefault, coder: coder, hints: source.hints, keeper: keeper)
      ?? Stages.observe(
        snapshot, subject: source.subject, areaDefault: areaDefault, coder: coder, hints: source.hints, keeper: keeper)
    page.findings += archiveFindings(page, snapshot: snapshot, isWhole: isWhole)
    page.findings += shortfall(page, source: source)
    // A page without text (an empty file, an image) counts as unreadable.
    let problem = page.findings.first { $0.check == .unreadablePage }
    // A local file has no fallback snapshot: it is used, and problems are reported.
    if problem == nil,
      let drop = trust.objection(source.origin, sha256: snapshot.sha256, observations: page.observations.count)
    {
      page.findings.append(drop.finding)
    }
    let record = SourceRecord(snapshot, page, problem: problem)
    return SourceResult(
      record: record, observations: page.observations, findings: page.findings,
      facts: problem == nil ? page.facts : nil, tables: page.tables,
      content: RunInputs.content(snapshot, isWhole: isWhole),
      page: marksPage
        ? sourcePage(
          of: snapshot, title: record.origin.title, observations: page.observations, markup: keeper?.markup) : nil,
      acquisition: read - start,
      extraction: clock.now - read)
  } catch {
    return unreadable(source, error, after: clock.now - start)
  }
}

extension SourceRecord {
  /// The row of a source whose bytes were read; `problem` is the reason if it failed nevertheless.
  fileprivate init(_ snapshot: Snapshot, _ page: ObservedPage, problem: Finding?) {
    self.init(
      origin: snapshot.origin.titled(orBy: page.title), outcome: problem == nil ? .read : .failed,
      httpStatus: snapshot.httpStatus, fetchedAt: snapshot.fetchedAt, snapshotSHA256: snapshot.sha256,
      snapshotPath: snapshot.path, bytes: snapshot.bytes.count, mediaType: snapshot.mediaType, charset: page.charset,
      charsetBasis: page.charsetBasis, occupationCode: page.facts.subject.code ?? "",
      observations: page.observations.count, findings: page.findings.count, message: problem?.message ?? "")
  }
}

/// The result of a source whose bytes could not be read.
private func unreadable(_ source: PlannedSource, _ error: AcquisitionError, after acquisition: Duration) -> SourceResult
{
  let record = SourceRecord(origin: source.origin, outcome: .failed, findings: 1, message: error.reason)
  let finding = Finding(
    sourceID: source.origin.sourceID, check: .unreadablePage, severity: .error,
    message: "\(source.origin.location) could not be read: \(error.reason).")
  return SourceResult(
    record: record, observations: [], findings: [finding], facts: nil, tables: [], content: RunInputs.content(error),
    acquisition: acquisition)
}

/// The bytes of a source that is a file or part of one, and whether they are complete.
func readBytes(_ source: PlannedSource, limits: AcquisitionLimits) throws(AcquisitionError) -> (Snapshot, isWhole: Bool)
{
  if let page = source.page {
    guard page.bytes.count <= limits.bytes else { throw .tooLarge(source.origin.location, limits) }
    let snapshot = Snapshot(
      origin: source.origin, bytes: page.bytes, sha256: sha256Hex(page.bytes), path: source.origin.location,
      mediaType: page.mediaType ?? Stages.mediaType(page.bytes, source.origin.location), transportCharset: page.charset)
    return (snapshot, true)
  }
  if let record = source.record {
    return try readSnapshot(of: source.origin, at: record, in: source.path, limits: limits, sniff: Stages.mediaType)
  }
  return (try readSnapshot(of: source.origin, at: source.path, limits: limits, mediaType: Stages.mediaType), true)
}

/// Problems with a page from an archive.
private func archiveFindings(_ page: ObservedPage, snapshot: Snapshot, isWhole: Bool) -> [Finding] {
  var findings: [Finding] = []
  let id = snapshot.origin.sourceID
  if !isWhole {
    findings.append(
      Finding(
        sourceID: id, check: .truncatedPage, severity: .warning,
        message: "The archive holds only the first \(snapshot.bytes.count) bytes of the page."))
  }
  if let substitute = page.substitute {
    findings.append(
      Finding(
        sourceID: id, check: .notThePage, severity: .warning,
        message: "\(snapshot.origin.location) returned \(substitute.words) instead of the page.",
        actual: page.title))
  }
  return findings
}

/// A finding if a page yields less than its manifest expects.
private func shortfall(_ page: ObservedPage, source: PlannedSource) -> [Finding] {
  guard let least = source.expectation?.observations, page.observations.count < least else { return [] }
  return [belowExpectation(source.origin, least: least, count: page.observations.count)]
}

/// The finding that a source yielded fewer figures than expected.
func belowExpectation(_ origin: Origin, least: Int, count: Int) -> Finding {
  Finding(
    sourceID: origin.sourceID, check: .belowExpectation, severity: .error,
    message:
      "\(origin.location) yielded \(count == 1 ? "1 figure" : "\(count) figures"); the manifest expects at least \(least).",
    expected: ">= \(least)",
    actual: "\(count)")
}
