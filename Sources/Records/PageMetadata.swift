/// A mention of an occupation on a page (used by `foreign-occupation` and occupation conflicts).
package struct OccupationMention: Sendable, Hashable, Codable {
  /// The text on the page: `cell tower technicians`.
  package var title: String
  /// Number of mentions on the page, singular or plural.
  package var count: Int
  /// Whether the sentence is about that occupation's pay, jobs or outlook.
  package var isSubject: Bool
  /// Location of the first mention as a subject, else of the first mention.
  package var locator: SourceLocator
  /// The sentence.
  package var quote: String

  /// Creates a mention.
  package init(title: String, count: Int, isSubject: Bool, locator: SourceLocator, quote: String) {
    self.title = title
    self.count = count
    self.isSubject = isSubject
    self.locator = locator
    self.quote = quote
  }
}

/// A SOC code cited by a page, usually in a note on its sources.
package struct CitedOccupationCode: Sendable, Hashable, Codable {
  /// `43-6011`; for a SOC 2010 code, its SOC 2018 successor if there is one.
  package var code: String
  /// The code as written on the page.
  package var written: String
  /// The title given with it, or empty.
  package var title: String
  /// Location of the citation.
  package var locator: SourceLocator
  /// The sentence or note containing the code.
  package var quote: String

  /// Creates a citation.
  package init(code: String, written: String? = nil, title: String, locator: SourceLocator, quote: String) {
    self.code = code
    self.written = written ?? code
    self.title = title
    self.locator = locator
    self.quote = quote
  }
}

/// Facts about a page other than its figures, for the checks.
package struct PageMetadata: Sendable, Hashable, Codable {
  /// The source whose page this is.
  package var sourceID: String
  /// The occupation the page is about.
  package var subject: Occupation
  /// Other names for the subject on the page ("also called …").
  package var aliases: [String]
  /// Other occupations mentioned on the page, in page order.
  package var mentions: [OccupationMention]
  /// SOC codes cited on the page, in page order, including repetitions.
  package var citedCodes: [CitedOccupationCode]

  /// Creates the facts of one page.
  package init(
    sourceID: String, subject: Occupation, aliases: [String] = [], mentions: [OccupationMention] = [],
    citedCodes: [CitedOccupationCode] = []
  ) {
    self.sourceID = sourceID
    self.subject = subject
    self.aliases = aliases
    self.mentions = mentions
    self.citedCodes = citedCodes
  }
}
