/// A table as found on a page, with spans expanded, uninterpreted (`tables/<source_id>-<n>.csv`).
package struct PageTable: Sendable, Hashable, Codable {
  /// The source of the table's page.
  package var sourceID: String
  /// Number from 1, in page order.
  package var number: Int
  /// Cells by row, including header rows; cells with spans are repeated.
  package var rows: [[String]]
  /// Number of cells in the longest row.
  package var width: Int { rows.lazy.map { $0.count }.max() ?? 0 }

  /// Creates a table; rows may differ in length and are padded when published.
  package init(sourceID: String, number: Int, rows: [[String]]) {
    self.sourceID = sourceID
    self.number = number
    self.rows = rows
  }
}

/// The complete content of a published run, determined by the inputs alone.
package struct RunDataset: Sendable {
  /// Name of the pipeline: the folder under the output root.
  package var pipeline: String
  /// Every source of the manifest, including failed ones.
  package var sources: [SourceRecord]
  /// All mentions of figures, of all sources.
  package var observations: [Observation]
  /// The reconciled statistics, one per key.
  package var statistics: [ReconciledStatistic]
  /// Disagreements between observations, each with its cause.
  package var conflicts: [Conflict]
  /// The findings of reading, extraction and checks, of all sources.
  package var findings: [Finding]
  /// The tables found on all pages.
  package var tables: [PageTable]
  /// License of the dataset, as an SPDX or Open Definition name (`CC-BY-4.0`); empty if not stated.
  package var license = ""
  /// The reviewers whose decisions and hints were applied, sorted.
  package var reviewers: [String] = []
  /// Archived pages with figures highlighted; empty if not requested.
  package var pages: [SourcePage] = []

  /// Creates a dataset; writers sort it themselves.
  package init(
    pipeline: String, sources: [SourceRecord], observations: [Observation], statistics: [ReconciledStatistic],
    conflicts: [Conflict], findings: [Finding],
    tables: [PageTable]
  ) {
    self.pipeline = pipeline
    self.sources = sources
    self.observations = observations
    self.statistics = statistics
    self.conflicts = conflicts
    self.findings = findings
    self.tables = tables
  }
}
