import Foundation
import Records

/// How likely a reading is right, by how the figure was found and what it was read as.
///
/// A logistic model whose terms add up in log-odds. They were fitted to 443 figures of 52 pages that no rule had been written for (set D and E of
/// `fixtures/modelled`, as read before anyone looked at them; ridge penalty 1). Left out page by page in five folds, figures given 0.9 or more (0.94 on average) were right in 94 of 100 cases, those
/// given 0.8 to 0.9 in 77, and those given 0.7 to 0.8 in 72. On 22 further pages that it was not fitted to (set F), 85 of the 91 figures given 0.9 or more were right, and
/// 66 of the 76 given 0.8 to 0.9. On pages like those the rules were developed on, more are right than it says.
enum Confidence {
  private static let intercept = 1.7

  /// Cells stand under headers; what a sentence or a card is about is told by words that may stand anywhere.
  private static func term(of method: ExtractionMethod) -> Double {
    switch method {
    case .table: 0.8
    case .list: 0.5
    case .chart: 0
    // Set by hand: the pages that the others were fitted to have none. Properties leave nothing to guess but the site's own mistakes.
    case .structured: 1.6
    case .card: -0.6
    case .prose: -0.7
    }
  }

  /// A statistic that is named is seldom mistaken; an amount of which only `earn` or `pay` is said is often something else.
  private static func term(of measure: Measure, _ statistic: Statistic, isSingle: Bool) -> Double {
    switch measure {
    case .wage where statistic != .typical: 0.8
    case .wage: isSingle ? -1.0 : -0.3
    case .wagePremium: -0.9
    case .employment: 0.4
    default: 0
    }
  }

  /// `layer` counts how many texts stand nearer to the figure than the one that says what it measures; `isSized` says that only an amount's size told its pay period.
  static func of(_ draft: FigureCandidate, measure: Measure, statistic: Statistic, layer: Int, isSized: Bool) -> Double {
    var odds = intercept + term(of: draft.method) + term(of: measure, statistic, isSingle: draft.token.shape == .single)
    if layer >= 2 { odds -= 0.3 }
    if layer >= 4 { odds -= 0.15 }
    if isSized { odds -= 0.25 }
    return rounded(1 / (1 + exp(-odds)))
  }

  /// Two decimals: nobody knows more.
  private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
