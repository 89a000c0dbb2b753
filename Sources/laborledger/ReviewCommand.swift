import ArgumentParser
import Foundation
import PipelineRun
import Review

/// `laborledger review`
struct ReviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Serve a run's report to this machine's browser, with buttons that write decisions.",
    discussion: """
      The address, which holds the secret of this session, goes to standard output; Ctrl-C ends. What is decided is added to the file as by 'decide', and takes effect with the \
      next run when the manifest names the file under 'decisions'.
      """)

  @Argument(help: "The run's folder.")
  var folder: String

  @Option(help: "The file of decisions to add to; it is begun where it is not there.")
  var file: String

  @Option(help: "The port on 127.0.0.1; 0 takes a free one.")
  var port: UInt16 = 0

  @OptionGroup var common: CommonOptions

  func run() async throws {
    BrokenPipe.isIgnored()
    let (ends, end) = AsyncStream.makeStream(of: Void.self)
    StopSignals.listen { end.finish() }
    try await exiting(common) {
      let server = try ReviewServer(run: loadRun(folder: folder), file: DecisionFile(file), port: port) { Date().formatted(.iso8601.year().month().day()) }
      try await server.serve { address in
        try writeToStandardOutput(address + "\n")
        if common.isWatched { writeToStandardError("serving the report until Ctrl-C; whoever has the address can decide\n") }
      } until: {
        for await _ in ends {}
      }
    }
  }
}
