import Foundation
import Records

/// Limits the change of each statistic from its last published value, in percent.
struct DriftGate: PublicationGate {
  let mostPercent: Double

  func objection(_ context: GateContext) -> String? {
    let moved = context.dataset.statistics.compactMap { statistic -> (text: String, percent: Double)? in
      guard let last = context.history.statistics[statistic.id], let before = last.value, before != 0,
        last.unit == statistic.unit.code,
        statistic.status != .overridden
      else { return nil }
      let percent = abs(statistic.extent.representative.double - before) / abs(before) * 100
      guard percent > mostPercent else { return nil }
      return ("\(last.title) by \(percentText(percent)) (\(statistic.id))", percent)
    }.sorted { ($1.percent, $0.text) < ($0.percent, $1.text) }
    guard !moved.isEmpty else { return nil }
    return
      "\(counted(moved.count, "statistic")) moved by more than \(percentText(mostPercent)): \(listing(moved.map(\.text)))"
  }
}
