import Codelists
import Foundation
import Records

/// A group with its outcome.
final class ResolvedGroup: Sendable {
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

  /// Resolves a group: a reviewer's decision, else agreement, else the first applicable rule of the ladder, else the
  /// best estimate. Nil only for a group without claims.
  static func of(
    _ group: ObservationGroup, in context: ResolutionContext, officialTitle: (String) -> String?
  ) -> ResolvedGroup? {
    guard let outcome = outcome(of: group, in: context) else { return nil }
    let chosen = outcome.decision.chosen
    let isEffort = Agreement.measuresEffort(chosen)
    let spread = Spread.percent(of: group.claims.filter { Agreement.measuresEffort($0) == isEffort }.map(\.value))
    let title = occupationTitle(of: group, officialTitle: officialTitle)
    let area = areaName(of: group, chosen: chosen)
    let annual = annualUnit(chosen)
    let range = outcome.decision.range
    let official = OfficialComparison.figure(for: chosen, in: group)
    let behind = group.claims.filter { $0.id == chosen.id || Agreement.between($0, chosen) == .agree }
    var statistic = ReconciledStatistic(
      id: group.id, key: group.readableKey, occupationTitle: title, area: area,
      extent: (annual == nil ? chosen.observation.extent : chosen.extent).rounded(
        places: chosen.observation.unit == .percent ? 4 : 2),
      unit: annual ?? chosen.observation.unit, period: chosen.observation.period,
      intervalLow: published(range.low, of: chosen), intervalHigh: published(range.high, of: chosen),
      status: outcome.status, rule: outcome.rule,
      confidence: Confidence.of(outcome, behind: behind, official: official, context: context),
      sources: group.sources.count,
      observations: group.claims.count, spreadPercent: spread, officialValue: official?.value,
      officialDeviationPercent: official.flatMap { OfficialComparison.deviationPercent(of: chosen, from: $0) },
      officialRelease: official?.release ?? "",
      evidence: evidence(of: group, chosen: chosen, behind: behind),
      explanation: ResolutionExplanation(group: group, outcome: outcome, context: context).text(
        title: title, area: area))
    if let value = statistic.extent.value {
      // The figure as printed must be possible, even if a more precise one excludes it.
      statistic.intervalLow = statistic.intervalLow.map { value.isBelow($0) ? value : $0 }
      statistic.intervalHigh = statistic.intervalHigh.map { $0.isBelow(value) ? value : $0 }
    }
    statistic.areaLabel = chosen.observation.area
    // They are in the order of their sources.
    for claim in behind where claim.source != statistic.sourceIDs.last { statistic.sourceIDs.append(claim.source) }
    statistic.flags = flags(of: group, chosen: chosen, behind: behind)
    return ResolvedGroup(group: group, chosen: chosen, statistic: statistic)
  }

  /// What decided, and the resulting status.
  struct Outcome {
    var decision: Decision
    var status: StatisticStatus
    var rule: String
  }

  /// Names of deciding factors other than the rules of the ladder.
  enum Standing {
    static let person = "manual"
    static let single = "single-source"
    static let agreement = "agreement"
    static let commonOrigin = "common-origin"
  }

  private static func outcome(of group: ObservationGroup, in context: ResolutionContext) -> Outcome? {
    let isAlone = group.sources.count == 1
    if let chosen = group.claims.first(where: { context.policy.accepted[$0.id] != nil }) {
      let decision = Decision(
        chosen: chosen, range: chosen.range, reason: "a person decided (\(context.policy.accepted[chosen.id] ?? ""))")
      return Outcome(decision: decision, status: .overridden, rule: Standing.person)
    }
    if Agreement.all(group.distinct), let decision = agreement(of: group) {
      // Sources that took a figure from one another, or from the same publication, do not confirm it.
      let isOneWitness = isAlone || context.dependence.witnesses(group.distinct).count == 1
      let isOneFigure = group.distinct.dropFirst().allSatisfy { $0.extent == group.distinct.first?.extent }
      let rule =
        !isOneFigure
        ? MostPreciseRule().name : isAlone ? Standing.single : isOneWitness ? Standing.commonOrigin : Standing.agreement
      return Outcome(decision: decision, status: isOneWitness ? .single : .agreed, rule: rule)
    }
    for rule in ResolutionRules.ladder(context.policy) {
      if let decision = rule.decide(group, in: context) {
        return Outcome(decision: decision, status: .resolved, rule: rule.name)
      }
    }
    return BestEstimate.decide(group, in: context).map {
      Outcome(decision: $0, status: .contested, rule: BestEstimate.name)
    }
  }

