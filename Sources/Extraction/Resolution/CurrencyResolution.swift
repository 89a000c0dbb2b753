import Codelists
import Records

/// Decides the currency of an amount: its own sign, and which dollar a bare `$` is.
enum CurrencyResolution {
  /// What the scanner calls `7,390 pesos` before the page says whose.
  static let pesos = "peso"

  /// The peso of the page's country; nil where it has none.
  static func peso(_ page: PageContext) -> String? { ["MXN", "ARS", "CLP", "COP"].contains(page.dollar) ? page.dollar : page.country == "PH" ? "PHP" : nil }

  /// The ISO 4217 code of an amount's own mark on the page; empty where the page says not whose peso it is.
  static func code(_ figure: FigureCandidate, page: PageContext) -> String {
    switch figure.token.currency {
    case pesos: peso(page) ?? ""
    case "$": page.dollar
    case let code: code
    }
  }

  static func set(_ printed: inout PrintedFigure, _ figure: FigureCandidate, page: PageContext) {
    if figure.token.currency == pesos {
      (printed.currency, printed.currencyWords) = (code(figure, page: page), figure.token.currencyWords)
      return
    }
    guard figure.token.currency == "$" else {
      printed.currency = figure.token.currency
      printed.currencyWords = figure.token.currencyWords
      return
    }
    let named = InheritanceTable.currency.resolve(figure)?.value
    if let named, HomeCurrencies.dollars.contains(named.code) {
      printed.currency = named.code
      printed.currencyWords = "$ " + named.words
    } else {
      printed.currency = page.dollar
      printed.currencyWords = "$"
    }
  }
}
