import GRDB
import Records

/// The meaning of the row ids of one store.
struct StoreIndex: Sendable {
  /// A row's id and its value.
  struct Named<Value: Sendable>: Sendable {
    var id: Int64
    var value: Value
  }
  let releases: [Named<OfficialRelease>]
  let areas: [Named<String>]
  let occupations: [Named<OfficialOccupation>]
  /// The pairs of release and area that have any figures.
  let covered: [(release: Int64, area: Int64)]

  /// Reads the lists of a store, but not its figures.
  init(_ store: ReferenceStore) throws(ReferenceError) {
    (releases, areas, occupations, covered) = try ReferenceStore.guarded(path: store.path) {
      try store.queue.read { db in
        let releases = try Row.fetchAll(db, sql: "SELECT id, program, period FROM release").compactMap { row in
          ReferenceStore.release(row[1], row[2]).map { Named(id: row[0], value: $0) }
        }
        let areas = try Row.fetchAll(db, sql: "SELECT id, code FROM area").map {
          Named<String>(id: $0[0], value: $0[1])
        }
        let occupations = try Row.fetchAll(db, sql: "SELECT id, code, title, level FROM occupation").map { row in
          Named(
            id: row[0],
            value: OfficialOccupation(code: row[1], title: row[2], level: OfficialOccupation.Level(rawValue: row[3])))
        }
        // One lookup in the primary key per pair, instead of a scan of millions of figures.
        let pairs = try Row.fetchAll(
          db,
          sql: """
            SELECT release.id, area.id FROM release, area
            WHERE EXISTS (SELECT 1 FROM cell WHERE cell.release = release.id AND cell.area = area.id)
            """)
        return (releases, areas, occupations, pairs.map { (release: $0[0], area: $0[1]) })
      }
    }
  }
}
