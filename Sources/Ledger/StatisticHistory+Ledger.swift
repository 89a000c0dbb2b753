import Foundation
import GRDB
import Publication
import Records

extension Ledger {
  /// The values of each statistic in the last published runs of `pipeline`, earliest first.
  ///
  /// - Parameters:
  ///   - runID: the run before which the history ends; nil for all runs.
  ///   - limit: the maximum number of runs.
  package func statisticHistory(
    of pipeline: String, before runID: String? = nil, limit: Int = StatisticHistory.maxRuns - 1
  ) throws(LedgerError) -> StatisticHistory {
    try Ledger.guarded(path) {
      try queue.read { db in
        let end = try runID.flatMap {
          try Int.fetchOne(
            db, sql: "SELECT sequence FROM run WHERE pipeline = ? AND run_id = ?", arguments: [pipeline, $0])
        }
        let rows = try Row.fetchAll(
          db,
          sql: """
            SELECT sequence, run_id, started FROM run WHERE pipeline = ?1 AND state = 'published' AND (?2 IS NULL OR sequence < ?2)
            ORDER BY sequence DESC LIMIT ?3
            """, arguments: [pipeline, end, limit])
        let runs = rows.reversed().map {
          (sequence: $0[0] as Int, run: StatisticHistory.Run(id: $0[1], started: $0[2], points: [:]))
        }
        guard let first = runs.first?.sequence, let last = runs.last?.sequence else { return StatisticHistory() }
        let points = try spans(db, pipeline, first, last)
        return StatisticHistory(
          runs: runs.map { sequence, run in
            var run = run
            for span in points where (span.first...span.last).contains(sequence) { run.points[span.id] = span.point }
            return run
          })
      }
    }
  }

  private typealias PointSpan = (id: String, first: Int, last: Int, point: StatisticHistory.Point)

  /// The spans of runs between `first` and `last` in which a statistic did not change.
  private func spans(_ db: Database, _ pipeline: String, _ first: Int, _ last: Int) throws -> [PointSpan] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT statistic_id, first_sequence, last_sequence, value, low, high, interval_low, interval_high, unit, status FROM statistic_value
        WHERE pipeline = ? AND last_sequence >= ? AND first_sequence <= ?
        """, arguments: [pipeline, first, last])
    var spans: [PointSpan] = []
    while let row = try rows.next() {
      func number(_ column: Int) -> Decimal? {
        (row[column] as Double?).flatMap { Decimal(string: "\($0)", locale: Locale(identifier: "en_US_POSIX")) }
      }
      guard let value = QuantitativeValue(value: number(3), low: number(4), high: number(5))?.representative,
        let status = StatisticStatus(rawValue: row[9])
      else {
        continue
      }
      spans.append(
        (row[0], row[1], row[2], .init(value: value, low: number(6), high: number(7), unit: row[8], status: status)))
    }
    return spans
  }
}
