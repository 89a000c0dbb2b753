import ArgumentParser
import PipelineRun

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
      RunCommand.self, FetchCommand.self, ExtractCommand.self, ReconcileCommand.self, ValidateCommand.self, ExplainCommand.self, ExportCommand.self,
      CodeCommand.self,
      FuseCommand.self, DecideCommand.self, HintCommand.self, DiffCommand.self, SampleCommand.self, ScoreCommand.self,
      ReferenceCommand.self,
    ])
}

/// The version of the program, as `--version` and `run.json` give it.
let toolVersion = "0.1.0"
