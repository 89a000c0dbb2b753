import Foundation
import Publication
import Records

/// A run as OpenLineage events (openlineage.io, specification 2-0-2): its pages are inputs, its tables outputs, with
/// column lineage.
package struct LineageEvents: Sendable {
  /// The states of a run (`eventType`).
  package enum Kind: String, Sendable, CaseIterable {
    case start = "START"
    case complete = "COMPLETE"
    case fail = "FAIL"
  }

  private let runID: UUID
  private let pipeline: String
  private let toolVersion: String
  static let namespace = "laborledger"

  /// Creates the events of one run; `runID` is the same in all of them.
  package init(runID: UUID = UUID(), pipeline: String, toolVersion: String) {
    self.runID = runID
    self.pipeline = pipeline
    self.toolVersion = toolVersion
  }

  /// One event on one line.
  ///
  /// - Parameters:
  ///   - inputs: the pages, each with its digest if it was read.
  ///   - folder: the folder of the published run; nil if it was not published.
  ///   - failure: why it was not published.
  package func event(
    _ kind: Kind, at date: Date, inputs: [(location: String, sha256: String)], folder: String? = nil,
    failure: String? = nil
  ) -> String {
    var facets: [(String, JSONValue)] = [
      (
        "processing_engine",
        facet("1-1-1/ProcessingEngineRunFacet", [("name", .string("LaborLedger")), ("version", .string(toolVersion))])
      )
    ]
    if let failure {
      facets.append(
        (
          "errorMessage",
          facet(
            "1-0-1/ErrorMessageRunFacet",
            [("message", .string(PublishedText.clean(failure))), ("programmingLanguage", .string("Swift"))])
        ))
    }
    return JSONValue.object([
      ("eventType", .string(kind.rawValue)), ("eventTime", .string(date.formatted(.iso8601))),
      ("producer", .string(producer)),
      ("schemaURL", .string("https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent")),
      ("run", .object([("runId", .string(runID.uuidString.lowercased())), ("facets", .object(facets))])), ("job", job),
      ("inputs", .array(inputs.map(input))),
      ("outputs", .array(folder.map { folder in TableDescription.all.map { output($0, folder) } } ?? [])),
    ]).compact + "\n"
  }

  private var producer: String { "urn:laborledger:program:\(toolVersion)" }

  /// The pipeline, as a batch job.
  private var job: JSONValue {
    let type = facet(
      "2-0-3/JobTypeJobFacet",
      [
        ("processingType", .string("BATCH")), ("integration", .string("LABORLEDGER")), ("jobType", .string("PIPELINE")),
      ])
    return .object([
      ("namespace", .string(Self.namespace)), ("name", .string(pipeline)), ("facets", .object([("jobType", type)])),
    ])
  }

  private func facet(_ schema: String, _ members: [(String, JSONValue)]) -> JSONValue {
    .object(
      [("_producer", .string(producer)), ("_schemaURL", .string("https://openlineage.io/spec/facets/\(schema).json"))]
        + members)
  }

  private func input(_ page: (location: String, sha256: String)) -> JSONValue {
    var facets: [(String, JSONValue)] = []
    if !page.sha256.isEmpty {
      facets.append(
        ("version", facet("1-0-1/DatasetVersionDatasetFacet", [("datasetVersion", .string("sha256:" + page.sha256))])))
    }
    return .object([
      ("namespace", .string(Self.namespace)), ("name", .string(PublishedText.clean(page.location))),
      ("facets", .object(facets)),
    ])
  }

  private func output(_ table: TableDescription, _ folder: String) -> JSONValue {
    let fields = table.columns.map { column in
      JSONValue.object([
        ("name", .string(column.name)), ("type", .string(column.type.rawValue)),
        ("description", .string(column.meaning)),
      ])
    }
    var facets: [(String, JSONValue)] = [
      ("schema", facet("1-1-1/SchemaDatasetFacet", [("fields", .array(fields))])),
      (
        "dataSource",
        facet(
          "1-0-1/DatasourceDatasetFacet",
          [("name", .string("run")), ("uri", .string(URL(fileURLWithPath: "\(folder)/\(table.path)").absoluteString))])
      ),
      (
        "version",
        facet("1-0-1/DatasetVersionDatasetFacet", [("datasetVersion", .string((folder as NSString).lastPathComponent))])
      ),
    ]
    let lineage = ColumnLineage.of(table)
    if !lineage.isEmpty {
      facets.append(
        ("columnLineage", facet("1-2-0/ColumnLineageDatasetFacet", [("fields", .object(lineage.map(column)))])))
    }
    return .object([
      ("namespace", .string(Self.namespace)), ("name", .string(name(table.name))), ("facets", .object(facets)),
    ])
  }

  private func column(_ name: String, _ origins: [ColumnLineage.Origin]) -> (String, JSONValue) {
    let inputs = origins.map { origin in
      JSONValue.object([
        ("namespace", .string(Self.namespace)), ("name", .string(self.name(origin.table))),
        ("field", .string(origin.column)),
        (
          "transformations",
          .array([
            .object([
              ("type", .string("DIRECT")), ("subtype", .string(origin.isCopy ? "IDENTITY" : "AGGREGATION")),
              ("description", .string(origin.how)),
            ])
          ])
        ),
      ])
    }
    return (name, .object([("inputFields", .array(inputs))]))
  }

  private func name(_ table: String) -> String { "\(pipeline).\(table)" }
}

