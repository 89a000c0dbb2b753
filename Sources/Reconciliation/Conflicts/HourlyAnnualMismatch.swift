import Foundation
import Records

/// An hourly and an annual figure for one statistic that are side by side and do not convert at 2,080 hours a year,
/// even allowing for rounding of both.
package struct HourlyAnnualMismatch: Sendable {
  /// The hourly figure.
  package var hourly: Claim
  /// The annual figure.
  package var annual: Claim

  /// Side by side: the next figure on the page, or the next but one if a third is between them in the same text.
  private static let reach = 2

  /// The mismatches of a page. A figure that converts to any neighbour is fine.
  package static func all(on page: PageClaims) -> [HourlyAnnualMismatch] {
    let wages = page.claims.filter { $0.observation.measure == .wage }
    return wages.indices.compactMap { index -> HourlyAnnualMismatch? in
      let hourly = wages[index]
      guard isPaid(hourly, per: .hour) else { return nil }
      let neighbours = wages[max(0, index - reach)...min(wages.count - 1, index + reach)].filter { other in
        isPaid(other, per: .year) && other.key == hourly.key && other.uncodedPlace == hourly.uncodedPlace
          && isBeside(other, hourly)
      }
      guard !neighbours.contains(where: { Agreement.between(hourly, $0) != .disagree }) else { return nil }
      return neighbours.min { Claim.isNearer($0, $1, to: hourly) }.map {
        HourlyAnnualMismatch(hourly: hourly, annual: $0)
      }
    }
  }

  private static func isPaid(_ claim: Claim, per period: PayPeriod) -> Bool {
    if case .pay(_, period) = claim.observation.unit { return true }
    return false
  }

  private static func isBeside(_ a: Claim, _ b: Claim) -> Bool {
    abs(a.observation.ordinal - b.observation.ordinal) <= reach && a.observation.section == b.observation.section
  }
}
