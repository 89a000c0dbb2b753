import Foundation
import Ledger
import Publication
import Records
import TestFolders
import Testing

@testable import PipelineRun

@Suite("The ledger")
struct LedgerTests {
  /// Three published runs, of which the second differs, and a rejected one.
  private func withRuns(_ body: (_ folder: String) throws -> Void) throws {
    try inFolder(["a.html": statesPage(10), "m.yaml": fileManifest(["a"])]) { folder in
      for first in [50_120, 50_130, 50_120] {
        try writeText(statesPage(10, first: first), to: folder + "/a.html")
        #expect(try Program.call(["run", "m.yaml"], in: folder).status == 0)
      }
      try writeText("Under construction.", to: folder + "/a.html")
      #expect(try Program.call(["run", "m.yaml"], in: folder).status == 65)
      try body(folder)
    }
  }

  private func contents(_ folder: String) throws -> [String] {
    let ledger = try Ledger.open(root: folder + "/out")
    #expect(try ledger.integrity() == "ok")
    let contents = try ledger.contents()
    try ledger.close()
    return contents
  }

  @Test(
    "rebuilt from the runs it has the same content, lost, damaged or whole", arguments: ["lost", "damaged", "whole"])
  func rebuilt(_ state: String) throws {
    try withRuns { folder in
      let before = try contents(folder)
      #expect(before.count > 40)
      let path = folder + "/out/ledger.sqlite"
      switch state {
      case "lost": try FileManager.default.removeItem(atPath: path)
      case "damaged": try writeText(String(repeating: "no ledger ", count: 2000), to: path)
      default: #expect(try Program.call(["rebuild", "--output", "out"], in: folder).status == 0)
      }
      #expect(try Program.call(["status", "--output", "out"], in: folder).status == 1)
      #expect(try contents(folder) == before)
    }
  }

  @Test("a statistic's history is a line a stretch of equal runs")
  func history() throws {
    try withRuns { folder in
      let id = try #require(try PublishedRunReader(folder: folder + "/out/t/latest").dataset().statistics.first?.id)
      let lines = try Program.call(["history", id, "--output", "out"], in: folder).output.split(separator: "\n")
      #expect(lines.count == 5 && lines[0] == id, "\(lines)")
      #expect(try Program.call(["history", "zz", "--output", "out"], in: folder).status == 65)
    }
  }

  @Test("the report's timeline comes from it: a point a published run, in their order")
  func timeline() throws {
    try withRuns { folder in
      let ledger = try Ledger.open(root: folder + "/out")
      let history = try ledger.statisticHistory(of: "t")
      // By sequence: runs of one second sort by digest in their names.
      let ids = RunFolders(root: folder + "/out", pipeline: "t").entries().filter { !$0.isRejected }.map(
        \.manifest.runID)
      #expect(history.runs.map(\.id) == ids && history.runs.count == 3)
      let id = try #require(
        try PublishedRunReader(folder: folder + "/out/t/latest").dataset().statistics.first {
          $0.extent.value == 50_120
        }?.id)
      #expect(history.runs.map { $0.points[id]?.value } == [50_120, 50_130, 50_120])
      #expect(try ledger.statisticHistory(of: "t", before: ids[1]).runs.map(\.id) == [ids[0]])
      #expect(try ledger.statisticHistory(of: "none").runs.isEmpty)
      try ledger.close()
    }
  }

  @Test("what retention removes lives on in the ledger, also when the ledger is lost after it")
  func retention() throws {
    try withRuns { folder in
      let before = try contents(folder).filter { !$0.hasPrefix("alert") }
      try writeText(statesPage(10), to: folder + "/a.html")
      try writeText(fileManifest(["a"], more: "keep: {runs: 2}\n"), to: folder + "/k.yaml")
      let preview = try Program.call(["prune", "k.yaml", "--dry-run"], in: folder)
      #expect(preview.status == 0 && preview.output.contains("would remove run"), "\(preview)")
      #expect(RunFolders(root: folder + "/out", pipeline: "t").ids().count == 3)
      #expect(try Program.call(["prune", "k.yaml"], in: folder).status == 0)
      #expect(RunFolders(root: folder + "/out", pipeline: "t").ids().count == 2)
      try FileManager.default.removeItem(atPath: folder + "/out/ledger.sqlite")
      #expect(try Program.call(["runs", "--output", "out"], in: folder).output.split(separator: "\n").count == 5)
      #expect(try contents(folder).filter { !$0.hasPrefix("alert") } == before)
    }
  }
}
