import Records

/// Writes rows of several tables as JSON Lines to an open file, such as standard output: one object per line, `table`
/// names its table, the other members are its columns. Output is buffered until `flush`.
package struct StreamExport {
  private let stream: ByteStream

  /// Begins an export to a file descriptor; `name` identifies the file in errors.
  package init(to descriptor: Int32, name: String) {
    stream = ByteStream { piece throws(PublicationError) in
      try PosixFileOperations().write(piece, to: descriptor, path: name)
    }
  }

  /// Writes the result rows of the record on a line, with what reconciliation needs besides the columns; throws
  /// `PublicationError` of kind `inputOutput`.
  package func write(_ rows: [StreamRow], line: Int) throws(PublicationError) {
    for row in rows {
      try stream.append { JSONValue.object(row.object(line: line, isIntermediate: true)).writeLine(to: &$0) }
    }
  }

  /// Writes one row that belongs to no record; throws as above.
  package func write(_ row: StreamRow) throws(PublicationError) {
    try stream.append { JSONValue.object(row.object(line: nil, isIntermediate: false)).writeLine(to: &$0) }
  }

  /// Writes the tables of a run in the order of their files, the sources last; throws as above.
  package func write(_ dataset: RunDataset) throws(PublicationError) {
    let sorted = SortedDataset(dataset)
    let topics = Dictionary(
      sorted.sources.map { ($0.origin.sourceID, $0.origin.topic) }, uniquingKeysWith: { first, _ in first })
    for observation in sorted.observations {
      try write(.observation(observation, topic: topics[observation.sourceID] ?? ""))
    }
    for statistic in sorted.statistics { try write(.statistic(statistic)) }
    for conflict in sorted.conflicts { try write(.conflict(conflict)) }
    for finding in sorted.findings { try write(.finding(finding, topic: topics[finding.sourceID] ?? "")) }
    for source in sorted.sources { try write(.source(source, facts: nil)) }
  }

  /// Flushes the output; throws as above.
  package func flush() throws(PublicationError) { try stream.flush() }
}
