import Codelists
import Records

/// Decides the currency of an amount: by its own sign, and for a shared sign or name (`$`, `kr`, `peso`), by which of
/// its currencies the page uses.
enum CurrencyResolution {
  /// What signs mean on a page whose country is unknown.
  private static let usual: [String: String] = [
    "¥": "JPY", "Rs": "INR", "Rs.": "INR", "rupee": "INR", "dirham": "AED", "riyal": "SAR",
  ]

  /// The ISO 4217 code of an amount's own mark on the page; empty if a shared mark cannot be resolved.
  static func code(_ figure: FigureCandidate, page: PageContext) -> String {
    let mark = figure.token.currency
    if mark == "$" { return page.dollar }
    guard !mark.isEmpty, !Currencies.isCode(mark) else { return mark }
    return Currencies.resolve(mark, in: page.conventions.country) ?? ofNeighbour(mark, page) ?? usual[mark] ?? ""
  }

  /// The peso of a page whose dollar sign means one; the krone of a page's language.
  private static func ofNeighbour(_ mark: String, _ page: PageContext) -> String? {
    switch mark {
    case "peso": Currencies.shared[mark]?.contains(page.dollar) ?? false ? page.dollar : nil
    case "kr": ["sv": "SEK", "da": "DKK", "nb": "NOK", "no": "NOK", "nn": "NOK", "is": "ISK"][page.language]
    default: nil
    }
  }

  static func set(_ printed: inout PrintedFigure, _ figure: FigureCandidate, page: PageContext) {
    guard figure.token.currency == "$" else {
      (printed.currency, printed.currencyWords) = (code(figure, page: page), figure.token.currencyWords)
      return
    }
    let named = InheritanceTable.currency.resolve(figure)?.value
    if let named, Currencies.isDollar(named.code) {
      printed.currency = named.code
      printed.currencyWords = "$ " + named.words
    } else {
      printed.currency = page.dollar
      printed.currencyWords = "$"
    }
  }
}
