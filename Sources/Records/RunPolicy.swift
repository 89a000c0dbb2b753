/// When a source's new page is not believed (`drops` in a manifest).
package struct DropPolicy: Sendable, Hashable {
  /// The least share of its last good number of observations that a source may give, 0 to 1; 0 asks for nothing.
  package var leastShare: Double
  /// In how many published runs in a row a statistic must have stood for its absence to count; 0: absence never counts.
  package var vanishedAfter: Int

  /// Creates a policy; by default half of the figures, and three runs.
  package init(leastShare: Double = 0.5, vanishedAfter: Int = 3) {
    self.leastShare = leastShare
    self.vanishedAfter = vanishedAfter
  }
}

/// How old the snapshot of a page may be that cannot be had anew (`max_age` and `on_expired` in a manifest).
package struct AgePolicy: Sendable, Hashable {
  /// What is done once it is older.
  package enum Action: String, Sendable, Hashable, CaseIterable {
    /// The run is not published.
    case stop
    /// The run is published without the source.
    case omit
  }

  /// The greatest age in seconds for all sources; nil: any.
  package var maxAge: Int?
  /// What is done once it is older.
  package var action: Action

  /// Creates a policy; by default any age will do.
  package init(maxAge: Int? = nil, action: Action = .stop) {
    self.maxAge = maxAge
    self.action = action
  }
}

/// A condition on a dataset before it is published (`gates` in a manifest).
package struct GateRule: Sendable, Hashable {
  /// What is looked at; the raw value is the key in the manifest.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The least number of sources that gave figures.
    case sources
    /// The least number of observations.
    case observations
    /// The greatest share of statistics that are new, gone, or other than in the last published run, in percent.
    case changedRows = "changed_rows"
    /// How far a statistic may move from its last published value, in percent.
    case drift
    /// Statistics that stood for so many runs and are gone.
    case vanished
    /// How far a statistic may be from the official figure, in percent.
    case officialDeviation = "official_deviation"
    /// Conflicts of at least a severity that the last published run did not have.
    case newConflicts = "new_conflicts"
  }

  /// What follows when the condition does not hold.
  package enum Action: String, Sendable, Hashable, CaseIterable {
    /// The run is published, and the trouble is told.
    case warn
    /// The run is not published.
    case stop
  }

  /// What is looked at.
  package var kind: Kind
  /// The bound: a number, a number of runs, or a percentage; 0 for `newConflicts`.
  package var bound: Double
  /// Of `newConflicts`.
  package var severity: Severity
  /// What follows.
  package var action: Action

  /// Creates a rule.
  package init(kind: Kind, bound: Double = 0, severity: Severity = .warning, action: Action) {
    self.kind = kind
    self.bound = bound
    self.severity = severity
    self.action = action
  }
}

/// What retention leaves (`keep` in a manifest).
package struct RetentionPolicy: Sendable, Hashable {
  /// How many published runs are kept, the latest included; nil: all. As many rejected ones.
  package var runs: Int?
  /// For how many days archived pages are kept that neither a kept run nor a source needs; nil: for ever.
  package var days: Int?

  /// Creates a policy; by default everything is kept.
  package init(runs: Int? = nil, days: Int? = nil) {
    self.runs = runs
    self.days = days
  }
}
