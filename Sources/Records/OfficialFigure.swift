import Foundation

/// A figure from an official publication, for comparison with statistics.
package struct OfficialFigure: Sendable, Hashable, Codable {
  /// The common name of the publication: `OEWS May 2024`.
  package var release: String
  /// The programme of the publication: `oews`, `projections`.
  package var program: String
  /// `2024-05`, `2024/2034`.
  package var period: ReferencePeriod
  /// Pay in currency per year, counts in jobs, growth in percent.
  package var value: Decimal

  /// Creates a figure.
  package init(release: String, program: String, period: ReferencePeriod, value: Decimal) {
    self.release = release
    self.program = program
    self.period = period
    self.value = value
  }
}

/// The official figures that the statistics of a run can be compared with.
package struct OfficialFigures: Sendable, Hashable {
  /// The dimensions of a figure: occupation, area, measure, statistic and unit.
  package struct Key: Sendable, Hashable {
    /// SOC 2018 code.
    package var occupationCode: String
    /// ISO 3166 code, or `CBSA:` and a number.
    package var areaCode: String
    /// The measure.
    package var measure: Measure
    /// The statistic of the measure.
    package var statistic: Statistic
    /// The unit class of `StatisticKey`.
    package var unitClass: String

    /// Creates a key.
    package init(occupationCode: String, areaCode: String, measure: Measure, statistic: Statistic, unitClass: String) {
      self.occupationCode = occupationCode
      self.areaCode = areaCode
      self.measure = measure
      self.statistic = statistic
      self.unitClass = unitClass
    }
  }
  private let figures: [Key: [OfficialFigure]]

  /// Creates a collection; if empty, nothing is compared.
  package init(_ figures: [Key: [OfficialFigure]] = [:]) {
    // Newest first, so that the first is the current one.
    self.figures = figures.mapValues { list in
      list.sorted { ($0.period.orderingKey, $1.program, $0.value) > ($1.period.orderingKey, $0.program, $1.value) }
    }
  }

  /// The official figures for a statistic, newest first; none for a statistic limited to part of the occupation (an
  /// experience level, a setting …).
  package func figures(for key: StatisticKey) -> [OfficialFigure] {
    guard !key.occupationCode.isEmpty, key.qualifiers.isEmpty else { return [] }
    return figures[
      Key(
        occupationCode: key.occupationCode, areaCode: key.areaCode, measure: key.measure, statistic: key.statistic,
        unitClass: key.unitClass)] ?? []
  }
}
