/// One number of a figure as printed.
package struct PrintedNumber: Hashable, Sendable, Codable {
  /// Digits and marks: `44,640`.
  package var numeral: String
  /// The magnitude suffix, or empty: `K`, `million`, `lakh`.
  package var magnitude: String
  /// Whether the number is preceded by a minus sign.
  package var isNegative: Bool

  /// Creates a printed number.
  package init(numeral: String, magnitude: String = "", isNegative: Bool = false) {
    self.numeral = numeral
    self.magnitude = magnitude
    self.isNegative = isNegative
  }
}

/// How the numbers of a figure form an extent.
package enum PrintedShape: String, Hashable, Sendable, Codable {
  case single, range
  case atLeast = "at-least"
  case atMost = "at-most"
}

/// The kind of quantity indicated by a figure's own symbols.
package enum PrintedKind: Hashable, Sendable, Codable {
  case money, percent, count
  case time(TimeUnit)
}

/// A figure as printed: its characters, split into numbers, symbols and period words. Nothing is converted.
package struct PrintedFigure: Hashable, Sendable, Codable {
  /// The characters on the page: `$77K`, `35,000—60,000`.
  package var raw: String
  /// One number, or the two ends of a range in printed order.
  package var numbers: [PrintedNumber]
  /// How `numbers` form an extent, given dashes and words such as `up to`.
  package var shape: PrintedShape
  /// The kind given by the adjacent symbols: currency, `%`, unit of time, or none.
  package var kind: PrintedKind
  /// ISO 4217 code of money, or empty.
  package var currency: String
  /// The symbol or words that gave the currency: `$`, `AUD`; in parentheses if assumed.
  package var currencyWords: String
  /// The pay period.
  package var per: PayPeriod?
  /// The words that gave `per` (`per hour`, `Annual Salary`); empty if inferred from the amount.
  package var perWords: String
  /// `thousands` if a header gives counts in thousands, else empty.
  package var scale: String
  /// The word that turns an unsigned change into a decline (`decline`, `shrink`), else empty.
  package var signWords: String

  /// Creates a printed figure.
  package init(
    raw: String, numbers: [PrintedNumber], shape: PrintedShape, kind: PrintedKind, currency: String = "",
    currencyWords: String = "", per: PayPeriod? = nil,
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
package struct ExtractedFigure: Hashable, Sendable, Codable {
  /// The printed figure.
  package var printed: PrintedFigure
  /// Location of the figure in the archived bytes.
  package var locator: SourceLocator
  /// The heading path, outermost first.
  package var section: [String]
  /// The text containing it, after decoding, at most 300 characters.
  package var quote: String
  /// The measure, from its label, header, row or clause.
  package var measure: Measure
  /// The statistic, from the same text.
  package var statistic: Statistic
  /// The occupation named closest to it; empty: the page's subject.
  package var occupation: String
  /// The area; nil if none is named.
  package var place: NamedPlace?
  /// The experience level; nil for all.
  package var experience: StatedExperience?
  /// The employer type or workplace as worded (`Outpatient clinics`); empty for all.
  package var setting: String
  /// The programme, certificate or degree as worded; empty for all.
  package var credential: String
  /// The industry as worded; empty for all.
  package var industry: String
  /// The reference period as stated; nil if none is.
  package var period: StatedPeriod?
  /// The source cited for the figure (`BLS OEWS May 2024`), or empty.
  package var citedSource: String
  /// The kind of block that contains it.
  package var method: ExtractionMethod
  /// SOC 2018 code assigned by a reviewer; nil if derived from the title.
  package var occupationCode: String?
  /// Description of the reading hint applied, or empty.
  package var hint = ""
  /// Extraction confidence, 0 to 1, depending on the kind of block and the assumptions made.
  package var confidence: Double

  /// Creates an extracted figure.
  package init(
    printed: PrintedFigure, locator: SourceLocator, section: [String], quote: String, measure: Measure,
    statistic: Statistic, occupation: String = "",
    place: NamedPlace? = nil, experience: StatedExperience? = nil, setting: String = "", credential: String = "",
    industry: String = "",
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
package struct PageExtraction: Sendable, Hashable {
  /// The figures in page order.
  package var figures: [ExtractedFigure]
  /// The page's subject and the other occupations it mentions, for the checks.
  package var facts: PageMetadata
  /// Findings: ambiguous figures, a page without figures, …
  package var findings: [Finding]
  /// The page's tables in page order, with or without figures.
  package var tables: [PageTable]

  /// Creates the result of extraction.
  package init(figures: [ExtractedFigure], facts: PageMetadata, findings: [Finding], tables: [PageTable]) {
    self.figures = figures
    self.facts = facts
    self.findings = findings
    self.tables = tables
  }
}
