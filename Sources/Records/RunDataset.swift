/// A table as it stood on a page, spans expanded, nothing interpreted (`tables/<source_id>-<n>.csv`).
package struct PageTable: Sendable, Hashable, Codable {
  /// The source on whose page the table stands.
  package var sourceID: String
  /// From 1, in page order.
  package var number: Int
  /// Cells row by row from the top, header rows included; a cell that spans several places is repeated in each.
  package var rows: [[String]]

  /// Creates a table; rows may differ in length and are padded when published.
  package init(sourceID: String, number: Int, rows: [[String]]) {
    self.sourceID = sourceID
    self.number = number
    self.rows = rows
  }
}

/// All that a run publishes, as values; everything in it is determined by the inputs alone.
package struct RunDataset: Sendable {
  /// Name of the pipeline: the folder under the output root.
  package var pipeline: String
  /// Every source of the manifest, failed ones included.
  package var sources: [SourceRecord]
  /// Every mention of a figure, of all sources.
  package var observations: [Observation]
  /// What reconciliation made of the observations, one per key.
  package var statistics: [ReconciledStatistic]
  /// Disagreements between observations, each with its cause.
  package var conflicts: [Conflict]
  /// What reading, extraction and the checks had to say, of all sources.
  package var findings: [Finding]
  /// The tables of all pages, as they stood there.
  package var tables: [PageTable]
  /// What may be done with the dataset, as a name of the Open Definition or SPDX (`CC-BY-4.0`); empty where the manifest does not say.
  package var license = ""
  /// The persons whose decisions and hints took part, sorted.
  package var reviewers: [String] = []
  /// Archived pages with their figures marked; none where they were not asked for.
  package var pages: [SourcePage] = []

  /// Creates a dataset; writers sort it themselves.
  package init(
    pipeline: String, sources: [SourceRecord], observations: [Observation], statistics: [ReconciledStatistic], conflicts: [Conflict], findings: [Finding],
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
