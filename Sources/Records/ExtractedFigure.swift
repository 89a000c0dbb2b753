/// One number of a figure as printed.
public struct PrintedNumber: Hashable, Sendable, Codable {
  /// Digits and marks: `44,640`.
  public var numeral: String
  /// The magnitude suffix, or empty: `K`, `million`, `lakh`.
  public var magnitude: String
  /// Whether the number is preceded by a minus sign.
  public var isNegative: Bool

  /// Creates a printed number.
  public init(numeral: String, magnitude: String = "", isNegative: Bool = false) {
    self.numeral = numeral
    self.magnitude = magnitude
    self.isNegative = isNegative
  }
}

/// How the numbers of a figure form an extent.
public enum PrintedShape: String, Hashable, Sendable, Codable {
  case single, range
  case atLeast = "at-least"
  case atMost = "at-most"
}

/// The kind of quantity indicated by a figure's own symbols.
public enum PrintedKind: Hashable, Sendable, Codable {
  case money, percent, count
  case time(TimeUnit)
}

/// A figure as printed: its characters, split into numbers, symbols and period words. Nothing is converted.
public struct PrintedFigure: Hashable, Sendable, Codable {
  /// The characters on the page: `$77K`, `35,000—60,000`.
  public var raw: String
  /// One number, or the two ends of a range in printed order.
  public var numbers: [PrintedNumber]
  /// How `numbers` form an extent, given dashes and words such as `up to`.
  public var shape: PrintedShape
  /// The kind given by the adjacent symbols: currency, `%`, unit of time, or none.
  public var kind: PrintedKind
  /// ISO 4217 code of money, or empty.
  public var currency: String
  /// The symbol or words that gave the currency: `$`, `AUD`; in parentheses if assumed.
  public var currencyWords: String
  /// The pay period.
  public var per: PayPeriod?
  /// The words that gave `per` (`per hour`, `Annual Salary`); empty if inferred from the amount.
  public var perWords: String
  /// `thousands` if a header gives counts in thousands, else empty.
  public var scale: String
  /// The word that turns an unsigned change into a decline (`decline`, `shrink`), else empty.
  public var signWords: String

  /// Creates a printed figure.
  public init(
    raw: String, numbers: [PrintedNumber], shape: PrintedShape, kind: PrintedKind, currency: String = "", currencyWords: String = "", per: PayPeriod? = nil,
    perWords: String = "", scale: String = "", signWords: String = ""
  ) {
    self.raw = raw
    self.numbers = numbers
    self.shape = shape
    self.kind = kind
    self.currency = currency
    self.currencyWords = currencyWords
    self.per = per
    self.perWords = perWords
    self.scale = scale
    self.signWords = signWords
  }
}

/// A figure found on a page with its interpretation from the surrounding text, in the page's wording.
public struct ExtractedFigure: Hashable, Sendable, Codable {
  /// The printed figure.
  public var printed: PrintedFigure
  /// Location of the figure in the archived bytes.
  public var locator: SourceLocator
  /// The heading path, outermost first.
  public var section: [String]
  /// The text containing it, after decoding, at most 300 characters.
  public var quote: String
  /// The measure, from its label, header, row or clause.
  public var measure: Measure
  /// The statistic, from the same text.
  public var statistic: Statistic
  /// The occupation named closest to it; empty: the page's subject.
  public var occupation: String
  /// The area; nil if none is named.
  public var place: NamedPlace?
  /// The experience level; nil for all.
  public var experience: StatedExperience?
  /// The employer type or workplace as worded (`Outpatient clinics`); empty for all.
  public var setting: String
  /// The programme, certificate or degree as worded; empty for all.
  public var credential: String
  /// The industry as worded; empty for all.
  public var industry: String
  /// The reference period as stated; nil if none is.
  public var period: StatedPeriod?
  /// The source cited for the figure (`BLS OEWS May 2024`), or empty.
  public var citedSource: String
  /// The kind of block that contains it.
  public var method: ExtractionMethod
  /// SOC 2018 code assigned by a reviewer; nil if derived from the title.
  public var occupationCode: String?
  /// Description of the reading hint applied, or empty.
  public var hint = ""
  /// Extraction confidence, 0 to 1, depending on the kind of block and the assumptions made.
  public var confidence: Double

  /// Creates an extracted figure.
  public init(
    printed: PrintedFigure, locator: SourceLocator, section: [String], quote: String, measure: Measure, statistic: Statistic, occupation: String = "",
    place: NamedPlace? = nil, experience: StatedExperience? = nil, setting: String = "", credential: String = "", industry: String = "",
    period: StatedPeriod? = nil, citedSource: String = "", method: ExtractionMethod, confidence: Double
  ) {
    self.printed = printed
    self.locator = locator
    self.section = section
    self.quote = quote
    self.measure = measure
    self.statistic = statistic
    self.occupation = occupation
    self.place = place
    self.experience = experience
    self.setting = setting
    self.credential = credential
    self.industry = industry
    self.period = period
    self.citedSource = citedSource
    self.method = method
    self.confidence = confidence
  }
}

/// The result of extracting one page.
public struct PageExtraction: Sendable, Hashable {
  /// The figures in page order.
  public var figures: [ExtractedFigure]
  /// The page's subject and the other occupations it mentions, for the checks.
  public var facts: PageFacts
  /// Findings: ambiguous figures, a page without figures, …
  public var findings: [Finding]
  /// The page's tables in page order, with or without figures.
  public var tables: [PageTable]

  /// Creates the result of extraction.
  public init(figures: [ExtractedFigure], facts: PageFacts, findings: [Finding], tables: [PageTable]) {
    self.figures = figures
    self.facts = facts
    self.findings = findings
    self.tables = tables
  }
}
