import Files
import Foundation
import Records

/// A row of an audit sheet.
package struct AuditRow: Sendable, Equatable {
  /// The stratification of a sample.
  package struct Stratum: Sendable, Hashable {
    /// The source's id.
    package var source: String
    /// What is measured.
    package var measure: String
    /// The extraction-confidence band: `0.9 and more`, `0.6 to 0.9`, `less than 0.6`.
    package var confidence: String

    /// The stratum of an observation.
    package init(_ observation: Observation) {
      source = observation.sourceID
      measure = observation.measure.rawValue
      confidence =
        observation.confidence >= 0.9 ? "0.9 and more" : observation.confidence >= 0.6 ? "0.6 to 0.9" : "less than 0.6"
    }

    fileprivate init(source: String, measure: String, confidence: String) {
      self.source = source
      self.measure = measure
      self.confidence = confidence
    }

    /// The values as a list, for sampling.
    package var columns: [String] { [source, measure, confidence] }
  }

  /// The stratum from which it was drawn.
  package var stratum: Stratum
  /// The reviewer's mark; nil if not reviewed.
  package var isRight: Bool?
  /// The observation's id; empty if the sheet that was read has no ids.
  package var observationID: String
  fileprivate var observation: Observation?
  fileprivate var location = ""

  /// The unreviewed row of an observation.
  package init(_ observation: Observation, location: String) {
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

  /// Reads a marked sheet: `yes`, `y`, `1`, `right` or `no`, `n`, `0`, `wrong` in the column `right`, case-insensitive.
  /// Throws `DatasetReadError` with the rows that contain anything else.
  package static func read(_ path: String) throws(DatasetReadError) -> [AuditRow] {
    var records = DelimitedReader(try readFile(path))
    func next() throws(DatasetReadError) -> DelimitedReader.Record? {
      do throws(DelimitedReadError) {
        return try records.record()
      } catch {
        throw DatasetReadError(path: path, "line \(error.line): \(error.message)")
      }
    }
    let header = try next()?.fields ?? []
    let columns = try Columns(header, path: path)
    var read: [AuditRow] = []
    var problems: [DatasetReadError.Problem] = []
    while let record = try next() {
      let cells = record.fields
      guard cells.count == header.count else {
        problems.append(
          .init(line: record.line, column: "", message: "has \(cells.count) fields, but the header has \(header.count)")
        )
        continue
      }
      let marked = cells[columns.right]
      guard let isRight = mark(marked) else {
        problems.append(
          .init(line: record.line, column: header[columns.right], message: "'\(marked)' is neither yes nor no"))
        continue
      }
      let stratum = Stratum(
        source: cells[columns.source], measure: cells[columns.measure], confidence: cells[columns.confidence])
      read.append(AuditRow(columns.id.map { cells[$0] } ?? "", stratum: stratum, isRight: isRight))
    }
    guard problems.isEmpty else { throw DatasetReadError(path: path, problems: problems) }
    return read
  }

  /// The positions of the columns that are read.
  private struct Columns {
    let source, measure, confidence, right: Int
    /// May be missing in hand-made sheets.
    let id: Int?

    init(_ header: [String], path: String) throws(DatasetReadError) {
      func place(_ name: ColumnName) throws(DatasetReadError) -> Int {
        guard let place = header.firstIndex(of: name.rawValue) else {
          throw DatasetReadError(path: path, "is missing the column \(name.rawValue)")
        }
        return place
      }
      (source, measure) = (try place(.sourceID), try place(.measure))
      (confidence, right) = (try place(.confidenceBand), try place(.right))
      id = header.firstIndex(of: ColumnName.observationID.rawValue)
    }
  }

  /// Parses a mark: right, wrong or not reviewed; nil if invalid.
  private static func mark(_ text: String) -> Bool?? {
    switch text.trimmingCharacters(in: .whitespaces).lowercased() {
    case "": .some(nil)
    case "yes", "y", "1", "right", "true": true
    case "no", "n", "0", "wrong", "false": false
    default: nil
    }
  }

  /// The sheet as CSV, with an empty mark column.
  package static func sheet(_ rows: [AuditRow], spreadsheetSafe: Bool) -> String {
    DatasetTable.auditSheet.csv(
      rows.compactMap { row in row.observation.map { (row, $0) } }, spreadsheetSafe: spreadsheetSafe)
  }
}

extension DatasetTable<(AuditRow, Observation)> {
  /// The output table of `laborledger sample`.
  static var auditSheet: DatasetTable {
    DatasetTable(
      path: "sample.csv", title: "Sample", description: "One row per figure to review.", primaryKey: .observationID,
      columns: [
        Column(.observationID, .string, .attribute, .key, "Stable id of the observation.", example: "3f0c9a5d7e214b86")
        { .code($0.1.id) },
        Column(.sourceID, .string, .dimension, .required, "The source.", example: "office-manager") {
          .code($0.1.sourceID)
        },
        Column(.measure, .string, .dimension, .oneOf(Measure.self), "What the figure measures.", example: "wage") {
          .code($0.1.measure.rawValue)
        },
        Column(.statistic, .string, .dimension, .oneOf(Statistic.self), "Which statistic it is.", example: "median") {
          .code($0.1.statistic.rawValue)
        },
        Column(.figure, .string, .attribute, "The figure with its unit.", example: "$52,340 a year") {
          .text(ReadableFigure.text($0.1.extent, $0.1.unit))
        },
        Column(.occupation, .string, .attribute, "The occupation as named on the page.", example: "office manager") {
          .text($0.1.occupation.title)
        },
        Column(.area, .string, .attribute, "The area code, or the area as written.", example: "US-TX") {
          .text($0.1.areaCode.isEmpty ? $0.1.area : $0.1.areaCode)
        },
        Column(.qualifiers, .string, .attribute, "The part of the occupation it applies to.", example: "entry-level") {
          .text($0.1.qualifiers.joined(separator: ", "))
        },
        Column(.period, .string, .attribute, "Reference period, ISO 8601.", example: "2024-05") {
          .code($0.1.period?.description ?? "")
        },
        Column(.confidenceBand, .string, .dimension, "The extraction-confidence band.", example: "0.9 and more") {
          .code($0.0.stratum.confidence)
        },
        Column(.quote, .string, .attribute, "The text containing the figure.", example: "Office managers earn $52,340.")
        { .text($0.1.quote) },
        Column(.section, .path, .attribute, "Heading path.", example: "Pay > By state") { .path($0.1.section) },
        Column(.locator, .string, .attribute, "Locator on the page.", example: "/html/body/main/p[3]") {
          .code($0.1.locator.description)
        },
        Column(
          .location, .string, .attribute, "Address or path of the page.", example: "https://example.com/office-manager"
        ) { .text($0.0.location) },
        Column(.right, .string, .attribute, "For the reviewer: yes or no.", example: "yes") { _ in .code("") },
        Column(.remark, .string, .attribute, "For the reviewer.", example: "the mean, not the median") { _ in .text("")
        },
      ], rows: { _ in [] })
  }
}
