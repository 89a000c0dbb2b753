import Foundation
import GRDB
import Publication
import Records

/// A run to be recorded in the ledger.
package struct LedgerRun: Sendable {
  /// The outcome of a run.
  package enum State: String, Sendable {
    /// Published, and visible to readers.
    case published
    /// Not published, because of a gate, a failure or a signal.
    case rejected
  }

  /// `run.json`.
  package var manifest: RunManifest
  /// Its sequence number within its pipeline, from 1.
  package var sequence: Int
  /// Whether it was published.
  package var state: State
  /// The published dataset; nil for a rejected run, of which only the manifest is kept.
  package var dataset: RunDataset?
  /// The id of the previous published run if this run is identical to it; `dataset` is then not needed.
  package var sameAs: String?

  /// Creates the run.
  package init(manifest: RunManifest, sequence: Int, state: State, dataset: RunDataset? = nil, sameAs: String? = nil) {
    self.manifest = manifest
    self.sequence = sequence
    self.state = state
    self.dataset = dataset
    self.sameAs = sameAs
  }
}

extension Ledger {
  /// Adds a run; idempotent. Runs of a pipeline must be added in `sequence` order.
  package func record(_ run: LedgerRun) throws(LedgerError) {
    try Ledger.guarded(path) {
      try queue.write { db in
        let pipeline = run.manifest.pipeline
        let known = try String.fetchOne(
          db, sql: "SELECT state FROM run WHERE pipeline = ? AND run_id = ?", arguments: [pipeline, run.manifest.runID])
        if known == run.state.rawValue { return }
        let previous =
          try Int.fetchOne(
            db, sql: "SELECT max(sequence) FROM run WHERE pipeline = ? AND state = 'published' AND sequence < ?",
            arguments: [pipeline, run.sequence]) ?? 0
        try insertRun(run, db)
        guard run.state == .published else { return }
        if let sameAs = run.sameAs { return try prolong(db, run, from: previous, sameAs) }
        guard let dataset = run.dataset else { return }
        for (table, entries) in LedgerRows.all(dataset) {
          try table.extend(db, pipeline: pipeline, previous: previous, now: run.sequence, entries: entries)
        }
      }
    }
  }

  /// Extends all spans of the previous run.
  private func prolong(_ db: Database, _ run: LedgerRun, from previous: Int, _ sameAs: String) throws {
    let pipeline = run.manifest.pipeline
    let known = try String.fetchOne(
      db, sql: "SELECT run_id FROM run WHERE pipeline = ? AND sequence = ? AND state = 'published'",
      arguments: [pipeline, previous])
    // Rolled back, so that the run is read from its folder.
    guard known == sameAs else {
      throw LedgerError(path: path, reason: "does not know run \(sameAs) as the last", isDamaged: false)
    }
    for table in SpanTable.all {
      try db.execute(
        sql: "UPDATE \(table.name) SET last_sequence = ? WHERE pipeline = ? AND last_sequence = ?",
        arguments: [run.sequence, pipeline, previous])
    }
  }

  private func insertRun(_ run: LedgerRun, _ db: Database) throws {
    let manifest = run.manifest
    func count(_ name: String) -> Int { manifest.counts[name] ?? 0 }
    try db.execute(
      sql: """
        INSERT OR REPLACE INTO run (pipeline, run_id, sequence, state, started, finished, tool_version, outcome, exit_status, sources, observations, statistics,
          conflicts, findings, approved_by, approval) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        manifest.pipeline, manifest.runID, run.sequence, run.state.rawValue, manifest.started, manifest.finished,
        manifest.toolVersion, manifest.outcome,
        manifest.exitStatus, count("sources"), count("observations"), count("statistics"), count("conflicts"),
        count("findings"),
        manifest.approval?.by ?? "", manifest.approval?.reason ?? "",
      ])
  }
}

/// A dataset as ledger rows.
private enum LedgerRows {
  static func all(_ dataset: RunDataset) -> [(SpanTable, [SpanTable.Entry])] {
    let dropped = Set(dataset.findings.filter { $0.check == .figuresDropped && $0.severity > .info }.map(\.sourceID))
    return [
      (.source, dataset.sources.map { source($0, isGood: !dropped.contains($0.origin.sourceID)) }),
      (.snapshot, dataset.sources.filter { !$0.snapshotSHA256.isEmpty }.map(snapshot)),
      (.observation, dataset.observations.map(observation)),
      (.statistic, dataset.statistics.map(statistic)),
      (.statisticValue, dataset.statistics.map(value)),
      (.decision, decisions(dataset)),
    ]
  }

  private static func source(_ record: SourceRecord, isGood: Bool) -> SpanTable.Entry {
    let origin = record.origin
    let isUsable = [.fetched, .unchanged, .read].contains(record.outcome)
    return SpanTable.Entry(
      key: [origin.sourceID],
      values: [
        origin.title, origin.publisher, origin.location, record.outcome.rawValue, record.httpStatus,
        record.fetchedAt ?? "", record.snapshotSHA256,
        record.observations, isUsable && isGood, record.message,
      ])
  }

  private static func snapshot(_ record: SourceRecord) -> SpanTable.Entry {
    SpanTable.Entry(
      key: [record.origin.sourceID, record.snapshotSHA256],
      values: [record.snapshotPath, record.bytes, record.mediaType, record.fetchedAt ?? ""])
  }

  private static func observation(_ row: Observation) -> SpanTable.Entry {
    SpanTable.Entry(
      key: [row.sourceID, row.mentionKey],
      values: [
        row.occupation.title, row.occupation.code ?? "", row.measure.rawValue, row.statistic.rawValue, row.raw,
        real(row.extent.value), real(row.extent.low),
        real(row.extent.high), row.unit.code, row.areaCode, row.period?.description ?? "",
      ])
  }

  private static func statistic(_ row: ReconciledStatistic) -> SpanTable.Entry {
    let key = row.key
    return SpanTable.Entry(
      key: [row.id],
      values: [
        key.topic, key.occupationCode, row.occupationTitle, key.measure.rawValue, key.statistic.rawValue, key.areaCode,
        row.area, key.experience, key.setting,
        key.credential, key.industry,
      ])
  }

  private static func value(_ row: ReconciledStatistic) -> SpanTable.Entry {
    SpanTable.Entry(
      key: [row.id],
      values: [
        real(row.extent.value), real(row.extent.low), real(row.extent.high), real(row.intervalLow),
        real(row.intervalHigh), row.unit.code,
        row.period?.description ?? "", row.status.rawValue, row.rule, row.confidence, real(row.officialValue),
        row.officialRelease,
        row.flags.joined(separator: ";"), row.sourceIDs.joined(separator: ";"),
      ])
  }

  /// Reviewer decisions in the dataset, on observations and statistics.
  private static func decisions(_ dataset: RunDataset) -> [SpanTable.Entry] {
    let onObservations = dataset.observations.filter { !$0.decision.isEmpty }.map {
      SpanTable.Entry(key: ["observation", $0.mentionKey], values: [$0.decision])
    }
    let onStatistics = dataset.statistics.filter { $0.status == .overridden }.map {
      SpanTable.Entry(key: ["statistic", $0.id], values: [$0.explanation])
    }
    return onObservations + onStatistics
  }

  /// A number as stored by SQLite; published figures have at most fifteen digits, so no precision is lost.
  private static func real(_ number: Decimal?) -> Double? { number?.double }
}
