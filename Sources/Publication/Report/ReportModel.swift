import Records

/// What the report's templates show: nested names and texts. Dictionaries, since the template engine reads structs by reflection, which takes minutes
/// where these take seconds.
struct ReportModel {
  typealias Node = [String: Any]

  let dataset: SortedDataset
  private let observations: [String: Observation]
  private let sources: [String: SourceRecord]
  private let titles: [String: String]

  init(_ dataset: SortedDataset) {
    self.dataset = dataset
    observations = Dictionary(dataset.observations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    sources = Dictionary(dataset.sources.map { ($0.origin.sourceID, $0) }, uniquingKeysWith: { first, _ in first })
    titles = Dictionary(dataset.statistics.map { ($0.id, ReportModel.reference(to: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The whole page.
  var page: Node {
    let occupations = StatisticGroups(dataset.statistics).occupations.enumerated().map { occupation($1, number: $0 + 1) }
    return [
      "pipeline": dataset.pipeline, "style": ReportTemplate.style, "tiles": tiles, "statuses": statuses, "occupations": occupations,
      "conflicts": conflicts, "findings": findings,
      "sourceCount": dataset.sources.count == 1 ? "1 source" : "\(dataset.sources.count) sources", "sources": dataset.sources.map(source),
    ]
  }

  private var tiles: [Node] {
    let failed = dataset.sources.count { $0.outcome == .failed || $0.outcome == .stale }
    let serious = dataset.conflicts.count { $0.severity == .error }
    let wrong = dataset.findings.count { $0.severity == .error }
    return [
      tile("statistic", dataset.statistics.count, "", "#statistics"),
      tile("observation", dataset.observations.count, "", "#statistics"),
      tile("conflict", dataset.conflicts.count, serious == 0 ? "" : "\(serious) serious", "#conflicts"),
      tile("finding", dataset.findings.count, wrong == 0 ? "" : wrong == 1 ? "1 error" : "\(wrong) errors", "#findings"),
      tile("source", dataset.sources.count, failed == 0 ? "" : "\(failed) failed or stale", "#sources"),
    ]
  }

  private func tile(_ label: String, _ number: Int, _ note: String, _ link: String) -> Node {
    ["label": number == 1 ? label : label + "s", "number": ReadableFigure.amount(.init(number), .jobs), "note": note, "link": link]
  }

  private var statuses: [Node] {
    StatisticStatus.allCases.compactMap { status in
      let count = dataset.statistics.count { $0.status == status }
      return count == 0 ? nil : ["status": status.rawValue, "count": count, "meaning": ReportWords.meaning(status)]
    }
  }

  private func occupation(_ occupation: StatisticGroups.Occupation, number: Int) -> Node {
    [
      "anchor": "occupation-\(number)", "title": occupation.title, "code": occupation.code, "count": occupation.measures.reduce(0) { $0 + $1.count },
      "measures": occupation.measures.map { measure -> Node in
        [
          "measure": ReportWords.title(measure.measure), "occupation": occupation.title, "national": measure.national.map(statistic),
          "places": measure.places.map(statistic), "placeCount": measure.places.count, "contestedPlaces": contested(measure.places),
        ]
      },
    ]
  }

  private func contested(_ statistics: [ReconciledStatistic]) -> String {
    let count = statistics.count { $0.status == .contested }
    return count == 0 ? "" : "\(count) contested"
  }

  private func statistic(_ statistic: ReconciledStatistic) -> Node {
    let decided = statistic.status == .resolved || statistic.status == .overridden
    let said = statistic.evidence.enumerated().compactMap { rank, id in
      observations[id].map { saying($0, chosen: decided && (rank == 0 || $0.comparable == statistic.extent)) }
    }
    return [
      "id": statistic.id, "name": ReportWords.title(statistic.key.statistic), "qualifiers": Self.qualifiers(statistic),
      "figure": ReadableFigure.text(statistic.extent, statistic.unit), "area": statistic.area.isEmpty ? statistic.key.areaCode : statistic.area,
      "period": statistic.period?.description ?? "", "status": statistic.status.rawValue, "rule": statistic.rule,
      "confidence": Cell.score(statistic.confidence).plain, "interval": Self.interval(statistic),
      "spread": statistic.spreadPercent.map { $0 == 0 ? "" : ReadableFigure.text(.value($0.rounded(places: 1)), .percent) } ?? "",
      "official": Self.official(statistic), "explanation": statistic.explanation, "said": said,
    ]
  }

  private func saying(_ observation: Observation, chosen: Bool) -> Node {
    let quote = MarkedQuote(quote: observation.quote, raw: observation.raw)
    return [
      "observationID": observation.id, "source": sourceTitle(observation.sourceID), "sourceID": observation.sourceID, "chosen": chosen,
      "value": ReadableFigure.text(observation.extent, observation.unit), "raw": observation.raw, "before": quote.before, "mark": quote.figure,
      "after": quote.after, "section": observation.section.joined(separator: " › "), "locator": observation.locator.description,
      "said_period": observation.period?.description ?? "", "cited": observation.citedSource,
    ]
  }

  private var conflicts: [Node] {
    Severity.allCases.reversed().compactMap { severity -> Node? in
      let those = dataset.conflicts.filter { $0.severity == severity }
      guard !those.isEmpty else { return nil }
      let kinds = ConflictKind.allCases.compactMap { kind -> Node? in
        let items = those.filter { $0.kind == kind }
        guard !items.isEmpty else { return nil }
        return ["kind": kind.rawValue, "meaning": ReportWords.meaning(kind), "count": items.count, "items": items.map(conflict)]
      }
      return [
        "title": ReportWords.title(severity), "severity": severity.rawValue, "open": severity != .info && those.count <= 50,
        "count": those.count, "kinds": kinds,
      ]
    }
  }

  private func conflict(_ conflict: Conflict) -> Node {
    [
      "id": conflict.id, "explanation": conflict.explanation, "resolution": conflict.resolution, "decidedBy": conflict.decidedBy,
      "statistics": conflict.statisticIDs.compactMap { id in titles[id].map { ["link": "#s-\(id)", "title": $0] as Node } },
      "said": conflict.observations.compactMap { observations[$0].map { saying($0, chosen: false) } },
    ]
  }

  private var findings: [Node] {
    Severity.allCases.reversed().compactMap { severity -> Node? in
      let those = dataset.findings.filter { $0.severity == severity }
      guard !those.isEmpty else { return nil }
      return ["title": ReportWords.title(severity), "severity": severity.rawValue, "count": those.count, "items": those.map(finding)]
    }
  }

  private func finding(_ finding: Finding) -> Node {
    [
      "id": finding.id, "check": finding.check.rawValue, "source": sourceTitle(finding.sourceID), "sourceID": finding.sourceID, "message": finding.message,
      "expected": finding.expected, "actual": finding.actual, "locator": finding.locator.description,
      "said": finding.observations.compactMap { observations[$0].map { saying($0, chosen: false) } },
    ]
  }

  private func source(_ source: SourceRecord) -> Node {
    [
      "id": source.origin.sourceID, "title": source.origin.title.isEmpty ? source.origin.sourceID : source.origin.title,
      "publisher": source.origin.publisher, "location": source.origin.location, "outcome": source.outcome.rawValue, "fetched": source.fetchedAt ?? "",
      "http": source.httpStatus.map { "HTTP \($0)" } ?? "", "size": source.bytes == 0 ? "" : "\(ReadableFigure.amount(.init(source.bytes), .jobs)) bytes",
      "trouble": source.outcome == .failed || source.outcome == .stale, "digest": String(source.snapshotSHA256.prefix(12)), "charset": source.charset,
      "observationCount": source.observations, "findingCount": source.findings, "message": source.message, "license": source.origin.license,
    ]
  }

  private func sourceTitle(_ id: String) -> String {
    guard let source = sources[id], !source.origin.title.isEmpty else { return id }
    return source.origin.publisher.isEmpty ? source.origin.title : "\(source.origin.publisher): \(source.origin.title)"
  }

  private static func qualifiers(_ statistic: ReconciledStatistic) -> String {
    [statistic.key.experience, statistic.key.setting, statistic.key.credential, statistic.key.industry].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private static func reference(to statistic: ReconciledStatistic) -> String {
    let parts = [
      statistic.occupationTitle, ReportWords.title(statistic.key.measure), ReportWords.title(statistic.key.statistic), qualifiers(statistic), statistic.area,
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private static func interval(_ statistic: ReconciledStatistic) -> String {
    guard let low = statistic.intervalLow, let high = statistic.intervalHigh, low < high else { return "" }
    return ReadableFigure.text(.range(low: low, high: high), statistic.unit)
  }

  private static func official(_ statistic: ReconciledStatistic) -> String {
    guard let value = statistic.officialValue else { return "" }
    let off = statistic.officialDeviationPercent.map { ", \(ReadableFigure.text(.value($0), .percent)) off" } ?? ""
    return "\(ReadableFigure.text(.value(value), statistic.unit)) (\(statistic.officialRelease)\(off))"
  }
}
