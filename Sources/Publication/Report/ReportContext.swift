import Records

/// What a report tells beside its dataset: which run it is of, and what changed since the one before.
package struct ReportContext: Sendable {
  /// The run's id; empty where there is none.
  package var runID: String
  /// When the run began, ISO 8601 in UTC.
  package var started: String
  /// The version of the program.
  package var toolVersion: String
  /// How the run ended, in words.
  package var outcome: String
  /// The run before, and what changed since; nil for a first run.
  package var since: (runID: String, difference: RunDifference)?
  /// The last audit of the pipeline; nil where nobody made one.
  package var audit: AuditRecord?

  /// What earlier runs published, this one not among them.
  package var history = StatisticHistory()

  /// A report of nothing but its dataset.
  package init(
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
