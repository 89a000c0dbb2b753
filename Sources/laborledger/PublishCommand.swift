import ArgumentParser
import Foundation
import Logging
import PipelineRun
import Records

/// `laborledger publish`
struct PublishCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "Publish a rejected run.",
    discussion:
      "Moves the run out of 'rejected' and points 'latest' to it. The reviewer and reason are recorded in its run.json and report."
  )

  @Argument(help: "The run folder, output/<pipeline>/rejected/<run-id>.")
  var run: String

  @Option(help: "The reason for publishing it.")
  var reason: String

  @Option(help: "The reviewer's name.")
  var by: String

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await exiting(common) {
      let published = try approveRun(folder: run, by: by, reason: reason, logger: common.logger())
      if common.wantsSummary { try tell(common, summary(of: published)) }
    }
  }
}

/// `laborledger prune`
struct PruneCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prune", abstract: "Delete runs and unneeded archived pages that exceed the manifest's 'keep' limits.",
    discussion: "Every run does the same after publishing. With --dry-run, only lists what would be deleted.")

  @Argument(help: "Manifests.")
  var manifests: [String]

  @Option(help: "The output root. (default: the manifest's, else output)")
  var output: String?

  @Flag(help: "Delete nothing; list what would be deleted.")
  var dryRun = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await exiting(common) {
      for path in manifests {
        for line in try prune(try loadPlan(path, output: output), dryRun: dryRun, logger: common.logger())
        where common.wantsSummary || dryRun {
          try writeToStandardOutput(line + "\n")
        }
      }
    }
  }
}
