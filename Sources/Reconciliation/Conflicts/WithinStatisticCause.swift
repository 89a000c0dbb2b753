import Foundation
import Records

/// Observations of one statistic that differ: `contradiction`, `self-contradiction`, `vintage`, `unit`, or `rounding`
/// if they agree when rounding is allowed for.
///
/// Each pair has one kind; all pairs of a kind make one row per statistic, and rows that repeat for many areas of the
/// same statistic are merged into one.
struct WithinStatisticCause: ConflictCause {
  func conflicts(in evidence: TopicEvidence) -> [Conflict] {
    let sideBySide = Set(
      evidence.pages.flatMap { page in HourlyAnnualMismatch.all(on: page).map { ClaimPair($0.hourly, $0.annual) } })
    let rows = evidence.settled.flatMap { settlement in
      WithinStatisticCause.pairsByKind(settlement, excluding: sideBySide).map {
        Row(kind: $0.kind, settlement: settlement, claims: $0.claims)
      }
    }
    return ConflictRollup.fold(rows).map { $0.conflict(topic: evidence.topic) }
  }

  /// The disagreement of one kind within one statistic.
  struct Row: Sendable {
    var kind: ConflictKind
    var settlement: ResolvedGroup
    var claims: [Claim]
  }

  private static func pairsByKind(
    _ settlement: ResolvedGroup, excluding explained: Set<ClaimPair>
  ) -> [(kind: ConflictKind, claims: [Claim])] {
    let claims = settlement.group.distinct + settlement.group.withheld
    guard claims.count > 1 else { return [] }
    var found: [ConflictKind: [String: Claim]] = [:]
    func look(_ a: Claim, _ b: Claim) {
      // Figures that are both known to be something else do not contradict each other here.
      guard a.misplacement == nil || b.misplacement == nil, let kind = PairKind.of(a, b),
        !explained.contains(ClaimPair(a, b))
      else { return }
      found[kind, default: [:]][a.id] = a
      found[kind, default: [:]][b.id] = b
    }
    if claims.count <= ObservationGroup.pairwiseLimit {
      for (index, a) in claims.enumerated() { for b in claims[(index + 1)...] { look(a, b) } }
    } else {
      for claim in claims where claim.id != settlement.chosen.id { look(settlement.chosen, claim) }
    }
    if found.isEmpty { return [] }
    if found[.unit] != nil, hasDisagreementWithinPeriod(claims) { foldUnitIntoContradictions(&found) }
    return ConflictKind.allCases.compactMap { kind in
      found[kind].map { (kind, Array($0.values).sorted(by: Claim.precedes)) }
    }
  }

  /// Hourly versus annual is the cause only if the figures within each pay period agree; otherwise they simply differ.
  private static func hasDisagreementWithinPeriod(_ claims: [Claim]) -> Bool {
    Dictionary(grouping: claims, by: \.observation.unit).values.contains { !Agreement.all($0) }
  }

  private static func foldUnitIntoContradictions(_ found: inout [ConflictKind: [String: Claim]]) {
    guard let claims = found.removeValue(forKey: .unit) else { return }
    let sources = Set(claims.values.map(\.source))
    let kind: ConflictKind = sources.count > 1 ? .contradiction : .selfContradiction
    found[kind, default: [:]].merge(claims) { first, _ in first }
  }
}

/// An unordered pair of observations.
struct ClaimPair: Hashable, Sendable {
  private var first: String
  private var second: String

  /// The pair of two claims, in either order.
  init(_ a: Claim, _ b: Claim) {
    first = min(a.id, b.id)
    second = max(a.id, b.id)
  }
}

/// Why two observations of one statistic differ.
enum PairKind {
  /// The kind, or nil if there is nothing to report: equal figures, a range that contains a value, an hourly wage and
  /// its annual equivalent.
  static func of(_ a: Claim, _ b: Claim) -> ConflictKind? {
    switch Agreement.between(a, b) {
    case .compatible: nil
    case .agree: differsByRounding(a, b) ? .rounding : nil
    case .disagree:
      if NewestPeriodRule.isOlder(a, than: b) || NewestPeriodRule.isOlder(b, than: a) {
        .vintage
      } else if a.observation.measure.isPay, a.observation.unit != b.observation.unit {
        .unit
      } else {
        a.source == b.source ? .selfContradiction : .contradiction
      }
    }
  }

  private static func differsByRounding(_ a: Claim, _ b: Claim) -> Bool {
    guard a.extent != b.extent, (a.extent.value == nil) == (b.extent.value == nil),
      (a.extent.low == nil) == (b.extent.low == nil)
    else { return false }
    if a.extent.value == nil, a.isPoint { return false }
    // An hourly wage and its annual equivalent never print the same number.
    return a.observation.unit == b.observation.unit
  }
}
