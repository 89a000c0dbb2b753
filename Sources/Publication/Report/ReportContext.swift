import Records

/// Report metadata: the run, and the changes since the previous one.
public struct ReportContext: Sendable {
  /// The run's id; empty if there is none.
  public var runID: String
  /// When the run began, ISO 8601 in UTC.
  public var started: String
  /// The version of the program.
  public var toolVersion: String
  /// The outcome of the run.
  public var outcome: String
  /// The previous run and the changes since; nil for the first run.
  public var since: (runID: String, difference: RunDifference)?
  /// The last audit of the pipeline, if any.
  public var audit: AuditRecord?

  /// What earlier runs published, this one not among them.
  public var history = StatisticHistory()

  /// A context without run metadata.
  public init(
    runID: String = "", started: String = "", toolVersion: String = "", outcome: String = "", since: (runID: String, difference: RunDifference)? = nil,
    audit: AuditRecord? = nil
  ) {
    self.runID = runID
    self.started = started
    self.toolVersion = toolVersion
    self.outcome = outcome
    self.since = since
    self.audit = audit
  }
}
