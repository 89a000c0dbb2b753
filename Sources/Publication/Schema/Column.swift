/// The type of a column's values; every format writes it in its own words.
package enum ColumnType: String, Sendable, Hashable, CaseIterable {
  /// Text.
  case string
  /// A plain decimal.
  case number
  /// A whole number.
  case integer
  /// An ISO 8601 instant in UTC.
  case datetime
  /// Several texts: `;` between them in CSV, an array in JSON.
  case list
  /// A heading path: ` > ` between headings in CSV, an array in JSON.
  case path

  /// What stands between the items of a cell of CSV; nil for types of one value.
  package var separator: String? {
    switch self {
    case .list: ";"
    case .path: " > "
    case .string, .number, .integer, .datetime: nil
    }
  }

  /// True for numbers and whole numbers.
  package var isNumeric: Bool { self == .number || self == .integer }
}

/// What a column is to the rows of its table, in the terms of the data cube (SDMX; W3C, The RDF Data Cube Vocabulary).
package enum ColumnRole: String, Sendable, Hashable, CaseIterable {
  /// Tells rows apart.
  case dimension
  /// Is counted or measured.
  case measure
  /// Says more about a row.
  case attribute
}

/// What holds for a column's values.
package struct ColumnConstraints: Sendable, Hashable {
  /// Filled in every row.
  package var required = false
  /// Different in every row.
  package var unique = false
  /// The values that may stand in the column.
  package var values: [String]?
  /// A regular expression the whole value matches.
  package var pattern: String?
  /// The smallest value.
  package var minimum: Int?
  /// The largest value.
  package var maximum: Int?

  /// No constraint.
  package static let none = ColumnConstraints()
  /// Filled in every row.
  package static let required = ColumnConstraints(required: true)
  /// Filled in every row, each time differently.
  package static let key = ColumnConstraints(required: true, unique: true)
  /// 0 to 1.
  static let score = ColumnConstraints(required: true, minimum: 0, maximum: 1)
  static let count = ColumnConstraints(required: true, minimum: 0)
  static let socCode = ColumnConstraints(pattern: #"\d{2}-\d{4}"#)
  static let sha256 = ColumnConstraints(pattern: "[0-9a-f]{64}")
  /// ISO 3166-1, ISO 3166-2, or a metropolitan area of the US Census.
  static let areaCode = ColumnConstraints(pattern: #"[A-Z]{2}(-[A-Z0-9]{1,3})?|CBSA:\d{5}"#)

  /// One of an enumeration's values; empty in rows where it is unknown unless `required`.
  static func oneOf<Value: CaseIterable & RawRepresentable>(_: Value.Type, required: Bool = true) -> ColumnConstraints where Value.RawValue == String {
    ColumnConstraints(required: required, values: Value.allCases.map(\.rawValue))
  }
}

/// A column as documents describe it.
package struct ColumnDescription: Sendable, Hashable {
  /// The name in the header row.
  package var name: String
  /// The type of its values.
  package var type: ColumnType
  /// What it is to a row.
  package var role: ColumnRole
  /// The concept it stands for, by its SDMX cross-domain name where there is one (`REF_AREA`, `OBS_VALUE`, `TIME_PERIOD`).
  package var concept: String
  /// What stands in it, in a sentence.
  package var meaning: String
  /// A value as CSV carries it.
  package var example: String
  /// What holds for its values.
  package var constraints: ColumnConstraints
}

/// A column of a published table, declared once: header rows, JSON, schemas of every format, and the documentation all come from here.
package struct Column<Row>: Sendable {
  package let description: ColumnDescription
  package let cell: @Sendable (Row) -> Cell

  package var name: String { description.name }

  init(
    _ name: ColumnName, _ type: ColumnType, _ role: ColumnRole, _ constraints: ColumnConstraints, _ meaning: String, example: String,
    concept: String? = nil, cell: @escaping @Sendable (Row) -> Cell
  ) {
    description = ColumnDescription(
      name: name.rawValue, type: type, role: role, concept: concept ?? name.rawValue.uppercased(), meaning: meaning, example: example,
      constraints: constraints)
    self.cell = cell
  }

  /// A column for whose values nothing more holds.
  init(
    _ name: ColumnName, _ type: ColumnType, _ role: ColumnRole, _ meaning: String, example: String, concept: String? = nil,
    cell: @escaping @Sendable (Row) -> Cell
  ) {
    self.init(name, type, role, .none, meaning, example: example, concept: concept, cell: cell)
  }
}
