import Records

/// `a difference of $11,600`, `the gap at the median is $12,970`: the distance between two figures, or the amount of a
/// rise.
enum DifferenceRule: ClauseRule {
  static let name = "difference"
  private static let nouns: WordSet = [
    "difference", "gap", "differences", "gaps", "spread", "disparity", "écart", "diferencia", "brecha", "unterschied",
  ]

  private static let raising: WordSet = [
    "raise", "raises", "raised", "boost", "boosted", "lift", "lifted", "increase", "increased", "improve", "improved",
  ]

  static func rejects(_ clause: Clause) -> Bool {
    guard clause.token.kind == .money || clause.token.kind == .percent,
      clause.token.shape != .range || clause.before(3).contains("of")
    else { return false }
    let behind = clause.behindPeriod(3)
    // `earning $7.40 less`, `7.500 € menos`
    if let first = behind.first, ["less", "menos", "weniger", "moins"].contains(first),
      behind.count < 2 || behind[1] != "or"
    {
      return true
    }
    // `raise offers by $22,400`
    let before = clause.before(7)
    if clause.token.kind == .money, before.last == "by", before.contains(where: raising.contains) { return true }
    if let noun = behind.first, nouns.contains(noun) || noun == "lead" { return true }
    // `$48,000 above the median for all jobs`
    if behind.count == 3, behind[0] == "above" || behind[0] == "below", behind[1] == "the",
      ["median", "average", "mean", "national"].contains(behind[2])
    {
      return true
    }
    return clause.before(7).contains(where: nouns.contains)
  }
}
