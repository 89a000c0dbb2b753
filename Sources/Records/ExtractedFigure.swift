/// One number of a figure as it is printed.
public struct PrintedNumber: Hashable, Sendable, Codable {
  /// Digits and marks: `44,640`.
  public var numeral: String
  /// The word or letter of magnitude behind it, or empty: `K`, `million`, `lakh`.
  public var magnitude: String
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
  public var numbers: [PrintedNumber]
  public var shape: PrintedShape
  public var kind: PrintedKind
  /// ISO 4217 code of money, or empty.
  public var currency: String
  /// The mark or words that gave the currency: `$`, `AUD`; what was assumed stands in parentheses.
  public var currencyWords: String
  /// The pay period and the words that gave it (`per hour`, `Annual Salary`); empty words: decided by the amount's size.
  public var per: PayPeriod?
  public var perWords: String
  /// `thousands` where a header gives counts in thousands, else empty.
  public var scale: String

  /// Creates a printed figure.
  public init(
    raw: String, numbers: [PrintedNumber], shape: PrintedShape, kind: PrintedKind, currency: String = "", currencyWords: String = "", per: PayPeriod? = nil,
    perWords: String = "", scale: String = ""
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
  }
}

/// A figure found on a page with the meaning the words around it give it, all still in the page's words.
public struct ExtractedFigure: Hashable, Sendable, Codable {
  public var printed: PrintedFigure
  public var locator: SourceLocator
  public var section: [String]
  public var quote: String
  public var measure: Measure
  public var statistic: Statistic
  /// The occupation as the nearest words name it; empty: the page's subject.
  public var occupation: String
  /// The place as written; empty: none named.
  public var area: String
  /// The code of the place, where the words around it decide it.
  public var areaCode: String
  public var experience: String
  public var setting: String
  public var credential: String
  public var industry: String
  /// The reference period as written: `2022-2032`, `May 2024`, `through 2032`.
  public var period: String
  public var citedSource: String
  public var method: ExtractionMethod
  public var confidence: Double

  /// Creates an extracted figure.
  public init(
    printed: PrintedFigure, locator: SourceLocator, section: [String], quote: String, measure: Measure, statistic: Statistic, occupation: String = "",
    area: String = "", areaCode: String = "", experience: String = "", setting: String = "", credential: String = "", industry: String = "",
    period: String = "", citedSource: String = "", method: ExtractionMethod, confidence: Double
  ) {
    self.printed = printed
    self.locator = locator
    self.section = section
    self.quote = quote
    self.measure = measure
    self.statistic = statistic
    self.occupation = occupation
    self.area = area
    self.areaCode = areaCode
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
  public var figures: [ExtractedFigure]
  public var facts: PageFacts
  public var findings: [Finding]
  public var tables: [PageTable]

  /// Creates the result of extraction.
  public init(figures: [ExtractedFigure], facts: PageFacts, findings: [Finding], tables: [PageTable]) {
    self.figures = figures
    self.facts = facts
    self.findings = findings
    self.tables = tables
  }
}
