import Foundation
import GRDB
import Records

/// Summary of the published runs of a pipeline, as a baseline for new runs.
package struct PipelineHistory: Sendable {
  /// History of a source.
  package struct Source: Sendable {
    /// Number of observations in its last good run; nil if there is none.
    package var goodObservations: Int?
    /// SHA-256 of the snapshot that the last published run used.
    package var snapshotSHA256: String
    /// Start of the run that last fetched or read its page; ISO 8601.
    package var lastGoodRun: String?
    /// Its outcome in the last published run.
    package var outcome: String
  }

  /// History of a statistic of the last published run.
  package struct Statistic: Sendable {
    /// Number of consecutive published runs that contain it.
    package var runs: Int
    /// Display name.
    package var title: String
    /// A representative number: its value, the midpoint of its range, or the given end.
    package var value: Double?
    /// The unit of `value`.
    package var unit: String
    /// The sources behind it.
    package var sourceIDs: [String]
  }

  /// Number of published runs.
  package var runs = 0
  /// The sequence number of the next run.
  package var nextSequence = 1
  /// By source id.
  package var sources: [String: Source] = [:]
  /// By statistic id.
  package var statistics: [String: Statistic] = [:]

  /// The history of a pipeline without runs.
  package init() {}
}

extension Ledger {
  /// Summary of the published runs of `pipeline`.
  package func history(of pipeline: String) throws(LedgerError) -> PipelineHistory {
    try Ledger.guarded(path) {
      try queue.read { db in
        var history = PipelineHistory()
        history.runs =
          try Int.fetchOne(
            db, sql: "SELECT count(*) FROM run WHERE pipeline = ? AND state = 'published'", arguments: [pipeline]) ?? 0
        history.nextSequence =
          (try Int.fetchOne(db, sql: "SELECT max(sequence) FROM run WHERE pipeline = ?", arguments: [pipeline]) ?? 0)
          + 1
        guard
          let last = try Int.fetchOne(
            db, sql: "SELECT max(sequence) FROM run WHERE pipeline = ? AND state = 'published'", arguments: [pipeline])
        else { return history }
        history.sources = try sources(db, pipeline)
        history.statistics = try statistics(db, pipeline, last)
        return history
      }
    }
  }

  private func sources(_ db: Database, _ pipeline: String) throws -> [String: PipelineHistory.Source] {
    var sources: [String: PipelineHistory.Source] = [:]
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT s.source_id, s.outcome, s.snapshot_sha256, s.observations, s.is_good, r.started
        FROM source s LEFT JOIN run r ON r.pipeline = s.pipeline AND r.sequence = s.last_sequence AND r.state = 'published'
        WHERE s.pipeline = ? ORDER BY s.first_sequence
        """, arguments: [pipeline])
    while let row = try rows.next() {
      var source = sources[row[0]] ?? PipelineHistory.Source(snapshotSHA256: "", outcome: "")
      source.outcome = row[1]
      source.snapshotSHA256 = row[2]
      if row[4] {
        source.goodObservations = row[3]
        source.lastGoodRun = row[5]
      }
      sources[row[0]] = source
    }
    return sources
  }

  private func statistics(_ db: Database, _ pipeline: String, _ last: Int) throws -> [String: PipelineHistory.Statistic]
  {
    var statistics: [String: PipelineHistory.Statistic] = [:]
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT v.statistic_id, s.occupation_title, s.measure, s.statistic, s.area, v.value, v.low, v.high, v.unit, v.source_ids,
          (SELECT count(*) FROM run r WHERE r.pipeline = s.pipeline AND r.state = 'published' AND r.sequence BETWEEN s.first_sequence AND s.last_sequence)
        FROM statistic_value v JOIN statistic s ON s.pipeline = v.pipeline AND s.statistic_id = v.statistic_id AND s.last_sequence = v.last_sequence
        WHERE v.pipeline = ? AND v.last_sequence = ?
        """, arguments: [pipeline, last])
    while let row = try rows.next() {
      let (value, low, high): (Double?, Double?, Double?) = (row[5], row[6], row[7])
      let middle: Double? = if let low, let high { (low + high) / 2 } else { value ?? low ?? high }
      let sourceIDs: String = row[9]
      statistics[row[0]] = PipelineHistory.Statistic(
        runs: row[10],
        title: ReconciledStatistic.label(occupation: row[1], statistic: row[3], measure: row[2], area: row[4]),
        value: middle, unit: row[8],
        sourceIDs: sourceIDs.split(separator: ";").map(String.init))
    }
    return statistics
  }
}
