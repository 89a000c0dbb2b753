import ArgumentParser
import Foundation
import PipelineRun
import Terminal

/// The command-line program: a thin layer over `PipelineRun`, one file per subcommand.
@main
struct LaborLedger: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "laborledger",
    abstract:
      "Extracts pay and job-outlook figures from career-guide pages, reconciles them, and publishes datasets with full provenance.",
    discussion: "Exit status: 0 on success, \(FailureCode.overview).",
    version: toolVersion,
    subcommands: [
      RunCommand.self, FetchCommand.self, ExtractCommand.self, ReconcileCommand.self, ValidateCommand.self,
      ExplainCommand.self, ShowCommand.self,
      ExportCommand.self, CodeCommand.self,
      FuseCommand.self, DecideCommand.self, ReviewCommand.self, HintCommand.self, DiffCommand.self, SampleCommand.self,
      ScoreCommand.self,
      ReferenceCommand.self, StatusCommand.self, RunsCommand.self, HistoryCommand.self, PublishCommand.self,
      PruneCommand.self, RebuildCommand.self,
    ])

  /// Runs the command given by the arguments. Parser messages may repeat arguments, so they are sanitized like all
  /// output.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      let whole = fullMessage(for: error)
      // The library suggests any option within three edits: `--jobs` for `--bogus`.
      let message = withoutFarSuggestion(whole) ?? whole
      let code = exitCode(for: error)
      if !message.isEmpty {
        let text = SafeCharacters.text(message, keepsLines: true) + "\n"
        if code.isSuccess { try? writeData(text) } else { writeToTerminal(text) }
      }
      Foundation.exit(code.rawValue)
    }
  }
}

/// The message without a suggestion that has little in common with the unknown name; nil if there is none to remove.
func withoutFarSuggestion(_ message: String) -> String? {
  guard let match = message.firstMatch(of: /'-*([^']+)'(\. Did you mean '-*([^']+)'\?)/) else { return nil }
  let changes = Array(match.1).difference(from: Array(match.3)).count
  guard changes > max(2, match.3.count / 2) else { return nil }
  return message.replacingCharacters(in: match.2.startIndex..<match.2.endIndex, with: ".")
}

/// The version of the program, as `--version` and `run.json` give it.
let toolVersion = "0.1.0"
