import OfficialStatistics
import Foundation
import Records

/// Finds the two official figures from which a comparison on a page was computed.
///
/// Among half a million figures, some difference matches anything. So only natural pairs within one release are
/// considered: the page's occupation and another one it names, or all occupations; the area in the sentence and the
/// nation; two percentiles, or the mean, of the page's occupation. Probabilities are as in `Attributor`: a prior for
/// the pair by the words of the sentence and the releases of the page's other figures, against the probability of a
/// coincidence.
struct ComparisonAttributor {
  /// The attribution of one comparison.
  struct Verdict {
    var comparison: PageComparison
    /// The compared figure, and the one with which it is compared.
    var cell: IndexedDataPoint
    var other: IndexedDataPoint
    /// 0 to 1.
    var probability: Double
  }
  private struct Pair {
    var cell: IndexedDataPoint
    var other: IndexedDataPoint
    var chance: Double
  }
  /// The prior share of pay comparisons that are computed from official figures.
  private static let copied = 0.3
  private let library: ReferenceLibrary
  private let released: ReleasePriors
  private let codes: [Int]
  /// The page's own code and those of its figures; the compared figure belongs to one of them.
  private let own: Set<Int>
  private let all: Int?
  private let national: Int?
  /// The number of the page's figures from each release.
  private let supports: [Double]

  /// - Parameters:
  ///   - named: the SOC codes that the page names, its subject's first.
  ///   - verdicts: the verdicts on the page's other figures.
  init(
    library: ReferenceLibrary, released: ReleasePriors, subject: String?, named: Set<String>,
    verdicts: [Attributor.Verdict]
  ) {
    self.library = library
    self.released = released
    let attributed = verdicts.filter { $0.probability >= ReferenceLibrary.threshold }
    let ownCodes = Set([subject].compactMap { $0 }.compactMap { library.occupationIndex[$0] })
    let others = Set(named.compactMap { library.occupationIndex[$0] }).union(attributed.map(\.match.cell.occupation))
    own = ownCodes.isEmpty ? others : ownCodes
    all = library.occupationIndex["00-0000"]
    national = library.areaIndex["US"]
    codes = others.union(own).union([all].compactMap { $0 }).sorted()
    var supports = [Double](repeating: 0, count: library.releases.count)
    for verdict in attributed { supports[verdict.match.cell.release] += verdict.probability }
    self.supports = supports
  }

  /// The verdicts on comparisons that may be based on official figures, in page order.
  func verdicts(on comparisons: [PageComparison]) throws(ReferenceError) -> [Verdict] {
    guard let national, !own.isEmpty else { return [] }
    var verdicts: [Verdict] = []
    for comparison in comparisons {
      let places = Set(comparison.areas.compactMap { library.areaIndex[$0] }).union([national])
      let series = comparison.per == .hour ? OfficialSeries.hourlyWages : OfficialSeries.annualWages
      let cells = try library.cells(occupations: codes, areas: places.sorted()).filter {
        !$0.isLowerBound && series.contains($0.series)
      }
      let pairs = self.pairs(comparison, cells, places.subtracting([national]))
      if let verdict = verdict(on: comparison, pairs) { verdicts.append(verdict) }
    }
    return verdicts
  }

  private func verdict(on comparison: PageComparison, _ pairs: [Pair]) -> Verdict? {
    let fitting = pairs.compactMap { pair -> Pair? in
      guard let form = ComparisonAttributor.fit(comparison, pair) else { return nil }
      return Pair(cell: pair.cell, other: pair.other, chance: pair.chance * form)
    }
    guard let best = fitting.max(by: { $0.chance < $1.chance }) else { return nil }
    // Pairs of one occupation and release are one finding: evidence for one counts for the other.
    let same = fitting.filter { $0.cell.release == best.cell.release && $0.cell.occupation == best.cell.occupation }
    let total = fitting.reduce(0) { $0 + $1.chance } * Self.copied + null(comparison)
    return Verdict(
      comparison: comparison, cell: best.cell, other: best.other,
      probability: Self.copied * same.reduce(0) { $0 + $1.chance } / total)
  }

  /// The probability that a copier prints the pair's difference or ratio in this form; nil if the number differs.
  private static func fit(_ comparison: PageComparison, _ pair: Pair) -> Double? {
    let (a, b) = (pair.cell.value.double, pair.other.value.double)
    guard b > 0, comparison.isMore.map({ $0 == (a > b) }) ?? (a != b) else { return nil }
    let (value, resolution) = (comparison.value.double, comparison.resolution.double)
    switch comparison.kind {
    case .difference:
      let distance = abs(abs(a - b) - value)
      if distance < 0.005 { return 0.8 }
      return distance * 2 <= resolution && resolution > 10 ? 0.15 : nil
    case .ratio:
      return abs(abs(a / b - 1) * 100 - value) * 2 <= resolution ? (resolution < 1 ? 0.3 : 0.65) : nil
    }
  }

