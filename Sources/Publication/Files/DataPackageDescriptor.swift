import Digests
import Records

/// A file that was written, with what a descriptor says of it.
public struct PublishedFile: Sendable, Hashable {
  /// Relative to the run folder.
  public var path: String
  /// Size of the file.
  public var bytes: Int
  /// SHA-256, 64 hexadecimal digits.
  public var sha256: String
}

/// Writes `datapackage.json`: a Data Package (v1, specs.frictionlessdata.io) with a Table Schema for every CSV, and the size and digest of each.
struct DataPackageDescriptor: DatasetWriter {
  let path = "datapackage.json"
  /// The CSV files already written; those of the run's tables get the schema of their columns, page tables one of text columns.
  let files: [PublishedFile]

  func write(_ dataset: SortedDataset, to stream: ByteStream) throws(PublicationError) {
    let written = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    var resources: [JSONValue] = []
    func add(_ table: TableDescription, foreignKeys: [JSONValue] = []) {
      if let file = written[table.path] { resources.append(.object(resource(table, file, foreignKeys: foreignKeys))) }
    }
    let known = Set(dataset.sources.map(\.origin.sourceID))
    add(.init(.observations), foreignKeys: sourceKey(holds: dataset.observations.allSatisfy { known.contains($0.sourceID) }))
    add(.init(.statistics))
    add(.init(.conflicts))
    add(.init(.findings), foreignKeys: sourceKey(holds: dataset.findings.allSatisfy { known.contains($0.sourceID) }))
    add(.init(.sources))
    for table in dataset.tables {
      let writer = PageTableWriter(table: table, format: CSVFormat())
      if let file = written[writer.path] { resources.append(.object(resource(writer, file))) }
    }
    let descriptor = JSONValue.object([
      ("profile", .string("tabular-data-package")), ("name", .string(Self.name(dataset.pipeline))),
      ("title", .string("Reconciled labor statistics: \(PublishedText.clean(dataset.pipeline))")), ("version", .string(DatasetDocument.schemaVersion)),
      ("resources", .array(resources)),
    ])
    try stream.write(descriptor.pretty() + "\n")
  }

  private func resource(_ table: TableDescription, _ file: PublishedFile, foreignKeys: [JSONValue]) -> [(String, JSONValue)] {
    var schema: [(String, JSONValue)] = [
      ("fields", .array(table.columns.map(field))), ("missingValues", .array([.string("")])), ("primaryKey", .array([.string(table.primaryKey)])),
    ]
    if !foreignKeys.isEmpty { schema.append(("foreignKeys", .array(foreignKeys))) }
    return common(name: String(file.path.dropLast(4)), file) + [
      ("title", .string(table.title)), ("description", .string(table.description)), ("schema", .object(schema)), ("dialect", dialect(header: true)),
    ]
  }

  private func resource(_ writer: PageTableWriter, _ file: PublishedFile) -> [(String, JSONValue)] {
    let fields = (0..<max(1, writer.width)).map { JSONValue.object([("name", .string("column_\($0 + 1)")), ("type", .string("string"))]) }
    return common(name: "table-\(Self.name(writer.table.sourceID))-\(writer.table.number)", file) + [
      ("description", .string("A table as it stood on the page of source \(PublishedText.clean(writer.table.sourceID)); its first row is the page's own.")),
      ("schema", .object([("fields", .array(fields)), ("missingValues", .array([.string("")]))])), ("dialect", dialect(header: false)),
    ]
  }

  private func common(name: String, _ file: PublishedFile) -> [(String, JSONValue)] {
    [
      ("name", .string(name)), ("path", .string(file.path)), ("profile", .string("tabular-data-resource")), ("format", .string("csv")),
      ("mediatype", .string("text/csv")), ("encoding", .string("utf-8")), ("bytes", .integer(file.bytes)), ("hash", .string("sha256:" + file.sha256)),
    ]
  }

  /// `skipBlankRows`: a page's table may hold a row of empty cells, which stays in the file.
  private func dialect(header: Bool) -> JSONValue {
    var members: [(String, JSONValue)] = [("delimiter", .string(",")), ("lineTerminator", .string("\n")), ("header", .bool(header))]
    if !header { members.append(("skipBlankRows", .bool(true))) }
    return .object(members)
  }

  private func field(_ column: ColumnDescription) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("name", .string(column.name)), ("type", .string(column.type.rawValue)), ("description", .string(column.description)),
    ]
    let constraints = column.constraints.members
    if !constraints.isEmpty { members.append(("constraints", .object(constraints))) }
    return .object(members)
  }

  /// Declared where it is true: a run that reads observations from a file may know less of their sources.
  private func sourceKey(holds: Bool) -> [JSONValue] {
    guard holds else { return [] }
    let reference = JSONValue.object([("resource", .string("sources")), ("fields", .array([.string("source_id")]))])
    return [.object([("fields", .array([.string("source_id")])), ("reference", reference)])]
  }

  /// A name as the specification allows it (lower case, digits, `-`, `_`, `.`); a digest tells names apart that become equal.
  static func name(_ id: String) -> String {
    let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789-_.".unicodeScalars)
    var name = String.UnicodeScalarView()
    for scalar in id.lowercased().unicodeScalars { name.append(allowed.contains(scalar) ? scalar : "-") }
    let text = String(name)
    return text == id && !id.isEmpty ? id : "\(text)-\(StableID.make([id]).prefix(8))"
  }
}

extension ColumnConstraints {
  /// The constraints as a Table Schema writes them.
  fileprivate var members: [(String, JSONValue)] {
    var members: [(String, JSONValue)] = []
    if required { members.append(("required", .bool(true))) }
    if unique { members.append(("unique", .bool(true))) }
    if let values { members.append(("enum", .array(values.map { .string($0) }))) }
    if let pattern { members.append(("pattern", .string(pattern))) }
    if let minimum { members.append(("minimum", .integer(minimum))) }
    if let maximum { members.append(("maximum", .integer(maximum))) }
    return members
  }
}
