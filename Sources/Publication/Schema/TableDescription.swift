import Records

/// A foreign key.
public struct ForeignKey: Sendable, Hashable {
  /// The column; of a list, each item.
  public var column: String
  /// The referenced file.
  public var table: String
  /// The referenced key column.
  public var key: String
}

/// Description of a published table.
public struct TableDescription: Sendable, Hashable {
  /// The file, relative to the run folder.
  public var path: String
  /// The table's name.
  public var title: String
  /// What a row represents, in one sentence.
  public var description: String
  /// The column that identifies a row.
  public var primaryKey: String
  /// The columns in the order of the file.
  public var columns: [ColumnDescription]
  /// Its foreign keys.
  public var foreignKeys: [ForeignKey]

  /// The file's name without its ending: the table's name in databases and descriptors.
  public var name: String { String(path.dropLast(4)) }

  package init<Row>(_ table: DatasetTable<Row>) {
    path = table.path
    title = table.title
    description = table.description
    primaryKey = table.primaryKey.rawValue
    columns = table.columns.map(\.description)
    foreignKeys = table.foreignKeys.map { ForeignKey(column: $0.column.rawValue, table: $0.table, key: $0.key.rawValue) }
  }

  /// The tables of every run, in the order in which descriptors list them.
  public static let all: [TableDescription] = TableContent.all.map(\.description)

  /// The table as Markdown: a heading, the sentence, and one row per column.
  public var markdown: String {
    let rows = columns.map { column in
      let type = column.constraints.values.map { $0.map { "`\($0)`" }.joined(separator: ", ") } ?? column.type.rawValue
      return "| `\(column.name)` | \(type) | \(column.role.rawValue) | \(Self.cell(column.meaning)) | `\(Self.cell(column.example))` |"
    }
    return (["### `\(path)`", "", description, "", "| column | type | role | meaning | example |", "|---|---|---|---|---|"] + rows)
      .joined(separator: "\n") + "\n"
  }

  private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
}
