import struct Foundation.Decimal
import Records
import TruthDiscovery

extension DatasetTable<FusedValue> {
  /// The output table of `laborledger fuse`.
  static var fusedValues: DatasetTable {
    DatasetTable(
      path: "fused.csv", title: "Fused values", description: "One row per claimed item.", primaryKey: .item,
      columns: [
        Column(.item, .string, .dimension, .required, "The item, as named in the claims.", example: "phlebotomist") {
          .text($0.item.name)
        },
        Column(.attribute, .string, .dimension, "The claimed attribute.", example: "median wage") {
          .text($0.item.attribute)
        },
        Column(.unit, .string, .dimension, "The unit of the values.", example: "USD/year", concept: "UNIT_MEASURE") {
          .text($0.item.unit)
        },
        Column(.period, .string, .dimension, "The reference period.", example: "2024", concept: "TIME_PERIOD") {
          .text($0.item.period)
        },
        Column(
          .value, .number, .measure, .required, "The value that the claims most likely mean.", example: "41810",
          concept: "OBS_VALUE"
        ) {
          .double($0.value)
        },
        Column(
          .low, .number, .measure, "The smallest value supported by a twentieth of the total source weight.",
          example: "40000"
        ) { .double($0.low) },
        Column(.high, .number, .measure, "The largest such value.", example: "43500") { .double($0.high) },
        Column(
          .status, .string, .attribute, .oneOf(FusedValue.Status.self), "How far the claims agree.", example: "agreed"
        ) {
          .code($0.status.rawValue)
        },
        Column(
          .confidence, .number, .measure, .score, "Share of such values correct to within 0.1%, 0 to 1.",
          example: "0.88"
        ) { .score($0.confidence) },
        Column(
          .method, .string, .attribute, .oneOf(FusionMethod.self), "The fusion method.", example: "weighted-median"
        ) { .code($0.method.rawValue) },
        Column(
          .supporting, .list, .attribute, "Sources that support the value, by descending weight, at most 12.",
          example: "a;b"
        ) {
          .list(Array($0.supporting.prefix(12)))
        },
        Column(
          .opposing, .list, .attribute, "Sources that claim another value, by descending weight, at most 12.",
          example: "c"
        ) {
          .list(Array($0.opposing.prefix(12)))
        },
      ], rows: { _ in [] })
  }
}

extension DatasetTable<SourceReliability> {
  /// The output table of `laborledger fuse --sources`.
  static var sourceReliabilities: DatasetTable {
    DatasetTable(
      path: "reliabilities.csv", title: "Reliability of sources", description: "One row per source.",
      primaryKey: .source,
      columns: [
        Column(.source, .string, .dimension, .key, "The source's name.", example: "a", concept: "DATA_PROVIDER") {
          .text($0.source)
        },
        Column(
          .weight, .number, .measure, .required, "The source's weight; only ratios are meaningful.", example: "1.7"
        ) { .double($0.weight) },
        Column(
          .claims, .integer, .measure, .count,
          "Number of its claims that other sources also made; a claim with known truth counts as 100.", example: "120"
        ) {
          .integer($0.claims)
        },
        Column(
          .error, .number, .measure, .required,
          "Root-mean-square error, in tenths of the value or in spreads of the attribute, capped at 4.",
          example: "0.4"
        ) {
          .double($0.error)
        },
        Column(
          .copies, .string, .attribute, "The source whose rare errors it shares; both count as one witness.",
          example: "b"
        ) { .text($0.copies) },
      ], rows: { _ in [] })
  }
}

extension ColumnValue {
  /// A number of any size, as the shortest decimal that parses to the same value.
  static func double(_ value: Double) -> ColumnValue {
    value == value.rounded() && abs(value) < 1e15 ? .code(String(Int64(value))) : .code("\(value)")
  }
}

/// Writes the results of truth discovery as CSV.
package enum FusionExport {
  /// Writes the values to an open file, one by one. `name` identifies the file in errors. Throws `PublicationError` of
  /// kind `inputOutput`.
  package static func write(
    _ discovery: TruthDiscovery, to descriptor: Int32, name: String, spreadsheetSafe: Bool
  ) throws(PublicationError) {
    try write(.fusedValues, to: descriptor, name: name, spreadsheetSafe: spreadsheetSafe) {
      write throws(PublicationError) in
      try discovery.forEachValue { value throws(PublicationError) in try write(value) }
    }
  }

  /// Writes reliabilities likewise.
  package static func write(
    _ sources: [SourceReliability], to descriptor: Int32, name: String, spreadsheetSafe: Bool
  ) throws(PublicationError) {
    try write(.sourceReliabilities, to: descriptor, name: name, spreadsheetSafe: spreadsheetSafe) {
      write throws(PublicationError) in
      for source in sources { try write(source) }
    }
  }

  private static func write<Row>(
    _ table: DatasetTable<Row>, to descriptor: Int32, name: String, spreadsheetSafe: Bool,
    rows: ((Row) throws(PublicationError) -> Void) throws(PublicationError) -> Void
  ) throws(PublicationError) {
    let writer = TableWriter(table: table, spreadsheetSafe: spreadsheetSafe)
    let stream = ByteStream { piece throws(PublicationError) in
      try PosixFileOperations().write(piece, to: descriptor, path: name)
    }
    try writer.writeHeader(to: stream)
    try rows { row throws(PublicationError) in try writer.write(row, to: stream) }
    try stream.flush()
  }
}
