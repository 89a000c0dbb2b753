import Foundation
import Records

/// An observation made from a few words: value, unit, measure and statistic.
package func observation(
  _ value: Decimal, _ statistic: Statistic = .median, _ measure: Measure = .wage,
  unit: MeasurementUnit = .pay(currency: "USD", per: .year), code: String? = nil,
  area: String = "US", period: String? = nil, cited: String = "", quote: String = "", method: ExtractionMethod = .prose,
  ordinal: Int = 0
) -> Observation {
  var annual: QuantitativeValue?
  if case .pay(_, let per) = unit { annual = QuantitativeValue.value(value).scaled(by: Decimal(per.perYear ?? 1)) }
  return Observation(
    id: "\(value.plain)-\(statistic.rawValue)-\(area)-\(ordinal)", sourceID: "page",
    locator: .text(line: ordinal + 1, column: 1), ordinal: ordinal,
    quote: quote,
    raw: value.plain, occupation: Occupation(title: "The subject", code: code), measure: measure, statistic: statistic,
    extent: .value(value), unit: unit,
    annual: annual, area: area, areaCode: area, period: period.flatMap { ReferencePeriod($0) }, citedSource: cited,
    method: method)
}
