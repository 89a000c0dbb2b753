import Codelists
import Foundation
import Records

/// Formats figures and keys for sentences and cells.
package enum FigureFormatter {
  /// A figure for use in a sentence: `$44,640 a year`, `7%`, `$20–$22 an hour`, `at least $60,000 a year`.
  package static func figure(_ extent: QuantitativeValue, _ unit: MeasurementUnit) -> String {
    ReadableFigure.text(extent, unit)
  }

  /// The figure of a claim as given on the page.
  package static func figure(_ claim: Claim) -> String { figure(claim.observation.extent, claim.observation.unit) }

  /// A figure as in `conflicts.csv`: plain decimals and the unit code.
  package static func cell(_ claim: Claim) -> String {
    let unit = claim.observation.unit.code
    return switch claim.observation.extent {
    case .value(let value): "\(value.plain) \(unit)"
    case .range(let low, let high): "\(low.plain)-\(high.plain) \(unit)"
    case .atLeast(let low): ">=\(low.plain) \(unit)"
    case .atMost(let high): "<=\(high.plain) \(unit)"
    }
  }

  /// Description of a statistic: `median wage of medical office administrator (entry) in the United States`.
  package static func subject(_ key: StatisticKey, title: String, area: String) -> String {
    let qualifiers = qualifiers(key)
    let place = area.isEmpty ? key.areaCode : area
    return StatisticLabels.label(key.measure, key.statistic) + (title.isEmpty ? "" : " of \(title)")
      + (qualifiers.isEmpty ? "" : " (\(qualifiers))")
      + (place.isEmpty ? "" : " in \(Areas.inSentence(place))")
  }

  /// The qualifiers of a key as text, or empty.
  package static func qualifiers(_ key: StatisticKey) -> String {
    key.qualifiers.joined(separator: ", ")
  }

  /// What each source says: `a says 7% and 8%; b says 23%`. At most `limit` sources with four figures each are listed.
  package static func statements(_ claims: [Claim], limit: Int = 5) -> String {
    if claims.count == 1 { return "\(claims[0].source) says \(figure(claims[0]))" }
    let bySource = Dictionary(grouping: claims.sorted(by: Claim.precedes), by: \.source).sorted { $0.key < $1.key }
    let spelled = bySource.prefix(limit).map { source, claims in "\(source) says \(list(claims))" }
    let rest = bySource.count - spelled.count
    return spelled.joined(separator: "; ") + (rest > 0 ? "; and \(rest) more" : "")
  }

  /// The distinct figures of claims: `7%, 8% and 9%`.
  package static func list(_ claims: [Claim], limit: Int = 4) -> String {
    if claims.count == 1 { return figure(claims[0]) }
    var seen: Set<String> = []
    let figures = claims.map { figure($0) }.filter { seen.insert($0).inserted }
    if figures.count > limit {
      return figures.prefix(limit).joined(separator: ", ") + " and \(figures.count - limit) other figures"
    }
    guard let last = figures.last, figures.count > 1 else { return figures.first ?? "" }
    return figures.dropLast().joined(separator: ", ") + " and " + last
  }
}
