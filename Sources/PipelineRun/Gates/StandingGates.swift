import Acquisition
import Files
import Foundation
import Publication
import Records

/// Throws if none of the sources could be read.
func checkInput(_ dataset: RunDataset) throws(RunFailure) {
  // A source is without a page when it failed, and when robots.txt forbids it.
  let failed = dataset.sources.filter { $0.outcome == .failed || ($0.outcome == .skipped && $0.observations == 0) }
  guard failed.count == dataset.sources.count else { return }
  let reasons = failed.map { "\($0.origin.location): \($0.message)" }.joined(separator: "\n")
  throw RunFailure(.noInput, "no source could be read; nothing was published\n\(reasons)")
}

/// The gate that is always active: figures are required if the previous run had some.
func emptinessGate(_ dataset: RunDataset, previousObservations: Int) -> RunManifest.Gate? {
  guard dataset.observations.isEmpty, previousObservations > 0 else { return nil }
  return RunManifest.Gate(
    name: "no_figures", stops: true,
    message: "no figure was found, although the previous run had \(previousObservations)")
}

/// The `--strict` gate: no new findings or conflicts of severity `warning` or higher since the last published run,
/// except acknowledged ones.
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
  var lines = [
    "--strict: \(counted(findings.count, "finding")) and \(counted(conflicts.count, "conflict"))\(since) have severity 'warning' or higher"
  ]
  lines += findings.prefix(20).map { "\($0.sourceID): \($0.check.rawValue) \($0.id): \($0.message)" }
  lines += conflicts.prefix(20).map { "\($0.kind.rawValue) \($0.id): \($0.explanation)" }
  return RunManifest.Gate(name: "strict", stops: true, message: lines.joined(separator: "\n"))
}

/// How many observations the latest published run had: by its `run.json` or, where that cannot be read, by the rows of
/// its table; 0 when there is no run before. Of a run that is there and tells neither, 1: that it had some is the safer
/// guess, since otherwise a damaged file would let an empty dataset through.
func previousObservationCount(folder: String) -> Int {
  let latest = (folder as NSString).appendingPathComponent("latest")
  guard OwnFiles.exists(latest) else { return 0 }
  if let count = (try? PublishedRunReader(folder: latest).manifest())?.counts["observations"] { return count }
  let table = (latest as NSString).appendingPathComponent("observations.csv")
  guard let bytes = try? readFile(table, limits: AcquisitionLimits(bytes: 1 << 30)),
    let rows = try? readObservations(csv: bytes, path: table).count
  else {
    return 1
  }
  return rows
}
