import ArgumentParser
import Foundation
import Logging
import PipelineRun
import Records

/// `laborledger publish`
struct PublishCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "Publish a rejected run after all.",
    discussion: "Moves the run from 'rejected' among the published ones and 'latest' to it. By whom and why is written into its run.json and its report.")

  @Argument(help: "The run's folder, output/<pipeline>/rejected/<run-id>.")
  var run: String

  @Option(help: "Why it is right.")
  var reason: String

  @Option(help: "Who decides.")
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
    commandName: "prune", abstract: "Remove what the manifest's 'keep' leaves no place for: runs, and archived pages that nothing needs.",
    discussion: "Runs do the same after they have published. With --dry-run it only says what would go.")

  @Argument(help: "Manifests.")
  var manifests: [String]

  @Option(help: "The output root. (default: the manifest's, else output)")
  var output: String?

  @Flag(help: "Remove nothing; say what would be removed.")
  var dryRun = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await exiting(common) {
      for path in manifests {
        for line in try prune(try loadPlan(path, output: output), dryRun: dryRun, logger: common.logger()) where common.wantsSummary || dryRun {
          try writeToStandardOutput(line + "\n")
        }
      }
    }
  }
}
