import Foundation

/// The result of a manual audit of a sample: `audit.json` in a pipeline's folder. Reports show the last one.
package struct AuditRecord: Sendable, Equatable, Codable {
  /// A group of reviewed figures.
  package struct Stratum: Sendable, Equatable, Codable {
    /// Name of the group: `all`, `measure wage`, `confidence 0.9 and more`, `source office-guide`.
    package var group: String
    /// Number of reviewed figures.
    package var marked: Int
    /// Number of correct figures.
    package var right: Int
    /// The share of correct figures and its 95% confidence interval.
    package var precision: Double
    /// The lower end of the interval.
    package var low: Double
    /// The higher end of the interval.
    package var high: Double

    /// Creates a group.
    package init(group: String, marked: Int, right: Int, precision: Double, low: Double, high: Double) {
      self.group = group
      self.marked = marked
      self.right = right
      self.precision = precision
      self.low = low
      self.high = high
    }
  }

  /// The day of the audit, `2026-11-27`.
  package var date: String
  /// The id of the run that the sample was drawn from.
  package var runID: String
  /// Number of unreviewed rows.
  package var unmarked: Int
  /// Overall first, then by measure, confidence and source.
  package var strata: [Stratum]

  private enum CodingKeys: String, CodingKey {
    case date
    case runID = "run_id"
    case unmarked, strata
  }

  /// Creates a record.
  package init(date: String, runID: String, unmarked: Int, strata: [Stratum]) {
    self.date = date
    self.runID = runID
    self.unmarked = unmarked
    self.strata = strata
  }

  /// The path of the last audit of a pipeline.
  package static func path(pipelineFolder: String) -> String {
    (pipelineFolder as NSString).appendingPathComponent("audit.json")
  }

  /// The last audit of a pipeline; nil if there is none. Throws `DatasetReadError` for an invalid file.
  package static func last(pipelineFolder: String) throws(DatasetReadError) -> AuditRecord? {
    let path = path(pipelineFolder: pipelineFolder)
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    let bytes = try readFile(path)
    guard let record = try? JSONDecoder().decode(AuditRecord.self, from: Data(bytes)), !record.strata.isEmpty else {
      throw DatasetReadError(path: path, "is not an audit written by 'laborledger score'")
    }
    return record
  }

  /// Saves this atomically as the last audit of a pipeline. Throws `PublicationError`; then the previous one is kept.
  package func save(pipelineFolder: String) throws(PublicationError) {
    let groups = strata.map { stratum -> JSONValue in
      .object([
        ("group", .string(stratum.group)), ("marked", .integer(stratum.marked)), ("right", .integer(stratum.right)),
        ("precision", Self.share(stratum.precision)), ("low", Self.share(stratum.low)),
        ("high", Self.share(stratum.high)),
      ])
    }
    let object = JSONValue.object([
      ("date", .string(date)), ("run_id", .string(runID)), ("unmarked", .integer(unmarked)), ("strata", .array(groups)),
    ])
    try AtomicFile(Self.path(pipelineFolder: pipelineFolder)).replace(with: object.pretty() + "\n")
  }

  /// Four decimals exceed the precision of any audit.
  private static func share(_ value: Double) -> JSONValue { .number(String((value * 10_000).rounded() / 10_000)) }

  /// The record as in the report's data.
  var json: JSONValue {
    .object([
      ("date", .string(PublishedText.clean(date))), ("run", .string(PublishedText.clean(runID))),
      ("unmarked", .integer(unmarked)),
      (
        "strata",
        .array(
          strata.map {
            .array([
              .string(PublishedText.clean($0.group)), .integer($0.marked), .integer($0.right), Self.share($0.precision),
              Self.share($0.low),
              Self.share($0.high),
            ])
          })
      ),
    ])
  }
}
