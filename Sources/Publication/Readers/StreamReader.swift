import Foundation
import Records

/// Reads the rows of a stream one by one. A row without a table name is an observation, as written by `extract --format
/// jsonl`.
package struct StreamReader {
  /// An invalid row.
  package struct Malformed: Error, Hashable {
    /// Description of the problem.
    package var message: String

    /// Creates an error.
    package init(_ message: String) { self.message = message }
  }

  private let decoder = JSONDecoder()
  private let topic: String

  /// Creates a reader.
  ///
  /// - Parameter topic: the topic of rows that do not name one.
  package init(topic: String) { self.topic = topic }

  /// The row on a line. Observations that do not state their rank on their page get `ordinal`. Throws `Malformed` with
  /// all problems of the row.
  package func row(_ bytes: [UInt8], line: Int, ordinal: (_ sourceID: String) -> Int) throws(Malformed) -> StreamRow {
    let json: JSONRow
    do throws(JSONScan.Failure) { json = try JSONRow(bytes) } catch { throw Malformed("is not a JSON object") }
    var rows = RowDecoder(json.fields(row: line))
    let named = rows.text(.topic)
    let topic = named.isEmpty ? self.topic : named
    let row: StreamRow
    switch json.texts[ColumnName.table.rawValue] ?? StreamRow.observations {
    case StreamRow.observations:
      let rank = json.texts[StreamMember.ordinal.rawValue].flatMap { Int($0) } ?? ordinal(rows.text(.sourceID))
      row = .observation(rows.observation(ordinal: rank), topic: topic)
    case StreamRow.findings:
      var finding = rows.finding()
      finding.about = json.lists[StreamMember.about.rawValue]
      row = .finding(finding, topic: topic)
    case StreamRow.sources:
      var source = rows.source()
      source.origin.topic = topic
      row = .source(source, facts: try facts(bytes, of: source))
    case StreamRow.errors:
      row = .error(StreamError(line: rows.integer(.line) ?? line, message: rows.text(.message), text: rows.text(.text)))
    case let other: throw Malformed("rows of the table '\(other.prefix(40))' cannot be reconciled")
    }
    guard rows.problems.isEmpty else {
      throw Malformed(rows.problems.map { "column \($0.column): \($0.message)" }.joined(separator: "; "))
    }
    return row
  }

  /// The topic of a row that takes part in reconciliation, without decoding the row; nil for error rows and anything
  /// else.
  package func topic(of bytes: [UInt8]) -> String? {
    guard let row = try? RowTopic(bytes), Self.tables.contains(row.table) else { return nil }
    return row.topic.isEmpty ? topic : row.topic
  }

  private static let tables = [StreamRow.observations, StreamRow.findings, StreamRow.sources]

  private func facts(_ bytes: [UInt8], of source: SourceRecord) throws(Malformed) -> PageMetadata? {
    do {
      return try decoder.decode(FactsMember.self, from: Data(bytes)).facts?.facts(of: source.origin.sourceID)
    } catch {
      throw Malformed("its page facts cannot be read")
    }
  }
}

/// The member of a source row that contains the facts of its page.
private struct FactsMember: Decodable {
  var facts: PageFactsJSON?
}

/// The members of a row that determine its table and topic.
private struct RowTopic {
  var table = StreamRow.observations
  var topic = ""

  /// Reads a text that is a single object. Throws if it is not.
  init(_ bytes: [UInt8]) throws(JSONScan.Failure) {
    var scan = JSONScan(bytes)
    var (table, topic) = (table, topic)
    try scan.object { scan, name throws(JSONScan.Failure) in
      switch name {
      case ColumnName.table.rawValue: table = try scan.plainText() ?? table
      case ColumnName.topic.rawValue: topic = try scan.plainText() ?? topic
      default: try scan.skip()
      }
    }
    try scan.end()
    (self.table, self.topic) = (table, topic)
  }
}
