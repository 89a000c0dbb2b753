import Reconciliation
import Attribution
import OfficialStatistics
import Foundation
import Records

/// An annual wage credited to BLS that OEWS cannot have published: its annual wages are multiples of $10 (hourly wages
/// times 2,080, rounded to tens; BLS, Technical Notes for May OEWS Estimates). Needs no loaded release. Pages on other
/// programmes (the Current Population Survey gives weekly earnings) are rare in guides.
struct PublishedStepCheck: PageCheck {
  func findings(on page: CheckedPage) -> [Finding] {
    let step = OfficialSeries.annualMedian.step
    let wrong = page.observations { observation in
      guard let wage = observation.yearlyWage else { return false }
      // Coarser, rounded figures pass automatically.
      return !wage.isMultiple(of: step) && observation.isCreditedToBLS
    }
    return page.distinct(wrong).map { observation in
      let wage = observation.yearlyWage ?? 0
      let nearest = (wage / step).rounded(places: 0) * step
      return page.finding(
        [observation], severity: .warning,
        message:
          "\(observation.raw) per year is attributed to \(observation.citedSource), but annual OEWS wages are multiples of 10, not \(wage.plain).",
        expected: "a multiple of 10 such as \(nearest.plain) USD/year", actual: "\(wage.plain) USD/year")
    }
  }
}
