import struct Foundation.Decimal
import Records

/// A report's content about its dataset, as JSON, without the metadata of its run and earlier runs. A run without
/// changes reuses the body of the previous run.
package struct ReportBody: Sendable {
  /// The parts that are included in the report verbatim, by their names there.
  enum Part: String, CaseIterable { case sources, observations, conflicts, findings, steps, ways }

  /// A statistic: its row without the last column, and the point that the run published for it.
  struct Statistic: Sendable {
    var id: String
    var point: StatisticHistory.Point
    /// The row as a compact array without its closing bracket.
    var row: [UInt8]

    init(id: String, point: StatisticHistory.Point, row: [UInt8]) {
      self.id = id
      self.point = point
      self.row = row
    }

    /// A statistic with its row as written, a compact array.
    init(_ statistic: ReconciledStatistic, row: [UInt8]) {
      var row = ReportBody.embedded(row)
      row.removeLast()
      self.init(id: statistic.id, point: .init(statistic), row: row)
    }
  }

  /// Numbers of records.
  struct Counts: Sendable {
    var statistics = 0
    var conflicts = 0
    var findings = 0
    var sources = 0
  }

  var pipeline: String
  var parts: [Part: [UInt8]] = [:]
  var statistics: [Statistic] = []
  /// The table of texts.
  var texts: [String] = []
  var counts = Counts()

  init(pipeline: String) { self.pipeline = pipeline }

  /// Creates the body of a dataset's report.
  package init(_ dataset: SortedDataset) { self = ReportData.body(of: dataset) }

  /// Sets a part to an array of rows.
  mutating func set<Item>(_ part: Part, _ items: [Item], _ write: (Item, inout CompactRows) -> Void) {
    var rows = CompactRows()
    rows.array(items, write)
    parts[part] = Self.embedded(rows.bytes)
  }

  /// A value as embedded in the report.
  static func bytes(_ value: JSONValue) -> [UInt8] {
    var bytes: [UInt8] = []
    value.writeCompact(to: &bytes)
    return embedded(bytes)
  }

  /// Compact JSON as embedded in the report: `<` is written as `\u003c`, so that no text can close the element that
  /// contains it.
  static func embedded(_ json: [UInt8]) -> [UInt8] {
    guard json.contains(UInt8(ascii: "<")) else { return json }
    // Byte by byte: a `<` with a combining mark is not a `<` as a `Character`, but it is one to a browser.
    var escaped: [UInt8] = []
    escaped.reserveCapacity(json.count + json.count / 16)
    for byte in json {
      if byte == UInt8(ascii: "<") { escaped.append(contentsOf: "\\u003c".utf8) } else { escaped.append(byte) }
    }
    return escaped
  }
}
