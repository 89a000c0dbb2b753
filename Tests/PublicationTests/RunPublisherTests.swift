import Foundation
import Records
import TestFolders
import Testing

@testable import Publication

@Suite("Publishing a run")
struct RunPublisherTests {
  private func publisher(
    _ folder: TemporaryFolder, _ operations: any FileOperations = PosixFileOperations()
  ) -> RunPublisher {
    RunPublisher(
      root: folder.path + "/output", pipeline: "medical-office", operations: operations,
      now: { Date(timeIntervalSince1970: 1_795_373_109) })
  }

  @Test("every file of the contract stands in the run's folder, and latest leads to it")
  func publishes() throws {
    let folder = try TemporaryFolder()
    let run = try publisher(folder).publish(SampleRun.small.dataset, run: SampleRun.manifest)
    #expect(run.runID.wholeMatch(of: /20261122T\d{6}Z-[0-9a-f]{8}/) != nil)
    #expect(
      try folder.files(below: "output/medical-office/latest/") == [
        "conflicts.csv", "datapackage.json", "dataset.json", "findings.csv", "observations.csv", "report-tables.html",
        "report.html", "run.json", "sources.csv",
        "statistics.csv",
        "tables", "tables/guide-0-1.csv", "tables/guide-1-2.csv",
      ])
    #expect(publisher(folder).latestRunID == run.runID)
  }

  @Test("a range whose lower end is above its higher is never published")
  func refusesReversedRanges() throws {
    let folder = try TemporaryFolder()
    let run = try publisher(folder).publish(SampleRun.small.dataset, run: SampleRun.manifest)
    var dataset = SampleRun.small.dataset
    dataset.observations[0].extent = .range(low: 88_000, high: 71_000)
    let failure = #expect(throws: PublicationError.self) {
      try publisher(folder).publish(dataset, run: SampleRun.manifest)
    }
    #expect(failure?.exitStatus == 70)
    #expect(failure?.description.contains(dataset.observations[0].id) ?? false)
    #expect(publisher(folder).latestRunID == run.runID)
  }

  @Test(
    "two runs of one second on the same input are told apart and give the same bytes in every file but run.json and report.html"
  )
  func repeats() throws {
    let folder = try TemporaryFolder()
    var shuffled = SampleRun.large.dataset
    shuffled.observations.reverse()
    shuffled.statistics.reverse()
    shuffled.conflicts.reverse()
    shuffled.findings.reverse()
    shuffled.sources.reverse()
    let first = try publisher(folder).publish(SampleRun.large.dataset, run: SampleRun.manifest)
    let second = try publisher(folder).publish(shuffled, run: SampleRun.manifest)
    #expect(second.runID == first.runID + "-2")
    let data = { (run: PublishedRun) in run.files.filter { !["run.json", "report.html"].contains($0.path) } }
    #expect(data(first) == data(second))
    #expect(first.files.last?.path == "run.json")
    for file in first.files {
      let bytes = try folder.bytes("output/medical-office/\(first.runID)/\(file.path)")
      #expect(bytes.count == file.bytes)
      #expect(!bytes.isEmpty)
    }
  }

  /// Steps counted on a good run: each of them is made to fail once.
  @Test("a failure at any step leaves latest as it was and nothing half-written")
  func failsAnywhere() throws {
    let folder = try TemporaryFolder()
    let before = try publisher(folder).publish(SampleRun.small.dataset, run: SampleRun.manifest)
    let counting = FailingFileOperations(failAt: nil)
    let good = try publisher(folder, counting).publish(SampleRun.small.dataset, run: SampleRun.manifest)
    let steps = counting.count
    #expect(steps > 40)
    try FileManager.default.removeItem(atPath: good.path)
    let link = folder.path + "/output/medical-office/latest"
    try FileManager.default.removeItem(atPath: link)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: before.runID)
    let files = try folder.files()
    for step in 1...steps {
      let failing = publisher(folder, FailingFileOperations(failAt: step))
      #expect(throws: PublicationError.self, "step \(step)") {
        try failing.publish(SampleRun.small.dataset, run: SampleRun.manifest)
      }
      #expect(failing.latestRunID == before.runID, "step \(step)")
      #expect(try folder.files() == files, "step \(step)")
    }
  }

  @Test("a first run that fails leaves no latest", arguments: [3, 12, 30])
  func failsFirst(_ step: Int) throws {
    let folder = try TemporaryFolder()
    let failing = publisher(folder, FailingFileOperations(failAt: step))
    #expect(throws: PublicationError.self) { try failing.publish(SampleRun.small.dataset, run: SampleRun.manifest) }
    #expect(failing.latestRunID == nil)
    #expect(try folder.files().allSatisfy { $0 == "output" || $0 == "output/medical-office" })
  }

  @Test("leftovers of a killed run are swept and the runs stay")
  func sweeps() throws {
    let folder = try TemporaryFolder()
    let run = try publisher(folder).publish(SampleRun.small.dataset, run: SampleRun.manifest)
    let leftover = folder.path + "/output/medical-office/.tmp-20260101T000000Z-00000000"
    try FileManager.default.createDirectory(atPath: leftover + "/tables", withIntermediateDirectories: true)
    #expect(try publisher(folder).sweep() == [".tmp-20260101T000000Z-00000000"])
    #expect(try publisher(folder).sweep() == [])
    #expect(publisher(folder).latestRunID == run.runID)
  }

  @Test("what an interrupted approval left in a rejected run is swept, and the run stays")
  func sweepsApprovals() throws {
    let folder = try TemporaryFolder()
    let run = try publisher(folder).reject(SampleRun.small.dataset, run: SampleRun.manifest)
    try Data("half".utf8).write(to: URL(fileURLWithPath: run.path + "/.tmp-run.json"))
    #expect(try publisher(folder).sweep() == ["rejected/\(run.runID)/.tmp-run.json"])
    #expect(try publisher(folder).sweep() == [])
    #expect(try PublishedRunReader(folder: run.path).manifest().runID == run.runID)
  }

  @Test("runs that are removed are gone whole, the latest never")
  func removes() throws {
    let folder = try TemporaryFolder()
    let publisher = publisher(folder)
    let first = try publisher.publish(SampleRun.small.dataset, run: SampleRun.manifest)
    let second = try publisher.publish(SampleRun.small.dataset, run: SampleRun.manifest)
    let runs = RunFolders(root: folder.path + "/output", pipeline: "medical-office")
    let outcome = publisher.remove(runs.entries())
    #expect(outcome.removed == [first.runID] && outcome.failures.isEmpty)
    #expect(runs.ids() == [second.runID] && publisher.latestRunID == second.runID)
  }

  @Test("a rejected run stands apart, and is published when a person says so")
  func approves() throws {
    let folder = try TemporaryFolder()
    let publisher = publisher(folder)
    let first = try publisher.publish(SampleRun.small.dataset, run: SampleRun.manifest)
    let second = try publisher.reject(SampleRun.small.dataset, run: SampleRun.manifest)
    let runs = RunFolders(root: folder.path + "/output", pipeline: "medical-office")
    #expect(publisher.latestRunID == first.runID && runs.rejectedIDs() == [second.runID])
    let pipelineFolder = URL(fileURLWithPath: runs.folder).standardizedFileURL.path
    #expect(RunFolders(of: second.path).folder == pipelineFolder)
    #expect(RunFolders(of: publisher.folder + "/latest").folder == pipelineFolder)
    #expect(PublishedRunReader(folder: second.path).folders.pipeline == "medical-office")
    let approval = RunManifest.Approval(
      by: "A. Reviewer", reason: "the page was rewritten", date: "2026-11-27T12:00:00Z")
    let approved = try publisher.approve(second.runID, approval, sequence: 7)
    #expect(publisher.latestRunID == approved.runID && runs.rejectedIDs().isEmpty)
    let manifest = try PublishedRunReader(folder: approved.path).manifest()
    #expect(manifest.approval == approval && manifest.sequence == 7 && manifest.exitStatus == 0)
    #expect(manifest.outcome == "published by A. Reviewer, 2026-11-27: the page was rewritten")
  }

  @Test("what cannot be made is told from what cannot be written")
  func kinds() throws {
    let folder = try TemporaryFolder()
    try Data("x".utf8).write(to: URL(fileURLWithPath: folder.path + "/output"))
    let error = #expect(throws: PublicationError.self) {
      try publisher(folder).publish(SampleRun.small.dataset, run: SampleRun.manifest)
    }
    #expect(error?.exitStatus == 73)
    #expect(error?.description.contains("Not a directory") == true)
    #expect(PublicationError(.cannotCreate, operation: "create", path: "x", errno: ENOSPC).exitStatus == 74)
    #expect(PublicationError(.inputOutput, operation: "write", path: "x", errno: EIO).exitStatus == 74)
  }

  @Test("ids that no file system would take become names that are still different")
  func fileNames() {
    let ids = [
      "a/b", "a%2Fb", "..", ".hidden", "~user", "a..b", "plain-1.2", "naïve guide", "x*?[y]", "nul\u{0}", "new\nline",
    ]
    let names = ids.map(FileName.make)
    #expect(
      names == [
        "a%2Fb", "a%252Fb", "%2E.", "%2Ehidden", "%7Euser", "a.%2Eb", "plain-1.2", "naïve guide", "x%2A%3F%5By%5D",
        "nul%00", "new%0Aline",
      ])
    #expect(Set(names).count == ids.count)
  }
}
