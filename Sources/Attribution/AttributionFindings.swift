import OfficialStatistics
import Codelists
import Foundation
import OccupationCoding
import Records

/// The attribution of a page's figures, for findings and claim checks.
package struct PageAttribution: Sendable {
  /// One figure and its official origin.
  package struct Origin: Sendable, Hashable {
    /// The ids of all mentions.
    package var observations: [String]
    /// The release from which the figure was taken.
    package var release: OfficialRelease
    /// SOC code of the figure's actual occupation.
    package var occupationCode: String
    /// The figure's actual area.
    package var areaCode: String
    /// What the figure really is: measure, statistic and unit.
    package var series: OfficialSeries
    /// The official figure in the series' unit.
    package var value: Decimal
    /// 0 to 1.
    package var probability: Double
  }
  /// The most probable origin of every figure that may be a copy, including those too uncertain to be reported.
  package var origins: [Origin]
  /// The ids of figures that are the difference or ratio of two official ones.
  package var compared: [String]
  /// One finding per cause: the page's own figures of a release, figures of an occupation that the page attributes to
  /// another, all correctly labelled figures of other occupations, and all figures mislabelled in the same way.
  package var findings: [Finding]
}

extension ReferenceLibrary {
  /// Minimum probability for reporting a figure. Calibrated on each half of the BLS handbook pages, where every origin
  /// is known, together with made-up pages (`CalibrationTests`); there are no errors on the other half.
  package static let threshold = 0.9

  /// Attributes the figures of one page.
  ///
  /// - Parameters:
  ///   - observations: the observations of one source.
  ///   - facts: the page's stated subject and cited codes; if nil, they are inferred from the figures.
  ///   - topicCodes: the codes of the other pages of the run.
  ///   - coder: codes the titles mentioned on a page.
  package func attribute(
    _ observations: [Observation], facts: PageMetadata?, topicCodes: Set<String>, coder: OccupationCoder = .builtIn
  ) throws(ReferenceError) -> PageAttribution {
    try attribute(observations, facts: facts, topicCodes: topicCodes, coder: coder, tuning: AttributionTuning())
  }

  func attribute(
    _ observations: [Observation], facts: PageMetadata?, topicCodes: Set<String>, coder: OccupationCoder = .builtIn,
    tuning: AttributionTuning
  ) throws(ReferenceError) -> PageAttribution {
    guard !releases.isEmpty else { return PageAttribution(origins: [], compared: [], findings: []) }
    let priors = PagePriors(library: self, facts: facts, observations: observations, topicCodes: topicCodes)
    let released = ReleasePriors(library: self, observations: observations)
    let attributor = try Attributor(
      library: self, priors: priors, releases: released, figures: PageFigure.figures(of: observations), tuning: tuning)
    let verdicts = attributor.verdicts()
    let origins = verdicts.map { verdict in
      let cell = verdict.match.cell
      return PageAttribution.Origin(
        observations: verdict.figure.mentions.map(\.id), release: releases[cell.release],
        occupationCode: occupations[cell.occupation].code,
        areaCode: areas[cell.area], series: cell.series, value: cell.value, probability: verdict.probability)
    }
    let compared = try comparisons(observations, facts, released, verdicts, coder).filter {
      $0.probability >= ReferenceLibrary.threshold
    }
    let report = AttributionReport(library: self, subject: facts?.subject, observations: observations)
    return PageAttribution(
      origins: origins, compared: compared.map(\.comparison.mention).filter { $0.measure == .wagePremium }.map(\.id),
      findings: report.findings(verdicts.filter { $0.probability >= ReferenceLibrary.threshold }, compared))
  }

  private func comparisons(
    _ observations: [Observation], _ facts: PageMetadata?, _ released: ReleasePriors, _ verdicts: [Attributor.Verdict],
    _ coder: OccupationCoder
  ) throws(ReferenceError) -> [ComparisonAttributor.Verdict] {
    let found = PageComparison.comparisons(of: observations)
    guard !found.isEmpty else { return [] }
    let mentioned = facts?.mentions.compactMap { coder.code($0.title).code } ?? []
    let named = Set(observations.compactMap(\.occupation.code) + (facts?.citedCodes.map(\.code) ?? []) + mentioned)
    return try ComparisonAttributor(
      library: self, released: released, subject: facts?.subject.code, named: named, verdicts: verdicts
    ).verdicts(on: found)
  }
}
