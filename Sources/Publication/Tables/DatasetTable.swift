import Records

/// A table of the run: its columns, its rows, and its file.
package struct DatasetTable<Row>: Sendable {
  /// The file's path relative to the run folder.
  package let path: String
  /// The title, for people.
  package let title: String
  /// What a row represents, in one sentence.
  package let description: String
  /// The column that identifies a row.
  package let primaryKey: ColumnName
  /// The columns, in the order of the file.
  package let columns: [Column<Row>]
  /// Columns that contain keys of other tables, each with the file and its key column.
  package var foreignKeys: [(column: ColumnName, table: String, key: ColumnName)] = []
  /// The rows of a dataset, in published order.
  package let rows: @Sendable (SortedDataset) -> [Row]

  init(
    path: String, title: String, description: String, primaryKey: ColumnName, columns: [Column<Row>],
    foreignKeys: [(column: ColumnName, table: String, key: ColumnName)] = [],
    rows: @escaping @Sendable (SortedDataset) -> [Row]
  ) {
    self.path = path
    self.title = title
    self.description = description
    self.primaryKey = primaryKey
    self.columns = columns
    self.foreignKeys = foreignKeys
    self.rows = rows
  }

  /// The row as a JSON object, in the order of the columns.
  package func object(_ row: Row) -> [(String, JSONValue)] { columns.map { ($0.name, $0.cell(row).json) } }
}

extension DatasetTable {
  /// The rows as CSV, with the header.
  func csv(_ rows: [Row], spreadsheetSafe: Bool) -> String {
    let format = CSVFormat(spreadsheetSafe: spreadsheetSafe)
    var bytes: [UInt8] = []
    format.write(columns.map { .code($0.name) }, to: &bytes)
    for row in rows { format.write(row, columns, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Writes a table as CSV.
package struct TableWriter<Row>: DatasetWriter {
  let table: DatasetTable<Row>
  let format: CSVFormat
  /// Writes the rows of a dataset; a closure, so that it is compiled for the type of the rows.
  private let writeRows: @Sendable (SortedDataset, ByteStream) throws(PublicationError) -> Void

  /// The path of the table's file.
  package var path: String { table.path }

  /// Creates the writer; with `spreadsheetSafe`, texts that a spreadsheet would run as formulas are escaped.
  package init(table: DatasetTable<Row>, spreadsheetSafe: Bool) {
    self.table = table
    let format = CSVFormat(spreadsheetSafe: spreadsheetSafe)
    self.format = format
    writeRows = { dataset, stream throws(PublicationError) in
      for row in table.rows(dataset) { try stream.append { format.write(row, table.columns, to: &$0) } }
    }
  }

  /// Writes the header and a record per row.
  package func write(_ dataset: SortedDataset, to stream: ByteStream) throws(PublicationError) {
    try writeHeader(to: stream)
    try writeRows(dataset, stream)
  }

  func writeHeader(to stream: ByteStream) throws(PublicationError) {
    try stream.append { format.write(table.columns.map { .code($0.name) }, to: &$0) }
  }

  func write(_ row: Row, to stream: ByteStream) throws(PublicationError) {
    try stream.append { format.write(row, table.columns, to: &$0) }
  }
}
