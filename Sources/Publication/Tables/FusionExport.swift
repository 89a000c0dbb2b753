import struct Foundation.Decimal
import Records
import TruthDiscovery

extension DatasetTable<FusedValue> {
  /// What `laborledger fuse` writes.
  static var fusedValues: DatasetTable {
    DatasetTable(
      path: "fused.csv", title: "Fused values", description: "One row per item that anything is claimed of.", primaryKey: .item,
      columns: [
        Column(.item, .string, .dimension, .required, "The thing, as its claims name it.", example: "phlebotomist") { .text($0.item.name) },
        Column(.attribute, .string, .dimension, "What of it is claimed.", example: "median wage") { .text($0.item.attribute) },
        Column(.unit, .string, .dimension, "The unit of the values.", example: "USD/year", concept: "UNIT_MEASURE") { .text($0.item.unit) },
        Column(.period, .string, .dimension, "The reference period.", example: "2024", concept: "TIME_PERIOD") { .text($0.item.period) },
        Column(.value, .number, .measure, .required, "The value that the claims most likely mean.", example: "41810", concept: "OBS_VALUE") {
          .double($0.value)
        },
        Column(.low, .number, .measure, "The smallest value with a twentieth of the sources' weight behind it.", example: "40000") { .double($0.low) },
        Column(.high, .number, .measure, "The largest such value.", example: "43500") { .double($0.high) },
        Column(.status, .string, .attribute, .oneOf(FusedValue.Status.self), "How the claims stand to each other.", example: "agreed") {
          .code($0.status.rawValue)
        },
        Column(.confidence, .number, .measure, .score, "How often such a value is right to a thousandth, 0 to 1.", example: "0.88") { .score($0.confidence) },
        Column(.method, .string, .attribute, .oneOf(FusionMethod.self), "How the value was made.", example: "weighted-median") { .code($0.method.rawValue) },
        Column(.supporting, .list, .attribute, "Sources that say the value, the weightiest first, at most 12.", example: "a;b") {
          .list(Array($0.supporting.prefix(12)))
        },
        Column(.opposing, .list, .attribute, "Sources that say another one, the weightiest first, at most 12.", example: "c") {
          .list(Array($0.opposing.prefix(12)))
        },
      ], rows: { _ in [] })
  }
}

extension DatasetTable<SourceReliability> {
  /// What `laborledger fuse --sources` writes.
  static var sourceReliabilities: DatasetTable {
    DatasetTable(
      path: "reliabilities.csv", title: "Reliability of sources", description: "One row per source.", primaryKey: .source,
      columns: [
        Column(.source, .string, .dimension, .key, "The source's name.", example: "a", concept: "DATA_PROVIDER") { .text($0.source) },
        Column(.weight, .number, .measure, .required, "How much its word weighs; only ratios mean something.", example: "1.7") { .double($0.weight) },
        Column(
          .claims, .integer, .measure, .count, "How many of its claims others spoke on too; one whose truth is known counts for a hundred.", example: "120"
        ) {
          .integer($0.claims)
        },
        Column(
          .error, .number, .measure, .required, "Root of the mean squared error, in tenths of the value or spreads of the attribute, capped at 4.",
          example: "0.4"
        ) {
          .double($0.error)
        },
        Column(.copies, .string, .attribute, "The source whose rare errors it shares, so that both count as one witness.", example: "b") { .text($0.copies) },
      ], rows: { _ in [] })
  }
}

extension Cell {
  /// A number of any size, as the shortest decimal that reads back as the same.
  static func double(_ value: Double) -> Cell { value == value.rounded() && abs(value) < 1e15 ? .code(String(Int64(value))) : .code("\(value)") }
}

/// Writes the outcome of truth discovery as CSV.
package enum FusionExport {
  /// Writes the values to an open file, one by one. `name` stands for the file in errors. Throws `PublicationError` of kind `inputOutput`.
  package static func write(_ discovery: TruthDiscovery, to descriptor: Int32, name: String, spreadsheetSafe: Bool) throws(PublicationError) {
    try write(.fusedValues, to: descriptor, name: name, spreadsheetSafe: spreadsheetSafe) { write throws(PublicationError) in
      try discovery.forEachValue { value throws(PublicationError) in try write(value) }
    }
  }

  /// Writes reliabilities likewise.
  package static func write(_ sources: [SourceReliability], to descriptor: Int32, name: String, spreadsheetSafe: Bool) throws(PublicationError) {
    try write(.sourceReliabilities, to: descriptor, name: name, spreadsheetSafe: spreadsheetSafe) { write throws(PublicationError) in
      for source in sources { try write(source) }
    }
  }

  private static func write<Row>(
    _ table: DatasetTable<Row>, to descriptor: Int32, name: String, spreadsheetSafe: Bool,
    rows: ((Row) throws(PublicationError) -> Void) throws(PublicationError) -> Void
  ) throws(PublicationError) {
    let writer = TableWriter(table: table, spreadsheetSafe: spreadsheetSafe)
    let stream = ByteStream { piece throws(PublicationError) in try PosixFileOperations().write(piece, to: descriptor, path: name) }
    try writer.writeHeader(to: stream)
    try rows { row throws(PublicationError) in try writer.write(row, to: stream) }
    try stream.flush()
  }
}
