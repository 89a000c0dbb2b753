import Foundation
import Records

/// Merges the same disagreement in many areas into one row: two state tables that differ everywhere are one conflict,
/// not fifty.
enum ConflictRollup {
  /// Minimum number of areas for a table.
  static let threshold = 4

  /// One draft per row, or per set of rows that differ only in the area.
  static func fold(_ rows: [WithinStatisticCause.Row]) -> [ConflictDraft] {
    struct Shape: Hashable {
      var kind: ConflictKind
      var key: StatisticKey
      var sources: [String]
    }
    var shapes: [Shape] = []
    var members: [Shape: [WithinStatisticCause.Row]] = [:]
    for row in rows {
      var key = row.settlement.group.key
      key.areaCode = ""
      let shape = Shape(kind: row.kind, key: key, sources: Set(row.claims.map(\.source)).sorted())
      if members[shape] == nil { shapes.append(shape) }
      members[shape, default: []].append(row)
    }
    return shapes.flatMap { shape in
      let rows = members[shape] ?? []
      let places = rows.filter { isPlace($0.settlement.group) }
      if places.count < threshold { return rows.map(draft) }
      return rows.filter { !isPlace($0.settlement.group) }.map(draft) + [folded(places)]
    }
  }

  /// Whether it is a part of a country.
  private static func isPlace(_ group: ObservationGroup) -> Bool {
    group.key.areaCode.contains("-") || group.key.areaCode.contains(":")
      || group.key.areaCode.isEmpty && !(group.claims.first?.uncodedPlace.isEmpty ?? true)
  }

  private static func draft(_ row: WithinStatisticCause.Row) -> ConflictDraft {
    let statistic = row.settlement.statistic
    let subject = FigureFormatter.subject(statistic.key, title: row.settlement.title, area: statistic.area)
    return ConflictDraft(
      kind: row.kind, severity: row.kind.severity, statisticIDs: [statistic.id], claims: row.claims,
      explanation: "\(subject): \(FigureFormatter.statements(row.claims))" + reason(row) + ".",
      resolution: resolution(statistic, chosen: row.settlement.chosen) + withheld(row.claims),
      decidedBy: statistic.status == .contested ? "" : statistic.rule)
  }

  private static func folded(_ rows: [WithinStatisticCause.Row]) -> ConflictDraft {
    // The areas with the widest spread are the most informative; each contributes the figures of its sources.
    let furthest = rows.map { (row: $0, spread: Spread.percent(of: $0.claims.map(\.value)) ?? 0) }
      .sorted {
        $0.spread != $1.spread ? $0.spread > $1.spread : $0.row.settlement.group.id < $1.row.settlement.group.id
      }
    let shown = Array(furthest.prefix(max(1, ConflictDraft.limit / max(2, furthest[0].row.claims.count))))
    let first = shown[0].row
    let decided = Set(rows.map(\.settlement.statistic.rule))
    let places = shown.prefix(3).map {
      "\($0.row.settlement.statistic.area): \(FigureFormatter.statements($0.row.claims))"
    }
    var key = first.settlement.group.key
    key.areaCode = ""
    return ConflictDraft(
      kind: first.kind, severity: first.kind.severity, statisticIDs: rows.map(\.settlement.group.id),
      claims: shown.flatMap(\.row.claims),
      explanation:
        "\(FigureFormatter.subject(key, title: first.settlement.title, area: "\(rows.count) places")): the figures differ, most in "
        + places.joined(separator: "; ") + reason(first) + ".",
      resolution: "each area was resolved separately; see its statistic",
      decidedBy: decided.count == 1 ? (decided.first ?? "") : "",
      // Identifies the table, regardless of its areas.
      about: key.columns + Set(rows.flatMap(\.claims).map(\.source)).sorted())
  }

  private static func reason(_ row: WithinStatisticCause.Row) -> String {
    switch row.kind {
    case .rounding: " — the same after rounding or truncation"
    case .vintage:
      " — the reference periods differ ("
        + Set(row.claims.compactMap { $0.observation.period?.description }).sorted().joined(separator: ", ") + ")"
    case .unit: " — hourly and annual figures are inconsistent at 2,080 hours per year"
    default: ""
    }
  }

  /// Describes where figures known to be something else are published.
  private static func withheld(_ claims: [Claim]) -> String {
    let words = claims.compactMap { claim in
      claim.misplacement.map { "\(FigureFormatter.figure(claim)) is excluded: it is \($0.words)" }
    }
    return words.isEmpty ? "" : "; " + words.prefix(2).joined(separator: "; ")
  }

  private static func resolution(_ statistic: ReconciledStatistic, chosen: Claim) -> String {
    let figure = "\(FigureFormatter.figure(chosen)) from \(chosen.source)"
    return switch statistic.status {
    case .agreed, .single: "the most precise figure is used: \(figure)"
    case .contested: "unresolved: \(figure) is published as the best estimate"
    case .resolved, .overridden: "\(figure) was chosen by rule \(statistic.rule)"
    }
  }
}

extension ConflictKind {
  /// How much a disagreement of this kind matters within one statistic.
  var severity: Severity {
    switch self {
    case .contradiction, .selfContradiction, .unit: .warning
    default: .info
    }
  }
}
