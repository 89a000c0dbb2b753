import Publication
import Records

/// JSON Schema of `dataset.json`.
enum DatasetSchema {
  static var members: JSONSchema.Members {
    let properties = DatasetDocument.Member.allCases.map { ($0.rawValue, member($0)) }
    return JSONSchema.objectMembers(properties) + [
      ("$defs", .object([("observation", observation), ("statistic", statistic)]))
    ]
  }

  private static func member(_ member: DatasetDocument.Member) -> JSONValue {
    switch member {
    case .schemaVersion: .object([("type", .string("string")), ("pattern", .string(#"^\d+\.\d+$"#))])
    case .pipeline: JSONSchema.type("string", "Name of the pipeline.")
    case .license: JSONSchema.type("string", "License of the dataset; empty if the manifest does not state one.")
    case .reviewers: JSONSchema.array(JSONSchema.type("string", "Reviewers who made decisions or wrote reading hints."))
    case .conflicts: JSONSchema.array(JSONSchema.object(JSONSchema.properties(TableDescription(.conflicts))))
    case .findings: JSONSchema.array(JSONSchema.object(JSONSchema.properties(TableDescription(.findings))))
    case .sources: JSONSchema.array(JSONSchema.object(JSONSchema.properties(TableDescription(.sources))))
    case .otherObservations: JSONSchema.array(JSONSchema.reference("observation"))
    case .statistics: JSONSchema.array(JSONSchema.reference("statistic"))
    }
  }

  private static var statistic: JSONValue {
    let columns = JSONSchema.properties(TableDescription(.statistics)).filter { $0.0 != ColumnName.evidence.rawValue }
    // An observation that is not in the run is represented by its id only.
    let missing = JSONValue.object([
      ("type", .string("object")), ("required", .array([.string(ColumnName.observationID.rawValue)])),
      ("maxProperties", .integer(1)),
    ])
    let evidence = JSONSchema.array(.object([("anyOf", .array([JSONSchema.reference("observation"), missing]))]))
    return JSONSchema.object(columns + [(ColumnName.evidence.rawValue, evidence)])
  }

  private static var observation: JSONValue {
    let nested = [ColumnName.snapshotSHA256.rawValue, ColumnName.snapshotPath.rawValue]
    let columns = JSONSchema.properties(TableDescription(.observations)).filter { !nested.contains($0.0) }
    let text = JSONSchema.type("string")
    let snapshot = JSONSchema.object([
      (ColumnName.fetchedAt.rawValue, .object([("type", .array([.string("string"), .string("null")]))])),
      (ColumnName.location.rawValue, text),
      (DocumentMember.path.rawValue, text), (ColumnName.publisher.rawValue, text),
      (
        DocumentMember.sha256.rawValue,
        .object([("type", .string("string")), ("pattern", .string("^([0-9a-f]{64})?$"))])
      ), (ColumnName.title.rawValue, text),
    ])
    let step = JSONSchema.object([DocumentMember.input, .output, .rule].map { ($0.rawValue, text) })
    return JSONSchema.object(
      columns + [
        (DocumentMember.ordinal.rawValue, .object([("type", .string("integer")), ("minimum", .integer(0))])),
        (DocumentMember.snapshot.rawValue, snapshot),
        (DocumentMember.steps.rawValue, JSONSchema.array(step)),
      ])
  }
}

/// JSON Schema of `run.json`.
enum RunSchema {
  static var members: JSONSchema.Members {
    JSONSchema.objectMembers(
      [
        (
          "run_id", .object([("type", .string("string")), ("pattern", .string(#"^\d{8}T\d{6}Z-[0-9a-f]{8}(-\d+)?$"#))])
        ), ("pipeline", text),
        ("schema_version", text), ("tool_version", text), ("started", instant), ("finished", instant),
        ("manifest", input),
        ("options", .object([("type", .string("object")), ("additionalProperties", text)])),
        ("inputs", JSONSchema.array(input)),
        ("counts", .object([("type", .string("object")), ("additionalProperties", count)])),
        ("timings", JSONSchema.array(JSONSchema.object([("stage", text), ("milliseconds", count)]))),
        (
          "source_ages",
          JSONSchema.array(
            JSONSchema.object([
              (ColumnName.sourceID.rawValue, text), (ColumnName.fetchedAt.rawValue, instant), ("seconds", count),
            ]))
        ),
        ("outcome", text), ("exit_status", count),
      ], optional: ["manifest"])
  }

  private static let text = JSONSchema.type("string")
  private static let count = JSONValue.object([("type", .string("integer")), ("minimum", .integer(0))])
  private static let instant = JSONValue.object([
    ("type", .string("string")), ("pattern", .string(#"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$"#)),
  ])
  private static let input = JSONSchema.object([
    ("path", text), ("sha256", .object([("type", .string("string")), ("pattern", .string("^[0-9a-f]{64}$"))])),
    ("bytes", count),
  ])
}
