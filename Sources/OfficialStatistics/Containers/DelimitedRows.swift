import Files

/// Hands on the rows of a CSV file (RFC 4180) one by one, in bounded memory; `-` is standard input. `body` returns
/// false to end. Throws for a file that cannot be read or is malformed, and for a row that is longer than any should
/// be.
package func forEachDelimitedRow(
  of path: String, _ body: (_ line: Int, _ cells: [String]) throws(ReferenceError) -> Bool
) throws(ReferenceError) {
  try DelimitedFile(path: path == "-" ? "/dev/stdin" : path).forEachTextRow { row throws(ReferenceError) in
    try body(row.number, row.cells)
  }
}

/// A delimited text file whose problems are `ReferenceError`s.
struct DelimitedFile {
  let path: String
  var format = DelimitedReader.Format.looseCSV

  /// Hands on the reader at every row; `body` returns false to end.
  func forEachRow(_ body: (DelimitedReader) throws(ReferenceError) -> Bool) throws(ReferenceError) {
    let reader = try reading { () throws(DelimitedReadError) in try DelimitedReader(path: path, format: format) }
    while try reading({ () throws(DelimitedReadError) in try reader.next() }) {
      guard try body(reader) else { return }
    }
  }

  /// Hands on every row as texts.
  func forEachTextRow(_ body: (TableRow) throws(ReferenceError) -> Bool) throws(ReferenceError) {
    try forEachRow { reader throws(ReferenceError) in
      try body(TableRow(number: reader.line, cells: reader.repairedTexts()))
    }
  }

  private func reading<Value>(_ body: () throws(DelimitedReadError) -> Value) throws(ReferenceError) -> Value {
    do throws(DelimitedReadError) {
      return try body()
    } catch {
      guard error.line > 0 else { throw ReferenceError(.unreadable, path: path, error.message) }
      throw ReferenceError(.malformed, path: path, place: "line \(error.line)", error.message)
    }
  }
}
