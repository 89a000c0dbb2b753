import Records

/// What is known beside a run's dataset and goes into its report alone.
public struct ReportBackground: Sendable {
  /// The run that `latest` leads to, for what has changed since; nil where there is none or it cannot be read.
  public var before: RunDataset?
  /// The last audit of the pipeline; nil where nobody made one.
  public var audit: AuditRecord?
  /// What earlier runs published.
  public var history: StatisticHistory

  /// Creates a background; by default nothing is known.
  public init(before: RunDataset? = nil, audit: AuditRecord? = nil, history: StatisticHistory = StatisticHistory()) {
    self.before = before
    self.audit = audit
    self.history = history
  }
}
