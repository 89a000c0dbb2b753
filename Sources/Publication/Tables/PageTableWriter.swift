import Records

/// Writes a table as found on a page: spans expanded, rows padded to one width, nothing interpreted. The first row is
/// the page's own.
package struct PageTableWriter: DatasetWriter {
  let table: PageTable
  let format: CSVFormat
  /// The file's path relative to the run folder.
  package let path: String

  init(table: PageTable, format: CSVFormat) {
    self.table = table
    self.format = format
    path = Self.path(of: table)
  }

  /// The file of a table relative to the run folder.
  static func path(of table: PageTable) -> String { "tables/\(FileName.make(table.sourceID))-\(table.number).csv" }

  /// Writes the table's rows; the rest of the dataset is ignored.
  package func write(_ dataset: SortedDataset, to stream: ByteStream) throws(PublicationError) {
    let width = table.width
    for row in table.rows {
      let cells = row.map { ColumnValue.text($0) } + repeatElement(ColumnValue.text(""), count: width - row.count)
      try stream.append { format.write(cells, to: &$0) }
    }
  }
}
