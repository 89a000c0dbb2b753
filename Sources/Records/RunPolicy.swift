/// When a source's new page is not believed (`drops` in a manifest).
public struct DropPolicy: Sendable, Hashable, Codable {
  /// The least share of its last good number of observations that a source may give, 0 to 1; 0 asks for nothing.
  public var leastShare: Double
  /// In how many published runs in a row a statistic must have stood for its absence to count; 0: absence never counts.
  public var vanishedAfter: Int

  /// Creates a policy; by default half of the figures, and three runs.
  public init(leastShare: Double = 0.5, vanishedAfter: Int = 3) {
    self.leastShare = leastShare
    self.vanishedAfter = vanishedAfter
  }
}

/// How old the snapshot of a page may be that cannot be had anew (`max_age` and `on_expired` in a manifest).
public struct AgePolicy: Sendable, Hashable, Codable {
  /// What is done once it is older.
  public enum Action: String, Sendable, Hashable, Codable, CaseIterable {
    /// The run is not published.
    case stop
    /// The run is published without the source.
    case omit
  }

  /// The greatest age in seconds for all sources; nil: any.
  public var maxAge: Int?
  /// What is done once it is older.
  public var action: Action

  /// Creates a policy; by default any age will do.
  public init(maxAge: Int? = nil, action: Action = .stop) {
    self.maxAge = maxAge
    self.action = action
  }
}

/// A condition on a dataset before it is published (`gates` in a manifest).
public struct GateRule: Sendable, Hashable, Codable {
  /// What is looked at; the raw value is the key in the manifest.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
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
  public enum Action: String, Sendable, Hashable, Codable, CaseIterable {
    /// The run is published, and the trouble is told.
    case warn
    /// The run is not published.
    case stop
  }

  /// What is looked at.
  public var kind: Kind
  /// The bound: a number, a number of runs, or a percentage; 0 for `newConflicts`.
  public var bound: Double
  /// Of `newConflicts`.
  public var severity: Severity
  /// What follows.
  public var action: Action

  /// Creates a rule.
  public init(kind: Kind, bound: Double = 0, severity: Severity = .warning, action: Action) {
    self.kind = kind
    self.bound = bound
    self.severity = severity
    self.action = action
  }
}

/// What retention leaves (`keep` in a manifest).
public struct RetentionPolicy: Sendable, Hashable, Codable {
  /// How many published runs are kept, the latest included; nil: all. As many rejected ones.
  public var runs: Int?
  /// For how many days archived pages are kept that neither a kept run nor a source needs; nil: for ever.
  public var days: Int?

  /// Creates a policy; by default everything is kept.
  public init(runs: Int? = nil, days: Int? = nil) {
    self.runs = runs
    self.days = days
  }
}
