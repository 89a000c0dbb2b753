import Reconciliation
import Attribution
import OfficialStatistics
import Foundation
import Records

extension Observation {
  /// The page credits the figure to the Bureau of Labor Statistics or one of its programmes.
  var isCreditedToBLS: Bool {
    let words = citedSource.lowercased()
    return ["bls", "bureau of labor statistics", "oews", "oes", "occupational employment", "employment projections"]
      .contains { words.contains($0) }
  }

  /// A single amount of pay per year in US dollars, as printed.
  var yearlyWage: Decimal? {
    guard measure == .wage, unit == .pay(currency: "USD", per: .year) else { return nil }
    return extent.value
  }
}
