/// A form in which a run is published, as `outputs` of a manifest and `--format` of `laborledger export` name it.
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

  /// What is written where nobody says otherwise.
  package static let usual: [OutputFormat] = [.csv, .json, .dataPackage, .report]

  /// Whether it describes the CSV files beside it, and means nothing without them.
  package var describesCSV: Bool { self == .dataPackage || self == .csvw }

  /// What it is, and which files it makes, for the README.
  package var summary: String {
    switch self {
    case .csv: "The tables as CSV, and those of the pages under `tables/`."
    case .json: "`dataset.json`, the whole run, nested; `explain`, `diff`, `export` and others read it."
    case .dataPackage: "`datapackage.json`: a [Data Package](https://datapackage.org) (version 2) of the files."
    case .report: "`report.html` and `report-tables.html`."
    case .csvw: "`csvw-metadata.json`: metadata of the tables as [CSV on the Web](https://www.w3.org/TR/tabular-metadata/)."
    case .jsonLines: "`observations.jsonl`, `statistics.jsonl` and so on: a table each, an object a line."
    case .jsonSchema: "`schemas/`: a JSON Schema for a row of every table, `dataset.json` and `run.json`."
    case .sql: "`schema.sql` for any database, and `parquet.sql`, which makes Parquet files with DuckDB."
    case .sqlite: "`dataset.sqlite`, with `metadata.json` for Datasette."
    case .prov: "`provenance/<source_id>.json`: [PROV-JSON](https://www.w3.org/submissions/prov-json/) from snapshot to statistic."
    case .sdmx: "`sdmx.csv` ([SDMX-CSV](https://sdmx.org/) 2.0) with its data structure definition, `sdmx-structure.xml`."
    case .schemaOrg: "`occupations.jsonl`: a schema.org `Occupation` a line, as JSON-LD."
    case .dataCommons:
      "`data-commons.csv` with `data-commons.tmcf` and `data-commons.mcf`, its template and variables, for [Data Commons](https://datacommons.org)."
    }
  }
}
