import Foundation
import GRDB
import Testing

@testable import OfficialStatistics

@Suite("Bad official files: a clear error with file and place, and nothing half-imported")
struct BadInputTests {
  private static let header = "AREA,AREA_TITLE,OCC_CODE,OCC_TITLE,EMPLOYMENT,A_MEAN,A_PCT10,A_PCT25,A_MEDIAN"

  /// Imports a good file and `bad` in one call, then `bad` alone; both must fail and leave nothing.
  private func expectFailure(_ bad: String, _ scratch: Scratch, _ kind: ReferenceError.Kind, _ words: [String]) throws {
    let good = try scratch.file(
      "good_2023.csv", "\(Self.header)\n0000000,National,11-1011,Chief Executives,100,300,100,200,250\n")
    let store = try ReferenceStore.inMemory()
    for paths in [[good, bad], [bad]] {
      let error = try #require(throws: ReferenceError.self) { _ = try store.importFiles(paths) }
      #expect(error.kind == kind)
      for word in words { #expect(error.description.contains(word)) }
    }
    #expect(try figures(store).isEmpty)
    #expect(try store.files().isEmpty)
  }

  @Test("a truncated zip")
  func truncated() throws {
    let scratch = try Scratch()
    let whole = try scratch.workbook(
      "a.xlsx",
      [("Data", [["occ_code", "a_mean"]] + (0..<500).map { ["43-\(1000 + $0)", "\($0 * 7919 % 100_003)0"] })])
    let bytes = try Data(contentsOf: URL(fileURLWithPath: whole))
    for share in [0.3, 0.6, 0.9] {
      try bytes.prefix(Int(Double(bytes.count) * share)).write(to: URL(fileURLWithPath: scratch.path("cut.xlsx")))
      try expectFailure(scratch.path("cut.xlsx"), scratch, .malformed, ["cut.xlsx"])
    }
  }

  @Test("a zip bomb")
  func bomb() throws {
    let scratch = try Scratch()
    let zeros = [UInt8](repeating: 32, count: 48 << 20)
    let path = try scratch.zip("bomb.xlsx", [("xl/workbook.xml", zeros), ("xl/_rels/workbook.xml.rels", [])])
    try expectFailure(path, scratch, .malformed, ["bomb.xlsx", "xl/workbook.xml", "expands"])
  }

  @Test("a workbook without its shared texts")
  func sharedStrings() throws {
    let scratch = try Scratch()
    let rows = [["occ_code", "occ_title", "a_mean"], ["43-6013", "@3", "45000"]]
    try expectFailure(
      try scratch.workbook("x_2020.xlsx", [("Data", rows)], shared: nil), scratch, .malformed,
      ["sheet 'Data'", "B2", "shared string"])
  }

  @Test(
    "a CSV whose rows are not those its header promises",
    arguments: [
      ("0000000,National,43-6013,Secretaries, Medical,100,45000,30000,40000,44000", "fields"),
      ("0000000,National,43-6013,Secretaries,100,45000,44000,30000,40000", "not ascending"),
      ("National,0000000,43-6013,Secretaries,100,45000,30000,40000,44000", "area code"),
      ("0000000,National,Secretaries,43-6013,100,45000,30000,40000,44000", "occupation code"),
      ("0000000,National,43-6013,Secretaries,100,Ohio,30000,40000,44000", "A_MEAN"),
    ])
  func shifted(row: String, word: String) throws {
    let scratch = try Scratch()
    let path = try scratch.file("bad_2024.csv", "\(Self.header)\n\(row)\n")
    try expectFailure(path, scratch, .malformed, ["bad_2024.csv", "line 2", word])
  }

  @Test("a CSV with text behind a quoted field is refused with its line; text that never was CSV is of no known form")
  func strayQuotes() throws {
    let scratch = try Scratch()
    let row = "0000000,National,43-6013,Secretaries,100,45000,30000,40000,44000"
    let stray = row.replacing("Secretaries", with: "\"Secretaries\" all")
    try expectFailure(
      try scratch.file("bad_2024.csv", "\(Self.header)\n\(row)\n\(stray)\n"), scratch, .malformed,
      ["bad_2024.csv", "line 3", "text after a quoted field"])
    try expectFailure(
      try scratch.file("notes.txt", "\"No\", he said, \"and\" again.\n"), scratch, .unknownFormat,
      ["notes.txt", "a text file"])
  }

  @Test(
    "a page that a server sent in the file's place, whatever its name",
    arguments: ["national_M2024_dl.xlsx", "oews_M2025_state.csv", "answer.json"])
  func errorPage(name: String) throws {
    let scratch = try Scratch()
    let path = try scratch.file(
      name, "\r\n<!DOCTYPE html>\n<html><head><title>Access Denied</title></head><body>OCC_CODE,A_MEAN</body></html>\n")
    try expectFailure(path, scratch, .unknownFormat, [name, "HTML page"])
  }

  @Test("an empty file", arguments: ["empty.xlsx", "empty.csv", "oe.data"])
  func empty(name: String) throws {
    let scratch = try Scratch()
    try expectFailure(try scratch.file(name, ""), scratch, .unknownFormat, [name, "is empty"])
  }

  @Test("a CSV with a header and no rows")
  func headerOnly() throws {
    let scratch = try Scratch()
    try expectFailure(
      try scratch.file("bare_2024.csv", Self.header + "\n"), scratch, .malformed, ["bare_2024.csv", "no figure"])
  }

  @Test(
    "text in UTF-16, with its mark and without",
    arguments: [String.Encoding.utf16, .utf16LittleEndian, .utf16BigEndian])
  func wideText(encoding: String.Encoding) throws {
    let scratch = try Scratch()
    let text = "\(Self.header)\r\n0000000,National,43-6013,Secretaries,100,45000,30000,40000,44000\r\n"
    try #require(text.data(using: encoding)).write(to: URL(fileURLWithPath: scratch.path("wide_2024.csv")))
    try expectFailure(scratch.path("wide_2024.csv"), scratch, .unknownFormat, ["wide_2024.csv", "UTF-16"])
  }

  @Test("codes of the 2010 classification in a release by that of 2018; in one of its own time they are read")
  func oldCodes() throws {
    let scratch = try Scratch()
    let rows =
      "0000000,National,11-1011,Chief Executives,100,300,100,200,250\n0000000,National,15-1132,Software Developers,100,450,300,400,440\n"
    let path = try scratch.file("software_2023.csv", "\(Self.header)\n\(rows)")
    try expectFailure(path, scratch, .malformed, ["software_2023.csv", "line 3", "OCC_CODE", "15-1132", "2010"])
    let old = try ReferenceStore.inMemory()
    _ = try old.importFiles([try scratch.file("software_2017.csv", "\(Self.header)\n\(rows)")])
    #expect(try figures(old).count == 10)
    let projections =
      "Occupation Title,Occupation Code,\"Employment 2022\",\"Employment 2032\"\nSoftware developers,=\"15-1132\",10,11\n"
    try expectFailure(try scratch.file("ep.csv", projections), scratch, .malformed, ["ep.csv", "line 2", "15-1132"])
  }

  @Test(
    "files of no known form", arguments: ["hello", "{\"a\": 1}", "a,b\n1,2\n", "{\"Results\"", "PK\u{3}\u{4}nonsense"])
  func unknown(text: String) throws {
    let scratch = try Scratch()
    let path = try scratch.file("x", text)
    #expect(throws: ReferenceError.self) { _ = try ReferenceStore.inMemory().importFiles([path]) }
  }

  @Test("a release that contradicts one already loaded leaves it as it was, and the same bytes twice change nothing")
  func contradiction() throws {
    let scratch = try Scratch()
    let first = try scratch.file(
      "a_2023.csv", "\(Self.header)\n0000000,National,43-6013,S,100,45000,30000,40000,44000\n")
    let other = try scratch.file(
      "b_2023.csv",
      "\(Self.header)\n0000000,National,11-1011,C,90,1,1,1,1\n0000000,National,43-6013,S,100,45000,30000,40000,44010\n")
    try FileManager.default.createDirectory(atPath: scratch.path("out"), withIntermediateDirectories: true)
    let store = try ReferenceStore.create(at: scratch.path("out/reference.sqlite"))
    #expect(try store.importFiles([first]).map(\.newCells) == [5])
    let before = try figures(store)
    let error = try #require(throws: ReferenceError.self) { _ = try store.importFiles([other]) }
    #expect(error.kind == .contradiction)
    for word in ["b_2023.csv", "line 3", "OEWS May 2023", "44010", "44000", "a_2023.csv"] {
      #expect(error.description.contains(word))
    }
    #expect(try figures(store) == before)
    #expect(try store.importFiles([first]).map(\.wasKnown) == [true])
    #expect(try figures(store) == before)
    #expect(try ReferenceStore.open(scratch.path("out/reference.sqlite"))?.listing().releases.map(\.cells) == [5])
  }

  /// What is wrong with the references of a workbook, and what is said of it.
  private static let broken: [(name: String, part: String, from: String, to: String, words: [String])] = [
    ("a sheet without a part", "xl/_rels/workbook.xml.rels", "Id=\"rId1\"", "Id=\"rId7\"", ["sheet 'Data'", "rId1"]),
    (
      "a cell in another column", "xl/worksheets/sheet1.xml", "r=\"C2\"", "r=\"A2\"", ["sheet 'Data'", "row 2", "'A2'"]
    ),
    ("a cell in another row", "xl/worksheets/sheet1.xml", "r=\"C2\"", "r=\"C9\"", ["row 2", "'C9'"]),
    ("a cell beyond all columns", "xl/worksheets/sheet1.xml", "r=\"C2\"", "r=\"ZZZ2\"", ["row 2", "'ZZZ2'"]),
    (
      "a reference that is none", "xl/worksheets/sheet1.xml", "r=\"C2\"", "r=\"\(String(repeating: "A", count: 50))\"",
      ["row 2"]
    ),
    ("a row that goes back", "xl/worksheets/sheet1.xml", "<row r=\"2\"", "<row r=\"1\"", ["row 2", "'1'"]),
    ("a row without a number", "xl/worksheets/sheet1.xml", "<row r=\"2\"", "<row r=\"x\"", ["row 2", "'x'"]),
  ]

  /// Cells whose reference is not one to three capital letters and one to seven digits.
  private static let misplaced = ["c2", "AAAC2", "C00000002", "2C", "C2D", "C", "2", "C-2", "Ç2", " C2"].map {
    (
      name: "the cell '\($0)'", part: "xl/worksheets/sheet1.xml", from: "r=\"C2\"", to: "r=\"\($0)\"",
      words: ["row 2", "'\($0)'"]
    )
  }

  @Test(
    "a workbook whose references are broken is refused, and not imported in part",
    arguments: (broken + misplaced).indices)
  func brokenReferences(_ number: Int) throws {
    let broken = (Self.broken + Self.misplaced)[number]
    let scratch = try Scratch()
    let header = ["AREA", "OCC_CODE", "OCC_TITLE", "TOT_EMP", "A_MEAN"]
    let path = try scratch.workbook(
      "national_M2023_dl.xlsx", [("Data", [header, ["99", "43-6013", "Medical secretaries", "100", "45000"]])]
    ) { part, text in
      part == broken.part ? text.replacing(broken.from, with: broken.to) : text
    }
    let error = try #require(throws: ReferenceError.self, "\(broken.name)") {
      _ = try ReferenceStore.inMemory().importFiles([path])
    }
    #expect(error.kind == .malformed)
    for word in ["national_M2023_dl.xlsx"] + broken.words {
      #expect(error.description.contains(word), "\(broken.name): \(error)")
    }
  }

