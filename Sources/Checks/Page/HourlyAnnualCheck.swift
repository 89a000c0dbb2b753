import Reconciliation
import Foundation
import Records

/// An hourly and an annual wage given together must agree at 2,080 hours per year (the OEWS convention), within
/// rounding.
struct HourlyAnnualCheck: PageCheck {
  func findings(on page: CheckedPage) -> [Finding] {
    var seen: Set<[QuantitativeValue]> = []
    return HourlyAnnualMismatch.all(on: page.reconciled).filter {
      seen.insert([$0.hourly.extent, $0.annual.extent]).inserted
    }.map { pair in
      let converted = FigureFormatter.figure(pair.hourly.extent.rounded(places: 0), pair.annual.observation.unit)
      return page.finding(
        .hourlyAnnual, [pair.hourly, pair.annual],
        message:
          "\(FigureFormatter.figure(pair.hourly)) is \(converted) at 2,080 hours, but the annual figure given is \(FigureFormatter.figure(pair.annual)).",
        expected: converted, actual: FigureFormatter.figure(pair.annual))
    }
  }
}
