import Codelists
import OccupationCoding

extension OccupationAlias {
  /// Reads an aliases file: CSV with the columns `title`, `code`, `reviewed_by`; a title that does not denote a single
  /// occupation has no code. Throws for any other file, and for a line without a title or reviewer, or with an invalid
  /// code.
  package static func read(_ path: String) throws(ReferenceError) -> [OccupationAlias] {
    var aliases: [OccupationAlias] = []
    try DelimitedFile(path: path).forEachTextRow { row throws(ReferenceError) in
      if row.number == 1 {
        guard row.cells == ["title", "code", "reviewed_by"] else {
          throw ReferenceError(.malformed, path: path, place: "line 1", "the header must be title,code,reviewed_by")
        }
        return true
      }
      let code = row.text(1).isEmpty ? "" : OfficialOccupation.code(from: row.text(1))
      guard row.cells.count == 3, let code, !row.text(0).isEmpty, !row.text(2).isEmpty else {
        throw ReferenceError(
          .malformed, path: path, place: "line \(row.number)",
          "an alias requires a title, a SOC code (or none) and a reviewer")
      }
      guard code.isEmpty || OccupationTitles.title(of: code) != nil else {
        throw ReferenceError(.malformed, path: path, place: "line \(row.number)", "\(code) is not a SOC 2018 code")
      }
      aliases.append(OccupationAlias(title: String(row.text(0)), code: code, reviewedBy: String(row.text(2))))
      return true
    }
    return aliases
  }
}
