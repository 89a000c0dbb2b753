import GRDB

/// A run as `laborledger runs` lists it.
package struct ListedRun: Sendable {
  /// Name of the pipeline.
  package var pipeline: String
  /// The run's id.
  package var runID: String
  /// Its place among the runs of the pipeline.
  package var sequence: Int
  /// Whether it was published.
  package var state: LedgerRun.State
  /// When it began, ISO 8601 in UTC.
  package var started: String
  /// Description.
  package var outcome: String
  /// Exit status of the program.
  package var exitStatus: Int
  /// Numbers of rows by table.
  package var observations: Int
  /// Numbers of rows by table.
  package var statistics: Int
}

/// Consecutive runs in which a statistic or a mention did not change.
package struct HistorySpan: Sendable {
  /// When the first of the runs began, ISO 8601 in UTC; empty if the run is no longer known.
  package var since: String
  /// When the last of them began.
  package var until: String
  /// Number of published runs it spans.
  package var runs: Int
  /// The columns of the span, by name, as text; unknown ones are empty.
  package var values: [(column: String, text: String)]
}

/// A source of a pipeline's last published run.
package struct ListedSource: Sendable {
  /// Name of the pipeline.
  package var pipeline: String
  /// The source.
  package var sourceID: String
  /// Its outcome in the last published run.
  package var outcome: String
  /// When the snapshot in use was fetched; empty for files.
  package var fetchedAt: String
  /// Observations it gave.
  package var observations: Int
  /// When the first run began of those in which it fared so.
  package var since: String
  /// Description of the problem.
  package var message: String
}

extension Ledger {
  /// The newest runs of `pipeline`, or of all, the newest first.
  package func runs(of pipeline: String? = nil, limit: Int) throws(LedgerError) -> [ListedRun] {
    try Ledger.guarded(path) {
      try queue.read { db in
        try Row.fetchAll(
          db,
          sql: """
            SELECT pipeline, run_id, sequence, state, started, outcome, exit_status, observations, statistics FROM run
            WHERE ?1 IS NULL OR pipeline = ?1
            -- Runs of one pipeline in the order in which they were made, whatever the clock said: each counts as begun before all that came after it.
            ORDER BY min(started) OVER (PARTITION BY pipeline ORDER BY sequence DESC ROWS UNBOUNDED PRECEDING) DESC, pipeline, sequence DESC LIMIT ?2
            """, arguments: [pipeline, limit]
        ).map { row in
          ListedRun(
            pipeline: row[0], runID: row[1], sequence: row[2], state: LedgerRun.State(rawValue: row[3]) ?? .rejected,
            started: row[4], outcome: row[5],
            exitStatus: row[6], observations: row[7], statistics: row[8])
        }
      }
    }
  }

  /// The sources of the last published run of every pipeline, by pipeline and id.
  package func sources() throws(LedgerError) -> [ListedSource] {
    try Ledger.guarded(path) {
      try queue.read { db in
        try Row.fetchAll(
          db,
          sql: """
            SELECT s.pipeline, s.source_id, s.outcome, s.fetched_at, s.observations, coalesce(r.started, ''), s.message FROM source s
            LEFT JOIN run r ON r.pipeline = s.pipeline AND r.sequence = s.first_sequence
            WHERE s.last_sequence = (SELECT max(sequence) FROM run WHERE pipeline = s.pipeline AND state = 'published') ORDER BY s.pipeline, s.source_id
            """
        ).map { row in
          ListedSource(
            pipeline: row[0], sourceID: row[1], outcome: row[2], fetchedAt: row[3], observations: row[4], since: row[5],
            message: row[6])
        }
      }
    }
  }

  /// The history of the statistics or mentions whose id starts with `id`, oldest span first, by full id; empty if there
  /// are none.
  package func history(ofID id: String) throws(LedgerError) -> [String: [HistorySpan]] {
    try Ledger.guarded(path) {
      try queue.read { db in
        let statistics = try spans(.statisticValue, key: "statistic_id", id: id, db)
        return statistics.isEmpty ? try spans(.observation, key: "mention_key", id: id, db) : statistics
      }
    }
  }

  private func spans(_ table: SpanTable, key: String, id: String, _ db: Database) throws -> [String: [HistorySpan]] {
    guard !id.isEmpty, id.allSatisfy({ $0.isHexDigit }) else { return [:] }
    let columns = (["t.\(key)"] + table.values.map { "t.\($0)" }).joined(separator: ", ")
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT \(columns), coalesce(a.started, ''), coalesce(b.started, ''),
          (SELECT count(*) FROM run r WHERE r.pipeline = t.pipeline AND r.state = 'published' AND r.sequence BETWEEN t.first_sequence AND t.last_sequence)
        FROM \(table.name) t
        LEFT JOIN run a ON a.pipeline = t.pipeline AND a.sequence = t.first_sequence LEFT JOIN run b ON b.pipeline = t.pipeline AND b.sequence = t.last_sequence
        WHERE t.\(key) >= ?1 AND t.\(key) < ?1 || 'g' ORDER BY t.pipeline, t.\(key), t.first_sequence
        """, arguments: [id.lowercased()])
    let count = table.values.count
    return Dictionary(grouping: rows) { row in row[0] as String }.mapValues { rows in
      rows.map { row in
        let values = table.values.enumerated().map { number, column in
          (column: column, text: (row[number + 1] as DatabaseValue).isNull ? "" : plainText(row[number + 1]))
        }
        return HistorySpan(since: row[count + 1], until: row[count + 2], runs: row[count + 3], values: values)
      }
    }
  }

  /// The contents of the ledger, except for write times, as text in a fixed order: equal for two ledgers of the same
  /// runs.
  package func contents() throws(LedgerError) -> [String] {
    try Ledger.guarded(path) {
      try queue.read { db in
        var lines: [String] = []
        for table in ["run", "source", "snapshot", "observation", "statistic", "statistic_value", "decision", "alert"] {
          let rows = try Row.fetchCursor(db, sql: "SELECT * FROM \(table) ORDER BY 1, 2, 3, 4")
          while let row = try rows.next() {
            lines.append("\(table) \(row.databaseValues.map(\.description).joined(separator: "|"))")
          }
        }
        return lines
      }
    }
  }
}

/// A number or text in plain form.
private func plainText(_ value: DatabaseValue) -> String {
  switch value.storage {
  case .double(let number) where number == number.rounded() && abs(number) < 1e15: String(Int(number))
  case .double(let number): String(number)
  case .int64(let number): String(number)
  case .string(let text): text
  case .null, .blob: ""
  }
}
