/// The cause of a disagreement (`kind` in `conflicts.csv`).
package enum ConflictKind: String, Codable, Sendable, CaseIterable, Hashable {
  case contradiction
  case selfContradiction = "self-contradiction"
  case rounding, definition, vintage, occupation, area, scope, unit, stale
}

/// A disagreement between observations, with its cause and resolution: one row of `conflicts.csv`.
package struct Conflict: Sendable, Codable, Hashable, Identifiable {
  /// 16 hexadecimal digits, derived from topic, kind and `about`; unaffected by changes of figures.
  package var id: String
  /// The group of sources within which the disagreement occurs, from the manifest.
  package var topic: String
  /// The rows of `statistics.csv` concerned, at least one.
  package var statisticIDs: [String]
  /// The cause of the difference.
  package var kind: ConflictKind
  /// `info` if no action is needed, `warning` if a figure should be checked, `error` if one must not be used.
  package var severity: Severity
  /// Ids of the observations that disagree, at most 12.
  package var observations: [String]
  /// Their figures with units, in the same order.
  package var values: [String]
  /// Human-readable explanation: what each source says, and why the figures differ.
  package var explanation: String
  /// How it was resolved.
  package var resolution: String
  /// The deciding rule, or empty.
  package var decidedBy: String

  /// Creates a conflict with an id derived from the topic, the kind and `about`.
  ///
  /// - Parameter about: distinguishes it from others of its kind, such as the statistics and sources that disagree;
  ///   nil: the statistics.
  package init(
    topic: String, statisticIDs: [String], kind: ConflictKind, severity: Severity, observations: [String],
    values: [String], explanation: String,
    resolution: String, decidedBy: String, about: [String]? = nil
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
    id = StableID.make(["conflict", topic, kind.rawValue] + (about ?? statisticIDs.sorted()))
  }
}
