import GRDB

/// The tables of the ledger. Values are stored as spans: one row for consecutive runs with the same value, so a year of
/// equal runs takes one row. Runs are numbered within their pipeline in the order in which they were made (`sequence`),
/// independently of clocks.
enum LedgerSchema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("runs, sources, observations, statistics, decisions, alerts") { db in
      try db.execute(sql: first)
    }
    return migrator
  }

  private static let first = """
    CREATE TABLE run (
      pipeline TEXT NOT NULL, run_id TEXT NOT NULL, sequence INTEGER NOT NULL, state TEXT NOT NULL CHECK (state IN ('published', 'rejected')),
      started TEXT NOT NULL, finished TEXT NOT NULL, tool_version TEXT NOT NULL, outcome TEXT NOT NULL, exit_status INTEGER NOT NULL,
      sources INTEGER NOT NULL, observations INTEGER NOT NULL, statistics INTEGER NOT NULL, conflicts INTEGER NOT NULL, findings INTEGER NOT NULL,
      approved_by TEXT NOT NULL DEFAULT '', approval TEXT NOT NULL DEFAULT '',
      PRIMARY KEY (pipeline, run_id)) WITHOUT ROWID;
    CREATE INDEX run_by_sequence ON run (pipeline, sequence);

    CREATE TABLE source (
      pipeline TEXT NOT NULL, source_id TEXT NOT NULL, first_sequence INTEGER NOT NULL, last_sequence INTEGER NOT NULL,
      title TEXT NOT NULL, publisher TEXT NOT NULL, location TEXT NOT NULL,
      outcome TEXT NOT NULL, http_status INTEGER, fetched_at TEXT NOT NULL, snapshot_sha256 TEXT NOT NULL, observations INTEGER NOT NULL,
      is_good INTEGER NOT NULL, message TEXT NOT NULL,
      PRIMARY KEY (pipeline, source_id, first_sequence)) WITHOUT ROWID;

    CREATE TABLE snapshot (
      pipeline TEXT NOT NULL, source_id TEXT NOT NULL, snapshot_sha256 TEXT NOT NULL, first_sequence INTEGER NOT NULL, last_sequence INTEGER NOT NULL,
      snapshot_path TEXT NOT NULL, bytes INTEGER NOT NULL, media_type TEXT NOT NULL, fetched_at TEXT NOT NULL,
      PRIMARY KEY (pipeline, source_id, snapshot_sha256, first_sequence)) WITHOUT ROWID;

    CREATE TABLE observation (
      pipeline TEXT NOT NULL, source_id TEXT NOT NULL, mention_key TEXT NOT NULL, first_sequence INTEGER NOT NULL, last_sequence INTEGER NOT NULL,
      occupation TEXT NOT NULL, occupation_code TEXT NOT NULL, measure TEXT NOT NULL, statistic TEXT NOT NULL, raw TEXT NOT NULL,
      value REAL, low REAL, high REAL, unit TEXT NOT NULL, area_code TEXT NOT NULL, period TEXT NOT NULL,
      PRIMARY KEY (pipeline, source_id, mention_key, first_sequence)) WITHOUT ROWID;

    CREATE TABLE statistic (
      pipeline TEXT NOT NULL, statistic_id TEXT NOT NULL, first_sequence INTEGER NOT NULL, last_sequence INTEGER NOT NULL,
      topic TEXT NOT NULL, occupation_code TEXT NOT NULL, occupation_title TEXT NOT NULL, measure TEXT NOT NULL, statistic TEXT NOT NULL,
      area_code TEXT NOT NULL, area TEXT NOT NULL, experience TEXT NOT NULL, setting TEXT NOT NULL, credential TEXT NOT NULL, industry TEXT NOT NULL,
      PRIMARY KEY (pipeline, statistic_id, first_sequence)) WITHOUT ROWID;

    CREATE TABLE statistic_value (
      pipeline TEXT NOT NULL, statistic_id TEXT NOT NULL, first_sequence INTEGER NOT NULL, last_sequence INTEGER NOT NULL,
      value REAL, low REAL, high REAL, interval_low REAL, interval_high REAL, unit TEXT NOT NULL, period TEXT NOT NULL, status TEXT NOT NULL, rule TEXT NOT NULL,
      confidence REAL NOT NULL, official_value REAL, official_release TEXT NOT NULL, flags TEXT NOT NULL, source_ids TEXT NOT NULL,
      PRIMARY KEY (pipeline, statistic_id, first_sequence)) WITHOUT ROWID;

    CREATE TABLE decision (
      pipeline TEXT NOT NULL, subject TEXT NOT NULL CHECK (subject IN ('observation', 'statistic', 'conflict', 'finding')), subject_id TEXT NOT NULL,
      first_sequence INTEGER NOT NULL, last_sequence INTEGER NOT NULL, words TEXT NOT NULL,
      PRIMARY KEY (pipeline, subject, subject_id, first_sequence)) WITHOUT ROWID;

    CREATE TABLE alert (
      pipeline TEXT NOT NULL, number INTEGER NOT NULL, time TEXT NOT NULL, run_id TEXT NOT NULL, event TEXT NOT NULL, trouble TEXT NOT NULL,
      words TEXT NOT NULL, channels TEXT NOT NULL,
      PRIMARY KEY (pipeline, number, trouble)) WITHOUT ROWID;

    CREATE VIEW statistic_history AS
      SELECT v.pipeline, v.statistic_id, s.occupation_title, s.measure, s.statistic, s.area, first.started AS since, last.started AS until,
        v.last_sequence - v.first_sequence + 1 AS runs, v.value, v.low, v.high, v.unit, v.period, v.status, v.rule, v.confidence, v.flags, v.source_ids
      FROM statistic_value v
      JOIN statistic s ON s.pipeline = v.pipeline AND s.statistic_id = v.statistic_id AND v.first_sequence BETWEEN s.first_sequence AND s.last_sequence
      LEFT JOIN run first ON first.pipeline = v.pipeline AND first.sequence = v.first_sequence
      LEFT JOIN run last ON last.pipeline = v.pipeline AND last.sequence = v.last_sequence;
    """
}