  /// The most precise of figures that all agree; a newer period takes precedence over an older one.
  private static func agreement(of group: ObservationGroup) -> Decision? {
    let dated = group.distinct.filter { $0.observation.period != nil }
    let newest = dated.max { ($0.observation.period?.orderingKey ?? "") < ($1.observation.period?.orderingKey ?? "") }
    let current = group.distinct.filter { claim in newest.map { !NewestPeriodRule.isOlder(claim, than: $0) } ?? true }
    guard let chosen = Precision.best(of: current) else { return nil }
    let common =
      chosen.isPoint ? group.distinct.map(\.range).reduce(chosen.range) { $0.intersection($1) } : chosen.range
    return Decision(
      chosen: chosen, range: common, reason: "it is the most precise of several figures that agree within rounding")
  }

  /// The official title, else the most common wording.
  private static func occupationTitle(of group: ObservationGroup, officialTitle: (String) -> String?) -> String {
    if !group.key.occupationCode.isEmpty, let title = officialTitle(group.key.occupationCode) { return title }
    var counts: [String: Int] = [:]
    for claim in group.claims { counts[claim.observation.occupation.title, default: 0] += 1 }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
  }

  /// The official name of the area, else the name used by the chosen page, else by any page.
  private static func areaName(of group: ObservationGroup, chosen: Claim) -> String {
    if let name = Areas.name(of: group.key.areaCode) { return name }
    if !chosen.observation.area.isEmpty { return chosen.observation.area }
    return group.claims.map(\.observation.area).filter { !$0.isEmpty }.min() ?? ""
  }

  /// Reasons to doubt the figure: errors of the pages behind it, and its distance from other sources.
  private static func flags(of group: ObservationGroup, chosen: Claim, behind: [Claim]) -> [String] {
    let departures = Misplacement.Departure.allCases.filter { departure in
      behind.contains { $0.misplacement?.departures.contains(departure) ?? false }
    }
    return departures.map(\.rawValue) + (Outlier.isFar(chosen, in: group) ? [Outlier.flag] : [])
  }

  /// Ids of the chosen observation, of those that agree with it, and of the rejected ones.
  private static func evidence(of group: ObservationGroup, chosen: Claim, behind: [Claim]) -> [String] {
    let agreeing = behind.filter { $0.id != chosen.id }.map(\.id)
    if behind.count == group.claims.count { return [chosen.id] + agreeing }
    let supporting = Set(agreeing + [chosen.id])
    return [chosen.id] + agreeing + group.claims.map(\.id).filter { !supporting.contains($0) }
  }

  /// Currency per year for pay that has an annual value, nil for all else.
  private static func annualUnit(_ claim: Claim) -> MeasurementUnit? {
    guard case .pay(let currency, let per) = claim.observation.unit, per.perYear != nil else { return nil }
    return .pay(currency: currency, per: .year)
  }

  /// An end of the range in the published unit: lengths of time are converted from hours back to the unit of the chosen
  /// figure.
  private static func published(_ bound: PossibleRange.Bound?, of chosen: Claim) -> Decimal? {
    guard let bound else { return nil }
    guard case .time(let unit) = chosen.observation.unit else { return bound.number.rounded(places: 2) }
    return (bound.number / Decimal(unit.calendarHours)).rounded(places: 2)
  }
}
