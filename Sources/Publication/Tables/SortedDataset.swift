import Records

/// A run's values in the order in which every file carries them. Each order ends in a key that tells any two rows
/// apart, so that it does not depend on the order in which they arrived.
package struct SortedDataset: Sendable {
  package let pipeline: String
  package let sources: [SourceRecord]
  package let observations: [Observation]
  package let statistics: [ReconciledStatistic]
  package let conflicts: [Conflict]
  package let findings: [Finding]
  package let tables: [PageTable]
  package let pages: [SourcePage]
  package let license: String
  package let reviewers: [String]

  package init(_ dataset: RunDataset) {
    pipeline = dataset.pipeline
    license = dataset.license
    reviewers = dataset.reviewers.sorted()
    sources = dataset.sources.sorted {
      ($0.origin.sourceID, $0.origin.location) < ($1.origin.sourceID, $1.origin.location)
    }
    observations = dataset.observations.sorted { ($0.sourceID, $0.ordinal, $0.id) < ($1.sourceID, $1.ordinal, $1.id) }
    let keyed = dataset.statistics.map { (key: $0.key.columns + [$0.id], statistic: $0) }
    statistics = keyed.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.statistic)
    conflicts = dataset.conflicts.sorted { ($0.topic, $0.kind.rawValue, $0.id) < ($1.topic, $1.kind.rawValue, $1.id) }
    findings = dataset.findings.sorted {
      ($0.sourceID, $0.check.rawValue, $0.id) < ($1.sourceID, $1.check.rawValue, $1.id)
    }
    pages = dataset.pages.sorted { $0.sourceID < $1.sourceID }
    // A table without a cell has nothing to publish; the numbers of the others stay as they are.
    tables = dataset.tables.filter { $0.rows.contains { !$0.isEmpty } }.sorted {
      ($0.sourceID, $0.number) < ($1.sourceID, $1.number)
    }
  }

  /// The observations of a source, in page order; they stand together.
  package func observations(of source: String) -> ArraySlice<Observation> {
    guard let first = observations.partitioningIndex(where: { $0.sourceID >= source }) else { return [] }
    return observations[first...].prefix { $0.sourceID == source }
  }
}

extension Array {
  /// The first index whose element, and all after it, fulfil the predicate; nil if none does.
  fileprivate func partitioningIndex(where predicate: (Element) -> Bool) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low < count ? low : nil
  }
}
