import Foundation

/// A mention of a figure on a page with its normalized interpretation: one row of `observations.csv`.
package struct Observation: Sendable, Codable, Hashable, Identifiable {
  /// 16 hexadecimal digits, stable for the same location in the same bytes of the same source.
  package var id: String
  /// The source of the page.
  package var sourceID: String
  /// SHA-256 of the archived bytes, 64 hexadecimal digits.
  package var snapshotSHA256: String
  /// The path relative to the snapshot store, or the input path as given.
  package var snapshotPath: String
  /// Location of the figure in those bytes.
  package var locator: SourceLocator
  /// Rank of the figure on its page, from 0: the order of rows.
  package var ordinal: Int
  /// The heading path, outermost first.
  package var section: [String]
  /// The text containing the figure, at most 300 characters.
  package var quote: String
  /// The figure as written.
  package var raw: String
  /// The occupation named closest to the figure, else the page's subject.
  package var occupation: Occupation
  /// The measure.
  package var measure: Measure
  /// The statistic of the measure.
  package var statistic: Statistic
  /// The number or range in `unit`, with magnitudes such as `K` applied.
  package var extent: QuantitativeValue
  /// The unit on the page, not converted: hourly pay stays hourly (`annual` contains the converted value).
  package var unit: MeasurementUnit
  /// Pay as currency per year; nil for other measures and for pay per mile.
  package var annual: QuantitativeValue?
  /// The area as written, or empty.
  package var area: String
  /// ISO 3166 code, or `CBSA:` and a number; empty for measures without an area or if the area is unknown.
  package var areaCode: String
  /// The experience level as worded; empty for all.
  package var experience: String
  /// The class of that level; nil if unknown or none is given.
  package var experienceClass: ExperienceClass?
  /// The employer type or workplace as worded; empty for all.
  package var setting: String
  /// The programme, certificate or degree as worded; empty for all.
  package var credential: String
  /// The industry as worded; empty for all.
  package var industry: String
  /// The reference period, if the page gives one for this figure.
  package var period: ReferencePeriod?
  /// The source cited by the page, or empty.
  package var citedSource: String
  /// The kind of block that contains the figure.
  package var method: ExtractionMethod
  /// 0 to 1, two decimals.
  package var confidence: Double
  /// The derivation steps from the page's text to the columns, in order.
  package var steps: [DerivationStep]
  /// 16 hexadecimal digits, derived from source, section, interpretation and rank among equal mentions; unaffected by
  /// changes of bytes, locations and values.
  package var mentionKey = ""
  /// The reviewer's decision, or empty; rejected observations are excluded from statistics.
  package var decision = ""

  /// Creates an observation; the qualifiers default to "all".
  package init(
    id: String, sourceID: String, snapshotSHA256: String = "", snapshotPath: String = "", locator: SourceLocator,
    ordinal: Int = 0, section: [String] = [],
    quote: String = "", raw: String, occupation: Occupation, measure: Measure, statistic: Statistic,
    extent: QuantitativeValue, unit: MeasurementUnit, annual: QuantitativeValue? = nil,
    area: String = "", areaCode: String = "", experience: String = "", experienceClass: ExperienceClass? = nil,
    setting: String = "",
    credential: String = "", industry: String = "", period: ReferencePeriod? = nil, citedSource: String = "",
    method: ExtractionMethod = .prose,
    confidence: Double = 1, steps: [DerivationStep] = []
  ) {
    self.id = id
    self.sourceID = sourceID
    self.snapshotSHA256 = snapshotSHA256
    self.snapshotPath = snapshotPath
    self.locator = locator
    self.ordinal = ordinal
    self.section = section
    self.quote = quote
    self.raw = raw
    self.occupation = occupation
    self.measure = measure
    self.statistic = statistic
    self.extent = extent
    self.unit = unit
    self.annual = annual
    self.area = area
    self.areaCode = areaCode
    self.experience = experience
    self.experienceClass = experienceClass
    self.setting = setting
    self.credential = credential
    self.industry = industry
    self.period = period
    self.citedSource = citedSource
    self.method = method
    self.confidence = confidence
    self.steps = steps
  }

  /// The extent used for comparison: currency per year for pay, else the figure itself.
  package var comparable: QuantitativeValue { annual ?? extent }
}
