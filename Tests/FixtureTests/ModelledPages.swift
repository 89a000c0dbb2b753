import Foundation
import SwiftCSV
import Testing

/// The labelled pages under `fixtures/modelled`: our own writing after the manner of many sites.
struct ModelledPage: CustomTestStringConvertible, Sendable {
  let name: String

  var testDescription: String { name }

  static let folder = Fixture.folder.appending(path: "modelled")

  /// Every page, by name.
  static let all: [ModelledPage] = Fixture.names(in: "modelled/pages").map(ModelledPage.init)

  /// The measures whose figures are counted: pay and outlook, not training.
  static let core: Set<String> = [
    "wage", "wage_premium", "employment", "employment_change", "employment_growth", "openings",
  ]

  /// What the program reads on the page, beside its labels.
  func score() throws -> Score {
    let file = name + ".txt"
    return try score(file: file, bytes: Array(try Data(contentsOf: Self.folder.appending(path: "pages/" + file))))
  }

  /// The same of a rendering of the page as HTML.
  func score(html: [UInt8]) throws -> Score { try score(file: name + ".html", bytes: html) }

  /// The labels of its core figures.
  func expected() throws -> [ExpectedFigure] {
    let labels = try NamedCSV(
      url: Self.folder.appending(path: "expected/\(name).csv"), delimiter: .comma, encoding: .utf8, loadColumns: false)
    try #require(labels.header == ExpectedFigure.columns)
    return labels.rows.map(ExpectedFigure.init).filter { Self.core.contains($0["measure"]) }
  }

  private func score(file: String, bytes: [UInt8]) throws -> Score {
    let reading = try FixtureReading(named: name, file: file, bytes: bytes)
    return Score(expected: try expected(), rows: reading.rows.filter { Self.core.contains($0["measure"]) })
  }
}
