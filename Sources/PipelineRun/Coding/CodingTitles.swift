import Acquisition
import Codelists
import OccupationCoding
import Publication
import Records
import OfficialStatistics

/// Codes titles outside a run, by the reviewed aliases, a file of decisions, and the lists that come with the program or were imported.
package struct TitleCoding: Sendable {
  private let coder: OccupationCoder

  /// - Parameters:
  ///   - aliases: a file of decisions, or nil.
  ///   - outputRoot: where `reference.sqlite` may hold imported lists, or nil.
  /// Throws a failure when one of them is there and cannot be read.
  package init(aliases: String?, outputRoot: String?) throws(RunFailure) {
    do throws(ReferenceError) {
      let decisions = try aliases.map { path throws(ReferenceError) in try OccupationAlias.read(path) } ?? []
      let store = try outputRoot.flatMap { root throws(ReferenceError) in try ReferenceStore.open(referencePath(outputRoot: root)) }
      coder = OccupationCoder(decisions: decisions, imported: try store?.titles() ?? [])
    } catch {
      throw RunFailure(error)
    }
  }

  /// The titles of a file, or of standard input for `-`: a CSV file with a column `title`, or one title a line.
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

  /// Writes what is known of the titles to a file descriptor, as CSV.
  package func write(_ titles: [String], to descriptor: Int32, name: String, spreadsheetSafe: Bool) throws(PublicationError) {
    let export = try CodedTitleExport(to: descriptor, name: name, spreadsheetSafe: spreadsheetSafe) { OccupationTitles.title(of: $0) }
    for title in titles { try export.write(coder.code(title)) }
    try export.finish()
  }
}
