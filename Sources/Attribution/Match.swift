import OfficialStatistics
import Foundation
import Records

/// How a printed figure was derived from an official one.
package enum MatchForm: Int, Sendable, Hashable {
  case exact, rounded, truncated, convertedFromHourly, convertedToHourly

  /// The probability that a copied official figure is printed in this form. Wages are mostly copied in full; growth is
  /// nearly always given in whole percent.
  package func likelihood(_ measure: Measure) -> Double {
    switch (self, measure) {
    case (.exact, .employmentGrowth): 0.3
    case (.rounded, .employmentGrowth): 0.65
    case (.exact, _): 0.8
    case (.rounded, _): 0.15
    case (.truncated, _): 0.06
    case (.convertedFromHourly, _), (.convertedToHourly, _): 0.02
    }
  }
}

/// An official figure from which a page's figure may have been copied.
package struct Match {
  /// The official figure.
  package var cell: IndexedDataPoint
  /// How the page's figure was derived from it.
  package var form: MatchForm
}

extension ReferenceLibrary {
  /// The official figures from which `figure` may have been copied: for the figure's area and the nation in any form,
  /// elsewhere in full only.
  package func matches(for figure: PageFigure) throws(ReferenceError) -> [Match] {
    let series = OfficialSeries.printed(as: figure.unit, measure: figure.measure)
    let national = areaIndex["US"].map { [$0] } ?? []
    let own = areaIndex[figure.areaCode].map { [$0] } ?? []
    let near = Array(Set(national + own)).sorted()
    let value = hundredths(figure.value)
    let resolution = hundredths(figure.resolution)
    // Truncated after the last significant digit, or rounded to it.
    let low = value - resolution / 2
    let high = value + resolution
    var cells = try cells(series, from: low, through: high, areas: near)
    let nearby = Set(near)
    cells += try self.cells(series, from: value, through: value, areas: nil).filter { !nearby.contains($0.area) }
    var matches = cells.compactMap { cell in
      ReferenceLibrary.form(of: value, resolution: resolution, step: hundredths(cell.series.step), copying: cell).map {
        Match(cell: cell, form: $0)
      }
    }
    matches += try conversions(figure, value, resolution, near)
    return matches
  }

  /// Exact, rounded to the printed resolution, or truncated; nil if none of these.
  private static func form(
    of value: Int64, resolution: Int64, step: Int64, copying cell: IndexedDataPoint
  ) -> MatchForm? {
    guard !cell.isLowerBound else { return nil }
    let official = cell.hundredths
    if official == value { return .exact }
    // A figure printed with a finer resolution than published is not a rounding.
    guard resolution > step else { return nil }
    let distance = official - value
    if abs(distance) * 2 <= resolution { return .rounded }
    return distance > 0 && distance < resolution ? .truncated : nil
  }

  /// Hourly figures times 2,080 if the page prints annual pay that is not a published annual wage, and annual figures
  /// divided by 2,080 if it prints hourly pay.
  private func conversions(
    _ figure: PageFigure, _ value: Int64, _ resolution: Int64, _ near: [Int]
  ) throws(ReferenceError) -> [Match] {
    guard figure.measure == .wage, case .pay(_, let per) = figure.unit else { return [] }
    if per == .year {
      guard resolution < 1000 else { return [] }
      // An hourly wage in cents gives steps of $20.80; a page rounds the product to the dollar.
      return try cells(OfficialSeries.hourlyWages, from: value / 2080 - 1, through: value / 2080 + 1, areas: near)
        .compactMap { cell in
          !cell.isLowerBound && abs(cell.hundredths * 2080 - value) <= 50
            ? Match(cell: cell, form: .convertedFromHourly) : nil
        }
    }
    guard resolution <= 1 else { return [] }
    return try cells(OfficialSeries.annualWages, from: (value - 1) * 2080, through: (value + 1) * 2080, areas: near)
      .compactMap { cell in
        let hourly = Int64((Double(cell.hundredths) / 2080).rounded())
        return !cell.isLowerBound && hourly == value ? Match(cell: cell, form: .convertedToHourly) : nil
      }
  }

  private func hundredths(_ number: Decimal) -> Int64 { Int64((number.double * 100).rounded()) }
}

extension OfficialSeries {
  /// The series of hourly wages.
  package static let hourlyWages = allCases.filter { $0.unit == .pay(currency: "USD", per: .hour) }
  /// The series of annual wages.
  package static let annualWages = allCases.filter { $0.unit == .pay(currency: "USD", per: .year) }
  private static let growth = allCases.filter { $0.unit == .percent }
  private static let counts = allCases.filter { $0.unit == .jobs || $0.unit == .jobsPerYear }

  /// The series whose figures a page may print in `unit`. Counts are often confused (openings called new jobs), so each
  /// may be any of them.
  package static func printed(as unit: MeasurementUnit, measure: Measure) -> [OfficialSeries] {
    switch unit {
    case .pay(_, .hour): hourlyWages
    case .pay: annualWages
    case .percent: growth
    default: counts
    }
  }
}
