import Foundation

/// The key of a reconciled statistic: observations with the same key are of the same thing (SDMX: the dimensions of a series).
package struct StatisticKey: Hashable, Sendable, Codable {
  /// The group of sources compared with each other, from the manifest.
  package var topic: String
  /// SOC code, or empty; then `occupationTitle` tells occupations apart.
  package var occupationCode: String
  /// The normalized title where there is no code, else empty.
  package var occupationTitle: String
  /// What is measured.
  package var measure: Measure
  /// Which statistic of it.
  package var statistic: Statistic
  /// `USD/year`, `USD/mile`, `percent`, `jobs`, `jobs/year`, `USD`, `time`.
  package var unitClass: String
  /// ISO 3166 code or `CBSA:` and a number; empty for measures without a place.
  package var areaCode: String
  /// The experience class, or the normalized wording where it has none.
  package var experience: String
  /// The employer type in lower case, or empty: holds for all.
  package var setting: String
  /// The programme, certificate or degree in lower case, or empty: holds for all.
  package var credential: String
  /// The industry in lower case, or empty: holds for all.
  package var industry: String

  /// Creates a key from its dimensions.
  package init(
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
  package var columns: [String] {
    [topic, occupationCode, occupationTitle, measure.rawValue, statistic.rawValue, unitClass, areaCode, experience, setting, credential, industry]
  }
}

/// How a statistic stands after reconciliation.
package enum StatisticStatus: String, Codable, Sendable, CaseIterable, Hashable {
  case agreed, single, resolved, contested, overridden
}

/// One reconciled statistic: a row of `statistics.csv`.
package struct ReconciledStatistic: Sendable, Codable, Hashable, Identifiable {
  /// 16 hexadecimal digits over the key's dimensions: the same statistic has the same id in every run.
  package var id: String
  /// The dimensions by which observations were grouped.
  package var key: StatisticKey
  /// A readable title, of the official classification where there is a code.
  package var occupationTitle: String
  /// The place by its name in the code list, or as written where it has no code.
  package var area: String
  /// The place as the page of the chosen observation words it, or empty.
  package var areaLabel = ""
  /// The reconciled figure, in `unit`.
  package var extent: Extent
  /// The unit of `extent`; pay in currency per year.
  package var unit: Unit
  /// The reference period of the chosen figure; nil where the page gives none.
  package var period: ReferencePeriod?
  /// The range of values the evidence leaves possible, rounding of the best observation included.
  package var intervalLow: Decimal?
  /// The upper end of that range, in `unit`.
  package var intervalHigh: Decimal?
  /// Whether the observations agree, and if not, whether a rule decided.
  package var status: StatisticStatus
  /// The rule that decided: `newest-period`, `most-precise`, `weighted-median`, …; `single-source` and `agreement` where nothing had to be decided.
  package var rule: String
  /// 0 to 1, two decimals: how often such a figure is right on labelled pages (`docs/confidence.md`).
  package var confidence: Double
  /// How many sources the evidence comes from.
  package var sources: Int
  /// How many observations have this key.
  package var observations: Int
  /// (max − min) / median of the observations' values, in percent.
  package var spreadPercent: Decimal?
  /// The official figure for that code, area and period in `unit`; nil without a reference.
  package var officialValue: Decimal?
  /// (chosen − official) / official, in percent; nil without a reference.
  package var officialDeviationPercent: Decimal?
  /// The release the official figure is from, `OEWS 2024-05`, or empty.
  package var officialRelease: String
  /// Observation ids, the chosen ones first.
  package var evidence: [String]
  /// The sources that stand behind the value, sorted.
  package var sourceIDs: [String] = []
  /// Whether a person gave the value; else it is that of an observation.
  package var isByPerson = false
  /// What speaks against the row, as codes: `incoherent`, `official-mismatch`, `stale`.
  package var flags: [String] = []
  /// One sentence a reviewer can read: which sources said what, and why this figure won.
  package var explanation: String

  /// What it is of, in one line: `Welders, Cutters, Solderers, and Brazers · median · wage · Ohio`.
  package var label: String { Self.label(occupation: occupationTitle, statistic: key.statistic.rawValue, measure: key.measure.rawValue, area: area) }

  /// The same of a statistic of which only the columns are there.
  package static func label(occupation: String, statistic: String, measure: String, area: String) -> String {
    [occupation, statistic, measure, area].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// Creates a statistic; the official columns stay empty until a reference is loaded.
  package init(
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
