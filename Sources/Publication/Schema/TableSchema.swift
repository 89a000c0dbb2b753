/// Writes tables as Table Schemas (version 2, datapackage.org).
enum TableSchema {
  /// The profile of the schemas.
  static let profile = "https://datapackage.org/profiles/2.0/tableschema.json"

  /// The schema of a table; `foreignKeys` are those that resolve in the given data.
  static func schema(_ table: TableDescription, foreignKeys: [ForeignKey]) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("$schema", .string(profile)), ("fields", .array(table.columns.map(field))),
      ("missingValues", .array([.string("")])), ("primaryKey", .array([.string(table.primaryKey)])),
    ]
    if !foreignKeys.isEmpty { members.append(("foreignKeys", .array(foreignKeys.map(foreignKey)))) }
    return .object(members)
  }

  /// The schema of a page table: `width` text columns.
  static func plain(width: Int) -> JSONValue {
    let fields = (0..<max(1, width)).map {
      JSONValue.object([("name", .string("column_\($0 + 1)")), ("type", .string("string"))])
    }
    return .object([
      ("$schema", .string(profile)), ("fields", .array(fields)), ("missingValues", .array([.string("")])),
    ])
  }

  private static func foreignKey(_ key: ForeignKey) -> JSONValue {
    let reference = JSONValue.object([
      ("resource", .string(String(key.table.dropLast(4)))), ("fields", .array([.string(key.key)])),
    ])
    return .object([("fields", .array([.string(key.column)])), ("reference", reference)])
  }

  private static func field(_ column: ColumnDescription) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("name", .string(column.name)), ("type", .string(type(column.type))), ("description", .string(column.meaning)),
      ("example", example(column)),
      ("role", .string(column.role.rawValue)), ("concept", .string(column.concept)),
    ]
    if let separator = column.type.separator { members.append(("separator", .string(separator))) }
    let constraints = column.constraints.members
    if !constraints.isEmpty { members.append(("constraints", .object(constraints))) }
    return .object(members)
  }

  private static func example(_ column: ColumnDescription) -> JSONValue {
    column.type.isNumeric ? .number(column.example) : .string(column.example)
  }

  /// The Table Schema name of a type. Lists stay strings: most readers do not support the newer list type yet.
  private static func type(_ type: ColumnType) -> String {
    switch type {
    case .string, .list, .path: "string"
    case .number: "number"
    case .integer: "integer"
    case .datetime: "datetime"
    }
  }
}

extension ColumnConstraints {
  /// The constraints in Table Schema form.
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
