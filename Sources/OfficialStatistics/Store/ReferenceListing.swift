import Foundation
import GRDB
import Records

/// The contents of a store, for display.
package struct ReferenceListing: Sendable {
  /// A release and the number of its figures.
  package struct ReleaseLine: Sendable, Hashable {
    /// The release.
    package var release: OfficialRelease
    /// Number of areas with figures.
    package var areas: Int
    /// Number of occupations with figures.
    package var occupations: Int
    /// Number of figures.
    package var cells: Int
  }
  /// A file that was imported.
  package struct FileLine: Sendable, Hashable {
    /// The path as given at import.
    package var path: String
    /// SHA-256 of the file, 64 hexadecimal digits.
    package var sha256: String
    /// Size of the file in bytes.
    package var bytes: Int
    /// The format: `OEWS workbook`, `OEWS flat file` …
    package var form: String
    /// Number of figures imported from it.
    package var cells: Int
  }
  /// The releases, oldest first.
  package var releases: [ReleaseLine]
  /// The files, in the order of their import.
  package var files: [FileLine]
}

extension ReferenceStore {
  /// Releases by programme and period, files by path.
  package func listing() throws(ReferenceError) -> ReferenceListing {
    try ReferenceStore.guarded(path: path) {
      try queue.read { db in
        let rows = try Row.fetchAll(
          db,
          sql: """
            SELECT program, period, count(DISTINCT area), count(DISTINCT occupation), count(*) FROM cell JOIN release ON release.id = release
            GROUP BY release ORDER BY program, period
            """)
        let releases = rows.compactMap { row in
          ReferenceStore.release(row[0], row[1]).map {
            ReferenceListing.ReleaseLine(release: $0, areas: row[2], occupations: row[3], cells: row[4])
          }
        }
        return ReferenceListing(releases: releases, files: try ReferenceStore.fileLines(db))
      }
    }
  }

  /// The files behind the store, by path.
  package func files() throws(ReferenceError) -> [ReferenceListing.FileLine] {
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
