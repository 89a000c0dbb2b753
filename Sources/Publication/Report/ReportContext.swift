import Records

/// Report metadata: the run, and the changes since the previous one.
package struct ReportContext: Sendable {
  /// The run's id; empty if there is none.
  package var runID: String
  /// When the run began, ISO 8601 in UTC.
  package var started: String
  /// The version of the program.
  package var toolVersion: String
  /// The outcome of the run.
  package var outcome: String
  /// The previous run and the changes since; nil for the first run.
  package var since: (runID: String, difference: RunDifference)?
  /// The last audit of the pipeline, if any.
  package var audit: AuditRecord?

  /// The history of earlier runs, without this one.
  package var history = StatisticHistory()

  /// A context without run metadata.
  package init(
    runID: String = "", started: String = "", toolVersion: String = "", outcome: String = "",
    since: (runID: String, difference: RunDifference)? = nil,
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
