import Acquisition
import Foundation
import Records
import TestFolders
import Testing

@testable import PipelineRun

/// A row of a stream as its reader sees it.
private struct Row {
  let members: [String: Any]
  init(_ line: Substring) throws {
    members = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
  }
  var table: String { members["table"] as? String ?? "" }
  var line: Int? { members["line"] as? Int }
  func text(_ name: String) -> String { members[name] as? String ?? "" }
}

private func rows(_ output: String) throws -> [Row] { try output.split(separator: "\n").map(Row.init) }

private func record(_ id: String, page: String = payPage, topic: String? = nil, _ others: [String: Any] = [:]) -> String
{
  var members: [String: Any] = ["source_id": id, "bytes": Data(page.utf8).base64EncodedString()]
  if let topic { members["topic"] = topic }
  members.merge(others) { $1 }
  let data = (try? JSONSerialization.data(withJSONObject: members, options: .sortedKeys)) ?? Data()
  return String(decoding: data, as: UTF8.self)
}

/// A record, the tables of the rows that answer it, and what the last of them says.
struct AnsweredRecord: Sendable, CustomTestStringConvertible {
  let name: String
  let record: String
  let tables: [String]
  let words: String
  var testDescription: String { name }

  init(_ name: String, _ record: String, _ tables: [String], _ words: String) {
    (self.name, self.record, self.tables, self.words) = (name, record, tables, words)
  }
}

@Suite("Streams of records")
struct RecordStreamTests {
  private static let cases: [AnsweredRecord] = [
    AnsweredRecord("a page", record("a"), ["observations", "sources"], ""),
    AnsweredRecord(
      "a page without figures", record("a", page: "Clerks file what comes in."), ["findings", "sources"], ""),
    AnsweredRecord("an empty page", record("a", page: ""), ["findings", "sources"], "empty"),
    AnsweredRecord("no JSON", "{bad", ["errors"], "not valid JSON"),
    AnsweredRecord("half a record", String(record("a").dropLast(20)), ["errors"], "not valid JSON"),
    AnsweredRecord("JSON of another kind", "[1]", ["errors"], "not a JSON object"),
    AnsweredRecord("bytes that are not UTF-8", "{\"source_id\":\"\u{FFFD}", ["errors"], "not valid JSON"),
    AnsweredRecord("no source", "{\"url\":\"http://x.example/\"}", ["errors"], "'source_id' is missing"),
    AnsweredRecord(
      "a member of another type", "{\"source_id\":\"a\",\"bytes\":5}", ["errors"], "'bytes' has the wrong type"),
    AnsweredRecord(
      "a place that is no number", "{\"source_id\":\"a\",\"warc\":\"x\",\"offset\":1.5}", ["errors"], "'offset'"),
    AnsweredRecord("bad base64", record("a", ["bytes": "%%%"]), ["findings", "sources"], "not valid base64"),
    AnsweredRecord("no page", "{\"source_id\":\"a\"}", ["findings", "sources"], "the page is missing"),
    AnsweredRecord(
      "two pages", record("a", ["warc": "x.warc", "offset": 1]), ["findings", "sources"],
      "'bytes' and 'warc' cannot be combined"
    ),
    AnsweredRecord("no place", "{\"source_id\":\"a\",\"warc\":\"x.warc\"}", ["findings", "sources"], "'offset'"),
    AnsweredRecord(
      "no such archive", "{\"source_id\":\"a\",\"warc\":\"x.warc\",\"offset\":0}", ["findings", "sources"],
      "No such file"
    ),
    AnsweredRecord(
      "no record at the place", "{\"source_id\":\"a\",\"warc\":\"damaged.warc\",\"offset\":2}",
      ["findings", "sources"], "not a WARC file"
    ),
    AnsweredRecord(
      "a code without a title", record("a", ["occupation_code": "11-9111"]), ["findings", "sources"],
      "'occupation_code' requires 'occupation'"
    ),
    AnsweredRecord(
      "a code that is none", record("a", ["occupation": "Clerk", "occupation_code": "x"]), ["findings", "sources"],
      "not a SOC code"
    ),
    AnsweredRecord(
      "a page that whoever lists it lacks", "{\"source_id\":\"a\",\"failure\":\"gone\"}", ["findings", "sources"],
      "gone"
    ),
  ]

