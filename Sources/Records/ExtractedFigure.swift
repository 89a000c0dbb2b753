/// One number of a figure as it is printed.
package struct PrintedNumber: Hashable, Sendable, Codable {
  /// Digits and marks: `44,640`.
  package var numeral: String
  /// The word or letter of magnitude behind it, or empty: `K`, `million`, `lakh`.
  package var magnitude: String
  /// A minus sign stands before the number.
  package var isNegative: Bool

  /// Creates a printed number.
  package init(numeral: String, magnitude: String = "", isNegative: Bool = false) {
    self.numeral = numeral
    self.magnitude = magnitude
    self.isNegative = isNegative
  }
}

/// How the numbers of a figure make an extent.
package enum PrintedShape: String, Hashable, Sendable, Codable {
  case single, range
  case atLeast = "at-least"
  case atMost = "at-most"
}

/// What kind of quantity a figure is by its own marks.
package enum PrintedKind: Hashable, Sendable, Codable {
  case money, percent, count
  case time(TimeUnit)
}

/// A figure as printed: the characters, and how they divide into numbers, marks and period words. Nothing is converted yet.
package struct PrintedFigure: Hashable, Sendable, Codable {
  /// The characters on the page: `$77K`, `35,000—60,000`.
  package var raw: String
  /// One number, or the two ends of a range in the order in which they are printed.
  package var numbers: [PrintedNumber]
  /// How `numbers` make an extent, by dashes and words such as `up to`.
  package var shape: PrintedShape
  /// What the marks beside the numbers make of them: a currency, `%`, a unit of time, or none.
  package var kind: PrintedKind
  /// ISO 4217 code of money, or empty.
  package var currency: String
  /// The mark or words that gave the currency: `$`, `AUD`; what was assumed stands in parentheses.
  package var currencyWords: String
  /// The pay period and the words that gave it (`per hour`, `Annual Salary`); empty words: decided by the amount's size.
  package var per: PayPeriod?
  /// The words that gave `per`; empty where the amount's size decided it.
  package var perWords: String
  /// `thousands` where a header gives counts in thousands, else empty.
  package var scale: String
  /// The word that makes an unsigned change a decline (`decline`, `shrink`), else empty.
  package var signWords: String

  /// Creates a printed figure.
  package init(
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
package struct ExtractedFigure: Hashable, Sendable, Codable {
  /// The characters and how they divide.
  package var printed: PrintedFigure
  /// Where the figure stands in the archived bytes.
  package var locator: SourceLocator
  /// The headings above it, outermost first.
  package var section: [String]
  /// The text in which it stands, after decoding, at most 300 characters.
  package var quote: String
  /// What it measures, by its label, header, row or clause.
  package var measure: Measure
  /// Which statistic of the measure the same words make it.
  package var statistic: Statistic
  /// The occupation as the nearest words name it; empty: the page's subject.
  package var occupation: String
  /// The place, nil where none is named.
  package var place: NamedPlace?
  /// The level of experience, nil where it holds for all.
  package var experience: StatedExperience?
  /// The employer type or workplace as worded (`Outpatient clinics`), or empty: holds for all.
  package var setting: String
  /// The programme, certificate or degree as worded, or empty: holds for all.
  package var credential: String
  /// The industry as worded, or empty: holds for all.
  package var industry: String
  /// The reference period as stated, nil where none is.
  package var period: StatedPeriod?
  /// Whom the page names as the figure's source (`BLS OEWS May 2024`), or empty.
  package var citedSource: String
  /// The kind of block in which it stands.
  package var method: ExtractionMethod
  /// SOC 2018 code that a person gave the occupation; nil where its title decides.
  package var occupationCode: String?
  /// The words of the hint by which it was read, or empty.
  package var hint = ""
  /// How sure the reading is, 0 to 1, by the kind of block and by how much had to be assumed.
  package var confidence: Double

  /// Creates an extracted figure.
  package init(
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
package struct PageExtraction: Sendable, Hashable {
  /// The figures in page order.
  package var figures: [ExtractedFigure]
  /// The page's subject and the other occupations it names, for the checks.
  package var facts: PageFacts
  /// What was noteworthy in reading it: ambiguous figures, a page without figures.
  package var findings: [Finding]
  /// The page's tables in page order, whether they hold figures or not.
  package var tables: [PageTable]

  /// Creates the result of extraction.
  package init(figures: [ExtractedFigure], facts: PageFacts, findings: [Finding], tables: [PageTable]) {
    self.figures = figures
    self.facts = facts
    self.findings = findings
    self.tables = tables
  }
}
