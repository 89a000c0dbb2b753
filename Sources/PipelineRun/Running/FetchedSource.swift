import Acquisition
import Foundation
import OccupationCoding
import Records

/// Reads a source whose pages are fetched, from the archive alone: what was fetched last, or where that is no page or
/// falls short, the last good snapshot. A run that has just fetched and a replay of it come to the same.
struct FetchedSource {
  let source: PlannedSource
  let address: String
  let archive: SnapshotArchive
  let areaDefault: String?
  /// Pages that were read before; nil if every page is read.
  var known: ExtractionCache?
  let coder: OccupationCoder
  /// What earlier runs say of what it should give.
  var trust = SourceTrust()
  /// Whether the archived page is wanted with its figures marked.
  var marksPage = false
  /// How many different pages are looked through for a good one.
  private static let maxPages = 8

  /// A page, and what speaks against using it.
  private struct Candidate {
    var snapshot: Snapshot
    var page: ObservedPage
    var finding: Finding?
    /// Findings about the page although it is used.
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

  /// What is used where the last fetch gave no good page: the last good snapshot, else what the fetch did give if it
  /// holds figures.
  private func standIn(for newest: Candidate?, reason: String, visit: Visit) -> SourceResult {
    for page in archive.pages(of: source.origin.sourceID, at: address, limit: Self.maxPages)
    where page.sha256 != newest?.snapshot.sha256 {
      guard case .success(let candidate) = candidate(page), candidate.finding == nil else { continue }
      return stale(candidate, reason: reason, visit: visit, cause: newest?.finding)
    }
    guard let newest, let finding = newest.finding else {
      return nothing(.failed, status: visit.status, message: reason)
    }
    // Nothing better was ever fetched. Fewer figures than expected are still figures; something else in the page's
    // place has none.
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
      let observed =
        known?.observe(snapshot, subject: source.subject, areaDefault: areaDefault, coder: coder, hints: source.hints)
        ?? Stages.observe(
          snapshot, subject: source.subject, areaDefault: areaDefault, coder: coder, hints: source.hints)
      if let finding = objection(observed) {
        return .success(Candidate(snapshot: snapshot, page: observed, finding: finding))
      }
      let drop = trust.objection(source.origin, sha256: snapshot.sha256, observations: observed.observations.count)
      return .success(
        Candidate(
          snapshot: snapshot, page: observed, finding: drop.flatMap { $0.isAcknowledged ? nil : $0.finding },
          remark: drop.flatMap { $0.isAcknowledged ? $0.finding : nil }))
    } catch {
      return .failure(error)
    }
  }

  /// A finding when this fetch is dated before the one that came before it.
  private func clockFinding() -> Finding? {
    let visits = archive.visits(of: source.origin.sourceID, at: address, limit: 2)
    // Instants of one form in UTC are in the order of their texts.
    guard visits.count == 2, visits[0].date < visits[1].date else { return nil }
    return Finding(
      sourceID: source.origin.sourceID, check: .clockWentBack, severity: .warning,
      message:
        "The second-last fetch is dated \(visits[1].date), later than the last one: the clock was set back in between. The last fetch is used.",
      actual: visits[1].date)
  }

  /// The address for people.
  private var shownAddress: String { source.origin.location }

  /// What speaks against a page; nil for one that is used.
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

  /// What is different from the page before, where this one is new.
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
        ? sourcePage(of: candidate.snapshot, title: record.origin.title, observations: page.observations) : nil)
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

/// How many seconds lie between two ISO 8601 instants; 0 where one of them is none.
private func seconds(from earlier: String?, to later: String) -> Int {
  guard let earlier, let from = try? Date(earlier, strategy: .iso8601), let to = try? Date(later, strategy: .iso8601)
  else { return 0 }
  return max(0, Int(to.timeIntervalSince(from)))
}

extension String {
  /// Without a full stop at the end.
  fileprivate var trimmingSentenceEnd: String { hasSuffix(".") ? String(dropLast()) : self }
}
