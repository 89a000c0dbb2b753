import Foundation

/// What a person found who marked a sample of a run's figures: `audit.json` in a pipeline's folder, beside its runs. Reports show the last one.
public struct AuditRecord: Sendable, Equatable, Codable {
  /// One group of marked figures.
  public struct Stratum: Sendable, Equatable, Codable {
    /// What the group is: `all`, `measure wage`, `confidence 0.9 and more`, `source office-guide`.
    public var group: String
    /// How many were marked.
    public var marked: Int
    /// How many of them are right.
    public var right: Int
    /// The share of right ones, and the interval that holds the true share 95 times of 100.
    public var precision: Double
    /// The lower end of the interval.
    public var low: Double
    /// The higher end of the interval.
    public var high: Double

    /// Creates a group.
    public init(group: String, marked: Int, right: Int, precision: Double, low: Double, high: Double) {
      self.group = group
      self.marked = marked
      self.right = right
      self.precision = precision
      self.low = low
      self.high = high
    }
  }

  /// The day of the audit, `2026-11-27`.
  public var date: String
  /// The id of the run that the sample was drawn from.
  public var runID: String
  /// Rows of the sample that nobody marked.
  public var unmarked: Int
  /// All first, then by measure, by confidence, by source.
  public var strata: [Stratum]

  private enum CodingKeys: String, CodingKey {
    case date
    case runID = "run_id"
    case unmarked, strata
  }

  /// Creates a record.
  public init(date: String, runID: String, unmarked: Int, strata: [Stratum]) {
    self.date = date
    self.runID = runID
    self.unmarked = unmarked
    self.strata = strata
  }

  /// Where the last audit of the pipeline of a folder stands.
  public static func path(pipelineFolder: String) -> String { (pipelineFolder as NSString).appendingPathComponent("audit.json") }

  /// The last audit of a pipeline; nil where there was none. Throws `DatasetReadError` for a file that is no audit.
  public static func last(pipelineFolder: String) throws(DatasetReadError) -> AuditRecord? {
    let path = path(pipelineFolder: pipelineFolder)
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    let bytes = try readFile(path)
    guard let record = try? JSONDecoder().decode(AuditRecord.self, from: Data(bytes)), !record.strata.isEmpty else {
      throw DatasetReadError(path: path, "is not an audit written by 'laborledger score'")
    }
    return record
  }

  /// Makes this the last audit of a pipeline, in one step. Throws `PublicationError`; then the one before stands.
  public func save(pipelineFolder: String) throws(PublicationError) {
    let groups = strata.map { stratum -> JSONValue in
      .object([
        ("group", .string(stratum.group)), ("marked", .integer(stratum.marked)), ("right", .integer(stratum.right)),
        ("precision", Self.share(stratum.precision)), ("low", Self.share(stratum.low)), ("high", Self.share(stratum.high)),
      ])
    }
    let object = JSONValue.object([
      ("date", .string(date)), ("run_id", .string(runID)), ("unmarked", .integer(unmarked)), ("strata", .array(groups)),
    ])
    try AtomicFile(Self.path(pipelineFolder: pipelineFolder)).replace(with: object.pretty() + "\n")
  }

  /// Four places: more than any number of marks bears out.
  private static func share(_ value: Double) -> JSONValue { .number(String((value * 10_000).rounded() / 10_000)) }

  /// As the report's data holds it.
  var json: JSONValue {
    .object([
      ("date", .string(PublishedText.clean(date))), ("run", .string(PublishedText.clean(runID))), ("unmarked", .integer(unmarked)),
      (
        "strata",
        .array(
          strata.map {
            .array([
              .string(PublishedText.clean($0.group)), .integer($0.marked), .integer($0.right), Self.share($0.precision), Self.share($0.low),
              Self.share($0.high),
            ])
          })
      ),
    ])
  }
}
