import Records

/// `+141 €`, `−4%` in a cell beside pay: the distance from another figure, neither pay nor growth.
enum SignedGapRule: FigureRule {
  static let name = "gap"

  static func judge(_ figure: ReadFigure) -> Verdict {
    let candidate = figure.candidate
    guard candidate.method == .table || candidate.method == .card, let sign = figure.raw.first,
      "+-−–".contains(sign) || candidate.token.numbers.contains(where: \.isNegative)
    else {
      return .keep
    }
    if figure.measure == .wage { return .reject("a signed amount is a difference") }
    guard figure.measure == .employmentGrowth, figure.decided.role.isWide else { return .keep }
    let speaksOfPay = candidate.contexts.contains { $0.meaning.topics.contains(.wage) }
    return speaksOfPay ? .reject("a signed percentage beside pay is a difference") : .keep
  }
}
