/// A page names an occupation somewhere (`foreign-occupation` and occupation conflicts look at these).
package struct OccupationMention: Sendable, Hashable, Codable {
  /// The words on the page: `cell tower technicians`.
  package var title: String
  /// How often the page names it, in singular or plural.
  package var count: Int
  /// The sentence speaks of that occupation's pay, jobs or outlook, and makes it its subject.
  package var isSubject: Bool
  /// Where the page first names it as a subject, else where it first names it.
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

/// A page cites a SOC code, usually in a note on where its figures come from.
package struct CitedOccupationCode: Sendable, Hashable, Codable {
  /// `43-6011`; the successor in the 2018 classification of a code of the 2010 one, where it has one.
  package var code: String
  /// The code as the page has it.
  package var written: String
  /// The title the note gives with it, or empty.
  package var title: String
  /// Where the page cites it.
  package var locator: SourceLocator
  /// The sentence or note that holds the code.
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

/// What is known of a page beside its figures, for the checks.
package struct PageFacts: Sendable, Hashable, Codable {
  /// The source whose page this is.
  package var sourceID: String
  /// The occupation the page is about.
  package var subject: Occupation
  /// Other names the page gives its subject ("also called …").
  package var aliases: [String]
  /// Occupations the page names besides its subject, in page order.
  package var mentions: [OccupationMention]
  /// SOC codes the page names, in page order, repetitions included.
  package var citedCodes: [CitedOccupationCode]

  /// Creates the facts of one page.
  package init(
    sourceID: String, subject: Occupation, aliases: [String] = [], mentions: [OccupationMention] = [], citedCodes: [CitedOccupationCode] = []
  ) {
    self.sourceID = sourceID
    self.subject = subject
    self.aliases = aliases
    self.mentions = mentions
    self.citedCodes = citedCodes
  }
}
