import Foundation
import Records

/// What changed from one run to another, as far as readers of the datasets can tell: figures, how they stand, conflicts and findings. Ids of observations, their order, digests and
/// times are no change.
public struct RunDifference: Sendable, Equatable {
  /// What became of a row.
  public enum Kind: String, Sendable, CaseIterable {
    case added, gone, changed
  }

  /// One statistic that is not what it was.
  public struct StatisticChange: Sendable, Equatable {
    /// What became of it.
    public var kind: Kind
    /// The statistic as it is, or for one that is gone as it was.
    public var statistic: ReconciledStatistic
    /// The statistic as it was; nil for a new one.
    public var before: ReconciledStatistic?
    /// How far the figure moved in percent of what it was; nil where there is none on either side, or it was zero.
    public var percent: Decimal?
    /// The sources whose figures for it are not what they were, sorted.
    public var causes: [String]
    /// What changed, as names of columns: `value`, `status`, `rule`, `period`, `official_value`, `flags`.
    public var columns: [String]
  }

  /// One conflict or finding that came, went, or weighs differently.
  public struct NoticeChange: Sendable, Equatable {
    /// What became of it.
    public var kind: Kind
    /// Its id, which lasts.
    public var id: String
    /// The conflict's kind, or the check.
    public var code: String
    /// How much it matters; of one that is gone, how much it did.
    public var severity: Severity
    /// What it says.
    public var text: String
  }

  /// In the order of `statistics.csv`.
  public let statistics: [StatisticChange]
  /// In the order of `conflicts.csv`.
  public let conflicts: [NoticeChange]
  /// In the order of `findings.csv`.
  public let findings: [NoticeChange]

  /// That of a run that published what the one before did.
  public static let none = RunDifference()

  private init() { (statistics, conflicts, findings) = ([], [], []) }

  /// True when readers would notice nothing.
  public var isEmpty: Bool { statistics.isEmpty && conflicts.isEmpty && findings.isEmpty }

  /// Compares two runs of one pipeline.
  public init(from old: RunDataset, to new: RunDataset) {
    let (was, has) = (Figures(old), Figures(new))
    let before = Dictionary(old.statistics.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Dictionary(new.statistics.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var changes = new.statistics.compactMap { statistic -> StatisticChange? in
      guard let other = before[statistic.id] else {
        return StatisticChange(kind: .added, statistic: statistic, causes: has.sources(of: statistic), columns: [ColumnName.value.rawValue])
      }
      let columns = RunDifference.columns(other, statistic)
      if columns.isEmpty { return nil }
      return StatisticChange(
        kind: .changed, statistic: statistic, before: other, percent: RunDifference.percent(other, statistic), causes: has.causes(statistic, since: was, other),
        columns: columns)
    }
    changes += old.statistics.filter { after[$0.id] == nil }.map {
      StatisticChange(kind: .gone, statistic: $0, before: $0, causes: was.sources(of: $0), columns: [ColumnName.value.rawValue])
    }
    statistics = changes.map { (key: $0.statistic.key.columns + [$0.statistic.id], change: $0) }.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(
      \.change)
    conflicts = RunDifference.notices(
      old.conflicts.map { ($0.id, $0.kind.rawValue, $0.severity, $0.explanation, $0.values.joined(separator: ";")) },
      new.conflicts.map { ($0.id, $0.kind.rawValue, $0.severity, $0.explanation, $0.values.joined(separator: ";")) })
    findings = RunDifference.notices(
      old.findings.map { ($0.id, $0.check.rawValue, $0.severity, "\($0.sourceID): \($0.message)", $0.actual) },
      new.findings.map { ($0.id, $0.check.rawValue, $0.severity, "\($0.sourceID): \($0.message)", $0.actual) })
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
      return NoticeChange(kind: other == nil ? .added : .changed, id: notice.id, code: notice.code, severity: notice.severity, text: notice.text)
    }
    changes += old.filter { !after.contains($0.id) }
      .map { NoticeChange(kind: .gone, id: $0.id, code: $0.code, severity: $0.severity, text: $0.text) }
    return changes.sorted { ($0.code, $0.id) < ($1.code, $1.id) }
  }

  /// What each source says of each statistic.
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
        said[observation.sourceID, default: []].insert("\(observation.extent) \(observation.unit.code) \(observation.period?.description ?? "")")
      }
      return said
    }
  }
}
