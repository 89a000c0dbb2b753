import Codelists
import Foundation
import GRDB
import GRDBSQLite
import Records

/// All official data available to a run: the stores of its output root and its manifest, combined.
package final class ReferenceLibrary: Sendable {
  /// A store with the mapping of its row ids.
  package struct AttachedStore: Sendable {
    /// The store.
    package var store: ReferenceStore
    /// Maps the store's release ids to indices here.
    package var releases: [Int64: Int]
    /// Maps the store's area ids to indices here.
    package var areas: [Int64: Int]
    /// Maps the store's occupation ids to indices here.
    package var occupations: [Int64: Int]
    /// Maps area indices to the store's ids.
    package var areaIDs: [Int: Int64]
    /// The same for occupations.
    package var occupationIDs: [Int: Int64]
  }
  /// Every loaded release, sorted.
  package let releases: [OfficialRelease]
  /// Every area code, sorted.
  package let areas: [String]
  /// Every occupation, sorted by code.
  package let occupations: [OfficialOccupation]
  /// The distinctive words of every occupation's title.
  package let titleWords: [Set<String>]
  /// The index of an occupation by its SOC code.
  package let occupationIndex: [String: Int]
  /// The index of an area by its code.
  package let areaIndex: [String: Int]
  /// The stores, in order of precedence.
  package let attachedStores: [AttachedStore]

  /// By release and area: whether figures of that release for that area are loaded at all.
  private let covered: [[Bool]]

  /// Combines stores; if two contain the same figure of the same release, the first takes precedence. Throws
  /// `ReferenceError` if one cannot be read.
  package init(_ stores: [ReferenceStore]) throws(ReferenceError) {
    var names: [StoreIndex] = []
    for store in stores { names.append(try StoreIndex(store)) }
    let releases = Set(names.flatMap { $0.releases.map(\.value) }).sorted()
    let areas = Set(names.flatMap { $0.areas.map(\.value) }).sorted()
    let merged = Dictionary(
      names.flatMap { $0.occupations.map { ($0.value.code, $0.value) } }, uniquingKeysWith: { first, _ in first })
    let occupations = merged.values.sorted { $0.code < $1.code }
    self.releases = releases
    self.areas = areas
    self.occupations = occupations
    titleWords = occupations.map { TitleWords.of($0.title) }
    let releaseIndex = ReferenceLibrary.index(releases)
    let areaIndex = ReferenceLibrary.index(areas)
    let occupationIndex = ReferenceLibrary.index(occupations.map(\.code))
    self.areaIndex = areaIndex
    self.occupationIndex = occupationIndex
    let attachedStores = zip(stores, names).map { store, names in
      let areaPairs = names.areas.compactMap { row in areaIndex[row.value].map { (row.id, $0) } }
      let occupationPairs = names.occupations.compactMap { row in occupationIndex[row.value.code].map { (row.id, $0) } }
      return AttachedStore(
        store: store,
        releases: Dictionary(
          names.releases.compactMap { row in releaseIndex[row.value].map { (row.id, $0) } },
          uniquingKeysWith: { first, _ in first }),
        areas: Dictionary(areaPairs, uniquingKeysWith: { first, _ in first }),
        occupations: Dictionary(occupationPairs, uniquingKeysWith: { first, _ in first }),
        areaIDs: Dictionary(areaPairs.map { ($1, $0) }, uniquingKeysWith: { first, _ in first }),
        occupationIDs: Dictionary(occupationPairs.map { ($1, $0) }, uniquingKeysWith: { first, _ in first }))
    }
    self.attachedStores = attachedStores
    covered = ReferenceLibrary.coverage(attachedStores, names, releases: releases.count, areas: areas.count)
  }

  private static func index<Value: Hashable>(_ values: [Value]) -> [Value: Int] {
    Dictionary(values.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func coverage(
    _ attachedStores: [AttachedStore], _ names: [StoreIndex], releases: Int, areas: Int
  ) -> [[Bool]] {
    var covered = [[Bool]](repeating: [Bool](repeating: false, count: areas), count: releases)
    for (attached, names) in zip(attachedStores, names) {
      for pair in names.covered {
        if let release = attached.releases[pair.release], let area = attached.areas[pair.area] {
          covered[release][area] = true
        }
      }
    }
    return covered
  }

  /// Whether any figure of a release for an area is loaded.
  package func covers(release: Int, area: Int) -> Bool { covered[release][area] }

  /// The title of a code in the classification or, for combined codes of programmes, in the official files; nil if
  /// there is none.
  package func title(of code: String) -> String? {
    OccupationTitles.title(of: code)
      ?? occupationIndex[code].map { occupations[$0].title }.flatMap { $0.isEmpty ? nil : $0 }
  }
}

/// A figure by indices into the library's lists: small and fast to compare.
package struct IndexedDataPoint: Hashable, Sendable {
  /// Index in `releases`.
  package var release: Int
  /// Index in `areas`.
  package var area: Int
  /// Index in `occupations`.
  package var occupation: Int
  /// Measure, statistic and unit of the figure.
  package var series: OfficialSeries
  /// The figure in hundredths of the series' unit.
  package var hundredths: Int64
  /// Whether the figure is "this or more" (top-coded).
  package var isLowerBound: Bool

  /// The figure in the series' unit.
  package var value: Decimal {
    Decimal(sign: hundredths < 0 ? .minus : .plus, exponent: -2, significand: Decimal(hundredths.magnitude))
  }
}

extension ReferenceLibrary {
  private struct Place: Hashable {
    var release: Int
    var area: Int
    var occupation: Int
    var series: OfficialSeries
  }

  /// The figures of some series between two values (inclusive) in the given areas, or everywhere if nil; sorted by
  /// release, area, occupation and series.
  package func cells(
    _ series: [OfficialSeries], from low: Int64, through high: Int64, areas: [Int]?
  ) throws(ReferenceError) -> [IndexedDataPoint] {
    try collect(low, high) { attached in
      let places = areas?.compactMap { attached.areaIDs[$0] }
      if let places, places.isEmpty { return nil }
      let within = places.map { " AND area IN (\($0.map(String.init).joined(separator: ",")))" } ?? ""
      return "series IN (\(series.map { String($0.rawValue) }.joined(separator: ","))) AND value BETWEEN ? AND ?"
        + within
    }
  }

  /// All figures of some occupations in some areas, in the same order.
  package func cells(occupations: [Int], areas: [Int]) throws(ReferenceError) -> [IndexedDataPoint] {
    try collect { attached in
      let codes = occupations.compactMap { attached.occupationIDs[$0] }
      let places = areas.compactMap { attached.areaIDs[$0] }
      if codes.isEmpty || places.isEmpty { return nil }
      // The primary key begins with the release.
      return """
        release IN (\(attached.releases.keys.sorted().map(String.init).joined(separator: ","))) AND area IN (\(places.map(String.init).joined(separator: ",")))
        AND occupation IN (\(codes.map(String.init).joined(separator: ",")))
        """
    }
  }

  /// Number of national figures of a series.
  package func nationalCount(of series: OfficialSeries) throws(ReferenceError) -> Int {
    guard let national = areaIndex["US"] else { return 0 }
    var count = 0
    for attached in attachedStores {
      guard let area = attached.areaIDs[national] else { continue }
      count += try ReferenceStore.guarded(path: attached.store.path) {
        try attached.store.queue.read { db in
          try Int.fetchOne(
            db, sql: "SELECT count(*) FROM cell WHERE series = ? AND area = ?", arguments: [series.rawValue, area]) ?? 0
        }
      }
    }
    return count
  }

  /// The distinct figures that satisfy a condition, in order. The bounds are statement parameters, so that statements
  /// with the same text are compiled once.
  private func collect(
    _ bounds: Int64..., condition: (AttachedStore) -> String?
  ) throws(ReferenceError) -> [IndexedDataPoint] {
    var cells: [IndexedDataPoint] = []
    for attached in attachedStores {
      guard let condition = condition(attached) else { continue }
      cells += try ReferenceStore.guarded(path: attached.store.path) {
        try attached.store.queue.read { db in
          let statement = try db.cachedStatement(
            sql: "SELECT release, area, occupation, series, value, bound FROM cell WHERE \(condition)")
          return try ReferenceLibrary.rows(of: statement, bounds, attached, db)
        }
      }
    }
    var seen: Set<Place> = []
    if attachedStores.count > 1 {
      cells = cells.filter {
        seen.insert(Place(release: $0.release, area: $0.area, occupation: $0.occupation, series: $0.series)).inserted
      }
    }
    return cells.sorted {
      ($0.release, $0.area, $0.occupation, $0.series.rawValue) < (
        $1.release, $1.area, $1.occupation, $1.series.rawValue
      )
    }
  }

  /// Uses SQLite's C API: there are thousands of queries per page, and GRDB takes longer to box every column than
  /// SQLite needs for the row.
  private static func rows(
    of statement: Statement, _ bounds: [Int64], _ attached: AttachedStore, _ db: Database
  ) throws -> [IndexedDataPoint] {
    let raw = statement.sqliteStatement
    sqlite3_reset(raw)
    defer { sqlite3_reset(raw) }
    for (index, bound) in bounds.enumerated() { sqlite3_bind_int64(raw, Int32(index + 1), bound) }
    var found: [IndexedDataPoint] = []
    while true {
      let result = sqlite3_step(raw)
      if result == SQLITE_DONE { return found }
      guard result == SQLITE_ROW else {
        throw DatabaseError(resultCode: ResultCode(rawValue: result), message: db.lastErrorMessage)
      }
      guard let release = attached.releases[sqlite3_column_int64(raw, 0)],
        let area = attached.areas[sqlite3_column_int64(raw, 1)],
        let occupation = attached.occupations[sqlite3_column_int64(raw, 2)],
        let series = OfficialSeries(rawValue: Int(sqlite3_column_int64(raw, 3)))
      else { continue }
      found.append(
        IndexedDataPoint(
          release: release, area: area, occupation: occupation, series: series,
          hundredths: sqlite3_column_int64(raw, 4),
          isLowerBound: sqlite3_column_int64(raw, 5) != 0))
    }
  }
}
