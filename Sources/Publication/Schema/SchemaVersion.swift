/// Versions of the form of all published files: additions raise the minor part; removals, renamings and moves the major one.
package enum SchemaVersion {
  /// The version that is written.
  package static let current = "1.1"

  /// When that version was laid down.
  package static let date = "2026-11-27"

  /// What each version brought, the newest first.
  package static let changes: [(version: String, changes: [String])] = [
    (
      "1.1",
      [
        "`statistics.csv`: `area_label`, the page's wording of the place.", "`sources.csv`: `license` and `snapshot_path`.",
        "`dataset.json`: `license` of the dataset and its `reviewers`.",
        "`datapackage.json` follows version 2 of the Data Package standard, and lists every file but itself, `report.html` and `run.json`, which depend on the clock.",
        "`run.json`: `manifest`, the manifest's path and digest.",
      ]
    ), ("1.0", ["The first version."]),
  ]
}
