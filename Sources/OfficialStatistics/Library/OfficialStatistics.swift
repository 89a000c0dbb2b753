import Foundation
import Records

extension ReferenceLibrary {
  /// The official figures for the occupations and areas of some observations, and for those of the official figures
  /// from which they were taken. Figures only known to be "this much or more" are left out.
  package func officialFigures(
    for observations: [Observation], from origins: [AttributedOrigin] = []
  ) throws(ReferenceError) -> OfficialFigures {
    let codes = Set(observations.compactMap(\.occupation.code) + origins.map(\.occupationCode)).sorted().compactMap {
      occupationIndex[$0]
    }
    let places = Set(observations.map(\.areaCode) + origins.map(\.areaCode)).sorted().compactMap { areaIndex[$0] }
    var figures: [OfficialFigures.Key: [OfficialFigure]] = [:]
    for cell in try cells(occupations: codes, areas: places) where !cell.isLowerBound {
      // Pay is compared per year.
      if case .pay(_, let per) = cell.series.unit, per != .year { continue }
      let key = OfficialFigures.Key(
        occupationCode: occupations[cell.occupation].code, areaCode: areas[cell.area], measure: cell.series.measure,
        statistic: cell.series.statistic,
        unitClass: cell.series.unit.code)
      let release = releases[cell.release]
      figures[key, default: []].append(
        OfficialFigure(
          release: release.name, program: release.program.rawValue, period: release.period, value: cell.value))
    }
    return OfficialFigures(figures)
  }
}
