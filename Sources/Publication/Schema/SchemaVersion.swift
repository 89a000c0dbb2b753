/// Schema version of all published files: additions raise the minor version; removals, renames and moves the major
/// version.
package enum SchemaVersion {
  /// The current version.
  package static let current = "1.1"

  /// The date of that version.
  package static let date = "2026-11-27"

  /// The changes of each version, newest first.
  package static let changes: [(version: String, changes: [String])] = [
    (
      "1.1",
      [
        "`statistics.csv`: added `area_label`, the area as worded on the page.",
        "`sources.csv`: added `license` and `snapshot_path`.",
        "`dataset.json`: added `license` and `reviewers`.",
        "`datapackage.json` follows Data Package version 2 and lists every file except itself, `report.html` and `run.json`, which depend on the clock.",
        "`run.json`: added `manifest`, the manifest's path and digest.",
      ]
    ), ("1.0", ["Initial version."]),
  ]
}
