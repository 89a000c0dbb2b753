import Foundation
import Publication
import OfficialStatistics
import TruthDiscovery

/// The contents of a claims file.
package struct ClaimsFile: Sendable {
  /// The valid claims.
  package private(set) var set = ClaimSet()
  /// Lines of claims without a finite value, at most twenty.
  package private(set) var skippedLines: [Int] = []
  /// Number of such claims.
  package private(set) var skipped = 0

  /// Moves the claims out, to avoid holding them twice.
  package mutating func takeClaims() -> ClaimSet {
    var taken = ClaimSet()
    swap(&taken, &set)
    return taken
  }

  /// Reads a CSV file row by row: `source`, `item`, `attribute` and `value` (or `value_num`); `unit`, `period` and
  /// `weight` are optional; `low` and `high` may be given instead of a value. `-` is standard input. Throws `noInput`
  /// if the file is missing, `badData` if it is not such a table.
  package init(path: String) throws(RunFailure) {
    var columns: FusionColumns?
    var set = ClaimSet()
    var lines: [Int] = []
    var skipped = 0
    do throws(ReferenceError) {
      try forEachDelimitedRow(of: path) { line, cells throws(ReferenceError) in
        guard let columns else {
          columns = try FusionColumns(cells, needed: ["source", "item", "attribute", "value"], path: path)
          return true
        }
        try columns.check(cells, line, path)
        let weight = columns.has("weight") ? columns.number(cells, "weight") ?? .nan : 1
        let (low, high) = columns.interval(cells)
        if !set.add(
          source: columns.text(cells, "source"), item: columns.item(cells), from: low, through: high, weight: weight)
        {
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
}

/// Reads known truths: a CSV file with `item`, `attribute` and `value` (or `value_num`), `unit` and `period` where it
/// has them. Throws like `ClaimsFile`, and for a value that is not a number.
package func readTruths(path: String) throws(RunFailure) -> [ClaimSet.Item: Double] {
  var columns: FusionColumns?
  var truths: [ClaimSet.Item: Double] = [:]
  do throws(ReferenceError) {
    try forEachDelimitedRow(of: path) { line, cells throws(ReferenceError) in
      guard let columns else {
        columns = try FusionColumns(cells, needed: ["item", "attribute", "value"], path: path)
        return true
      }
      try columns.check(cells, line, path)
      guard let value = columns.number(cells, "value"), value.isFinite else {
        throw ReferenceError(
          .malformed, path: path, place: "line \(line)", "'\(columns.text(cells, "value"))' is not a number")
      }
      truths[columns.item(cells)] = value
      return true
    }
  } catch {
    throw RunFailure(error)
  }
  return truths
}

/// The columns of files of claims and truths, by name.
private struct FusionColumns {
  private let places: [String: Int]
  private let count: Int

  /// Throws for a header without a required column; `value_num` is used if there is no `value`.
  init(_ header: [String], needed: [String], path: String) throws(ReferenceError) {
    var places = Dictionary(header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    places["value"] = places["value"] ?? places["value_num"]
    guard needed.allSatisfy({ places[$0] != nil }) else {
      let names = needed.dropLast().joined(separator: ", ") + " and " + (needed.last ?? "")
      throw ReferenceError(.malformed, path: path, place: "line 1", "the header must name \(names)")
    }
    self.places = places
    count = header.count
  }

  /// Throws for a row that is shorter than the header.
  func check(_ cells: [String], _ line: Int, _ path: String) throws(ReferenceError) {
    guard cells.count >= count else {
      throw ReferenceError(
        .malformed, path: path, place: "line \(line)", "has \(cells.count) fields, fewer than the header")
    }
  }

  /// A cell; empty if the file has no such column.
  func text(_ cells: [String], _ name: String) -> String { places[name].map { cells[$0] } ?? "" }

  /// A cell as a number; nil for any other text or a missing column.
  func number(_ cells: [String], _ name: String) -> Double? { Double(text(cells, name)) }

  /// Both ends of the claim: the value twice, or low and high if there is no value.
  func interval(_ cells: [String]) -> (low: Double, high: Double) {
    if text(cells, "value").isEmpty, let low = number(cells, "low"), let high = number(cells, "high") {
      return (low, high)
    }
    let value = number(cells, "value") ?? .nan
    return (value, value)
  }

  func has(_ name: String) -> Bool { places[name] != nil }

  func item(_ cells: [String]) -> ClaimSet.Item {
    ClaimSet.Item(
      name: text(cells, "item"), attribute: text(cells, "attribute"), unit: text(cells, "unit"),
      period: text(cells, "period"))
  }
}
