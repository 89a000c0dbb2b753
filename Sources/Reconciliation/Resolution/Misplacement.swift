import Codelists
import Foundation
import Records

/// A figure that a page presents as something it is not, according to its official origin: the median of executive
/// secretaries on a page about office managers, a mean called median.
///
/// It is excluded from the statistic it is wrong for, and is published under the right one if that is certain.
package struct Misplacement: Sendable, Hashable {
  /// What the page is wrong about; the raw value is the flag in `statistics.csv`.
  package enum Departure: String, Sendable, Hashable, CaseIterable {
    case occupation = "other-occupation"
    case statistic = "other-statistic"
    case area = "other-area"
  }
  /// The official figure that the page's figure was copied from.
  package let origin: AttributedOrigin
  /// What the page is wrong about; at least one.
  package let departures: [Departure]

  /// The minimum probability for publishing a figure under what it is; below, it is only excluded from what it is not.
  private static let sure = 0.95

  /// Nil for a figure that is what the page says. What the page leaves open is not a mistake: a title without a code,
  /// pay without a named statistic, an area that is not named, a group instead of its member.
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

  /// Whether the origin is certain enough to publish the figure under what it is.
  package var isSure: Bool { origin.probability >= Misplacement.sure }

  /// The observation corrected to what it is; its number and its location on the page are unchanged.
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
    // Openings called new jobs are counted per year, and vice versa.
    if !observation.measure.isPay { observation.unit = origin.unit }
    // The official figure is a single number: "117,960 or more" for experienced people is the median of all.
    if let value = observation.extent.low ?? observation.extent.high, observation.extent.value == nil {
      observation.extent = .value(value)
      observation.annual = (observation.annual?.low ?? observation.annual?.high).map { .value($0) }
    }
    return observation
  }

  /// What the figure really is, for use in a sentence: `the mean wage of 43-6011 (Executive …) in OEWS May 2024`.
  package var words: String {
    let title = OccupationTitles.title(of: origin.occupationCode).map { " (\($0))" } ?? ""
    return
      "the \(StatisticLabels.label(origin.measure, origin.statistic)) of \(origin.occupationCode)\(title) in \(origin.release)"
  }
}
