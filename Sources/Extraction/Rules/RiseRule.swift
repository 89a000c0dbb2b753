import Records

/// `The number of bakers grew by 45,000`: the past, not an outlook. `pay rose 4.8 % between 2016 and 2017, from $80,700
/// to $84,570`: the ends belong to two years. `Bakers dropped 4 percent to a median of $31,200`: pay dropped, not jobs.
enum RiseRule: ClauseRule {
  static let name = "rise"
  private static let verbs: WordSet = ["rose", "grew", "climbed", "jumped", "increased", "went", "fell", "dropped"]

  private static let moved: WordSet = ["added", "lost", "gained", "shed", "created", "cut"]

  static func rejects(_ clause: Clause) -> Bool {
    if clause.token.kind == .percent { return leadsToMoney(clause) }
    if clause.token.kind == .number { return isPast(clause) }
    guard clause.token.kind == .money, clause.token.shape == .range else { return false }
    let before = clause.reader.passage.words(from: clause.sentence.range.lowerBound, to: clause.token.range.lowerBound)
      .suffix(14).map(\.text)
    return before.last == "from" && before.contains(where: verbs.contains)
  }

  /// True if there is a past-tense verb right before the count, and no word about the future.
  private static func isPast(_ clause: Clause) -> Bool {
    let passage = clause.reader.passage
    var before = passage.words(from: clause.sentence.range.lowerBound, to: clause.token.range.lowerBound).suffix(8)
    before.removeSofteners()
    // `The trade added 2,700 jobs last year`
    if let verb = before.last, moved.contains(verb.text),
      clause.behind(2).contains(where: { ["jobs", "positions", "workers"].contains($0) })
    {
      return !passage.has(.expected, in: passage.words(in: clause.sentence.range).indices)
    }
    guard before.popLast()?.text == "by", let verb = before.last,
      verbs.contains(verb.text) || verb.text == "shrank" || verb.text == "declined"
    else {
      return false
    }
    return !passage.has(.expected, in: passage.words(in: clause.sentence.range).indices)
  }

  private static func leadsToMoney(_ clause: Clause) -> Bool {
    let tokens = clause.reader.passage.tokens
    let index = tokens.firstIndex(from: clause.token.end)
    guard index < tokens.count, case let next = tokens[index], next.kind == .money else { return false }
    return clause.reader.leads(clause.token, to: next)
  }
}
