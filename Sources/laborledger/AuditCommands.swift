import ArgumentParser
import Foundation
import PipelineRun
import Publication

/// `laborledger sample`
struct SampleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample", abstract: "Draw a random sample of figures for manual review.",
    discussion:
      "Sampling is stratified by source, measure and confidence. Writes CSV to standard output; fill in yes or no under 'right', then run 'score'."
  )

  @Argument(help: "The run folder, or the pipeline folder for its latest run.")
  var folder: String

  @Option(name: [.customShort("n"), .long], help: "The number of figures to draw.")
  var count = 50

  @Option(help: "Random seed; the same seed draws the same figures.")
  var seed = 1

  @Flag(help: "Escape CSV cells that a spreadsheet would interpret as a formula.")
  var spreadsheetSafe = false

  @OptionGroup var common: CommonOptions

  func validate() throws { if count < 1 { throw ValidationError("--count must be at least 1") } }

  func run() async throws {
    BrokenPipe.endsProgram()
    try await exiting(common) {
      try writeData(
        AuditRow.sheet(
          AuditSample.draw(try loadRun(folder: folder), count: count, seed: seed), spreadsheetSafe: spreadsheetSafe))
    }
  }
}

/// `laborledger score`
struct ScoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Report the share of correct figures in a reviewed sheet, with its confidence interval.",
    discussion:
      "With --run, the score is also saved as audit.json in the pipeline's folder and shown in the reports of later runs."
  )

  @Argument(help: "The reviewed sheet, with yes or no under 'right'.")
  var sheet: String

  @Option(
    name: .customLong("run"), help: "The folder of the run the sheet was drawn from; saves the score for later reports."
  )
  var folder: String?

  @OptionGroup var common: CommonOptions

  func run() async throws {
    BrokenPipe.endsProgram()
    try await exiting(common) {
      let score = try AuditScore(sheet: sheet)
      if let folder {
        try score.save(for: loadRun(folder: folder), date: Date().formatted(.iso8601.year().month().day()))
      }
      try writeToStandardOutput(score.text)
    }
  }
}
