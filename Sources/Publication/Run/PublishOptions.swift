/// How a run is published.
public struct PublishOptions: Sendable, Hashable {
  /// Escape free text that a spreadsheet would run as a formula.
  public var spreadsheetSafe: Bool
  /// How many runs to keep, the new one included; nil keeps all. Never less than one.
  public var keep: Int?

  /// Creates options; by default nothing is escaped and every run is kept.
  public init(spreadsheetSafe: Bool = false, keep: Int? = nil) {
    self.spreadsheetSafe = spreadsheetSafe
    self.keep = keep
  }
}

/// A run that readers can see.
public struct PublishedRun: Sendable, Hashable {
  /// The run's folder.
  public var path: String
  /// The run's id, which names its folder.
  public var runID: String
  /// Every file in it, in the order written.
  public var files: [PublishedFile]
  /// Numbers of rows, by table and by status or severity, as in `run.json`.
  public var counts: [String: Int]
  /// Earlier runs that were removed because of `keep`.
  public var removed: [String]
  /// Earlier runs that should have been removed and could not be, with the reason. The new run is published all the same.
  public var notRemoved: [PublicationError]
}
