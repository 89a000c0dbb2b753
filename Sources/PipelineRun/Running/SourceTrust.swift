import Ledger
import Records

/// Decides whether a source's new page is believed, based on earlier runs, the manifest and acknowledgements.
struct SourceTrust: Sendable {
  /// Number of observations in its last good run; nil if there is none.
  var goodObservations: Int?
  /// Start of the run that last obtained its page; ISO 8601.
  var lastGoodRun: String?
  /// The manifest's `drops`.
  var policy = DropPolicy()
  /// Acknowledged findings: the id, and the value at that time.
  var acknowledged: [String: String] = [:]
  /// The digest of a page that lacks statistics present in several runs, and those statistics.
  var lacking: (sha256: String, statistics: [String: PipelineHistory.Statistic])?

  /// Why the new page is rejected; nil if it is accepted. An acknowledged drop is reported, and the page is accepted.
  func objection(_ origin: Origin, sha256: String, observations: Int) -> (finding: Finding, isAcknowledged: Bool)? {
    guard let finding = drop(origin, observations) ?? loss(origin, sha256) else { return nil }
    let id = finding.lastingID
    let isAcknowledged = acknowledged[id].map { $0.isEmpty || $0 == finding.guardedText } ?? false
    return (finding, isAcknowledged)
  }

  private func drop(_ origin: Origin, _ observations: Int) -> Finding? {
    guard let good = goodObservations, Double(observations) < Double(good) * policy.minShare else { return nil }
    return Finding(
      sourceID: origin.sourceID, check: .figuresDropped, severity: .error,
      message:
        "\(origin.location) yielded \(counted(observations, "figure")), compared with \(counted(good, "figure")) in its last good run.",
      expected: counted(good, "figure"),
      actual: counted(observations, "figure"), about: ["observations"])
  }

  private func loss(_ origin: Origin, _ sha256: String) -> Finding? {
    guard let lacking, lacking.sha256 == sha256 else { return nil }
    let titles = lacking.statistics.values.map(\.title).sorted()
    return Finding(
      sourceID: origin.sourceID, check: .figuresDropped, severity: .error,
      message:
        "\(origin.location) no longer has \(titles.count == 1 ? "a statistic" : "\(titles.count) statistics") present for "
        + "\(counted(policy.vanishedAfter, "run")) or more: \(listing(titles)).",
      expected: "present", actual: lacking.statistics.keys.sorted().joined(separator: ";"), about: ["statistics"])
  }
}

/// The trust in each source of a plan, by id.
func sourceTrusts(_ plan: RunPlan, _ history: PipelineHistory) -> [String: SourceTrust] {
  let acknowledged = Dictionary(
    plan.decisions.filter { $0.action == .acknowledge }.map { ($0.id, $0.expect.value) },
    uniquingKeysWith: { first, _ in first })
  return Dictionary(
    plan.sources.map { source in
      let known = history.sources[source.origin.sourceID]
      return (
        source.origin.sourceID,
        SourceTrust(
          goodObservations: known?.goodObservations, lastGoodRun: known?.lastGoodRun, policy: plan.drops,
          acknowledged: acknowledged)
      )
    }, uniquingKeysWith: { first, _ in first })
}

/// The sources whose new pages lose statistics that were present in several runs, with those statistics; they are read
/// again with less trust.
func lackingSources(
  _ plan: RunPlan, _ history: PipelineHistory, _ results: [SourceResult], _ statistics: [ReconciledStatistic]
) -> [String: SourceTrust] {
  guard plan.drops.vanishedAfter > 0 else { return [:] }
  let now = Set(statistics.map(\.id))
  let gone = history.statistics.filter { $0.value.runs >= plan.drops.vanishedAfter && !now.contains($0.key) }
  guard !gone.isEmpty else { return [:] }
  var trusts = sourceTrusts(plan, history)
  var lacking: [String: SourceTrust] = [:]
  for result in results where [.fetched, .unchanged].contains(result.record.outcome) {
    let id = result.record.origin.sourceID
    guard let before = history.sources[id], before.snapshotSHA256 != result.record.snapshotSHA256 else { continue }
    let its = gone.filter { $0.value.sourceIDs.contains(id) }
    guard !its.isEmpty, var trust = trusts.removeValue(forKey: id) else { continue }
    trust.lacking = (result.record.snapshotSHA256, its)
    lacking[id] = trust
  }
  return lacking
}
