import Foundation
import Records

/// The last pay under a heading, with the period its words gave. Pay of the same size that names no period takes this
/// one: pay without a period word takes the period of its table, card or section.
struct SectionPay {
  let heading: Int
  let meaning: FigureAttributes
  private let size: Decimal
  private let currency: String

  /// Nil for a figure that is not pay or whose period was not stated.
  init?(_ token: FigureToken, _ figure: ExtractedFigure, heading: Int) {
    guard figure.measure == .wage, token.kind == .money, let per = figure.printed.per, !figure.printed.perWords.isEmpty
    else { return nil }
    self.heading = heading
    var meaning = FigureAttributes()
    meaning.per = per
    meaning.perWords = figure.printed.perWords
    self.meaning = meaning
    size = token.largest
    currency = token.currency
  }

  /// The same currency, and an amount within a factor of three.
  func fits(_ token: FigureToken) -> Bool {
    token.kind == .money && token.per == nil && token.currency == currency && PaySize.areAlike(token.largest, size)
  }
}
