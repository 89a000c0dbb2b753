import GRDB

extension Ledger {
  /// The known runs of a pipeline, by id, with their outcome.
  package func knownRuns(of pipeline: String) throws(LedgerError) -> [String: LedgerRun.State] {
    try Ledger.guarded(path) {
      try queue.read { db in
        let rows = try Row.fetchAll(db, sql: "SELECT run_id, state FROM run WHERE pipeline = ?", arguments: [pipeline])
        return Dictionary(
          rows.map { ($0[0], LedgerRun.State(rawValue: $0[1]) ?? .rejected) }, uniquingKeysWith: { first, _ in first })
      }
    }
  }

  /// By source, SHA-256 of its last two good snapshots in published runs.
  package func goodSnapshots(of pipeline: String) throws(LedgerError) -> [String: Set<String>] {
    try Ledger.guarded(path) {
      try queue.read { db in
        let rows = try Row.fetchAll(
          db,
          sql: """
            SELECT source_id, snapshot_sha256 FROM source WHERE pipeline = ? AND is_good = 1 AND snapshot_sha256 <> ''
            GROUP BY source_id, snapshot_sha256 ORDER BY source_id, max(last_sequence) DESC
            """, arguments: [pipeline])
        return Dictionary(grouping: rows, by: { $0[0] as String }).mapValues {
          Set($0.prefix(2).map { $0[1] as String })
        }
      }
    }
  }

  /// The sequence of the newest published run of a pipeline; 0 when there is none.
  package func lastPublished(of pipeline: String) throws(LedgerError) -> Int {
    try Ledger.guarded(path) {
      try queue.read { db in
        try Int.fetchOne(
          db, sql: "SELECT max(sequence) FROM run WHERE pipeline = ? AND state = 'published'", arguments: [pipeline])
          ?? 0
      }
    }
  }
}
