import Foundation
import TestFolders
import Testing

@testable import PipelineRun

/// A file in which there is no text to read, and what a message calls it.
struct UnreadablePage: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]
  let words: String
  var testDescription: String { "\(name): \(words)" }

  init(_ name: String, _ bytes: [UInt8], _ words: String) { (self.name, self.bytes, self.words) = (name, bytes, words) }
}

@Suite("The command line")
struct CommandLineTests {
  @Test(
    "what is wrong with a call is 64, what is missing 66, mistakes of a manifest 78",
    arguments: [
      (["run"], 64), (["run", "--nonsense", "a.txt"], 64), (["nonsense"], 64), (["run", "a.txt", "m.yaml"], 64),
      (["run", "m.yaml", "--topic", "x"], 64),
      (["run", "a.txt", "--topic", "../x"], 64), (["run", "a.txt", "--deadline", "soon"], 64),
      (["run", "a.txt", "--jobs", "0"], 64),
      (["run", "a.txt", "--quiet", "--verbose"], 64), (["extract", "none"], 66), (["extract", "/dev/zero"], 66),
      (["validate", "none.yaml"], 66),
      (["validate", "m.yaml"], 78), (["explain", "abc"], 66), (["explain", "abc", "--run", "a.txt"], 65),
      (["--help"], 0), (["--version"], 0),
    ] as [([String], Int32)])
  func statuses(_ arguments: [String], _ status: Int32) throws {
    try inFolder(["a.txt": payPage, "m.yaml": "schema_version: 1\n"]) { folder in
      let result = try Program.call(arguments, in: folder)
      #expect(result.status == status, "\(result.errors)")
      if status != 0 { #expect(!result.errors.isEmpty) }
    }
  }

  @Test("names of a single character are paths like others")
  func shortNames() throws {
    let manifest = "schema_version: 1\npipeline: p\ntopic: t\noutput: o\nsources: [{id: a, path: a.txt}]\n"
    try inFolder(["a": payPage, "a.txt": payPage, "m": manifest]) { folder in
      for call in [["run", "a", "--topic", "t", "--output", "u"], ["validate", "m"]] {
        let result = try Program.call(call, in: folder)
        #expect(result.status == 0, "\(call): \(result.errors)")
      }
      let id = try #require(try loadRun(folder: folder + "/u/t/latest").dataset.statistics.first?.id)
      let decision = try Program.call(
        ["decide", id, "--value", "1", "--reason", "r", "--by", "b", "--output", "u", "--file", "d"], in: folder)
      #expect(decision.status == 0 && FileManager.default.fileExists(atPath: folder + "/d"), "\(decision.errors)")
    }
  }

  @Test(
    "an unknown option is answered by one that is near, or by none",
    arguments: [("--bogus", ""), ("--outptu", "--output"), ("--offlin", "--offline"), ("--xyz", "")])
  func suggestions(_ option: String, _ nearest: String) throws {
    try inFolder(["a.txt": payPage]) { folder in
      let result = try Program.call(["run", "a.txt", option], in: folder)
      #expect(result.status == 64)
      #expect(result.errors.contains("Unknown option '\(option)'"))
      #expect(result.errors.contains("Did you mean") == !nearest.isEmpty)
      #expect(nearest.isEmpty || result.errors.contains("'\(nearest)'"))
    }
  }

  /// Pages without a word of text in them.
  static let unreadable = [
    UnreadablePage("empty.html", [], "empty"),
    UnreadablePage("picture.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D], "binary data"),
    UnreadablePage("wide.txt", [0, 0, 0xFE, 0xFF] + "The median".utf8.flatMap { [0, 0, 0, $0] }, "UTF-32"),
    UnreadablePage("narrow.txt", [0xFF, 0xFE, 0, 0] + "The median".utf8.flatMap { [$0, 0, 0, 0] }, "UTF-32"),
  ]

  @Test("a page without text is unreadable: alone it is 66, beside another it is told", arguments: unreadable)
  func unreadablePages(_ page: UnreadablePage) throws {
    try inFolder(["a.txt": payPage]) { folder in
      try Data(page.bytes).write(to: URL(fileURLWithPath: folder + "/" + page.name))
      for command in [["run", page.name, "--topic", "t", "--output", "out"], ["extract", page.name]] {
        let alone = try Program.call(command, in: folder)
        #expect(alone.status == 66, "\(alone.errors)")
        #expect(alone.errors.contains(page.words), "\(alone.errors)")
      }
      #expect(latest(folder) == nil)
      let both = try Program.call(["run", "a.txt", page.name, "--topic", "t", "--output", "both"], in: folder)
      #expect(both.status == 0)
      #expect(both.errors.contains(" failed: ") && both.errors.contains(page.words), "\(both.errors)")
    }
  }

  @Test("the time of a run is the one that the environment asks for")
  func sourceDate() throws {
    try inFolder(["a.txt": payPage]) { folder in
      let result = try Program.call(
        ["run", "a.txt", "--topic", "t", "--output", "out"], in: folder,
        shell: "SOURCE_DATE_EPOCH=1000000000 exec \"$0\" \"$@\"")
      #expect(result.status == 0)
      #expect(latest(folder)?.hasPrefix("20010909T014640Z-") == true)
      #expect(
        try String(contentsOfFile: folder + "/out/t/latest/run.json", encoding: .utf8).contains(
          "\"started\" : \"2001-09-09T01:46:40Z\""))
    }
  }

  @Test("extract writes observations to standard output and findings to standard error, or to a file")
  func extract() throws {
    try inFolder(["a.txt": payPage, "empty.txt": ""]) { folder in
      let lines = try Program.call(["extract", "a.txt", "empty.txt"], in: folder)
      #expect(lines.status == 0)
      #expect(lines.output.hasPrefix("observation_id,mention_key,source_id,"))
      #expect(lines.output.split(separator: "\n").count == 2)
      #expect(lines.errors.contains("empty: unreadable-page: "))
      let file = try Program.call(
        ["extract", "a.txt", "empty.txt", "--findings", "f.csv", "--format", "jsonl"], in: folder)
      #expect(file.errors == "")
      #expect(file.output.hasPrefix("{\"observation_id\":"))
      let findings = try String(contentsOfFile: folder + "/f.csv", encoding: .utf8)
      #expect(findings.hasPrefix("finding_id,source_id,check,"))
      #expect(findings.contains("unreadable-page"))
    }
  }

  @Test("extract tells of a page without figures, and writes the findings even where no page could be read")
  func nothingFound() throws {
    try inFolder(["a.txt": payPage, "bare.txt": "Office managers keep the office running."]) { folder in
      let lines = try Program.call(["extract", "a.txt", "bare.txt"], in: folder)
      #expect(lines.status == 0)
      #expect(lines.errors.contains("bare: no-figures: "))
      #expect(!lines.errors.contains("a: no-figures: "))
      let none = try Program.call(["extract", "none", "--findings", "f.csv"], in: folder)
      #expect(none.status == 66)
      #expect(try String(contentsOfFile: folder + "/f.csv", encoding: .utf8).contains("unreadable-page"))
    }
  }

  @Test("extract reads standard input as the source stdin")
  func standardInput() throws {
    try inFolder { folder in
      let result = try Program.call(["extract", "-"], in: folder, input: payPage)
      #expect(result.status == 0)
      #expect(result.output.contains(",stdin,"))
    }
  }

  @Test("a reader that goes away ends extract quietly; a full disk does not")
  func pipes() throws {
    let big = (0..<3000).map { "Office manager \($0) earns $52,340 a year.\n\n" }.joined()
    try inFolder(["a.txt": big]) { folder in
      let head = try Program.call(["extract", "a.txt"], in: folder, shell: "\"$0\" \"$@\" | head -n 1")
      #expect(head.output.split(separator: "\n").count == 1)
      #expect(head.errors == "")
      let full = try Program.call(["extract", "a.txt"], in: folder, shell: "\"$0\" \"$@\" >/dev/full")
      #expect(full.status == 74)
      #expect(full.errors.contains("No space left"))
    }
  }

  @Test("messages can be JSON, one object a line")
  func jsonLog() throws {
    try inFolder { folder in
      let result = try Program.call(["extract", "none", "--log-format", "json"], in: folder)
      #expect(result.status == 66)
      let lines = result.errors.split(separator: "\n")
      #expect(!lines.isEmpty)
      for line in lines {
        let object = try JSONDecoder().decode([String: String].self, from: Data(line.utf8))
        #expect(object["level"] == "error")
        #expect(object["message"]?.isEmpty == false)
      }
    }
  }

  @Test("explain finds everything by a beginning of its id, and says when that names several things or nothing")
  func explainIDs() throws {
    try inFolder(["a.txt": payPage]) { folder in
      let status1 = try Program.call(["run", "a.txt", "--topic", "t", "--output", "out"], in: folder).status
      #expect(status1 == 0)
      for (file, word) in [("observations", "observation"), ("statistics", "statistic")] {
        let rows = try String(contentsOfFile: folder + "/out/t/latest/\(file).csv", encoding: .utf8).split(
          separator: "\n")
        let id = String(try #require(rows.dropFirst().first).prefix(16))
        let result = try Program.call(["explain", String(id.prefix(12)), "--output", "out"], in: folder)
        #expect(result.status == 0)
        #expect(result.output.hasPrefix("\(word) \(id)\n"))
        #expect(result.output.contains("»$52,340«"))
        #expect(result.output.contains("> 3 | The median salary"))
      }
      let none = try Program.call(["explain", "xyz", "--output", "out"], in: folder)
      #expect(none.status == 65)
      #expect(none.errors.contains("matches 'xyz'"))
    }
  }
}
