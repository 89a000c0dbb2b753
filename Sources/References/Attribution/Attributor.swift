import Foundation
import Records

/// Where the figures of one page come from: for each the likeliest official figure, by the odds of all that it may be a copy of.
///
/// The page is a mixture: each figure is either a copy of some official one, or none. The chance of a copy is that of its occupation on this page, times that of
/// its release, series, place and form. Occupations and releases start from what the page says it is about and are then learnt from its own figures, each figure
/// being judged by the others (leave one out): so a code that explains many figures draws the next one to it, and one that explains a single figure by accident
/// does not (expectation-maximization on mixture weights; Dempster, Laird and Rubin 1977).
struct Attributor {
  /// What one figure was found to be.
  struct Verdict {
    var figure: PageFigure
    /// The likeliest origin.
    var match: Match
    /// The chance, from 0 to 1, that the figure is of that occupation and release.
    var probability: Double
  }
  let library: ReferenceLibrary
  let priors: PagePriors
  private let figures: [PageFigure]
  private let matches: [[Match]]
  /// The chance of each match apart from its occupation and release on this page.
  private let bases: [[Double]]
  /// For each figure, the chance of each release apart from the page's other figures.
  private let releasePriors: [[Double]]
  private let nulls: [Double]
  /// The card, chart or table a figure stands in; 0 for prose and lists.
  private let blocks: [Int]
  private let blockSizes: [Int]
  private let kinds: [Int]
  private let kindSizes: [Int]
  /// Every occupation and release that some figure may be of, the occupation by its place among those of this page.
  private let sources: [Source]
  private let sourceOf: [[Int]]
  private let occupationCount: Int

  /// Figures that guides take from one place: pay or outlook, of the nation or of its parts.
  private struct Kind: Hashable {
    var isPay: Bool
    var isNational: Bool
  }

  /// How much what the page says it is about weighs against its figures, in figures.
  private static let strength = 2.0
  /// How much of the weight of the explained figures the others' weight is diluted by.
  private static let dilution = 0.4
  /// How many other figures must point to a code that the page does not name before they count: so many agree by accident.
  private static let accident = 1.0
  /// In the first rounds accidents count too, or a code that explains everything could never come up.
  private static let openRounds = 4
  private static let rounds = 10

  /// Looks up what every figure may be a copy of.
  init(library: ReferenceLibrary, priors: PagePriors, figures: [PageFigure]) throws(ReferenceError) {
    self.library = library
    self.priors = priors
    self.figures = figures
    var matches: [[Match]] = []
    for figure in figures { matches.append(try library.matches(for: figure)) }
    self.matches = matches
    bases = zip(figures, matches).map { figure, matches in
      matches.map { match in
        match.form.likelihood(figure.measure) * PagePriors.series(match.cell.series, for: figure) * priors.area(match.cell.area, for: figure)
      }
    }
    releasePriors = figures.map { figure in library.releases.indices.map { priors.release($0, for: figure) } }
    let growthCells = try library.nationalCount(of: .employmentGrowth)
    nulls = zip(figures, matches).map { figure, matches in
      let share = Double(matches.count + 1) / Double(growthCells + 30)
      return PagePriors.coincidence(figure, growthShare: share) * PagePriors.doubt(figure)
    }
    (kinds, kindSizes) = Attributor.numbered(
      figures.map { Kind(isPay: $0.measure == .wage, isNational: $0.areaCode == "US" || $0.areaCode.isEmpty) }, first: nil)
    (blocks, blockSizes) = Attributor.numbered(
      figures.map { figure in
        let first = figure.first
        return [.card, .chart, .table].contains(first.method) ? first.method.rawValue + "\u{1F}" + first.section.joined(separator: "\u{1F}") : ""
      }, first: "")
    (sources, sourceOf, occupationCount) = Attributor.sources(of: matches)
  }

