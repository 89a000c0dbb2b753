import Foundation
import Records

/// Reads the rows of a stream one by one. A row that does not say its table is an observation, as `extract --format jsonl` writes them.
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
  /// - Parameter topic: of rows that name none.
  package init(topic: String) { self.topic = topic }

  /// The row on a line. Observations that do not say their rank on their page have `ordinal`. Throws `Malformed` with everything that is wrong with the row.
  package func row(_ bytes: [UInt8], line: Int, ordinal: (_ sourceID: String) -> Int) throws(Malformed) -> StreamRow {
    let json = try fields(bytes, line: line)
    var rows = RowDecoder(json)
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
    guard rows.problems.isEmpty else { throw Malformed(rows.problems.map { "column \($0.column): \($0.message)" }.joined(separator: "; ")) }
    return row
  }

  private func fields(_ bytes: [UInt8], line: Int) throws(Malformed) -> RowFields {
    if let row = PlainRow(bytes) { return RowFields(texts: row.texts, lists: row.lists, row: line) }
    do { return try decoder.decode(JSONRow.self, from: Data(bytes)).fields(row: line) } catch { throw Malformed("is not a JSON object") }
  }

  /// The topic of a row of a table that is reconciled, without reading the rest of it; nil for an error, and for what is no such row.
  package func topic(of bytes: [UInt8]) -> String? {
    guard let row = RowTopic(plain: bytes) ?? (try? decoder.decode(RowTopic.self, from: Data(bytes))), Self.tables.contains(row.table) else { return nil }
    return row.topic.isEmpty ? topic : row.topic
  }

  private static let tables = [StreamRow.observations, StreamRow.findings, StreamRow.sources]

  private func facts(_ bytes: [UInt8], of source: SourceRecord) throws(Malformed) -> PageFacts? {
    do {
      return try decoder.decode(FactsMember.self, from: Data(bytes)).facts?.facts(of: source.origin.sourceID)
    } catch {
      throw Malformed("its page facts cannot be read")
    }
  }
}

/// The member of a row of a source that holds the facts of its page.
private struct FactsMember: Decodable {
  var facts: PageFactsJSON?
}

/// The members of a row that say where it belongs.
private struct RowTopic: Decodable {
  let table: String
  let topic: String

  enum CodingKeys: String, CodingKey, CaseIterable { case table, topic }

  /// Nil for a row that is not written plainly.
  init?(plain bytes: [UInt8]) {
    guard let row = PlainRow(bytes, wanted: CodingKeys.allCases.map(\.rawValue)) else { return nil }
    table = row.texts[CodingKeys.table.rawValue] ?? StreamRow.observations
    topic = row.texts[CodingKeys.topic.rawValue] ?? ""
  }

  init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    func text(_ key: CodingKeys) -> String? {
      (try? members.decode(String.self, forKey: key)) ?? (try? members.decode(Decimal.self, forKey: key))?.plain
    }
    table = text(.table) ?? StreamRow.observations
    topic = text(.topic) ?? ""
  }
}
