import Foundation

/// A figure mention on a page with its normalized meaning: one row of `observations.csv`.
public struct Observation: Sendable, Codable, Hashable, Identifiable {
  /// 16 hexadecimal digits, stable for the same place on the same bytes of the same source.
  public var id: String
  /// The source on whose page the figure stands.
  public var sourceID: String
  /// SHA-256 of the archived bytes, 64 hexadecimal digits.
  public var snapshotSHA256: String
  /// The path relative to the snapshot store, or the input path as given.
  public var snapshotPath: String
  /// Where the figure stands in those bytes.
  public var locator: SourceLocator
  /// Rank of the figure on its page, from 0: the order of rows.
  public var ordinal: Int
  /// The heading path, outermost first.
  public var section: [String]
  /// The text in which the figure stands, at most 300 characters.
  public var quote: String
  /// The figure as written.
  public var raw: String
  /// Whose pay or outlook it is: the occupation the nearest words name, else the page's subject.
  public var occupation: Occupation
  /// What the figure measures.
  public var measure: Measure
  /// The statistic of the measure.
  public var statistic: Statistic
  /// The number or range in `unit`, magnitudes such as `K` multiplied out.
  public var extent: Extent
  /// The unit the page gives, never converted: pay by the hour stays so (`annual` holds the conversion).
  public var unit: Unit
  /// Pay as currency per year; nil for other measures and for pay per mile.
  public var annual: Extent?
  /// The place as written, or empty.
  public var area: String
  /// ISO 3166 code or `CBSA:` and a number; empty for measures without a place and where the place is not known.
  public var areaCode: String
  /// The level of experience as worded, or empty: holds for all.
  public var experience: String
  /// The class of that level; nil where the wording fits none or none is given.
  public var experienceClass: ExperienceClass?
  /// The employer type or workplace as worded, or empty: holds for all.
  public var setting: String
  /// The programme, certificate or degree as worded, or empty: holds for all.
  public var credential: String
  /// The industry as worded, or empty: holds for all.
  public var industry: String
  /// The reference period, only where the page gives it for this figure.
  public var period: ReferencePeriod?
  /// Whom the page names as its source, or empty.
  public var citedSource: String
  /// The kind of block in which the figure stands.
  public var method: ExtractionMethod
  /// 0 to 1, two decimals.
  public var confidence: Double
  /// How the columns came from the page's words, in order.
  public var steps: [DerivationStep]
  /// 16 hexadecimal digits over source, section, what the words say the figure is, and its rank among mentions of the same: it stays when bytes, places and values of the page change.
  public var mentionKey = ""
  /// What a person decided about it, or empty: a rejected one takes no part in statistics.
  public var decision = ""

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
