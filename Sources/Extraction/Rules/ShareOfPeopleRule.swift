import Records

/// `96% employed`, `72% reported`, `Middle 50 percent - $11.90 to $18.05`: a share of people.
enum ShareOfPeopleRule: ClauseRule {
  static let name = "share-of-people"
  private static let verbs: WordSet = ["employed", "said", "say", "report", "reported", "would", "named"]

  static func rejects(_ clause: Clause) -> Bool {
    guard clause.token.kind == .percent else { return false }
    if let last = clause.before(1).first,
      ["middle", "top", "bottom", "lowest", "highest", "upper", "lower"].contains(last)
    {
      return true
    }
    return verbs.contains(
      clause.reader.passage.words(from: clause.token.end, to: clause.window.after).first?.text ?? "")
  }
}
