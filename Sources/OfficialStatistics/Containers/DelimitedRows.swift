import Files

/// Passes the rows of a CSV file (RFC 4180) to `body` one by one, in bounded memory; `-` is standard input. `body`
/// returns false to stop. Throws if the file is unreadable or malformed, or a row is too long.
package func forEachDelimitedRow(
  of path: String, _ body: (_ line: Int, _ cells: [String]) throws(ReferenceError) -> Bool
) throws(ReferenceError) {
  try DelimitedFile(path: path == "-" ? "/dev/stdin" : path).forEachTextRow { row throws(ReferenceError) in
    try body(row.number, row.cells)
  }
}

/// A delimited text file that reports problems as `ReferenceError`s.
struct DelimitedFile {
  let path: String
  var format = DelimitedReader.Format.looseCSV

  /// Calls `body` with the reader at every row; `body` returns false to stop.
  func forEachRow(_ body: (borrowing DelimitedReader) throws(ReferenceError) -> Bool) throws(ReferenceError) {
    var reader: DelimitedReader
    do throws(DelimitedReadError) {
      reader = try DelimitedReader(path: path, format: format)
    } catch {
      throw problem(error)
    }
    while true {
      do throws(DelimitedReadError) {
        guard try reader.next() else { return }
      } catch {
        throw problem(error)
      }
      guard try body(reader) else { return }
    }
  }

  /// Calls `body` with every row as strings.
  func forEachTextRow(_ body: (TableRow) throws(ReferenceError) -> Bool) throws(ReferenceError) {
    try forEachRow { reader throws(ReferenceError) in
      try body(TableRow(number: reader.line, cells: reader.repairedTexts()))
    }
  }

  private func problem(_ error: DelimitedReadError) -> ReferenceError {
    error.line == 0
      ? ReferenceError(.unreadable, path: path, error.message)
      : ReferenceError(.malformed, path: path, place: "line \(error.line)", error.message)
  }
}
