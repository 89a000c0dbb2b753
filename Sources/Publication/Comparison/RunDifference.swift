import Foundation
import Records

/// The differences between two runs that matter to readers: figures, statuses, conflicts and findings. Observation ids,
/// order, digests and times are ignored.
package struct RunDifference: Sendable, Equatable {
  /// The kind of change.
  package enum Kind: String, Sendable, CaseIterable {
    case added, gone, changed
  }

  /// A changed statistic.
  package struct StatisticChange: Sendable, Equatable {
    /// The kind of change.
    package var kind: Kind
    /// The current statistic, or the previous one if it was removed.
    package var statistic: ReconciledStatistic
    /// The previous statistic; nil if it is new.
    package var before: ReconciledStatistic?
    /// The change in percent of the previous figure; nil if either is missing or the previous one was zero.
    package var percent: Decimal?
    /// The sources whose figures changed, sorted.
    package var causes: [String]
    /// Names of the changed columns: `value`, `status`, `rule`, `period`, `official_value`, `flags`.
    package var columns: [String]
  }

  /// A conflict or finding that was added, removed, or changed severity.
  package struct NoticeChange: Sendable, Equatable {
    /// The kind of change.
    package var kind: Kind
    /// Its stable id.
    package var id: String
    /// The conflict's kind, or the check.
    package var code: String
    /// Its severity; the previous one if it was removed.
    package var severity: Severity
    /// Its text.
    package var text: String
  }

  /// In the order of `statistics.csv`.
  package let statistics: [StatisticChange]
  /// In the order of `conflicts.csv`.
  package let conflicts: [NoticeChange]
  /// In the order of `findings.csv`.
  package let findings: [NoticeChange]

  /// The difference between runs with identical results.
  package static let none = RunDifference()

  private init() { (statistics, conflicts, findings) = ([], [], []) }

  /// Whether nothing changed for readers.
  package var isEmpty: Bool { statistics.isEmpty && conflicts.isEmpty && findings.isEmpty }

  /// Compares two runs of one pipeline.
  package init(from old: RunDataset, to new: RunDataset) {
    let (was, has) = (Figures(old), Figures(new))
    let before = Dictionary(old.statistics.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Dictionary(new.statistics.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var changes = new.statistics.compactMap { statistic -> StatisticChange? in
      guard let other = before[statistic.id] else {
        return StatisticChange(
          kind: .added, statistic: statistic, causes: has.sources(of: statistic), columns: [ColumnName.value.rawValue])
      }
      let columns = RunDifference.columns(other, statistic)
      if columns.isEmpty { return nil }
      return StatisticChange(
        kind: .changed, statistic: statistic, before: other, percent: RunDifference.percent(other, statistic),
        causes: has.causes(statistic, since: was, other),
        columns: columns)
    }
    changes += old.statistics.filter { after[$0.id] == nil }.map {
      StatisticChange(
        kind: .gone, statistic: $0, before: $0, causes: was.sources(of: $0), columns: [ColumnName.value.rawValue])
    }
    statistics = changes.map { (key: $0.statistic.key.columns + [$0.statistic.id], change: $0) }.sorted {
      $0.key.lexicographicallyPrecedes($1.key)
    }.map(
      \.change)
    conflicts = RunDifference.notices(
      old.conflicts.map { ($0.id, $0.kind.rawValue, $0.severity, $0.explanation, $0.values.joined(separator: ";")) },
      new.conflicts.map { ($0.id, $0.kind.rawValue, $0.severity, $0.explanation, $0.values.joined(separator: ";")) })
    findings = RunDifference.notices(
      old.findings.map { ($0.id, $0.check.rawValue, $0.severity, RunDifference.text($0), $0.actual) },
      new.findings.map { ($0.id, $0.check.rawValue, $0.severity, RunDifference.text($0), $0.actual) })
  }

  /// The message of a finding, with its source unless it is about the whole dataset.
  private static func text(_ finding: Finding) -> String {
    finding.sourceID.isEmpty ? finding.message : "\(finding.sourceID): \(finding.message)"
  }

  private static func columns(_ a: ReconciledStatistic, _ b: ReconciledStatistic) -> [String] {
    var columns: [String] = []
    if a.extent != b.extent || a.unit != b.unit { columns.append(ColumnName.value.rawValue) }
    if a.status != b.status { columns.append(ColumnName.status.rawValue) }
    if a.rule != b.rule { columns.append(ColumnName.rule.rawValue) }
    if a.period != b.period { columns.append(ColumnName.period.rawValue) }
    if a.officialValue != b.officialValue { columns.append(ColumnName.officialValue.rawValue) }
    if a.flags != b.flags { columns.append(ColumnName.flags.rawValue) }
    return columns
  }

  private static func percent(_ a: ReconciledStatistic, _ b: ReconciledStatistic) -> Decimal? {
    let (before, after) = (a.extent.representative, b.extent.representative)
    guard a.unit == b.unit, before != 0, before != after else { return nil }
    return ((after - before) / before.magnitude * 100).rounded(places: 1)
  }

  private typealias Notice = (id: String, code: String, severity: Severity, text: String, figures: String)

  private static func notices(_ old: [Notice], _ new: [Notice]) -> [NoticeChange] {
    let before = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Set(new.map(\.id))
    var changes = new.compactMap { notice -> NoticeChange? in
      let other = before[notice.id]
      if let other, other.severity == notice.severity, other.figures == notice.figures { return nil }
      return NoticeChange(
        kind: other == nil ? .added : .changed, id: notice.id, code: notice.code, severity: notice.severity,
        text: notice.text)
    }
    changes += old.filter { !after.contains($0.id) }
      .map { NoticeChange(kind: .gone, id: $0.id, code: $0.code, severity: $0.severity, text: $0.text) }
    return changes.sorted { ($0.code, $0.id) < ($1.code, $1.id) }
  }

  /// The figures of each source for each statistic.
  private struct Figures {
    private let observations: [String: Observation]

    init(_ dataset: RunDataset) {
      observations = Dictionary(dataset.observations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func sources(of statistic: ReconciledStatistic) -> [String] { said(statistic).keys.sorted() }

    func causes(_ statistic: ReconciledStatistic, since other: Figures, _ before: ReconciledStatistic) -> [String] {
      let (now, then) = (said(statistic), other.said(before))
      return Set(now.keys).union(then.keys).filter { now[$0] != then[$0] }.sorted()
    }

    private func said(_ statistic: ReconciledStatistic) -> [String: Set<String>] {
      var said: [String: Set<String>] = [:]
      for observation in statistic.evidence.compactMap({ observations[$0] }) {
        said[observation.sourceID, default: []].insert(
          "\(observation.extent) \(observation.unit.code) \(observation.period?.description ?? "")")
      }
      return said
    }
  }
}
