import OccupationCoding
import Records

/// Reads lists of occupation titles: the 2018 SOC Direct Match Title File, and the tables `Alternate Titles` and
/// `Sample of Reported Titles` of the O*NET database, as workbooks or as text.
struct TitleListTable {
  /// The kind of list.
  let list: TitleList
  private let codeColumn: Int
  private let titleColumn: Int

  /// Nil if the row is not the header of such a table.
  init?(header: [String]) {
    let names = header.map { trimmed($0).lowercased() }
    if let code = names.firstIndex(of: "2018 soc code"), let title = names.firstIndex(of: "2018 soc direct match title")
    {
      (list, codeColumn, titleColumn) = (.directMatch, code, title)
    } else if let code = names.firstIndex(of: "o*net-soc code"),
      let title = names.firstIndex(where: { ["alternate title", "reported job title", "job title"].contains($0) })
    {
      (list, codeColumn, titleColumn) = (.alternate, code, title)
    } else {
      return nil
    }
  }

  /// Reads a row: the first six digits of its code, and its title. A row without either, or with a code of another
  /// classification, is reported.
  func read(_ row: TableRow, into load: ReferenceLoad) throws(ReferenceError) {
    let title = row.text(titleColumn)
    guard let code = TitleListTable.code(row.text(codeColumn)), !title.isEmpty else {
      if row.cells.count < 2 { return load.skip("without a code and a title") }
      throw load.problem("expected a SOC code and a title, found '\(row.text(codeColumn))' and '\(title)'")
    }
    load.emit(ListedTitle(list: list, title: String(title), code: code))
  }

  /// `29-1141` of `29-1141` and of O*NET's `29-1141.03`.
  private static func code(_ text: Substring) -> String? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let first = parts.first,
      parts.count == 1 || (parts.count == 2 && parts[1].count == 2 && parts[1].allSatisfy(\.isNumber))
    else { return nil }
    return OfficialOccupation.code(from: first)
  }
}

/// The titles in files detected as lists of occupation titles. Throws for a file that is unreadable or not such a list.
package func listedTitles(in paths: [String]) throws(ReferenceError) -> [ListedTitle] {
  var titles: [ListedTitle] = []
  for path in paths {
    let before = titles.count
    let load = ReferenceLoad(
      path: path, givenRelease: nil, onOccupation: { _ in }, onTitle: { titles.append($0) },
      onCell: { _ throws(ReferenceError) in })
    _ = try ReferenceFile(path: path).read(into: load)
    if titles.count == before { throw ReferenceError(.unknownFormat, path: path, "is not an occupation title list") }
  }
  return titles
}
