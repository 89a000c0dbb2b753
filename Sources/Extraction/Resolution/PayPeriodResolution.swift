import Foundation
import Records

/// Decides for which length of time pay is: by its own words, else by the words around it, else by its size; words that the size rules out give way to the size.
enum PayPeriodResolution {
  static func resolve(_ figure: FigureCandidate, _ measure: Measure) -> (period: PayPeriod, words: String)? {
    if let per = figure.token.per { return (per, figure.token.perWords) }
    let size = figure.token.largest
    let isPremium = measure == .wagePremium
    if let named = InheritanceTable.payPeriod.resolve(figure), PaySize.fits(size, named.value.period, isPremium: isPremium) {
      return (named.value.period, named.value.words)
    }
    let bySize = PaySize.period(of: size, isPremium: isPremium)
    // In a sentence a small amount without a word for its period may be a price.
    if bySize == .hour, figure.method == .prose, !figure.passage.string(figure.token.range).contains(".") { return nil }
    return bySize.map { ($0, "") }
  }
}
