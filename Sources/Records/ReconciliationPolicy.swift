/// How disagreements are resolved (`reconciliation` in a manifest).
package struct ReconciliationPolicy: Sendable, Hashable, Codable {
  /// Source weights by source id; default 1, always positive.
  package var weights: [String: Double]
  /// Names of the rules in the order in which they are tried; nil for the built-in ladder.
  package var ladder: [String]?
  /// Observations accepted by a reviewer, which determine their statistics, with the text of the decision.
  package var accepted: [String: String] = [:]

  /// Minimum extraction confidence; figures below are excluded from statistics unless accepted by a reviewer.
  package var minConfidence = ReconciliationPolicy.usualMinConfidence

  /// With this threshold, 95% of the published statistics of labelled pages are correct (`docs/confidence.md`).
  package static let usualMinConfidence = 0.6

  /// Creates a policy; by default, all sources have equal weight.
  package init(weights: [String: Double] = [:], ladder: [String]? = nil) {
    self.weights = weights
    self.ladder = ladder
  }

  /// The weight of a source.
  package func weight(of sourceID: String) -> Double { weights[sourceID] ?? 1 }
}
