import Codelists
import Foundation
import OfficialStatistics
import Testing

@testable import OccupationCoding

/// The tables that come with the program, and the files they are made of.
@Suite("Tables of titles")
struct GeneratedTableTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
    .appending(path: "Sources/OccupationCoding")

  private static func lines(_ path: String) -> [String] {
    let text = try? String(contentsOf: folder.appending(path: path), encoding: .utf8)
    return (text ?? "").split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
  }

  @Test("the words are those of title-words.tsv; scripts/generate_title_words.py writes them")
  func words() {
    let written = Self.lines("Folding/title-words.tsv").map { line in
      line.split(separator: "\t").count < 3 ? line.trimmingCharacters(in: .whitespaces) : line
    }
    let table = titleWordTable.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(!written.isEmpty)
    #expect(table == written.map { $0.trimmingCharacters(in: .whitespaces) })
  }

  private static let aliases = Result {
    var rows: [[String]] = []
    try forEachDelimitedRow(of: folder.appending(path: "Lists/occupation-aliases.csv").path) {
      _, cells throws(ReferenceError) in
      rows.append(cells)
      return true
    }
    return try TitleTableSource.aliasLines(rows)
  }

  @Test("the aliases are those of occupation-aliases.csv; `swift run TitleTable aliases` writes them")
  func aliases() throws {
    let lines = try Self.aliases.get()
    let written = try String(contentsOf: Self.folder.appending(path: "Lists/ReviewedAliasTable.swift"), encoding: .utf8)
    #expect(lines.count > 500)
    #expect(written == ReviewedAlias.source(of: lines))
  }

  @Test("no two aliases fold to one title with different codes, but where several codes have a claim on purpose")
  func agreement() throws {
    let claims = Dictionary(grouping: try Self.aliases.get(), by: { TitleNormalizer.key(of: $0.title) })
    #expect(claims.filter { Set($0.value.map(\.code)).count > 1 }.keys.sorted() == ["medical receptionist"])
    #expect(claims.filter { Set($0.value.map(\.match)).count > 1 }.keys.sorted() == [])
  }

  @Test("every alias with one code answers for itself")
  func answers() throws {
    let wrong = try Self.aliases.get().filter { alias in
      let codes = ReviewedAlias.of(TitleNormalizer.key(of: alias.title))?.codes ?? ["?"]
      return OccupationCoder.builtIn.code(alias.title).code != (codes.count == 1 ? alias.code : nil)
    }
    #expect(wrong.map(\.title).isEmpty)
  }

  @Test(
    "a line of aliases that is wrong is told",
    arguments: ["nurse,29-1141,,", ",29-1141,,,", "nurse,29-9998,,,", "nurse,29-1141,,ending,"])
  func wrongAlias(line: String) {
    #expect(throws: TitleTableSource.BadAlias.self) {
      try TitleTableSource.aliasLines([[], line.components(separatedBy: ",")])
    }
  }

  @Test("every line of the table of lists is folded, in order, and has codes of the classification")
  func lists() {
    var last: [UInt8] = []
    var count = 0
    var wrong: [String] = []
    TitleTable.builtIn.forEachLine { title, column in
      let key = String(decoding: title, as: UTF8.self)
      let codes = TitleTable.codes(column)
      if !last.lexicographicallyPrecedes(title) { wrong.append("order: \(key)") }
      if TitleNormalizer.key(of: key) != key,
        TitleNormalizer.key(of: TitleNormalizer.key(of: key)) != TitleNormalizer.key(of: key)
      {
        wrong.append("folding: \(key)")
      }
      if codes.isEmpty || codes.contains(where: { OccupationTitles.title(of: $0.code) == nil }) {
        wrong.append("codes: \(key)")
      }
      last = Array(title)
      count += 1
    }
    #expect(count > 40_000)
    #expect(wrong.prefix(5).isEmpty, "\(wrong.count) lines, \(wrong.prefix(5))")
  }

  @Test("every line is found by its title, and a title of none is not")
  func lookup() {
    var missed: [String] = []
    var number = 0
    TitleTable.builtIn.forEachLine { title, column in
      number += 1
      guard number % 97 == 0 else { return }
      let key = String(decoding: title, as: UTF8.self)
      if TitleTable.builtIn.codes(of: key) != TitleTable.codes(column) { missed.append(key) }
    }
    #expect(missed.isEmpty)
    #expect(number > 40_000)
    for key in ["", "zzzz", "0", "nurs", "nurse x y z"] { #expect(TitleTable.builtIn.codes(of: key).isEmpty) }
  }

  @Test("lists are folded into a table: readings, abbreviations in brackets, the most trusted list first")
  func source() {
    let text = TitleTableSource.text([
      ListedTitle(list: .directMatch, title: "Certified Nursing Assistant (CNA)", code: "31-1131"),
      ListedTitle(list: .alternate, title: "Cook, Fast Food", code: "35-2011"),
      ListedTitle(list: .alternate, title: "Cooks, Fast Food", code: "35-2015"),
      ListedTitle(list: .alternate, title: "Rifleman (IM)", code: "55-3016"),
    ])
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.contains("  certified nursing assistant\td31-1131"))
    #expect(lines.contains("  cna\td31-1131"))
    #expect(lines.contains { $0.hasPrefix("  fast food cook\ts35-2011") })
    #expect(lines.contains("  registered nurse\ts29-1141"))
    #expect(!lines.contains { $0.hasPrefix("  im\t") })
  }

  @Test("codes of the 2010 classification have a successor of the 2018 one, or are known to be divided")
  func retired() {
    #expect(RetiredOccupationCodes.all.count == 84)
    #expect(RetiredOccupationCodes.all.allSatisfy { OccupationTitles.title(of: $0) == nil })
    #expect(
      RetiredOccupationCodes.all.compactMap(RetiredOccupationCodes.successor).allSatisfy {
        OccupationTitles.title(of: $0) != nil
      })
    #expect(RetiredOccupationCodes.successor(of: "15-1132") == "15-1252")
    #expect(RetiredOccupationCodes.successor(of: "29-2071") == nil)
    #expect(RetiredOccupationCodes.contains("29-2071"))
    #expect(!RetiredOccupationCodes.contains("29-1141"))
  }
}
