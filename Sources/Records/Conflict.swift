/// The cause of a disagreement (`kind` in `conflicts.csv`).
public enum ConflictKind: String, Codable, Sendable, CaseIterable, Hashable {
  case contradiction
  case selfContradiction = "self-contradiction"
  case rounding, definition, vintage, occupation, area, scope, unit, stale
}

/// A disagreement between observations, with its cause and how it was decided: one row of `conflicts.csv`.
public struct Conflict: Sendable, Codable, Hashable, Identifiable {
  public var id: String
  public var topic: String
  public var statisticIDs: [String]
  public var kind: ConflictKind
  public var severity: Severity
  /// Ids of the observations that disagree, at most 12.
  public var observations: [String]
  /// Their figures with units, in the same order.
  public var values: [String]
  public var explanation: String
  /// What was done about it, in words.
  public var resolution: String
  /// The rule that decided, or empty.
  public var decidedBy: String

  /// Creates a conflict whose id is derived from the topic, the kind and the observations.
  public init(
    topic: String, statisticIDs: [String], kind: ConflictKind, severity: Severity, observations: [String], values: [String], explanation: String,
    resolution: String, decidedBy: String
  ) {
    self.topic = topic
    self.statisticIDs = statisticIDs
    self.kind = kind
    self.severity = severity
    self.observations = Array(observations.prefix(12))
    self.values = Array(values.prefix(12))
    self.explanation = explanation
    self.resolution = resolution
    self.decidedBy = decidedBy
    id = StableID.make(["conflict", topic, kind.rawValue, self.observations.sorted().joined(separator: ";")])
  }
}
