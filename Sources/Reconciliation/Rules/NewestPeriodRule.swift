import Foundation
import Records

/// Chooses the newest reference period if figures for different periods disagree and those for the newest agree.
///
/// Periods are comparable when both are instants or both are intervals. `2024` and `2024-05` are not different: one may
/// be the other. Figures without a period neither decide nor block a decision: a page that states its reference period
/// is the better witness. But a page without a period implicitly refers to its own date: if such figures disagree, one
/// that is years older than the newest official release does not decide.
struct NewestPeriodRule: ResolutionRule {
  let name = "newest-period"

  func decide(_ group: ObservationGroup, in context: ResolutionContext) -> Decision? {
    let dated = group.distinct.filter { $0.observation.period != nil }
    guard let newest = NewestPeriodRule.newest(of: dated), let period = newest.first?.observation.period,
      Agreement.all(newest),
      let chosen = Precision.best(of: newest)
    else { return nil }
    let older = dated.filter { NewestPeriodRule.isOlder($0, than: newest[0]) }
    guard older.contains(where: { old in newest.contains { Agreement.between($0, old) == .disagree } }) else {
      return nil
    }
    guard !NewestPeriodRule.isOutdated(period, in: group, beside: newest) else { return nil }
    let range = newest.map(\.range).reduce(chosen.range) { $0.intersection($1) }
    return Decision(chosen: chosen, range: range, reason: "it has the newest reference period (\(period))")
  }

  /// Whether a period is at least three years before the newest official release, and figures without a period
  /// disagree.
  private static func isOutdated(_ period: ReferencePeriod, in group: ObservationGroup, beside newest: [Claim]) -> Bool
  {
    guard let official = group.official.first, let now = Int(official.period.orderingKey.prefix(4)),
      let year = Int(period.orderingKey.prefix(4)),
      now - year >= 3
    else { return false }
    return group.distinct.contains { claim in
      claim.observation.period == nil && newest.contains { Agreement.between(claim, $0) == .disagree }
    }
  }

  /// The claims of the newest period; nil if the periods are not all comparable.
  private static func newest(of dated: [Claim]) -> [Claim]? {
    let periods = dated.compactMap(\.observation.period)
    guard Set(periods.map(isInterval)).count == 1, let top = periods.map(\.orderingKey).max() else { return nil }
    return dated.filter { claim in claim.observation.period.map { isSame($0.orderingKey, top) } ?? false }
  }

  /// Whether both figures have comparable periods and the first one's is older.
  static func isOlder(_ a: Claim, than b: Claim) -> Bool {
    guard let old = a.observation.period, let new = b.observation.period, isInterval(old) == isInterval(new) else {
      return false
    }
    return !isSame(old.orderingKey, new.orderingKey) && old.orderingKey < new.orderingKey
  }

  private static func isInterval(_ period: ReferencePeriod) -> Bool { period.description.contains("/") }

  private static func isSame(_ a: String, _ b: String) -> Bool { a.hasPrefix(b) || b.hasPrefix(a) }
}
