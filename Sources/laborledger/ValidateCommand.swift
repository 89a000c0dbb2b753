import ArgumentParser
import PipelineRun

/// `laborledger validate`
struct ValidateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Validate manifests and list all errors with file, line and column.")

  @Argument(help: "Manifests.")
  var manifests: [String]

  @OptionGroup var common: CommonOptions

  func run() async throws {
    BrokenPipe.endsProgram()
    try await exiting(common) {
      var worst: Int32 = 0
      for path in manifests {
        do throws(RunFailure) {
          let manifest = try loadManifest(path)
          if let decisions = manifest.decisions { _ = try loadDecisions(decisions) }
          if common.wantsSummary {
            try? writeToStandardOutput(
              "\(path): pipeline \(manifest.pipeline), \(manifest.sources.count) sources, valid\n")
          }
        } catch {
          report(error, common)
          worst = max(worst, error.code.exitStatus)
        }
      }
      if worst != 0 { throw ExitCode(worst) }
    }
  }
}
