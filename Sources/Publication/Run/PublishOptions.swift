import Records

/// Options for publishing.
package struct PublishOptions: Sendable, Hashable {
  /// Escape text that a spreadsheet would interpret as a formula.
  package var spreadsheetSafe: Bool
  /// The output formats.
  package var outputs: [OutputFormat]

  /// Creates options; by default nothing is escaped.
  package init(spreadsheetSafe: Bool = false, outputs: [OutputFormat] = OutputFormat.usual) {
    self.spreadsheetSafe = spreadsheetSafe
    self.outputs = outputs
  }
}

/// A written run.
package struct PublishedRun: Sendable {
  /// The run's folder.
  package var path: String
  /// `run.json` as written.
  package var manifest: RunManifest
  /// Its files, in the order written.
  package var files: [PublishedFile]
  /// Its report's content about the dataset; nil if no report was written.
  package var report: ReportBody?

  /// The run id, which is also its folder name.
  package var runID: String { manifest.runID }
}
