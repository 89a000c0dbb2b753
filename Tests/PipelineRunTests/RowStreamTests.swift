import Acquisition
import Foundation
import Records
import TestFolders
import Testing

@testable import PipelineRun

@Suite("Streams of rows")
struct RowStreamTests {
  private static let pages = [
    ("a", payPage),
    (
      "b",
      "Office managers\n\nThe median salary of an office manager is $61,000 per year, or $20.10 an hour. Entry-level ones earn $39,000.\n"
    ),
    ("c", "Office managers keep the office running."), ("d", ""),
    (
      "e",
      "<h1>Office managers</h1><p>Secretaries earn a median of $43,000 a year in Texas.</p><p>SOC 43-6014. They grow by 8% from 2024 to 2034.</p>"
    ),
  ]

  @Test("both filters together make of pages what a run makes of them, byte for byte")
  func asARun() throws {
    try inFolder { folder in
      for (id, page) in Self.pages { try Data(page.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(id).txt")) }
      let run = try Program.call(["run", ".", "--topic", "t", "--output", "out", "--quiet"], in: folder)
      #expect(run.status == 0, "\(run.errors)")
      #expect(
        try Program.call(["export", "out/t/latest", "--format", "json-lines", "--output", "lines"], in: folder).status
          == 0)
      let list = Self.pages.map { pageRecord($0, page: $1, topic: "t", ["url": "./\($0).txt"]) + "\n" }.joined()
      let extracted = try Program.call(["extract", "--from", "jsonl", "-"], in: folder, input: list)
      let settled = try Program.call(["reconcile", "--from", "jsonl", "-"], in: folder, input: extracted.output)
      #expect(settled.status == 0, "\(settled.errors)")
      let first = [
        "observations": "observation_id", "statistics": "statistic_id", "conflicts": "conflict_id",
        "findings": "finding_id", "sources": "source_id",
      ]
      for (table, column) in first {
        let ours = settled.output.split(separator: "\n").filter { $0.hasPrefix("{\"table\":\"\(table)\",") }.compactMap
        { line in
          line.range(of: "\"\(column)\":").map { "{" + line[$0.lowerBound...] }
        }
        let theirs = try String(contentsOfFile: "\(folder)/lines/\(table).jsonl", encoding: .utf8).split(
          separator: "\n"
        ).map(String.init)
        #expect(ours == theirs, "\(table)")
        #expect(!ours.isEmpty, "\(table)")
      }
    }
  }

  @Test(
    "a topic is answered when the next one begins; rows that name none, and rows of extract --format jsonl, are of the one that is given"
  )
  func topics() throws {
    try inFolder(["a.txt": payPage]) { folder in
      let list = ["z", "y"].map { pageRecord($0, topic: $0) + "\n" }.joined()
      let extracted = try Program.call(["extract", "--from", "jsonl", "-"], in: folder, input: list).output
      let plain = try Program.call(["extract", "--format", "jsonl", "a.txt"], in: folder).output
      let settled = try Program.call(
        ["reconcile", "--from", "jsonl", "--topic", "x", "-"], in: folder, input: extracted + plain)
      #expect(
        try streamedRows(settled.output).filter { $0.table == "statistics" }.map { $0.text("topic") } == [
          "z", "y", "x",
        ])
      #expect(
        try streamedRows(settled.output).filter { $0.table == "sources" }.map { $0.text("outcome") } == [
          "read", "read", "skipped",
        ])
    }
  }

  @Test("bad rows are told by their lines, and the others count")
  func badRows() throws {
    try inFolder { folder in
      let list = ["z", "y", "z"].enumerated().map { pageRecord("s\($0)", topic: $1) + "\n" }.joined()
      let lines = try Program.call(["extract", "--from", "jsonl", "-"], in: folder, input: list).output.split(
        separator: "\n")
      let repeated =
        [lines[0], lines[0], "{bad", "{\"table\":\"statistics\"}", "{\"table\":\"observations\",\"source_id\":\"q\"}"]
        + lines[1...]
      let input =
        repeated.joined(separator: "\n")
        + "\n{\"table\":\"errors\",\"line\":77,\"message\":\"of before\",\"text\":\"\"}\n"
      let result = try Program.call(["reconcile", "--from", "jsonl", "-"], in: folder, input: input)
      #expect(result.status == 0, "\(result.errors)")
      let errors = try streamedRows(result.output).filter { $0.table == "errors" }
      #expect(errors.compactMap(\.line) == [2, 3, 4, 5, 9, 10, 77])
      for (error, words) in zip(
        errors,
        [
          "already appears on line 1", "not a JSON", "'statistics' cannot be reconciled",
          "observation_id: is empty", "has already ended", "has already ended", "of before",
        ])
      {
        #expect(error.text("message").contains(words))
      }
      #expect(
        try streamedRows(result.output).filter { $0.table == "statistics" }.map { $0.text("topic") } == ["z", "y"])
    }
  }

  @Test("the policy of a manifest counts for every topic")
  func policy() throws {
    let manifest = """
      schema_version: 1
      pipeline: p
      topic: t
      sources: [{id: b, path: b.txt}]
      reconciliation: {min_confidence: 1}
      """
    try inFolder(["m.yaml": manifest, "b.txt": payPage]) { folder in
      let rowsOfPages = try Program.call(
        ["extract", "--from", "jsonl", "-"], in: folder, input: pageRecord("b", topic: "x") + "\n"
      ).output
      let result = try Program.call(
        ["reconcile", "--from", "jsonl", "--manifest", "m.yaml", "-"], in: folder, input: rowsOfPages)
      #expect(result.status == 0, "\(result.errors)")
      #expect(
        try streamedRows(result.output).contains { $0.table == "findings" && $0.text("check") == "low-confidence" })
      #expect(try !FileManager.default.contentsOfDirectory(atPath: folder).contains("output"))
    }
  }
}
