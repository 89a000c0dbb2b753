import Foundation
import Records

/// No pay or price is zero, and hardly anyone is paid millions.
enum PlausiblePayRule: FigureRule {
  static let name = "implausible-amount"

  static func judge(_ figure: ReadFigure) -> Verdict {
    let token = figure.candidate.token
    let isTraining = !figure.measure.hasArea
    if figure.measure.isPay || isTraining, !Decimal(0).isBelow(token.largest) {
      return .reject("the amount is not above zero")
    }
    guard figure.measure.isPay,
      PaySize.isBeyondPay(token.largest, currency: CurrencyResolution.code(figure.candidate, page: figure.page))
    else { return .keep }
    return .reject("implausibly high pay")
  }
}
