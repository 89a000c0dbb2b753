import Foundation
import Records

/// How likely a page's figures are of each release, before they are looked at: what the page cites is likeliest, then what was new when the page was written.
///
/// Not every release is loaded. A figure of one that is not equals figures of other releases and occupations by accident, so the chance of such a release is kept
/// beside those of the loaded ones instead of being shared out among them.
struct ReleasePriors {
  /// The chances for one figure.
  struct Chances {
    /// By release of the library.
    var loaded: [Double]
    /// Of all releases of which nothing is loaded for the figure's place.
    var missing: Double
  }
  private let library: ReferenceLibrary
  private let cited: Set<String>
  /// By programme: the year of the newest release that the page can know.
  private let newest: [OfficialProgram: Int]
  private let candidates: [OfficialProgram: [OfficialRelease]]
  /// How much likelier a release is than another one for being named with the figure itself, or elsewhere on the page.
  private static let namedWithFigure = 40.0
  private static let namedOnPage = 6.0
  /// How much rarer each older and each newer year is.
  private static let older = 0.7
  private static let newer = 0.5

  init(library: ReferenceLibrary, observations: [Observation]) {
    self.library = library
    cited = Set(observations.compactMap { $0.period?.description })
    var newest: [OfficialProgram: Int] = [:]
    var candidates: [OfficialProgram: [OfficialRelease]] = [:]
    for program in OfficialProgram.allCases {
      let loaded = library.releases.filter { $0.program == program }
      guard let last = loaded.map(\.year).max() else { continue }
      let named = observations.compactMap { ReleasePriors.years($0).max() }.filter { $0 <= last }
      newest[program] = named.max() ?? last
      let years = Set(2015...max(2015, last)).union(observations.flatMap(ReleasePriors.years).filter { $0 <= last })
      let made = years.compactMap { program == .oews ? OfficialRelease(oewsMay: $0) : OfficialRelease(projectionsFrom: $0, to: $0 + 10) }
      candidates[program] = Set(made + loaded).sorted()
    }
    self.newest = newest
    self.candidates = candidates
  }

  /// The chances for a figure; `area` is its place in the library, or nil where nothing of that place is loaded.
  func chances(for figure: PageFigure, area: Int?) -> Chances {
    var loaded = [Double](repeating: 0, count: library.releases.count)
    var missing = 0.0
    let programs = figure.measure.isPay ? [OfficialProgram.oews] : figure.measure == .employment ? OfficialProgram.allCases : [.projections]
    for program in OfficialProgram.allCases {
      guard let releases = candidates[program] else { continue }
      let weights = releases.map { weight($0, figure) }
      let total = weights.reduce(0, +)
      for (release, weight) in zip(releases, weights) {
        let index = library.releases.firstIndex(of: release)
        if let index { loaded[index] = weight / total }
        let isCovered = index.map { index in area.map { library.covers(release: index, area: $0) } ?? false } ?? false
        if !isCovered, programs.contains(program) { missing += weight / total / Double(programs.count) }
      }
    }
    return Chances(loaded: loaded, missing: missing)
  }

  private func weight(_ release: OfficialRelease, _ figure: PageFigure) -> Double {
    if figure.mentions.contains(where: { names($0, release) }) { return ReleasePriors.namedWithFigure }
    let years = (newest[release.program] ?? release.year) - release.year
    let age = pow(years >= 0 ? ReleasePriors.older : ReleasePriors.newer, Double(abs(years)))
    return cited.contains { release.isMeant(by: $0) } ? max(age, ReleasePriors.namedOnPage) : age
  }

  private func names(_ mention: Observation, _ release: OfficialRelease) -> Bool {
    if let period = mention.period { return release.isMeant(by: period.description) }
    return mention.citedSource.contains(String(release.year))
  }

  /// The years a figure is given for: the first of an interval.
  private static func years(_ observation: Observation) -> [Int] {
    guard let period = observation.period?.description else { return [] }
    if period.hasPrefix("/") { return Int(period.dropFirst().prefix(4)).map { [$0 - 10] } ?? [] }
    return Int(period.prefix(4)).map { [$0] } ?? []
  }
}

extension OfficialRelease {
  /// The year the figures refer to; of projections the base year.
  var year: Int { Int(period.description.prefix(4)) ?? 0 }

  /// True when a page's words for a period may mean this release: `2024`, `2024-05`, `2024/2034`, `/2034`.
  func isMeant(by said: String) -> Bool {
    period.description.hasPrefix(said) || (said.contains("/") && period.description.hasSuffix(said))
  }
}
