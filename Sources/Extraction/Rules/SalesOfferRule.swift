/// `Buy a report from $29.95`, `contractors saving $63K a year`: an offer or promise to the reader, not a wage.
enum SalesOfferRule: ClauseRule {
  static let name = "sales-offer"
  private static let verbs: WordSet = [
    "buy", "purchase", "subscribe", "upgrade", "unlock", "enroll", "download", "order",
  ]

  private static let savings: WordSet = ["saving", "save", "saves", "saved"]

  static func rejects(_ clause: Clause) -> Bool {
    guard clause.token.kind == .money else { return false }
    // `Contractors saving $63K a year`, `paid $47K faster`
    if clause.before(2).contains(where: savings.contains) || clause.firstBehind?.text == "faster" { return true }
    return clause.token.per == nil && clause.before(12).contains(where: verbs.contains)
  }
}
