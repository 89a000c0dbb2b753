import Foundation
import Records

/// The weighted median of the sources decides; each witness has one vote, weighted by the manifest and its reliability
/// elsewhere.
///
/// A median requires at least three witnesses, or two with different weights in the manifest (the heavier one then
/// decides). The lower weighted median is taken: the first figure, in ascending order, at which half of the weight is
/// reached, so the result is always a printed figure.
struct WeightedMedianRule: ResolutionRule {
  let name = "weighted-median"

  func decide(_ group: ObservationGroup, in context: ResolutionContext) -> Decision? {
    let votes = SourceVote.votes(of: group, in: context)
    let given = Set(votes.map(\.givenWeight))
    guard votes.count >= 3 || (votes.count == 2 && given.count == 2) else { return nil }
    let ascending = votes.sorted {
      $0.claim.value != $1.claim.value ? $0.claim.value < $1.claim.value : Claim.precedes($0.claim, $1.claim)
    }
    guard let middle = WeightedMedianRule.lowerMedian(ascending) else { return nil }
    let agreeing = votes.map(\.claim).filter { SourceVote.speaks($0, for: middle) }
    guard let chosen = Precision.best(of: agreeing) else { return nil }
    let hull = group.distinct.map(\.range).reduce(chosen.range) { $0.hull($1) }
    let weighed =
      Set(votes.map(\.weight)).count > 1
      ? "the weights of \(votes.count) witnesses" : "\(votes.count) witnesses of equal weight"
    return Decision(chosen: chosen, range: hull, reason: "it is the weighted median over \(weighed)")
  }

  private static func lowerMedian(_ ascending: [SourceVote]) -> Claim? {
    let half = ascending.reduce(0) { $0 + $1.weight } / 2
    var reached = 0.0
    for vote in ascending {
      reached += vote.weight
      if reached >= half { return vote.claim }
    }
    return ascending.last?.claim
  }
}
