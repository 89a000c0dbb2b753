import GRDB

/// A table whose rows are spans of runs: a row is extended as long as every published run has the same values.
struct SpanTable {
  let name: String
  /// The key columns besides the pipeline.
  let keys: [String]
  /// The value columns.
  let values: [String]

  /// One row of a run.
  struct Entry {
    var key: [String]
    var values: [(any DatabaseValueConvertible)?]
  }

  static let source = SpanTable(
    name: "source", keys: ["source_id"],
    values: [
      "title", "publisher", "location", "outcome", "http_status", "fetched_at", "snapshot_sha256", "observations",
      "is_good", "message",
    ])
  static let snapshot = SpanTable(
    name: "snapshot", keys: ["source_id", "snapshot_sha256"],
    values: ["snapshot_path", "bytes", "media_type", "fetched_at"])
  static let observation = SpanTable(
    name: "observation", keys: ["source_id", "mention_key"],
    values: [
      "occupation", "occupation_code", "measure", "statistic", "raw", "value", "low", "high", "unit", "area_code",
      "period",
    ])
  static let statistic = SpanTable(
    name: "statistic", keys: ["statistic_id"],
    values: [
      "topic", "occupation_code", "occupation_title", "measure", "statistic", "area_code", "area", "experience",
      "setting", "credential", "industry",
    ])
  static let statisticValue = SpanTable(
    name: "statistic_value", keys: ["statistic_id"],
    values: [
      "value", "low", "high", "interval_low", "interval_high", "unit", "period", "status", "rule", "confidence",
      "official_value", "official_release",
      "flags", "source_ids",
    ])
  static let decision = SpanTable(name: "decision", keys: ["subject", "subject_id"], values: ["words"])

  static let all = [source, snapshot, observation, statistic, statisticValue, decision]

  /// Adds the rows of a run: unchanged rows extend their span, the others start a new one.
  ///
  /// - Parameter previous: the previous published run; spans that ended there may be extended.
  func extend(_ db: Database, pipeline: String, previous: Int, now: Int, entries: [Entry]) throws {
    let key = keys.map { "\($0) = ?" }.joined(separator: " AND ")
    let same = values.map { "\($0) IS ?" }.joined(separator: " AND ")
    let prolong = try db.makeStatement(
      sql: "UPDATE \(name) SET last_sequence = ? WHERE pipeline = ? AND last_sequence = ? AND \(key) AND \(same)")
    let columns = ["pipeline"] + keys + values + ["first_sequence", "last_sequence"]
    let insert = try db.makeStatement(
      sql:
        "INSERT INTO \(name) (\(columns.joined(separator: ", "))) VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))"
    )
    var seen: Set<[String]> = []
    for entry in entries where seen.insert(entry.key).inserted {
      let row = entry.key.map(\.databaseValue) + entry.values.map { $0?.databaseValue ?? .null }
      // A first run has no spans to extend.
      if previous > 0 {
        try prolong.execute(
          arguments: StatementArguments([now.databaseValue, pipeline.databaseValue, previous.databaseValue] + row))
        if db.changesCount > 0 { continue }
      }
      try insert.execute(
        arguments: StatementArguments([pipeline.databaseValue] + row + [now.databaseValue, now.databaseValue]))
    }
  }
}
