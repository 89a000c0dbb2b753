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

/// The only candidate with official pay that fits the page's pay; nil if there are several or none, or if there is only
/// one amount. Pay decides between equally likely candidates, never against a title.
///
/// - Parameters:
///   - amounts: distinct averages, medians or typical amounts on the page, in US dollars per year.
///   - pay: the candidates' official pay; if it is missing for one, nothing is decided.
package func candidateByPay(
  _ candidates: [CodedTitle.Candidate], amounts: [Decimal], pay: [String: OfficialPay]
) -> String? {
  let likely = candidates.filter { $0.share >= 0.15 }
  guard Set(amounts).count > 1, likely.count > 1, likely.allSatisfy({ pay[$0.code] != nil }) else { return nil }
  let fitting = likely.filter { pay[$0.code]?.fits(amounts) == true }
  return fitting.count == 1 ? fitting[0].code : nil
}
