/// One number of a figure as it is printed.
public struct PrintedNumber: Hashable, Sendable, Codable {
  /// Digits and marks: `44,640`.
  public var numeral: String
  /// The word or letter of magnitude behind it, or empty: `K`, `million`, `lakh`.
  public var magnitude: String
  /// A minus sign stands before the number.
  public var isNegative: Bool

  /// Creates a printed number.
  public init(numeral: String, magnitude: String = "", isNegative: Bool = false) {
    self.numeral = numeral
    self.magnitude = magnitude
    self.isNegative = isNegative
  }
}

/// How the numbers of a figure make an extent.
public enum PrintedShape: String, Hashable, Sendable, Codable {
  case single, range
  case atLeast = "at-least"
  case atMost = "at-most"
}

/// What kind of quantity a figure is by its own marks.
public enum PrintedKind: Hashable, Sendable, Codable {
  case money, percent, count
  case time(TimeUnit)
}

/// A figure as printed: the characters, and how they divide into numbers, marks and period words. Nothing is converted yet.
public struct PrintedFigure: Hashable, Sendable, Codable {
  /// The characters on the page: `$77K`, `35,000—60,000`.
  public var raw: String
  /// One number, or the two ends of a range in the order in which they are printed.
  public var numbers: [PrintedNumber]
  /// How `numbers` make an extent, by dashes and words such as `up to`.
  public var shape: PrintedShape
  /// What the marks beside the numbers make of them: a currency, `%`, a unit of time, or none.
  public var kind: PrintedKind
  /// ISO 4217 code of money, or empty.
  public var currency: String
  /// The mark or words that gave the currency: `$`, `AUD`; what was assumed stands in parentheses.
  public var currencyWords: String
  /// The pay period and the words that gave it (`per hour`, `Annual Salary`); empty words: decided by the amount's size.
  public var per: PayPeriod?
  /// The words that gave `per`; empty where the amount's size decided it.
  public var perWords: String
  /// `thousands` where a header gives counts in thousands, else empty.
  public var scale: String
  /// The word that makes an unsigned change a decline (`decline`, `shrink`), else empty.
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

/// A figure found on a page with the meaning the words around it give it, all still in the page's words.
public struct ExtractedFigure: Hashable, Sendable, Codable {
  /// The characters and how they divide.
  public var printed: PrintedFigure
  /// Where the figure stands in the archived bytes.
  public var locator: SourceLocator
  /// The headings above it, outermost first.
  public var section: [String]
  /// The text in which it stands, after decoding, at most 300 characters.
  public var quote: String
  /// What it measures, by its label, header, row or clause.
  public var measure: Measure
  /// Which statistic of the measure the same words make it.
  public var statistic: Statistic
  /// The occupation as the nearest words name it; empty: the page's subject.
  public var occupation: String
  /// The place, nil where none is named.
  public var place: NamedPlace?
  /// The level of experience, nil where it holds for all.
  public var experience: StatedExperience?
  /// The employer type or workplace as worded (`Outpatient clinics`), or empty: holds for all.
  public var setting: String
  /// The programme, certificate or degree as worded, or empty: holds for all.
  public var credential: String
  /// The industry as worded, or empty: holds for all.
  public var industry: String
  /// The reference period as stated, nil where none is.
  public var period: StatedPeriod?
  /// Whom the page names as the figure's source (`BLS OEWS May 2024`), or empty.
  public var citedSource: String
  /// The kind of block in which it stands.
  public var method: ExtractionMethod
  /// SOC 2018 code that a person gave the occupation; nil where its title decides.
  public var occupationCode: String?
  /// The words of the hint by which it was read, or empty.
  public var hint = ""
  /// How sure the reading is, 0 to 1, by the kind of block and by how much had to be assumed.
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

/// What extraction makes of one page.
public struct PageExtraction: Sendable, Hashable {
  /// The figures in page order.
  public var figures: [ExtractedFigure]
  /// The page's subject and the other occupations it names, for the checks.
  public var facts: PageFacts
  /// What was noteworthy in reading it: ambiguous figures, a page without figures.
  public var findings: [Finding]
  /// The page's tables in page order, whether they hold figures or not.
  public var tables: [PageTable]

  /// Creates the result of extraction.
  public init(figures: [ExtractedFigure], facts: PageFacts, findings: [Finding], tables: [PageTable]) {
    self.figures = figures
    self.facts = facts
    self.findings = findings
    self.tables = tables
  }
}
