import Foundation
import Records

/// Chooses the official figure if a page gives it: among conflicting figures, the one that is the official figure in
/// the newest release for that occupation, statistic, place and period.
///
/// Only figures printed on a page are published; if no page gives the official one, other rules decide, and the
/// official columns show the deviation.
struct OfficialReferenceRule: ResolutionRule {
  let name = "official-reference"

  func decide(_ group: ObservationGroup, in context: ResolutionContext) -> Decision? {
    for figure in group.official {
      let equal = group.distinct.filter {
        OfficialComparison.mayMean($0, figure) && OfficialComparison.equals($0, figure)
      }
      // A figure printed in full is preferred to a rounded one.
      guard let chosen = Precision.best(of: equal) else { continue }
      let unit =
        chosen.observation.annual == nil
        ? chosen.observation.unit : .pay(currency: chosen.observation.unit.currency ?? "USD", per: .year)
      return Decision(
        chosen: chosen, range: chosen.range,
        reason: "it is the official figure in \(figure.release) (\(FigureFormatter.figure(.value(figure.value), unit)))"
      )
    }
    return nil
  }
}