  @Test("every record is answered, whatever is wrong with it", arguments: cases)
  func answers(_ test: AnsweredRecord) throws {
    try inFolder(["damaged.warc": "not an archive"]) { folder in
      let result = try Program.call(
        ["extract", "--from", "jsonl", "-"], in: folder,
        input: record("before") + "\n" + test.record + "\n" + record("behind") + "\n")
      #expect(result.status == 0, "\(result.errors)")
      let found = try rows(result.output)
      #expect(found.filter { $0.line == 2 }.map(\.table) == test.tables)
      let message = found.last { $0.line == 2 }?.text("message") ?? ""
      #expect(test.words.isEmpty ? message.isEmpty : message.contains(test.words), "\(message)")
      #expect(
        found.filter { $0.table == "sources" && $0.line != 2 }.map { $0.text("source_id") } == ["before", "behind"])
    }
  }

  @Test(
    "an empty stream is whole, one that ends within a record is not",
    arguments: [("", 0, 0), ("\n\n", 0, 0), (record("a"), 0, 2), ("{\"sour", 65, 1)])
  func ends(_ input: String, _ status: Int, _ count: Int) throws {
    try inFolder { folder in
      for command in ["extract", "reconcile"] {
        let result = try Program.call([command, "--from", "jsonl", "-"], in: folder, input: input)
        if command == "extract" || !input.contains("bytes") {
          #expect(Int(result.status) == status, "\(command): \(result.errors)")
        }
        if command == "extract" { #expect(try rows(result.output).count == count) }
      }
    }
  }

  @Test("the answers come in the order of the records with any number of workers", arguments: [1, 2, 7])
  func order(_ jobs: Int) throws {
    // Long pages before short ones, so that they overtake where they can.
    let ids = (0..<60).map { "s\($0)" }
    let input = ids.enumerated().map {
      record($1, page: String(repeating: payPage, count: $0 % 5 == 0 ? 40 : 1)) + "\n"
    }.joined()
    try inFolder { folder in
      let result = try Program.call(["extract", "--from", "jsonl", "--jobs", "\(jobs)", "-"], in: folder, input: input)
      let sources = try rows(result.output).filter { $0.table == "sources" }
      #expect(sources.map { $0.text("source_id") } == ids)
      #expect(sources.compactMap(\.line) == Array(1...60))
      #expect(
        result.output
          == (try Program.call(["extract", "--from", "jsonl", "-j", "1", "-"], in: folder, input: input).output))
    }
  }

  @Test("an answer comes before the next record is sent, and a reader that goes away ends the program")
  func conversation() throws {
    try inFolder { folder in
      let script = """
        coproc "$0" extract --from jsonl -
        for id in a b c; do
          printf '%s\\n' "${RECORD/@@/$id}" >&"${COPROC[1]}"
          IFS= read -r -t 60 row <&"${COPROC[0]}" && IFS= read -r -t 60 row <&"${COPROC[0]}" || exit 9
          case $row in *'"table":"sources"'*) ;; *) exit 8 ;; esac
        done
        exec {COPROC[1]}>&-
        wait
        """
      let result = try Program.call([], in: folder, shell: "RECORD='\(record("@@"))'\n" + script)
      #expect(result.status == 0)
      let endless =
        "while :; do printf '%s\\n' '\(record("a"))' || exit 0; done 2>/dev/null | \"$0\" extract --from jsonl - | head -n 3"
      let head = try Program.call([], in: folder, shell: endless)
      #expect(head.output.split(separator: "\n").count == 3)
      #expect(head.errors == "")
      let full = try Program.call(
        ["extract", "--from", "jsonl", "-"], in: folder, input: record("a") + "\n", shell: "\"$0\" \"$@\" >/dev/full")
      #expect(full.status == 74)
      let unreadable = try Program.call(["extract", "--from", "jsonl", "."], in: folder)
      #expect(unreadable.status == 74, "\(unreadable.errors)")
    }
  }

  @Test(
    "a record longer than any page is told, passed over, and not held",
    arguments: [RecordFraming.lines, .lengthPrefixed])
  func hugeRecords(_ framing: RecordFraming) async throws {
    let records = [record("a"), String(repeating: "x", count: 5000), record("b")]
    let bytes = records.flatMap { text -> [UInt8] in
      let count = text.utf8.count
      return framing == .lines
        ? Array(text.utf8) + [0x0A] : [0, 0, UInt8(count >> 8), UInt8(count & 255)] + Array(text.utf8)
    }
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data(bytes))
    try pipe.fileHandleForWriting.close()
    let input = RecordInput(
      descriptor: dup(pipe.fileHandleForReading.fileDescriptor), name: "pipe", framing: framing, maxBytes: 1000)
    var answers: [RecordAnswer] = []
    try await extract(from: input, jobs: 2) { answers.append($0) }
    #expect(answers.map(\.line) == [1, 2, 3])
    guard case .error(let error)? = answers[1].rows.last else {
      Issue.record("the long record is no error")
      return
    }
    #expect(error.message.contains("5000 bytes, more than the limit of 1000"))
    #expect(error.text == String(repeating: "x", count: 100))
  }

  @Test("of records with lengths, one that is cut is 65, in its length or behind it", arguments: [1, 3, 4, 9])
  func cutLengths(_ kept: Int) throws {
    func framed(_ text: String) -> [UInt8] {
      [0, 0, UInt8(text.utf8.count >> 8), UInt8(text.utf8.count & 255)] + Array(text.utf8)
    }
    try inFolder { folder in
      try Data(framed(record("a")) + framed(record("b")).prefix(kept)).write(to: URL(fileURLWithPath: folder + "/in"))
      let result = try Program.call(["extract", "--from", "length-prefixed", "in"], in: folder)
      #expect(result.status == 65)
      #expect(try rows(result.output).map(\.table) == ["observations", "sources", "errors"])
      try Data(framed(record("a"))).write(to: URL(fileURLWithPath: folder + "/in"))
      #expect(try Program.call(["extract", "--from", "length-prefixed", "in"], in: folder).status == 0)
    }
  }

  @Test(
    "a stream leaves no choice to what only files have",
    arguments: [
      ["extract", "--from", "jsonl", "a", "b"], ["extract", "--from", "jsonl", "--explain", "-"],
      ["extract", "--from", "csv", "-"],
      ["extract", "--topic", "t", "-"], ["extract", "--from", "jsonl", "--format", "csv", "-"], ["reconcile", "-"],
      ["reconcile", "--from", "jsonl", "--strict", "-"],
      ["reconcile", "--topic", "t", "--manifest", "m.yaml", "-"], ["extract", "--list", "a.txt"],
      ["reconcile", "--manifest", "m.yaml", "--any-order", "-"],
      ["reconcile", "--from", "jsonl", "--topic-limit", "0", "-"],
    ])
  func usage(_ arguments: [String]) throws {
    try inFolder(["a.txt": payPage]) { folder in
      let result = try Program.call(arguments, in: folder)
      #expect(result.status == 64, "\(result.errors)")
      #expect(!result.errors.isEmpty)
    }
  }
}

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
      let list = Self.pages.map { record($0, page: $1, topic: "t", ["url": "./\($0).txt"]) + "\n" }.joined()
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
      let list = ["z", "y"].map { record($0, topic: $0) + "\n" }.joined()
      let extracted = try Program.call(["extract", "--from", "jsonl", "-"], in: folder, input: list).output
      let plain = try Program.call(["extract", "--format", "jsonl", "a.txt"], in: folder).output
      let settled = try Program.call(
        ["reconcile", "--from", "jsonl", "--topic", "x", "-"], in: folder, input: extracted + plain)
      #expect(try rows(settled.output).filter { $0.table == "statistics" }.map { $0.text("topic") } == ["z", "y", "x"])
      #expect(
        try rows(settled.output).filter { $0.table == "sources" }.map { $0.text("outcome") } == [
          "read", "read", "skipped",
        ])
    }
  }

  @Test("bad rows are told by their lines, and the others count")
  func badRows() throws {
    try inFolder { folder in
      let list = ["z", "y", "z"].enumerated().map { record("s\($0)", topic: $1) + "\n" }.joined()
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
      let errors = try rows(result.output).filter { $0.table == "errors" }
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
      #expect(try rows(result.output).filter { $0.table == "statistics" }.map { $0.text("topic") } == ["z", "y"])
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
        ["extract", "--from", "jsonl", "-"], in: folder, input: record("b", topic: "x") + "\n"
      ).output
      let result = try Program.call(
        ["reconcile", "--from", "jsonl", "--manifest", "m.yaml", "-"], in: folder, input: rowsOfPages)
      #expect(result.status == 0, "\(result.errors)")
      #expect(try rows(result.output).contains { $0.table == "findings" && $0.text("check") == "low-confidence" })
      #expect(try !FileManager.default.contentsOfDirectory(atPath: folder).contains("output"))
    }
  }
}
