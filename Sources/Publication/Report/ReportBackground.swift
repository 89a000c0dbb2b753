import Records

/// Context for the report that is not part of the dataset.
package struct ReportBackground: Sendable {
  /// The run that `latest` points to, for comparison; nil if there is none or it cannot be read.
  package var before: RunDataset?
  /// The last audit of the pipeline, if any.
  package var audit: AuditRecord?
  /// The history of earlier runs.
  package var history: StatisticHistory

  /// Creates a background; by default nothing is known.
  package init(before: RunDataset? = nil, audit: AuditRecord? = nil, history: StatisticHistory = StatisticHistory()) {
    self.before = before
    self.audit = audit
    self.history = history
  }
}
