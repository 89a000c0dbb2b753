/// A worked example, what something asks for, or what one named person was paid; where the sentence begins with it,
/// none of its other figures counts either.
enum UnpaidSentenceRule: ClauseRule {
  static let name = "nobodys-pay"

  static func rejects(_ clause: Clause) -> Bool {
    guard let start = clause.sentence.unpaidFrom,
      clause.token.kind == .money || start == clause.sentence.range.lowerBound
    else { return false }
    return clause.token.range.lowerBound >= start
  }
}
