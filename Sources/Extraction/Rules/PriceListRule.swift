import Records

/// On a page whose title mentions prices, only a figure whose own words mention pay is pay.
enum PriceListRule: FigureRule {
  static let name = "price-list"

  static func judge(_ figure: ReadFigure) -> Verdict {
    guard figure.page.isAboutPrices else { return .keep }
    if figure.measure == .wagePremium { return .reject("the page is about prices") }
    let decidedBy = figure.decided.role
    guard figure.measure == .wage, !figure.candidate.own.topics.contains(.wage),
      !(decidedBy.isOwn || decidedBy == .markup) || decidedBy == .clause
    else {
      return .keep
    }
    return .reject("the page is about prices, and the text around the figure does not mention pay")
  }
}
