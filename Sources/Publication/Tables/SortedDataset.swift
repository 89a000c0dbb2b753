import Records

/// A run's values in the order in which every file carries them. Each order ends in a key that tells any two rows apart, so that it does not depend on
/// the order in which they arrived.
struct SortedDataset: Sendable {
  let pipeline: String
  let sources: [SourceRecord]
  let observations: [Observation]
  let statistics: [ReconciledStatistic]
  let conflicts: [Conflict]
  let findings: [Finding]
  let tables: [PageTable]
  let pages: [SourcePage]

  init(_ dataset: RunDataset) {
    pipeline = dataset.pipeline
    sources = dataset.sources.sorted { ($0.origin.sourceID, $0.origin.location) < ($1.origin.sourceID, $1.origin.location) }
    observations = dataset.observations.sorted { ($0.sourceID, $0.ordinal, $0.id) < ($1.sourceID, $1.ordinal, $1.id) }
    let keyed = dataset.statistics.map { (key: $0.key.columns + [$0.id], statistic: $0) }
    statistics = keyed.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.statistic)
    conflicts = dataset.conflicts.sorted { ($0.topic, $0.kind.rawValue, $0.id) < ($1.topic, $1.kind.rawValue, $1.id) }
    findings = dataset.findings.sorted { ($0.sourceID, $0.check.rawValue, $0.id) < ($1.sourceID, $1.check.rawValue, $1.id) }
    pages = dataset.pages.sorted { $0.sourceID < $1.sourceID }
    // A table without a cell has nothing to publish; the numbers of the others stay as they are.
    tables = dataset.tables.filter { $0.rows.contains { !$0.isEmpty } }.sorted { ($0.sourceID, $0.number) < ($1.sourceID, $1.number) }
  }
}
