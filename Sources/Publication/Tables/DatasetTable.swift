import Records

/// Writes one file of a run.
protocol DatasetWriter: Sendable {
  /// The file's path relative to the run folder.
  var path: String { get }
  /// Writes the whole file; throws what the stream throws.
  func write(_ dataset: SortedDataset, to stream: ByteStream) throws(PublicationError)
}

/// A table of the run: its columns, its rows, and the file it is published as.
struct DatasetTable<Row>: Sendable {
  let path: String
  let title: String
  /// What one row stands for, in a sentence.
  let description: String
  /// The column that identifies a row.
  let primaryKey: String
  let columns: [Column<Row>]
  let rows: @Sendable (SortedDataset) -> [Row]

  /// The row as a JSON object, in the order of the columns.
  func object(_ row: Row) -> [(String, JSONValue)] { columns.map { ($0.name, $0.cell(row).json) } }
}

/// Writes a table as CSV.
struct TableWriter<Row>: DatasetWriter {
  let table: DatasetTable<Row>
  let format: CSVFormat

  var path: String { table.path }

  func write(_ dataset: SortedDataset, to stream: ByteStream) throws(PublicationError) {
    try writeHeader(to: stream)
    for row in table.rows(dataset) { try write(row, to: stream) }
  }

  func writeHeader(to stream: ByteStream) throws(PublicationError) {
    try stream.write(format.record(table.columns.map { .code($0.name) }))
  }

  func write(_ row: Row, to stream: ByteStream) throws(PublicationError) {
    try stream.write(format.record(table.columns.map { $0.cell(row) }))
  }
}
