/// A table as found on a page, with spans expanded, uninterpreted (`tables/<source_id>-<n>.csv`).
public struct PageTable: Sendable, Hashable, Codable {
  /// The source of the table's page.
  public var sourceID: String
  /// Number from 1, in page order.
  public var number: Int
  /// Cells by row, including header rows; cells with spans are repeated.
  public var rows: [[String]]

  /// Creates a table; rows may differ in length and are padded when published.
  public init(sourceID: String, number: Int, rows: [[String]]) {
    self.sourceID = sourceID
    self.number = number
    self.rows = rows
  }
}

/// The complete content of a published run, determined by the inputs alone.
public struct RunDataset: Sendable {
  /// Name of the pipeline: the folder under the output root.
  public var pipeline: String
  /// Every source of the manifest, including failed ones.
  public var sources: [SourceRecord]
  /// All mentions of figures, of all sources.
  public var observations: [Observation]
  /// The reconciled statistics, one per key.
  public var statistics: [ReconciledStatistic]
  /// Disagreements between observations, each with its cause.
  public var conflicts: [Conflict]
  /// The findings of reading, extraction and checks, of all sources.
  public var findings: [Finding]
  /// The tables found on all pages.
  public var tables: [PageTable]
  /// License of the dataset, as an SPDX or Open Definition name (`CC-BY-4.0`); empty if not stated.
  public var license = ""
  /// The reviewers whose decisions and hints were applied, sorted.
  public var reviewers: [String] = []
  /// Archived pages with figures highlighted; empty if not requested.
  public var pages: [SourcePage] = []

  /// Creates a dataset; writers sort it themselves.
  public init(
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
