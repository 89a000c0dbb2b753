import Reconciliation
import Attribution
import Codelists
import OfficialStatistics
import Foundation
import Records

/// Figures credited to BLS that are in no loaded release for the occupation: the page's, those it cites, and those its
/// other figures come from.
///
/// A release that is not loaded may contain them; if the page gives a period that no loaded release covers, the finding
/// says so and has severity `info`. Areas for which nothing is loaded are skipped.
struct UnmatchedClaimCheck: PageCheck {
  func findings(on page: CheckedPage) throws(ReferenceError) -> [Finding] {
    guard let library = page.library, let attribution = page.attribution else { return [] }
    let explained = Set(
      attribution.origins.filter { $0.probability >= ReferenceLibrary.threshold }.flatMap(\.observations))
    var codes = Set(page.claims.compactMap(\.observation.occupation.code) + (page.facts?.citedCodes.map(\.code) ?? []))
    codes.formUnion(attribution.origins.filter { $0.probability >= ReferenceLibrary.threshold }.map(\.occupationCode))
    let known = codes.sorted().filter { library.occupationIndex[$0] != nil }
    guard !known.isEmpty else { return [] }
    var unmatched: [Observation] = []
    let unexplained = page.observations {
      $0.extent.value != nil && !explained.contains($0.id) && $0.isCreditedToBLS
    }
    for observation in unexplained {
      guard let figure = PageFigure.figures(of: [observation]).first, let area = library.areaIndex[observation.areaCode]
      else { continue }
      let series = OfficialSeries.printed(as: figure.unit, measure: figure.measure)
      let indexes = known.compactMap { library.occupationIndex[$0] }
      let cells = try library.cells(occupations: indexes, areas: [area]).filter { series.contains($0.series) }
      guard !cells.isEmpty, !(try library.matches(for: figure).contains { indexes.contains($0.cell.occupation) }) else {
        continue
      }
      unmatched.append(observation)
    }
    struct Group: Hashable {
      var measure: Measure
      var statistic: Statistic
      var isCovered: Bool
      var isCoded: Bool
    }
    let groups = Dictionary(grouping: page.distinct(unmatched)) {
      Group(
        measure: $0.measure, statistic: $0.statistic, isCovered: isCovered($0, library),
        isCoded: $0.occupation.code != nil)
    }
    return groups.sorted { ($0.value[0].ordinal, $0.value[0].id) < ($1.value[0].ordinal, $1.value[0].id) }.map {
      group, claims in
      finding(page, claims, group.isCovered, group.isCoded, known, library)
    }
  }

  /// Whether the page gives no period, or one of a loaded release.
  private func isCovered(_ observation: Observation, _ library: ReferenceLibrary) -> Bool {
    guard let period = observation.period?.description else { return true }
    return library.releases.contains {
      $0.period.description.hasPrefix(period) || (period.contains("/") && $0.period.description.hasSuffix(period))
    }
  }

  private func finding(
    _ page: CheckedPage, _ claims: [Observation], _ isCovered: Bool, _ isCoded: Bool, _ codes: [String],
    _ library: ReferenceLibrary
  ) -> Finding {
    let figures = claims.prefix(12).map(\.raw).joined(separator: ", ")
    let label = StatisticLabels.label(claims[0].measure, claims[0].statistic)
    let program: OfficialProgram = claims[0].measure == .wage ? .oews : .projections
    let loaded = library.releases.filter { $0.program == program }.map(\.name).joined(separator: ", ")
    let period = claims.compactMap { $0.period?.description }.first ?? ""
    let caveat =
      (isCovered ? "" : " The release the page refers to (\(period)) is not loaded.")
      + (isCoded
        ? "" : " The occupation \(claims[0].occupation.title) could not be identified; it may combine several.")
    return page.finding(
      claims, severity: isCovered && isCoded ? .warning : .info,
      message:
        "\(figures) (\(label)) is attributed to \(claims[0].citedSource) but is in no loaded release for \(codes.prefix(6).joined(separator: ", "))"
        + " (loaded: \(loaded)).\(caveat)",
      expected: "a figure of \(loaded)",
      actual: claims.prefix(12).compactMap { claim in claim.extent.value.map { "\($0.plain) \(claim.unit.code)" } }
        .joined(separator: "; "),
      about: ["unmatched", "\(claims[0].statistic.rawValue) \(claims[0].measure.words)"])
  }
}
