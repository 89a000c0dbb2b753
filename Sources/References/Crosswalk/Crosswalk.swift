import Records

/// From titles to codes of the Standard Occupational Classification: candidates with scores, by the official titles of the loaded files and by reviewed aliases.
public struct Crosswalk: Sendable {
  /// A code that a title may stand for.
  public struct Candidate: Sendable, Hashable {
    /// SOC 2018 code.
    public var code: String
    /// The title of the code that fits best.
    public var title: String
    /// 1 for the same words, else the share of words in common, each word weighing more the fewer titles hold it.
    public var score: Double
  }
  private struct Entry: Sendable {
    var code: String
    var title: String
    var words: Set<String>
  }
  private let entries: [Entry]
  private let weights: [String: Double]

  /// - Parameters:
  ///   - occupations: with their official titles; broad groups are left out, since a guide is about an occupation.
  ///   - aliases: titles a reviewer has given a code.
  public init(occupations: [OfficialOccupation], aliases: [OccupationAlias]) {
    self.init(occupations: occupations, words: occupations.map { TitleWords.of($0.title) }, aliases: aliases)
  }

  /// - Parameter words: the telling words of every occupation's title.
  init(occupations: [OfficialOccupation], words: [Set<String>], aliases: [OccupationAlias]) {
    let official = zip(occupations, words).filter { $0.0.level == .detailed && !$0.0.title.isEmpty }.map {
      Entry(code: $0.code, title: $0.title, words: $1)
    }
    let reviewed = aliases.map { Entry(code: $0.code, title: $0.title, words: TitleWords.of($0.title)) }
    entries = (official + reviewed).filter { !$0.words.isEmpty }
    var counts: [String: Int] = [:]
    for entry in entries { for word in entry.words { counts[word, default: 0] += 1 } }
    weights = counts.mapValues { 1 / (1 + Double($0)).squareRoot() }
  }

  /// The codes a title may stand for, the likeliest first; at most `limit`, none below a quarter.
  public func candidates(for title: String, limit: Int = 5) -> [Candidate] {
    let words = TitleWords.of(title)
    guard !words.isEmpty else { return [] }
    var best: [String: Candidate] = [:]
    for entry in entries {
      let score = score(words, entry)
      guard score >= 0.25, score > best[entry.code]?.score ?? 0 else { continue }
      best[entry.code] = Candidate(code: entry.code, title: entry.title, score: score)
    }
    return Array(best.values.sorted { ($0.score, $1.code) > ($1.score, $0.code) }.prefix(limit))
  }

  private func score(_ words: Set<String>, _ entry: Entry) -> Double {
    if words == entry.words { return 1 }
    let shared = weight(words.intersection(entry.words))
    return shared == 0 ? 0 : shared / weight(words.union(entry.words))
  }

  /// Words that no title holds weigh like the rarest. Summed in order, so that the last digit does not depend on the set's.
  private func weight(_ words: Set<String>) -> Double { words.sorted().reduce(0) { $0 + (weights[$1] ?? 0.7) } }

  /// The candidates that claim a title with equal right: those within a tenth of the best, when there are several.
  public func rivals(for title: String) -> [Candidate] {
    let found = candidates(for: title)
    guard let best = found.first, best.score >= 0.5 else { return [] }
    let near = found.filter { $0.score >= best.score - 0.1 }
    return near.count > 1 ? near : []
  }
}

/// A title that a reviewer has given a code: a line of `pipelines/soc-aliases.csv`.
public struct OccupationAlias: Sendable, Hashable {
  /// The title as pages have it.
  public var title: String
  /// The SOC 2018 code it stands for.
  public var code: String
  /// Who decided it.
  public var reviewedBy: String

  /// Creates an alias.
  public init(title: String, code: String, reviewedBy: String) {
    self.title = title
    self.code = code
    self.reviewedBy = reviewedBy
  }

  /// Reads a file of aliases: CSV with the columns `title`, `code`, `reviewed_by`. Throws for a file that is none, and for a line without a code or a reviewer.
  public static func read(_ path: String) throws(ReferenceError) -> [OccupationAlias] {
    var aliases: [OccupationAlias] = []
    try DelimitedFile(path: path).forEachTextRow { row throws(ReferenceError) in
      if row.number == 1 {
        guard row.cells == ["title", "code", "reviewed_by"] else {
          throw ReferenceError(.malformed, path: path, place: "line 1", "the header must be title,code,reviewed_by")
        }
        return true
      }
      guard row.cells.count == 3, let code = OfficialOccupation.code(from: row.text(1)), !row.text(0).isEmpty, !row.text(2).isEmpty else {
        throw ReferenceError(.malformed, path: path, place: "line \(row.number)", "an alias needs a title, a SOC code and its reviewer")
      }
      aliases.append(OccupationAlias(title: String(row.text(0)), code: code, reviewedBy: String(row.text(2))))
      return true
    }
    return aliases
  }
}
