import Foundation
import Records

/// Holds the statistics that are about to be published against each other, and marks in `flags` what speaks against a row.
///
/// - `incoherent`: percentiles of an occupation and place out of order, or a count of a part above that of the whole. Each is a finding too.
/// - `official-mismatch`: more than a tenth off the official figure of its period.
/// - `stale`: it equals an older official figure, and the page does not say so.
///
/// - Parameters:
///   - statistics: in the order of `statistics.csv`; the flags are set, nothing else changes.
///   - conflicts: of the same run.
/// - Returns: one finding for every distribution and count that does not hold together.
public func checkPublished(_ statistics: inout [ReconciledStatistic], conflicts: [Conflict]) -> [Finding] {
  let stale = Set(conflicts.filter { $0.kind == .stale && $0.severity == .warning }.flatMap(\.statisticIDs))
  var findings: [Finding] = []
  var incoherent: Set<String> = []
  for pair in disorders(among: statistics) {
    incoherent.formUnion([pair.lower.id, pair.upper.id])
    findings.append(
      Finding(
        sourceID: "", check: .incoherentStatistics, severity: .warning,
        message: "The published \(words(pair.lower)) lies above the \(words(pair.upper)).", expected: "\(pair.lower.id) ≤ \(pair.upper.id)"))
  }
  for index in statistics.indices {
    var flags: [String] = []
    if incoherent.contains(statistics[index].id) { flags.append("incoherent") }
    if let deviation = statistics[index].officialDeviationPercent, deviation.magnitude > 10 { flags.append("official-mismatch") }
    if stale.contains(statistics[index].id) { flags.append("stale") }
    statistics[index].flags = flags
  }
  return findings
}

/// Pairs of rows of which the first must not lie above the second, and does, whatever true values stand behind the printed ones.
private func disorders(among statistics: [ReconciledStatistic]) -> [(lower: ReconciledStatistic, upper: ReconciledStatistic)] {
  var pairs: [(lower: ReconciledStatistic, upper: ReconciledStatistic)] = []
  let wages = statistics.filter { $0.key.measure == .wage && $0.key.statistic.percentile != nil && $0.extent.value != nil }
  for rows in Dictionary(grouping: wages, by: { distribution(of: $0.key) }).sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }).map(\.value) {
    let ranked = rows.sorted { ($0.key.statistic.percentile ?? 0, $0.id) < ($1.key.statistic.percentile ?? 0, $1.id) }
    pairs += zip(ranked, ranked.dropFirst()).filter { isAbove($0, $1) }.map { (lower: $0, upper: $1) }
  }
  let counts = statistics.filter { [.employment, .openings].contains($0.key.measure) && $0.extent.value != nil }
  for rows in Dictionary(grouping: counts, by: { whole(of: $0.key) }).sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }).map(\.value) {
    for nation in rows where nation.key.areaCode.count == 2 {
      pairs += rows.filter { $0.key.areaCode.hasPrefix(nation.key.areaCode + "-") && isAbove($0, nation) }.map { (lower: $0, upper: nation) }
    }
  }
  return pairs
}

private func isAbove(_ a: ReconciledStatistic, _ b: ReconciledStatistic) -> Bool {
  guard let low = a.intervalLow ?? a.extent.value, let high = b.intervalHigh ?? b.extent.value else { return false }
  return low > high
}

/// The key without the statistic: the figures of one distribution.
private func distribution(of key: StatisticKey) -> [String] { columns(key, without: 4) }

/// The key without the place.
private func whole(of key: StatisticKey) -> [String] { columns(key, without: 6) }

private func columns(_ key: StatisticKey, without column: Int) -> [String] { key.columns.enumerated().filter { $0.offset != column }.map(\.element) }

private func words(_ statistic: ReconciledStatistic) -> String {
  let subject = Show.subject(statistic.key, title: statistic.occupationTitle, area: statistic.area.isEmpty ? statistic.key.areaCode : statistic.area)
  return "\(subject) (\(Show.figure(statistic.extent, statistic.unit)))"
}
