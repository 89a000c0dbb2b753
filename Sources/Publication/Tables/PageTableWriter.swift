import Records

/// Writes a table as it stood on a page: spans expanded, rows padded to one width, nothing interpreted. The first row is the page's own.
struct PageTableWriter: DatasetWriter {
  let table: PageTable
  let format: CSVFormat

  var path: String { "tables/\(FileName.make(table.sourceID))-\(table.number).csv" }

  /// Columns of the widest row.
  var width: Int { table.rows.map(\.count).max() ?? 0 }

  func write(_ dataset: SortedDataset, to stream: ByteStream) throws(PublicationError) {
    for row in table.rows {
      let padded = row + Array(repeating: "", count: width - row.count)
      try stream.write(format.record(padded.map { .text($0) }))
    }
  }
}
