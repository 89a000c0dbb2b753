import Foundation

/// The official figure that a page's figure was copied from, regardless of how the page labels it.
package struct AttributedOrigin: Sendable, Hashable, Codable {
  /// SOC code of the occupation.
  package var occupationCode: String
  /// ISO 3166 code of the area.
  package var areaCode: String
  /// The measure.
  package var measure: Measure
  /// The statistic of the measure.
  package var statistic: Statistic
  /// The unit of `value`.
  package var unit: MeasurementUnit
  /// The official figure.
  package var value: Decimal
  /// The common name of the publication: `OEWS May 2024`.
  package var release: String
  /// Its reference period.
  package var period: ReferencePeriod
  /// Probability that this is the origin, 0 to 1.
  package var probability: Double

  /// Creates an origin.
  package init(
    occupationCode: String, areaCode: String, measure: Measure, statistic: Statistic, unit: MeasurementUnit,
    value: Decimal, release: String, period: ReferencePeriod,
    probability: Double
  ) {
    self.occupationCode = occupationCode
    self.areaCode = areaCode
    self.measure = measure
    self.statistic = statistic
    self.unit = unit
    self.value = value
    self.release = release
    self.period = period
    self.probability = probability
  }
}
