import Digests
import Foundation
import Publication
import Records

extension RunDataset {
  /// The dataset of the sources read, before reconciliation.
  init(pipeline: String, _ results: [SourceResult]) {
    self.init(
      pipeline: pipeline, sources: results.map(\.record), observations: results.flatMap(\.observations), statistics: [],
      conflicts: [],
      findings: results.flatMap(\.findings), tables: results.flatMap(\.tables))
  }

  /// The dataset of observations from a file. Its sources are those named by the observations, described by the plan if
  /// it contains them.
  init(pipeline: String, observations: [Observation], plan: RunPlan) {
    let known = Dictionary(
      plan.sources.map { ($0.origin.sourceID, $0.origin) }, uniquingKeysWith: { first, _ in first })
    let bySource = Dictionary(grouping: observations, by: \.sourceID)
    let sources = bySource.keys.sorted().map { id -> SourceRecord in
      let first = bySource[id]?.first
      let origin = known[id] ?? Origin(sourceID: id, topic: plan.topic, location: first?.snapshotPath ?? "")
      return SourceRecord(
        origin: origin, outcome: .skipped, snapshotSHA256: first?.snapshotSHA256 ?? "",
        snapshotPath: first?.snapshotPath ?? "",
        observations: bySource[id]?.count ?? 0, message: "observations were read from a file")
    }
    self.init(
      pipeline: pipeline, sources: sources, observations: observations, statistics: [], conflicts: [], findings: [],
      tables: [])
  }

  /// The dataset with the metadata of its plan.
  func described(by plan: RunPlan) -> RunDataset {
    var dataset = self
    dataset.license = plan.license
    dataset.reviewers = plan.reviewers
    return dataset
  }
}

extension RunPlan {
  /// The manifest file, for `run.json`; nil for bare pages, or if it has disappeared since it was read.
  var manifestInput: RunManifest.Input? {
    guard let manifest, let bytes = try? Data(contentsOf: URL(fileURLWithPath: manifest)) else { return nil }
    return RunManifest.Input(path: manifest, sha256: sha256Hex([UInt8](bytes)), bytes: bytes.count)
  }
}
