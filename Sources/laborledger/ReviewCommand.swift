import ArgumentParser
import Foundation
import PipelineRun
import Review

/// `laborledger review`
struct ReviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Serve a run's report on localhost, with buttons for recording decisions.",
    discussion: """
      Prints the URL, which contains this session's secret token, to standard output; press Ctrl-C to stop. Decisions are appended to the file as by 'decide' and take effect with the \
      next run if the manifest refers to the file under 'decisions'.
      """)

  @Argument(help: "The run folder, or the pipeline folder for its latest run.")
  var folder: String

  @Option(help: "The decisions file to append to; created if missing.")
  var file: String

  @Option(help: "The port on 127.0.0.1; 0 selects a free one.")
  var port: UInt16 = 0

  @OptionGroup var common: CommonOptions

  func run() async throws {
    BrokenPipe.isIgnored()
    let (ends, end) = AsyncStream.makeStream(of: Void.self)
    StopSignals.listen { end.finish() }
    try await exiting(common) {
      let server = try ReviewServer(run: loadRun(folder: folder), file: DecisionFile(file), port: port) {
        Date().formatted(.iso8601.year().month().day())
      }
      try await server.serve { address in
        try writeToStandardOutput(address + "\n")
        if common.isWatched {
          writeToStandardError(
            "serving the report; press Ctrl-C to stop. Anyone with this address can record decisions\n")
        }
      } until: {
        for await _ in ends {}
      }
    }
  }
}
