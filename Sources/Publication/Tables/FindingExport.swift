import Records

/// Writes findings one by one to an open file with the columns of `findings.csv`.
package struct FindingExport {
  private let writer: TableWriter<Finding>
  private let stream: ByteStream

  /// Begins an export to a file descriptor with the header. `name` identifies the file in errors.
  package init(to descriptor: Int32, name: String, spreadsheetSafe: Bool = false) throws(PublicationError) {
    writer = TableWriter(table: .findings, spreadsheetSafe: spreadsheetSafe)
    stream = ByteStream { piece throws(PublicationError) in
      try PosixFileOperations().write(piece, to: descriptor, path: name)
    }
    try writer.writeHeader(to: stream)
  }

  /// Writes the findings in the order given; throws `PublicationError` of kind `inputOutput`.
  package func write(_ findings: [Finding]) throws(PublicationError) {
    for finding in findings { try writer.write(finding, to: stream) }
  }

  /// Flushes the output; call last.
  package func finish() throws(PublicationError) { try stream.flush() }
}
