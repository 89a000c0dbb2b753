import Acquisition
import FaultServer
import Foundation
import SeededRandom
import TestFolders
import Testing

@testable import PipelineRun

@Suite("Rows in any order")
struct RowGroupingTests {
  /// Records of a few topics, of very different sizes; every ninth has a problem.
  private static func records(_ count: Int, largest: Int) -> [(group: Int, record: StreamedRecord)] {
    var chance = SplitMix(state: 7)
    return (1...count).map { number in
      let bytes = (0..<Int.random(in: 0...largest, using: &chance)).map { _ in UInt8.random(in: 0...255, using: &chance)
      }
      return (
        Int.random(in: 0..<5, using: &chance),
        StreamedRecord(number: number, bytes: bytes, problem: number % 9 == 0 ? "too long: \(number)" : nil)
      )
    }
  }

  /// Memory in bytes: all fits, many runs of a few records each, a run for every record.
  @Test(
    "they come by topic, and within it as they came, whether they fit into memory or not",
    arguments: [1 << 20, 4000, 1])
  func sorting(_ memory: Int) throws {
    try inFolder { folder in
      let records = Self.records(300, largest: memory == 4000 ? 40_000 : 200)
      let sorter = RowSorter(memory: memory, folder: folder)
      for (group, record) in records { try sorter.add(record, group: group) }
      // A file that has a name would be left behind where the process is killed.
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
      let expected = (0..<5).flatMap { group in records.filter { $0.group == group }.map(\.record) }
      var found: [StreamedRecord] = []
      while let next = try sorter.next() { found.append(next.record) }
      #expect(found == expected)
    }
  }

  @Test("no rows are none")
  func nothing() throws {
    let sorter = RowSorter(memory: 10, folder: "/nowhere")
    #expect(try sorter.next() == nil)
  }

