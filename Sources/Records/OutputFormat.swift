/// An output format, as named in `outputs` of a manifest and `--format` of `laborledger export`.
package enum OutputFormat: String, Sendable, CaseIterable, Hashable, Codable {
  case csv
  case json
  case dataPackage = "data-package"
  case report
  case csvw
  case jsonLines = "json-lines"
  case jsonSchema = "json-schema"
  case sql
  case sqlite
  case prov
  case sdmx
  case schemaOrg = "schema-org"
  case dataCommons = "data-commons"

  /// The default formats.
  package static let usual: [OutputFormat] = [.csv, .json, .dataPackage, .report]

  /// Whether it describes the CSV files and is useless without them.
  package var describesCSV: Bool { self == .dataPackage || self == .csvw }

  /// Description with the files written, for the documentation.
  package var summary: String {
    switch self {
    case .csv: "The tables as CSV, and the tables found on pages under `tables/`."
    case .json: "`dataset.json`: the complete run as nested JSON; read by `explain`, `diff`, `export` and others."
    case .dataPackage:
      "`datapackage.json`: a [Data Package](https://datapackage.org) (version 2) descriptor for the files."
    case .report: "`report.html` and `report-tables.html`."
    case .csvw: "`csvw-metadata.json`: table metadata as [CSV on the Web](https://www.w3.org/TR/tabular-metadata/)."
    case .jsonLines: "`observations.jsonl`, `statistics.jsonl` and so on: one file per table, one object per line."
    case .jsonSchema: "`schemas/`: JSON Schemas for the rows of each table, for `dataset.json` and for `run.json`."
    case .sql: "`schema.sql` for any database, and `parquet.sql`, which writes Parquet files with DuckDB."
    case .sqlite: "`dataset.sqlite`, with `metadata.json` for Datasette."
    case .prov:
      "`provenance/<source_id>.json`: [PROV-JSON](https://www.w3.org/submissions/prov-json/) provenance from snapshot to statistic."
    case .sdmx:
      "`sdmx.csv` ([SDMX-CSV](https://sdmx.org/) 2.0) with its data structure definition, `sdmx-structure.xml`."
    case .schemaOrg: "`occupations.jsonl`: one schema.org `Occupation` per line, as JSON-LD."
    case .dataCommons:
      "`data-commons.csv` with its template (`data-commons.tmcf`) and variables (`data-commons.mcf`) for [Data Commons](https://datacommons.org)."
    }
  }
}
