import OfficialStatistics
import Foundation

/// Parameters for how figures support each other; fitted on one half of the handbook pages and evaluated on the other
/// (`CalibrationTests`).
struct AttributionTuning: Sendable {
  /// The weight of the page's stated subject relative to its figures, in figures.
  var strength = 2.0
  /// How much each other figure of the same kind or block dilutes the probability of an occupation.
  var dilution = 0.4
  /// The number of other figures that agree by chance: only more than that count for a code not named on the page.
  var accident = 1.0
  /// The weight of a figure of another kind or block.
  var elsewhere = 0.3
  /// The weight of a figure labelled as another statistic than the match: a coincidence fits any of a dozen statistics.
  var misnamed = 0.4
  /// The weight of the probability of releases that are not loaded.
  var unseen = 1.0
  /// In the first rounds, coincidences count too; otherwise, a code that explains everything could never emerge.
  var openRounds = 4
  /// Total number of rounds.
  var rounds = 10
}

extension Attributor {
  /// The support of the page's figures for each source, occupation and release, in total, by kind and by block; by
  /// index for speed, since it is needed for every match in every round.
  private struct Support {
    /// By source, then by kind or block and source.
    var inKind: [[Double]]
    var inBlock: [[Double]]
    var occupations: [Double]
    var releases: [Double]
    var programs: [OfficialProgram: Double] = [:]
    /// The number of figures of each kind that no source explains.
    var unexplained: [Double]
  }

  private func support(_ before: [[Double]]) -> Support {
    var support = Support(
      inKind: kindSizes.map { _ in [Double](repeating: 0, count: sources.count) },
      inBlock: blockSizes.map { _ in [Double](repeating: 0, count: sources.count) },
      occupations: [Double](repeating: 0, count: occupationCount),
      releases: [Double](repeating: 0, count: library.releases.count),
      unexplained: kindSizes.map { _ in 0 })
    for index in figures.indices {
      var explained = 0.0
      for (position, chance) in before[index].enumerated() {
        let source = sourceOf[index][position]
        let voice = chance * figureInfluence[index] * matchInfluence[index][position]
        explained += chance
        support.inKind[kinds[index]][source] += voice
        if blocks[index] > 0 { support.inBlock[blocks[index]][source] += voice }
        support.occupations[sources[source].occupation] += voice
        support.releases[sources[source].release] += voice
      }
      support.unexplained[kinds[index]] += max(0, 1 - explained) * figureInfluence[index]
    }
    for (release, chance) in support.releases.enumerated() {
      support.programs[library.releases[release].program, default: 0] += chance
    }
    return support
  }

  /// One round: the probability of every match, given those of the previous round.
  func round(_ before: [[Double]], _ number: Int) -> [[Double]] {
    let support = support(before)
    let accident = tuning.accident * min(1, max(0, Double(number - tuning.openRounds + 1) / 3))
    var own = Own(sources: sources.count, occupations: occupationCount, releases: library.releases.count)
    return figures.indices.map { index in
      if matches[index].isEmpty { return [] }
      for one in [index] + restatements[index] { speak(for: one, before[one], besides: index, &own) }
      let (weights, missing) = weights(of: index, support, accident, own)
      for one in [index] + restatements[index] { silence(one, &own) }
      let kind = kinds[index]
      let unexplained = max(
        0, support.unexplained[kind] - max(0, 1 - before[index].reduce(0, +)) * figureInfluence[index])
      let null = nulls[index] * max(0.2, (1 + unexplained) / (1 + kindSizes[kind])) + unseen[index] * missing
      let total = weights.reduce(0, +) + null
      return weights.map { $0 / max(total, .leastNonzeroMagnitude) }
    }
  }

  /// The support of a figure and its twins, which must not count for itself.
  private struct Own {
    var sources: [Double]
    var inBlock: [Double]
    var occupations: [Double]
    var releases: [Double]

    init(sources: Int, occupations: Int, releases: Int) {
      self.sources = [Double](repeating: 0, count: sources)
      inBlock = self.sources
      self.occupations = [Double](repeating: 0, count: occupations)
      self.releases = [Double](repeating: 0, count: releases)
    }
  }

  private func speak(for one: Int, _ chances: [Double], besides index: Int, _ own: inout Own) {
    for (position, chance) in chances.enumerated() {
      let source = sourceOf[one][position]
      let voice = chance * figureInfluence[one] * matchInfluence[one][position]
      own.sources[source] += voice
      if blocks[one] == blocks[index] { own.inBlock[source] += voice }
      own.occupations[sources[source].occupation] += voice
      own.releases[sources[source].release] += voice
    }
  }

  private func silence(_ one: Int, _ own: inout Own) {
    for source in sourceOf[one] {
      own.sources[source] = 0
      own.inBlock[source] = 0
      own.occupations[sources[source].occupation] = 0
      own.releases[sources[source].release] = 0
    }
  }

  /// The weight of every match of a figure, with the support of all other figures: those of its kind and block count
  /// fully, the others a little; and the probability that it belongs to a release that is not loaded.
  private func weights(
    of index: Int, _ support: Support, _ accident: Double, _ own: Own
  ) -> (weights: [Double], missing: Double) {
    var peers: [OfficialProgram: Double] = [:]
    let agreements = support.releases.indices.map { max(0, support.releases[$0] - own.releases[$0]) }
    for (release, agreement) in agreements.enumerated() {
      peers[library.releases[release].program, default: 0] += agreement
    }
    let (kind, block) = (kinds[index], blocks[index])
    let heard = max(0, kindSizes[kind] - 1) + (block > 0 ? max(0, blockSizes[block] - 1) : 0)
    // A table of fifty states offers fifty times the opportunities for a coincidence.
    let accidents = accident * (1 + heard / 40)
    let chances = releasePriors[index]
    let weights = matches[index].indices.map { position -> Double in
      let id = sourceOf[index][position]
      let source = sources[id]
      let inKind = max(0, support.inKind[kind][id] - own.sources[id])
      let inBlock = block > 0 ? max(0, support.inBlock[block][id] - own.inBlock[id]) : 0
      let elsewhere = max(0, support.occupations[source.occupation] - own.occupations[source.occupation] - inKind)
      let prior = priors.occupations[matches[index][position].cell.occupation]
      let speaking = max(0, inKind + inBlock + tuning.elsewhere * elsewhere - accidents * (1 - min(1, prior / 0.15)))
      let occupation = min(1, (tuning.strength * prior + speaking) / (tuning.strength + tuning.dilution * heard))
      let all = peers[library.releases[source.release].program] ?? 0
      let chance = chances.loaded[source.release]
      let agreement = max(0, agreements[source.release] - accident * (1 - min(1, chance / 0.15)))
      return bases[index][position] * occupation * (chance + agreement) / (1 + all)
    }
    return (weights, missing(index, agreements, peers))
  }

  /// The probability that a figure belongs to a release that is not loaded; other figures may support a release that is
  /// not loaded only for this figure's area.
  private func missing(_ index: Int, _ agreements: [Double], _ peers: [OfficialProgram: Double]) -> Double {
    let program: OfficialProgram = figures[index].measure == .wage ? .oews : .projections
    let elsewhere = agreements.indices.reduce(0.0) { sum, release in
      library.releases[release].program == program && !isLoaded(index, release) ? sum + agreements[release] : sum
    }
    return (releasePriors[index].missing + elsewhere) / (1 + (peers[program] ?? 0))
  }
}
