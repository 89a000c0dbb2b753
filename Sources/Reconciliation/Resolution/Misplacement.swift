import Codelists
import Foundation
import Records

/// A figure that a page gives for something it is not, as its official origin tells: the median of executive
/// secretaries on a page about office managers, a mean called median.
///
/// It takes no part in the statistic it is wrong for, and stands under the one it is where that is sure.
package struct Misplacement: Sendable, Hashable {
  /// In what the page is wrong; the raw value is the flag in `statistics.csv`.
  package enum Departure: String, Sendable, Hashable, CaseIterable {
    case occupation = "other-occupation"
    case statistic = "other-statistic"
    case area = "other-area"
  }
  /// The official figure that the page's figure was copied from.
  package let origin: AttributedOrigin
  /// In what the page is wrong, at least one.
  package let departures: [Departure]

  /// From this chance on a figure also stands under what it is; below, it only stands no more under what it is not.
  private static let sure = 0.95

  /// Nil for a figure that is what the page says. What the page leaves open is no mistake: a title without a code, pay
  /// that is called no statistic, a place that was not named, a group instead of its member.
  package init?(_ observation: Observation, origin: AttributedOrigin) {
    var departures: [Departure] = []
    if let code = observation.occupation.code, !OccupationGroups.covers(code, origin.occupationCode),
      !OccupationGroups.covers(origin.occupationCode, code)
    {
      departures.append(.occupation)
    }
    let isOpen = observation.statistic == .typical && observation.measure == origin.measure && !observation.isQualified
    if (observation.measure, observation.statistic) != (origin.measure, origin.statistic) && !isOpen
      || observation.isQualified
    {
      departures.append(.statistic)
    }
    if !observation.areaCode.isEmpty, observation.areaCode != origin.areaCode { departures.append(.area) }
    guard !departures.isEmpty else { return nil }
    self.origin = origin
    self.departures = departures
  }

  /// Whether the origin is sure enough for the figure to stand under what it is.
  package var isSure: Bool { origin.probability >= Misplacement.sure }

  /// The observation as what it is; its number and its place on the page stay.
  package func corrected(_ observation: Observation) -> Observation {
    var observation = observation
    observation.occupation = Occupation(
      title: OccupationTitles.title(of: origin.occupationCode) ?? "", code: origin.occupationCode,
      basis: observation.occupation.basis)
    observation.measure = origin.measure
    observation.statistic = origin.statistic
    observation.areaCode = origin.areaCode
    if departures.contains(.area) { observation.area = "" }
    (observation.experience, observation.setting, observation.credential, observation.industry) = ("", "", "", "")
    observation.experienceClass = nil
    // Openings called new jobs are jobs a year, and the other way round.
    if !observation.measure.isPay { observation.unit = origin.unit }
    // What the official figure is, is one number: "117,960 or more" for experienced people is the median of all.
    if let value = observation.extent.low ?? observation.extent.high, observation.extent.value == nil {
      observation.extent = .value(value)
      observation.annual = (observation.annual?.low ?? observation.annual?.high).map { .value($0) }
    }
    return observation
  }

  /// What the figure really is, as it stands in a sentence: `the mean wage of 43-6011 (Executive …) in OEWS May 2024`.
  package var words: String {
    let title = OccupationTitles.title(of: origin.occupationCode).map { " (\($0))" } ?? ""
    return
      "the \(StatisticLabels.label(origin.measure, origin.statistic)) of \(origin.occupationCode)\(title) in \(origin.release)"
  }
}
