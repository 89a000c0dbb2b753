import Publication

/// Builds JSON Schemas (draft 2020-12).
enum JSONSchema {
  typealias Members = [(String, JSONValue)]

  /// A complete schema document.
  static func document(_ name: String, title: String, _ members: Members) -> JSONValue {
    .object(
      [
        ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
        ("$id", .string("urn:laborledger:\(SchemaVersion.current):\(name)")),
        ("title", .string(title)),
      ] + members)
  }

  /// An object with known members, required unless in `optional`. Readers must tolerate members added in later
  /// versions.
  static func object(_ properties: Members, optional: [String] = []) -> JSONValue {
    .object(objectMembers(properties, optional: optional))
  }

  static func objectMembers(_ properties: Members, optional: [String] = []) -> Members {
    [
      ("type", .string("object")), ("properties", .object(properties)),
      ("required", .array(properties.map(\.0).filter { !optional.contains($0) }.map { .string($0) })),
    ]
  }

  static func array(_ items: JSONValue) -> JSONValue { .object([("type", .string("array")), ("items", items)]) }

  static func type(_ name: String, _ description: String = "") -> JSONValue {
    .object([("type", .string(name))] + (description.isEmpty ? [] : [("description", .string(description))]))
  }

  static func reference(_ definition: String) -> JSONValue { .object([("$ref", .string("#/$defs/\(definition)"))]) }

  /// The members of a row of a table.
  static func properties(_ table: TableDescription) -> Members { table.columns.map { ($0.name, column($0)) } }

  /// The schema of a cell in JSON.
  static func column(_ column: ColumnDescription) -> JSONValue {
    let constraints = column.constraints
    var members: Members = [("description", .string(column.meaning))]
    switch column.type {
    case .list, .path:
      members += [("type", .string("array")), ("items", type("string"))]
    case .number, .integer:
      let name = JSONValue.string(column.type == .number ? "number" : "integer")
      members.append(("type", constraints.required ? name : .array([name, .string("null")])))
      if let minimum = constraints.minimum { members.append(("minimum", .integer(minimum))) }
      if let maximum = constraints.maximum { members.append(("maximum", .integer(maximum))) }
    case .string, .datetime:
      members.append(("type", .string("string")))
      if let values = constraints.values {
        members.append(("enum", .array((values + (constraints.required ? [] : [""])).map { .string($0) })))
      }
      if let pattern = constraints.pattern {
        members.append(("pattern", .string(constraints.required ? "^(\(pattern))$" : "^(\(pattern))?$")))
      }
      if column.type == .datetime {
        members.append(("pattern", .string(#"^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z)?$"#)))
      }
      if constraints.required, constraints.values == nil, constraints.pattern == nil {
        members.append(("minLength", .integer(1)))
      }
    }
    return .object(members)
  }
}

/// Writes a JSON Schema under `schemas/`.
package struct JSONSchemaFile: DatasetWriter {
  /// The file's path relative to the run folder.
  package let path: String
  private let document: JSONValue

  /// The text of the schema file.
  package var text: String { document.pretty() + "\n" }

  /// Writes the schema; it does not depend on the dataset.
  package func write(_ dataset: SortedDataset, to stream: ByteStream) throws(PublicationError) {
    try stream.write(text)
  }

  private init(_ name: String, title: String, _ members: JSONSchema.Members) {
    path = "schemas/\(name).schema.json"
    document = JSONSchema.document(name, title: title, members)
  }

  /// The schemas of the rows of every table, `dataset.json` and `run.json`.
  package static var all: [JSONSchemaFile] {
    TableDescription.all.map { table in
      JSONSchemaFile(
        table.name, title: "A row of \(table.path). \(table.description)",
        JSONSchema.objectMembers(JSONSchema.properties(table)))
    } + [
      JSONSchemaFile("dataset", title: "dataset.json: a run as nested JSON", DatasetSchema.members),
      JSONSchemaFile("run", title: "run.json: metadata of a run", RunSchema.members),
    ]
  }
}
