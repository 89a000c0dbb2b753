import Publication
import Records

/// Writes `csvw-metadata.json`: the run's tables as CSV on the Web (W3C, Metadata Vocabulary for Tabular Data).
struct CSVWMetadata: DatasetWriter {
  let path = "csvw-metadata.json"

  func write(_ dataset: SortedDataset, to stream: ByteStream) throws(PublicationError) {
    let document = JSONValue.object([
      ("@context", .array([.string("http://www.w3.org/ns/csvw"), .object([("@language", .string("en"))])])),
      ("dc:title", .string("Reconciled labor statistics: \(PublishedText.clean(dataset.pipeline))")),
      ("schema:version", .string(SchemaVersion.current)),
      (
        "dialect",
        .object([("lineTerminators", .string("\n")), ("encoding", .string("utf-8")), ("header", .bool(true))])
      ),
      ("tables", .array(TableDescription.all.map { Self.table($0, dataset) })),
    ])
    try stream.append { document.writePretty(to: &$0) }
    try stream.write("\n")
  }

  private static func table(_ table: TableDescription, _ dataset: SortedDataset) -> JSONValue {
    let keys = table.foreignKeys.filter { dataset.holds($0, in: table) }.map { key in
      JSONValue.object([
        ("columnReference", .string(key.column)),
        ("reference", .object([("resource", .string(key.table)), ("columnReference", .string(key.key))])),
      ])
    }
    var schema: [(String, JSONValue)] = [
      ("columns", .array(table.columns.map(column))), ("primaryKey", .string(table.primaryKey)),
    ]
    if !keys.isEmpty { schema.append(("foreignKeys", .array(keys))) }
    return .object([
      ("url", .string(table.path)), ("dc:title", .string(table.title)), ("dc:description", .string(table.description)),
      ("tableSchema", .object(schema)),
    ])
  }

  private static func column(_ column: ColumnDescription) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("name", .string(column.name)), ("titles", .string(column.name)), ("dc:description", .string(column.meaning)),
      ("datatype", datatype(column)),
      ("required", .bool(column.constraints.required)),
    ]
    if let separator = column.type.separator { members.append(("separator", .string(separator))) }
    return .object(members)
  }

  /// The type with its facets. A vocabulary is a pattern, since the standard has no enumerations.
  private static func datatype(_ column: ColumnDescription) -> JSONValue {
    var members: [(String, JSONValue)] = [("base", .string(base(column.type)))]
    if column.type == .datetime { members.append(("format", .string("yyyy-MM-ddTHH:mm:ssX"))) }
    if let pattern = column.constraints.pattern ?? column.constraints.values?.joined(separator: "|") {
      members.append(("format", .string(pattern)))
    }
    if let minimum = column.constraints.minimum { members.append(("minimum", .integer(minimum))) }
    if let maximum = column.constraints.maximum { members.append(("maximum", .integer(maximum))) }
    return .object(members)
  }

  private static func base(_ type: ColumnType) -> String {
    switch type {
    case .string, .list, .path: "string"
    case .number: "decimal"
    case .integer: "integer"
    case .datetime: "dateTime"
    }
  }
}
