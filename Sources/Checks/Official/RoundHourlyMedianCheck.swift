import Reconciliation
import Attribution
import OfficialStatistics
import Foundation
import Records

/// An annual "median" that is a whole or half dollar an hour times 2,080 looks computed, not published.
///
/// About one annual wage in a hundred is so by coincidence; if a loaded release contains the exact figure for the
/// occupation and area, nothing is reported.
struct RoundHourlyMedianCheck: PageCheck {
  func findings(on page: CheckedPage) throws(ReferenceError) -> [Finding] {
    let suspects = page.observations {
      $0.statistic == .median && ($0.yearlyWage.map { hourly($0) != nil } ?? false)
    }
    var findings: [Finding] = []
    for observation in page.distinct(suspects) {
      guard let wage = observation.yearlyWage, let hourly = hourly(wage),
        try !isPublished(observation, wage, page.library)
      else { continue }
      let mentions = suspects.filter { $0.extent == observation.extent && $0.areaCode == observation.areaCode }
      findings.append(
        page.finding(
          mentions, severity: .info,
          message:
            "\(observation.raw), described as a median, is \(hourly.plain) times 2,080: an annualized round hourly wage, not a published median.",
          expected: "a published median", actual: "\(hourly.plain) USD/hour times 2,080 is \(wage.plain) USD/year"))
    }
    return findings
  }

  private func hourly(_ wage: Decimal) -> Decimal? {
    wage > 0 && wage.isMultiple(of: 1040) ? wage / 2080 : nil
  }

  private func isPublished(
    _ observation: Observation, _ wage: Decimal, _ library: ReferenceLibrary?
  ) throws(ReferenceError) -> Bool {
    guard let library, let code = observation.occupation.code, let occupation = library.occupationIndex[code],
      let area = library.areaIndex[observation.areaCode]
    else { return false }
    return try library.cells(occupations: [occupation], areas: [area]).contains {
      $0.series == .annualMedian && $0.value == wage
    }
  }
}
