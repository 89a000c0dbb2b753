import Foundation
import Records

/// An hourly and an annual wage given together must agree at 2,080 hours per year (the OEWS convention), within rounding.
struct HourlyAnnualCheck: PageCheck {
  /// An hourly and an annual figure of one statistic that stand side by side and do not convert.
  struct Mismatch: Sendable {
    var hourly: Claim
    var annual: Claim
  }

  /// Side by side: the next figure on the page, or the next but one where a third stands between them in the same text.
  private static let reach = 2

  func findings(on page: PageClaims) -> [Finding] {
    var seen: Set<[Extent]> = []
    return HourlyAnnualCheck.mismatches(on: page).filter { seen.insert([$0.hourly.extent, $0.annual.extent]).inserted }.map { pair in
      let converted = Show.figure(pair.hourly.extent.rounded(places: 0), pair.annual.observation.unit)
      return page.finding(
        .hourlyAnnual, [pair.hourly, pair.annual],
        message: "\(Show.figure(pair.hourly)) is \(converted) at 2,080 hours, but the annual figure given is \(Show.figure(pair.annual)).",
        expected: converted, actual: Show.figure(pair.annual))
    }
  }

  /// The mismatches of a page. A figure that converts to any neighbour is in order.
  static func mismatches(on page: PageClaims) -> [Mismatch] {
    let wages = page.claims.filter { $0.observation.measure == .wage }
    return wages.indices.compactMap { index -> Mismatch? in
      let hourly = wages[index]
      guard isPaid(hourly, per: .hour) else { return nil }
      let neighbours = wages[max(0, index - reach)...min(wages.count - 1, index + reach)].filter { other in
        isPaid(other, per: .year) && other.key == hourly.key && other.uncodedPlace == hourly.uncodedPlace && isBeside(other, hourly)
      }
      guard !neighbours.contains(where: { Agreement.between(hourly, $0) != .disagree }) else { return nil }
      return neighbours.min { Projection.isNearer($0, $1, to: hourly) }.map { Mismatch(hourly: hourly, annual: $0) }
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
