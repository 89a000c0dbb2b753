import Foundation

/// The key of a reconciled statistic, shared by all its observations (SDMX: the dimensions of a series).
package struct StatisticKey: Hashable, Sendable, Codable {
  /// The group of sources compared with each other, from the manifest.
  package var topic: String
  /// SOC code, or empty; then `occupationTitle` distinguishes occupations.
  package var occupationCode: String
  /// The normalized title if there is no code, else empty.
  package var occupationTitle: String
  /// The measure.
  package var measure: Measure
  /// The statistic of the measure.
  package var statistic: Statistic
  /// `USD/year`, `USD/mile`, `percent`, `jobs`, `jobs/year`, `USD`, `time`.
  package var unitClass: String
  /// ISO 3166 code, or `CBSA:` and a number; empty for measures without an area.
  package var areaCode: String
  /// The experience class, or the normalized wording if there is none.
  package var experience: String
  /// The employer type in lower case; empty for all.
  package var setting: String
  /// The programme, certificate or degree in lower case; empty for all.
  package var credential: String
  /// The industry in lower case; empty for all.
  package var industry: String

  /// Creates a key from its dimensions.
  package init(
    topic: String, occupationCode: String, occupationTitle: String, measure: Measure, statistic: Statistic,
    unitClass: String, areaCode: String,
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
  package var columns: [String] {
    [
      topic, occupationCode, occupationTitle, measure.rawValue, statistic.rawValue, unitClass, areaCode, experience,
      setting, credential, industry,
    ]
  }
}

/// The status of a statistic after reconciliation.
package enum StatisticStatus: String, Codable, Sendable, CaseIterable, Hashable {
  case agreed, single, resolved, contested, overridden
}

/// One reconciled statistic: a row of `statistics.csv`.
package struct ReconciledStatistic: Sendable, Codable, Hashable, Identifiable {
  /// 16 hexadecimal digits derived from the dimensions: the same statistic has the same id in every run.
  package var id: String
  /// The dimensions used for grouping.
  package var key: StatisticKey
  /// A readable title; the official title if there is a code.
  package var occupationTitle: String
  /// The area's name in the code list, or as written if it has no code.
  package var area: String
  /// The area as worded on the page of the chosen observation, or empty.
  package var areaLabel = ""
  /// The reconciled figure, in `unit`.
  package var extent: QuantitativeValue
  /// The unit of `extent`; pay in currency per year.
  package var unit: MeasurementUnit
  /// The reference period of the chosen figure; nil if the page gives none.
  package var period: ReferencePeriod?
  /// Lower end of the interval of values compatible with the evidence, in `unit`, including rounding of the best
  /// observation.
  package var intervalLow: Decimal?
  /// Upper end of that interval, in `unit`.
  package var intervalHigh: Decimal?
  /// Whether the observations agree, and if not, whether a rule decided.
  package var status: StatisticStatus
  /// The deciding rule: `newest-period`, `most-precise`, `weighted-median`, …; `single-source` or `agreement` if there
  /// was nothing to decide.
  package var rule: String
  /// 0 to 1, two decimals: share of such figures that are correct on labelled pages (`docs/confidence.md`).
  package var confidence: Double
  /// Number of sources.
  package var sources: Int
  /// Number of observations with this key.
  package var observations: Int
  /// (max − min) / median of the observations' values, in percent.
  package var spreadPercent: Decimal?
  /// The official figure for that code, area and period in `unit`; nil if none is loaded.
  package var officialValue: Decimal?
  /// (chosen − official) / official, in percent; nil if no official figure is loaded.
  package var officialDeviationPercent: Decimal?
  /// The release of the official figure, `OEWS 2024-05`, or empty.
  package var officialRelease: String
  /// Ids of the observations, chosen ones first.
  package var evidence: [String]
  /// The sources that support the value, sorted.
  package var sourceIDs: [String] = []
  /// Whether a reviewer set the value; otherwise it comes from an observation.
  package var isByPerson = false
  /// Codes of reasons to doubt the row: `incoherent`, `official-mismatch`, `stale`.
  package var flags: [String] = []
  /// Human-readable explanation: what each source says and why this figure was chosen.
  package var explanation: String

  /// One-line description: `Welders, Cutters, Solderers, and Brazers · median · wage · Ohio`.
  package var label: String {
    Self.label(
      occupation: occupationTitle, statistic: key.statistic.rawValue, measure: key.measure.rawValue, area: area)
  }

  /// One-line description of a statistic given by its columns.
  package static func label(occupation: String, statistic: String, measure: String, area: String) -> String {
    [occupation, statistic, measure, area].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// Creates a statistic; the official columns are empty unless official statistics are loaded.
  package init(
    id: String, key: StatisticKey, occupationTitle: String, area: String, extent: QuantitativeValue,
    unit: MeasurementUnit, period: ReferencePeriod?, intervalLow: Decimal?,
    intervalHigh: Decimal?, status: StatisticStatus, rule: String, confidence: Double, sources: Int, observations: Int,
    spreadPercent: Decimal?,
    officialValue: Decimal? = nil, officialDeviationPercent: Decimal? = nil, officialRelease: String = "",
    evidence: [String], explanation: String
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
