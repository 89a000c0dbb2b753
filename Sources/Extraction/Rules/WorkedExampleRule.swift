/// `A driver earning $65,000 in Texas takes home …`: an example of one person, not what the occupation is paid.
enum WorkedExampleRule: ClauseRule {
  static let name = "worked-example"
  private static let verbs: Set<String> = ["earning", "making", "gana", "verdienend", "gagnant"]
  private static let articles: Set<String> = ["a", "an", "someone", "un", "una", "ein", "eine"]

  static func rejects(_ clause: Clause) -> Bool {
    guard clause.token.kind == .money, clause.token.shape == .single else { return false }
    let before = clause.before(6)
    guard let last = before.last, verbs.contains(last) else { return false }
    return before.dropLast().contains(where: articles.contains)
  }
}
