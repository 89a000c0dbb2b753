import Acquisition
import Foundation
import OccupationCoding
import Pages
import Records

/// Reads a fetched source from the archive alone: the last fetch or, if that is not the page or has too few figures,
/// the last good snapshot. A run that has just fetched and its replay give the same result.
struct FetchedSource {
  let source: PlannedSource
  let address: String
  let archive: SnapshotArchive
  let areaDefault: String?
  /// The extraction cache; nil if every page is read.
  var known: ExtractionCache?
  let coder: OccupationCoder
  /// What earlier runs lead us to expect of the source.
  var trust = SourceTrust()
  /// Whether to produce the archived page with its figures highlighted.
  var marksPage = false
  /// Maximum number of different snapshots searched for a good one.
  private static let maxPages = 8

  /// A page, with the objection to using it, if any.
  private struct Candidate {
    var snapshot: Snapshot
    var page: ObservedPage
    /// The page's markup, if it has just been read and is to be marked.
    var markup: PageMarkup?
    var finding: Finding?
    /// A finding to report even though the page is used.
    var remark: Finding?
  }

  func read() -> SourceResult {
    let clock = ContinuousClock()
    let start = clock.now
    var result = readVisit()
    if let finding = clockFinding() {
      result.findings.append(finding)
      result.record.findings += 1
    }
    result.acquisition = clock.now - start
    return result
  }

  private func readVisit() -> SourceResult {
    let loss = archive.lossSinceLastVisit(of: source.origin.sourceID, at: address)
    guard let visit = archive.lastVisit(of: source.origin.sourceID, at: address) else {
      let loss = loss.map { "; it may have been lost: \($0)" } ?? ""
      return nothing(
        .failed, status: nil,
        message: "was never fetched: the archive \(archive.folder) does not contain \(shownAddress)\(loss)")
    }
    if visit.outcome == .skipped { return nothing(.skipped, status: visit.status, message: visit.message) }
    var reason = visit.message
    var newest: Candidate?
    if visit.outcome != .failed, let page = visit.page {
      switch candidate(page) {
      case .success(let candidate) where candidate.finding == nil:
        if let loss {
          return stale(
            candidate, reason: "later pages of this source may be missing from the archive: \(loss)", visit: visit,
            cause: nil)
        }
        return used(
          candidate, outcome: visit.outcome == .fetched ? .fetched : .unchanged, visit: visit,
          findings: changes(candidate, visit) + (candidate.remark.map { [$0] } ?? []))
      case .success(let candidate):
        newest = candidate
        reason = candidate.finding?.message ?? ""
      case .failure(let error): reason = error.description
      }
    }
    return standIn(for: newest, reason: reason, visit: visit)
  }

  /// The fallback if the last fetch gave no good page: the last good snapshot, or else the fetched page if it contains
  /// figures.
  private func standIn(for newest: Candidate?, reason: String, visit: Visit) -> SourceResult {
    for page in archive.pages(of: source.origin.sourceID, at: address, limit: Self.maxPages)
    where page.sha256 != newest?.snapshot.sha256 {
      guard case .success(let candidate) = candidate(page), candidate.finding == nil else { continue }
      return stale(candidate, reason: reason, visit: visit, cause: newest?.finding)
    }
    guard let newest, let finding = newest.finding else {
      return nothing(.failed, status: visit.status, message: reason)
    }
    // Nothing better was ever fetched. Too few figures are still figures; something other than the page has none.
    if finding.check == .belowExpectation || finding.check == .figuresDropped {
      return used(
        newest, outcome: visit.outcome == .fetched ? .fetched : .unchanged, visit: visit, findings: [finding],
        message: finding.message)
    }
    return nothing(.failed, status: visit.status, message: reason, finding: finding)
  }

  private func candidate(_ page: StoredPage) -> Result<Candidate, AcquisitionError> {
    do throws(AcquisitionError) {
      let snapshot = try archive.snapshot(of: source.origin, page: page, sniff: Stages.mediaType)
      let keeper = marksPage ? MarkupKeeper() : nil
      let observed =
        known?.observe(
          snapshot, subject: source.subject, areaDefault: areaDefault, coder: coder, hints: source.hints,
          keeper: keeper)
        ?? Stages.observe(
          snapshot, subject: source.subject, areaDefault: areaDefault, coder: coder, hints: source.hints,
          keeper: keeper)
      if let finding = objection(observed) {
        return .success(Candidate(snapshot: snapshot, page: observed, markup: keeper?.markup, finding: finding))
      }
      let drop = trust.objection(source.origin, sha256: snapshot.sha256, observations: observed.observations.count)
      return .success(
        Candidate(
          snapshot: snapshot, page: observed, markup: keeper?.markup,
          finding: drop.flatMap { $0.isAcknowledged ? nil : $0.finding },
          remark: drop.flatMap { $0.isAcknowledged ? $0.finding : nil }))
    } catch {
      return .failure(error)
    }
  }

  /// A finding if this fetch has an earlier timestamp than the previous one.
  private func clockFinding() -> Finding? {
    let visits = archive.visits(of: source.origin.sourceID, at: address, limit: 2)
    // ISO 8601 timestamps in UTC sort as texts.
    guard visits.count == 2, visits[0].date < visits[1].date else { return nil }
    return Finding(
      sourceID: source.origin.sourceID, check: .clockWentBack, severity: .warning,
      message:
        "The second-last fetch is dated \(visits[1].date), later than the last one: the clock was set back in between. The last fetch is used.",
      actual: visits[1].date)
  }

