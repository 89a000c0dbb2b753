import Foundation
import Records

/// What a rule makes of a group whose observations disagree.
struct Decision: Sendable {
  /// The claim whose figure is published.
  var chosen: Claim
  /// What the evidence leaves possible under this decision.
  var range: PossibleRange
  /// Why, as the end of a sentence: "the newest reference period (2024-05) decides".
  var reason: String
}

/// One rung of the ladder. A rule decides or passes; it never changes a figure.
protocol ResolutionRule: Sendable {
  /// The stable name in `statistics.csv` and in a manifest's ladder.
  var name: String { get }

  /// The decision, or nil when the rule has nothing to say about this group.
  func decide(_ group: ObservationGroup, in context: ResolutionContext) -> Decision?
}

/// The rules there are, in the order in which they are tried by default.
public enum ResolutionRules {
  static let builtIn: [any ResolutionRule] = [
    OfficialReferenceRule(), NewestPeriodRule(), MostPreciseRule(), SourceReliabilityRule(), WeightedMedianRule(),
  ]

  /// The names a manifest's ladder may use, in the built-in order.
  public static var names: [String] { builtIn.map(\.name) }

  /// The rules of a policy's ladder; names without a rule here are left to whoever validates the manifest.
  static func ladder(_ policy: ReconciliationPolicy) -> [any ResolutionRule] {
    guard let names = policy.ladder else { return builtIn }
    return names.compactMap { name in builtIn.first { $0.name == name } }
  }
}
