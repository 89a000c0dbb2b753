import Reconciliation
import Foundation
import Records

/// Checks the statistics to be published against each other, and sets `flags` for reasons to doubt a row.
///
/// - `incoherent`: percentiles of an occupation and area out of order, a mean outside them or far from the median, or a
///   count of a part above that of the whole. Each is also a finding.
/// - `outlier`: more than twice or less than half of what most other sources or the official publication give. One
///   finding per source lists them.
/// - `official-mismatch`: more than a tenth off the official figure of its period.
/// - `stale`: it equals an older official figure, and the page does not say so.
///
/// - Parameters:
///   - statistics: in the order of `statistics.csv`; the flags are set, nothing else changes.
///   - conflicts: the conflicts of the same run.
/// - Returns: one finding for every inconsistent distribution and count.
package func checkPublished(_ statistics: inout [ReconciledStatistic], conflicts: [Conflict]) -> [Finding] {
  let stale = Set(conflicts.filter { $0.kind == .stale && $0.severity == .warning }.flatMap(\.statisticIDs))
  var findings: [Finding] = []
  var incoherent: Set<String> = []
  for pair in disorders(among: statistics) {
    incoherent.formUnion([pair.lower.id, pair.upper.id])
    findings.append(
      Finding(
        sourceID: "", check: .incoherentStatistics, severity: .warning,
        message: "The published \(words(pair.lower)) is too high relative to the \(words(pair.upper)).",
        expected: "\(pair.lower.id) ≤ \(pair.upper.id)", about: [pair.lower.id, pair.upper.id]))
  }
  for index in statistics.indices {
    var flags = statistics[index].flags
    if incoherent.contains(statistics[index].id) { flags.append("incoherent") }
    if !flags.contains(Outlier.flag), Outlier.isFar(statistics[index]) { flags.append(Outlier.flag) }
    if let deviation = statistics[index].officialDeviationPercent, deviation.magnitude > 10 {
      flags.append("official-mismatch")
    }
    if stale.contains(statistics[index].id) { flags.append("stale") }
    statistics[index].flags = flags
    if !flags.isEmpty { statistics[index].explanation += " Reasons for doubt: \(flags.joined(separator: ", "))." }
  }
  return findings + Outlier.findings(statistics)
}

/// Pairs of rows in which the first must not be above the second, but is, for all true values compatible with the
/// printed ones.
private func disorders(
  among statistics: [ReconciledStatistic]
) -> [(lower: ReconciledStatistic, upper: ReconciledStatistic)] {
  var pairs: [(lower: ReconciledStatistic, upper: ReconciledStatistic)] = []
  let wages = statistics.filter {
    $0.key.measure == .wage && ($0.key.statistic.percentile != nil || $0.key.statistic == .mean)
      && $0.extent.value != nil
  }
  for rows in Dictionary(grouping: wages, by: { distribution(of: $0.key) }).sorted(by: {
    $0.key.lexicographicallyPrecedes($1.key)
  }).map(\.value) {
    let ranked = rows.filter { $0.key.statistic.percentile != nil }.sorted {
      ($0.key.statistic.percentile ?? 0, $0.id) < ($1.key.statistic.percentile ?? 0, $1.id)
    }
    pairs += zip(ranked, ranked.dropFirst()).filter { isAbove($0, $1) }.map { (lower: $0, upper: $1) }
    guard let mean = rows.first(where: { $0.key.statistic == .mean }) else { continue }
    pairs += rows.filter { $0.key.statistic == .p10 && isAbove($0, mean) }.map { (lower: $0, upper: mean) }
    pairs += rows.filter { $0.key.statistic == .p90 && isAbove(mean, $0) }.map { (lower: mean, upper: $0) }
    for median in rows where median.key.statistic == .median { pairs += apart(mean, median) }
  }
  let counts = statistics.filter { [.employment, .openings].contains($0.key.measure) && $0.extent.value != nil }
  for rows in Dictionary(grouping: counts, by: { whole(of: $0.key) }).sorted(by: {
    $0.key.lexicographicallyPrecedes($1.key)
  }).map(\.value) {
    for nation in rows where nation.key.areaCode.count == 2 {
      pairs += rows.filter { $0.key.areaCode.hasPrefix(nation.key.areaCode + "-") && isAbove($0, nation) }.map {
        (lower: $0, upper: nation)
      }
    }
  }
  return pairs
}

/// A mean and a median of one distribution that differ by a factor of two: in the national wages of OEWS May 2025 the
/// mean is 0.86 to 1.71 times the median in all of 1,097 occupations but one (musicians and singers, 3.1).
private func apart(
  _ mean: ReconciledStatistic, _ median: ReconciledStatistic
) -> [(lower: ReconciledStatistic, upper: ReconciledStatistic)] {
  guard let a = mean.extent.value, let b = median.extent.value, a > 0, b > 0 else { return [] }
  if a > 2 * b { return [(lower: mean, upper: median)] }
  return b > 2 * a ? [(lower: median, upper: mean)] : []
}

private func isAbove(_ a: ReconciledStatistic, _ b: ReconciledStatistic) -> Bool {
  guard let low = a.intervalLow ?? a.extent.value, let high = b.intervalHigh ?? b.extent.value else { return false }
  return low > high
}

/// The key without the statistic: the figures of one distribution.
private func distribution(of key: StatisticKey) -> [String] { columns(key, without: 4) }

/// The key without the place.
private func whole(of key: StatisticKey) -> [String] { columns(key, without: 6) }

private func columns(_ key: StatisticKey, without column: Int) -> [String] {
  key.columns.enumerated().filter { $0.offset != column }.map(\.element)
}

private func words(_ statistic: ReconciledStatistic) -> String {
  let subject = FigureFormatter.subject(
    statistic.key, title: statistic.occupationTitle,
    area: statistic.area.isEmpty ? statistic.key.areaCode : statistic.area)
  return "\(subject) (\(FigureFormatter.figure(statistic.extent, statistic.unit)))"
}
