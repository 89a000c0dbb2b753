import ArgumentParser
import Foundation
import PipelineRun
import Terminal

/// The program: a thin shell around `PipelineRun`, one file per subcommand.
@main
struct LaborLedger: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "laborledger",
    abstract: "Reads career-guide pages, reconciles their pay and job-outlook figures, and publishes datasets in which every number leads back to its page.",
    discussion: "Exit status: "
      + FailureCode.statuses.map { "\($0.status) \($0.codes.map(\.rawValue).joined(separator: "/"))" }.joined(separator: ", ") + "; 0 when all went well.",
    version: toolVersion,
    subcommands: [
      RunCommand.self, FetchCommand.self, ExtractCommand.self, ReconcileCommand.self, ValidateCommand.self, ExplainCommand.self, ShowCommand.self, ExportCommand.self, CodeCommand.self,
      FuseCommand.self, DecideCommand.self, ReviewCommand.self, HintCommand.self, DiffCommand.self, SampleCommand.self, ScoreCommand.self,
      ReferenceCommand.self, StatusCommand.self, RunsCommand.self, HistoryCommand.self, PublishCommand.self, PruneCommand.self, RebuildCommand.self,
    ])

  /// Runs the command that the arguments name. What the parser says of arguments may repeat them, so it goes to the terminal as all texts do.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? AsyncParsableCommand { try await asynchronous.run() } else { try command.run() }
    } catch {
      let message = fullMessage(for: error)
      let code = exitCode(for: error)
      if !message.isEmpty {
        let text = SafeCharacters.text(message, keepsLines: true) + "\n"
        if code.isSuccess { try? writeData(text) } else { writeToTerminal(text) }
      }
      Foundation.exit(code.rawValue)
    }
  }
}

/// The version of the program, as `--version` and `run.json` give it.
let toolVersion = "0.1.0"
