import OfficialStatistics
import Foundation
import Records

/// One figure of a page, with all its mentions: the unit of attribution.
package struct PageFigure {
  /// In page order, never empty.
  package var mentions: [Observation]
  /// The number, in its unit.
  package var value: Decimal
  /// Its unit.
  package var unit: MeasurementUnit
  /// The printed resolution: the unit of its last significant digit.
  package var resolution: Decimal
  /// The code of its area; empty if the page names none with a code.
  package var areaCode: String

  /// The mention that describes the figure most plainly.
  package var first: Observation { mentions[0] }
  /// What the page calls it, by its first mention.
  package var measure: Measure { first.measure }

  /// The figures of a page that may be in an official publication: single numbers and open bounds on pay in dollars,
  /// employment, growth and openings in the United States. Equal numbers for one area and measure are one figure,
  /// however labelled.
  package static func figures(of observations: [Observation]) -> [PageFigure] {
    struct Key: Hashable {
      var value: Decimal
      var unit: MeasurementUnit
      var measure: Measure
      var areaCode: String
    }
    var order: [Key] = []
    var mentions: [Key: [Observation]] = [:]
    for observation in observations.sorted(by: { ($0.ordinal, $0.id) < ($1.ordinal, $1.id) }) {
      guard let value = number(observation.extent), value != 0 || observation.statistic == .projected,
        isOfficial(observation)
      else { continue }
      let key = Key(value: value, unit: observation.unit, measure: observation.measure, areaCode: observation.areaCode)
      if mentions[key] == nil { order.append(key) }
      mentions[key, default: []].append(observation)
    }
    return order.compactMap { key in
      mentions[key].map {
        PageFigure(
          mentions: plainestFirst($0), value: key.value, unit: key.unit, resolution: resolution(key.value, $0),
          areaCode: key.areaCode)
      }
    }
  }

  /// "X or more" counts as X.
  private static func number(_ extent: QuantitativeValue) -> Decimal? {
    switch extent {
    case .value(let value), .atLeast(let value), .atMost(let value): value
    case .range: nil
    }
  }

  private static func isOfficial(_ observation: Observation) -> Bool {
    guard
      observation.areaCode.hasPrefix("US") || observation.areaCode.hasPrefix("CBSA:") || observation.areaCode.isEmpty
    else { return false }
    switch (observation.measure, observation.unit) {
    case (.wage, .pay("USD", .year)), (.wage, .pay("USD", .hour)), (.employment, .jobs), (.employmentChange, .jobs),
      (.employmentGrowth, .percent),
      (.openings, .jobsPerYear):
      return true
    default: return false
    }
  }

  /// Mentions without qualifiers before those of a level or setting; otherwise in page order.
  private static func plainestFirst(_ mentions: [Observation]) -> [Observation] {
    mentions.filter { !$0.isQualified } + mentions.filter(\.isQualified)
  }

  /// The finest resolution of the mentions: "$77,060" says more than "$77,060.00" only by its zeros, which are not
  /// counted.
  private static func resolution(_ value: Decimal, _ mentions: [Observation]) -> Decimal {
    var decimals = 0
    while decimals < 4, value.rounded(places: decimals) != value { decimals += 1 }
    if decimals > 0 { return Decimal(sign: .plus, exponent: -decimals, significand: 1) }
    if mentions.contains(where: {
      $0.raw.contains(value.plain + ".") || $0.unit == .pay(currency: "USD", per: .hour) && $0.raw.contains(".")
    }) {
      return Decimal(sign: .plus, exponent: -2, significand: 1)
    }
    if value == 0, mentions[0].unit == .jobs { return 100 }
    // Two digits are always significant.
    var rest = value.magnitude
    var resolution: Decimal = 1
    while rest >= 100, (rest / 10).rounded(places: 0) == rest / 10 {
      rest /= 10
      resolution *= 10
    }
    return resolution
  }
}
