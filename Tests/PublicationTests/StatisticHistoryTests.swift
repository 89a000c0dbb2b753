import Foundation
import Records
import Testing

@testable import Publication

@Suite("What earlier runs published")
struct StatisticHistoryTests {
  private func point(_ value: Int, _ status: StatisticStatus = .single, unit: String = "USD/year") -> StatisticHistory.Point {
    .init(value: Decimal(value), unit: unit, status: status)
  }

  @Test("it is read from the folders of runs, the earliest first; what cannot be read is passed over")
  func read() throws {
    let folder = try TemporaryFolder()
    let publisher = RunPublisher(root: folder.path, pipeline: "p")
    var dataset = SampleRun.small.dataset
    let first = try publisher.publish(dataset, run: SampleRun.manifest)
    let id = dataset.statistics[0].id
    dataset.statistics[0].extent = .value(12_345)
    let second = try publisher.publish(dataset, run: SampleRun.manifest)
    for (name, content) in [("20990101T000000Z-aaaaaaaa", "statistic_id,unit\nx"), ("20990102T000000Z-aaaaaaaa", "\"torn"), ("notes", "statistic_id")] {
      try FileManager.default.createDirectory(atPath: "\(publisher.folder)/\(name)", withIntermediateDirectories: true)
      try content.write(toFile: "\(publisher.folder)/\(name)/statistics.csv", atomically: true, encoding: .utf8)
    }
    try FileManager.default.createDirectory(atPath: "\(publisher.folder)/20990103T000000Z-aaaaaaaa", withIntermediateDirectories: true)
    let history = EarlierRuns(folder: publisher.folder).history()
    #expect(history.runs.map(\.id) == [first.runID, second.runID])
    #expect(history.runs[1].points[id]?.value == 12_345 && history.runs[0].points[id]?.value == SampleRun.small.dataset.statistics[0].extent.representative)
    #expect(history.runs[0].points.count == SampleRun.small.dataset.statistics.count)
    #expect(history.runs[0].started == "2026-11-22T" + history.runs[0].started.suffix(9))
    #expect(EarlierRuns(folder: publisher.folder).history(before: second.runID).runs.map(\.id) == [first.runID])
    #expect(EarlierRuns(folder: publisher.folder + "/none").history().runs.isEmpty)
  }

  @Test("at most so many runs are shown, this one last")
  func bounded() {
    let runs = (0..<40).map { StatisticHistory.Run(id: "\($0)", started: "", points: ["a": point($0)]) }
    let history = StatisticHistory(runs: runs).adding([], id: "now", started: "")
    #expect(history.runs.count == StatisticHistory.mostRuns && history.runs.last?.id == "now" && history.runs[0].id == "11")
  }

  @Test(
    "a statistic has its points, gaps where it was missing or in another unit, and none at all where no earlier run had it",
    arguments: [
      ([["a": 1], ["a": 2], ["a": 3]], [1, 2, 3]), ([["a": 1], ["b": 2], ["a": 3]], [1, nil, 3]), ([["b": 1], ["b": 2], ["a": 3]], []), ([["a": 3]], []),
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
    let points = Dictionary(dataset.statistics.map { ($0.id, point(7, unit: $0.unit.code)) }, uniquingKeysWith: { first, _ in first })
    let history = StatisticHistory(runs: [.init(id: "20260101T000000Z-aaaaaaaa", started: "2026-01-01T00:00:00Z", points: points)])
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
    dataset.pages = [SourcePage(sourceID: "guide/0", html: "<!DOCTYPE html>", placements: [:]), SourcePage(sourceID: "b", html: "<p>", placements: [:])]
    let folder = try TemporaryFolder()
    func publisher(_ operations: any FileOperations) -> RunPublisher { RunPublisher(root: folder.path, pipeline: "p", operations: operations, now: { Date() }) }
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
