import ArgumentParser
import Foundation
import PipelineRun
import Publication

/// `laborledger sample`
struct SampleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample", abstract: "Draw a sheet of figures for a person to mark right or wrong.",
    discussion:
      "Figures are drawn by lot, stratified by source, measure and confidence. The sheet is CSV on standard output; write yes or no under 'right', then score it."
  )

  @Argument(help: "The run's folder.")
  var folder: String

  @Option(name: [.customShort("n"), .long], help: "How many figures.")
  var count = 50

  @Option(help: "The same seed draws the same figures.")
  var seed = 1

  @Flag(help: "Escape text in CSV cells that a spreadsheet would run as a formula.")
  var spreadsheetSafe = false

  @OptionGroup var common: CommonOptions

  func validate() throws { if count < 1 { throw ValidationError("at least one figure is drawn") } }

  func run() async throws {
    BrokenPipe.endsProgram()
    try await exiting(common) {
      try writeData(AuditRow.sheet(AuditSample.draw(try loadRun(folder: folder), count: count, seed: seed), spreadsheetSafe: spreadsheetSafe))
    }
  }
}

/// `laborledger score`
struct ScoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "Tell how many figures of a marked sheet are right, with the interval that leaves.",
    discussion: "With --run the score is also kept beside the run, as audit.json in its pipeline's folder: the reports of later runs show it.")

  @Argument(help: "The sheet, with yes or no under 'right'.")
  var sheet: String

  @Option(name: .customLong("run"), help: "The folder of the run that the sheet was drawn from, beside which the score is kept for later reports.")
  var folder: String?

  @OptionGroup var common: CommonOptions

  func run() async throws {
    BrokenPipe.endsProgram()
    try await exiting(common) {
      let score = try AuditScore(sheet: sheet)
      if let folder { try score.save(for: loadRun(folder: folder), date: Date().formatted(.iso8601.year().month().day())) }
      try writeToStandardOutput(score.text)
    }
  }
}
