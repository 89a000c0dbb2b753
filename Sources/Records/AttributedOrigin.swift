import Foundation

/// The official figure that a page's figure was copied from, regardless of how the page labels it.
public struct AttributedOrigin: Sendable, Hashable, Codable {
  /// SOC code of the occupation.
  public var occupationCode: String
  /// ISO 3166 code of the area.
  public var areaCode: String
  /// The measure.
  public var measure: Measure
  /// The statistic of the measure.
  public var statistic: Statistic
  /// The unit of `value`.
  public var unit: Unit
  /// The official figure.
  public var value: Decimal
  /// The common name of the publication: `OEWS May 2024`.
  public var release: String
  /// Its reference period.
  public var period: ReferencePeriod
  /// Probability that this is the origin, 0 to 1.
  public var probability: Double

  /// Creates an origin.
  public init(
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
