import GRDB
import Records

extension Ledger {
  /// Adds alerts of a pipeline; known lines are ignored.
  package func record(_ alerts: [AlertLine], pipeline: String) throws(LedgerError) {
    try Ledger.guarded(path) {
      try queue.write { db in
        let known =
          try Int.fetchOne(db, sql: "SELECT max(number) FROM alert WHERE pipeline = ?", arguments: [pipeline]) ?? 0
        guard alerts.count > known else { return }
        for (number, line) in alerts.enumerated().dropFirst(known) {
          for item in line.items {
            try db.execute(
              sql:
                "INSERT OR REPLACE INTO alert (pipeline, number, time, run_id, event, trouble, words, channels) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
              arguments: [
                pipeline, number + 1, line.time, line.runID, item.event.rawValue, item.trouble, item.words,
                line.channels.joined(separator: ";"),
              ])
          }
        }
      }
    }
  }

  /// The open problems of all pipelines, by pipeline and key.
  package func openTroubles() throws(LedgerError) -> [(pipeline: String, since: String, words: String, key: String)] {
    try Ledger.guarded(path) {
      try queue.read { db in
        try Row.fetchAll(
          db,
          sql: """
            SELECT a.pipeline, a.time, a.words, a.trouble FROM alert a WHERE a.event = 'began' AND NOT EXISTS (
              SELECT 1 FROM alert b WHERE b.pipeline = a.pipeline AND b.trouble = a.trouble AND b.number > a.number) ORDER BY a.pipeline, a.trouble
            """
        ).map { ($0[0], $0[1], $0[2], $0[3]) }
      }
    }
  }
}
