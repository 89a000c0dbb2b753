/// The type of a column in terms of the Table Schema specification (v1).
public enum ColumnType: String, Sendable, Hashable {
  case string, number, integer, datetime
}

/// What a Table Schema says of a column's values.
public struct ColumnConstraints: Sendable, Hashable {
  /// Filled in every row.
  public var required = false
  /// Different in every row.
  public var unique = false
  /// The values that may stand in the column.
  public var values: [String]?
  /// A regular expression the whole value matches.
  public var pattern: String?
  /// The smallest value.
  public var minimum: Int?
  /// The largest value.
  public var maximum: Int?

  /// No constraint.
  public static let none = ColumnConstraints()
  /// Filled in every row.
  public static let required = ColumnConstraints(required: true)
  /// Filled in every row, each time differently.
  public static let key = ColumnConstraints(required: true, unique: true)
  /// 0 to 1.
  static let score = ColumnConstraints(required: true, minimum: 0, maximum: 1)
  static let count = ColumnConstraints(required: true, minimum: 0)
  static let socCode = ColumnConstraints(pattern: #"\d{2}-\d{4}"#)
  static let sha256 = ColumnConstraints(pattern: "[0-9a-f]{64}")

  /// One of an enumeration's values; empty in rows where it is unknown unless `required`.
  static func oneOf<Value: CaseIterable & RawRepresentable>(_: Value.Type, required: Bool = true) -> ColumnConstraints where Value.RawValue == String {
    ColumnConstraints(required: required, values: Value.allCases.map(\.rawValue))
  }
}

/// A column as documents describe it.
public struct ColumnDescription: Sendable, Hashable {
  /// The name in the header row.
  public var name: String
  /// The type of its values.
  public var type: ColumnType
  /// What stands in it, in a sentence.
  public var description: String
  /// What holds for its values.
  public var constraints: ColumnConstraints
}

/// A column of a published table, declared once: the CSV header, the Table Schema and the documentation all come from here.
struct Column<Row>: Sendable {
  let description: ColumnDescription
  let cell: @Sendable (Row) -> Cell

  var name: String { description.name }

  init(
    _ name: String, _ type: ColumnType = .string, _ constraints: ColumnConstraints = .none, _ description: String, cell: @escaping @Sendable (Row) -> Cell
  ) {
    self.description = ColumnDescription(name: name, type: type, description: description, constraints: constraints)
    self.cell = cell
  }
}
