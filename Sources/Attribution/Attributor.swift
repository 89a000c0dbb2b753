import OfficialStatistics
import Foundation
import Records

/// Finds the origins of a page's figures: for each, the most likely official figure among all candidates.
///
/// The page is a mixture: each figure is either a copy of some official one, or none. The probability of a copy is that
/// of its occupation on this page, times those of its release, series, area and form. Occupations and releases start
/// from the page's stated subject and are then learned from its own figures, each figure being judged by the others
/// (leave-one-out). So a code that explains many figures attracts further ones, and one that explains a single figure
/// by coincidence does not (expectation-maximization on mixture weights; Dempster, Laird and Rubin 1977).
struct Attributor {
  /// The attribution of one figure.
  struct Verdict {
    var figure: PageFigure
    /// The most likely origin.
    var match: Match
    /// The probability, from 0 to 1, that the figure belongs to that occupation and release.
    var probability: Double
  }
  let library: ReferenceLibrary
  let priors: PagePriors
  let tuning: AttributionTuning
  let figures: [PageFigure]
  let matches: [[Match]]
  /// The probability of each match apart from its occupation and release on this page.
  let bases: [[Double]]
  /// The influence of each match on other figures, 0 to 1.
  let matchInfluence: [[Double]]
  /// For each figure, the probability of each release apart from the page's other figures.
  let releasePriors: [ReleasePriors.Chances]
  /// For each figure, the probability of its number if it is not a copy, or is from a release that is not loaded.
  let nulls: [Double]
  let unseen: [Double]
  /// For each figure, those that are the same fact in another unit: they do not support each other.
  let restatements: [[Int]]
  /// The influence of each figure on others: twins share one vote.
  let figureInfluence: [Double]
  /// The library indices of the figures' areas, if anything is loaded for them.
  private let places: [Int?]
  /// The card, chart or table that contains each figure; 0 for prose and lists.
  let blocks: [Int]
  let blockSizes: [Double]
  let kinds: [Int]
  let kindSizes: [Double]
  /// Every occupation and release to which some figure may belong, with the occupation by its index among those of this
  /// page.
  let sources: [Source]
  let sourceOf: [[Int]]
  let occupationCount: Int

  /// Figures that guides usually take from one source: pay or outlook, for the nation or its parts.
  private struct Kind: Hashable {
    var isPay: Bool
    var isNational: Bool
  }

  /// Looks up the candidate origins of every figure.
  init(
    library: ReferenceLibrary, priors: PagePriors, releases: ReleasePriors, figures: [PageFigure],
    tuning: AttributionTuning = AttributionTuning()
  ) throws(ReferenceError) {
    self.library = library
    self.tuning = tuning
    self.priors = priors
    self.figures = figures
    var matches: [[Match]] = []
    for figure in figures { matches.append(try library.matches(for: figure)) }
    self.matches = matches
    bases = zip(figures, matches).map { figure, matches in
      matches.map { match in
        match.form.likelihood(figure.measure) * PagePriors.series(match.cell.series, for: figure)
          * priors.area(match.cell.area, for: figure)
      }
    }
    places = figures.map { library.areaIndex[$0.areaCode.isEmpty ? "US" : $0.areaCode] }
    matchInfluence = zip(figures, matches).map { figure, matches in
      matches.map { PagePriors.series($0.cell.series, for: figure) >= 0.3 ? 1 : tuning.misnamed }
    }
    releasePriors = zip(figures, places).map { releases.chances(for: $0, area: $1) }
    let growthCells = try library.nationalCount(of: .employmentGrowth)
    let shares = zip(figures, matches).map { figure, matches in
      (Double(matches.count) + 40 * PagePriors.usualGrowth(figure)) / Double(growthCells + 40)
    }
    nulls = zip(figures, shares).map { PagePriors.coincidence($0, growthShare: $1) * PagePriors.doubt($0) }
    unseen = zip(figures, shares).map { tuning.unseen * PagePriors.unseen($0, growthShare: $1) }
    restatements = Attributor.restatements(figures)
    let figureInfluence = restatements.map { 1 / Double(1 + $0.count) }
    self.figureInfluence = figureInfluence
    (kinds, kindSizes) = Attributor.numbered(
      figures.map { Kind(isPay: $0.measure == .wage, isNational: $0.areaCode == "US" || $0.areaCode.isEmpty) },
      figureInfluence, first: nil)
    (blocks, blockSizes) = Attributor.numbered(figures.map(Attributor.block), figureInfluence, first: "")
    (sources, sourceOf, occupationCount) = Attributor.sources(of: matches)
  }

