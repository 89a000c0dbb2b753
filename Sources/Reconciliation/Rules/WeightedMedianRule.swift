import Foundation
import Records

/// The weighted median of the sources decides, each witness speaking with one voice and the weight that the manifest and its record elsewhere give it.
///
/// A median needs a middle: at least three witnesses, or two to which the manifest gives different weights (the heavier one then decides). The lower weighted median is taken: the first
/// figure, in ascending order, at which half of the weight is reached; so the result is always a figure somebody printed.
struct WeightedMedianRule: ResolutionRule {
  let name = "weighted-median"

  func decide(_ group: ObservationGroup, in context: ResolutionContext) -> Decision? {
    let voices = SourceVoice.voices(of: group, in: context)
    let given = Set(voices.map(\.givenWeight))
    guard voices.count >= 3 || (voices.count == 2 && given.count == 2) else { return nil }
    let ascending = voices.sorted { $0.claim.value != $1.claim.value ? $0.claim.value < $1.claim.value : Claim.precedes($0.claim, $1.claim) }
    guard let middle = WeightedMedianRule.lowerMedian(ascending) else { return nil }
    let agreeing = voices.map(\.claim).filter { SourceVoice.speaks($0, for: middle) }
    guard let chosen = Precision.best(of: agreeing) else { return nil }
    let hull = group.distinct.map(\.range).reduce(chosen.range) { $0.hull($1) }
    let weighed = Set(voices.map(\.weight)).count > 1 ? "the weights of \(voices.count) witnesses" : "\(voices.count) witnesses of equal weight"
    return Decision(chosen: chosen, range: hull, reason: "it is the weighted median over \(weighed)")
  }

  private static func lowerMedian(_ ascending: [SourceVoice]) -> Claim? {
    let half = ascending.reduce(0) { $0 + $1.weight } / 2
    var reached = 0.0
    for voice in ascending {
      reached += voice.weight
      if reached >= half { return voice.claim }
    }
    return ascending.last?.claim
  }
}
