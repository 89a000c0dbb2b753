import Publication

/// Writes a table as JSON Lines: one object per row with the columns as members; unknown numbers are null, lists are
/// arrays.
struct JSONLinesWriter: DatasetWriter {
  let table: TableContent

  var path: String { table.description.name + ".jsonl" }

  func write(_ dataset: SortedDataset, to stream: ByteStream) throws(PublicationError) {
    let names = table.description.columns.map(\.name)
    try table.forEachRow(of: dataset) { cells throws(PublicationError) in
      try stream.append { JSONValue.object(Array(zip(names, cells.map(\.json)))).writeLine(to: &$0) }
    }
  }
}
