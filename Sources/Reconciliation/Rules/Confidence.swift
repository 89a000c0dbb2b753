import Foundation
import Records

/// How sure a reconciled figure is, from 0 to 1.
enum Confidence {
  /// `support × share × standing × closeness`, rounded to two decimals, where
  /// - `support = 1 − Π (1 − 0.7 c)` over the independent sources that agree with the chosen figure, `c` being the surest of each one's observations:
  ///   a guide alone is trusted to 0.7, and every further one halves the doubt and more;
  /// - `share` is the weight of the sources that do not contradict the figure among all sources of the statistic, by the policy, and square-rooted so that a lone dissenter does not halve it;
  /// - `standing` is 1 where nothing disagrees, 0.9 where a rule decided, 0.6 where none did;
  /// - `closeness = 1 / (1 + spread)` with the spread as a fraction of the median, where figures disagree, else 1.
  static func of(_ status: StatisticStatus, chosen: Claim, in group: ObservationGroup, spreadPercent: Decimal?, policy: ReconciliationPolicy) -> Double {
    var surest: [String: Double] = [:]
    var undissenting: Set<String> = []
    for claim in group.claims {
      let agreement = claim.id == chosen.id ? .agree : Agreement.between(claim, chosen)
      if agreement == .agree { surest[claim.source] = max(surest[claim.source] ?? 0, claim.observation.confidence) }
      if agreement != .disagree { undissenting.insert(claim.source) }
    }
    let doubt = surest.sorted { $0.key < $1.key }.reduce(1.0) { $0 * (1 - 0.7 * min(1, max(0, $1.value))) }
    let total = group.sources.reduce(0) { $0 + policy.weight(of: $1) }
    let agreeing = undissenting.sorted().reduce(0) { $0 + policy.weight(of: $1) }
    let share = total > 0 ? (agreeing / total).squareRoot() : 1
    let (standing, disagrees): (Double, Bool) =
      switch status {
      case .agreed, .single, .overridden: (1, false)
      case .resolved: (0.9, true)
      case .contested: (0.6, true)
      }
    let closeness = disagrees ? 1 / (1 + (spreadPercent?.double ?? 0) / 100) : 1
    return ((1 - doubt) * share * standing * closeness * 100).rounded() / 100
  }
}
