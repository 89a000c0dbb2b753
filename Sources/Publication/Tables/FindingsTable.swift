import Records

extension DatasetTable<Finding> {
  /// `findings.csv`.
  package static let findings = DatasetTable(
    path: "findings.csv", title: "Findings", description: "One row per failed or noteworthy check.",
    primaryKey: .findingID,
    columns: [
      Column(.findingID, .string, .attribute, .key, "Stable id of the finding.", example: "b82d4e6f1a3c5079") {
        .code($0.id)
      },
      Column(
        .sourceID, .string, .dimension, "The source concerned.", example: "office-manager", concept: "DATA_PROVIDER"
      ) { .code($0.sourceID) },
      Column(
        .check, .string, .dimension, .oneOf(FindingCheck.self), "Stable code of the check.",
        example: "growth-arithmetic"
      ) { .code($0.check.rawValue) },
      Column(.severity, .string, .attribute, .oneOf(Severity.self), "Severity.", example: "error") {
        .code($0.severity.rawValue)
      },
      Column(
        .observations, .list, .attribute, "Ids of the observations concerned, at most 12.", example: "3f0c9a5d7e214b86"
      ) { .list($0.observations) },
      Column(
        .locator, .string, .attribute, "Where on the page; empty for the whole page.", example: "/html/body/main/p[3]"
      ) { .code($0.locator.description) },
      Column(
        .message, .string, .attribute, "What was found, in one sentence.",
        example: "The page says 7%, but its counts give 5%."
      ) { .text($0.message) },
      Column(.expected, .string, .attribute, "The expected value.", example: "5") { .text($0.expected) },
      Column(.actual, .string, .attribute, "The actual value.", example: "7") { .text($0.actual) },
    ],
    foreignKeys: [(.sourceID, "sources.csv", .sourceID), (.observations, "observations.csv", .observationID)],
    rows: \.findings)
}
