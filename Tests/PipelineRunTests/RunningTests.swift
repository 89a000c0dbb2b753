import Foundation
import TestFolders
import Testing

@testable import PipelineRun

private let manifest = """
  schema_version: 1
  pipeline: t
  topic: t
  output: out
  sources:
    - id: a
      path: a.txt
      occupation: {title: Office manager}

  """

@Suite("A run publishes whole datasets or nothing")
struct RunningTests {
  @Test("a manifest is published, and silence means success")
  func published() throws {
    try inFolder(["a.txt": payPage, "m.yaml": manifest]) { folder in
      let result = try Program.call(["run", "m.yaml"], in: folder)
      #expect(result.status == 0)
      #expect(result.output == "")
      #expect(result.errors == "")
      #expect(latest(folder) != nil)
      let observations = try String(contentsOfFile: folder + "/out/t/latest/observations.csv", encoding: .utf8)
      #expect(observations.contains("$52,340"))
    }
  }

  @Test(
    "every file but run.json and report.html, which tell when the run was, has the same bytes again, with any number of workers"
  )
  func deterministic() throws {
    let pages = Dictionary(
      uniqueKeysWithValues: (0..<20).map { ("pages/p\($0).txt", payPage.replacing("52,340", with: "5\($0 % 10),340")) })
    try inFolder(pages) { folder in
      var contents: [[String: Data]] = []
      for jobs in ["1", "7"] {
        let status = try Program.call(
          ["run", "pages", "--topic", "t", "--output", "out", "--jobs", jobs, "--no-cache"], in: folder
        ).status
        #expect(status == 0)
        let run = folder + "/out/t/latest"
        let names = try FileManager.default.contentsOfDirectory(atPath: run).filter {
          $0.contains(".") && !["run.json", "report.html"].contains($0)
        }
        contents.append(
          try Dictionary(
            uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: URL(fileURLWithPath: run + "/" + $0))) }))
      }
      #expect(contents[0].count >= 7)
      #expect(contents[0] == contents[1])
    }
  }

  @Test("one source that cannot be read fails alone; the others are published, and the failure is told")
  func oneFails() throws {
    try inFolder(["a.txt": payPage]) { folder in
      let result = try Program.call(["run", "a.txt", "none.txt", "--topic", "t", "--output", "out"], in: folder)
      #expect(result.status == 0)
      #expect(result.errors.contains("none"))
      let sources = try String(contentsOfFile: folder + "/out/t/latest/sources.csv", encoding: .utf8)
      #expect(sources.contains("none,t,,,none.txt,failed,"))
      let findings = try String(contentsOfFile: folder + "/out/t/latest/findings.csv", encoding: .utf8)
      #expect(findings.contains("unreadable-page,error"))
    }
  }

  @Test("when no page can be read nothing is published, nor is a folder made")
  func nothingRead() throws {
    try inFolder { folder in
      let status1 = try Program.call(["run", "none", "--topic", "t", "--output", "out"], in: folder).status
      #expect(status1 == 66)
      #expect(entries(folder).isEmpty)
    }
  }

  @Test("a run without figures does not take the place of one with figures")
  func gate() throws {
    try inFolder(["a.txt": payPage, "m.yaml": manifest]) { folder in
      let status2 = try Program.call(["run", "m.yaml"], in: folder).status
      #expect(status2 == 0)
      let before = latest(folder)
      try Data("Under construction.\n".utf8).write(to: URL(fileURLWithPath: folder + "/a.txt"))
      let result = try Program.call(["run", "m.yaml"], in: folder)
      #expect(result.status == 65)
      #expect(result.errors.contains("the previous dataset is unchanged"))
      #expect(latest(folder) == before)
      #expect(entries(folder).filter { $0.hasPrefix(".tmp") }.isEmpty)
    }
  }

  @Test("--strict publishes nothing when a source fails")
  func strict() throws {
    try inFolder(["a.txt": payPage]) { folder in
      let result = try Program.call(
        ["run", "a.txt", "none.txt", "--topic", "t", "--output", "out", "--strict"], in: folder)
      #expect(result.status == 65)
      #expect(latest(folder) == nil)
    }
  }

  @Test("several manifests are published separately, and the largest exit status is returned")
  func several() throws {
    try inFolder(["a.txt": payPage, "m.yaml": manifest, "bad.yaml": "pipeline: [\n", "worse.yaml": manifest + "x: 1\n"])
    { folder in
      let result = try Program.call(["run", "bad.yaml", "none.yaml", "m.yaml", "worse.yaml"], in: folder)
      #expect(result.status == 78)
      #expect(latest(folder) != nil)
      #expect(result.errors.contains("bad.yaml:2:1: invalid YAML"))
      #expect(result.errors.contains("worse.yaml:9:1: unknown key 'x' in the manifest"))
      #expect(result.errors.contains("none.yaml: no such file or directory"))
    }
  }

  @Test("a full disk is told as such, leaves latest as it was, and leaves nothing half-written")
  func fullDisk() throws {
    let big = (0..<400).map { "Office manager \($0) earns $52,340 a year.\n\n" }.joined()
    try inFolder(["a.txt": payPage, "m.yaml": manifest]) { folder in
      let status3 = try Program.call(["run", "m.yaml"], in: folder).status
      #expect(status3 == 0)
      let before = latest(folder)
      try Data(big.utf8).write(to: URL(fileURLWithPath: folder + "/a.txt"))
      let result = try Program.call(["run", "m.yaml"], in: folder, shell: "ulimit -f 20; exec \"$0\" \"$@\"")
      #expect(result.status == 74)
      #expect(latest(folder) == before)
      #expect(entries(folder).filter { $0.hasPrefix(".tmp") }.isEmpty)
    }
  }

  @Test("an output folder that cannot be made is 73")
  func cannotCreate() throws {
    try inFolder(["a.txt": payPage, "out": "a file"]) { folder in
      let result = try Program.call(["run", "a.txt", "--topic", "t", "--output", "out"], in: folder)
      #expect(result.status == 73)
      #expect(result.errors.contains("out/t"))
    }
  }

  @Test("observations from a file are settled and published")
  func reconcile() throws {
    try inFolder(["a.txt": payPage, "m.yaml": manifest]) { folder in
      let extracted = try Program.call(["extract", "a.txt"], in: folder)
      #expect(extracted.status == 0)
      let result = try Program.call(["reconcile", "-", "--manifest", "m.yaml"], in: folder, input: extracted.output)
      #expect(result.status == 0)
      let observations = try String(contentsOfFile: folder + "/out/t/latest/observations.csv", encoding: .utf8)
      #expect(observations == extracted.output)
      let bad = try Program.call(["reconcile", "-", "--manifest", "m.yaml"], in: folder, input: "a,b\n1,2\n")
      #expect(bad.status == 65)
      let status4 = try Program.call(["reconcile", "none.csv", "--manifest", "m.yaml"], in: folder).status
      #expect(status4 == 66)
    }
  }
}