  /// The values by number in order of appearance, and how often each occurs; `first`, where given, is number 0.
  private static func numbered<Value: Hashable>(_ values: [Value], first: Value?) -> (numbers: [Int], sizes: [Int]) {
    var known: [Value: Int] = [:]
    var sizes: [Int] = []
    if let first {
      known[first] = 0
      sizes.append(0)
    }
    let numbers = values.map { value in
      let number = known[value] ?? sizes.count
      if number == sizes.count {
        known[value] = number
        sizes.append(0)
      }
      sizes[number] += 1
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

  private struct Source: Hashable {
    var occupation: Int
    var release: Int
  }

  /// The verdict on every figure that may be a copy, in page order.
  func verdicts() -> [Verdict] {
    var odds = matches.map { $0.map { _ in 0.0 } }
    for number in 0..<Self.rounds { odds = round(odds, number) }
    return figures.indices.compactMap { index in
      // The chance of a source is that of all its figures the page's one may be.
      var sources: [Source: (probability: Double, best: Int)] = [:]
      for (position, probability) in odds[index].enumerated() {
        let source = Source(occupation: matches[index][position].cell.occupation, release: matches[index][position].cell.release)
        let known = sources[source]
        let isBetter = known.map { odds[index][$0.best] < probability } ?? true
        sources[source] = ((known?.probability ?? 0) + probability, isBetter ? position : known?.best ?? position)
      }
      let best = sources.max {
        ($0.value.probability, $1.key.occupation, $0.key.release) < ($1.value.probability, $0.key.occupation, $1.key.release)
      }
      guard let best, best.value.probability > 0 else { return nil }
      let match = matches[index][best.value.best]
      // A group of a single occupation has its figures: what is said of the one is said of the other.
      let same = sources.filter { source, value in
        let other = matches[index][value.best].cell
        return source != best.key && source.release == best.key.release && other.hundredths == match.cell.hundredths
          && isSameGroup(other.occupation, match.cell.occupation)
      }
      let probability = best.value.probability + same.values.map(\.probability).sorted().reduce(0, +)
      return Verdict(figure: figures[index], match: match, probability: min(1, probability))
    }
  }

  private func isSameGroup(_ a: Int, _ b: Int) -> Bool {
    let (first, second) = (library.occupations[a].code, library.occupations[b].code)
    return OfficialOccupation.holds(first, second) || OfficialOccupation.holds(second, first)
  }

  /// How much of the page's figures points to each source, occupation and release, in all, by kind and by block; by index, since this is done for every match in
  /// every round.
  private struct Support {
    /// By source, then by kind or block and source.
    var inKind: [[Double]]
    var inBlock: [[Double]]
    var occupations: [Double]
    var releases: [Double]
    var programs: [OfficialProgram: Double] = [:]
    /// How many figures of each kind no source explains.
    var unexplained: [Double]
  }

  private func support(_ before: [[Double]]) -> Support {
    var support = Support(
      inKind: kindSizes.map { _ in [Double](repeating: 0, count: sources.count) },
      inBlock: blockSizes.map { _ in [Double](repeating: 0, count: sources.count) },
      occupations: [Double](repeating: 0, count: occupationCount), releases: [Double](repeating: 0, count: library.releases.count),
      unexplained: kindSizes.map { _ in 0 })
    for index in figures.indices {
      var explained = 0.0
      for (position, chance) in before[index].enumerated() {
        let source = sourceOf[index][position]
        explained += chance
        support.inKind[kinds[index]][source] += chance
        if blocks[index] > 0 { support.inBlock[blocks[index]][source] += chance }
        support.occupations[sources[source].occupation] += chance
        support.releases[sources[source].release] += chance
      }
      support.unexplained[kinds[index]] += max(0, 1 - explained)
    }
    for (release, chance) in support.releases.enumerated() { support.programs[library.releases[release].program, default: 0] += chance }
    return support
  }

  /// One round: the chances of every match, given those of the round before.
  private func round(_ before: [[Double]], _ number: Int) -> [[Double]] {
    let support = support(before)
    let accident = Self.accident * min(1, max(0, Double(number - Self.openRounds + 1) / 3))
    var own = Own(sources: sources.count, occupations: occupationCount, releases: library.releases.count)
    return figures.indices.map { index in
      if matches[index].isEmpty { return [] }
      let weights = weights(of: index, before[index], support, accident, &own)
      let kind = kinds[index]
      let unexplained = support.unexplained[kind] - max(0, 1 - before[index].reduce(0, +))
      let null = nulls[index] * max(0.2, (1 + unexplained) / (1 + Double(kindSizes[kind])))
      let total = weights.reduce(0, +) + null
      return weights.map { $0 / max(total, .leastNonzeroMagnitude) }
    }
  }

  /// What one figure itself points to, which does not speak for it.
  private struct Own {
    var sources: [Double]
    var occupations: [Double]
    var releases: [Double]

    init(sources: Int, occupations: Int, releases: Int) {
      self.sources = [Double](repeating: 0, count: sources)
      self.occupations = [Double](repeating: 0, count: occupations)
      self.releases = [Double](repeating: 0, count: releases)
    }
  }

  /// The weight of every match of a figure, with the support of all other figures: those of its kind and of its block speak in full, the others a little.
  private func weights(of index: Int, _ before: [Double], _ support: Support, _ accident: Double, _ own: inout Own) -> [Double] {
    for (position, chance) in before.enumerated() {
      let source = sourceOf[index][position]
      own.sources[source] += chance
      own.occupations[sources[source].occupation] += chance
      own.releases[sources[source].release] += chance
    }
    var ownPrograms: [OfficialProgram: Double] = [:]
    for (release, chance) in own.releases.enumerated() { ownPrograms[library.releases[release].program, default: 0] += chance }
    let (kind, block) = (kinds[index], blocks[index])
    let heard = Double(kindSizes[kind] - 1 + (block > 0 ? blockSizes[block] - 1 : 0))
    // A table of fifty states offers fifty times the chances for an accident.
    let accidents = accident * (1 + heard / 40)
    let weights = matches[index].indices.map { position -> Double in
      let id = sourceOf[index][position]
      let source = sources[id]
      let inKind = max(0, support.inKind[kind][id] - own.sources[id])
      let inBlock = block > 0 ? max(0, support.inBlock[block][id] - own.sources[id]) : 0
      let elsewhere = max(0, support.occupations[source.occupation] - own.occupations[source.occupation] - inKind)
      let prior = priors.occupations[matches[index][position].cell.occupation]
      let speaking = max(0, inKind + inBlock + 0.3 * elsewhere - accidents * (1 - min(1, prior / 0.15)))
      let occupation = min(1, (Self.strength * prior + speaking) / (Self.strength + Self.dilution * heard))
      let agreement = max(0, support.releases[source.release] - own.releases[source.release])
      let program = library.releases[source.release].program
      let peers = max(agreement, (support.programs[program] ?? 0) - (ownPrograms[program] ?? 0))
      return bases[index][position] * occupation * (releasePriors[index][source.release] + agreement) / (1 + peers)
    }
    for (position, _) in before.enumerated() {
      let source = sourceOf[index][position]
      own.sources[source] = 0
      own.occupations[sources[source].occupation] = 0
      own.releases[sources[source].release] = 0
    }
    return weights
  }
}
