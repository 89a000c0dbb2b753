import Foundation
import Records

/// The source that proved reliable elsewhere decides: its weight must be at least twice that of all contradicting
/// witnesses together and be based on at least five comparable figures.
struct SourceReliabilityRule: ResolutionRule {
  let name = "source-reliability"

  /// The required multiple of the weight of all contradicting witnesses.
  private static let lead = 2.0

  func decide(_ group: ObservationGroup, in context: ResolutionContext) -> Decision? {
    let votes = SourceVote.votes(of: group, in: context)
    guard votes.count >= 2, let first = votes.max(by: { ($0.weight, $1.claim.source) < ($1.weight, $0.claim.source) }),
      let learned = context.reliability.learned(of: first.claim.source), learned.figures >= ReliabilityModel.minFigures
    else { return nil }
    let against = votes.filter { Agreement.between($0.claim, first.claim) == .disagree }
    // Its own page must not contradict it.
    guard !against.isEmpty, against.allSatisfy({ context.reliability.learned(of: $0.claim.source) != nil }),
      first.weight >= SourceReliabilityRule.lead * against.reduce(0, { $0 + $1.weight }),
      !group.distinct.contains(where: {
        $0.source == first.claim.source && Agreement.between($0, first.claim) == .disagree
      })
    else { return nil }
    return Decision(
      chosen: first.claim, range: first.claim.range,
      reason:
        "\(first.claim.source) was \(learned.errorWords) (root mean square) on \(learned.figures) comparable figures, less than the others"
    )
  }
}
