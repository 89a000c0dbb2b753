import Foundation

/// The key of a reconciled statistic: observations with the same key are of the same thing (SDMX: the dimensions of a series).
public struct StatisticKey: Hashable, Sendable, Codable {
  public var topic: String
  /// SOC code, or empty; then `occupationTitle` tells occupations apart.
  public var occupationCode: String
  /// The normalized title where there is no code, else empty.
  public var occupationTitle: String
  public var measure: Measure
  public var statistic: Statistic
  /// `USD/year`, `USD/mile`, `percent`, `jobs`, `jobs/year`, `USD`, `time`.
  public var unitClass: String
  public var areaCode: String
  /// The experience class, or the normalized wording where it has none.
  public var experience: String
  public var setting: String
  public var credential: String
  public var industry: String

  /// Creates a key from its dimensions.
  public init(
    topic: String, occupationCode: String, occupationTitle: String, measure: Measure, statistic: Statistic, unitClass: String, areaCode: String,
    experience: String, setting: String, credential: String, industry: String
  ) {
    self.topic = topic
    self.occupationCode = occupationCode
    self.occupationTitle = occupationTitle
    self.measure = measure
    self.statistic = statistic
    self.unitClass = unitClass
    self.areaCode = areaCode
    self.experience = experience
    self.setting = setting
    self.credential = credential
    self.industry = industry
  }

  /// The dimensions as text, in the order by which `statistics.csv` is sorted.
  public var columns: [String] {
    [topic, occupationCode, occupationTitle, measure.rawValue, statistic.rawValue, unitClass, areaCode, experience, setting, credential, industry]
  }
}

/// How a statistic stands after reconciliation.
public enum StatisticStatus: String, Codable, Sendable, CaseIterable, Hashable {
  case agreed, single, resolved, contested, overridden
}

/// One reconciled statistic: a row of `statistics.csv`.
public struct ReconciledStatistic: Sendable, Codable, Hashable, Identifiable {
  public var id: String
  public var key: StatisticKey
  /// A readable title, of the official classification where there is a code.
  public var occupationTitle: String
  public var area: String
  public var extent: Extent
  /// The unit of `extent`; pay in currency per year.
  public var unit: Unit
  public var period: ReferencePeriod?
  /// The range of values the evidence leaves possible, rounding of the best observation included.
  public var intervalLow: Decimal?
  public var intervalHigh: Decimal?
  public var status: StatisticStatus
  /// The rule that decided: `newest-period`, `most-precise`, `weighted-median`, …; `single-source` and `agreement` where nothing had to be decided.
  public var rule: String
  public var confidence: Double
  public var sources: Int
  public var observations: Int
  /// (max − min) / median of the observations' values, in percent.
  public var spreadPercent: Decimal?
  public var officialValue: Decimal?
  public var officialDeviationPercent: Decimal?
  public var officialRelease: String
  /// Observation ids, the chosen ones first.
  public var evidence: [String]
  public var explanation: String

  /// Creates a statistic; the official columns stay empty until a reference is loaded.
  public init(
    id: String, key: StatisticKey, occupationTitle: String, area: String, extent: Extent, unit: Unit, period: ReferencePeriod?, intervalLow: Decimal?,
    intervalHigh: Decimal?, status: StatisticStatus, rule: String, confidence: Double, sources: Int, observations: Int, spreadPercent: Decimal?,
    officialValue: Decimal? = nil, officialDeviationPercent: Decimal? = nil, officialRelease: String = "", evidence: [String], explanation: String
  ) {
    self.id = id
    self.key = key
    self.occupationTitle = occupationTitle
    self.area = area
    self.extent = extent
    self.unit = unit
    self.period = period
    self.intervalLow = intervalLow
    self.intervalHigh = intervalHigh
    self.status = status
    self.rule = rule
    self.confidence = confidence
    self.sources = sources
    self.observations = observations
    self.spreadPercent = spreadPercent
    self.officialValue = officialValue
    self.officialDeviationPercent = officialDeviationPercent
    self.officialRelease = officialRelease
    self.evidence = evidence
    self.explanation = explanation
  }
}
