import Exports
import Foundation
import Publication
import Records
import Terminal

/// Output format of an explanation.
package enum ExplanationFormat: String, CaseIterable, Sendable { case text, json, prov }

/// Explains what `terms` stand for in the runs: an id, a beginning of one that names one thing only, or words (`median
/// wage phlebotomist texas`). Tells of page, place, quote in context with the figure marked, the steps from the printed
/// text to the number, the rule that decided, and what lost. Words that fit several things list them with their ids.
///
/// - Parameter layout: the terminal layout.
/// - Returns: lines of text, or one JSON object per item with the published columns.
/// - Throws: `badData` if nothing is found or an id is ambiguous.
package func explain(
  _ terms: String, in runs: [LoadedRun], format: ExplanationFormat = .text, layout: TerminalLayout = .plain
) throws(RunFailure) -> String {
  if terms.wholeMatch(of: /[0-9A-Fa-f]{4,}/) != nil { return written(try named(terms, in: runs), format, layout) }
  let search = RecordSearch(terms)
  let matches = runs.flatMap { run in search.items(in: run.dataset).map { (run: run, item: $0) } }
  guard let first = matches.first else {
    throw RunFailure(.badData, "nothing in \(runs.map(\.folder).joined(separator: ", ")) matches '\(terms)'")
  }
  if matches.count == 1 { return written(first, format, layout) }
  let shown = matches.prefix(maxListed)
  if format == .json { return shown.map { written($0, .json, .plain) }.joined() }
  // PROV output describes a single item.
  if format == .prov { throw RunFailure(.badData, "'\(terms)' matches \(matches.count) items; give the id of one") }
  let list = layout.text(shown.map { Explanation(run: $0.run).summary($0.item) })
  return list + (matches.count > shown.count ? "and \(matches.count - shown.count) more\n" : "")
}

private let maxListed = 20

private func written(
  _ match: (run: LoadedRun, item: PublishedRecord), _ format: ExplanationFormat, _ layout: TerminalLayout
) -> String {
  if format == .prov { return provenance(of: match.item, in: match.run.dataset, run: match.run.manifest) }
  let explanation = Explanation(run: match.run)
  let lines =
    switch match.item {
    case .observation(let observation): explanation.observation(observation)
    case .statistic(let statistic): explanation.statistic(statistic)
    case .conflict(let conflict): explanation.conflict(conflict)
    case .finding(let finding): explanation.finding(finding)
    }
  return format == .json ? explanation.json(match.item, text: lines) : layout.text(lines)
}

/// The item with an id in the runs. Throws like `explain`.
func namedItem(_ id: String, in runs: [LoadedRun]) throws(RunFailure) -> PublishedRecord {
  try named(id, in: runs).item
}

func named(_ id: String, in runs: [LoadedRun]) throws(RunFailure) -> (run: LoadedRun, item: PublishedRecord) {
  var matches: [(run: LoadedRun, item: PublishedRecord)] = []
  for run in runs { matches += items(matching: id.lowercased(), in: run.dataset).map { (run, $0) } }
  guard let match = matches.first else {
    throw RunFailure(
      .badData, "nothing in \(runs.map(\.folder).joined(separator: ", ")) has an id starting with '\(id)'")
  }
  guard matches.count == 1 else { throw RunFailure(.badData, ambiguity(id, matches)) }
  return match
}

/// Why an id does not name one thing, and what to give instead: a longer id, or the run that is meant.
private func ambiguity(_ id: String, _ matches: [(run: LoadedRun, item: PublishedRecord)]) -> String {
  let isOneID = Set(matches.map(\.item.id)).count == 1
  let shown =
    matches.prefix(10).map { "  \($0.item.kind) \($0.item.id) in \($0.run.folder)" }
    + (matches.count > 10 ? ["  and \(matches.count - 10) more"] : [])
  let reason =
    isOneID
    ? "'\(id)' is in \(matches.count) runs; choose one with --run FOLDER:"
    : "'\(id)' is ambiguous; it matches \(matches.count) items; give more of the id, or choose a run with --run FOLDER:"
  return ([reason] + shown).joined(separator: "\n")
}

/// The items with this id, else those whose id starts with it.
private func items(matching id: String, in dataset: RunDataset) -> [PublishedRecord] {
  guard !id.isEmpty else { return [] }
  let all: [(String, PublishedRecord)] =
    dataset.statistics.map { ($0.id, .statistic($0)) } + dataset.observations.map { ($0.id, .observation($0)) }
    + dataset.conflicts.map { ($0.id, .conflict($0)) } + dataset.findings.map { ($0.id, .finding($0)) }
  let exact = all.filter { $0.0 == id }
  return (exact.isEmpty ? all.filter { $0.0.hasPrefix(id) } : exact).map(\.1)
}
