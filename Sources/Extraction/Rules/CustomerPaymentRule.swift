import Records

/// `Pay R1,000 per month for six months`, `students pay $45`: what the reader or a customer pays.
enum CustomerPaymentRule: ClauseRule {
  static let name = "customer-payment"
  private static let payers: WordSet = [
    "you", "we", "customers", "clients", "students", "members", "patients", "buyers", "homeowners", "i", "they",
    "residents", "parents", "tenants",
  ]

  private static let bought: WordSet = [
    "tax", "taxes", "room", "rent", "housing", "lodging", "board", "tuition", "parking", "insurance", "dues",
    "childcare", "fees", "apartment", "flat",
  ]

  /// `Student nurses pay £640 a month for a room`, `plumbers pay about $6,430 a year in federal income tax`: the words
  /// after the figure say what the money is spent on.
  private static func isSpent(_ clause: Clause) -> Bool {
    var before = clause.reader.passage.words(
      from: clause.window.beforeRange.lowerBound, to: clause.token.range.lowerBound)
    before.removeSofteners()
    guard let verb = before.last?.text, ["pay", "pays", "paid", "paying"].contains(verb),
      case let behind = clause.behindPeriod(7),
      let joint = behind.first
    else { return false }
    return (joint == "for" || joint == "in" || joint == "on") && behind.contains(where: bought.contains)
  }

  static func rejects(_ clause: Clause) -> Bool {
    if clause.token.kind == .money, isSpent(clause) { return true }
    guard clause.token.kind == .money, !clause.reader.isShort || clause.token.per != nil,
      !clause.reader.passage.string(clause.window.beforeRange).contains(":"), case let before = clause.before(4),
      let verb = before.last,
      verb == "pay" || verb == "paying"
    else { return false }
    if before.count == 1 {
      return clause.reader.passage.words(from: clause.sentence.range.lowerBound, to: clause.token.range.lowerBound)
        .count == 1
    }
    return payers.contains(before[before.count - 2])
  }
}
