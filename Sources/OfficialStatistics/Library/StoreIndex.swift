import GRDB
import Records

/// What the row ids of one store stand for.
struct StoreIndex: Sendable {
  /// A row's id and what it holds.
  struct Named<Value: Sendable>: Sendable {
    var id: Int64
    var value: Value
  }
  let releases: [Named<OfficialRelease>]
  let areas: [Named<String>]
  let occupations: [Named<OfficialOccupation>]
  /// The releases and areas of which there is any figure.
  let covered: [(release: Int64, area: Int64)]

  /// Reads the lists of a store; its figures stay where they are.
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
        // One look into the primary key for each pair, instead of a walk through millions of figures.
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
