import Publication

/// The run's tables as SQL.
enum SQLSchema {
  /// `CREATE TABLE` statements with types, keys and vocabularies, valid in SQLite, DuckDB and PostgreSQL.
  static var tables: String { header + TableDescription.all.map { create($0) + "\n" }.joined(separator: "\n") }

  /// Reads the CSV files with the declared types, and writes each as Parquet: `duckdb < parquet.sql` in the run's
  /// folder.
  static var parquet: String {
    header
      + TableDescription.all.map { table in
        let columns = table.columns.map { "    \(text($0.name)): \(text(duckDBType($0.type)))" }.joined(
          separator: ",\n")
        return """
          COPY (
            SELECT * FROM read_csv(\(text(table.path)), header = true, delim = ',', quote = '"', escape = '"', nullstr = '', auto_detect = false, columns = {
          \(columns)
            })
          ) TO \(text(table.name + ".parquet")) (FORMAT parquet);

          """
      }.joined(separator: "\n")
  }

  private static let header = "-- LaborLedger datasets, schema version \(SchemaVersion.current)\n\n"

  /// One `CREATE TABLE` statement.
  static func create(_ table: TableDescription) -> String {
    let columns = table.columns.map { column in
      var parts = [name(column.name), type(column.type)]
      if column.name == table.primaryKey { parts.append("PRIMARY KEY") }
      if column.constraints.required { parts.append("NOT NULL") }
      if let check = check(column) { parts.append("CHECK (\(check))") }
      return "  " + parts.joined(separator: " ")
    }
    return "-- \(table.description)\nCREATE TABLE \(name(table.name)) (\n\(columns.joined(separator: ",\n"))\n);\n"
  }

  private static func check(_ column: ColumnDescription) -> String? {
    let column = (name: name(column.name), constraints: column.constraints)
    if let values = column.constraints.values {
      return "\(column.name) IN (\(values.map(text).joined(separator: ", ")))"
    }
    switch (column.constraints.minimum, column.constraints.maximum) {
    case (let low?, let high?): return "\(column.name) BETWEEN \(low) AND \(high)"
    case (let low?, nil): return "\(column.name) >= \(low)"
    case (nil, let high?): return "\(column.name) <= \(high)"
    case (nil, nil): return nil
    }
  }

  private static func type(_ type: ColumnType) -> String {
    switch type {
    case .string, .list, .path, .datetime: "TEXT"
    case .number: "NUMERIC"
    case .integer: "INTEGER"
    }
  }

  private static func duckDBType(_ type: ColumnType) -> String {
    switch type {
    case .string, .list, .path: "VARCHAR"
    case .number: "DOUBLE"
    case .integer: "BIGINT"
    case .datetime: "TIMESTAMPTZ"
    }
  }

  /// A quoted identifier, since some column names are SQL keywords.
  static func name(_ name: String) -> String { "\"\(name)\"" }

  private static func text(_ text: String) -> String { "'\(text.replacing("'", with: "''"))'" }
}
