import Foundation
import Records

/// Reads the rows of a stream one by one. A row that does not say its table is an observation, as `extract --format jsonl` writes them.
public struct StreamReader {
  /// A row that cannot be read.
  public struct Malformed: Error, Hashable {
    /// What is wrong, in words.
    public var message: String

    /// Creates an error.
    public init(_ message: String) { self.message = message }
  }

  private let decoder = JSONDecoder()
  private let topic: String

  /// Creates a reader.
  ///
  /// - Parameter topic: of rows that name none.
  public init(topic: String) { self.topic = topic }

  /// The row on a line. Observations that do not say their rank on their page have `ordinal`. Throws `Malformed` with everything that is wrong with the row.
  public func row(_ bytes: [UInt8], line: Int, ordinal: (_ sourceID: String) -> Int) throws(Malformed) -> StreamRow {
    let json: JSONRow
    do throws(JSONScan.Failure) { json = try JSONRow(bytes) } catch { throw Malformed("is not a JSON object") }
    var rows = RowDecoder(json.fields(row: line))
    let named = rows.text(.topic)
    let topic = named.isEmpty ? self.topic : named
    let row: StreamRow
    switch json.texts[ColumnName.table.rawValue] ?? StreamRow.name(of: .observations) {
    case StreamRow.name(of: .observations):
      let rank = json.texts[StreamMember.ordinal.rawValue].flatMap { Int($0) } ?? ordinal(rows.text(.sourceID))
      row = .observation(rows.observation(ordinal: rank), topic: topic)
    case StreamRow.name(of: .findings):
      var finding = rows.finding()
      finding.about = json.lists[StreamMember.about.rawValue]
      row = .finding(finding, topic: topic)
    case StreamRow.name(of: .sources):
      var source = rows.source()
      source.origin.topic = topic
      row = .source(source, facts: try facts(bytes, of: source))
    case StreamRow.errors:
      row = .error(StreamError(line: rows.integer(.line) ?? line, message: rows.text(.message), text: rows.text(.text)))
    case let other: throw Malformed("rows of the table '\(other.prefix(40))' are not reconciled")
    }
    guard rows.problems.isEmpty else { throw Malformed(rows.problems.map { "column \($0.column): \($0.message)" }.joined(separator: "; ")) }
    return row
  }

  private func facts(_ bytes: [UInt8], of source: SourceRecord) throws(Malformed) -> PageFacts? {
    do {
      return try decoder.decode(FactsMember.self, from: Data(bytes)).facts?.facts(of: source.origin.sourceID)
    } catch {
      throw Malformed("its facts of the page cannot be read")
    }
  }
}

/// The member of a row of a source that holds the facts of its page.
private struct FactsMember: Decodable {
  var facts: PageFactsJSON?
}
