import Foundation
import Records

/// What is known before any statistic is resolved: what the manifest and persons say, how far each source was right elsewhere, and who copies whom.
struct ResolutionContext: Sendable {
  var policy: ReconciliationPolicy
  var reliability: ReliabilityModel
  var dependence: DependenceModel

  /// How much a source's word weighs: the manifest's weight, times how reliable it was where others spoke too.
  func weight(of source: String) -> Double { policy.weight(of: source) * reliability.factor(of: source) }
}