/// Column lineage of a table.
enum ColumnLineage {
  struct Origin {
    var table: String
    var column: String
    /// Whether the value is an unchanged copy.
    var isCopy: Bool
    /// Description of the derivation.
    var how: String
  }

  /// The derived columns, each with its origins; columns taken from a page have none.
  static func of(_ table: TableDescription) -> [(String, [Origin])] {
    guard table.path == TableDescription(.statistics).path else { return [] }
    return statistics.map { column, origins in
      (
        column.rawValue,
        origins.map {
          Origin(
            table: TableDescription(.observations).name, column: $0.rawValue, isCopy: copies.contains(column),
            how: copies.contains(column) ? "that of the chosen observation" : "over the observations of the statistic")
        }
      )
    }
  }

  /// Columns copied from the chosen observation, unless a reviewer decided.
  private static let copies: [ColumnName] = [.occupationCode, .measure, .statistic, .areaCode, .period, .areaLabel]

  private static let statistics: [(ColumnName, [ColumnName])] = [
    (
      .statisticID,
      [
        .occupationCode, .occupation, .measure, .statistic, .unit, .areaCode, .experienceClass, .experience, .setting,
        .credential, .industry,
      ]
    ),
    (.occupationCode, [.occupationCode]), (.occupationKey, [.occupation]), (.measure, [.measure]),
    (.statistic, [.statistic]), (.unitClass, [.unit]),
    (.areaCode, [.areaCode]), (.experience, [.experienceClass, .experience]), (.setting, [.setting]),
    (.credential, [.credential]), (.industry, [.industry]),
    (.occupationTitle, [.occupationCode, .occupation]), (.area, [.areaCode, .area]), (.areaLabel, [.area]),
    (.value, [.value, .annualValue]), (.low, [.low, .annualLow]), (.high, [.high, .annualHigh]), (.unit, [.unit]),
    (.period, [.period]),
    (.intervalLow, [.value, .low, .annualValue, .annualLow, .raw]),
    (.intervalHigh, [.value, .high, .annualValue, .annualHigh, .raw]),
    (.status, [.value, .low, .high, .annualValue, .sourceID]),
    (.rule, [.value, .low, .high, .period, .sourceID, .confidence]),
    (.confidence, [.confidence, .sourceID]), (.sources, [.sourceID]), (.observations, [.observationID]),
    (.spreadPct, [.value, .low, .high, .annualValue, .annualLow, .annualHigh]), (.evidence, [.observationID]),
    (.basis, [.decision]), (.sourceIDs, [.sourceID]),
    (.explanation, [.sourceID, .raw, .value, .period]),
  ]
}
