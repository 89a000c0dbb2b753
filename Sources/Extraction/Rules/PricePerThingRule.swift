/// `$250 per exam`, `70 € je Anfrage`, `$25 for tarping`: the price of something. Units of time are pay periods,
/// though, and people are those who are paid.
enum PricePerThingRule: ClauseRule {
  static let name = "price-per-thing"
  private static let paid: WordSet = [
    "year", "annum", "person", "worker", "employee", "fte", "head", "capita", "kopf", "mitarbeiter", "mitarbeiterin",
    "beschäftigtem", "personne", "salarié",
    "persona", "trabajador",
  ]
  private static let each: WordSet = ["per", "je", "pro", "par", "por"]

  static func rejects(_ clause: Clause) -> Bool {
    guard clause.token.kind == .money, clause.token.per == nil, case let behind = clause.behind(2), behind.count == 2
    else { return false }
    if behind[0] == "for", behind[1].hasSuffix("ing"), clause.token.largest < 1_000 { return true }
    guard each.contains(behind[0]) else { return false }
    return !paid.contains(behind[1])
  }
}
