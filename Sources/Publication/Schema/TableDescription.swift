import Records

/// A foreign key.
package struct ForeignKey: Sendable, Hashable {
  /// The column; for a list, each of its items.
  package var column: String
  /// The referenced file.
  package var table: String
  /// The referenced key column.
  package var key: String
}

/// Description of a published table.
package struct TableDescription: Sendable, Hashable {
  /// The file, relative to the run folder.
  package var path: String
  /// The table's name.
  package var title: String
  /// What a row represents, in one sentence.
  package var description: String
  /// The column that identifies a row.
  package var primaryKey: String
  /// The columns in the order of the file.
  package var columns: [ColumnDescription]
  /// Its foreign keys.
  package var foreignKeys: [ForeignKey]

  /// The file's name without its extension: the table's name in databases and descriptors.
  package var name: String { String(path.dropLast(4)) }

  /// Describes a declared table.
  package init<Row>(_ table: DatasetTable<Row>) {
    path = table.path
    title = table.title
    description = table.description
    primaryKey = table.primaryKey.rawValue
    columns = table.columns.map(\.description)
    foreignKeys = table.foreignKeys.map {
      ForeignKey(column: $0.column.rawValue, table: $0.table, key: $0.key.rawValue)
    }
  }

  /// The tables of every run, in the order in which descriptors list them.
  package static let all: [TableDescription] = TableContent.all.map(\.description)

  /// The table as Markdown: a heading, the sentence, and one row per column.
  package var markdown: String {
    let rows = columns.map { column in
      let type = column.constraints.values.map { $0.map { "`\($0)`" }.joined(separator: ", ") } ?? column.type.rawValue
      return
        "| `\(column.name)` | \(type) | \(column.role.rawValue) | \(Self.cell(column.meaning)) | `\(Self.cell(column.example))` |"
    }
    return
      (["### `\(path)`", "", description, "", "| column | type | role | meaning | example |", "|---|---|---|---|---|"]
      + rows)
      .joined(separator: "\n") + "\n"
  }

  private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
}
