/// When a source's new page is rejected because of lost figures (`drops` in a manifest).
package struct DropPolicy: Sendable, Hashable, Codable {
  /// Minimum share of a source's last good number of observations, 0 to 1; 0 disables the check.
  package var minShare: Double
  /// Number of consecutive published runs after which the loss of a statistic counts; 0 disables the check.
  package var vanishedAfter: Int

  /// Creates a policy; by default, half of the figures and three runs.
  package init(minShare: Double = 0.5, vanishedAfter: Int = 3) {
    self.minShare = minShare
    self.vanishedAfter = vanishedAfter
  }
}

/// Maximum age of the snapshot of a page that cannot be fetched again (`max_age` and `on_expired` in a manifest).
package struct AgePolicy: Sendable, Hashable, Codable {
  /// The action for older snapshots.
  package enum Action: String, Sendable, Hashable, Codable, CaseIterable {
    /// The run is not published.
    case stop
    /// The run is published without the source.
    case omit
  }

  /// Maximum age in seconds for all sources; nil: unlimited.
  package var maxAge: Int?
  /// The action for older snapshots.
  package var action: Action

  /// Creates a policy; by default, the age is unlimited.
  package init(maxAge: Int? = nil, action: Action = .stop) {
    self.maxAge = maxAge
    self.action = action
  }
}

/// A condition that a dataset must meet before publication (`gates` in a manifest).
package struct GateRule: Sendable, Hashable, Codable {
  /// The condition; the raw value is the key in the manifest.
  package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Minimum number of sources with figures.
    case sources
    /// Minimum number of observations.
    case observations
    /// Maximum share of statistics added, removed or changed since the last published run, in percent.
    case changedRows = "changed_rows"
    /// Maximum change of a statistic from its last published value, in percent.
    case drift
    /// Statistics that were present for this many runs and are now missing.
    case vanished
    /// Maximum deviation of a statistic from the official figure, in percent.
    case officialDeviation = "official_deviation"
    /// New conflicts of at least this severity since the last published run.
    case newConflicts = "new_conflicts"
  }

  /// The action if the condition does not hold.
  package enum Action: String, Sendable, Hashable, Codable, CaseIterable {
    /// The run is published with an alert.
    case warn
    /// The run is not published.
    case stop
  }

  /// The condition.
  package var kind: Kind
  /// The bound: a number, a number of runs, or a percentage; 0 for `newConflicts`.
  package var bound: Double
  /// The severity, for `newConflicts`.
  package var severity: Severity
  /// The action.
  package var action: Action

  /// Creates a rule.
  package init(kind: Kind, bound: Double = 0, severity: Severity = .warning, action: Action) {
    self.kind = kind
    self.bound = bound
    self.severity = severity
    self.action = action
  }
}

/// Retention limits (`keep` in a manifest).
package struct RetentionPolicy: Sendable, Hashable, Codable {
  /// Number of published runs to keep, including the latest, and of rejected runs; nil: all.
  package var runs: Int?
  /// Days to keep archived pages that are needed by neither a kept run nor a source; nil: forever.
  package var days: Int?

  /// Creates a policy; by default, everything is kept.
  package init(runs: Int? = nil, days: Int? = nil) {
    self.runs = runs
    self.days = days
  }
}
