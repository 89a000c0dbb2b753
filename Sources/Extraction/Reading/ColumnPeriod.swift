import Records

/// The pay period of a column whose figures carry no period word: the evidence of all its cells outweighs that of one.
enum ColumnPeriod {
  /// How many cells a column needs, and what share of them must agree.
  private static let cells = 3
  private static let share = 0.6

  /// Gives all amounts of a column the pay period that most of them have, by the words above them or by their sizes.
  static func decide(_ candidates: inout [FigureCandidate], at indices: [Int]) {
    let amounts = indices.filter {
      candidates[$0].token.per == nil
        && (candidates[$0].token.kind == .money
          || candidates[$0].allowsBareMoney && candidates[$0].token.kind == .number)
    }
    guard amounts.count >= cells, let first = amounts.first else { return }
    let named = InheritanceTable.payPeriod.resolve(candidates[first])?.value
    if let named, agree(amounts.map { PaySize.fits(candidates[$0].token.largest, named.period) }) {
      for index in amounts where InheritanceTable.payPeriod.resolve(candidates[index])?.value == named {
        candidates[index].columnPeriod = named
      }
      return
    }
    guard named == nil, agree(amounts.map { PaySize.period(of: candidates[$0].token.largest) == .year }) else { return }
    for index in amounts
    where PaySize.period(of: candidates[index].token.largest) == nil
      && PaySize.fits(candidates[index].token.largest, .year)
    {
      candidates[index].columnPeriod = PayPeriodWords(period: .year, words: "")
    }
  }

  private static func agree(_ votes: [Bool]) -> Bool {
    Double(votes.count(where: { $0 })) >= share * Double(votes.count)
  }
}
