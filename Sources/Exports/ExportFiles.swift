import Publication
import Records

/// Writers for the formats not implemented in `Publication`, in the order of `OutputFormat`.
///
/// - Parameter run: the run's metadata: program version and manifest digest are included in provenance; anything that
///   depends on the clock is not.
package func exportFiles(_ formats: [OutputFormat], of dataset: RunDataset, run: RunManifest) -> [any DatasetFile] {
  OutputFormat.allCases.filter(formats.contains).flatMap { files($0, of: dataset, run: run) }
}

private func files(_ format: OutputFormat, of dataset: RunDataset, run: RunManifest) -> [any DatasetFile] {
  switch format {
  case .csv, .json, .dataPackage, .report: []
  case .csvw: [CSVWMetadata()]
  case .jsonLines: TableContent.all.map { JSONLinesWriter(table: $0) }
  case .jsonSchema: JSONSchemaFile.all
  case .sql:
    [TextFile(path: "schema.sql", text: SQLSchema.tables), TextFile(path: "parquet.sql", text: SQLSchema.parquet)]
  case .sqlite: [SQLiteFile(), DatasetteMetadata()]
  case .prov: ProvenanceFile.all(of: dataset, run: ProvenanceRun(run))
  case .sdmx: [SDMXData(), SDMXStructure()]
  case .schemaOrg: [OccupationFile()]
  case .dataCommons:
    [DataCommonsTable(), TextFile(path: "data-commons.tmcf", text: DataCommonsTable.template), DataCommonsVariables()]
  }
}

/// A file with the same text in every run.
struct TextFile: DatasetWriter {
  let path: String
  let text: String

  func write(_ dataset: SortedDataset, to stream: ByteStream) throws(PublicationError) { try stream.write(text) }
}
