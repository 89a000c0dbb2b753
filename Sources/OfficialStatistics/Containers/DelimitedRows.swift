/// Hands on the rows of a CSV file (RFC 4180) one by one, in bounded memory; `-` is standard input. `body` returns
/// false to end. Throws for a file that cannot be read, and for a row that is longer than any should be.
package func forEachDelimitedRow(
  of path: String, _ body: (_ line: Int, _ cells: [String]) throws(ReferenceError) -> Bool
) throws(ReferenceError) {
  try DelimitedFile(path: path == "-" ? "/dev/stdin" : path).forEachTextRow { row throws(ReferenceError) in
    try body(row.number, row.cells)
  }
}
