import Records

/// What is known beside a run's dataset and goes into its report alone.
package struct ReportBackground: Sendable {
  /// The run that `latest` leads to, for what has changed since; nil where there is none or it cannot be read.
  package var before: RunDataset?
  /// The last audit of the pipeline; nil where nobody made one.
  package var audit: AuditRecord?
  /// What earlier runs published.
  package var history: StatisticHistory

  /// Creates a background; by default nothing is known.
  package init(before: RunDataset? = nil, audit: AuditRecord? = nil, history: StatisticHistory = StatisticHistory()) {
    self.before = before
    self.audit = audit
    self.history = history
  }
}
