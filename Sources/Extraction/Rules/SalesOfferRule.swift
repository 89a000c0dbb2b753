/// `Buy a report from $29.95`: an offer to the reader, not a wage.
enum SalesOfferRule: ClauseRule {
  static let name = "sales-offer"
  private static let verbs: Set<String> = ["buy", "purchase", "subscribe", "upgrade", "unlock", "enroll", "download", "order"]

  static func rejects(_ clause: Clause) -> Bool {
    clause.token.kind == .money && clause.token.per == nil && clause.before(12).contains(where: verbs.contains)
  }
}
