import Acquisition
import Foundation
import Records
import TestFolders
import Testing

@testable import PipelineRun

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
    AnsweredRecord("a page", pageRecord("a"), ["observations", "sources"], ""),
    AnsweredRecord(
      "a page without figures", pageRecord("a", page: "Clerks file what comes in."), ["findings", "sources"], ""),
    AnsweredRecord("an empty page", pageRecord("a", page: ""), ["findings", "sources"], "empty"),
    AnsweredRecord("no JSON", "{bad", ["errors"], "not valid JSON"),
    AnsweredRecord("half a record", String(pageRecord("a").dropLast(20)), ["errors"], "not valid JSON"),
    AnsweredRecord("JSON of another kind", "[1]", ["errors"], "not a JSON object"),
    AnsweredRecord("bytes that are not UTF-8", "{\"source_id\":\"\u{FFFD}", ["errors"], "not valid JSON"),
    AnsweredRecord("no source", "{\"url\":\"http://x.example/\"}", ["errors"], "'source_id' is missing"),
    AnsweredRecord(
      "a member of another type", "{\"source_id\":\"a\",\"bytes\":5}", ["errors"], "'bytes' has the wrong type"),
    AnsweredRecord(
      "a place that is no number", "{\"source_id\":\"a\",\"warc\":\"x\",\"offset\":1.5}", ["errors"], "'offset'"),
    AnsweredRecord("bad base64", pageRecord("a", ["bytes": "%%%"]), ["findings", "sources"], "not valid base64"),
    AnsweredRecord("no page", "{\"source_id\":\"a\"}", ["findings", "sources"], "the page is missing"),
    AnsweredRecord(
      "two pages", pageRecord("a", ["warc": "x.warc", "offset": 1]), ["findings", "sources"],
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
      "a code without a title", pageRecord("a", ["occupation_code": "11-9111"]), ["findings", "sources"],
      "'occupation_code' requires 'occupation'"
    ),
    AnsweredRecord(
      "a code that is none", pageRecord("a", ["occupation": "Clerk", "occupation_code": "x"]), ["findings", "sources"],
      "not a SOC code"
    ),
    AnsweredRecord(
      "a code of a major group that does not exist",
      pageRecord("a", ["occupation": "Clerk", "occupation_code": "12-9111"]), ["findings", "sources"],
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
        input: pageRecord("before") + "\n" + test.record + "\n" + pageRecord("behind") + "\n")
      #expect(result.status == 0, "\(result.errors)")
      let found = try streamedRows(result.output)
      #expect(found.filter { $0.line == 2 }.map(\.table) == test.tables)
      let message = found.last { $0.line == 2 }?.text("message") ?? ""
      #expect(test.words.isEmpty ? message.isEmpty : message.contains(test.words), "\(message)")
      #expect(
        found.filter { $0.table == "sources" && $0.line != 2 }.map { $0.text("source_id") } == ["before", "behind"])
    }
  }

  @Test(
    "an empty stream is whole, one that ends within a record is not",
    arguments: [("", 0, 0), ("\n\n", 0, 0), (pageRecord("a"), 0, 2), ("{\"sour", 65, 1)])
  func ends(_ input: String, _ status: Int, _ count: Int) throws {
    try inFolder { folder in
      for command in ["extract", "reconcile"] {
        let result = try Program.call([command, "--from", "jsonl", "-"], in: folder, input: input)
        if command == "extract" || !input.contains("bytes") {
          #expect(Int(result.status) == status, "\(command): \(result.errors)")
        }
        if command == "extract" { #expect(try streamedRows(result.output).count == count) }
      }
    }
  }

  @Test("the answers come in the order of the records with any number of workers", arguments: [1, 2, 7])
  func order(_ jobs: Int) throws {
    // Long pages before short ones, so that they overtake where they can.
    let ids = (0..<60).map { "s\($0)" }
    let input = ids.enumerated().map {
      pageRecord($1, page: String(repeating: payPage, count: $0 % 5 == 0 ? 40 : 1)) + "\n"
    }.joined()
    try inFolder { folder in
      let result = try Program.call(["extract", "--from", "jsonl", "--jobs", "\(jobs)", "-"], in: folder, input: input)
      let sources = try streamedRows(result.output).filter { $0.table == "sources" }
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
      let result = try Program.call([], in: folder, shell: "RECORD='\(pageRecord("@@"))'\n" + script)
      #expect(result.status == 0)
      let endless =
        "while :; do printf '%s\\n' '\(pageRecord("a"))' || exit 0; done 2>/dev/null | \"$0\" extract --from jsonl - | head -n 3"
      let head = try Program.call([], in: folder, shell: endless)
      #expect(head.output.split(separator: "\n").count == 3)
      #expect(head.errors == "")
      let full = try Program.call(
        ["extract", "--from", "jsonl", "-"], in: folder, input: pageRecord("a") + "\n",
        shell: "\"$0\" \"$@\" >/dev/full")
      #expect(full.status == 74)
      let unreadable = try Program.call(["extract", "--from", "jsonl", "."], in: folder)
      #expect(unreadable.status == 74, "\(unreadable.errors)")
    }
  }

  @Test(
    "a record longer than any page is told, passed over, and not held",
    arguments: [RecordFraming.lines, .lengthPrefixed])
  func hugeRecords(_ framing: RecordFraming) async throws {
    let records = [pageRecord("a"), String(repeating: "x", count: 5000), pageRecord("b")]
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
      try Data(framed(pageRecord("a")) + framed(pageRecord("b")).prefix(kept)).write(
        to: URL(fileURLWithPath: folder + "/in"))
      let result = try Program.call(["extract", "--from", "length-prefixed", "in"], in: folder)
      #expect(result.status == 65)
      #expect(try streamedRows(result.output).map(\.table) == ["observations", "sources", "errors"])
      try Data(framed(pageRecord("a"))).write(to: URL(fileURLWithPath: folder + "/in"))
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
