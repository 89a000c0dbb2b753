import ArgumentParser
import Foundation
import PipelineRun
import OfficialStatistics

/// `laborledger reference`
struct ReferenceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference", abstract: "Manage the official statistics that figures are checked against.",
    discussion: "If the output root contains reference.sqlite, runs compare extracted figures with it.",
    subcommands: [ImportCommand.self, ListCommand.self])

  /// `laborledger reference import`
  struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import", abstract: "Import official files as published; all or nothing.",
      discussion: """
        Takes OEWS workbooks, CSV and flat files (together with oe.datatype), Employment Projections workbooks and CSV, the SOC structure, \
        BLS API responses, and occupation title lists (SOC direct match titles, O*NET alternate and reported titles). The file type is detected from the content. \
        Importing a file again has no effect.
        """)

    @Argument(help: "Files as published by the U.S. Bureau of Labor Statistics.")
    var files: [String]

    @Option(help: "The output root, which contains reference.sqlite.", transform: folderArgument)
    var output: String = "output"

    @Option(
      help: "The OEWS release of files that do not state it, such as 2025-05. (default: the year in the file name)")
    var release: String?

    @OptionGroup var common: CommonOptions

    func validate() throws {
      if release != nil, given == nil { throw ValidationError("--release must be a May release such as 2025-05.") }
    }

    private var given: OfficialRelease? {
      guard let release, release.hasSuffix("-05"), let year = Int(release.dropLast(3)) else { return nil }
      return OfficialRelease(oewsMay: year)
    }

    func run() async throws {
      try await exiting(common) {
        let stop = StopFlag()
        StopSignals.listen(stop: stop, deadline: nil, undone: "nothing was imported")
        BrokenPipe.isIgnored()
        let isWatched = common.isWatched
        let imported = try importAll(stop) { path, cells in
          if isWatched { ProgressLine.tell("\((path as NSString).lastPathComponent): \(cells) figures") }
        }
        if isWatched { ProgressLine.clear() }
        guard common.wantsSummary else { return }
        for file in imported { try writeToStandardOutput(line(file)) }
      }
    }

    /// Imports the files; throws the flag's failure if the flag is raised meanwhile.
    private func importAll(_ stop: StopFlag, progress: @escaping (String, Int) -> Void) throws -> [ImportedFile] {
      do {
        return try ReferenceStore.importFiles(
          files, into: referencePath(outputRoot: output), release: given, isStopped: { stop.isRaised },
          progress: progress)
      } catch {
        if error.kind == .stopped { try stop.check() }
        throw error
      }
    }

    private func line(_ file: ImportedFile) -> String {
      if file.wasKnown { return "\(file.path): imported before\n" }
      let known = file.knownCells > 0 ? ", \(file.knownCells) known" : ""
      let skipped = file.skipped.map { "; skipped \($0.rows) \($0.reason)" }.joined()
      if file.titles > 0 { return "\(file.path): \(file.form), \(file.titles) titles\(skipped)\n" }
      return "\(file.path): \(file.form), \(file.newCells) figures\(known)\(skipped)\n"
    }
  }

  /// `laborledger reference list`
  struct ListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the releases and files of the reference database.")

    @Option(help: "The output root, which contains reference.sqlite.", transform: folderArgument)
    var output: String = "output"

    @OptionGroup var common: CommonOptions

    func run() async throws {
      try await exiting(common) {
        guard let store = try ReferenceStore.open(referencePath(outputRoot: output)) else {
          throw RunFailure(
            .noInput, "\(referencePath(outputRoot: output)): no reference database; create one with 'reference import'")
        }
        let listing = try store.listing()
        for line in listing.releases {
          try writeToStandardOutput(
            "\(line.release.name): \(line.cells) figures, \(counted(line.occupations, "occupation")), \(counted(line.areas, "area"))\n"
          )
        }
        for file in listing.files {
          try writeToStandardOutput("\(file.sha256)  \(file.path): \(file.form), \(file.cells) figures\n")
        }
      }
    }
  }
}
