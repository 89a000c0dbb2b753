import Records

/// A published table as documents describe it.
public struct TableDescription: Sendable, Hashable {
  /// The file, relative to the run folder.
  public var path: String
  /// The table's name.
  public var title: String
  /// What one row stands for, in a sentence.
  public var description: String
  /// The column that identifies a row.
  public var primaryKey: String
  /// The columns in the order of the file.
  public var columns: [ColumnDescription]

  init<Row>(_ table: DatasetTable<Row>) {
    path = table.path
    title = table.title
    description = table.description
    primaryKey = table.primaryKey
    columns = table.columns.map(\.description)
  }

  /// The tables of every run, in the order in which the descriptor lists them.
  public static let all: [TableDescription] = [
    TableDescription(.observations), TableDescription(.statistics), TableDescription(.conflicts), TableDescription(.findings), TableDescription(.sources),
  ]

  /// The table as Markdown: a heading, the sentence, and one row per column.
  public var markdown: String {
    let rows = columns.map { "| `\($0.name)` | \($0.type.rawValue) | \($0.description.replacing("|", with: "\\|")) |" }
    return (["### `\(path)`", "", description, "", "| column | type | meaning |", "|---|---|---|"] + rows).joined(separator: "\n") + "\n"
  }
}
