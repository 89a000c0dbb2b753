import Records

/// `A driver earning $65,000 in Texas takes home $5,000 more than …`, `A $120,000 salary in Austin goes further than
/// …`: an example, from there to the end of the sentence.
enum WorkedExampleRule: ClauseRule {
  static let name = "worked-example"
  private static let verbs: WordSet = ["earning", "making", "gana", "verdienend", "gagnant"]
  private static let articles: WordSet = ["a", "an", "someone", "un", "una", "ein", "eine"]

  private static let incomes: WordSet = ["salary", "income", "wage", "paycheck"]
  private static let comparisons: WordSet = [
    "further", "farther", "equals", "equal", "equivalent", "worth", "purchasing", "stretches", "feels",
  ]

  /// Where the first example of a sentence begins; nil if there is none. Looked up once for all figures of the
  /// sentence.
  static func start(_ sentence: Range<Int>, _ words: ArraySlice<Word>, _ passage: AnnotatedText) -> Int? {
    let comparesAll = isComparison(words)
    let lastComparison = words.last { comparisons.contains($0.text) }?.range.lowerBound ?? -1
    return passage.tokens.starting(in: sentence).first { token in
      guard token.kind == .money, token.shape == .single else { return false }
      if comparesAll { return true }
      let before = passage.words(from: sentence.lowerBound, to: token.range.lowerBound).suffix(6).map(\.text)
      guard let last = before.last else { return false }
      // `A $120,000 salary in Austin is worth …`: an arbitrary amount used to compare places.
      if last == "a" || last == "an", lastComparison >= token.end,
        let behind = passage.words(from: token.end, to: sentence.upperBound).first, incomes.contains(behind.text)
      {
        return true
      }
      return verbs.contains(last) && before.dropLast().contains(where: articles.contains)
    }?.range.lowerBound
  }

  /// `A salary of $60,000 in Austin is like $92,000 in Boston`
  private static func isComparison(_ words: ArraySlice<Word>) -> Bool {
    let first = words.startIndex
    guard words.count >= 3, articles.contains(words[first].text), incomes.contains(words[first + 1].text),
      words[first + 2].text == "of"
    else { return false }
    return words.contains {
      comparisons.contains($0.text) || $0.text == "like" || $0.text == "buys" || $0.text == "comparable"
    }
  }

  static func rejects(_ clause: Clause) -> Bool {
    guard clause.token.kind == .money, let start = clause.sentence.workedFrom else { return false }
    return clause.token.range.lowerBound >= start
  }
}