  /// The address as shown to people.
  private var shownAddress: String { source.origin.location }

  /// The objection to using a page; nil if there is none.
  private func objection(_ page: ObservedPage) -> Finding? {
    let id = source.origin.sourceID
    if let problem = page.findings.first(where: { $0.check == .unreadablePage }) { return problem }
    if let substitute = page.substitute {
      return Finding(
        sourceID: id, check: .notThePage, severity: .error,
        message: "\(shownAddress) returned \(substitute.words) instead of the page.", actual: page.title)
    }
    if let least = source.expectation?.observations, page.observations.count < least {
      return belowExpectation(source.origin, least: least, count: page.observations.count)
    }
    return nil
  }

  /// Differences from the previous page, if this one is new.
  private func changes(_ candidate: Candidate, _ visit: Visit) -> [Finding] {
    guard visit.outcome == .fetched,
      let before = archive.pages(of: source.origin.sourceID, at: address, limit: 2).first(where: {
        $0.sha256 != candidate.snapshot.sha256
      }),
      let snapshot = try? archive.snapshot(of: source.origin, page: before, sniff: Stages.mediaType)
    else { return [] }
    let old = Stages.identity(snapshot)
    func finding(_ what: String, _ severity: Severity, _ old: String, _ new: String) -> Finding? {
      guard old != new, !old.isEmpty else { return nil }
      return Finding(
        sourceID: source.origin.sourceID, check: .pageChanged, severity: severity,
        message: "The page's \(what) was “\(old)” and is now \(new.isEmpty ? "missing" : "“\(new)”").", expected: old,
        actual: new)
    }
    func primary(_ tag: String) -> String { String(tag.prefix { $0 != "-" && $0 != "_" }) }
    return [
      finding("language", .warning, primary(old.language), primary(candidate.page.language)),
      finding("title", .info, old.title, candidate.page.title),
    ].compactMap { $0 }
  }

  /// An earlier page used as a fallback. Its age depends on the current time and is recorded in `run.json`.
  private func stale(_ candidate: Candidate, reason: String, visit: Visit, cause: Finding?) -> SourceResult {
    let page = candidate.snapshot
    let message = "\(reason.trimmingSentenceEnd); using the snapshot of \(page.fetchedAt ?? "")"
    let finding = Finding(
      sourceID: source.origin.sourceID, check: .staleSource, severity: .warning,
      message: "\(shownAddress): \(message).", actual: page.fetchedAt ?? "",
      about: [])
    var result = used(
      candidate, outcome: .stale, visit: visit, findings: [finding] + (cause.map { [$0] } ?? []), message: message)
    result.isExpired =
      source.maxAge.map { seconds(from: trust.lastGoodRun ?? page.fetchedAt, to: visit.date) > $0 } ?? false
    return result
  }

  private func used(
    _ candidate: Candidate, outcome: SourceOutcome, visit: Visit, findings: [Finding], message: String = ""
  ) -> SourceResult {
    let page = candidate.page
    let all = page.findings + findings
    let record = SourceRecord(
      origin: source.origin.titled(orBy: page.title), outcome: outcome, httpStatus: visit.status,
      fetchedAt: candidate.snapshot.fetchedAt,
      snapshotSHA256: candidate.snapshot.sha256,
      snapshotPath: candidate.snapshot.path, bytes: candidate.snapshot.bytes.count,
      mediaType: candidate.snapshot.mediaType, charset: page.charset,
      charsetBasis: page.charsetBasis, occupationCode: page.facts.subject.code ?? "",
      observations: page.observations.count, findings: all.count,
      message: message)
    return SourceResult(
      record: record, observations: page.observations, findings: all, facts: page.facts, tables: page.tables,
      page: marksPage
        ? sourcePage(
          of: candidate.snapshot, title: record.origin.title, observations: page.observations,
          markup: candidate.markup) : nil)
  }

  private func nothing(_ outcome: SourceOutcome, status: Int?, message: String, finding: Finding? = nil) -> SourceResult
  {
    var findings = finding.map { [$0] } ?? []
    if outcome == .failed, finding == nil {
      findings.append(
        Finding(
          sourceID: source.origin.sourceID, check: .unreadablePage, severity: .error,
          message: "\(shownAddress) could not be fetched: \(message.trimmingSentenceEnd)."))
    }
    let record = SourceRecord(
      origin: source.origin, outcome: outcome, httpStatus: status, findings: findings.count, message: message)
    return SourceResult(record: record, observations: [], findings: findings, facts: nil, tables: [])
  }
}

/// Seconds between two ISO 8601 timestamps; 0 if one of them is invalid.
private func seconds(from earlier: String?, to later: String) -> Int {
  guard let earlier, let from = try? Date(earlier, strategy: .iso8601), let to = try? Date(later, strategy: .iso8601)
  else { return 0 }
  return max(0, Int(to.timeIntervalSince(from)))
}

extension String {
  /// Without a full stop at the end.
  fileprivate var trimmingSentenceEnd: String { hasSuffix(".") ? String(dropLast()) : self }
}
