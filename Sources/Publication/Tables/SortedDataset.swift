import Records

/// A run's values in the order used in every file. Each order ends with a unique key, so that it does not depend on the
/// input order. A separate type from `RunDataset`, so that no writer can be given rows in another order.
package struct SortedDataset: Sendable {
  /// Name of the pipeline.
  package let pipeline: String
  /// By id and location.
  package let sources: [SourceRecord]
  /// By source and location on the page.
  package let observations: [Observation]
  /// By the columns of their keys.
  package let statistics: [ReconciledStatistic]
  /// By topic, kind and id.
  package let conflicts: [Conflict]
  /// By source, check and id.
  package let findings: [Finding]
  /// By source and number; those without a cell are left out.
  package let tables: [PageTable]
  /// The archived pages, by source.
  package let pages: [SourcePage]
  /// The dataset's license; empty if not stated.
  package let license: String
  /// The reviewers whose decisions and hints were applied, by name.
  package let reviewers: [String]

  /// Sorts a dataset.
  package init(_ dataset: RunDataset) {
    pipeline = dataset.pipeline
    license = dataset.license
    reviewers = dataset.reviewers.sorted()
    sources = dataset.sources.sorted {
      ($0.origin.sourceID, $0.origin.location) < ($1.origin.sourceID, $1.origin.location)
    }
    observations = Self.sorted(dataset.observations)
    let keyed = dataset.statistics.map { (key: $0.key.columns + [$0.id], statistic: $0) }
    statistics = keyed.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.statistic)
    conflicts = dataset.conflicts.sorted { ($0.topic, $0.kind.rawValue, $0.id) < ($1.topic, $1.kind.rawValue, $1.id) }
    findings = dataset.findings.sorted {
      ($0.sourceID, $0.check.rawValue, $0.id) < ($1.sourceID, $1.check.rawValue, $1.id)
    }
    pages = dataset.pages.sorted { $0.sourceID < $1.sourceID }
    // Tables without cells are not published; the numbers of the others are unchanged.
    tables = dataset.tables.filter { $0.rows.contains { !$0.isEmpty } }.sorted {
      ($0.sourceID, $0.number) < ($1.sourceID, $1.number)
    }
  }

  /// Observations in published order. Most runs have them in that order already, and copying them takes long.
  private static func sorted(_ rows: [Observation]) -> [Observation] {
    func precedes(_ a: Int, _ b: Int) -> Bool {
      (rows[a].sourceID, rows[a].ordinal, rows[a].id) < (rows[b].sourceID, rows[b].ordinal, rows[b].id)
    }
    if rows.indices.dropFirst().allSatisfy({ !precedes($0, $0 - 1) }) { return rows }
    return rows.indices.sorted(by: precedes).map { rows[$0] }
  }

  /// The observations of a source, in page order; they are contiguous.
  package func observations(of source: String) -> ArraySlice<Observation> {
    guard let first = observations.partitioningIndex(where: { $0.sourceID >= source }) else { return [] }
    return observations[first...].prefix { $0.sourceID == source }
  }
}

extension Array {
  /// The first index from which all elements satisfy the predicate; nil if there is none.
  fileprivate func partitioningIndex(where predicate: (Element) -> Bool) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low < count ? low : nil
  }
}
