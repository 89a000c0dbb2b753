import Foundation
import Publication
import Records
import TestFolders
import Testing

@testable import PipelineRun

@Suite("Gates keep a dataset from being published")
struct GateTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var gate: String
    var page: String
    var words: String
    var testDescription: String { gate }
  }

  static let cases = [
    Case(
      gate: "sources: {least: 2, action: stop}", page: statesPage(10),
      words: "1 of the 1 sources yielded figures; the manifest requires 2"),
    Case(
      gate: "observations: {least: 8, action: stop}", page: statesPage(6),
      words: "the sources yielded 6 observations; the manifest requires 8"),
    Case(
      gate: "changed_rows: {most_pct: 20, action: stop}", page: statesPage(10, first: 50_130),
      words: "100% of the statistics changed"),
    Case(
      gate: "drift: {most_pct: 15, action: stop}", page: statesPage(10, first: 90_120),
      words: "10 statistics moved by more than 15%"),
    Case(
      gate: "vanished: {after_runs: 1, action: stop}", page: statesPage(9),
      words: "1 statistic vanished after 1 run or more: "),
  ]

  @Test(
    "a gate that stops leaves the whole run for review, and latest as it is; a person may overrule it", arguments: cases
  )
  func stops(_ it: Case) throws {
    try inFolder([
      "a.html": statesPage(10), "open.yaml": fileManifest(["a"]),
      "m.yaml": fileManifest(["a"], more: "gates:\n  \(it.gate)\n"),
    ]) { folder in
      #expect(try Program.call(["run", "open.yaml"], in: folder).status == 0)
      let before = latest(folder)
      try writeText(it.page, to: folder + "/a.html")
      let result = try Program.call(["run", "m.yaml"], in: folder)
      #expect(result.status == 65 && result.errors.contains(it.words), "\(result.errors)")
      #expect(latest(folder) == before)
      let run = try #require(rejectedRuns(folder).first)
      let path = "out/t/rejected/\(run)"
      #expect(result.errors.contains(path))
      for file in ["report.html", "run.json", "statistics.csv"] {
        #expect(FileManager.default.fileExists(atPath: "\(folder)/\(path)/\(file)"))
      }
      let record = try PublishedRunReader(folder: "\(folder)/\(path)").manifest()
      #expect(record.exitStatus == 65 && record.gates?.first?.stops == true && record.sequence == 2)
      #expect(
        try Program.call(["publish", path, "--by", "A. Reviewer", "--reason", "the page was revised"], in: folder)
          .status == 0)
      #expect(latest(folder) == run && rejectedRuns(folder).isEmpty)
      #expect(try Program.call(["run", "open.yaml"], in: folder).status == 0)
      let runs = try Program.call(["runs", "--output", "out"], in: folder).output
      #expect(runs.contains("published by A. Reviewer"))
    }
  }

  @Test("a gate that warns is told, and the run is published")
  func warns() throws {
    try inFolder([
      "a.html": statesPage(3),
      "m.yaml": fileManifest(["a"], more: "gates:\n  observations: {least: 8, action: warn}\n"),
    ]) { folder in
      let result = try Program.call(["run", "m.yaml"], in: folder)
      #expect(result.status == 0 && result.errors.contains("gate observations: the sources yielded 3 observations"))
      #expect(latest(folder) != nil)
      // The same trouble is told once.
      #expect(try Program.call(["run", "m.yaml"], in: folder).errors.isEmpty)
    }
  }

  @Test("a run that a gate rejects every night reports it once, and again if the message changes or with --verbose")
  func stopsAgain() throws {
    try inFolder([
      "a.html": statesPage(3),
      "m.yaml": fileManifest(["a"], more: "gates:\n  observations: {least: 8, action: stop}\n"),
    ]) { folder in
      let first = try Program.call(["run", "m.yaml"], in: folder)
      #expect(first.status == 65 && first.errors.contains("yielded 3 observations"))
      let second = try Program.call(["run", "m.yaml"], in: folder)
      #expect(second.status == 65 && second.errors.isEmpty, "\(second.errors)")
      #expect(try Program.call(["run", "m.yaml", "--verbose"], in: folder).errors.contains("yielded 3 observations"))
      try writeText(statesPage(4), to: folder + "/a.html")
      #expect(try Program.call(["run", "m.yaml"], in: folder).errors.contains("yielded 4 observations"))
    }
  }

  @Test("a local page that has vanished fails its own source, and is told; validate names it")
  func vanishedFile() throws {
    try inFolder(["a.html": statesPage(4), "b.html": statesPage(3), "m.yaml": fileManifest(["a", "b"])]) { folder in
      #expect(try Program.call(["run", "m.yaml"], in: folder).status == 0)
      try FileManager.default.removeItem(atPath: folder + "/b.html")
      let second = try Program.call(["run", "m.yaml"], in: folder)
      #expect(second.status == 0 && second.errors.contains("source:b:failed"), "\(second.errors)")
      let sources = try PublishedRunReader(folder: folder + "/out/t/latest").dataset().sources
      #expect(sources.map(\.outcome) == [.read, .failed] && sources[0].observations == 4)
      #expect(try Program.call(["run", "m.yaml"], in: folder).errors.isEmpty)
      let checked = try Program.call(["validate", "m.yaml"], in: folder)
      #expect(checked.status == 78 && checked.errors.contains("file not found: b.html"), "\(checked.errors)")
      try FileManager.default.removeItem(atPath: folder + "/a.html")
      #expect(try Program.call(["run", "m.yaml"], in: folder).status == 66)
    }
  }

  @Test("--strict objects to what is new since the last published run")
  func strict() throws {
    try inFolder(["a.html": statesPage(10), "b.html": "Under construction.", "m.yaml": fileManifest(["a", "b"])]) {
      folder in
      try writeText("", to: folder + "/b.html")
      let first = try Program.call(["run", "m.yaml", "--strict"], in: folder)
      #expect(first.status == 65 && first.errors.contains("have severity 'warning' or higher"), "\(first.errors)")
      #expect(rejectedRuns(folder).count == 1)
      #expect(try Program.call(["run", "m.yaml"], in: folder).status == 0)
      let again = try Program.call(["run", "m.yaml", "--strict"], in: folder)
      #expect(again.status == 0, "\(again.errors)")
    }
  }

  @Test("a run that is ended by its deadline leaves its record")
  func deadline() throws {
    try inFolder { folder in
      let waiting = try Program.call(
        ["run", "-", "--topic", "t", "--output", "out", "--deadline", "1s"], in: folder,
        shell: "sleep 20 | \"$0\" \"$@\"")
      #expect(waiting.status == 75, "\(waiting.errors)")
      let run = try #require(rejectedRuns(folder).first)
      let record = try PublishedRunReader(folder: folder + "/out/t/rejected/" + run).manifest()
      #expect(record.exitStatus == 75 && record.outcome.contains("deadline"))
    }
  }
}
