import Foundation
import Records

/// Compares a page's observations with the figures labelled by hand, one to one.
///
/// The core key is (measure, statistic, value, low, high, unit, area code). The full key adds occupation, experience,
/// setting (or industry), credential and period, each compared as sets of words of which one must hold the other; a
/// label left empty for occupation or period is not compared. A label marked optional excuses one observation with its
/// numbers, of its measure or of openings beside employment change, and is never missed.
struct Score {
  private(set) var missed: [String] = []
  private(set) var extra: [String] = []
  /// Labels that were found by the core key and not by the full key.
  private(set) var half: [String] = []
  /// The rows that a label confirms, and those that none does; rows that an optional label excuses are neither.
  private(set) var right: [ObservedRow] = []
  private(set) var wrong: [ObservedRow] = []

  init(expected: [ExpectedFigure], rows: [ObservedRow]) {
    var pool = rows
    var rest: [ExpectedFigure] = []
    // Whole matches first, so that none is taken by a half match.
    for figure in expected where figure["optional"].isEmpty {
      if let index = pool.firstIndex(where: { Score.core(figure) == Score.core($0) && Score.fits(figure, $0) }) {
        right.append(pool.remove(at: index))
      } else {
        rest.append(figure)
      }
    }
    for figure in rest {
      let name = "line \(figure["line"]): \(Score.core(figure).joined(separator: " "))"
      if let index = pool.firstIndex(where: { Score.core(figure) == Score.core($0) }) {
        half.append(name + " beside " + pool[index].meaning.joined(separator: " "))
        right.append(pool.remove(at: index))
      } else {
        missed.append(name)
      }
    }
    var optional = expected.filter { !$0["optional"].isEmpty }
    for row in pool {
      if let index = optional.firstIndex(where: { Score.excuses($0, row) }) {
        optional.remove(at: index)
      } else {
        wrong.append(row)
        extra.append(Score.core(row).joined(separator: " ") + ": " + row["quote"])
      }
    }
  }

  private static func core(_ figure: ExpectedFigure) -> [String] {
    [figure["measure"], figure["statistic"]] + numbers(figure["value"], figure["low"], figure["high"]) + [
      figure["unit"], figure["area"],
    ]
  }

  private static func core(_ row: ObservedRow) -> [String] {
    [row["measure"], row["statistic"]] + numbers(row["value"], row["low"], row["high"]) + [
      row["unit"], row["area_code"],
    ]
  }

  private static func numbers(_ texts: String...) -> [String] {
    texts.map { Decimal(plain: $0)?.rounded(places: 2).plain ?? "" }
  }

  private static func fits(_ figure: ExpectedFigure, _ row: ObservedRow) -> Bool {
    (figure["occupation"].isEmpty || sameWords(figure["occupation"], row["occupation"]))
      && sameWords(figure["experience"], row["experience"])
      && sameWords(figure["setting"], row["setting"] + " " + row["industry"])
      && sameWords(figure["credential"], row["credential"])
      && (figure["period"].isEmpty || figure["period"] == row["period"])
  }

  private static func sameWords(_ a: String, _ b: String) -> Bool {
    let first = words(a)
    let second = words(b)
    return first == second
      || !first.isEmpty && !second.isEmpty && (first.isSubset(of: second) || second.isSubset(of: first))
  }

  private static func words(_ text: String) -> Set<String> {
    let parts = text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "+") }
    return Set(parts.map { $0.hasSuffix("s") ? String($0.dropLast()) : String($0) })
  }

  private static func excuses(_ label: ExpectedFigure, _ row: ObservedRow) -> Bool {
    guard numbers(label["value"], label["low"], label["high"]) == numbers(row["value"], row["low"], row["high"]) else {
      return false
    }
    let alike: Set<String> = ["openings", "employment_change"]
    return label["measure"] == row["measure"] || alike.contains(label["measure"]) && alike.contains(row["measure"])
  }
}

/// A share as it is printed: `93.9 %`.
func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10) %" }
