import Foundation
import Publication
import TestFolders
import Testing

@testable import PipelineRun

private func put(_ text: String, _ path: String) throws {
  try text.write(toFile: path, atomically: false, encoding: .utf8)
}
private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }
private func link(_ path: String, to target: String) throws {
  try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
}

@Suite("What stands in the output folder and is not the program's")
struct OutputSafetyTests {
  @Test("a lock that is a symbolic link is not opened, and the file behind it stays")
  func lock() throws {
    try inFolder(["page.txt": payPage, "out/t/x": "", "theirs": "precious"]) { folder in
      try link(folder + "/out/t/.lock", to: "../../theirs")
      let result = try Program.call(["run", "page.txt", "--topic", "t", "--output", "out"], in: folder)
      #expect(result.status == 73)
      #expect(result.errors.contains(".lock: is a symbolic link; symbolic links are not followed"))
      #expect(try text(folder + "/theirs") == "precious")
    }
  }

  @Test("leftovers of others are not swept, and no link is followed; the program's own are")
  func leftovers() throws {
    try inFolder(["page.txt": payPage, "out/t/.tmp-notes/a": "theirs", "others/kept": "kept"]) { folder in
      try link(folder + "/out/t/.tmp-20260101T000000Z-00000000", to: "../../others")
      try FileManager.default.createDirectory(
        atPath: folder + "/out/t/.tmp-20260101T000000Z-11111111/tables", withIntermediateDirectories: true)
      #expect(try Program.call(["run", "page.txt", "--topic", "t", "--output", "out"], in: folder).status == 0)
      #expect(try text(folder + "/out/t/.tmp-notes/a") == "theirs")
      #expect(try text(folder + "/others/kept") == "kept")
      #expect(entries(folder).filter { $0.hasPrefix(".tmp-") } == [".tmp-notes"])
    }
  }

  @Test("a file or folder in the place of latest is not replaced", arguments: ["out/t/latest", "out/t/latest/notes"])
  func latestIsNoLink(_ name: String) throws {
    try inFolder(["page.txt": payPage, name: "theirs"]) { folder in
      let result = try Program.call(["run", "page.txt", "--topic", "t", "--output", "out"], in: folder)
      #expect(result.status == 73)
      #expect(result.errors.contains("latest") && result.errors.contains("move it away"))
      #expect(try text(folder + "/" + name) == "theirs")
      #expect(entries(folder) == [".lock", "alerts.jsonl", "latest", "rejected"])
    }
  }

  @Test(
    "an empty name is no output folder",
    arguments: [
      ["run", "page.txt"], ["fetch", "m.yaml"], ["reconcile", "o.csv", "--manifest", "m.yaml"],
      ["reference", "import", "x"],
    ])
  func noName(_ command: [String]) throws {
    try inFolder(["page.txt": payPage]) { folder in
      let result = try Program.call(command + ["--output", ""], in: folder)
      #expect(result.status == 64)
      #expect(result.errors.contains("empty"))
    }
  }

  @Test(
    "topics under whose names the program keeps files",
    arguments: ["snapshots", "reference.sqlite", "ledger.sqlite", "rejected", "latest", ".cache", ".hidden"])
  func topics(_ topic: String) throws {
    try inFolder(["page.txt": payPage]) { folder in
      let result = try Program.call(["run", "page.txt", "--topic", topic], in: folder)
      #expect(result.status == 64)
      #expect(!FileManager.default.fileExists(atPath: folder + "/output"))
    }
  }

  @Test(
    "the gate holds where run.json of the run before cannot be read",
    arguments: ["gone", "nonsense", "no counts", "both nonsense"])
  func gate(_ damage: String) throws {
    try inFolder(["page.txt": payPage, "empty.txt": "Office managers\n\nThere is nothing here about money at all.\n"]) {
      folder in
      #expect(try Program.call(["run", "page.txt", "--topic", "t", "--output", "out"], in: folder).status == 0)
      let before = try #require(latest(folder))
      let run = folder + "/out/t/\(before)/"
      switch damage {
      case "gone": try FileManager.default.removeItem(atPath: run + "run.json")
      case "no counts":
        try put(try text(run + "run.json").replacing("\"observations\" :", with: "\"other\" :"), run + "run.json")
      default: try put("{", run + "run.json")
      }
      if damage == "both nonsense" { try put("nonsense\n", run + "observations.csv") }
      let result = try Program.call(["run", "empty.txt", "--topic", "t", "--output", "out"], in: folder)
      #expect(result.status == 65, "\(result.errors)")
      #expect(latest(folder) == before)
    }
  }

