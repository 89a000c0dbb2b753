import OccupationCoding
import Records

/// The state of loading one file: its figures and the current position.
final class ReferenceLoad {
  let path: String
  /// The code lists among the files of one call, which flat files need.
  let companions: FlatFileLists
  /// The release given by the user, for files that do not contain it.
  let givenRelease: OfficialRelease?
  /// The sheet of a workbook, or empty.
  var sheet = ""
  /// The row, from 1.
  var row = 0
  /// Skipped rows, by reason.
  private(set) var skipped: [String: Int] = [:]
  private let onCell: (OfficialDataPoint) throws(ReferenceError) -> Void
  private let onOccupation: (OfficialOccupation) -> Void
  private let onTitle: (ListedTitle) -> Void

  init(
    path: String, givenRelease: OfficialRelease?, companions: FlatFileLists = FlatFileLists(),
    onOccupation: @escaping (OfficialOccupation) -> Void, onTitle: @escaping (ListedTitle) -> Void = { _ in },
    onCell: @escaping (OfficialDataPoint) throws(ReferenceError) -> Void
  ) {
    self.path = path
    self.givenRelease = givenRelease
    self.companions = companions
    self.onCell = onCell
    self.onOccupation = onOccupation
    self.onTitle = onTitle
  }

  func emit(_ cell: OfficialDataPoint) throws(ReferenceError) { try onCell(cell) }

  func emit(_ occupation: OfficialOccupation) { onOccupation(occupation) }

  func emit(_ title: ListedTitle) { onTitle(title) }

  func skip(_ reason: String) { skipped[reason, default: 0] += 1 }

  /// A problem at the current position.
  func problem(_ message: String, column: String = "", kind: ReferenceError.Kind = .malformed) -> ReferenceError {
    let line = sheet.isEmpty ? "line \(row)" : "sheet '\(sheet)', row \(row)"
    return ReferenceError(kind, path: path, place: column.isEmpty ? line : "\(line), column \(column)", message)
  }

  /// The May release of a year; a year without a release is a problem with the file.
  func oewsRelease(_ year: Int) throws(ReferenceError) -> OfficialRelease {
    guard let release = OfficialRelease(oewsMay: year) else { throw problem("no OEWS release of \(year)") }
    return release
  }
}
