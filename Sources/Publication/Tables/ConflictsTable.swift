import Records

extension DatasetTable<Conflict> {
  /// `conflicts.csv`.
  package static let conflicts = DatasetTable(
    path: "conflicts.csv", title: "Conflicts",
    description: "One row per disagreement between observations, with its cause and how it was decided.",
    primaryKey: .conflictID,
    columns: [
      Column(.conflictID, .string, .attribute, .key, "Stable id of the conflict.", example: "7c1e5b20a9d34f68") {
        .code($0.id)
      },
      Column(.topic, .string, .dimension, "The group of sources compared with each other.", example: "medical-office") {
        .text($0.topic)
      },
      Column(.statisticIDs, .list, .attribute, "The statistics concerned.", example: "4f0a1c2b3d4e5f60") {
        .list($0.statisticIDs)
      },
      Column(.kind, .string, .dimension, .oneOf(ConflictKind.self), "The cause.", example: "vintage") {
        .code($0.kind.rawValue)
      },
      Column(.severity, .string, .attribute, .oneOf(Severity.self), "Severity.", example: "warning") {
        .code($0.severity.rawValue)
      },
      Column(
        .observations, .list, .attribute, "Ids of the observations that disagree, at most 12.",
        example: "3f0c9a5d7e214b86;a41c7d902be65f13"
      ) {
        .list($0.observations)
      },
      Column(
        .values, .list, .attribute, "Their figures with units, in the same order.",
        example: "44640 USD/year;41000 USD/year"
      ) { .list($0.values) },
      Column(
        .explanation, .string, .attribute, "Description of the disagreement.",
        example: "The figures are of 2024 and of 2021."
      ) { .text($0.explanation) },
      Column(.resolution, .string, .attribute, "How it was resolved.", example: "The newest period was chosen.") {
        .text($0.resolution)
      },
      Column(.decidedBy, .string, .attribute, "The deciding rule, or empty.", example: "newest-period") {
        .code($0.decidedBy)
      },
    ],
    foreignKeys: [
      (.statisticIDs, "statistics.csv", .statisticID), (.observations, "observations.csv", .observationID),
    ], rows: \.conflicts)
}
