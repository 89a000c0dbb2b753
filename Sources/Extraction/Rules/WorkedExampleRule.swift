import Records

/// `A driver earning $65,000 in Texas takes home $5,000 more than …`, `A $120,000 salary in Austin goes further than …`: an example, from there to the end of the
/// sentence.
enum WorkedExampleRule: ClauseRule {
  static let name = "worked-example"
  private static let verbs: WordSet = ["earning", "making", "gana", "verdienend", "gagnant"]
  private static let articles: WordSet = ["a", "an", "someone", "un", "una", "ein", "eine"]

  private static let incomes: WordSet = ["salary", "income", "wage", "paycheck"]
  private static let comparisons: WordSet = ["further", "farther", "equals", "equal", "equivalent", "worth", "purchasing", "stretches", "feels"]

  /// `A $120,000 salary in Austin is worth …`: an amount that stands for any, to compare places by.
  private static func isCompared(_ token: FigureToken, _ before: String?, _ passage: AnnotatedText, _ sentence: Range<Int>) -> Bool {
    // `A salary of $60,000 in Austin is like $92,000 in Boston`
    let sentenceWords = passage.words(in: sentence).map(\.text)
    if sentenceWords.count > 2, articles.contains(sentenceWords[0]), incomes.contains(sentenceWords[1]), sentenceWords[2] == "of",
      sentenceWords.contains(where: { comparisons.contains($0) || $0 == "like" || $0 == "buys" || $0 == "comparable" })
    {
      return true
    }
    guard before == "a" || before == "an", let behind = passage.words(from: token.end, to: sentence.upperBound).first, incomes.contains(behind.text) else {
      return false
    }
    return passage.words(from: token.end, to: sentence.upperBound).contains { comparisons.contains($0.text) }
  }

  static func rejects(_ clause: Clause) -> Bool {
    guard clause.token.kind == .money else { return false }
    let passage = clause.reader.passage
    return passage.tokens.starting(in: clause.sentence.range).prefix { $0.range.lowerBound <= clause.token.range.lowerBound }.contains { token in
      guard token.kind == .money, token.shape == .single else { return false }
      let before = passage.words(from: clause.sentence.range.lowerBound, to: token.range.lowerBound).suffix(6).map(\.text)
      if isCompared(token, before.last, passage, clause.sentence.range) { return true }
      guard let last = before.last, verbs.contains(last) else { return false }
      return before.dropLast().contains(where: articles.contains)
    }
  }
}
