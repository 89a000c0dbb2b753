import Foundation
import Records

/// The fallback if no rule applies: the best-supported figure, with the range of all figures as its interval.
enum BestEstimate {
  /// The value of the `rule` column for contested statistics.
  static let name = "best-estimate"

  /// The figure supported by the greatest source weight, then by most mentions, then the most precise.
  static func decide(_ group: ObservationGroup, in context: ResolutionContext) -> Decision? {
    let votes = SourceVote.votes(of: group, in: context).prefix(ObservationGroup.pairwiseLimit)
    let weights = votes.map { vote in
      votes.filter { SourceVote.speaks($0.claim, for: vote.claim) }.reduce(0) { $0 + $1.weight }
    }
    guard let greatest = weights.max() else { return nil }
    let heaviest = zip(votes, weights).filter { $1 == greatest }.map(\.0.claim)
    let mentions = heaviest.map { figure in group.claims.count { SourceVote.speaks($0, for: figure) } }
    let most = mentions.max()
    guard let chosen = Precision.best(of: zip(heaviest, mentions).filter { $1 == most }.map(\.0)) else { return nil }
    let hull = group.distinct.map(\.range).reduce(chosen.range) { $0.hull($1) }
    return Decision(chosen: chosen, range: hull, reason: "no rule applies")
  }
}
