/// `a difference of $11,600`, `the gap at the median is $12,970`: how far two figures are apart.
enum DifferenceRule: ClauseRule {
  static let name = "difference"
  private static let nouns: Set<String> = ["difference", "gap", "differences", "gaps", "spread", "disparity", "écart", "diferencia", "brecha", "unterschied"]

  static func rejects(_ clause: Clause) -> Bool {
    guard clause.token.kind == .money || clause.token.kind == .percent, clause.token.shape != .range || clause.before(3).contains("of") else { return false }
    let behind = clause.behind(3)
    if let noun = behind.first, nouns.contains(noun) || noun == "lead" { return true }
    // `$48,000 above the median for all jobs`
    if behind.count == 3, behind[0] == "above" || behind[0] == "below", behind[1] == "the", ["median", "average", "mean", "national"].contains(behind[2]) {
      return true
    }
    return clause.before(7).contains(where: nouns.contains)
  }
}
