import Foundation
import SwiftCSV
import Testing

@testable import Extraction

/// What each role is worth: labelled pages read with all roles, and with one or several silenced.
@Suite struct ContextRoleTests {
  private static let cases: [(name: String, roles: Set<ContextRole>)] = [
    ("all roles", []), ("without headings", [.heading]), ("without titles of records", [.recordTitle]),
    ("without lead-ins, questions and captions", [.leadIn, .question, .caption]),
    ("without notes", [.note]), ("without labels", [.label]), ("without column headers", [.columnHeader]), ("without row labels", [.rowLabel]),
    ("without sibling fields and neighbours", [.sibling, .neighbour]), ("without sentences around", [.sentence, .previousSentence]),
    ("without markup and page", [.markup, .page]),
  ]

  @Test("no role's texts can be left out without loss", arguments: LabelledFolder.allCases) func silenced(_ folder: LabelledFolder) throws {
    guard folder.isPresent else { return print("roles: \(folder.pages.path) is not there, and was skipped") }
    let files = try folder.files()
    var scores: [Double] = []
    print("\(folder): F1 of \(files.count) pages by the roles whose texts are read")
    for (name, roles) in Self.cases {
      let f1 = try SilencedRoles.$roles.withValue(roles) { try Self.f1(files, of: folder) }
      scores.append(f1)
      print("  \(name): \((f1 * 1000).rounded() / 1000)")
    }
    let whole = try #require(scores.first)
    for (index, score) in scores.enumerated().dropFirst() { #expect(score <= whole + 0.002, "\(Self.cases[index].name)") }
    // Headers and labels are what tables and cards are read by.
    #expect(scores[5] < whole && scores[6] < whole && scores[7] < whole)
  }

  private static let core: Set<String> = ["wage", "wage_premium", "employment", "employment_change", "employment_growth", "openings"]

  private static func f1(_ files: [URL], of folder: LabelledFolder) throws -> Double {
    var (right, wrong, missed) = (0, 0, 0)
    for file in files {
      let labels = try NamedCSV(url: folder.labels(of: file), delimiter: .comma, encoding: .utf8, loadColumns: false).rows.map(ExpectedFigure.init)
      let reading = try FixtureReading(
        named: file.deletingPathExtension().lastPathComponent, file: file.lastPathComponent, bytes: Array(try Data(contentsOf: file)))
      let score = Score(expected: labels.filter { core.contains($0["measure"]) }, rows: reading.rows.filter { core.contains($0["measure"]) })
      right += score.right.count
      wrong += score.wrong.count
      missed += score.missed.count
    }
    return 2 * Double(right) / Double(2 * right + wrong + missed)
  }
}
