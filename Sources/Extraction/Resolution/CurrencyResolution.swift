import Records

/// Decides the currency of an amount: its own sign, and which dollar a bare `$` is.
enum CurrencyResolution {
  private static let dollars: Set<String> = ["USD", "AUD", "CAD", "NZD", "SGD", "HKD"]

  static func set(_ printed: inout PrintedFigure, _ figure: FigureCandidate, page: PageContext) {
    guard figure.token.currency == "$" else {
      printed.currency = figure.token.currency
      printed.currencyWords = figure.token.currencyWords
      return
    }
    let named = InheritanceTable.currency.resolve(figure)?.value
    if let named, dollars.contains(named.code) {
      printed.currency = named.code
      printed.currencyWords = "$ " + named.words
    } else {
      printed.currency = page.dollar
      printed.currencyWords = "$"
    }
  }
}
