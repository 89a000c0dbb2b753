/// The words of titles with special treatment: `title-words.tsv`.
enum TitleVocabulary {
  /// The values of the `kind` column.
  enum Kind: String, CaseIterable {
    case short, spelling, link, grade, status, setting
  }

  /// Maps abbreviated words and spelling variants to their replacements.
  static let spelling: [String: [String]] = {
    var spelling: [String: [String]] = [:]
    for row in rows where (row.kind == .short || row.kind == .spelling) && !row.word.contains(" ") {
      spelling[row.word] = row.meaning.split(separator: " ").map(String.init)
    }
    return spelling
  }()

  /// Maps the first of two words that are also written as one to the second and the joined word.
  static let pairs: [String: [String: String]] = {
    var pairs: [String: [String: String]] = [:]
    for row in rows where row.word.contains(" ") && row.kind == .spelling {
      let words = row.word.split(separator: " ").map(String.init)
      if words.count == 2 { pairs[words[0], default: [:]][words[1]] = row.meaning }
    }
    return pairs
  }()

  static let links = words(of: .link)

  /// Words for seniority and workplace, which do not change the work at the beginning of a title.
  static let leading = words(of: .grade).union(words(of: .setting))

  /// Words for qualifications, type of employment, and the page itself, which do not change the work anywhere.
  static let anywhere = words(of: .status)

  private static func words(of kind: Kind) -> Set<String> { Set(rows.filter { $0.kind == kind }.map(\.word)) }

  private static let rows: [(word: String, kind: Kind, meaning: String)] = titleWordTable.utf8.split(
    separator: UInt8(ascii: "\n")
  ).compactMap { line in
    let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
      String(Substring($0))
    }
    guard fields.count == 3, let kind = Kind(rawValue: fields[1]) else { return nil }
    return (fields[0], kind, fields[2])
  }
}