  @Test("what an earlier version left half-written when it was killed is undone by whoever opens it next")
  func hotJournal() throws {
    let scratch = try Scratch()
    let first = try scratch.file(
      "a_2023.csv", "\(Self.header)\n0000000,National,43-6013,S,100,45000,30000,40000,44000\n")
    let path = scratch.path("reference.sqlite")
    let store = try ReferenceStore.create(at: path)
    #expect(try store.importFiles([first]).map(\.newCells) == [5])
    let copy = scratch.path("killed.sqlite")
    try store.queue.writeWithoutTransaction { db in
      // So little memory that half of the work is in the file before it is done.
      try db.execute(sql: "PRAGMA cache_size = 2; BEGIN IMMEDIATE; UPDATE file SET path = 'half'")
      for number in 0..<4000 { try db.execute(sql: "INSERT INTO area (code) VALUES (?)", arguments: ["X-\(number)"]) }
      for suffix in ["", "-journal"] { try FileManager.default.copyItem(atPath: path + suffix, toPath: copy + suffix) }
      try db.execute(sql: "ROLLBACK")
    }
    #expect(FileManager.default.fileExists(atPath: copy + "-journal"))
    let opened = try #require(try ReferenceStore.open(copy))
    #expect(try opened.listing().files.map(\.path) == [first])
    #expect(try opened.listing().releases.map(\.cells) == [5])
  }

  @Test("a file that is no database")
  func noDatabase() throws {
    let scratch = try Scratch()
    let path = try scratch.file("reference.sqlite", String(repeating: "no database ", count: 200))
    #expect(throws: ReferenceError.self) { _ = try ReferenceStore.open(path) }
    #expect(throws: ReferenceError.self) { _ = try ReferenceStore.create(at: path) }
  }
}
