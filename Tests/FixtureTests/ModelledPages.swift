import Foundation
import Records
import RenderedText
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

  /// The page as it stands in the fixture.
  func text() throws -> String {
    try String(contentsOf: Self.folder.appending(path: "pages/\(name).txt"), encoding: .utf8)
  }

  /// The page as HTML.
  func rendering() throws -> String { htmlRendering(of: try text(), named: name) }

  /// What the program reads on the page, as text or as HTML.
  func reading(asHTML: Bool = false, about subject: Occupation? = nil) throws -> FixtureReading {
    try FixtureReading(
      named: name, file: name + (asHTML ? ".html" : ".txt"), bytes: Array(try (asHTML ? rendering() : text()).utf8),
      about: subject)
  }

  /// The same beside the labels of its core figures.
  func score(asHTML: Bool = false) throws -> Score {
    Score(
      expected: try expected(), rows: try reading(asHTML: asHTML).rows.filter { Self.core.contains($0["measure"]) })
  }

  private func expected() throws -> [ExpectedFigure] {
    let labels = try NamedCSV(
      url: Self.folder.appending(path: "expected/\(name).csv"), delimiter: .comma, encoding: .utf8, loadColumns: false)
    try #require(labels.header == ExpectedFigure.columns)
    return labels.rows.map(ExpectedFigure.init).filter { Self.core.contains($0["measure"]) }
  }
}
