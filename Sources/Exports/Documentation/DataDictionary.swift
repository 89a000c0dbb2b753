import Publication
import Records

/// The data dictionary, `docs/datasets.md`: what is published, column by column, and what each version of the form brought.
package enum DataDictionary {
  /// The whole file.
  package static var text: String {
    [
      "# The published datasets", "",
      "Generated from the column declarations by `LABORLEDGER_RECORD=1 swift test --filter GeneratedDocuments`; a test fails if it is out of date.",
      "",
      "Schema version \(SchemaVersion.current). Within a major version, columns are only added, never moved or renamed.", "",
      conventions, formats, "## Tables", "", TableDescription.all.map(\.markdown).joined(separator: "\n"), keys, reading, changes,
    ].joined(separator: "\n")
  }

  private static let conventions = """
    ## Conventions

    - CSV as RFC 4180 says, UTF-8 without a byte order mark, LF at the end of lines, one header row. Empty is unknown.
    - Numbers are plain decimals: no thousands separators, no exponent, `.` as the mark. Money keeps at most 2 decimals, percent 4.
    - `list` is several texts, `;` between them; `path` is headings, ` > ` between them. JSON has arrays for both.
    - Rows are sorted by their keys: the same input gives the same bytes. (In `dataset.sqlite` the version of the SQLite library is a part of the bytes.)
    - A column is a dimension (tells rows apart), a measure (is counted or measured) or an attribute (says more).

    """

  private static var formats: String {
    let rows = OutputFormat.allCases.map { "| `\($0.rawValue)` | \(OutputFormat.usual.contains($0) ? "yes" : "") | \($0.summary) |" }
    return """
      ## Forms

      `outputs` of a manifest lists what a run writes; `laborledger export RUN --format NAME` writes any of them later.

      | name | usual | what |
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

      | table | column | leads to |
      |---|---|---|
      \(rows.joined(separator: "\n"))

      In `dataset.sqlite` a table beside each list of ids, such as `statistics_evidence`, holds the pairs to join by.


      """
  }

  private static let reading = """
    ## Reading them

    A reader that guesses types from the first rows takes columns such as `low` for whole numbers. Give it the types: Frictionless reads them from `datapackage.json`, CSVW
    tools from `csvw-metadata.json`, and DuckDB from `parquet.sql`, which also writes a Parquet file for each table (`duckdb < parquet.sql`, or with its Python package):

    ```sh
    laborledger export RUN --format csv --format sql --output out
    cd out
    python3 -c "import duckdb; duckdb.connect().execute(open('parquet.sql').read())"
    ```

    `datasette dataset.sqlite --metadata metadata.json` shows the tables with their descriptions. `schemas/` holds JSON Schemas; those of manifests and of files of decisions stand in [`docs/schemas`](schemas), for editors that complete and check YAML.
    What Data Commons and schema.org have no words for stays out of their files: ranges and figures without a period there, means here.

    """

  private static var changes: String {
    "## Changes\n\n"
      + SchemaVersion.changes.map { "### \($0.version)\n\n" + $0.changes.map { "- \($0)\n" }.joined() }.joined(separator: "\n")
  }
}

/// The columns of every table as one line each, by which a change that nobody gave a version is found.
package enum SchemaRecord {
  /// `statistics.csv value number`, in the order of the files.
  package static var current: [String] { TableDescription.all.flatMap { table in table.columns.map { "\(table.path) \($0.name) \($0.type.rawValue)" } } }

  /// What is wrong with `later` as the next minor version of `earlier`: columns that are gone, or moved among those that were there.
  package static func problems(from earlier: [String], to later: [String]) -> [String] {
    let gone = earlier.filter { !later.contains($0) }
    if !gone.isEmpty { return gone.map { "gone: \($0)" } }
    return zip(later.filter(earlier.contains), earlier).filter { $0 != $1 }.map { "moved: \($0.0)" }
  }
}
