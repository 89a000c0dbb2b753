import Publication
import Records

/// Writes `provenance/<source_id>.json`: the provenance of a source's observations and of the statistics they support.
/// Observations of other sources for the same statistics are referenced by id, and described in the files of their
/// sources.
struct ProvenanceFile: DatasetWriter {
  let source: String
  let run: ProvenanceRun
  /// All sources of the run, by id.
  let sources: [String: SourceRecord]
  /// The statistics supported by an observation of the source.
  let statistics: [ReconciledStatistic]

  /// One file per source of a run.
  static func all(of dataset: RunDataset, run: ProvenanceRun) -> [any DatasetFile] {
    let sourceOf = Dictionary(
      dataset.observations.map { ($0.id, $0.sourceID) }, uniquingKeysWith: { first, _ in first })
    var statistics: [String: [ReconciledStatistic]] = [:]
    for statistic in dataset.statistics {
      for source in Set(statistic.evidence.compactMap { sourceOf[$0] }) {
        statistics[source, default: []].append(statistic)
      }
    }
    let sources = byID(dataset.sources)
    return dataset.sources.map(\.origin.sourceID).sorted().map {
      ProvenanceFile(source: $0, run: run, sources: sources, statistics: statistics[$0] ?? [])
    }
  }

  var path: String { "provenance/\(FileName.make(source)).json" }

  func write(_ dataset: SortedDataset, to stream: ByteStream) throws(PublicationError) {
    var document = ProvenanceDocument(sources: sources, run: run)
    for record in dataset.sources where record.origin.sourceID == source { document.add(record) }
    for observation in dataset.observations(of: source) { document.add(observation) }
    for statistic in statistics { document.add(statistic) }
    try stream.append { document.json.writePretty(to: &$0) }
    try stream.write("\n")
  }
}

private func byID(_ sources: [SourceRecord]) -> [String: SourceRecord] {
  Dictionary(sources.map { ($0.origin.sourceID, $0) }, uniquingKeysWith: { first, _ in first })
}

/// The provenance of one record of a run as PROV-JSON, with everything it refers to.
package func provenance(of record: PublishedRecord, in dataset: RunDataset, run: RunManifest?) -> String {
  let run = ProvenanceRun(run ?? RunManifest(toolVersion: "unknown", started: .distantPast, inputs: []))
  var document = ProvenanceDocument(sources: byID(dataset.sources), run: run)
  let statistics: [ReconciledStatistic]
  var observations: Set<String>
  switch record {
  case .statistic(let statistic): (statistics, observations) = ([statistic], Set(statistic.evidence))
  case .observation(let observation):
    (statistics, observations) = (dataset.statistics.filter { $0.evidence.contains(observation.id) }, [observation.id])
  case .conflict(let conflict):
    statistics = dataset.statistics.filter { conflict.statisticIDs.contains($0.id) }
    observations = Set(conflict.observations)
  case .finding(let finding): (statistics, observations) = ([], Set(finding.observations))
  }
  observations.formUnion(statistics.flatMap(\.evidence))
  let named = dataset.observations.filter { observations.contains($0.id) }
  let sources = Set(named.map(\.sourceID))
  for source in dataset.sources where sources.contains(source.origin.sourceID) { document.add(source) }
  for observation in named { document.add(observation) }
  for statistic in statistics { document.add(statistic) }
  return document.json.pretty() + "\n"
}
