import Records

extension DatasetTable<Conflict> {
  /// `conflicts.csv`.
  static let conflicts = DatasetTable(
    path: "conflicts.csv", title: "Conflicts", description: "One row per disagreement between observations, with its cause and how it was decided.",
    primaryKey: "conflict_id",
    columns: [
      Column("conflict_id", .string, .key, "Stable id of the conflict.") { .code($0.id) },
      Column("topic", .string, .none, "The group of sources compared with each other.") { .text($0.topic) },
      Column("statistic_ids", .string, .none, "The statistics concerned.") { .list($0.statisticIDs) },
      Column("kind", .string, .oneOf(ConflictKind.self), "The cause.") { .code($0.kind.rawValue) },
      Column("severity", .string, .oneOf(Severity.self), "How much it matters.") { .code($0.severity.rawValue) },
      Column("observations", .string, .none, "Ids of the observations that disagree, at most 12.") { .list($0.observations) },
      Column("values", .string, .none, "Their figures with units, in the same order.") { .list($0.values) },
      Column("explanation", .string, .none, "What disagrees, in words.") { .text($0.explanation) },
      Column("resolution", .string, .none, "What was done about it, in words.") { .text($0.resolution) },
      Column("decided_by", .string, .none, "The rule that decided, or empty.") { .code($0.decidedBy) },
    ], rows: \.conflicts)
}
