import Acquisition
import Codelists
import OccupationCoding
import Publication
import Records
import OfficialStatistics

/// Codes titles outside a run, using reviewed aliases, an aliases file, and the built-in or imported title lists.
package struct TitleCoding: Sendable {
  private let coder: OccupationCoder

  /// - Parameters:
  ///   - aliases: an aliases file, or nil.
  ///   - outputRoot: the folder whose `reference.sqlite` may contain imported lists, or nil.
  /// Throws a failure if one of them exists but cannot be read.
  package init(aliases: String?, outputRoot: String?) throws(RunFailure) {
    do throws(ReferenceError) {
      let decisions = try aliases.map { path throws(ReferenceError) in try OccupationAlias.read(path) } ?? []
      let store = try outputRoot.flatMap { root throws(ReferenceError) in
        try ReferenceStore.open(referencePath(outputRoot: root))
      }
      coder = OccupationCoder(decisions: decisions, imported: try store?.titles() ?? [])
    } catch {
      throw RunFailure(error)
    }
  }

  /// The titles in a file, or in standard input for `-`: CSV with a column `title`, or one title per line.
  package static func titles(path: String) throws(RunFailure) -> [String] {
    let bytes: [UInt8]
    do throws(AcquisitionError) {
      let limits = AcquisitionLimits(bytes: 1 << 30)
      bytes = try path == "-" ? readStandardInput(limits: limits) : readFile(path, limits: limits)
    } catch {
      throw RunFailure(.noInput, error.description)
    }
    do throws(DatasetReadError) {
      return try readTitles(bytes, path: path)
    } catch {
      throw RunFailure(.badData, error.description)
    }
  }

  /// Writes the coded titles to a file descriptor, as CSV.
  package func write(
    _ titles: [String], to descriptor: Int32, name: String, spreadsheetSafe: Bool
  ) throws(PublicationError) {
    let export = try CodedTitleExport(to: descriptor, name: name, spreadsheetSafe: spreadsheetSafe) {
      OccupationTitles.title(of: $0)
    }
    for title in titles { try export.write(coder.code(title)) }
    try export.finish()
  }
}
