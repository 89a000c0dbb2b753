import Foundation
import Records

/// A written file, as listed in a descriptor.
package struct PublishedFile: Sendable, Hashable, Codable {
  /// Relative to the run folder.
  package var path: String
  /// Size of the file.
  package var bytes: Int
  /// SHA-256, 64 hexadecimal digits.
  package var sha256: String
}

/// Writes `datapackage.json`: a Data Package (version 2, datapackage.org) of the run's files with size and digest, a
/// Table Schema for every CSV, sources, licences and contributors.
struct DataPackageDescriptor: DatasetWriter {
  let path = "datapackage.json"
  /// The files already written; run tables are described by the schema of their columns, page tables by a schema of
  /// text columns.
  let files: [PublishedFile]

  func write(_ dataset: SortedDataset, to stream: ByteStream) throws(PublicationError) {
    var members: [(String, JSONValue)] = [
      ("$schema", .string("https://datapackage.org/profiles/2.0/datapackage.json")),
      ("name", .string(Self.name(dataset.pipeline))),
      ("title", .string("Reconciled labor statistics: \(PublishedText.clean(dataset.pipeline))")),
      ("description", .string("Pay and job-outlook figures from career guides, with conflicting figures reconciled.")),
      ("version", .string(SchemaVersion.current)), ("contributors", .array(contributors(dataset))),
      ("sources", .array(dataset.sources.map(source))),
      ("resources", .array(resources(dataset))),
    ]
    if !dataset.license.isEmpty { members.append(("licenses", .array([license(dataset.license)]))) }
    try stream.append { JSONValue.object(members).writePretty(to: &$0) }
    try stream.write("\n")
  }

  private func resources(_ dataset: SortedDataset) -> [JSONValue] {
    let tables = Dictionary(uniqueKeysWithValues: TableDescription.all.map { ($0.path, $0) })
    let pageTables = Dictionary(
      dataset.tables.map { table in (PageTableWriter.path(of: table), table) }, uniquingKeysWith: { first, _ in first })
    // The members shared by all tables of a page.
    let origins = Dictionary(
      dataset.sources.map { ($0.origin.sourceID, origin($0)) }, uniquingKeysWith: { first, _ in first })
    var schemas: [Int: JSONValue] = [:]
    func schema(_ table: PageTable) -> JSONValue {
      let width = table.width
      if let known = schemas[width] { return known }
      let schema = TableSchema.plain(width: width)
      schemas[width] = schema
      return schema
    }
    return files.map { file in
      if let table = tables[file.path] { return .object(resource(table, file, dataset)) }
      if let table = pageTables[file.path] {
        return .object(resource(table, file, schema(table)) + (origins[table.sourceID] ?? []))
      }
      return .object(document(file))
    }
  }

  /// The source and license of what was taken from it.
  private func origin(_ record: SourceRecord) -> [(String, JSONValue)] {
    let sources = ("sources", JSONValue.array([source(record)]))
    let terms = record.origin.license
    return terms.isEmpty ? [sources] : [sources, ("licenses", .array([license(terms)]))]
  }

  private func resource(
    _ table: TableDescription, _ file: PublishedFile, _ dataset: SortedDataset
  ) -> [(String, JSONValue)] {
    common(name: table.name, file) + [
      ("type", .string("table")), ("title", .string(table.title)), ("description", .string(table.description)),
      ("rows", .integer(dataset.rowCount(of: file.path))), ("dialect", Self.dialect(header: true)),
      ("schema", TableSchema.schema(table, foreignKeys: table.foreignKeys.filter { dataset.holds($0, in: table) })),
    ]
  }

  private func resource(_ table: PageTable, _ file: PublishedFile, _ schema: JSONValue) -> [(String, JSONValue)] {
    let description =
      "A table as found on the page of source \(PublishedText.clean(table.sourceID)); the first row is that of the page."
    return common(name: "table-\(Self.name(table.sourceID))-\(table.number)", file) + [
      ("type", .string("table")), ("description", .string(description)), ("rows", .integer(table.rows.count)),
      ("dialect", Self.withoutHeader), ("schema", schema),
    ]
  }

  private func document(_ file: PublishedFile) -> [(String, JSONValue)] {
    common(name: Self.name(file.path.replacing("/", with: "-")), file)
  }

