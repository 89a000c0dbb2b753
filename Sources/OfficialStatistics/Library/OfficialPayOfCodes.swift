import Foundation
import OccupationCoding
import Records

extension ReferenceLibrary {
  /// The national pay of occupations in the newest release that contains it; occupations without a complete set of
  /// percentiles and median are left out. Throws if the statistics cannot be read.
  package func officialPay(of codes: Set<String>) throws(ReferenceError) -> [String: OfficialPay] {
    guard let nation = areaIndex["US"] else { return [:] }
    let rows = codes.sorted().compactMap { occupationIndex[$0] }
    var pay: [String: OfficialPay] = [:]
    let cells = try cells(occupations: rows, areas: [nation]).filter { !$0.isLowerBound }
    for release in Dictionary(grouping: cells, by: \.release).sorted(by: { $0.key < $1.key }).map(\.value) {
      for (occupation, cells) in Dictionary(grouping: release, by: \.occupation) {
        func value(_ series: OfficialSeries) -> Decimal? { cells.first { $0.series == series }?.value }
        if let low = value(.annualP10), let median = value(.annualMedian), let high = value(.annualP90) {
          pay[occupations[occupation].code] = OfficialPay(low: low, median: median, high: high)
        }
      }
    }
    return pay
  }
}
