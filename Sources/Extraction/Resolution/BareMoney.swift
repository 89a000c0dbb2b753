import Foundation
import Records

/// Numbers without a currency mark that are money because the text around them is about pay: cells under `Salary (USD)`
/// or below `In thousands of dollars`, values of a salary property.
enum BareMoney {
  static func isMoney(_ figure: FigureCandidate) -> Bool {
    let token = figure.token
    if isCounted(figure) { return false }
    if isInCentsPerMile(figure) || isInLakhs(figure) { return true }
    guard
      figure.method == .structured || token.hasGrouping || token.numbers.contains(where: { !$0.magnitude.isEmpty })
        || figure.method == .table && (isHourly(figure) || isScaled(figure) || isInDollarsPerHour(figure))
    else { return false }
    var amount = figure
    amount.token.kind = .money
    for context in figure.contexts where InheritanceTable.topics.admits(context, amount) {
      let topics = context.meaning.topics
      if topics.contains(where: { [.employment, .openings, .change, .growth, .other, .duration].contains($0) }) {
        return false
      }
      if topics.contains(.wage) || topics.contains(.premium) { return true }
    }
    return false
  }

  /// `21.46`: decimals, and the size of hourly pay.
  private static func isHourly(_ figure: FigureCandidate) -> Bool {
    figure.token.numbers.contains { $0.numeral.contains(byte: UInt8(ascii: ".")) }
      && PaySize.fits(figure.token.largest, .hour)
  }

  /// `55` below `Salary, in thousands`.
  private static func isScaled(_ figure: FigureCandidate) -> Bool {
    inThousands(figure) && PaySize.fits(figure.token.largest * 1_000, .year)
  }

  private static let followers: WordSet = [
    "per", "a", "an", "to", "and", "or", "for", "in", "at", "with", "on", "is", "as", "by", "of", "from", "p", "pa",
    "annual", "annually", "yearly", "monthly",
    "hourly", "rupees",
    "rs", "inr", "usd", "gross", "net", "base", "salary", "plus", "depending", "while", "but", "each", "every", "the",
    "which", "median", "average", "mean",
    "k", "pcm", "lpa",
    "year", "month", "hour", "hr", "yr", "week", "total", "+",
  ]

  /// `120,000 annual miles`, `7,920 sales postings`: the number is followed by a noun of its own.
  private static func isCounted(_ figure: FigureCandidate) -> Bool {
    guard figure.method != .table, figure.method != .structured else { return false }
    guard
      let first = figure.behind(2).first(where: { !["annual", "annually", "monthly", "yearly", "weekly"].contains($0) })
    else { return false }
    let gap = figure.passage.string(figure.token.range.upperBound..<figure.passage.text.utf8.count).prefix(2)
    if gap.first.map({ ".,;:)|–—-/".contains($0) }) ?? true { return false }
    return !followers.contains(first)
  }

  static func mark(_ figure: inout FigureCandidate, page: PageContext) {
    let named = InheritanceTable.currency.resolve(figure)?.value
    if figure.method == .table, inThousands(figure), !PaySize.fits(figure.token.largest, .year) {
      for index in figure.token.numbers.indices { figure.token.numbers[index].magnitude = "thousand" }
      figure.token.values = figure.token.values.map { $0 * 1_000 }
    }
    if isInCentsPerMile(figure) {
      for index in figure.token.numbers.indices { figure.token.numbers[index].magnitude = "cents" }
      figure.token.values = figure.token.values.map { $0 / 100 }
      (figure.token.per, figure.token.perWords) = (.mile, "cpm")
    }
    if isInLakhs(figure) {
      for index in figure.token.numbers.indices { figure.token.numbers[index].magnitude = "lakh" }
      figure.token.values = figure.token.values.map { $0 * 100_000 }
      (figure.token.per, figure.token.perWords) = (.year, "LPA")
      (figure.token.kind, figure.token.currency, figure.token.currencyWords) = (.money, "INR", "LPA")
      return
    }
    figure.token.kind = .money
    figure.token.currency = named?.code ?? CurrencyMarks.home(of: page) ?? "$"
    figure.token.currencyWords = named?.words ?? ""
  }

  /// `16-19` below `National, dollars per hour`: a text around the table names the currency and the period.
  private static func isInDollarsPerHour(_ figure: FigureCandidate) -> Bool {
    figure.contexts.contains {
      ($0.role.isWide || $0.role == .columnHeader) && $0.meaning.per == .hour && !$0.meaning.currency.isEmpty
    }
      && PaySize.fits(figure.token.largest, .hour)
  }

  /// `48` below `Dry van (cpm)`: cents per mile.
  private static func isInCentsPerMile(_ figure: FigureCandidate) -> Bool {
    guard figure.method == .table, let header = figure.context(.columnHeader), figure.token.kind == .number,
      namesCentsPerMile(header.words)
    else {
      return false
    }
    return (20...199).contains(figure.token.largest)
  }

  /// `3-5` below `Salary (LPA)`: lakhs of rupees per year.
  private static func isInLakhs(_ figure: FigureCandidate) -> Bool {
    guard figure.method == .table, let header = figure.context(.columnHeader), figure.token.kind == .number,
      Words.of(header.words).contains(where: { $0.text == "lpa" }),
      figure.token.numbers.allSatisfy({ $0.magnitude.isEmpty })
    else { return false }
    return figure.token.largest.isBelow(200)
  }

  /// Whether the header says that its column is in cents per mile.
  static func namesCentsPerMile(_ header: String) -> Bool {
    let words = header.lowercased()
    return words.contains("cpm") || words.contains("cents per mile") || words.contains("cents/mile")
  }

  private static func inThousands(_ figure: FigureCandidate) -> Bool {
    InheritanceTable.scale.resolve(figure)?.value == "thousands"
  }
}
