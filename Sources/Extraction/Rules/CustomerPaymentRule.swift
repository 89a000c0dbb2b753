/// `Pay R1,000 per month for six months`, `students pay $45`: what the reader or a customer pays.
enum CustomerPaymentRule: ClauseRule {
  static let name = "customer-payment"
  private static let payers: Set<String> = [
    "you", "we", "customers", "clients", "students", "members", "patients", "buyers", "homeowners", "i", "they", "residents", "parents", "tenants",
  ]

  static func rejects(_ clause: Clause) -> Bool {
    guard clause.token.kind == .money, !clause.reader.isShort || clause.token.per != nil,
      !clause.reader.passage.string(clause.window.beforeRange).contains(":"), case let before = clause.before(4), let verb = before.last,
      verb == "pay" || verb == "paying"
    else { return false }
    if before.count == 1 { return clause.reader.passage.words(from: clause.sentence.range.lowerBound, to: clause.token.range.lowerBound).count == 1 }
    return payers.contains(before[before.count - 2])
  }
}