@Suite("Runs that are stopped", .serialized)
struct StoppingTests {
  @Test("a second run of the same pipeline waits its turn: 75, and the process that holds the lock is named")
  func locked() throws {
    try inFolder(["a.txt": payPage]) { folder in
      let (process, input) = try Program.startWaiting(in: folder)
      let result = try Program.call(["run", "a.txt", "--topic", "t", "--output", "out"], in: folder)
      #expect(result.status == 75)
      #expect(result.errors.contains("(process \(process.processIdentifier))"))
      try Program.end(input, with: payPage)
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      #expect(latest(folder) != nil)
    }
  }

  @Test("a run that is killed leaves latest and no lock; the next run removes what it left")
  func killed() throws {
    try inFolder(["a.txt": payPage]) { folder in
      let status5 = try Program.call(["run", "a.txt", "--topic", "t", "--output", "out"], in: folder).status
      #expect(status5 == 0)
      let before = latest(folder)
      let (process, _) = try Program.startWaiting(in: folder)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      #expect(latest(folder) == before)
      try FileManager.default.createDirectory(
        atPath: folder + "/out/t/.tmp-20200101T000000Z-00000000", withIntermediateDirectories: true)
      let status6 = try Program.call(["run", "a.txt", "--topic", "t", "--output", "out"], in: folder).status
      #expect(status6 == 0)
      #expect(entries(folder).filter { $0.hasPrefix(".tmp") }.isEmpty)
      #expect(latest(folder) != before)
    }
  }

  @Test("SIGINT and SIGTERM end a run without publishing", arguments: [(SIGINT, Int32(130)), (SIGTERM, Int32(143))])
  func signalled(_ number: Int32, _ status: Int32) throws {
    try inFolder { folder in
      let (process, input) = try Program.startWaiting(in: folder)
      kill(process.processIdentifier, number)
      // Long enough for a busy machine to have raised the flag before the page comes.
      usleep(1_000_000)
      try Program.end(input, with: payPage)
      process.waitUntilExit()
      #expect(process.terminationStatus == status)
      #expect(entries(folder) == [".lock", "alerts.jsonl", "rejected"] && latest(folder) == nil)
    }
  }

  @Test("a run that hangs past its deadline ends with 75 and publishes nothing")
  func deadline() throws {
    try inFolder { folder in
      let result = try Program.call(
        ["run", "-", "--topic", "t", "--output", "out", "--deadline", "1s"], in: folder,
        shell: "exec \"$0\" \"$@\" < <(sleep 9)")
      #expect(result.status == 75)
      #expect(result.errors.contains("the deadline of 1.0 seconds was exceeded"))
      #expect(entries(folder) == [".lock", "alerts.jsonl", "rejected"] && latest(folder) == nil)
    }
  }
}
