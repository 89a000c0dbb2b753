import Foundation
import Records

/// Decides the period of pay: by its own words, else by the words around it, else by its size. Words around it that do
/// not fit the size are ignored.
enum PayPeriodResolution {
  static func resolve(
    _ figure: FigureCandidate, _ measure: Measure, page: PageContext
  ) -> (period: PayPeriod, words: String)? {
    if let per = figure.token.per { return (per, figure.token.perWords) }
    if let column = figure.columnPeriod { return (column.period, column.words) }
    let size = figure.token.largest
    let currency = CurrencyResolution.code(figure, page: page)
    let isPremium = measure == .wagePremium
    if let named = InheritanceTable.payPeriod.resolve(figure),
      PaySize.fits(size, named.value.period, isPremium: isPremium, currency: currency)
    {
      return (named.value.period, named.value.words)
    }
    if !isPremium, let custom = PayCustom.period(of: size, currency: currency, page: page) { return custom }
    let bySize = PaySize.period(of: size, isPremium: isPremium, currency: currency)
    if bySize == nil, let said = page.payPeriod, PaySize.fits(size, said.period, currency: currency) {
      return (said.period, said.words)
    }
    // In a sentence, a small amount without a word for its period may be a price.
    if bySize == .hour, figure.method == .prose, !figure.passage.string(figure.token.range).contains(".") { return nil }
    return bySize.map { ($0, "") }
  }
}

/// Pay periods by national convention, where pay of a certain size is not ambiguous.
enum PayCustom {
  private static let monthly: WordSet = ["de", "fr", "es", "it", "pt"]
  /// Amounts of the size of monthly pay, in currencies whose countries agree and state pay by the month.
  private static let sizes: [String: Range<Decimal>] = [
    "EUR": 400..<10_000, "CHF": 2_000..<15_000, "BRL": 1_000..<60_000, "MXN": 2_500..<80_000,
    "ARS": 150_000..<6_000_000, "CLP": 300_000..<6_000_000, "COP": 900_000..<20_000_000,
  ]

  /// The period of pay of a monthly size in euros, francs, reais or Latin American pesos on a page in German, French,
  /// Spanish, Italian or Portuguese: per month, as pay is agreed and stated there.
  static func period(of amount: Decimal, currency: String, page: PageContext) -> (period: PayPeriod, words: String)? {
    guard monthly.contains(page.language), sizes[currency]?.contains(amount) ?? false else { return nil }
    return (.month, "per month, by convention")
  }
}