  /// The card, chart or table that contains a figure, by kind and headings; empty for prose and lists.
  private static func block(of figure: PageFigure) -> String {
    let first = figure.first
    guard [.card, .chart, .table].contains(first.method) else { return "" }
    return first.method.rawValue + "\u{1F}" + first.section.joined(separator: "\u{1F}")
  }

  /// Numbers the values in order of appearance and counts the votes of each; `first`, if given, is number 0.
  private static func numbered<Value: Hashable>(
    _ values: [Value], _ figureInfluence: [Double], first: Value?
  ) -> (numbers: [Int], sizes: [Double]) {
    var known: [Value: Int] = [:]
    var sizes: [Double] = []
    if let first {
      known[first] = 0
      sizes.append(0)
    }
    let numbers = zip(values, figureInfluence).map { value, voice in
      let number = known[value] ?? sizes.count
      if number == sizes.count {
        known[value] = number
        sizes.append(0)
      }
      sizes[number] += voice
      return number
    }
    return (numbers, sizes)
  }

  private static func sources(of matches: [[Match]]) -> (sources: [Source], sourceOf: [[Int]], occupations: Int) {
    var occupations: [Int: Int] = [:]
    var known: [Source: Int] = [:]
    var sources: [Source] = []
    let sourceOf = matches.map { matches in
      matches.map { match in
        let occupation = occupations[match.cell.occupation] ?? occupations.count
        occupations[match.cell.occupation] = occupation
        let source = Source(occupation: occupation, release: match.cell.release)
        if let id = known[source] { return id }
        known[source] = sources.count
        sources.append(source)
        return sources.count - 1
      }
    }
    return (sources, sourceOf, occupations.count)
  }

  /// An hourly wage and an annual wage of 2,080 times as much are one fact: a coincidence for one is a coincidence for
  /// both.
  private static func restatements(_ figures: [PageFigure]) -> [[Int]] {
    var restatements = [[Int]](repeating: [], count: figures.count)
    for (hourly, figure) in figures.enumerated() where figure.unit == .pay(currency: "USD", per: .hour) {
      let product = figure.value.double * 2080
      // A cent an hour is $20.80 a year.
      let slack = max(figure.resolution.double * 1040, 10.4) + 5
      for (yearly, other) in figures.enumerated()
      where other.unit == .pay(currency: "USD", per: .year) && other.areaCode == figure.areaCode {
        guard abs(other.value.double - product) <= slack + other.resolution.double / 2 else { continue }
        restatements[hourly].append(yearly)
        restatements[yearly].append(hourly)
      }
    }
    return restatements
  }

  struct Source: Hashable {
    var occupation: Int
    var release: Int
  }

  /// The verdict on every figure that may be a copy, in page order.
  func verdicts() -> [Verdict] {
    var odds = matches.map { $0.map { _ in 0.0 } }
    for number in 0..<tuning.rounds { odds = round(odds, number) }
    return figures.indices.compactMap { index in
      // The probability of a source is the sum over all its figures that may be the origin.
      var sources: [Source: (probability: Double, best: Int)] = [:]
      for (position, probability) in odds[index].enumerated() {
        let source = Source(
          occupation: matches[index][position].cell.occupation, release: matches[index][position].cell.release)
        let known = sources[source]
        let isBetter = known.map { odds[index][$0.best] < probability } ?? true
        sources[source] = ((known?.probability ?? 0) + probability, isBetter ? position : known?.best ?? position)
      }
      let best = sources.max {
        ($0.value.probability, $1.key.occupation, $0.key.release) < (
          $1.value.probability, $0.key.occupation, $1.key.release
        )
      }
      guard let best, best.value.probability > 0 else { return nil }
      let match = matches[index][best.value.best]
      // A group of a single occupation has the same figures: evidence for one counts for the other.
      let same = sources.filter { source, value in
        let other = matches[index][value.best].cell
        return source != best.key && source.release == best.key.release && other.hundredths == match.cell.hundredths
          && isSameGroup(other.occupation, match.cell.occupation)
      }
      let probability = best.value.probability + same.values.map(\.probability).sorted().reduce(0, +)
      return Verdict(figure: figures[index], match: match, probability: min(1, probability))
    }
  }

  /// Whether anything of a release is loaded for a figure's place.
  func isLoaded(_ figure: Int, _ release: Int) -> Bool {
    places[figure].map { library.covers(release: release, area: $0) } ?? false
  }

  private func isSameGroup(_ a: Int, _ b: Int) -> Bool {
    let (first, second) = (library.occupations[a].code, library.occupations[b].code)
    return OfficialOccupation.holds(first, second) || OfficialOccupation.holds(second, first)
  }
}
