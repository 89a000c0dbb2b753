import Records

/// How a run is published.
public struct PublishOptions: Sendable, Hashable {
  /// Escape free text that a spreadsheet would run as a formula.
  public var spreadsheetSafe: Bool
  /// The forms in which the run is published.
  public var outputs: [OutputFormat]

  /// Creates options; by default nothing is escaped.
  public init(spreadsheetSafe: Bool = false, outputs: [OutputFormat] = OutputFormat.usual) {
    self.spreadsheetSafe = spreadsheetSafe
    self.outputs = outputs
  }
}

/// A run that was written.
public struct PublishedRun: Sendable {
  /// The run's folder.
  public var path: String
  /// `run.json` as it was written.
  public var manifest: RunManifest
  /// Every file in it, in the order written.
  public var files: [PublishedFile]
  /// What its report says of the dataset; nil where none was written.
  package var report: ReportBody?

  /// The run's id, which names its folder.
  public var runID: String { manifest.runID }
}
