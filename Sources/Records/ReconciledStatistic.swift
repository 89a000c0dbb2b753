import Foundation

/// The key of a reconciled statistic: observations with the same key are of the same thing (SDMX: the dimensions of a series).
public struct StatisticKey: Hashable, Sendable, Codable {
  /// The group of sources compared with each other, from the manifest.
  public var topic: String
  /// SOC code, or empty; then `occupationTitle` tells occupations apart.
  public var occupationCode: String
  /// The normalized title where there is no code, else empty.
  public var occupationTitle: String
  /// What is measured.
  public var measure: Measure
  /// Which statistic of it.
  public var statistic: Statistic
  /// `USD/year`, `USD/mile`, `percent`, `jobs`, `jobs/year`, `USD`, `time`.
  public var unitClass: String
  /// ISO 3166 code or `CBSA:` and a number; empty for measures without a place.
  public var areaCode: String
  /// The experience class, or the normalized wording where it has none.
  public var experience: String
  /// The employer type in lower case, or empty: holds for all.
  public var setting: String
  /// The programme, certificate or degree in lower case, or empty: holds for all.
  public var credential: String
  /// The industry in lower case, or empty: holds for all.
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
  /// 16 hexadecimal digits over the key's dimensions: the same statistic has the same id in every run.
  public var id: String
  /// The dimensions by which observations were grouped.
  public var key: StatisticKey
  /// A readable title; the official title if there is a code.
  public var occupationTitle: String
  /// The area's name in the code list, or as written if it has no code.
  public var area: String
  /// The place as the page of the chosen observation words it, or empty.
  public var areaLabel = ""
  /// The reconciled figure, in `unit`.
  public var extent: Extent
  /// The unit of `extent`; pay in currency per year.
  public var unit: Unit
  /// The reference period of the chosen figure; nil where the page gives none.
  public var period: ReferencePeriod?
  /// The range of values the evidence leaves possible, rounding of the best observation included.
  public var intervalLow: Decimal?
  /// The upper end of that range, in `unit`.
  public var intervalHigh: Decimal?
  /// Whether the observations agree, and if not, whether a rule decided.
  public var status: StatisticStatus
  /// The rule that decided: `newest-period`, `most-precise`, `weighted-median`, …; `single-source` and `agreement` where nothing had to be decided.
  public var rule: String
  /// 0 to 1, two decimals: how often such a figure is right on labelled pages (`docs/confidence.md`).
  public var confidence: Double
  /// How many sources the evidence comes from.
  public var sources: Int
  /// How many observations have this key.
  public var observations: Int
  /// (max − min) / median of the observations' values, in percent.
  public var spreadPercent: Decimal?
  /// The official figure for that code, area and period in `unit`; nil without a reference.
  public var officialValue: Decimal?
  /// (chosen − official) / official, in percent; nil without a reference.
  public var officialDeviationPercent: Decimal?
  /// The release the official figure is from, `OEWS 2024-05`, or empty.
  public var officialRelease: String
  /// Ids of the observations, chosen ones first.
  public var evidence: [String]
  /// The sources that stand behind the value, sorted.
  public var sourceIDs: [String] = []
  /// Whether a person gave the value; else it is that of an observation.
  public var isByPerson = false
  /// Codes of reasons to doubt the row: `incoherent`, `official-mismatch`, `stale`.
  public var flags: [String] = []
  /// One sentence a reviewer can read: which sources said what, and why this figure won.
  public var explanation: String

  /// What it is of, in one line: `Welders, Cutters, Solderers, and Brazers · median · wage · Ohio`.
  public var label: String { Self.label(occupation: occupationTitle, statistic: key.statistic.rawValue, measure: key.measure.rawValue, area: area) }

  /// The same of a statistic of which only the columns are there.
  public static func label(occupation: String, statistic: String, measure: String, area: String) -> String {
    [occupation, statistic, measure, area].filter { !$0.isEmpty }.joined(separator: " · ")
  }

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
