import Foundation
import SwiftCSV
import Testing

/// The files of one guide under `fixtures/`.
struct Fixture: CustomTestStringConvertible, Sendable {
  let name: String

  var testDescription: String { name }

  /// `fixtures/` of this checkout.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../fixtures")
    .standardized

  /// Every page there is, by name.
  static let all: [Fixture] = names(in: "pages").map(Fixture.init)

  /// The names, without extension, of the files in one of the folders, sorted.
  static func names(in subfolder: String) -> [String] {
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: subfolder).path)
    return (files ?? []).map { String($0.prefix(while: { $0 != "." })) }.sorted()
  }

  /// The page's source as text; a page that calls itself iso-8859-1 is windows-1252, as browsers have it.
  func page() throws -> String {
    let data = try Data(contentsOf: Self.folder.appending(path: "pages/\(name).html"))
    return try #require(String(data: data, encoding: .utf8) ?? String(data: data, encoding: .windowsCP1252))
  }

  /// The text rendering, line by line.
  func textLines() throws -> [String] {
    let data = try Data(contentsOf: Self.folder.appending(path: "text/\(name).txt"))
    return try #require(String(data: data, encoding: .utf8)).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  /// The figures labelled by hand, in reading order.
  func expected() throws -> [ExpectedFigure] {
    let csv = try NamedCSV(
      url: Self.folder.appending(path: "expected/\(name).csv"), delimiter: .comma, encoding: .utf8, loadColumns: false)
    try #require(csv.header == ExpectedFigure.columns)
    return csv.rows.map(ExpectedFigure.init)
  }
}

/// One row of an `expected/*.csv` file.
struct ExpectedFigure: Sendable {
  static let columns = [
    "page", "line", "group", "occupation", "measure", "statistic", "value", "low", "high", "unit", "area", "experience",
    "setting", "credential",
    "period", "optional", "quote",
  ]

  private let cells: [String: String]

  init(cells: [String: String]) { self.cells = cells }

  subscript(column: String) -> String { cells[column] ?? "" }
}
