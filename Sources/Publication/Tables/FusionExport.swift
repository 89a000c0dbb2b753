import struct Foundation.Decimal
import Records
import TruthDiscovery

extension DatasetTable<FusedValue> {
  /// What `laborledger fuse` writes.
  static var fusedValues: DatasetTable {
    DatasetTable(
      path: "fused.csv", title: "Fused values", description: "One row per item that anything is claimed of.", primaryKey: "item",
      columns: [
        Column("item", .string, .required, "The thing, as its claims name it.") { .text($0.item.name) },
        Column("attribute", .string, .none, "What of it is claimed.") { .text($0.item.attribute) },
        Column("unit", .string, .none, "The unit of the values.") { .text($0.item.unit) },
        Column("period", .string, .none, "The reference period.") { .text($0.item.period) },
        Column("value", .number, .required, "The value that the claims most likely mean.") { .double($0.value) },
        Column("low", .number, .none, "The smallest value with a twentieth of the sources' weight behind it.") { .double($0.low) },
        Column("high", .number, .none, "The largest such value.") { .double($0.high) },
        Column("status", .string, .oneOf(FusedValue.Status.self), "How the claims stand to each other.") { .code($0.status.rawValue) },
        Column("confidence", .number, .score, "How often such a value is right to a thousandth, 0 to 1.") { .score($0.confidence) },
        Column("method", .string, .oneOf(FusionMethod.self), "How the value was made.") { .code($0.method.rawValue) },
        Column("supporting", .string, .none, "Sources that say the value, the weightiest first, at most 12.") { .list(Array($0.supporting.prefix(12))) },
        Column("opposing", .string, .none, "Sources that say another one, the weightiest first, at most 12.") { .list(Array($0.opposing.prefix(12))) },
      ], rows: { _ in [] })
  }
}

extension DatasetTable<SourceReliability> {
  /// What `laborledger fuse --sources` writes.
  static var sourceReliabilities: DatasetTable {
    DatasetTable(
      path: "reliabilities.csv", title: "Reliability of sources", description: "One row per source.", primaryKey: "source",
      columns: [
        Column("source", .string, .key, "The source's name.") { .text($0.source) },
        Column("weight", .number, .required, "How much its word weighs; only ratios mean something.") { .double($0.weight) },
        Column("claims", .integer, .count, "How many of its claims others spoke on too; one whose truth is known counts for a hundred.") {
          .integer($0.claims)
        },
        Column("error", .number, .required, "Root of the mean squared error, in tenths of the value or spreads of the attribute, capped at 4.") {
          .double($0.error)
        },
        Column("copies", .string, .none, "The source whose rare errors it shares, so that both count as one witness.") { .text($0.copies) },
      ], rows: { _ in [] })
  }
}

extension Cell {
  /// A number of any size, as the shortest decimal that reads back as the same.
  static func double(_ value: Double) -> Cell { value == value.rounded() && abs(value) < 1e15 ? .code(String(Int64(value))) : .code("\(value)") }
}

/// Writes the outcome of truth discovery as CSV.
public enum FusionExport {
  /// Writes the values to an open file, one by one. `name` stands for the file in errors. Throws `PublicationError` of kind `inputOutput`.
  public static func write(_ discovery: TruthDiscovery, to descriptor: Int32, name: String, spreadsheetSafe: Bool) throws(PublicationError) {
    try write(.fusedValues, to: descriptor, name: name, spreadsheetSafe: spreadsheetSafe) { write throws(PublicationError) in
      try discovery.forEachValue { value throws(PublicationError) in try write(value) }
    }
  }

  /// Writes reliabilities likewise.
  public static func write(_ sources: [SourceReliability], to descriptor: Int32, name: String, spreadsheetSafe: Bool) throws(PublicationError) {
    try write(.sourceReliabilities, to: descriptor, name: name, spreadsheetSafe: spreadsheetSafe) { write throws(PublicationError) in
      for source in sources { try write(source) }
    }
  }

  private static func write<Row>(
    _ table: DatasetTable<Row>, to descriptor: Int32, name: String, spreadsheetSafe: Bool,
    rows: ((Row) throws(PublicationError) -> Void) throws(PublicationError) -> Void
  ) throws(PublicationError) {
    let writer = TableWriter(table: table, format: CSVFormat(spreadsheetSafe: spreadsheetSafe))
    let stream = ByteStream { piece throws(PublicationError) in try PosixFileOperations().write(piece, to: descriptor, path: name) }
    try writer.writeHeader(to: stream)
    try rows { row throws(PublicationError) in try writer.write(row, to: stream) }
    try stream.flush()
  }
}
