/// The type of a column's values, mapped to each format's own types.
package enum ColumnType: String, Sendable, Hashable, CaseIterable {
  /// Text.
  case string
  /// A plain decimal.
  case number
  /// A whole number.
  case integer
  /// An ISO 8601 instant in UTC.
  case datetime
  /// A list of strings: separated by `;` in CSV, an array in JSON.
  case list
  /// A heading path: separated by ` > ` in CSV, an array in JSON.
  case path

  /// Item separator in CSV; nil for scalar types.
  package var separator: String? {
    switch self {
    case .list: ";"
    case .path: " > "
    case .string, .number, .integer, .datetime: nil
    }
  }

  /// Whether the type is numeric.
  package var isNumeric: Bool { self == .number || self == .integer }
}

/// The role of a column, in data cube terms (SDMX; W3C, The RDF Data Cube Vocabulary).
package enum ColumnRole: String, Sendable, Hashable, CaseIterable {
  /// Identifies rows.
  case dimension
  /// A measured quantity.
  case measure
  /// Additional information about a row.
  case attribute
}

/// Constraints on a column's values.
package struct ColumnConstraints: Sendable, Hashable {
  /// Required in every row.
  package var required = false
  /// Unique.
  package var unique = false
  /// The permitted values.
  package var values: [String]?
  /// A regular expression for the whole value.
  package var pattern: String?
  /// The smallest value.
  package var minimum: Int?
  /// The largest value.
  package var maximum: Int?

  /// No constraint.
  package static let none = ColumnConstraints()
  /// Required in every row.
  package static let required = ColumnConstraints(required: true)
  /// Required and unique.
  package static let key = ColumnConstraints(required: true, unique: true)
  /// 0 to 1.
  static let score = ColumnConstraints(required: true, minimum: 0, maximum: 1)
  static let count = ColumnConstraints(required: true, minimum: 0)
  static let socCode = ColumnConstraints(pattern: #"\d{2}-\d{4}"#)
  static let sha256 = ColumnConstraints(pattern: "[0-9a-f]{64}")
  /// ISO 3166-1, ISO 3166-2, or a metropolitan area of the US Census.
  static let areaCode = ColumnConstraints(pattern: #"[A-Z]{2}(-[A-Z0-9]{1,3})?|CBSA:\d{5}"#)

  /// One of an enumeration's values; empty in rows where it is unknown unless `required`.
  static func oneOf<Value: CaseIterable & RawRepresentable>(_: Value.Type, required: Bool = true) -> ColumnConstraints
  where Value.RawValue == String {
    ColumnConstraints(required: required, values: Value.allCases.map(\.rawValue))
  }
}

/// Description of a column.
package struct ColumnDescription: Sendable, Hashable {
  /// The name in the header row.
  package var name: String
  /// The type of its values.
  package var type: ColumnType
  /// Its role.
  package var role: ColumnRole
  /// Its concept, by SDMX cross-domain name if there is one (`REF_AREA`, `OBS_VALUE`, `TIME_PERIOD`).
  package var concept: String
  /// Description in one sentence.
  package var meaning: String
  /// An example value as in CSV.
  package var example: String
  /// Constraints on its values.
  package var constraints: ColumnConstraints
}

/// A column of a published table: the single declaration behind header rows, JSON, schemas of all formats, and
/// documentation.
package struct Column<Row>: Sendable {
  /// Name, type, meaning and constraints, without the type of the row.
  package let description: ColumnDescription
  /// The value of the column in a row.
  package let cell: @Sendable (Row) -> ColumnValue

  /// The name in the header row.
  package var name: String { description.name }

  init(
    _ name: ColumnName, _ type: ColumnType, _ role: ColumnRole, _ constraints: ColumnConstraints, _ meaning: String,
    example: String,
    concept: String? = nil, cell: @escaping @Sendable (Row) -> ColumnValue
  ) {
    description = ColumnDescription(
      name: name.rawValue, type: type, role: role, concept: concept ?? name.rawValue.uppercased(), meaning: meaning,
      example: example,
      constraints: constraints)
    self.cell = cell
  }

  /// A column without constraints.
  init(
    _ name: ColumnName, _ type: ColumnType, _ role: ColumnRole, _ meaning: String, example: String,
    concept: String? = nil,
    cell: @escaping @Sendable (Row) -> ColumnValue
  ) {
    self.init(name, type, role, .none, meaning, example: example, concept: concept, cell: cell)
  }
}
