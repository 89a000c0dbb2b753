import Foundation
import Records

/// A group with its outcome.
final class Settlement: Sendable {
  let group: ObservationGroup
  let chosen: Claim
  let statistic: ReconciledStatistic
  /// A readable title of the group's occupation.
  var title: String { statistic.occupationTitle }

  private init(group: ObservationGroup, chosen: Claim, statistic: ReconciledStatistic) {
    self.group = group
    self.chosen = chosen
    self.statistic = statistic
  }

  /// Settles a group: agreement, else the first rule of the ladder that decides, else the best estimate. Nil only for a group without claims.
  static func of(_ group: ObservationGroup, policy: ReconciliationPolicy, officialTitle: (String) -> String?) -> Settlement? {
    guard let outcome = outcome(of: group, policy: policy) else { return nil }
    let chosen = outcome.decision.chosen
    let spread = Spread.percent(of: group.claims.filter { Agreement.measuresEffort($0) == Agreement.measuresEffort(chosen) }.map(\.value))
    let title = occupationTitle(of: group, officialTitle: officialTitle)
    let place = group.claims.map(\.observation.area).filter { !$0.isEmpty }
    let area = chosen.observation.area.isEmpty ? (place.min() ?? "") : chosen.observation.area
    let annual = annualUnit(chosen)
    let range = outcome.decision.range
    let official = OfficialComparison.figure(for: chosen, in: group)
    var statistic = ReconciledStatistic(
      id: group.id, key: group.key, occupationTitle: title, area: area,
      extent: (annual == nil ? chosen.observation.extent : chosen.extent).rounded(places: chosen.observation.unit == .percent ? 4 : 2),
      unit: annual ?? chosen.observation.unit, period: chosen.observation.period,
      intervalLow: published(range.low, of: chosen), intervalHigh: published(range.high, of: chosen), status: outcome.status, rule: outcome.rule,
      confidence: Confidence.of(outcome.status, chosen: chosen, in: group, spreadPercent: spread, policy: policy), sources: group.sources.count,
      observations: group.claims.count, spreadPercent: spread, officialValue: official?.value,
      officialDeviationPercent: official.flatMap { OfficialComparison.deviationPercent(of: chosen, from: $0) }, officialRelease: official?.release ?? "",
      evidence: evidence(of: group, chosen: chosen),
      explanation: explanation(of: group, outcome: outcome, title: title, area: area))
    let behind = group.claims.filter { $0.id == chosen.id || Agreement.between($0, chosen) == .agree }
    statistic.sourceIDs = Set(behind.map(\.source)).sorted()
    return Settlement(group: group, chosen: chosen, statistic: statistic)
  }

  private struct Outcome {
    var decision: Decision
    var status: StatisticStatus
    var rule: String
  }

  private static func outcome(of group: ObservationGroup, policy: ReconciliationPolicy) -> Outcome? {
    let isAlone = group.sources.count == 1
    if let chosen = group.claims.first(where: { policy.accepted[$0.id] != nil }) {
      let decision = Decision(chosen: chosen, range: chosen.range, reason: "a person decided (\(policy.accepted[chosen.id] ?? ""))")
      return Outcome(decision: decision, status: .overridden, rule: "manual")
    }
    if Agreement.all(group.distinct), let decision = agreement(of: group) {
      let isOneFigure = group.distinct.dropFirst().allSatisfy { $0.extent == group.distinct.first?.extent }
      let rule = isOneFigure ? (isAlone ? "single-source" : "agreement") : "most-precise"
      return Outcome(decision: decision, status: isAlone ? .single : .agreed, rule: rule)
    }
    for rule in ResolutionRules.ladder(policy) {
      if let decision = rule.decide(group, policy: policy) { return Outcome(decision: decision, status: .resolved, rule: rule.name) }
    }
    return BestEstimate.decide(group, policy: policy).map { Outcome(decision: $0, status: .contested, rule: BestEstimate.name) }
  }

  /// The most precise of figures that all agree; an older period yields to a newer one.
  private static func agreement(of group: ObservationGroup) -> Decision? {
    let dated = group.distinct.filter { $0.observation.period != nil }
    let newest = dated.max { ($0.observation.period?.orderingKey ?? "") < ($1.observation.period?.orderingKey ?? "") }
    let current = group.distinct.filter { claim in newest.map { !NewestPeriodRule.isOlder(claim, than: $0) } ?? true }
    guard let chosen = Precision.best(of: current) else { return nil }
    let common = chosen.isPoint ? group.distinct.map(\.range).reduce(chosen.range) { $0.intersection($1) } : chosen.range
    return Decision(chosen: chosen, range: common, reason: "it is the most precise of figures that agree once rounding is allowed for")
  }

  /// The official title, else the wording most observations use.
  private static func occupationTitle(of group: ObservationGroup, officialTitle: (String) -> String?) -> String {
    if !group.key.occupationCode.isEmpty, let title = officialTitle(group.key.occupationCode) { return title }
    let wordings = Dictionary(grouping: group.claims.map(\.observation.occupation.title)) { $0 }
    return wordings.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key ?? ""
  }

  /// Ids of the chosen observation, of those that agree with it, and of the losers.
  private static func evidence(of group: ObservationGroup, chosen: Claim) -> [String] {
    let agreeing = group.claims.filter { $0.id != chosen.id && Agreement.between($0, chosen) == .agree }
    let supporting = Set(agreeing.map(\.id) + [chosen.id])
    return [chosen.id] + agreeing.map(\.id) + group.claims.map(\.id).filter { !supporting.contains($0) }
  }

  private static func explanation(of group: ObservationGroup, outcome: Outcome, title: String, area: String) -> String {
    let said = Show.statements(group.distinct)
    let chosen = outcome.decision.chosen
    switch outcome.rule {
    case "single-source":
      let times = group.claims.count > 1 ? " (\(group.claims.count) times)" : ""
      return "\(said)\(times) and no other source gives the \(Show.subject(group.key, title: title, area: area))."
    case "agreement": return "\(said): all \(group.sources.count) sources agree."
    case BestEstimate.name: return "\(said); no rule decides, and \(Show.figure(chosen)) of \(chosen.source) stands as the best estimate."
    default: return "\(said); \(Show.figure(chosen)) of \(chosen.source) is taken because \(outcome.decision.reason)."
    }
  }

  /// Currency per year for pay that has an annual value, nil for all else.
  private static func annualUnit(_ claim: Claim) -> Records.Unit? {
    guard case .pay(let currency, let per) = claim.observation.unit, per.perYear != nil else { return nil }
    return .pay(currency: currency, per: .year)
  }

  /// An end of the range in the published unit: lengths of time return from hours to the unit of the chosen figure.
  private static func published(_ bound: PossibleRange.Bound?, of chosen: Claim) -> Decimal? {
    guard let bound else { return nil }
    guard case .time(let unit) = chosen.observation.unit else { return bound.number.rounded(places: 2) }
    return (bound.number / Decimal(unit.calendarHours)).rounded(places: 2)
  }
}
