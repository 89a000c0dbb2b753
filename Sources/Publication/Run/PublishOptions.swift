import Records

/// Options for publishing.
public struct PublishOptions: Sendable, Hashable {
  /// Escape text that a spreadsheet would interpret as a formula.
  public var spreadsheetSafe: Bool
  /// The output formats.
  public var outputs: [OutputFormat]

  /// Creates options; by default nothing is escaped.
  public init(spreadsheetSafe: Bool = false, outputs: [OutputFormat] = OutputFormat.usual) {
    self.spreadsheetSafe = spreadsheetSafe
    self.outputs = outputs
  }
}

/// A written run.
public struct PublishedRun: Sendable, Hashable {
  /// The run's folder.
  public var path: String
  /// `run.json` as it was written.
  public var manifest: RunManifest
  /// Its files, in the order written.
  public var files: [PublishedFile]

  /// The run id, which is also its folder name.
  public var runID: String { manifest.runID }
}
