import Foundation

/// A figure from an official publication, for comparison with statistics.
public struct OfficialFigure: Sendable, Hashable, Codable {
  /// The common name of the publication: `OEWS May 2024`.
  public var release: String
  /// The programme of the publication: `oews`, `projections`.
  public var program: String
  /// `2024-05`, `2024/2034`.
  public var period: ReferencePeriod
  /// Pay in currency per year, counts in jobs, growth in percent.
  public var value: Decimal

  /// Creates a figure.
  public init(release: String, program: String, period: ReferencePeriod, value: Decimal) {
    self.release = release
    self.program = program
    self.period = period
    self.value = value
  }
}

/// The official figures that the statistics of a run can be compared with.
public struct OfficialFigures: Sendable, Hashable {
  /// The dimensions of a figure: occupation, area, measure, statistic and unit.
  public struct Key: Sendable, Hashable {
    /// SOC 2018 code.
    public var occupationCode: String
    /// ISO 3166 code, or `CBSA:` and a number.
    public var areaCode: String
    /// The measure.
    public var measure: Measure
    /// The statistic of the measure.
    public var statistic: Statistic
    /// The unit class of `StatisticKey`.
    public var unitClass: String

    /// Creates a key.
    public init(occupationCode: String, areaCode: String, measure: Measure, statistic: Statistic, unitClass: String) {
      self.occupationCode = occupationCode
      self.areaCode = areaCode
      self.measure = measure
      self.statistic = statistic
      self.unitClass = unitClass
    }
  }
  private let figures: [Key: [OfficialFigure]]

  /// Creates a collection; if empty, nothing is compared.
  public init(_ figures: [Key: [OfficialFigure]] = [:]) {
    // Newest first, so that the first is the current one.
    self.figures = figures.mapValues { list in
      list.sorted { ($0.period.orderingKey, $1.program, $0.value) > ($1.period.orderingKey, $0.program, $1.value) }
    }
  }

  /// The official figures for a statistic, newest first; none for a statistic limited to part of the occupation (an experience level, a setting …).
  public func figures(for key: StatisticKey) -> [OfficialFigure] {
    guard !key.occupationCode.isEmpty, key.qualifiers.isEmpty else { return [] }
    return figures[
      Key(
        occupationCode: key.occupationCode, areaCode: key.areaCode, measure: key.measure, statistic: key.statistic, unitClass: key.unitClass)] ?? []
  }
}
