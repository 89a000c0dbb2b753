/// `A driver earning $65,000 in Texas takes home $5,000 more than …`: an example of one person, from there to the end of the sentence.
enum WorkedExampleRule: ClauseRule {
  static let name = "worked-example"
  private static let verbs: Set<String> = ["earning", "making", "gana", "verdienend", "gagnant"]
  private static let articles: Set<String> = ["a", "an", "someone", "un", "una", "ein", "eine"]

  static func rejects(_ clause: Clause) -> Bool {
    guard clause.token.kind == .money else { return false }
    let passage = clause.reader.passage
    return passage.tokens.starting(in: clause.sentence.range).prefix { $0.range.lowerBound <= clause.token.range.lowerBound }.contains { token in
      guard token.kind == .money, token.shape == .single else { return false }
      let before = passage.words(from: clause.sentence.range.lowerBound, to: token.range.lowerBound).suffix(6).map(\.text)
      guard let last = before.last, verbs.contains(last) else { return false }
      return before.dropLast().contains(where: articles.contains)
    }
  }
}
