import Foundation
import Records

/// Reads a run folder back (or `latest`, which leads to one).
public struct PublishedRunReader: Sendable {
  /// The run's folder.
  public let folder: String

  /// Creates a reader of a run's folder; nothing is opened yet.
  public init(folder: String) { self.folder = folder }

  /// The run's sources, statistics, observations with their steps, conflicts and findings, from `dataset.json`; the page tables are not in it.
  /// Throws `DatasetReadError` when the file is missing, is of another major schema version, or holds values this program does not know.
  public func dataset() throws(DatasetReadError) -> RunDataset {
    let path = path("dataset.json")
    let document: DatasetJSON = try decode(path)
    let major = DatasetDocument.schemaVersion.prefix { $0 != "." }
    guard document.schemaVersion.prefix(while: { $0 != "." }) == major else {
      throw DatasetReadError(path: path, "has schema version \(document.schemaVersion); this program reads \(major)")
    }
    var rows = DocumentRows()
    let dataset = rows.dataset(document)
    guard rows.problems.isEmpty else { throw DatasetReadError(path: path, problems: rows.problems) }
    return dataset
  }

  /// The run's manifest, from `run.json`.
  public func manifest() throws(DatasetReadError) -> RunManifest { try decode(path("run.json")) }

  /// Where the archived page of a source stands, if the run published it.
  public func pagePath(ofSource id: String) -> String { path("pages/\(FileName.make(id)).html") }

  private func decode<Value: Decodable>(_ path: String) throws(DatasetReadError) -> Value {
    let bytes = try readFile(path)
    do {
      return try JSONDecoder().decode(Value.self, from: Data(bytes))
    } catch {
      throw DatasetReadError(path: path, "is not what a run publishes: \(Self.reason(error))")
    }
  }

  private static func reason(_ error: any Error) -> String {
    guard let error = error as? DecodingError else { return String(describing: error) }
    func place(_ path: [any CodingKey]) -> String { path.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".") }
    return switch error {
    case .keyNotFound(let key, let context): "\(place(context.codingPath + [key])) is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context): "\(place(context.codingPath)): \(context.debugDescription)"
    case .dataCorrupted(let context): [place(context.codingPath), context.debugDescription].filter { !$0.isEmpty }.joined(separator: ": ")
    @unknown default: String(describing: error)
    }
  }

  private func path(_ name: String) -> String { (folder as NSString).appendingPathComponent(name) }
}

/// Turns the document's rows into values, collecting what is wrong.
private struct DocumentRows {
  var problems: [DatasetReadError.Problem] = []
  private var observations: [String: Observation] = [:]

  mutating func dataset(_ document: DatasetJSON) -> RunDataset {
    let statistics = document.statistics.enumerated().map { index, row in
      for observation in row.evidence { add(observation, row: index + 1) }
      let evidence = row.evidence.compactMap { $0.texts["observation_id"] }
      return decode(row, "statistics", index) { $0.statistic(evidence: evidence) }
    }
    for (index, row) in document.otherObservations.enumerated() { add(row, row: index + 1) }
    return RunDataset(
      pipeline: document.pipeline, sources: document.sources.enumerated().map { index, row in decode(row, "sources", index) { $0.source() } },
      observations: observations.values.sorted { ($0.sourceID, $0.ordinal, $0.id) < ($1.sourceID, $1.ordinal, $1.id) }, statistics: statistics,
      conflicts: document.conflicts.enumerated().map { index, row in decode(row, "conflicts", index) { $0.conflict() } },
      findings: document.findings.enumerated().map { index, row in decode(row, "findings", index) { $0.finding() } }, tables: [])
  }

  /// Adds an observation; an object that holds an id alone is a reference to one that is not in the run.
  private mutating func add(_ row: JSONRow, row number: Int) {
    guard row.texts.count > 1, let id = row.texts["observation_id"], observations[id] == nil else { return }
    let ordinal = Int(row.texts["ordinal"] ?? "") ?? 0
    observations[id] = decode(row, "observations of statistics", number - 1) { $0.observation(ordinal: ordinal, steps: row.steps) }
  }

  private mutating func decode<Value>(_ row: JSONRow, _ member: String, _ index: Int, _ body: (inout RowDecoder) -> Value) -> Value {
    var decoder = RowDecoder(row.fields(row: index + 1))
    let value = body(&decoder)
    problems += decoder.problems.map { .init(row: $0.row, column: "\(member).\($0.column)", message: $0.message) }
    return value
  }
}
