import Foundation
import Publication
import Records

/// Throws when no dataset can come of the sources: none of them could be read.
func checkInput(_ dataset: RunDataset) throws(RunFailure) {
  // A source is without a page when it failed, and when robots.txt forbids it.
  let failed = dataset.sources.filter { $0.outcome == .failed || ($0.outcome == .skipped && $0.observations == 0) }
  guard failed.count == dataset.sources.count else { return }
  let reasons = failed.map { "\($0.origin.location): \($0.message)" }.joined(separator: "\n")
  throw RunFailure(.noInput, "none of the \(failed.count) sources could be read; nothing was published\n\(reasons)")
}

/// The gate that stands in every pipeline: figures where the run before had some.
func emptinessGate(_ dataset: RunDataset, previousObservations: Int) -> RunManifest.Gate? {
  guard dataset.observations.isEmpty, previousObservations > 0 else { return nil }
  return RunManifest.Gate(name: "no_figures", stops: true, message: "no figure was found, while the run before had \(previousObservations)")
}

/// What `--strict` objects to: findings and conflicts of severity `warning` or more that are new since the last published run. Those that a person has acknowledged weigh less.
func strictGate(_ context: GateContext) -> RunManifest.Gate? {
  let known = context.knownNotices
  let findings = context.dataset.findings.filter { $0.severity >= .warning && !known.contains($0.id) }.sorted {
    ($0.sourceID, $0.check.rawValue, $0.id) < ($1.sourceID, $1.check.rawValue, $1.id)
  }
  let conflicts = context.dataset.conflicts.filter { $0.severity >= .warning && !known.contains($0.id) }.sorted {
    ($0.kind.rawValue, $0.id) < ($1.kind.rawValue, $1.id)
  }
  guard !findings.isEmpty || !conflicts.isEmpty else { return nil }
  let since = context.before == nil ? "" : " that are new since the last published run"
  var lines = ["--strict: \(findings.count) findings and \(conflicts.count) conflicts\(since) weigh 'warning' or more"]
  lines += findings.prefix(20).map { "\($0.sourceID): \($0.check.rawValue) \($0.id): \($0.message)" }
  lines += conflicts.prefix(20).map { "\($0.kind.rawValue) \($0.id): \($0.explanation)" }
  return RunManifest.Gate(name: "strict", stops: true, message: lines.joined(separator: "\n"))
}

/// How many observations the latest published run had; 0 when there is none. Where `run.json` cannot be read, the rows of `observations.csv` are counted.
func previousObservationCount(folder: String) -> Int {
  let latest = (folder as NSString).appendingPathComponent("latest")
  if let count = (try? PublishedRunReader(folder: latest).manifest())?.counts["observations"] { return count }
  guard let bytes = FileManager.default.contents(atPath: (latest as NSString).appendingPathComponent("observations.csv")) else { return 0 }
  // Line ends within quoted cells make it too many, which does not matter here: it is about none or some.
  return max(0, bytes.count { $0 == 0x0A } - 1)
}
