import Foundation
import GRDB
import Records

/// What a store holds, for people.
public struct ReferenceListing: Sendable {
  /// A release and how much of it there is.
  public struct ReleaseLine: Sendable, Hashable {
    /// The release.
    public var release: OfficialRelease
    /// How many places it has figures for.
    public var areas: Int
    /// How many occupations it has figures for.
    public var occupations: Int
    /// How many figures it has.
    public var cells: Int
  }
  /// A file that was imported.
  public struct FileLine: Sendable, Hashable {
    /// The path as given at import.
    public var path: String
    /// SHA-256 of the file, 64 hexadecimal digits.
    public var sha256: String
    /// Size of the file in bytes.
    public var bytes: Int
    /// What the file is: `OEWS workbook`, `OEWS flat file` …
    public var form: String
    /// How many figures it brought.
    public var cells: Int
  }
  /// The releases, oldest first.
  public var releases: [ReleaseLine]
  /// The files, in the order of their import.
  public var files: [FileLine]
}

extension ReferenceStore {
  /// Releases by programme and period, files by path.
  public func listing() throws(ReferenceError) -> ReferenceListing {
    try ReferenceStore.guarded(path: path) {
      try queue.read { db in
        let rows = try Row.fetchAll(
          db,
          sql: """
            SELECT program, period, count(DISTINCT area), count(DISTINCT occupation), count(*) FROM cell JOIN release ON release.id = release
            GROUP BY release ORDER BY program, period
            """)
        let releases = rows.compactMap { row in
          ReferenceStore.release(row[0], row[1]).map { ReferenceListing.ReleaseLine(release: $0, areas: row[2], occupations: row[3], cells: row[4]) }
        }
        return ReferenceListing(releases: releases, files: try ReferenceStore.fileLines(db))
      }
    }
  }

  /// The files behind the store, by path.
  public func files() throws(ReferenceError) -> [ReferenceListing.FileLine] {
    try ReferenceStore.guarded(path: path) { try queue.read { db in try ReferenceStore.fileLines(db) } }
  }

  private static func fileLines(_ db: Database) throws -> [ReferenceListing.FileLine] {
    try Row.fetchAll(db, sql: "SELECT path, sha256, bytes, form, cells FROM file ORDER BY path, sha256").map {
      ReferenceListing.FileLine(path: $0[0], sha256: $0[1], bytes: $0[2], form: $0[3], cells: $0[4])
    }
  }

  static func release(_ program: String, _ period: String) -> OfficialRelease? {
    guard let program = OfficialProgram(rawValue: program), let period = ReferencePeriod(period) else { return nil }
    return OfficialRelease(program: program, period: period)
  }
}
