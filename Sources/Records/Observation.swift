import Foundation

/// A figure mention on a page with its normalized meaning: one row of `observations.csv`.
public struct Observation: Sendable, Codable, Hashable, Identifiable {
  /// 16 hexadecimal digits, stable for the same place on the same bytes of the same source.
  public var id: String
  public var sourceID: String
  public var snapshotSHA256: String
  public var snapshotPath: String
  public var locator: SourceLocator
  /// Rank of the figure on its page, from 0: the order of rows.
  public var ordinal: Int
  /// The heading path, outermost first.
  public var section: [String]
  /// The text in which the figure stands, at most 300 characters.
  public var quote: String
  /// The figure as written.
  public var raw: String
  public var occupation: Occupation
  public var measure: Measure
  public var statistic: Statistic
  public var extent: Extent
  public var unit: Unit
  /// Pay as currency per year; nil for other measures and for pay per mile.
  public var annual: Extent?
  /// The place as written, or empty.
  public var area: String
  /// ISO 3166 code or `CBSA:` and a number; empty for measures without a place and where the place is not known.
  public var areaCode: String
  public var experience: String
  public var experienceClass: ExperienceClass?
  public var setting: String
  public var credential: String
  public var industry: String
  public var period: ReferencePeriod?
  public var citedSource: String
  public var method: ExtractionMethod
  /// 0 to 1, two decimals.
  public var confidence: Double
  /// How the columns came from the page's words, in order.
  public var steps: [DerivationStep]

  /// Creates an observation; the qualifiers default to "holds for all".
  public init(
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
  public var comparable: Extent { annual ?? extent }
}
