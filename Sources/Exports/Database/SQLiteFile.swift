import Foundation
import GRDB
import Publication

/// Writes `dataset.sqlite`: the run's tables with types, keys and indexes, and a join table for each list of ids.
struct SQLiteFile: DatasetFile {
  let path = "dataset.sqlite"

  func write(_ dataset: SortedDataset, to sink: FileSink) throws(PublicationError) {
    try sink.file { path throws(PublicationError) in
      do {
        try Self.fill(path, dataset)
      } catch let error as PublicationError {
        throw error
      } catch let error as DatabaseError {
        let kind: PublicationError.Kind =
          error.resultCode == .SQLITE_CONSTRAINT
          ? .defect : error.resultCode == .SQLITE_CANTOPEN ? .cannotCreate : .inputOutput
        throw PublicationError(
          kind: kind, operation: "write", path: path, reason: error.message ?? "\(error.resultCode)")
      } catch {
        throw PublicationError(kind: .defect, operation: "write", path: path, reason: String(describing: error))
      }
    }
  }

  private static func fill(_ path: String, _ dataset: SortedDataset) throws {
    // Keys are declared for readers but not enforced: rows are inserted table by table, and may refer to records that
    // are not in the run.
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    // The file is discarded on any failure, and synced as a whole at the end.
    try queue.writeWithoutTransaction { database in
      try database.execute(
        sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA application_id = 0x4C4C4447")
    }
    try queue.write { database in
      for table in TableContent.all { try copy(table, of: dataset, into: database) }
    }
    try queue.close()
  }

  private static func copy(_ table: TableContent, of dataset: SortedDataset, into database: Database) throws {
    let description = table.description
    try database.execute(sql: SQLSchema.create(description))
    let links = description.foreignKeys.filter { key in
      description.columns.contains { $0.name == key.column && $0.type == .list }
    }
    for key in links { try database.execute(sql: createLinks(key, of: description)) }
    let marks = description.columns.map { _ in "?" }.joined(separator: ", ")
    let insert = try database.makeStatement(sql: "INSERT INTO \(SQLSchema.name(description.name)) VALUES (\(marks))")
    let inserts = try links.map {
      try database.makeStatement(sql: "INSERT INTO \(SQLSchema.name(linkTable($0, of: description))) VALUES (?, ?, ?)")
    }
    let places = links.map { key in description.columns.firstIndex { $0.name == key.column } ?? 0 }
    let own = description.columns.firstIndex { $0.name == description.primaryKey } ?? 0
    try table.forEachRow(of: dataset) { cells throws(PublicationError) in
      do {
        try insert.execute(arguments: StatementArguments(zip(cells, description.columns).map(value)))
        for (insert, place) in zip(inserts, places) {
          for (rank, id) in cells[place].items.enumerated() {
            try insert.execute(arguments: [cells[own].plain, rank + 1, id])
          }
        }
      } catch {
        throw PublicationError(
          kind: .inputOutput, operation: "write", path: description.name, reason: String(describing: error))
      }
    }
    for column in description.columns where column.role == .dimension {
      try database.execute(
        sql:
          "CREATE INDEX \(SQLSchema.name("\(description.name)_\(column.name)")) ON \(SQLSchema.name(description.name)) (\(SQLSchema.name(column.name)))"
      )
    }
  }

  /// The name of the join table for a column of ids: `statistics_evidence`.
  static func linkTable(_ key: Publication.ForeignKey, of table: TableDescription) -> String {
    "\(table.name)_\(key.column)"
  }

  private static func createLinks(_ key: Publication.ForeignKey, of table: TableDescription) -> String {
    let (name, target) = (SQLSchema.name(linkTable(key, of: table)), SQLSchema.name(String(key.table.dropLast(4))))
    return """
      CREATE TABLE \(name) (
        \(SQLSchema.name(table.primaryKey)) TEXT NOT NULL REFERENCES \(SQLSchema.name(table.name)),
        "rank" INTEGER NOT NULL,
        \(SQLSchema.name(key.key)) TEXT NOT NULL REFERENCES \(target) (\(SQLSchema.name(key.key)))
      );
      CREATE INDEX \(SQLSchema.name("\(linkTable(key, of: table))_\(key.key)")) ON \(name) (\(SQLSchema.name(key.key)));
      """
  }

  /// A cell in SQLite form: unknown is NULL, decimals are numbers if their binary form converts back to the same
  /// decimal.
  private static func value(_ cell: ColumnValue, _ column: ColumnDescription) -> DatabaseValue {
    let text = cell.plain
    guard !text.isEmpty else {
      return column.constraints.required && !column.type.isNumeric ? text.databaseValue : .null
    }
    guard column.type.isNumeric else { return text.databaseValue }
    if let whole = Int64(text) { return whole.databaseValue }
    return Double(text)?.databaseValue ?? text.databaseValue
  }
}

/// Writes `metadata.json`: Datasette descriptions of the tables and columns of `dataset.sqlite`.
struct DatasetteMetadata: DatasetWriter {
  let path = "metadata.json"

  func write(_ dataset: SortedDataset, to stream: ByteStream) throws(PublicationError) {
    var members: [(String, JSONValue)] = [
      ("title", .string("Reconciled labor statistics: \(PublishedText.clean(dataset.pipeline))")),
      ("databases", .object([("dataset", .object([("tables", .object(TableDescription.all.map(Self.table)))]))])),
    ]
    if !dataset.license.isEmpty { members.append(("license", .string(dataset.license))) }
    try stream.append { JSONValue.object(members).writePretty(to: &$0) }
    try stream.write("\n")
  }

  private static func table(_ table: TableDescription) -> (String, JSONValue) {
    let columns = table.columns.map { ($0.name, JSONValue.string($0.meaning)) }
    return (
      table.name,
      .object([
        ("title", .string(table.title)), ("description", .string(table.description)), ("columns", .object(columns)),
      ])
    )
  }
}
