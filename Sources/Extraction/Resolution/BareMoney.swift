import Foundation
import Records

/// Numbers without a mark of their own that are money, since what stands around them speaks of pay: cells under `Salary (USD)`, below `In thousands of dollars`, values of a salary property.
enum BareMoney {
  static func isMoney(_ figure: FigureCandidate) -> Bool {
    let token = figure.token
    let isDecimal = figure.method == .table && token.numbers.contains { $0.numeral.contains(".") } && PaySize.fits(token.largest, .hour)
    let isScaled = figure.method == .table && inThousands(figure) && PaySize.fits(token.largest * 1_000, .year)
    guard figure.method == .structured || token.hasGrouping || isDecimal || isScaled || token.numbers.contains(where: { !$0.magnitude.isEmpty }) else { return false }
    for context in figure.contexts where InheritanceTable.topics.admits(context, figure) {
      let topics = context.meaning.topics
      if topics.contains(where: { [.employment, .openings, .change, .growth, .other, .duration].contains($0) }) { return false }
      if topics.contains(.wage) || topics.contains(.premium) { return true }
    }
    return false
  }

  static func mark(_ figure: inout FigureCandidate) {
    let named = InheritanceTable.currency.resolve(figure)?.value
    if figure.method == .table, inThousands(figure), !PaySize.fits(figure.token.largest, .year) {
      for index in figure.token.numbers.indices { figure.token.numbers[index].magnitude = "thousand" }
      figure.token.values = figure.token.values.map { $0 * 1_000 }
    }
    figure.token.kind = .money
    figure.token.currency = named?.code ?? "$"
    figure.token.currencyWords = named?.words ?? ""
  }

  private static func inThousands(_ figure: FigureCandidate) -> Bool { InheritanceTable.scale.resolve(figure)?.value == "thousands" }
}