  private func common(name: String, _ file: PublishedFile) -> [(String, JSONValue)] {
    var members: [(String, JSONValue)] = [
      ("name", .string(name)), ("path", .string(file.path)), ("bytes", .integer(file.bytes)),
      ("hash", .string("sha256:" + file.sha256)),
    ]
    if let type = FileFormat(path: file.path) {
      members += [("format", .string(type.format)), ("mediatype", .string(type.mediaType))]
      if type.isText { members.append(("encoding", .string("utf-8"))) }
      // By default, readers would treat JSON as a table.
      if type.format == "json" { members.append(("type", .string("json"))) }
    }
    return members
  }

  private static let withoutHeader = dialect(header: false)

  /// `skipBlankRows`: a page's table may contain a row of empty cells, which is kept in the file.
  private static func dialect(header: Bool) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("$schema", .string("https://datapackage.org/profiles/2.0/tabledialect.json")), ("delimiter", .string(",")),
      ("lineTerminator", .string("\n")),
      ("header", .bool(header)),
    ]
    if !header { members.append(("skipBlankRows", .bool(true))) }
    return .object(members)
  }

  private func source(_ record: SourceRecord) -> JSONValue {
    let origin = record.origin
    let words = [origin.publisher, origin.title].filter { !$0.isEmpty }.joined(separator: ": ")
    var members: [(String, JSONValue)] = [
      (ColumnName.title.rawValue, .string(PublishedText.clean(words.isEmpty ? origin.sourceID : words))),
      (ColumnName.sourceID.rawValue, .string(PublishedText.clean(origin.sourceID))),
    ]
    // Local paths are omitted: the standard only allows URLs that readers can resolve.
    if origin.location.hasPrefix("https://") || origin.location.hasPrefix("http://") {
      members.append(("path", .string(PublishedText.clean(origin.location))))
    }
    if !record.snapshotSHA256.isEmpty { members.append(("version", .string("sha256:" + record.snapshotSHA256))) }
    if !origin.license.isEmpty {
      members.append((ColumnName.license.rawValue, .string(PublishedText.clean(origin.license))))
    }
    return .object(members)
  }

  /// The license name in the form required by the standard; the original text is kept separately.
  private func license(_ words: String) -> JSONValue {
    .object([("name", .string(Self.name(words, keepingCase: true))), ("title", .string(PublishedText.clean(words)))])
  }

  private func contributors(_ dataset: SortedDataset) -> [JSONValue] {
    func contributor(_ title: String, _ role: String) -> JSONValue {
      .object([("title", .string(PublishedText.clean(title))), ("roles", .array([.string(role)]))])
    }
    let publishers = Set(dataset.sources.map(\.origin.publisher)).subtracting([""]).sorted()
    return [contributor("LaborLedger", "wrangler")] + publishers.map { contributor($0, "publisher of a source") }
      + dataset.reviewers.map { contributor($0, "reviewer") }
  }

  /// A name valid under the specification (lower case, digits, `-`, `_`, `.`); a digest distinguishes names that become
  /// equal.
  static func name(_ id: String, keepingCase: Bool = false) -> String {
    func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar {
      case "a"..."z", "0"..."9", "-", "_", ".": true
      case "A"..."Z": keepingCase
      default: false
      }
    }
    var name = String.UnicodeScalarView()
    for scalar in (keepingCase ? id : id.lowercased()).unicodeScalars { name.append(isAllowed(scalar) ? scalar : "-") }
    let text = String(name)
    return (text == id && !id.isEmpty) || keepingCase ? text : "\(text)-\(StableID.make([id]).prefix(8))"
  }
}

extension SortedDataset {
  /// Number of rows of a table.
  package func rowCount(of path: String) -> Int {
    switch path {
    case DatasetTable.observations.path: observations.count
    case DatasetTable.statistics.path: statistics.count
    case DatasetTable.conflicts.path: conflicts.count
    case DatasetTable.findings.path: findings.count
    case DatasetTable.sources.path: sources.count
    default: 0
    }
  }

  /// Whether a foreign key resolves in every row. A run that reads observations from a file may lack their sources;
  /// Table Schema cannot express keys in lists.
  package func holds(_ key: ForeignKey, in table: TableDescription) -> Bool {
    guard key.column == ColumnName.sourceID.rawValue else { return false }
    let known = Set(sources.map(\.origin.sourceID))
    // By index, since a row is large.
    return table.path == DatasetTable.observations.path
      ? observations.indices.allSatisfy { known.contains(observations[$0].sourceID) }
      : findings.indices.allSatisfy { known.contains(findings[$0].sourceID) }
  }
}
