import Foundation
import Records

/// Global input for resolving statistics: policy, decisions, source reliability and dependence between sources.
struct ResolutionContext: Sendable {
  var policy: ReconciliationPolicy
  var reliability: ReliabilityModel
  var dependence: DependenceModel

  /// The weight of a source: its manifest weight times its estimated reliability.
  func weight(of source: String) -> Double { policy.weight(of: source) * reliability.factor(of: source) }
}
