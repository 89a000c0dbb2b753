import Foundation

/// The key of a reconciled statistic, shared by all its observations (SDMX: the dimensions of a series).
public struct StatisticKey: Hashable, Sendable, Codable {
  /// The group of sources compared with each other, from the manifest.
  public var topic: String
  /// SOC code, or empty; then `occupationTitle` distinguishes occupations.
  public var occupationCode: String
  /// The normalized title if there is no code, else empty.
  public var occupationTitle: String
  /// The measure.
  public var measure: Measure
  /// The statistic of the measure.
  public var statistic: Statistic
  /// `USD/year`, `USD/mile`, `percent`, `jobs`, `jobs/year`, `USD`, `time`.
  public var unitClass: String
  /// ISO 3166 code, or `CBSA:` and a number; empty for measures without an area.
  public var areaCode: String
  /// The experience class, or the normalized wording if there is none.
  public var experience: String
  /// The employer type in lower case; empty for all.
  public var setting: String
  /// The programme, certificate or degree in lower case; empty for all.
  public var credential: String
  /// The industry in lower case; empty for all.
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

  /// The dimensions as text, in the sort order of `statistics.csv`.
  public var columns: [String] {
    [topic, occupationCode, occupationTitle, measure.rawValue, statistic.rawValue, unitClass, areaCode, experience, setting, credential, industry]
  }
}

/// The status of a statistic after reconciliation.
public enum StatisticStatus: String, Codable, Sendable, CaseIterable, Hashable {
  case agreed, single, resolved, contested, overridden
}

/// One reconciled statistic: a row of `statistics.csv`.
public struct ReconciledStatistic: Sendable, Codable, Hashable, Identifiable {
  /// 16 hexadecimal digits derived from the dimensions: the same statistic has the same id in every run.
  public var id: String
  /// The dimensions used for grouping.
  public var key: StatisticKey
  /// A readable title; the official title if there is a code.
  public var occupationTitle: String
  /// The area's name in the code list, or as written if it has no code.
  public var area: String
  /// The area as worded on the page of the chosen observation, or empty.
  public var areaLabel = ""
  /// The reconciled figure, in `unit`.
  public var extent: Extent
  /// The unit of `extent`; pay in currency per year.
  public var unit: Unit
  /// The reference period of the chosen figure; nil if the page gives none.
  public var period: ReferencePeriod?
  /// Lower end of the interval of values compatible with the evidence, in `unit`, including rounding of the best observation.
  public var intervalLow: Decimal?
  /// Upper end of that interval, in `unit`.
  public var intervalHigh: Decimal?
  /// Whether the observations agree, and if not, whether a rule decided.
  public var status: StatisticStatus
  /// The deciding rule: `newest-period`, `most-precise`, `weighted-median`, …; `single-source` or `agreement` if there was nothing to decide.
  public var rule: String
  /// 0 to 1, two decimals: share of such figures that are correct on labelled pages (`docs/confidence.md`).
  public var confidence: Double
  /// Number of sources.
  public var sources: Int
  /// Number of observations with this key.
  public var observations: Int
  /// (max − min) / median of the observations' values, in percent.
  public var spreadPercent: Decimal?
  /// The official figure for that code, area and period in `unit`; nil if none is loaded.
  public var officialValue: Decimal?
  /// (chosen − official) / official, in percent; nil if no official figure is loaded.
  public var officialDeviationPercent: Decimal?
  /// The release of the official figure, `OEWS 2024-05`, or empty.
  public var officialRelease: String
  /// Ids of the observations, chosen ones first.
  public var evidence: [String]
  /// The sources that support the value, sorted.
  public var sourceIDs: [String] = []
  /// Whether a reviewer set the value; otherwise it comes from an observation.
  public var isByPerson = false
  /// Codes of reasons to doubt the row: `incoherent`, `official-mismatch`, `stale`.
  public var flags: [String] = []
  /// Human-readable explanation: what each source says and why this figure was chosen.
  public var explanation: String

  /// One-line description: `Welders, Cutters, Solderers, and Brazers · median · wage · Ohio`.
  public var label: String { Self.label(occupation: occupationTitle, statistic: key.statistic.rawValue, measure: key.measure.rawValue, area: area) }

  /// One-line description of a statistic given by its columns.
  public static func label(occupation: String, statistic: String, measure: String, area: String) -> String {
    [occupation, statistic, measure, area].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// Creates a statistic; the official columns are empty unless official statistics are loaded.
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
