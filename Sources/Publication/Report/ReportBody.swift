import struct Foundation.Decimal
import Records

/// What a report says of its dataset, as JSON: all but what it says of its run and of the runs before. A run that finds
/// nothing changed has the body of the one before.
package struct ReportBody: Sendable {
  /// The parts that stand in the report as they are, by their names there.
  enum Part: String, CaseIterable { case sources, observations, conflicts, findings, steps, ways }

  /// A statistic: its row but the last column, and what the run published for it.
  struct Statistic: Sendable {
    var id: String
    var point: StatisticHistory.Point
    /// The row as a compact array without its end.
    var row: [UInt8]

    init(id: String, point: StatisticHistory.Point, row: [UInt8]) {
      self.id = id
      self.point = point
      self.row = row
    }

    init(_ statistic: ReconciledStatistic, row: [JSONValue]) {
      let bytes = ReportBody.bytes(.array(row))
      self.init(id: statistic.id, point: .init(statistic), row: bytes.dropLast())
    }
  }

  /// How many records there are.
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

  /// Makes the body of a dataset's report.
  package init(_ dataset: SortedDataset) { self = ReportData.body(of: dataset) }

  /// Gives a part its value.
  mutating func set(_ part: Part, _ items: [JSONValue]) { parts[part] = Self.bytes(.array(items)) }

  /// A value as the report holds it: `<` is written as `\u003c`, so that no text can end the element it stands in.
  static func bytes(_ value: JSONValue) -> [UInt8] {
    var bytes: [UInt8] = []
    value.writeCompact(to: &bytes)
    guard bytes.contains(UInt8(ascii: "<")) else { return bytes }
    // Byte by byte: to `Character` a `<` with a combining mark is no `<`, to a browser it is.
    var escaped: [UInt8] = []
    escaped.reserveCapacity(bytes.count + bytes.count / 16)
    for byte in bytes {
      if byte == UInt8(ascii: "<") { escaped.append(contentsOf: "\\u003c".utf8) } else { escaped.append(byte) }
    }
    return escaped
  }
}
