import Foundation
import Publication
import Testing

@testable import Exports

@Suite("GeneratedDocuments: what is written from the declarations")
struct GeneratedDocumentsTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  private static var documents: [(path: String, text: String)] {
    [("docs/datasets.md", DataDictionary.text)] + JSONSchemaFile.all.map { ("docs/" + $0.path, $0.text) }
  }

  @Test("the data dictionary and the JSON Schemas are what the declarations say", arguments: documents.map(\.path))
  func isCurrent(_ path: String) throws {
    let text = try #require(Self.documents.first { $0.path == path }?.text)
    let file = Self.root + "/" + path
    if ProcessInfo.processInfo.environment["LABORLEDGER_RECORD"] == "1",
      (try? String(contentsOfFile: file, encoding: .utf8)) != text
    {
      try text.write(toFile: file, atomically: true, encoding: .utf8)
      Issue.record("\(path) was written; look at the change and run again without LABORLEDGER_RECORD")
      return
    }
    #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
  }

  private static func recorded(_ version: String) throws -> [String] {
    try String(contentsOfFile: "\(root)/docs/schemas/columns/\(version).txt", encoding: .utf8).split(separator: "\n")
      .map(String.init)
  }

  /// Never re-recorded: whoever changes columns raises the version, writes what it brings, and adds its file.
  @Test("published columns do not change without a version")
  func columnsHaveAVersion() throws {
    #expect(SchemaVersion.changes.first?.version == SchemaVersion.current)
    #expect(
      SchemaRecord.current == (try Self.recorded(SchemaVersion.current)),
      "Raise SchemaVersion.current, add what it brings to its changes, and keep the columns in docs/schemas/columns/VERSION.txt"
    )
  }

  @Test("a minor version only adds columns")
  func minorVersionsAdd() throws {
    let versions = SchemaVersion.changes.map(\.version).reversed().map(\.self)
    #expect(versions.count >= 2)
    for (earlier, later) in zip(versions, versions.dropFirst())
    where earlier.prefix(while: { $0 != "." }) == later.prefix(while: { $0 != "." }) {
      #expect(
        SchemaRecord.problems(from: try Self.recorded(earlier), to: try Self.recorded(later)) == [],
        "\(earlier) to \(later)")
    }
  }

  @Test(
    "a column that is gone, renamed, of another type or elsewhere is found",
    arguments: [
      (["t a string", "t c number"], ["gone: t b number"]),
      (["t a string", "t b string", "t c number"], ["gone: t b number"]),
      (["t b number", "t a string", "t c number"], ["moved: t b number", "moved: t a string"]),
      (["t a string", "t b number", "t c number"], []),
      (["t a string", "t b number", "t c number", "t d string"], []),
      (["t a string", "t d string", "t b number", "t c number"], []),
    ])
  func findsBreaks(_ later: [String], _ problems: [String]) {
    #expect(SchemaRecord.problems(from: ["t a string", "t b number", "t c number"], to: later) == problems)
  }

  /// Names that no text about anything else would hold.
  @Test("no column's name is written twice in the sources")
  func namesStandOnce() throws {
    let names = Set(TableDescription.all.flatMap { $0.columns.map(\.name) }.filter { $0.contains("_") })
    #expect(names.count > 20)
    for folder in ["Tables", "Readers", "Files", "Comparison"].map({ "Sources/Publication/" + $0 }) + [
      "Sources/Exports"
    ] {
      let files =
        FileManager.default.enumerator(atPath: Self.root + "/" + folder)?.compactMap { $0 as? String }.filter {
          $0.hasSuffix(".swift")
        } ?? []
      #expect(!files.isEmpty)
      for file in files {
        let text = try String(contentsOfFile: "\(Self.root)/\(folder)/\(file)", encoding: .utf8)
        for name in names { #expect(!text.contains("\"\(name)\""), "\(folder)/\(file) writes \(name) out") }
      }
    }
  }
}
