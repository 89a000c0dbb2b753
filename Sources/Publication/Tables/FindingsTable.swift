import Records

extension DatasetTable<Finding> {
  /// `findings.csv`.
  static let findings = DatasetTable(
    path: "findings.csv", title: "Findings", description: "One row per failed or noteworthy check.", primaryKey: "finding_id",
    columns: [
      Column("finding_id", .string, .key, "Stable id of the finding.") { .code($0.id) },
      Column("source_id", .string, .none, "The source concerned.") { .code($0.sourceID) },
      Column("check", .string, .oneOf(FindingCheck.self), "Stable code of the check.") { .code($0.check.rawValue) },
      Column("severity", .string, .oneOf(Severity.self), "How much it matters.") { .code($0.severity.rawValue) },
      Column("observations", .string, .none, "Ids of the observations concerned, at most 12.") { .list($0.observations) },
      Column("locator", .string, .none, "Where on the page; empty for the whole page.") { .code($0.locator.description) },
      Column("message", .string, .none, "What was found, in a sentence.") { .text($0.message) },
      Column("expected", .string, .none, "What should stand there.") { .text($0.expected) },
      Column("actual", .string, .none, "What stands there.") { .text($0.actual) },
    ], rows: \.findings)
}
