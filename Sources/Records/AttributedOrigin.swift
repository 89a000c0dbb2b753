import Foundation

/// The official figure that a page's figure was taken from, whatever the page says of it.
package struct AttributedOrigin: Sendable, Hashable, Codable {
  /// SOC code of the occupation whose figure it is.
  package var occupationCode: String
  /// ISO 3166 code of the place whose figure it is.
  package var areaCode: String
  /// What it measures.
  package var measure: Measure
  /// Which statistic it is.
  package var statistic: Statistic
  /// The unit of `value`.
  package var unit: Unit
  /// The official figure.
  package var value: Decimal
  /// The publication as people call it: `OEWS May 2024`.
  package var release: String
  /// Its reference period.
  package var period: ReferencePeriod
  /// How sure that is, 0 to 1.
  package var probability: Double

  /// Creates an origin.
  package init(
    occupationCode: String, areaCode: String, measure: Measure, statistic: Statistic, unit: Unit, value: Decimal, release: String, period: ReferencePeriod,
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
