import OfficialStatistics
import Foundation
import Records

/// Prior probabilities of releases for a page's figures: cited releases are most likely, then those that were new when
/// the page was written.
///
/// Not every release is loaded. A figure from another release equals figures of other releases and occupations by
/// coincidence, so the probability of missing releases is kept separately instead of being distributed among the loaded
/// ones.
struct ReleasePriors {
  /// The probabilities for one figure.
  struct Chances {
    /// By release of the library.
    var loaded: [Double]
    /// For all releases of which nothing is loaded for the figure's area.
    var missing: Double
  }
  private let library: ReferenceLibrary
  /// A release, its index in the library if loaded, and its probability given the rest of the page.
  private struct Candidate {
    var release: OfficialRelease
    var index: Int?
    var weight: Double
  }
  private let candidates: [OfficialProgram: [Candidate]]
  /// The factor by which a release is more likely if named with the figure itself, or elsewhere on the page.
  private static let namedWithFigure = 40.0
  private static let namedOnPage = 6.0
  /// The factor by which each older or newer year is less likely.
  private static let older = 0.7
  private static let newer = 0.5

  init(library: ReferenceLibrary, observations: [Observation]) {
    self.library = library
    let cited = Set(observations.compactMap { $0.period?.description })
    let years = Set(observations.flatMap(ReleasePriors.years))
    var candidates: [OfficialProgram: [Candidate]] = [:]
    for program in OfficialProgram.allCases {
      let loaded = library.releases.filter { $0.program == program }
      guard let last = loaded.map(\.year).max() else { continue }
      let named = years.filter { $0 <= last }
      // The newest release that may have existed when the page was written.
      let newest = named.max() ?? last
      let made = Set(2015...max(2015, last)).union(named).compactMap {
        program == .oews ? OfficialRelease(oewsMay: $0) : OfficialRelease(projectionsFrom: $0, to: $0 + 10)
      }
      candidates[program] = Set(made + loaded).sorted().map { release in
        let age = pow(
          release.year <= newest ? ReleasePriors.older : ReleasePriors.newer, Double(abs(newest - release.year)))
        let isCited = cited.contains { release.isMeant(by: $0) }
        return Candidate(
          release: release, index: library.releases.firstIndex(of: release),
          weight: isCited ? max(age, ReleasePriors.namedOnPage) : age)
      }
    }
    self.candidates = candidates
  }

  /// The probabilities for a figure; `area` is the library index of its area, or nil if nothing is loaded for it.
  func chances(for figure: PageFigure, area: Int?) -> Chances {
    var loaded = [Double](repeating: 0, count: library.releases.count)
    var missing = 0.0
    let programs =
      figure.measure.isPay
      ? [OfficialProgram.oews] : figure.measure == .employment ? OfficialProgram.allCases : [.projections]
    for program in OfficialProgram.allCases {
      guard let releases = candidates[program] else { continue }
      let weights = releases.map { candidate in
        figure.mentions.contains { names($0, candidate.release) } ? ReleasePriors.namedWithFigure : candidate.weight
      }
      let total = weights.reduce(0, +)
      for (candidate, weight) in zip(releases, weights) {
        if let index = candidate.index { loaded[index] = weight / total }
        let isCovered =
          candidate.index.map { index in area.map { library.covers(release: index, area: $0) } ?? false } ?? false
        if !isCovered, programs.contains(program) { missing += weight / total / Double(programs.count) }
      }
    }
    return Chances(loaded: loaded, missing: missing)
  }

  private func names(_ mention: Observation, _ release: OfficialRelease) -> Bool {
    if let period = mention.period { return release.isMeant(by: period.description) }
    return mention.citedSource.contains(String(release.year))
  }

  /// The years for which a figure is given: the first of an interval.
  private static func years(_ observation: Observation) -> [Int] {
    guard let period = observation.period?.description else { return [] }
    if period.hasPrefix("/") { return Int(period.dropFirst().prefix(4)).map { [$0 - 10] } ?? [] }
    return Int(period.prefix(4)).map { [$0] } ?? []
  }
}

extension OfficialRelease {
  /// Whether a page's period may mean this release: `2024`, `2024-05`, `2024/2034`, `/2034`.
  func isMeant(by said: String) -> Bool {
    period.description.hasPrefix(said) || (said.contains("/") && period.description.hasSuffix(said))
  }
}
