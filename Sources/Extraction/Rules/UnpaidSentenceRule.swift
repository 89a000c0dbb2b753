/// A worked example, what something requires, or what one named person was paid. If the sentence begins with it, its
/// other figures do not count either.
enum UnpaidSentenceRule: ClauseRule {
  static let name = "nobodys-pay"

  static func rejects(_ clause: Clause) -> Bool {
    guard let start = clause.sentence.unpaidFrom,
      clause.token.kind == .money || start == clause.sentence.range.lowerBound
    else { return false }
    return clause.token.range.lowerBound >= start
  }
}
