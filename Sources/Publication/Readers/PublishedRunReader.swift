import Files
import Foundation
import Records

/// Reads a run folder, or `latest`.
package struct PublishedRunReader: Sendable {
  /// The run's folder.
  package let folder: String

  /// Creates a reader for a run folder; nothing is opened yet.
  package init(folder: String) { self.folder = folder }

  /// The run's sources, statistics, observations with their steps, conflicts and findings, from `dataset.json`; the
  /// page tables are not in it. Throws `DatasetReadError` if the file is missing, has another major schema version, or
  /// contains values unknown to this program.
  package func dataset() throws(DatasetReadError) -> RunDataset {
    let path = path("dataset.json")
    let document: DatasetJSON
    let bytes = try readFile(path)
    do throws(JSONScan.Failure) { document = try DatasetJSON(bytes) } catch {
      throw DatasetReadError(path: path, "is not a published dataset: line \(error.line): \(error.message)")
    }
    let major = SchemaVersion.current.prefix { $0 != "." }
    guard document.schemaVersion.prefix(while: { $0 != "." }) == major else {
      throw DatasetReadError(
        path: path, "has schema version \(document.schemaVersion); this version of the program reads \(major)")
    }
    var rows = DocumentRows()
    var dataset = rows.dataset(document)
    dataset.license = document.license ?? ""
    dataset.reviewers = document.reviewers ?? []
    guard rows.problems.isEmpty else { throw DatasetReadError(path: path, problems: rows.problems) }
    return dataset
  }

  /// The tables of the pages of `sources`, from `tables/`; empty if the run has none. Throws `DatasetReadError` if one
  /// cannot be read.
  package func tables(of sources: [SourceRecord]) throws(DatasetReadError) -> [PageTable] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path("tables"))) ?? []
    let ids = Dictionary(
      sources.map { (FileName.make($0.origin.sourceID), $0.origin.sourceID) }, uniquingKeysWith: { first, _ in first })
    var tables: [PageTable] = []
    for name in names.sorted() {
      guard name.hasSuffix(".csv"), let dash = name.lastIndex(of: "-"), let source = ids[String(name[..<dash])],
        let number = Int(name[name.index(after: dash)...].dropLast(4))
      else { continue }
      let file = path("tables/" + name)
      var records = DelimitedReader(try readFile(file))
      var table = PageTable(sourceID: source, number: number, rows: [])
      do throws(DelimitedReadError) {
        while let record = try records.record() { table.rows.append(record.fields) }
      } catch {
        throw DatasetReadError(path: file, "line \(error.line): \(error.message)")
      }
      tables.append(table)
    }
    return tables
  }

  /// The run's manifest, from `run.json`.
  package func manifest() throws(DatasetReadError) -> RunManifest { try decode(path("run.json")) }

  /// The run id, which is also its folder name.
  package var runID: String { (whole as NSString).lastPathComponent }

  /// The run folders of the pipeline that contains it.
  package var folders: RunFolders { RunFolders(of: folder) }

  /// The folder of the previously published run of the pipeline; nil for the first run.
  package var folderBefore: String? {
    let entries = folders.entries()
    guard let own = entries.first(where: { $0.manifest.runID == runID }) else { return nil }
    return entries.last { !$0.isRejected && $0.sequence < own.sequence }?.path
  }

  /// The run's own folder, also if `latest` was given.
  private var whole: String { URL(fileURLWithPath: folder).resolvingSymlinksInPath().path }

  /// The path of the archived page of a source, if published.
  package func pagePath(ofSource id: String) -> String { path("pages/\(FileName.make(id)).html") }

  private func decode<Value: Decodable>(_ path: String) throws(DatasetReadError) -> Value {
    let bytes = try readFile(path)
    do {
      return try JSONDecoder().decode(Value.self, from: Data(bytes))
    } catch {
      throw DatasetReadError(path: path, "is not a published dataset: \(Self.reason(error))")
    }
  }

  private static func reason(_ error: any Error) -> String {
    guard let error = error as? DecodingError else { return String(describing: error) }
    func place(_ path: [any CodingKey]) -> String {
      path.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
    }
    return switch error {
    case .keyNotFound(let key, let context): "\(place(context.codingPath + [key])) is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "\(place(context.codingPath)): \(context.debugDescription)"
    case .dataCorrupted(let context):
      [place(context.codingPath), context.debugDescription].filter { !$0.isEmpty }.joined(separator: ": ")
    @unknown default: String(describing: error)
    }
  }

  private func path(_ name: String) -> String { (folder as NSString).appendingPathComponent(name) }
}

/// Decodes the document's rows, collecting problems.
private struct DocumentRows {
  var problems: [DatasetReadError.Problem] = []
  private var observations: [String: Observation] = [:]

  mutating func dataset(_ document: DatasetJSON) -> RunDataset {
    let statistics = document.statistics.enumerated().map { index, row in
      for observation in row.evidence { add(observation, row: index + 1) }
      let evidence = row.evidence.compactMap { $0.texts[ColumnName.observationID.rawValue] }
      return decode(row, "statistics", index) { $0.statistic(evidence: evidence) }
    }
    for (index, row) in document.otherObservations.enumerated() { add(row, row: index + 1) }
    return RunDataset(
      pipeline: document.pipeline,
      sources: document.sources.enumerated().map { index, row in decode(row, "sources", index) { $0.source() } },
      observations: observations.values.sorted { ($0.sourceID, $0.ordinal, $0.id) < ($1.sourceID, $1.ordinal, $1.id) },
      statistics: statistics,
      conflicts: document.conflicts.enumerated().map { index, row in decode(row, "conflicts", index) { $0.conflict() }
      },
      findings: document.findings.enumerated().map { index, row in decode(row, "findings", index) { $0.finding() } },
      tables: [])
  }

  /// Adds an observation; an object with only an id refers to an observation that is not in the run.
  private mutating func add(_ row: JSONRow, row number: Int) {
    guard row.texts.count > 1, let id = row.texts[ColumnName.observationID.rawValue], observations[id] == nil else {
      return
    }
    let ordinal = Int(row.texts[DocumentMember.ordinal.rawValue] ?? "") ?? 0
    observations[id] = decode(row, "observations of statistics", number - 1) {
      $0.observation(ordinal: ordinal, steps: row.steps)
    }
  }

  private mutating func decode<Value>(
    _ row: JSONRow, _ member: String, _ index: Int, _ body: (inout RowDecoder) -> Value
  ) -> Value {
    var decoder = RowDecoder(row.fields(row: index + 1))
    let value = body(&decoder)
    problems += decoder.problems.map { .init(row: $0.row, column: "\(member).\($0.column)", message: $0.message) }
    return value
  }
}
