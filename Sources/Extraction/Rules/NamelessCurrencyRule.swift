/// `7,390 pesos` or `31 000 kr` on a page that does not show which country's they are, `QQ$3,000`, and a number in
/// structured data without a currency. A page's words cannot supply the latter, since data is often written for several
/// countries.
enum NamelessCurrencyRule: FigureRule {
  static let name = "nameless-currency"

  static func judge(_ figure: ReadFigure) -> Verdict {
    if !figure.candidate.token.currency.isEmpty, CurrencyResolution.code(figure.candidate, page: figure.page).isEmpty {
      return .doubt("the currency of \(figure.raw) cannot be determined from the page")
    }
    guard figure.candidate.method == .structured, figure.candidate.token.currencyWords.isEmpty else { return .keep }
    return .doubt("\(figure.raw) has no currency")
  }
}
