import ArgumentParser
import Foundation
import PipelineRun
import Publication
import TruthDiscovery

extension FusionMethod: ExpressibleByArgument {}

/// `laborledger fuse`
struct FuseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fuse",
    abstract: "Estimate the true values behind conflicting claims, and the reliability of each source.",
    discussion: """
      Reads CSV with the columns source, item, attribute and value, and optionally unit, period and weight; low and high may be given instead of value for an interval. \
      Writes CSV to standard output, one row per item. \
      Source reliability is estimated from the claims alone, or with the help of known truths if given.
      """)

  @Argument(help: "The claims as CSV, or - for standard input.")
  var claims: String

  @Option(help: "Known truths: CSV with the columns item, attribute and value.")
  var truth: String?

  @Option(help: ArgumentHelp("The fusion method. (default: chosen per attribute from its claims)"))
  var method: FusionMethod?

  @Option(help: "Write the estimated source reliabilities to this file.")
  var sources: String?

  @Flag(help: "Escape CSV cells that a spreadsheet would interpret as a formula.")
  var spreadsheetSafe = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    BrokenPipe.endsProgram()
    try await exiting(common) {
      var file = try ClaimsFile(path: claims)
      var options = TruthDiscovery.Options()
      options.method = method
      if let truth { options.truths = try readTruths(path: truth) }
      if file.skipped > 0 {
        let lines =
          file.skippedLines.map(String.init).joined(separator: ", ")
          + (file.skipped > file.skippedLines.count ? " …" : "")
        common.logger().warning(
          "\(claims): skipped \(file.skipped) claims without a finite value or a positive weight (lines \(lines))")
      }
      let discovery = TruthDiscovery(file.takeClaims(), options: options)
      if let sources {
        let file = try OutputFile(sources)
        try FusionExport.write(discovery.sources, to: file.descriptor, name: sources, spreadsheetSafe: spreadsheetSafe)
        try file.finish()
      }
      try FusionExport.write(discovery, to: STDOUT_FILENO, name: "standard output", spreadsheetSafe: spreadsheetSafe)
    }
  }
}
