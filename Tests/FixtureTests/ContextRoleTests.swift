import Foundation
import SwiftCSV
import Testing

@testable import Extraction

/// What each role is worth: labelled pages read with all roles, and with one or several silenced.
@Suite struct ContextRoleTests {
  private static let cases: [(name: String, roles: Set<ContextRole>)] = [
    ("all roles", []), ("without headings", [.heading]), ("without titles of records", [.recordTitle]),
    ("without lead-ins, questions and captions", [.leadIn, .question, .caption]),
    ("without notes", [.note]), ("without labels", [.label]), ("without column headers", [.columnHeader]),
    ("without row labels", [.rowLabel]),
    ("without sibling fields and neighbours", [.sibling, .neighbour]),
    ("without sentences around", [.sentence, .previousSentence]),
    ("without markup and page", [.markup, .page]),
  ]

  @Test("no role's texts can be left out without loss", arguments: LabelledFolder.own)
  func silenced(_ folder: LabelledFolder) throws { try expectLoss(folder) }

  @Test("no role's texts can be left out without loss on real pages", LabelledFolder.areRealPagesPresent)
  func silencedOnRealPages() throws { try expectLoss(.html) }

  private func expectLoss(_ folder: LabelledFolder) throws {
    let files = try folder.files()
    var scores: [Double] = []
    print("\(folder): F1 of \(files.count) pages by the roles whose texts are read")
    for (name, roles) in Self.cases {
      let f1 = try SilencedRoles.$roles.withValue(roles) { try FolderScore(files, of: folder).f1 }
      scores.append(f1)
      print("  \(name): \((f1 * 1000).rounded() / 1000)")
    }
    let whole = try #require(scores.first)
    for (index, score) in scores.enumerated().dropFirst() {
      #expect(score <= whole + 0.002, "\(Self.cases[index].name)")
    }
    // Headers and labels are what tables and cards are read by.
    #expect(scores[5] < whole && scores[6] < whole && scores[7] < whole)
  }
}
