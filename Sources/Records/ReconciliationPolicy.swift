/// How disagreements are resolved (`reconciliation` in a manifest).
public struct ReconciliationPolicy: Sendable, Hashable, Codable {
  /// Source weights by source id; default 1, always positive.
  public var weights: [String: Double]
  /// Names of the rules in the order in which they are tried; nil for the built-in ladder.
  public var ladder: [String]?
  /// Observations accepted by a reviewer, which determine their statistics, with the text of the decision.
  public var accepted: [String: String] = [:]

  /// Minimum extraction confidence; figures below are excluded from statistics unless accepted by a reviewer.
  public var minConfidence = ReconciliationPolicy.usualMinConfidence

  /// With this threshold, 95% of the published statistics of labelled pages are correct (`docs/confidence.md`).
  public static let usualMinConfidence = 0.6

  /// Creates a policy; by default, all sources have equal weight.
  public init(weights: [String: Double] = [:], ladder: [String]? = nil) {
    self.weights = weights
    self.ladder = ladder
  }

  /// The weight of a source.
  public func weight(of sourceID: String) -> Double { weights[sourceID] ?? 1 }
}
