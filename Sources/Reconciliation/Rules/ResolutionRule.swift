import Foundation
import Records

/// The decision of a rule on a group of conflicting observations.
struct Decision: Sendable {
  /// The claim whose figure is published.
  var chosen: Claim
  /// The interval of values compatible with the evidence under this decision.
  var range: PossibleRange
  /// Why, as the end of a sentence: "the newest reference period (2024-05) decides".
  var reason: String
}

/// A resolution rule. It decides or passes to the next rule, and never changes a figure.
protocol ResolutionRule: Sendable {
  /// The stable name in `statistics.csv` and in a manifest's ladder.
  var name: String { get }

  /// The decision, or nil if the rule does not apply to this group.
  func decide(_ group: ObservationGroup, in context: ResolutionContext) -> Decision?
}

/// The built-in rules, in their default order.
package enum ResolutionRules {
  static let builtIn: [any ResolutionRule] = [
    OfficialReferenceRule(), NewestPeriodRule(), MostPreciseRule(), SourceReliabilityRule(), WeightedMedianRule(),
  ]

  /// The names a manifest's ladder may use, in the built-in order.
  package static var names: [String] { builtIn.map(\.name) }

  /// The rules of a policy's ladder; unknown names are left to manifest validation.
  static func ladder(_ policy: ReconciliationPolicy) -> [any ResolutionRule] {
    guard let names = policy.ladder else { return builtIn }
    return names.compactMap { name in builtIn.first { $0.name == name } }
  }
}
