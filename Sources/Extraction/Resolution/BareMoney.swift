import Records

/// Numbers without a mark of their own that are money, since what stands around them speaks of pay: cells under `Salary (USD)`, values of a salary property.
enum BareMoney {
  static func isMoney(_ figure: FigureCandidate) -> Bool {
    let token = figure.token
    let isDecimal = figure.method == .table && token.numbers.contains { $0.numeral.contains(".") } && PaySize.fits(token.largest, .hour)
    guard figure.method == .structured || token.hasGrouping || isDecimal || token.numbers.contains(where: { !$0.magnitude.isEmpty }) else { return false }
    for context in figure.contexts where InheritanceTable.topics.admits(context, figure) {
      let topics = context.meaning.topics
      if topics.contains(where: { [.employment, .openings, .change, .growth, .other, .duration].contains($0) }) { return false }
      if topics.contains(.wage) || topics.contains(.premium) { return true }
    }
    return false
  }

  static func mark(_ figure: inout FigureCandidate) {
    let named = InheritanceTable.currency.resolve(figure)?.value
    figure.token.kind = .money
    figure.token.currency = named?.code ?? "$"
    figure.token.currencyWords = named?.words ?? ""
  }
}
