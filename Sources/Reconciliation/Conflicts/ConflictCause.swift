import Foundation
import Records

/// A reason why observations differ; each examines the whole evidence and drafts one row per disagreement it explains.
protocol ConflictCause: Sendable {
  /// The rows this cause accounts for.
  func conflicts(in evidence: TopicEvidence) -> [Conflict]
}

/// Every cause, one per file.
let conflictCauses: [any ConflictCause] = [
  WithinStatisticCause(), LevelContradictionCause(), MeanAsMedianCause(), CitedCodeCause(), DefinitionCause(),
  ScopeCause(), AreaCause(), OccupationCause(),
  StaleCause(),
]

/// All conflicts of the evidence, sorted as `conflicts.csv` is; two causes that report the same observations under the
/// same kind make one row; rows about the same subject are numbered.
func findConflicts(_ evidence: TopicEvidence) -> [Conflict] {
  struct Named: Hashable {
    var kind: ConflictKind
    var observations: Set<String>
  }
  let published = Set(evidence.settled.filter(\.group.isPublished).map(\.group.id))
  var seen: Set<Named> = []
  var counts: [String: Int] = [:]
  return conflictCauses.flatMap { $0.conflicts(in: evidence) }.filter {
    seen.insert(Named(kind: $0.kind, observations: Set($0.observations))).inserted
  }
  .map { conflict in
    var conflict = conflict
    // Statistics too uncertain to be published have no row to refer to.
    conflict.statisticIDs.removeAll { !published.contains($0) }
    counts[conflict.id, default: 0] += 1
    if let count = counts[conflict.id], count > 1 { conflict.id = StableID.make([conflict.id, String(count)]) }
    return conflict
  }
  .sorted { [$0.topic, $0.kind.rawValue, $0.id].lexicographicallyPrecedes([$1.topic, $1.kind.rawValue, $1.id]) }
}

/// A draft of a row: the claims that disagree, and their description.
package struct ConflictDraft: Sendable {
  /// The cause.
  package var kind: ConflictKind
  /// How much it matters.
  package var severity: Severity
  /// The statistics it concerns.
  package var statisticIDs: [String]
  /// The claims that disagree; the row lists a selection of them.
  package var claims: [Claim]
  /// What disagrees, in a sentence.
  package var explanation: String
  /// What was done about it.
  package var resolution: String
  /// The deciding rule, or empty.
  package var decidedBy = ""
  /// What distinguishes the conflict from others of its kind and remains stable when figures change; if nil, the
  /// statistics and the disagreeing sources.
  package var about: [String]?

  /// Maximum number of observations in one row.
  package static let limit = 12

  /// The finished row: one observation per distinct figure and source, at most twelve, in published order.
  package func conflict(topic: String) -> Conflict {
    let named = ConflictDraft.representatives(claims)
    var ids: Set<String> = []
    return Conflict(
      topic: topic, statisticIDs: statisticIDs.filter { ids.insert($0).inserted }, kind: kind, severity: severity,
      observations: named.map(\.id),
      values: named.map(FigureFormatter.cell), explanation: explanation, resolution: resolution, decidedBy: decidedBy,
      about: about ?? ids.sorted() + Set(named.map(\.source)).sorted())
  }

  /// One claim per distinct figure and source in published order; of more than twelve, the first of each source in
  /// turn, so that no source is crowded out.
  package static func representatives(_ claims: [Claim]) -> [Claim] {
    struct Figure: Hashable {
      var source: String
      var extent: QuantitativeValue
      var unit: MeasurementUnit
      var statistic: Statistic
      var area: String
    }
    var seen: Set<Figure> = []
    let distinct = claims.sorted(by: Claim.precedes).filter {
      seen.insert(
        Figure(
          source: $0.source, extent: $0.observation.extent, unit: $0.observation.unit,
          statistic: $0.observation.statistic, area: $0.key.areaCode)
      ).inserted
    }
    guard distinct.count > limit else { return distinct }
    let queues = Dictionary(grouping: distinct, by: \.source).sorted { $0.key < $1.key }.map(\.value)
    let turns = (0..<limit).flatMap { turn in queues.compactMap { turn < $0.count ? $0[turn] : nil } }
    return turns.prefix(limit).sorted(by: Claim.precedes)
  }
}
