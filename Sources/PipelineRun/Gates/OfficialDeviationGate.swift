import Foundation
import Records

/// Limits the deviation of each statistic from the official figure, in percent.
struct OfficialDeviationGate: PublicationGate {
  let mostPercent: Double

  func objection(_ context: GateContext) -> String? {
    let far = context.dataset.statistics.compactMap { statistic -> (text: String, percent: Double)? in
      guard let deviation = statistic.officialDeviationPercent, statistic.status != .overridden else { return nil }
      let percent = abs(deviation.double)
      guard percent > mostPercent else { return nil }
      return ("\(statistic.label) by \(percentText(percent))", percent)
    }.sorted { ($1.percent, $0.text) < ($0.percent, $1.text) }
    guard !far.isEmpty else { return nil }
    return
      "\(counted(far.count, "statistic")) deviate by more than \(percentText(mostPercent)) from the official figure: \(listing(far.map(\.text)))"
  }
}
