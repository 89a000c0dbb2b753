import Foundation
import Records
import TestFolders
import Testing

@testable import Publication

@Suite("What earlier runs published")
struct StatisticHistoryTests {
  private func point(
    _ value: Int, _ status: StatisticStatus = .single, unit: String = "USD/year"
  ) -> StatisticHistory.Point {
    .init(value: Decimal(value), unit: unit, status: status)
  }

  @Test("at most so many runs are shown, this one last")
  func bounded() {
    let runs = (0..<40).map { StatisticHistory.Run(id: "\($0)", started: "", points: ["a": point($0)]) }
    let history = StatisticHistory(runs: runs).adding([:], id: "now", started: "")
    #expect(
      history.runs.count == StatisticHistory.maxRuns && history.runs.last?.id == "now" && history.runs[0].id == "11")
  }

  @Test(
    "a statistic has its points, gaps where it was missing or in another unit, and none at all where no earlier run had it",
    arguments: [
      ([["a": 1], ["a": 2], ["a": 3]], [1, 2, 3]), ([["a": 1], ["b": 2], ["a": 3]], [1, nil, 3]),
      ([["b": 1], ["b": 2], ["a": 3]], []), ([["a": 3]], []),
    ] as [([[String: Int]], [Int?])])
  func points(_ runs: [[String: Int]], _ expected: [Int?]) {
    let history = StatisticHistory(
      runs: runs.enumerated().map { .init(id: "\($0)", started: "", points: $1.mapValues { point($0) }) })
    #expect(history.points(of: "a", unit: "USD/year").map { $0?.value } == expected.map { $0.map { Decimal($0) } })
    #expect(history.points(of: "a", unit: "percent").isEmpty)
  }

  @Test("only the report depends on it")
  func others() throws {
    let folder = try TemporaryFolder()
    let dataset = SampleRun.small.dataset
    let points = Dictionary(
      dataset.statistics.map { ($0.id, point(7, unit: $0.unit.code)) }, uniquingKeysWith: { first, _ in first })
    let history = StatisticHistory(runs: [
      .init(id: "20260101T000000Z-aaaaaaaa", started: "2026-01-01T00:00:00Z", points: points)
    ])
    let publisher = RunPublisher(root: folder.path, pipeline: "p")
    let without = try publisher.publish(dataset, run: SampleRun.manifest)
    let with = try publisher.publish(dataset, run: SampleRun.manifest, background: ReportBackground(history: history))
    let different = zip(without.files, with.files).filter { $0 != $1 }.map(\.0.path)
    #expect(different == ["report.html", "run.json"])
    #expect(try String(contentsOfFile: with.path + "/report.html", encoding: .utf8).contains("[0,0,7,null,null,"))
  }

  @Test("archived pages are written with the run or not at all")
  func pages() throws {
    var dataset = SampleRun.small.dataset
    dataset.pages = [
      SourcePage(sourceID: "guide/0", html: "<!DOCTYPE html>", placements: [:]),
      SourcePage(sourceID: "b", html: "<p>", placements: [:]),
    ]
    let folder = try TemporaryFolder()
    func publisher(_ operations: any FileOperations) -> RunPublisher {
      RunPublisher(root: folder.path, pipeline: "p", operations: operations, now: { Date() })
    }
    let counting = FailingFileOperations(failAt: nil)
    let run = try publisher(counting).publish(dataset, run: SampleRun.manifest)
    #expect(run.files.map(\.path).filter { $0.hasPrefix("pages/") } == ["pages/b.html", "pages/guide%2F0.html"])
    #expect(try String(contentsOfFile: run.path + "/pages/guide%2F0.html", encoding: .utf8) == "<!DOCTYPE html>")
    for step in 1...counting.count {
      _ = try? publisher(FailingFileOperations(failAt: step)).publish(dataset, run: SampleRun.manifest)
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path + "/p") where name.hasPrefix("2") {
        #expect(FileManager.default.fileExists(atPath: "\(folder.path)/p/\(name)/pages/guide%2F0.html"), "step \(step)")
      }
    }
  }
}
