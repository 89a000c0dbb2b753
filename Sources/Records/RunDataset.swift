/// A table as it stood on a page, spans expanded, nothing interpreted (`tables/<source_id>-<n>.csv`).
public struct PageTable: Sendable, Hashable, Codable {
  public var sourceID: String
  /// From 1, in page order.
  public var number: Int
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
  public var sources: [SourceRecord]
  public var observations: [Observation]
  public var statistics: [ReconciledStatistic]
  public var conflicts: [Conflict]
  public var findings: [Finding]
  public var tables: [PageTable]

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