  /// The probability of this number for a comparison based on anything else, or on a release that is not loaded.
  private func null(_ comparison: PageComparison) -> Double {
    let figure = PageFigure(
      mentions: [comparison.mention], value: comparison.value, unit: comparison.mention.unit,
      resolution: comparison.resolution, areaCode: "US")
    let missing = Self.copied * released.chances(for: figure, area: national).missing / (1 + supports.reduce(0, +))
    switch comparison.kind {
    case .difference:
      let step = max(comparison.resolution.double, comparison.per == .hour ? 0.01 : 10)
      return step / max(comparison.value.double, step) * ((step > 10 ? 0.7 : 1) / 2.7 * (1 - Self.copied) + missing / 2)
    case .ratio:
      // Percentages in guides range from one to a few hundred; small ones are far more common.
      let step = comparison.resolution.double
      return step / max(comparison.value.double, step) * ((step < 1 ? 0.3 : 0.7) / 4 * (1 - Self.copied) + missing / 2)
    }
  }
}

extension ComparisonAttributor {
  /// The natural pairs with their probabilities, which sum to at most 1.
  private func pairs(_ comparison: PageComparison, _ cells: [IndexedDataPoint], _ places: Set<Int>) -> [Pair] {
    struct Key: Hashable {
      var release: Int
      var area: Int
      var occupation: Int
    }
    let words = ComparisonWords(comparison.mention.quote)
    let groups = Dictionary(grouping: cells) { Key(release: $0.release, area: $0.area, occupation: $0.occupation) }
    let releases = releaseChances(comparison)
    let shares = words.shares(hasPlace: !places.isEmpty, hasOthers: codes.count > own.count)
    var pairs: [Pair] = []
    for key in groups.keys.sorted(by: { ($0.release, $0.area, $0.occupation) < ($1.release, $1.area, $1.occupation) })
    where own.contains(key.occupation) {
      let home = (groups[key] ?? []).sorted { $0.series.rawValue < $1.series.rawValue }
      let chance = releases[key.release] / Double(own.count)
      func add(_ other: Key, _ share: Double) {
        for cell in home {
          guard let match = groups[other]?.first(where: { $0.series == cell.series }) else { continue }
          pairs.append(Pair(cell: cell, other: match, chance: chance * share * words.chance(of: cell.series.statistic)))
        }
      }
      let others = codes.filter { $0 != key.occupation }
      let areaShare = 1 / Double(places.count + 1)
      for code in others {
        let weight = code == all ? words.allOccupations : (1 - words.allOccupations) / Double(max(1, others.count - 1))
        add(Key(release: key.release, area: key.area, occupation: code), shares.occupations * areaShare * weight)
      }
      if let national, key.area != national {
        add(
          Key(release: key.release, area: national, occupation: key.occupation),
          shares.places / Double(max(1, places.count)))
      }
      pairs += spreads(home, chance * shares.spreads * areaShare)
    }
    return pairs
  }

  /// Two statistics of one distribution.
  private func spreads(_ home: [IndexedDataPoint], _ chance: Double) -> [Pair] {
    let count = Double(max(1, home.count * (home.count - 1)))
    return home.flatMap { cell in
      home.filter { $0.series != cell.series }.map { Pair(cell: cell, other: $0, chance: chance / count) }
    }
  }

  private func releaseChances(_ comparison: PageComparison) -> [Double] {
    let figure = PageFigure(
      mentions: [comparison.mention], value: comparison.value, unit: comparison.mention.unit, resolution: 1,
      areaCode: "US")
    let priors = released.chances(for: figure, area: national).loaded
    let all = supports.reduce(0, +)
    return zip(priors, supports).map { ($0 + $1) / (1 + all) }
  }
}

/// What the sentence of a comparison says about its two sides.
private struct ComparisonWords {
  /// The probability that the other side is all occupations, if it is another occupation.
  let allOccupations: Double
  private let namesSpread: Bool
  private let statistic: Statistic?

  init(_ quote: String) {
    let text = quote.lowercased()
    let namesAll = ["all occupations", "all workers", "all jobs", "national average", "national median", "overall"]
      .contains { text.contains($0) }
    allOccupations = namesAll ? 0.7 : 0.2
    namesSpread = ["percentile", "top 10", "top-earning", "lowest", "highest-paid", "gap", "bottom 10"].contains {
      text.contains($0)
    }
    statistic = text.contains("median") ? .median : text.contains("mean") || text.contains("average") ? .mean : nil
  }

  /// The probability of each kind of pair; they sum to 1.
  func shares(hasPlace: Bool, hasOthers: Bool) -> (occupations: Double, places: Double, spreads: Double) {
    let occupations = hasOthers ? 4.0 : 0
    let places = hasPlace ? 8.0 : 0
    let spreads = namesSpread ? 8.0 : 1
    let sum = occupations + places + spreads
    return (occupations / sum, places / sum, spreads / sum)
  }

  func chance(of said: Statistic) -> Double {
    if let statistic { return said == statistic ? 0.75 : said == .median || said == .mean ? 0.13 : 0.03 }
    return said == .median || said == .mean ? 0.35 : 0.075
  }
}
