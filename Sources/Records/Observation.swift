import Foundation

/// A figure mention on a page with its normalized meaning: one row of `observations.csv`.
package struct Observation: Sendable, Codable, Hashable, Identifiable {
  /// 16 hexadecimal digits, stable for the same place on the same bytes of the same source.
  package var id: String
  /// The source on whose page the figure stands.
  package var sourceID: String
  /// SHA-256 of the archived bytes, 64 hexadecimal digits.
  package var snapshotSHA256: String
  /// The path relative to the snapshot store, or the input path as given.
  package var snapshotPath: String
  /// Where the figure stands in those bytes.
  package var locator: SourceLocator
  /// Rank of the figure on its page, from 0: the order of rows.
  package var ordinal: Int
  /// The heading path, outermost first.
  package var section: [String]
  /// The text in which the figure stands, at most 300 characters.
  package var quote: String
  /// The figure as written.
  package var raw: String
  /// Whose pay or outlook it is: the occupation the nearest words name, else the page's subject.
  package var occupation: Occupation
  /// What the figure measures.
  package var measure: Measure
  /// Which statistic of the measure it is.
  package var statistic: Statistic
  /// The number or range in `unit`, magnitudes such as `K` multiplied out.
  package var extent: Extent
  /// The unit the page gives, never converted: pay by the hour stays so (`annual` holds the conversion).
  package var unit: Unit
  /// Pay as currency per year; nil for other measures and for pay per mile.
  package var annual: Extent?
  /// The place as written, or empty.
  package var area: String
  /// ISO 3166 code or `CBSA:` and a number; empty for measures without a place and where the place is not known.
  package var areaCode: String
  /// The level of experience as worded, or empty: holds for all.
  package var experience: String
  /// The class of that level; nil where the wording fits none or none is given.
  package var experienceClass: ExperienceClass?
  /// The employer type or workplace as worded, or empty: holds for all.
  package var setting: String
  /// The programme, certificate or degree as worded, or empty: holds for all.
  package var credential: String
  /// The industry as worded, or empty: holds for all.
  package var industry: String
  /// The reference period, only where the page gives it for this figure.
  package var period: ReferencePeriod?
  /// Whom the page names as its source, or empty.
  package var citedSource: String
  /// The kind of block in which the figure stands.
  package var method: ExtractionMethod
  /// 0 to 1, two decimals.
  package var confidence: Double
  /// How the columns came from the page's words, in order.
  package var steps: [DerivationStep]
  /// 16 hexadecimal digits over source, section, what the words say the figure is, and its rank among mentions of the same: it stays when bytes, places and values of the page change.
  package var mentionKey = ""
  /// What a person decided about it, or empty: a rejected one takes no part in statistics.
  package var decision = ""

  /// Creates an observation; the qualifiers default to "holds for all".
  package init(
    id: String, sourceID: String, snapshotSHA256: String = "", snapshotPath: String = "", locator: SourceLocator, ordinal: Int = 0, section: [String] = [],
    quote: String = "", raw: String, occupation: Occupation, measure: Measure, statistic: Statistic, extent: Extent, unit: Unit, annual: Extent? = nil,
    area: String = "", areaCode: String = "", experience: String = "", experienceClass: ExperienceClass? = nil, setting: String = "",
    credential: String = "", industry: String = "", period: ReferencePeriod? = nil, citedSource: String = "", method: ExtractionMethod = .prose,
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

  /// The extent on which observations are compared: currency per year for pay, the figure itself otherwise.
  package var comparable: Extent { annual ?? extent }
}
