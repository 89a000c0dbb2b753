import Records

/// Writes observations one by one to an open file, such as standard output, with the columns of `observations.csv`.
package struct ObservationExport {
  /// The output format.
  package enum Format: String, Sendable, CaseIterable {
    /// As `observations.csv`.
    case csv
    /// One JSON object per line with the column names as members; unknown numbers are null, lists are arrays.
    case jsonl
  }

  private let format: Format
  private let writer: TableWriter<Observation>
  private let stream: ByteStream

  /// Begins an export to a file descriptor; CSV begins with its header. `name` identifies the file in errors.
  package init(
    _ format: Format, to descriptor: Int32, name: String, spreadsheetSafe: Bool = false
  ) throws(PublicationError) {
    self.format = format
    writer = TableWriter(table: .observations, spreadsheetSafe: spreadsheetSafe)
    stream = ByteStream { piece throws(PublicationError) in
      try PosixFileOperations().write(piece, to: descriptor, path: name)
    }
    if format == .csv { try writer.writeHeader(to: stream) }
  }

  /// Writes the observations in the order given; throws `PublicationError` of kind `inputOutput`.
  package func write(_ observations: [Observation]) throws(PublicationError) {
    for observation in observations {
      switch format {
      case .csv: try writer.write(observation, to: stream)
      case .jsonl: try stream.append { JSONValue.object(writer.table.object(observation)).writeLine(to: &$0) }
      }
    }
  }

  /// Flushes the output; call last.
  package func finish() throws(PublicationError) { try stream.flush() }
}
