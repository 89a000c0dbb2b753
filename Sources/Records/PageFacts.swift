/// A page names an occupation somewhere (`foreign-occupation` and occupation conflicts look at these).
public struct OccupationMention: Sendable, Hashable, Codable {
  /// The words on the page: `cell tower technicians`.
  public var title: String
  /// How often the page names it, in singular or plural.
  public var count: Int
  /// The sentence speaks of that occupation's pay, jobs or outlook, and makes it its subject.
  public var isSubject: Bool
  /// Where the page first names it as a subject, else where it first names it.
  public var locator: SourceLocator
  /// The sentence.
  public var quote: String

  /// Creates a mention.
  public init(title: String, count: Int, isSubject: Bool, locator: SourceLocator, quote: String) {
    self.title = title
    self.count = count
    self.isSubject = isSubject
    self.locator = locator
    self.quote = quote
  }
}

/// A page cites a SOC code, usually in a note on where its figures come from.
public struct CitedOccupationCode: Sendable, Hashable, Codable {
  /// `43-6011`; the successor in the 2018 classification of a code of the 2010 one, where it has one.
  public var code: String
  /// The code as the page has it.
  public var written: String
  /// The title the note gives with it, or empty.
  public var title: String
  /// Where the page cites it.
  public var locator: SourceLocator
  /// The sentence or note that holds the code.
  public var quote: String

  /// Creates a citation.
  public init(code: String, written: String? = nil, title: String, locator: SourceLocator, quote: String) {
    self.code = code
    self.written = written ?? code
    self.title = title
    self.locator = locator
    self.quote = quote
  }
}

/// What is known of a page beside its figures, for the checks.
public struct PageFacts: Sendable, Hashable, Codable {
  /// The source whose page this is.
  public var sourceID: String
  /// The occupation the page is about.
  public var subject: Occupation
  /// Other names the page gives its subject ("also called …").
  public var aliases: [String]
  /// Occupations the page names besides its subject, in page order.
  public var mentions: [OccupationMention]
  /// SOC codes the page names, in page order, repetitions included.
  public var citedCodes: [CitedOccupationCode]

  /// Creates the facts of one page.
  public init(
    sourceID: String, subject: Occupation, aliases: [String] = [], mentions: [OccupationMention] = [], citedCodes: [CitedOccupationCode] = []
  ) {
    self.sourceID = sourceID
    self.subject = subject
    self.aliases = aliases
    self.mentions = mentions
    self.citedCodes = citedCodes
  }
}
