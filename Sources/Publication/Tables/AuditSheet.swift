import Foundation
import Records

/// A row of a sheet on which a person marks figures right or wrong.
public struct AuditRow: Sendable, Equatable {
  /// By what a sample is stratified.
  public struct Stratum: Sendable, Hashable {
    /// The source's id.
    public var source: String
    /// What is measured.
    public var measure: String
    /// The band of the confidence of reading: `0.9 and more`, `0.6 to 0.9`, `less than 0.6`.
    public var confidence: String

    /// The stratum of an observation.
    public init(_ observation: Observation) {
      source = observation.sourceID
      measure = observation.measure.rawValue
      confidence = observation.confidence >= 0.9 ? "0.9 and more" : observation.confidence >= 0.6 ? "0.6 to 0.9" : "less than 0.6"
    }

    fileprivate init(source: String, measure: String, confidence: String) {
      self.source = source
      self.measure = measure
      self.confidence = confidence
    }

    /// As a list, for drawing lots.
    public var columns: [String] { [source, measure, confidence] }
  }

  /// What it is drawn as.
  public var stratum: Stratum
  /// What the person says; nil for a row that waits.
  public var isRight: Bool?
  /// The observation's id; empty in a sheet that was read and has none.
  public var observationID: String
  fileprivate var observation: Observation?
  fileprivate var location = ""

  /// The row of an observation, still to be marked.
  public init(_ observation: Observation, location: String) {
    stratum = Stratum(observation)
    observationID = observation.id
    self.observation = observation
    self.location = location
  }

  private init(_ observationID: String, stratum: Stratum, isRight: Bool?) {
    self.observationID = observationID
    self.stratum = stratum
    self.isRight = isRight
  }

  /// Reads a sheet that was marked: `yes`, `y`, `1`, `right` or `no`, `n`, `0`, `wrong` under `right`, in any case. Throws `DatasetReadError` with the rows that say something else.
  public static func read(_ path: String) throws(DatasetReadError) -> [AuditRow] {
    var records = CSVRecords(try readFile(path))
    func next() throws(DatasetReadError) -> CSVRecords.Record? {
      do throws(CSVRecords.Malformed) {
        return try records.next()
      } catch {
        throw DatasetReadError(path: path, "line \(error.line): \(error.message)")
      }
    }
    let header = try next()?.fields ?? []
    func place(_ name: String) throws(DatasetReadError) -> Int {
      guard let place = header.firstIndex(of: name) else { throw DatasetReadError(path: path, "lacks the column \(name)") }
      return place
    }
    let (source, measure, confidence, right) = (try place("source_id"), try place("measure"), try place("confidence_band"), try place("right"))
    let id = header.firstIndex(of: "observation_id")
    var read: [AuditRow] = []
    var problems: [DatasetReadError.Problem] = []
    while let record = try next() {
      let cells = record.fields
      guard cells.count == header.count else {
        problems.append(.init(line: record.line, column: "", message: "has \(cells.count) fields, and the header \(header.count)"))
        continue
      }
      guard let isRight = mark(cells[right]) else {
        problems.append(.init(line: record.line, column: "right", message: "'\(cells[right])' is neither yes nor no"))
        continue
      }
      read.append(
        AuditRow(id.map { cells[$0] } ?? "", stratum: Stratum(source: cells[source], measure: cells[measure], confidence: cells[confidence]), isRight: isRight))
    }
    guard problems.isEmpty else { throw DatasetReadError(path: path, problems: problems) }
    return read
  }

  /// What a mark says: right, wrong, or nothing yet; nil for what is no mark.
  private static func mark(_ text: String) -> Bool?? {
    switch text.trimmingCharacters(in: .whitespaces).lowercased() {
    case "": .some(nil)
    case "yes", "y", "1", "right", "true": true
    case "no", "n", "0", "wrong", "false": false
    default: nil
    }
  }

  /// The sheet as CSV, with an empty column for the mark.
  public static func sheet(_ rows: [AuditRow], spreadsheetSafe: Bool) -> String {
    let format = CSVFormat(spreadsheetSafe: spreadsheetSafe)
    let header = [
      "observation_id", "source_id", "measure", "statistic", "figure", "occupation", "area", "qualifiers", "period", "confidence_band", "quote", "section",
      "locator",
      "location", "right", "remark",
    ]
    let lines = rows.compactMap { row -> String? in
      guard let it = row.observation else { return nil }
      let qualifiers = it.qualifiers.joined(separator: ", ")
      return format.record([
        .code(it.id), .code(it.sourceID), .code(it.measure.rawValue), .code(it.statistic.rawValue), .text(ReadableFigure.text(it.extent, it.unit)),
        .text(it.occupation.title), .text(it.areaCode.isEmpty ? it.area : it.areaCode), .text(qualifiers), .code(it.period?.description ?? ""),
        .code(row.stratum.confidence), .text(it.quote), .path(it.section), .code(it.locator.description), .text(row.location), .code(""), .text(""),
      ])
    }
    return format.record(header.map { .code($0) }) + lines.joined()
  }
}
