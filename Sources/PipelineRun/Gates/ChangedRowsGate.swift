import Foundation

/// Limits the share of statistics added, removed or changed since the last published run.
struct ChangedRowsGate: PublicationGate {
  /// In percent of the statistics of either run.
  let mostPercent: Double

  func objection(_ context: GateContext) -> String? {
    let before = context.history.statistics
    guard !before.isEmpty else { return nil }
    let now = Dictionary(context.dataset.statistics.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let gone = before.keys.count { now[$0] == nil }
    let new = now.keys.count { before[$0] == nil }
    let other = now.values.count { statistic in
      guard let last = before[statistic.id] else { return false }
      return last.unit != statistic.unit.code || last.value != statistic.extent.representative.double
    }
    let percent = Double(gone + new + other) / Double(Set(before.keys).union(now.keys).count) * 100
    guard percent > mostPercent else { return nil }
    return
      "\(percentText(percent)) of the statistics changed (\(new) new, \(gone) removed, \(other) with a different value); the manifest allows \(percentText(mostPercent))"
  }
}

/// A percentage with one decimal: `12.5%`.
func percentText(_ value: Double) -> String {
  let rounded = (value * 10).rounded() / 10
  return (rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)") + "%"
}
