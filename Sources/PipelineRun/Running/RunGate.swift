import Acquisition
import Files
import Foundation
import Publication
import Records

/// Throws when the dataset must not take the place of the one before it: no page could be read, or no figure was found where the run before had some.
func checkGate(_ dataset: RunDataset, previousObservations: Int) throws(RunFailure) {
  // A source is without a page when it failed, and when robots.txt forbids it.
  let failed = dataset.sources.filter { $0.outcome == .failed || ($0.outcome == .skipped && $0.observations == 0) }
  if failed.count == dataset.sources.count {
    let reasons = failed.map { "\($0.origin.location): \($0.message)" }.joined(separator: "\n")
    throw RunFailure(.noInput, "none of the \(failed.count) sources could be read; nothing was published\n\(reasons)")
  }
  if dataset.observations.isEmpty, previousObservations > 0 {
    throw RunFailure(.gate, "no figure was found, while the run before had \(previousObservations); nothing was published and the earlier dataset stays")
  }
}

/// Throws when something in the dataset weighs `warning` or more (`--strict`).
func checkStrictly(_ dataset: RunDataset) throws(RunFailure) {
  let findings = dataset.findings.filter { $0.severity >= .warning }.sorted {
    ($0.sourceID, $0.check.rawValue, $0.id) < ($1.sourceID, $1.check.rawValue, $1.id)
  }
  let conflicts = dataset.conflicts.filter { $0.severity >= .warning }.sorted { ($0.kind.rawValue, $0.id) < ($1.kind.rawValue, $1.id) }
  guard !findings.isEmpty || !conflicts.isEmpty else { return }
  var lines = ["\(findings.count) findings and \(conflicts.count) conflicts weigh 'warning' or more; nothing was published, as --strict asks"]
  lines += findings.prefix(20).map { "\($0.sourceID): \($0.check.rawValue): \($0.message)" }
  lines += conflicts.prefix(20).map { "\($0.kind.rawValue): \($0.explanation)" }
  throw RunFailure(.strict, lines.joined(separator: "\n"))
}

/// How many observations the latest published run had: by its `run.json` or, where that cannot be read, by the rows of its table; 0 when there is no run before.
/// Of a run that is there and tells neither, 1: that it had some is the safer guess, since otherwise a damaged file would let an empty dataset through.
func previousObservationCount(folder: String) -> Int {
  let latest = (folder as NSString).appendingPathComponent("latest")
  guard OwnFiles.exists(latest) else { return 0 }
  if let count = (try? PublishedRunReader(folder: latest).manifest())?.counts["observations"] { return count }
  let table = (latest as NSString).appendingPathComponent("observations.csv")
  guard let bytes = try? readFile(table, limits: AcquisitionLimits(bytes: 1 << 30)), let rows = try? readObservations(csv: bytes, path: table).count else {
    return 1
  }
  return rows
}
