/// `1.45 for every 1,000 jobs` is a rate, and the thousand is not a count.
enum RateRule: ClauseRule {
  static let name = "rate"

  static func rejects(_ clause: Clause) -> Bool {
    clause.token.kind == .number && ["every", "per"].contains(clause.before(1).last ?? "")
  }
}
