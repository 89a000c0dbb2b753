import ArgumentParser
import Foundation
import Logging
import PipelineRun
import Publication
import Records
import Terminal

extension ObservationExport.Format: ExpressibleByArgument {}

/// `laborledger extract`
struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Extract figures from pages and write them to standard output as observations.",
    discussion: "Sources are named after their files. Nothing is reconciled or published.")

  @Argument(help: "Pages and folders of pages, or - for standard input. With --from: one list of pages.")
  var paths: [String]

  @OptionGroup var stream: StreamOption

  @Flag(help: "List the pages in WARC files as records for --from jsonl, without extracting anything.")
  var list = false

  @Option(help: "With --from and --list: the topic of records that do not name one.")
  var topic: String?

  @Option(
    help: "Output format: csv, with the columns of observations.csv, or jsonl, one object per line. (default: csv)")
  var format: ObservationExport.Format?

  @Option(help: "Write the findings to this CSV file instead of to standard error.")
  var findings: String?

  @Flag(
    help:
      "Explain for every amount how and why it was interpreted, or which rule rejected it; as text, or with --format jsonl one object per line."
  )
  var explain = false

  @Flag(help: "Escape CSV cells that a spreadsheet would interpret as a formula.")
  var spreadsheetSafe = false

  @OptionGroup var jobs: JobsOption

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if stream.from != nil {
      if paths.count != 1 { throw ValidationError("--from takes exactly one list of pages, or - for standard input.") }
      if findings != nil || format != nil || explain || spreadsheetSafe || list {
        throw ValidationError(
          "--from writes JSON Lines and cannot be combined with --findings, --format, --explain, --list or --spreadsheet-safe."
        )
      }
    } else if topic != nil, !list {
      throw ValidationError("--topic requires --from or --list.")
    }
  }

  func run() async throws {
    BrokenPipe.endsProgram()
    try await exiting(common) {
      if let form = stream.from {
        try await answerRecords(form)
      } else if list {
        try writeList()
      } else if explain {
        try writeExplanations()
      } else {
        try await writeFigures()
      }
    }
  }

  private func writeFigures() async throws {
    let output = try FigureOutput(self)
    var failure: RunFailure?
    do {
      try await extract(paths, jobs: jobs.count) { try output.write($0) }
    } catch let error as RunFailure {
      failure = error
    }
    // Findings are always written: they say why a page could not be read.
    try output.finish()
    if let failure { throw failure }
  }

  @inline(never)  // Inlined into an async closure, it makes Swift 6.3.1 crash while the coroutine is split.
  private func writeList() throws { try listPages(paths, topic: topic) { try writeData($0) } }

  private func answerRecords(_ form: StreamForm) async throws {
    let export = StreamExport(to: STDOUT_FILENO, name: "standard output")
    try await extract(records: paths[0], form: form, jobs: jobs.count, topic: topic ?? "") { answer in
      try export.write(answer.rows, line: answer.line)
      try export.flush()
    }
  }

  private func writeExplanations() throws {
    try explainFigures(of: paths) { source in
      format == .jsonl ? try writeData(SafeCharacters.json(source.jsonLines)) : try writeToStandardOutput(source.text)
    }
  }
}

/// Where figures and findings go.
private struct FigureOutput {
  private let logger: Logger
  private let export: ObservationExport
  private let findingsFile: FindingsFile?

  // Inlined into an async function, these make Swift 6.3.1 crash while the coroutine is split.
  @inline(never)
  init(_ command: ExtractCommand) throws {
    logger = command.common.logger(usual: .info)
    findingsFile = try command.findings.map { try FindingsFile($0, spreadsheetSafe: command.spreadsheetSafe) }
    export = try ObservationExport(
      command.format ?? .csv, to: STDOUT_FILENO, name: "standard output", spreadsheetSafe: command.spreadsheetSafe)
  }

  @inline(never)
  func write(_ result: SourceResult) throws {
    try export.write(result.observations)
    if let findingsFile {
      try findingsFile.write(result.findings)
    } else {
      for finding in result.findings { logger.log(level: level(finding.severity), "\(line(finding))") }
    }
  }

  @inline(never)
  func finish() throws {
    try export.finish()
    try findingsFile?.finish()
  }

  private func line(_ finding: Finding) -> String {
    let place = finding.locator == .page ? "" : ":\(finding.locator)"
    return "\(finding.sourceID)\(place): \(finding.check.rawValue): \(finding.message)"
  }

  private func level(_ severity: Severity) -> Logger.Level {
    switch severity {
    case .info: .info
    case .warning: .warning
    case .error: .error
    }
  }
}

/// The file that `--findings` names.
private struct FindingsFile {
  private let file: OutputFile
  private let export: FindingExport

  @inline(never)  // As `OutputFile.init`.
  init(_ path: String, spreadsheetSafe: Bool) throws {
    file = try OutputFile(path)
    export = try FindingExport(to: file.descriptor, name: path, spreadsheetSafe: spreadsheetSafe)
  }

  func write(_ findings: [Finding]) throws { try export.write(findings) }

  @inline(never)
  func finish() throws {
    try export.finish()
    try file.finish()
  }
}
