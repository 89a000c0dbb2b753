import Codelists
import Foundation
import Publication
import Records
import Terminal

/// Writes explanations as labelled lines.
struct Explanation {
  let run: LoadedRun
  private let observationsByID: [String: Observation]
  private let sourcesByID: [String: SourceRecord]

  init(run: LoadedRun) {
    self.run = run
    observationsByID = Dictionary(run.dataset.observations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    sourcesByID = Dictionary(
      run.dataset.sources.map { ($0.origin.sourceID, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func observation(_ observation: Observation) -> [TerminalBlock] {
    var lines = [TerminalBlock.heading("observation \(observation.id)"), field("figure", headline(observation))]
    lines += page(observation.sourceID)
    lines += place(of: observation)
    lines.append(field("found in", "\(observation.method.rawValue), confidence \(observation.confidence)"))
    if !observation.citedSource.isEmpty { lines.append(field("credited to", observation.citedSource)) }
    lines += observation.steps.enumerated().map { index, step in
      field(index == 0 ? "steps" : "", "\(index + 1). \(step.rule): \(quoted(step.input)) → \(step.output)")
    }
    for statistic in run.dataset.statistics where statistic.evidence.contains(observation.id) {
      lines.append(field("statistic", "\(statistic.id): \(decision(statistic))"))
    }
    lines += concerning(observation.id)
    return lines
  }

  func statistic(_ statistic: ReconciledStatistic) -> [TerminalBlock] {
    var lines = [
      TerminalBlock.heading("statistic \(statistic.id)"), field("what", title(statistic)),
      field("figure", decision(statistic)),
    ]
    if let low = statistic.intervalLow, let high = statistic.intervalHigh {
      lines.append(field("possible", "\(low.plain) to \(high.plain)"))
    }
    if !statistic.flags.isEmpty { lines.append(field("flags", statistic.flags.joined(separator: ", "))) }
    lines.append(field("why", statistic.explanation))
    for (index, id) in statistic.evidence.enumerated() {
      guard let observation = observationsByID[id] else { continue }
      lines += [
        .blank,
        field(
          index == 0 ? "evidence" : "", "\(id) (\(standing(observation, in: statistic))): \(headline(observation))"
        ),
      ]
      lines += page(observation.sourceID) + place(of: observation)
    }
    let conflicts = run.dataset.conflicts.filter { $0.statisticIDs.contains(statistic.id) }
    let findings = self.findings(on: statistic.evidence)
    if !conflicts.isEmpty || !findings.isEmpty { lines.append(.blank) }
    lines += conflicts.map { field("conflict", "\($0.id) (\($0.kind.rawValue)): \($0.explanation)") }
    lines += findings.map { field("finding", "\($0.id) (\($0.check.rawValue)): \($0.message)") }
    return lines
  }

  /// One line that identifies an item.
  func summary(_ item: PublishedRecord) -> TerminalBlock { .line(TerminalText(summaryText(item)), hanging: 18) }

  private func summaryText(_ item: PublishedRecord) -> String {
    switch item {
    case .statistic(let it):
      "\(it.id)  statistic    \(show(it.extent)) \(it.unit.code)  \(title(it))  (\(it.status.rawValue), \(it.confidence))"
    case .observation(let it): "\(it.id)  observation  \(headline(it))  [\(it.sourceID)]"
    case .conflict(let it): "\(it.id)  conflict     \(it.kind.rawValue): \(it.explanation.prefix(160))"
    case .finding(let it):
      "\(it.id)  finding      \(it.sourceID.isEmpty ? "" : it.sourceID + " ")\(it.check.rawValue): \(it.message.prefix(160))"
    }
  }

  /// The item with its related data, as JSON.
  func json(_ item: PublishedRecord, text: [TerminalBlock]) -> String {
    let ids: [String] =
      switch item {
      case .statistic(let it): it.evidence
      case .observation(let it): [it.id]
      case .conflict(let it): it.observations
      case .finding(let it): it.observations
      }
    let observations = ids.compactMap { observationsByID[$0] }
    var conflicts = run.dataset.conflicts.filter { conflict in ids.contains { conflict.observations.contains($0) } }
    if case .statistic(let statistic) = item {
      conflicts = run.dataset.conflicts.filter { $0.statisticIDs.contains(statistic.id) }
    }
    if case .conflict = item { conflicts = [] }
    var findings = self.findings(on: ids)
    if case .finding = item { findings = [] }
    let sources = Set(observations.map(\.sourceID)).sorted().compactMap { sourcesByID[$0] }
    return RecordJSON.line(
      item, observations: observations, conflicts: conflicts, findings: findings, sources: sources,
      text: TerminalLayout.plain.text(text).split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(
        String.init))
  }

  private func findings(on observations: [String]) -> [Finding] {
    let ids = Set(observations)
    return run.dataset.findings.filter { !ids.isDisjoint(with: $0.observations) }
  }

  func conflict(_ conflict: Conflict) -> [TerminalBlock] {
    var lines = [
      TerminalBlock.heading("conflict \(conflict.id)"),
      field("cause", "\(conflict.kind.rawValue), \(conflict.severity.rawValue)"),
      field("what", conflict.explanation),
      field(
        "resolution",
        [conflict.resolution, conflict.decidedBy.isEmpty ? "" : "(\(conflict.decidedBy))"].filter { !$0.isEmpty }
          .joined(separator: " ")),
    ]
    lines += evidence(conflict.observations)
    return lines
  }

  func finding(_ finding: Finding) -> [TerminalBlock] {
    var lines = [
      TerminalBlock.heading("finding \(finding.id)"),
      field("check", "\(finding.check.rawValue), \(finding.severity.rawValue): \(finding.check.summary)"),
      field("what", finding.message),
    ]
    if !finding.expected.isEmpty || !finding.actual.isEmpty {
      lines.append(field("expected", "\(finding.expected); actual: \(finding.actual)"))
    }
    if !finding.sourceID.isEmpty { lines += page(finding.sourceID) }
    if finding.locator != .page { lines.append(field("place", finding.locator.description)) }
    lines += evidence(finding.observations)
    return lines
  }

  private func evidence(_ ids: [String]) -> [TerminalBlock] {
    ids.compactMap { observationsByID[$0] }.flatMap { observation in
      [.blank, field("observation", "\(observation.id): \(headline(observation))")] + page(observation.sourceID)
        + place(of: observation)
    }
  }

  private func concerning(_ id: String) -> [TerminalBlock] {
    run.dataset.conflicts.filter { $0.observations.contains(id) }.map {
      field("conflict", "\($0.id) (\($0.kind.rawValue)): \($0.explanation)")
    }
      + run.dataset.findings.filter { $0.observations.contains(id) }.map {
        field("finding", "\($0.id) (\($0.check.rawValue)): \($0.message)")
      }
  }

  private func page(_ sourceID: String) -> [TerminalBlock] {
    guard let source = sourcesByID[sourceID] else { return [field("page", sourceID)] }
    let names = [source.origin.title, source.origin.publisher].filter { !$0.isEmpty }.joined(separator: ", ")
    return [field("page", "\(sourceID)\(names.isEmpty ? "" : ": \(names)")"), field("file", source.origin.location)]
  }

  private func place(of observation: Observation) -> [TerminalBlock] {
    let section = observation.section.joined(separator: " > ")
    var lines = [
      field("place", observation.locator.description + (section.isEmpty ? "" : ", under \(quoted(section))"))
    ]
    lines.append(.field("quote", marked(observation.raw, in: observation.quote)))
    if let source = sourcesByID[observation.sourceID] {
      lines += SourceContext(run: run, source: source).lines(around: observation).map {
        .verbatim(TerminalText($0, .quiet), indent: 14)
      }
    }
    return lines
  }

  private func headline(_ observation: Observation) -> String {
    let what = [
      observation.occupation.title, observation.occupation.code ?? "",
      observation.area.isEmpty ? observation.areaCode : observation.area,
      observation.experience, observation.setting, observation.credential, observation.industry,
      observation.period?.description ?? "",
    ]
    .filter { !$0.isEmpty }.joined(separator: ", ")
    return
      "\(observation.raw) → \(show(observation.extent)) \(observation.unit.code), \(StatisticLabels.label(observation.measure, observation.statistic))"
      + (what.isEmpty ? "" : " (\(what))")
  }

  private func title(_ statistic: ReconciledStatistic) -> String {
    let key = statistic.key
    let parts = [
      StatisticLabels.label(key.measure, key.statistic), statistic.occupationTitle, key.occupationCode,
      statistic.area.isEmpty ? key.areaCode : statistic.area,
      key.experience, key.setting, key.credential, key.industry,
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func decision(_ statistic: ReconciledStatistic) -> String {
    let period = statistic.period.map { ", \($0)" } ?? ""
    return
      "\(show(statistic.extent)) \(statistic.unit.code)\(period), \(statistic.status.rawValue) by \(statistic.rule), confidence \(statistic.confidence)"
  }

  /// The relation of an observation to the published figure.
  private func standing(_ observation: Observation, in statistic: ReconciledStatistic) -> String {
    let extent = observation.annual ?? observation.extent
    if extent == statistic.extent { return "chosen" }
    guard statistic.status != .contested, !isContradicted(statistic), case .value(let value) = extent,
      let low = statistic.intervalLow,
      let high = statistic.intervalHigh
    else {
      return "not chosen"
    }
    return low <= value && value <= high ? "agrees" : "not chosen"
  }

  /// Whether sources contradict each other on a statistic: its interval then says where it may lie, not who agrees.
  private func isContradicted(_ statistic: ReconciledStatistic) -> Bool {
    run.dataset.conflicts.contains { $0.kind == .contradiction && $0.statisticIDs.contains(statistic.id) }
  }
}

/// A line with `label` in a separate column.
private func field(_ label: String, _ text: String) -> TerminalBlock { .field(label, TerminalText(text)) }

private func quoted(_ text: String) -> String { "“\(text)”" }

/// The numbers of an extent: `44640`, `35000–60000`, `60000 or more`.
private func show(_ extent: QuantitativeValue) -> String {
  switch extent {
  case .value(let value): value.plain
  case .range(let low, let high): "\(low.plain)–\(high.plain)"
  case .atLeast(let low): "\(low.plain) or more"
  case .atMost(let high): "up to \(high.plain)"
  }
}

/// The quote on one line, with the figure highlighted.
func marked(_ raw: String, in quote: String) -> TerminalText {
  let line = quote.split(whereSeparator: \.isNewline).joined(separator: " ⏎ ")
  guard let range = QuotedFigure.range(of: raw, in: line) else { return TerminalText(line) }
  return TerminalText(String(line[..<range.lowerBound])) + TerminalText(raw, .mark)
    + TerminalText(String(line[range.upperBound...]))
}
