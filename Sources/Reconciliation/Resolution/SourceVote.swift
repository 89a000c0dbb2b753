import Foundation
import Records

/// The figure of one witness for a statistic.
struct SourceVote: Sendable {
  var claim: Claim
  /// Its weight: the source's manifest weight times its reliability elsewhere; for sources that copy one another, the
  /// largest.
  var weight: Double
  /// The manifest's part of the weight.
  var givenWeight: Double

  /// One vote per witness, sorted by source: for each source, the figure that most of its own mentions agree with,
  /// preferring the most precise; sources that took an agreeing figure from one another or from the same publication
  /// have one vote.
  static func votes(of group: ObservationGroup, in context: ResolutionContext) -> [SourceVote] {
    let bySource = Dictionary(grouping: group.claims, by: \.source)
    let votes = bySource.sorted { $0.key < $1.key }.compactMap { source, claims in
      mostSupported(claims).map {
        SourceVote(claim: $0, weight: context.weight(of: source), givenWeight: context.policy.weight(of: source))
      }
    }
    guard votes.count > 1, votes.count <= ObservationGroup.pairwiseLimit else { return votes }
    var heard: [SourceVote] = []
    for vote in votes {
      guard
        let same = heard.firstIndex(where: {
          speaks(vote.claim, for: $0.claim) && context.dependence.reason(vote.claim, $0.claim) != nil
        })
      else {
        heard.append(vote)
        continue
      }
      heard[same].weight = max(heard[same].weight, vote.weight)
      heard[same].givenWeight = max(heard[same].givenWeight, vote.givenWeight)
      heard[same].claim = Precision.best(of: [heard[same].claim, vote.claim]) ?? vote.claim
    }
    return heard
  }

  /// The figure with the most supporting mentions. A range that merely contains a figure does not support it.
  private static func mostSupported(_ claims: [Claim]) -> Claim? {
    let mentions = Dictionary(grouping: claims, by: \.identity)
    let figures = mentions.values.compactMap { Precision.best(of: $0) }.sorted(by: Claim.precedes)
    guard figures.count > 1 else { return figures.first }
    let compared = figures.prefix(ObservationGroup.pairwiseLimit)
    let counts = compared.map { mentions[$0.identity]?.count ?? 0 }
    var support = counts
    for (first, figure) in compared.enumerated() {
      for (second, other) in compared.enumerated().dropFirst(first + 1) where speaks(other, for: figure) {
        support[first] += counts[second]
        support[second] += counts[first]
      }
    }
    let most = support.max()
    return Precision.best(of: zip(compared, support).filter { $1 == most }.map(\.0))
  }

  /// Whether two claims agree and have the same form, a value or a range; symmetric, and true of a claim and itself.
  static func speaks(_ a: Claim, for b: Claim) -> Bool {
    (a.extent.value == nil) == (b.extent.value == nil) && Agreement.between(a, b) == .agree
  }
}
