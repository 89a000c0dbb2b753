/// A table as it stood on a page, spans expanded, nothing interpreted (`tables/<source_id>-<n>.csv`).
public struct PageTable: Sendable, Hashable, Codable {
  /// The source on whose page the table stands.
  public var sourceID: String
  /// From 1, in page order.
  public var number: Int
  /// Cells row by row from the top, header rows included; a cell that spans several places is repeated in each.
  public var rows: [[String]]

  /// Creates a table; rows may differ in length and are padded when published.
  public init(sourceID: String, number: Int, rows: [[String]]) {
    self.sourceID = sourceID
    self.number = number
    self.rows = rows
  }
}

/// All that a run publishes, as values; everything in it is determined by the inputs alone.
public struct RunDataset: Sendable {
  /// Name of the pipeline: the folder under the output root.
  public var pipeline: String
  /// Every source of the manifest, failed ones included.
  public var sources: [SourceRecord]
  /// Every mention of a figure, of all sources.
  public var observations: [Observation]
  /// What reconciliation made of the observations, one per key.
  public var statistics: [ReconciledStatistic]
  /// Disagreements between observations, each with its cause.
  public var conflicts: [Conflict]
  /// What reading, extraction and the checks had to say, of all sources.
  public var findings: [Finding]
  /// The tables of all pages, as they stood there.
  public var tables: [PageTable]
  /// What may be done with the dataset, as a name of the Open Definition or SPDX (`CC-BY-4.0`); empty where the manifest does not say.
  public var license = ""
  /// The persons whose decisions and hints took part, sorted.
  public var reviewers: [String] = []
  /// Archived pages with their figures marked; none where they were not asked for.
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
