import Records

/// Context for the report that is not part of the dataset.
public struct ReportBackground: Sendable {
  /// The run that `latest` leads to, for what has changed since; nil if there is none or it cannot be read.
  public var before: RunDataset?
  /// The last audit of the pipeline, if any.
  public var audit: AuditRecord?
  /// The history of earlier runs.
  public var history: StatisticHistory

  /// Creates a background; by default nothing is known.
  public init(before: RunDataset? = nil, audit: AuditRecord? = nil, history: StatisticHistory = StatisticHistory()) {
    self.before = before
    self.audit = audit
    self.history = history
  }
}
