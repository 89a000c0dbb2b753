import Foundation
import Publication
import References
import TruthDiscovery

/// What a file of claims held.
public struct ClaimsFile: Sendable {
  /// The claims that were taken.
  public private(set) var set = ClaimSet()
  /// Claims whose value is no finite number, by line, at most twenty.
  public private(set) var skippedLines: [Int] = []
  /// How many there are.
  public private(set) var skipped = 0

  /// Reads a CSV file row by row: `source`, `item`, `attribute` and `value` (or `value_num`); `unit`, `period` and `weight` where the file has them. `-` is standard input.
  /// Throws a failure of code `noInput` for a file that is not there, and of code `badData` for one that is no such table.
  public init(path: String) throws(RunFailure) {
    var columns: Columns?
    var set = ClaimSet()
    var lines: [Int] = []
    var skipped = 0
    do throws(ReferenceError) {
      try forEachDelimitedRow(of: path) { line, cells throws(ReferenceError) in
        guard let columns else {
          columns = try Columns(cells, path: path)
          return true
        }
        guard cells.count > columns.last else {
          throw ReferenceError(.malformed, path: path, place: "line \(line)", "has \(cells.count) fields, and the header names more")
        }
        let item = ClaimSet.Item(
          name: cells[columns.item], attribute: cells[columns.attribute], unit: columns.unit.map { cells[$0] } ?? "",
          period: columns.period.map { cells[$0] } ?? "")
        let weight = columns.weight.map { Double(cells[$0]) ?? .nan } ?? 1
        if !set.add(source: cells[columns.source], item: item, value: Double(cells[columns.value]) ?? .nan, weight: weight) {
          skipped += 1
          if lines.count < 20 { lines.append(line) }
        }
        return true
      }
    } catch {
      throw RunFailure(error)
    }
    guard columns != nil else { throw RunFailure(.badData, "\(path): is empty") }
    (self.set, skippedLines, self.skipped) = (set, lines, skipped)
  }

  /// Where the columns stand.
  private struct Columns {
    let source: Int
    let item: Int
    let attribute: Int
    let value: Int
    let unit: Int?
    let period: Int?
    let weight: Int?
    let last: Int

    init(_ header: [String], path: String) throws(ReferenceError) {
      func place(_ names: String...) -> Int? { names.lazy.compactMap { header.firstIndex(of: $0) }.first }
      guard let source = place("source"), let item = place("item"), let attribute = place("attribute"), let value = place("value", "value_num") else {
        throw ReferenceError(.malformed, path: path, place: "line 1", "the header must name source, item, attribute and value")
      }
      (self.source, self.item, self.attribute, self.value) = (source, item, attribute, value)
      (unit, period, weight) = (place("unit"), place("period"), place("weight"))
      last = [source, item, attribute, value, unit ?? 0, period ?? 0, weight ?? 0].max() ?? 0
    }
  }
}

/// Reads known truths: a CSV file with `item`, `attribute` and `value` (or `value_num`), `unit` and `period` where it has them. Throws as `ClaimsFile` does, and for a value that is
/// no number.
public func readTruths(path: String) throws(RunFailure) -> [ClaimSet.Item: Double] {
  var header: [String] = []
  var truths: [ClaimSet.Item: Double] = [:]
  do throws(ReferenceError) {
    try forEachDelimitedRow(of: path) { line, cells throws(ReferenceError) in
      if header.isEmpty {
        header = cells
        guard header.contains("item"), header.contains("attribute"), header.contains("value") || header.contains("value_num") else {
          throw ReferenceError(.malformed, path: path, place: "line 1", "the header must name item, attribute and value")
        }
        return true
      }
      let row = Dictionary(zip(header, cells), uniquingKeysWith: { first, _ in first })
      guard let value = Double(row["value"] ?? row["value_num"] ?? ""), value.isFinite else {
        throw ReferenceError(.malformed, path: path, place: "line \(line)", "'\(row["value"] ?? row["value_num"] ?? "")' is no number")
      }
      truths[ClaimSet.Item(name: row["item"] ?? "", attribute: row["attribute"] ?? "", unit: row["unit"] ?? "", period: row["period"] ?? "")] = value
      return true
    }
  } catch {
    throw RunFailure(error)
  }
  return truths
}
