import Foundation
import Records

/// What an id of a run names.
enum ExplainedItem {
  case observation(Observation)
  case statistic(ReconciledStatistic)
  case conflict(Conflict)
  case finding(Finding)

  var label: String {
    switch self {
    case .observation(let it): "observation \(it.id)"
    case .statistic(let it): "statistic \(it.id)"
    case .conflict(let it): "conflict \(it.id)"
    case .finding(let it): "finding \(it.id)"
    }
  }
}

/// Explains what `id`, or a beginning of an id that names one thing only, stands for in the runs: page, place, quote in context with the figure marked,
/// the steps from the printed text to the number, the rule that decided, and what lost.
/// Throws a failure of code `badData` when nothing has that id, or several things do.
public func explain(_ id: String, in runs: [LoadedRun]) throws(RunFailure) -> String {
  let match = try named(id, in: runs)
  let explanation = Explanation(run: match.run)
  let lines =
    switch match.item {
    case .observation(let observation): explanation.observation(observation)
    case .statistic(let statistic): explanation.statistic(statistic)
    case .conflict(let conflict): explanation.conflict(conflict)
    case .finding(let finding): explanation.finding(finding)
    }
  return lines.map { line in printable(line) + "\n" }.joined()
}

/// What an id of the runs names. Throws as `explain` does.
func namedItem(_ id: String, in runs: [LoadedRun]) throws(RunFailure) -> ExplainedItem { try named(id, in: runs).item }

private func named(_ id: String, in runs: [LoadedRun]) throws(RunFailure) -> (run: LoadedRun, item: ExplainedItem) {
  var matches: [(run: LoadedRun, item: ExplainedItem)] = []
  for run in runs { matches += items(matching: id.lowercased(), in: run.dataset).map { (run, $0) } }
  guard let match = matches.first else {
    throw RunFailure(.badData, "nothing in \(runs.map(\.folder).joined(separator: ", ")) has an id that begins with '\(id)'")
  }
  guard matches.count == 1 else {
    let shown = matches.prefix(10).map { "  \($0.item.label)" } + (matches.count > 10 ? ["  and \(matches.count - 10) more"] : [])
    throw RunFailure(.badData, "'\(id)' is the beginning of \(matches.count) ids:\n" + shown.joined(separator: "\n"))
  }
  return match
}

/// The things whose id is `id`, else those whose id begins with it.
private func items(matching id: String, in dataset: RunDataset) -> [ExplainedItem] {
  guard !id.isEmpty else { return [] }
  let all: [(String, ExplainedItem)] =
    dataset.statistics.map { ($0.id, .statistic($0)) } + dataset.observations.map { ($0.id, .observation($0)) }
    + dataset.conflicts.map { ($0.id, .conflict($0)) } + dataset.findings.map { ($0.id, .finding($0)) }
  let exact = all.filter { $0.0 == id }
  return (exact.isEmpty ? all.filter { $0.0.hasPrefix(id) } : exact).map(\.1)
}

/// Text from pages made safe for a terminal: control characters, which could move the cursor or hide text, become `�`.
private func printable(_ line: String) -> String {
  String(String.UnicodeScalarView(line.unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }))
}
