import Records

/// How a run is published.
package struct PublishOptions: Sendable, Hashable {
  /// Escape free text that a spreadsheet would run as a formula.
  package var spreadsheetSafe: Bool
  /// The forms in which the run is published.
  package var outputs: [OutputFormat]

  /// Creates options; by default nothing is escaped.
  package init(spreadsheetSafe: Bool = false, outputs: [OutputFormat] = OutputFormat.usual) {
    self.spreadsheetSafe = spreadsheetSafe
    self.outputs = outputs
  }
}

/// A run that was written.
package struct PublishedRun: Sendable, Hashable {
  /// The run's folder.
  package var path: String
  /// `run.json` as it was written.
  package var manifest: RunManifest
  /// Every file in it, in the order written.
  package var files: [PublishedFile]

  /// The run's id, which names its folder.
  package var runID: String { manifest.runID }
}
