/// What a manifest says of how disagreements are settled.
package struct ReconciliationPolicy: Sendable, Hashable, Codable {
  /// How much a source's word weighs against another's, by source id; 1 where nothing is said. Always positive.
  package var weights: [String: Double]
  /// Names of the rules in the order in which they are tried; nil for the built-in ladder.
  package var ladder: [String]?
  /// Observations that a person accepted, which decide their statistics, with the words of the decision.
  package var accepted: [String: String] = [:]

  /// Figures read with less confidence take part in no statistic, unless a person accepted them.
  package var minConfidence = ReconciliationPolicy.usualMinConfidence

  /// From here on the published statistics of labelled pages are right 95 times of 100 (`docs/confidence.md`).
  package static let usualMinConfidence = 0.6

  /// Creates a policy; by default every source weighs the same.
  package init(weights: [String: Double] = [:], ladder: [String]? = nil) {
    self.weights = weights
    self.ladder = ladder
  }

  /// The weight of a source.
  package func weight(of sourceID: String) -> Double { weights[sourceID] ?? 1 }
}
