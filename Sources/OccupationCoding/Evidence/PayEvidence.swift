import Foundation
import Records

/// Official annual pay of an occupation.
package struct OfficialPay: Sendable, Hashable {
  /// 10th percentile.
  package var low: Decimal
  /// Median.
  package var median: Decimal
  /// 90th percentile.
  package var high: Decimal

  /// Creates official pay.
  package init(low: Decimal, median: Decimal, high: Decimal) {
    self.low = low
    self.median = median
    self.high = high
  }

  /// All amounts lie between the percentiles, and their middle is within a fifth of the median.
  func fits(_ amounts: [Decimal]) -> Bool {
    let sorted = amounts.sorted()
    guard let first = sorted.first, let last = sorted.last, low <= first, last <= high else { return false }
    let middle = (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    return middle * 5 >= median * 4 && middle * 5 <= median * 6
  }
}

/// The one candidate whose official pay fits the pay that a page gives; nil if several do, or none, or where there is
/// but one amount. Pay decides between titles that are as likely, never against a title.
///
/// - Parameters:
///   - amounts: different averages, medians or typical amounts of the page, US dollars a year.
///   - pay: what the candidates pay; one without official pay leaves the matter open.
package func candidateByPay(
  _ candidates: [CodedTitle.Candidate], amounts: [Decimal], pay: [String: OfficialPay]
) -> String? {
  let likely = candidates.filter { $0.share >= 0.15 }
  guard Set(amounts).count > 1, likely.count > 1, likely.allSatisfy({ pay[$0.code] != nil }) else { return nil }
  let fitting = likely.filter { pay[$0.code]?.fits(amounts) == true }
  return fitting.count == 1 ? fitting[0].code : nil
}
