import Foundation
import Testing

@testable import Publication

@Suite("Sample for the eye and for other tools")
struct SampleFolderTests {
  /// `LABORLEDGER_SAMPLE=folder` publishes the samples there, to look at the report and to validate the descriptor with
  /// other programs.
  @Test(
    "the samples are published where one asks for them",
    .enabled(
      if: ProcessInfo.processInfo.environment["LABORLEDGER_SAMPLE"] != nil, "set LABORLEDGER_SAMPLE to a folder"))
  func publishes() throws {
    let root = try #require(ProcessInfo.processInfo.environment["LABORLEDGER_SAMPLE"])
    for (name, sample) in [("small", SampleRun.small), ("large", SampleRun.large), ("empty", SampleRun())] {
      let run = try RunPublisher(root: root, pipeline: name).publish(sample.dataset, run: SampleRun.manifest)
      #expect(FileManager.default.fileExists(atPath: run.path + "/datapackage.json"))
    }
  }
}
