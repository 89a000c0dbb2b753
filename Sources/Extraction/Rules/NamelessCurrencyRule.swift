/// `7,390 pesos` on a page that nothing says is of Mexico, Chile …, and a number in structured data of which nothing says in what currency it is: a page's words may not, since data is often written for several countries.
enum NamelessCurrencyRule: FigureRule {
  static let name = "nameless-currency"

  static func judge(_ figure: ReadFigure) -> Verdict {
    if figure.candidate.token.currency == CurrencyResolution.pesos, CurrencyResolution.peso(figure.page) == nil {
      return .doubt("\(figure.raw) are pesos of no country that the page names")
    }
    guard figure.candidate.method == .structured, figure.candidate.token.currencyWords.isEmpty else { return .keep }
    return .doubt("\(figure.raw) names no currency")
  }
}