  @Test("the second run brings to its end what a kill between the two steps of publication left")
  func halfPublished() throws {
    try inFolder(["page.txt": payPage, "other.txt": payPage.replacing("52,340", with: "52,350")]) { folder in
      let arguments = ["--topic", "t", "--output", "out"]
      #expect(try Program.call(["run", "page.txt"] + arguments, in: folder).status == 0)
      let first = try #require(latest(folder))
      #expect(try Program.call(["run", "other.txt"] + arguments, in: folder).status == 0)
      let second = try #require(latest(folder))
      // As it is left: the run has its name, the next link stands ready, and latest is what it was.
      try FileManager.default.removeItem(atPath: folder + "/out/t/latest")
      try link(folder + "/out/t/latest", to: first)
      try link(folder + "/out/t/.tmp-latest", to: second)
      #expect(try RunPublisher(root: folder + "/out", pipeline: "t").sweep() == [])
      #expect(latest(folder) == second)
      #expect(!entries(folder).contains(".tmp-latest"))
      // A link that stands ready for a run that never got its name leads nowhere, and goes.
      try link(folder + "/out/t/.tmp-latest", to: "20260101T000000Z-00000000")
      #expect(try RunPublisher(root: folder + "/out", pipeline: "t").sweep() == [".tmp-latest"])
      #expect(latest(folder) == second)
    }
  }

  @Test("two files whose names differ in how an accent is written are both read; one whose name is no text is told")
  func names() throws {
    try inFolder(["pages/\u{E9}.html": payPage]) { folder in
      try put(payPage, folder + "/pages/e\u{301}.html")
      let name = Array((folder + "/pages/").utf8) + [0x78, 0xFF] + Array(".txt".utf8)
      let descriptor = open(name.map(CChar.init(bitPattern:)) + [0], O_WRONLY | O_CREAT, 0o644)
      close(descriptor)
      #expect(try Program.call(["run", "pages", "--topic", "t", "--output", "out"], in: folder).status == 0)
      let dataset = try PublishedRunReader(folder: folder + "/out/t/latest").dataset()
      #expect(dataset.sources.filter { $0.outcome == .read }.count == 2)
      let failed = try #require(dataset.sources.first { $0.outcome == .failed })
      #expect(failed.message.contains("not valid UTF-8"))
      #expect(dataset.findings.contains { $0.sourceID == failed.origin.sourceID && $0.message.contains("x\\xFF.txt") })
      unlink(name.map(CChar.init(bitPattern:)) + [0])
    }
  }

  @Test("equal findings on one page have ids of their own, in a run and where findings are written alone")
  func findingIDs() throws {
    let page =
      "<h1>Office managers</h1><p>The pay is $500 or else it is $500, and once more it is $500.</p><p>Managers earn $52,340 a year.</p>"
    try inFolder(["page.html": page]) { folder in
      _ = try Program.call(["extract", "page.html", "--findings", "f.csv"], in: folder)
      _ = try Program.call(["run", "page.html", "--topic", "t", "--output", "out"], in: folder)
      for file in ["f.csv", "out/t/latest/findings.csv"] {
        let ids = try text(folder + "/" + file).split(separator: "\n").dropFirst().map { $0.prefix { $0 != "," } }
        #expect(ids.count > 2, "\(file)")
        #expect(Set(ids).count == ids.count, "\(file)")
      }
    }
  }

  @Test("an address given as a page is answered by how pages are fetched")
  func address() throws {
    try inFolder { folder in
      let result = try Program.call(["run", "https://user:pa55@example.org/nurses"], in: folder)
      #expect(result.status == 66)
      #expect(result.errors.contains("'url'") && result.errors.contains("manifest"))
      #expect(!result.errors.contains("pa55"))
    }
  }

  @Test("files are made with the permissions that the umask leaves, and nobody else may write them")
  func permissions() throws {
    try inFolder(["page.txt": payPage]) { folder in
      let shell = "umask 027; exec \"$0\" \"$@\""
      #expect(
        try Program.call(["run", "page.txt", "--topic", "t", "--output", "out"], in: folder, shell: shell).status == 0)
      let found = try #require(FileManager.default.enumerator(atPath: folder + "/out")?.allObjects as? [String])
      #expect(found.count > 10)
      for name in found {
        var status = stat()
        #expect(lstat(folder + "/out/" + name, &status) == 0)
        if status.st_mode & S_IFMT != S_IFLNK { #expect(status.st_mode & 0o027 == 0, "\(name)") }
      }
    }
  }
}
