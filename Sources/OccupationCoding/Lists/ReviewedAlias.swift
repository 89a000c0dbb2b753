import Codelists

/// A line of `occupation-aliases.csv`: a title that the makers of the program have given a code, because the lists lack it, have it under several codes, or under a wrong one.
struct ReviewedAlias: Sendable {
  /// Which part of a longer title the alias decides.
  enum Match: String, Sendable {
    /// Its end: the head noun stands last in English and German.
    case end = ""
    /// Its beginning: the head noun stands first in French, Spanish, Portuguese and Italian.
    case beginning
    /// Its end, and the end of a compound: `Schiffskoch` ends in `Koch`.
    case compound
    /// None: fields (`nursing`), and words that are adjectives elsewhere.
    case whole
  }
  let title: String
  /// SOC 2018 code; empty for a title that stands for no one occupation.
  let code: String
  let match: Match

  /// Every alias, in the order of the file; a title that several codes claim stands once for each.
  static let all: [ReviewedAlias] = reviewedAliasTable.utf8.split(separator: UInt8(ascii: "\n")).compactMap { line in
    let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map { String(Substring($0)) }
    guard fields.count == 3, let match = Match(rawValue: fields[2]) else { return nil }
    return ReviewedAlias(title: fields[0], code: fields[1], match: match)
  }

  /// Codes by folded title.
  static let codes: [String: Set<String>] = Dictionary(all.map { (TitleFolding.key(of: $0.title), [$0.code]) }, uniquingKeysWith: { $0.union($1) })

  /// How much of a title an alias decides, by folded title; those that decide its end are left out.
  static let matches: [String: Match] = Dictionary(
    all.filter { $0.match != .end }.map { (TitleFolding.key(of: $0.title), $0.match) }, uniquingKeysWith: { first, _ in first })
}
