import Extraction
import Foundation
import Normalization
import Pages
import Records
import Testing

@testable import Publication

/// What the stages make of one file of a fixture.
struct FixtureReading {
  let page: Page
  let observations: [Observation]
  /// What the page is about.
  let subject: Occupation

  /// Reads the fixture's page (`pages`) or its text rendering (`text`) with nothing decided by a manifest.
  init(_ fixture: Fixture, _ folder: String) throws {
    let name = folder == "pages" ? "\(fixture.name).html" : "\(fixture.name).txt"
    try self.init(
      named: fixture.name, file: name,
      bytes: Array(try Data(contentsOf: Fixture.folder.appending(path: "\(folder)/\(name)"))))
  }

  /// Reads a page, about an occupation that a manifest names, or with nothing decided by one.
  init(named id: String, file name: String, bytes: [UInt8], about subject: Occupation? = nil) throws {
    let origin = Origin(sourceID: id, topic: "fixtures", location: name)
    page = readPage(
      Snapshot(origin: origin, bytes: bytes, sha256: "", path: name, mediaType: sniffMediaType(bytes, name: name)))
    let extraction = extractFigures(from: page, subject: subject)
    self.subject = resolveSubject(extraction.facts, manifest: subject)
    let context = NormalizationContext(
      origin: origin, snapshotSHA256: "", snapshotPath: name, subject: self.subject,
      decimalComma: usesDecimalComma(page, language: pageLanguage(page)), language: pageLanguage(page))
    observations = normalize(extraction.figures, context: context)
    #expect(observations.count == extraction.figures.count, "a figure was lost in normalization")
  }

  /// The observations as rows of `observations.csv`, in page order.
  var rows: [ObservedRow] {
    observations.map { observation in
      ObservedRow(cells: DatasetTable<Observation>.observations.columns.map { ($0.name, $0.cell(observation).plain) })
    }
  }
}

/// One row of `observations.csv`, with its columns in order.
struct ObservedRow {
  let cells: [(name: String, text: String)]

  subscript(column: String) -> String { cells.first { $0.name == column }?.text ?? "" }

  /// What the page says, without where it stands: the columns from `raw` to `cited_source`.
  var meaning: [String] {
    guard let first = cells.firstIndex(where: { $0.name == "raw" }),
      let last = cells.firstIndex(where: { $0.name == "cited_source" })
    else { return [] }
    return cells[first...last].map { "\($0.name)=\($0.text)" }
  }
}
