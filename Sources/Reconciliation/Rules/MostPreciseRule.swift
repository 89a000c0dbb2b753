import Foundation
import Records

/// Orders claims by precision.
enum Precision {
  /// The most precise claim (calendar time before hours of instruction); among equals, one with a period, then the
  /// newest, then the most certain, then the first in published order.
  static func best(of claims: [Claim]) -> Claim? { claims.count == 1 ? claims[0] : claims.min(by: isBetter) }

  private static func isBetter(_ a: Claim, _ b: Claim) -> Bool {
    let (isEffort, otherIsEffort) = (Agreement.measuresEffort(a), Agreement.measuresEffort(b))
    if isEffort != otherIsEffort { return otherIsEffort }
    // For annual figures, one printed per year is preferred to a converted hourly wage.
    let (isPrinted, otherIsPrinted) = (isPrintedPerYear(a), isPrintedPerYear(b))
    if isPrinted != otherIsPrinted, a.observation.measure.isPay { return isPrinted }
    switch (a.range.width, b.range.width) {
    case (let first?, let second?) where first != second: return first.isBelow(second)
    case (.some, nil): return true
    case (nil, .some): return false
    default: break
    }
    let (first, second) = (a.observation.period?.orderingKey ?? "", b.observation.period?.orderingKey ?? "")
    if first != second { return first > second }
    if a.observation.confidence != b.observation.confidence {
      return a.observation.confidence > b.observation.confidence
    }
    return Claim.precedes(a, b)
  }
}

extension Precision {
  /// An annual amount printed with a resolution of 1% or finer.
  private static func isPrintedPerYear(_ claim: Claim) -> Bool {
    guard case .pay(_, .year) = claim.observation.unit, let value = claim.extent.value else { return false }
    return !value.magnitude.isBelow(claim.resolution.times(100))
  }
}

/// Chooses the most precise figure if it contradicts no other, such as a salary within the ranges given by others.
struct MostPreciseRule: ResolutionRule {
  let name = "most-precise"

  func decide(_ group: ObservationGroup, in context: ResolutionContext) -> Decision? {
    guard let chosen = Precision.best(of: group.distinct),
      group.distinct.allSatisfy({ Agreement.between(chosen, $0) != .disagree })
    else { return nil }
    return Decision(
      chosen: chosen, range: chosen.range, reason: "it is the most precise figure and contradicts none of the others")
  }
}
