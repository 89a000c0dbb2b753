import Files
import Foundation

/// The names of the two files of a run in an archive: `000012-20261127T150011Z.warc.gz` and
/// `000012-20261127T150011Z.index.jsonl`.
///
/// The number determines the order of runs. The time is for humans only: a clock that was once ahead must not make the
/// pages of that run the newest forever.
struct ArchiveRunName: Sendable, Hashable, Comparable {
  private static let warcSuffix = ".warc.gz"
  private static let indexSuffix = ".index.jsonl"

  /// Common prefix of both names.
  let stem: String
  /// Counts from 1; 0 for names without a number, which were created by earlier versions and come first, ordered by
  /// time.
  let number: Int
  /// When the run began, by its clock; nil for names without a time.
  var started: Date? {
    guard let match = stem.firstMatch(of: /(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z/)?.output else { return nil }
    return try? Date("\(match.1)-\(match.2)-\(match.3)T\(match.4):\(match.5):\(match.6)Z", strategy: .iso8601)
  }

  /// The run to which a file belongs; nil if it is not an archive file.
  init?(file: String) {
    guard let suffix = [Self.warcSuffix, Self.indexSuffix].first(where: file.hasSuffix),
      file.utf8.count > suffix.utf8.count
    else { return nil }
    stem = String(file.dropLast(suffix.count))
    number = stem.wholeMatch(of: /(\d{6,9})-\d{8}T\d{6}Z/).flatMap { Int($0.1) } ?? 0
  }

  /// The name of a run that follows the existing ones.
  init(after runs: [ArchiveRunName], started: Date) {
    let next = (runs.map(\.number).max() ?? 0) + 1
    let digits = String(next)
    let time = started.formatted(.iso8601).replacing("-", with: "").replacing(":", with: "")
    stem = String(repeating: "0", count: max(0, 6 - digits.count)) + digits + "-" + time
    number = next
  }

  /// The runs of an archive, oldest first; a run is included if either of its files exists.
  static func runs(in folder: String) -> [ArchiveRunName] {
    let names = (try? FolderEntries(of: folder))?.names ?? NameList()
    return Set(names.compactMap(ArchiveRunName.init(file:))).sorted()
  }

  /// The WARC file.
  var warc: String { stem + Self.warcSuffix }
  /// The index of its visits.
  var index: String { stem + Self.indexSuffix }

  static func < (a: ArchiveRunName, b: ArchiveRunName) -> Bool { (a.number, a.stem) < (b.number, b.stem) }
}
