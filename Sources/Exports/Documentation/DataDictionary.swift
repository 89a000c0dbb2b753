import Publication
import Records

/// The data dictionary, `docs/datasets.md`: a description of every published column, and the changes of each schema
/// version.
package enum DataDictionary {
  /// The complete file.
  package static var text: String {
    [
      "# The published datasets", "",
      "Generated from the column declarations by `LABORLEDGER_RECORD=1 swift test --filter GeneratedDocuments`; a test fails if it is out of date.",
      "",
      "Schema version \(SchemaVersion.current). Within a major version, columns are only added, never moved or renamed.",
      "",
      conventions, formats, "## Tables", "", TableDescription.all.map(\.markdown).joined(separator: "\n"), keys,
      reading, changes,
    ].joined(separator: "\n")
  }

  private static let conventions = """
    ## Conventions

    - CSV follows RFC 4180: UTF-8 without a byte order mark, LF line endings, one header row. An empty cell means unknown.
    - Numbers are plain decimals: no thousands separators, no exponent, `.` as the decimal separator. Money has at most 2 decimals, percentages 4.
    - `list` is a list of strings separated by `;`; `path` is a heading path separated by ` > `. Both are arrays in JSON.
    - Rows are sorted by their keys, and the same input gives the same bytes. (`dataset.sqlite` also depends on the version of the SQLite library.)
    - Each column has a role: dimension (identifies rows), measure (a quantity) or attribute (additional information).

    """

  private static var formats: String {
    let rows = OutputFormat.allCases.map {
      "| `\($0.rawValue)` | \(OutputFormat.usual.contains($0) ? "yes" : "") | \($0.summary) |"
    }
    return """
      ## Formats

      `outputs` in a manifest selects the formats a run writes; `laborledger export RUN --format NAME` writes any of them later.

      | name | default | description |
      |---|---|---|
      \(rows.joined(separator: "\n"))


      """
  }

  private static var keys: String {
    let rows = TableDescription.all.flatMap { table in
      table.foreignKeys.map { "| `\(table.path)` | `\($0.column)` | `\($0.table)`, `\($0.key)` |" }
    }
    return """
      ## Keys

      | table | column | references |
      |---|---|---|
      \(rows.joined(separator: "\n"))

      In `dataset.sqlite`, each list of ids also has a join table, such as `statistics_evidence`.


      """
  }

  private static let reading = """
    ## Loading the data

    Tools that infer types from the first rows may read columns such as `low` as integers. Use the declared types instead: Frictionless reads them from `datapackage.json`, CSVW tools from
    `csvw-metadata.json`, and DuckDB from `parquet.sql`, which also writes a Parquet file for each table (`duckdb < parquet.sql`, or with its Python package):

    ```sh
    laborledger export RUN --format csv --format sql --output out
    cd out
    python3 -c "import duckdb; duckdb.connect().execute(open('parquet.sql').read())"
    ```

    `datasette dataset.sqlite --metadata metadata.json` shows the tables with their descriptions. `schemas/` contains JSON Schemas; those for manifests and decisions files are in
    [`docs/schemas`](schemas), for editors that complete and validate YAML. Values that a target vocabulary cannot express are omitted: ranges and figures without a period in Data Commons, means
    in schema.org.

    """

  private static var changes: String {
    "## Changes\n\n"
      + SchemaVersion.changes.map { "### \($0.version)\n\n" + $0.changes.map { "- \($0)\n" }.joined() }.joined(
        separator: "\n")
  }
}

/// The columns of every table, one per line, to detect unversioned schema changes.
package enum SchemaRecord {
  /// `statistics.csv value number`, in the order of the files.
  package static var current: [String] {
    TableDescription.all.flatMap { table in table.columns.map { "\(table.path) \($0.name) \($0.type.rawValue)" } }
  }

  /// Violations in `later` as a minor version after `earlier`: removed or moved columns.
  package static func problems(from earlier: [String], to later: [String]) -> [String] {
    let gone = earlier.filter { !later.contains($0) }
    if !gone.isEmpty { return gone.map { "gone: \($0)" } }
    return zip(later.filter(earlier.contains), earlier).filter { $0 != $1 }.map { "moved: \($0.0)" }
  }
}