  @Test("a folder that is not there is named, as what cannot be made")
  func missingFolder() throws {
    let sorter = RowSorter(memory: 10, folder: "/nowhere")
    let failure = #expect(throws: RunFailure.self) {
      try sorter.add(StreamedRecord(number: 1, bytes: Array("longer than memory".utf8)), group: 1)
    }
    #expect(failure?.code == .cannotCreate)
    #expect(failure?.message.contains("/nowhere") == true)
  }

  /// The rows of fixtures' pages in three topics, a topic after the other; behind them a bad line.
  private static func fixtureRows(in folder: String) throws -> [Substring] {
    let pages = try ["pages", "html/pages"].flatMap { part in
      try FileManager.default.contentsOfDirectory(atPath: "\(Program.root)/fixtures/\(part)").sorted().map {
        "\(Program.root)/fixtures/\(part)/\($0)"
      }
    }
    var list = ""
    for topic in 0..<3 {
      for (number, page) in pages.prefix(60).enumerated() where number % 3 == topic {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: page)).base64EncodedString()
        list +=
          "{\"source_id\":\"page-\(number)\",\"topic\":\"topic-\(topic)\",\"media_type\":\"text/html\",\"bytes\":\"\(bytes)\"}\n"
      }
    }
    return try Program.call(["extract", "--from", "jsonl", "-"], in: folder, input: list).output.split(separator: "\n")
  }

  @Test("the answer to the rows of the fixtures is the same byte for byte, whether they follow each other or are mixed")
  func fixtures() throws {
    try inFolder { folder in
      let rows = try Self.fixtureRows(in: folder)
      #expect(rows.count > 200)
      let bad = "{\"table\":\"observations\",\"topic\":\"topic-2\",\"source_id\":\"q\"}\n{bad\n"
      let input = rows.joined(separator: "\n") + "\n" + bad
      let usual = try Program.call(["reconcile", "--from", "jsonl", "-"], in: folder, input: input)
      #expect(usual.status == 0, "\(usual.errors)")
      let grouped = try Program.call(["reconcile", "--from", "jsonl", "--any-order", "-"], in: folder, input: input)
      #expect(grouped.status == 0, "\(grouped.errors)")
      #expect(grouped.output == usual.output)
      // One row of each topic in turn: the rows of a topic keep their order.
      let byTopic = (0..<3).map { topic in rows.filter { $0.contains("\"topic\":\"topic-\(topic)\"") } }
      let longest = byTopic.map(\.count).max() ?? 0
      let mixed = (0..<longest).flatMap { index in byTopic.compactMap { index < $0.count ? $0[index] : nil } }
      #expect(mixed.count == rows.count)
      let answer = try Program.call(
        ["reconcile", "--from", "jsonl", "--any-order", "-"], in: folder, input: mixed.joined(separator: "\n") + "\n")
      #expect(answer.status == 0, "\(answer.errors)")
      let published = usual.output.split(separator: "\n").filter { !$0.hasPrefix("{\"table\":\"errors\"") }
      #expect(answer.output == published.joined(separator: "\n") + "\n")
      #expect(usual.output.split(separator: "\n").count == published.count + 2)
      // Topics come in the order of their first rows.
      let last = try Program.call(
        ["reconcile", "--from", "jsonl", "--any-order", "-"], in: folder,
        input: (byTopic[2].prefix(1) + mixed.filter { $0 != byTopic[2].first }).joined(separator: "\n") + "\n")
      #expect(last.output.contains("topic-2") && last.output.prefix(while: { $0 != "\n" }).contains("\"topic-2\""))
    }
  }

  @Test(
    "mixed rows that do not fit into memory give what they give within it",
    .enabled(if: isProgram("python3"), "needs python3"))
  func spilled() throws {
    try inFolder { folder in
      let rows = try Program.call(
        [Program.root + "/scripts/generate_rows.py", "600", "5", "--seed", "3"], in: folder,
        shell: "exec python3 \"$@\""
      ).output
      #expect(rows.split(separator: "\n").count > 600)
      try Data(rows.utf8).write(to: URL(fileURLWithPath: folder + "/rows"))
      func answer(memory: Int) throws -> [String] {
        var grouping = TopicGrouping()
        grouping.isAnyOrder = true
        grouping.memory = memory
        grouping.folder = folder
        var told: [String] = []
        let input = try RecordInput(path: folder + "/rows", framing: .lines, maxBytes: 1 << 20)
        try reconcile(from: input, topic: "t", plan: nil, grouping: grouping) { part in
          switch part {
          case .topic(let dataset):
            told.append(
              "\(dataset.pipeline) \(dataset.observations.map(\.id)) \(dataset.statistics) \(dataset.conflicts.map(\.id)) \(dataset.findings.map(\.id))"
            )
          case .error(let error): told.append(error.message)
          }
        }
        return told
      }
      let held = try answer(memory: 1 << 24)
      #expect(held.count == 5)
      #expect(try answer(memory: 3000) == held)
    }
  }

  @Test(
    "a stream that is cut within a row is 65, in any order too; the other rows are answered",
    arguments: [[], ["--any-order"]])
  func cut(_ options: [String]) throws {
    try inFolder { folder in
      let row = try Program.call(["extract", "--format", "jsonl", "-"], in: folder, input: payPage).output
      let result = try Program.call(
        ["reconcile", "--from", "jsonl", "-"] + options, in: folder, input: row + row.prefix(40))
      #expect(result.status == 65)
      #expect(result.errors.contains("ends in the middle of a record"))
      let tables = result.output.split(separator: "\n").map { $0.prefix(22) }
      #expect(
        tables.contains { $0.hasPrefix("{\"table\":\"statistics\"") }
          && tables.contains { $0.hasPrefix("{\"table\":\"errors\"") })
    }
  }

  @Test("a disk that is full while rows are grouped is 74, says where, and leaves nothing behind")
  func fullDisk() throws {
    try inFolder { folder in
      // Larger than what is held in memory, and than the limit on files.
      let script = """
        mkdir temporary; export TMPDIR=$PWD/temporary
        { printf '{"topic":"t","quote":"'; head -c 70000000 /dev/zero | tr '\\0' x; printf '"}\\n'; } |
          { ulimit -f 1000; "$0" reconcile --from jsonl --any-order -; }
        """
      let result = try Program.call([], in: folder, shell: script)
      #expect(result.status == 74, "\(result.errors)")
      #expect(result.errors.contains("\(folder)/temporary") && result.errors.contains("TMPDIR"), "\(result.errors)")
      #expect(result.output == "")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/temporary").isEmpty)
    }
  }

  @Test(
    "a topic over the limit is named with its size and not reconciled; the others are, and the exit status is 65",
    arguments: [[], ["--any-order"]])
  func tooLarge(_ options: [String]) throws {
    try inFolder { folder in
      let page = payPage + "Clerks earn $30,000 a year. Porters earn $31,000 a year. Cooks earn $32,000 a year.\n"
      let list = [("a", payPage), ("b", page), ("c", payPage)].map { name, text in
        "{\"source_id\":\"s\",\"topic\":\"\(name)\",\"bytes\":\"\(Data(text.utf8).base64EncodedString())\"}\n"
      }.joined()
      let rows = try Program.call(["extract", "--from", "jsonl", "-"], in: folder, input: list).output
      let size = rows.split(separator: "\n").filter { $0.contains("\"topic\":\"b\"") }.count
      let result = try Program.call(
        ["reconcile", "--from", "jsonl", "--topic-limit", "2", "-"] + options, in: folder, input: rows)
      #expect(result.status == 65)
      #expect(result.errors.contains("1 topic has more than 2 rows"))
      let lines = result.output.split(separator: "\n")
      let errors = lines.filter { $0.hasPrefix("{\"table\":\"errors\"") }
      #expect(errors.count == 1 && errors[0].contains("the topic 'b' has \(size) rows, over the limit of 2 per topic"))
      #expect(lines.filter { $0.hasPrefix("{\"table\":\"statistics\"") }.count == 2)
      #expect(!lines.contains { $0.contains("\"topic\":\"b\"") })
    }
  }

  @Test("a file with more observations than one topic may have is 65, says how many, and publishes nothing")
  func tooLargeFile() throws {
    let manifest = "schema_version: 1\npipeline: t\ntopic: t\nsources: [{id: a, path: a.txt}]\n"
    try inFolder(["a.txt": payPage + "Clerks earn $30,000 a year.\n", "m.yaml": manifest]) { folder in
      let table = try Program.call(["extract", "a.txt"], in: folder).output
      let count = table.split(separator: "\n").count - 1
      #expect(count >= 2)
      let call = ["reconcile", "-", "--manifest", "m.yaml", "--output", "out", "--topic-limit"]
      let refused = try Program.call(call + ["1"], in: folder, input: table)
      #expect(refused.status == 65)
      #expect(refused.errors.contains("has \(count) observations, over the limit of 1 per topic"), "\(refused.errors)")
      #expect(latest(folder) == nil)
      #expect(try Program.call(call + ["\(count)"], in: folder, input: table).status == 0)
    }
  }
}
