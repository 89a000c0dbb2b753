import Records

/// `$15.00+/hour (41,220)`, `$40,000+ jobs in Columbus`: an option in a list of filters, with the number of pages it
/// matches.
enum FacetRule: ClauseRule {
  static let name = "filter"

  static func rejects(_ clause: Clause) -> Bool {
    let passage = clause.reader.passage
    // `$40,000+ jobs in Columbus`
    if clause.token.kind == .money, clause.reader.isShort, clause.behind(3).contains("jobs"), passage.words.count <= 8,
      passage.tokens.count == 1
    {
      return true
    }
    guard clause.reader.isShort, passage.tokens.count == 2, passage.tokens[0].kind == .money,
      passage.tokens[1].kind == .number, passage.looseWords.count <= 2
    else { return false }
    let text = passage.text
    return text.hasSuffix(")") && passage.tokens[1].range.lowerBound > 0
      && passage.bytes[passage.tokens[1].range.lowerBound - 1] == UInt8(ascii: "(")
  }
}
