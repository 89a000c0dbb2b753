import Files
import Foundation
import Records

/// Reads observations from a file in the format of `observations.csv`. Columns may be in any order, and additional ones
/// are ignored. The ordinal of an observation is its rank among the rows of its source; the steps are not in the file
/// and stay empty. Throws a `DatasetReadError` that lists all missing columns, or else all invalid cells, or reports
/// more than `most` observations.
package func readObservations(
  csv bytes: [UInt8], path: String, most: Int = .max
) throws(DatasetReadError) -> [Observation] {
  var records = DelimitedReader(bytes)
  let header: [String]
  do throws(DelimitedReadError) {
    header = try records.record()?.fields ?? []
  } catch {
    throw DatasetReadError(path: path, problems: [.init(line: error.line, column: "", message: error.message)])
  }
  try checkHeader(header, path: path)
  var reading = ObservationReading(header: header)
  do throws(DelimitedReadError) {
    while let record = try records.record() {
      reading.observations.count <= most ? reading.add(record) : reading.count()
    }
  } catch {
    // After a stray quotation mark, fields cannot be delimited; earlier errors are still reported.
    reading.problems.append(.init(line: error.line, column: "", message: error.message))
  }
  guard reading.observations.count <= most else {
    throw DatasetReadError(
      path: path,
      "has \(reading.rows) observations, over the limit of \(most) per topic; split it by area or year, or raise --topic-limit"
    )
  }
  guard reading.problems.isEmpty else { throw DatasetReadError(path: path, problems: reading.problems) }
  return reading.observations
}

/// Reads the file at `path`; also throws `DatasetReadError` if it cannot be opened.
package func readObservations(path: String) throws(DatasetReadError) -> [Observation] {
  try readObservations(csv: try readFile(path), path: path)
}

/// Reads the bytes of a file.
func readFile(_ path: String) throws(DatasetReadError) -> [UInt8] {
  do {
    return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  } catch {
    throw DatasetReadError(path: path, "cannot be read: \(systemReason(error))")
  }
}

/// Columns missing in files of earlier versions.
private let laterColumns: Set<String> = [ColumnName.decision.rawValue, ColumnName.mentionKey.rawValue]

private func checkHeader(_ header: [String], path: String) throws(DatasetReadError) {
  guard !header.isEmpty else { throw DatasetReadError(path: path, "is empty; a header row is expected") }
  let present = Set(header)
  let missing = DatasetTable.observations.columns.map(\.name).filter {
    !present.contains($0) && !laterColumns.contains($0)
  }
  guard missing.isEmpty else {
    throw DatasetReadError(path: path, "is missing the columns \(missing.joined(separator: ", "))")
  }
  guard present.count == header.count else {
    let twice = present.filter { name in header.count { $0 == name } > 1 }.sorted()
    throw DatasetReadError(path: path, "has duplicate columns \(twice.joined(separator: ", "))")
  }
}

/// The observations read so far and the problems of their rows.
private struct ObservationReading {
  let header: [String]
  var observations: [Observation] = []
  var problems: [DatasetReadError.Problem] = []
  private(set) var rows = 0
  private var ranks: [String: Int] = [:]
  private var firstRows: [String: Int] = [:]
  private var sharedTexts = TextInterner()

  init(header: [String]) { self.header = header }

  /// Counts a row without reading it.
  mutating func count() { rows += 1 }

  mutating func add(_ record: DelimitedReader.Record) {
    rows += 1
    guard record.fields.count == header.count else {
      let message = "has \(record.fields.count) fields, but the header has \(header.count)"
      problems.append(.init(row: rows, line: record.line, column: "", message: message))
      return
    }
    let texts = Dictionary(zip(header, record.fields), uniquingKeysWith: { first, _ in first })
    var decoder = RowDecoder(RowFields(texts: texts, row: rows, line: record.line))
    let rank = ranks[texts[ColumnName.sourceID.rawValue] ?? "", default: 0]
    let observation = decoder.observation(ordinal: rank)
    ranks[observation.sourceID] = rank + 1
    if let first = firstRows.updateValue(rows, forKey: observation.id), !observation.id.isEmpty {
      firstRows[observation.id] = first
      decoder.note(.observationID, "\(observation.id) already appears in row \(first)")
    }
    problems += decoder.problems
    if decoder.problems.isEmpty { observations.append(sharedTexts.sharing(observation)) }
  }
}
