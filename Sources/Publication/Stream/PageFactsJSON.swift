import Records

/// What is known of a page besides its figures, as contained in the rows of a stream.
struct PageFactsJSON: Codable {
  struct Subject: Codable {
    var title: String
    var code: String?
    var basis: OccupationBasis?
  }

  struct Mention: Codable {
    var title: String
    var count: Int
    var isSubject: Bool
    var locator: String
    var quote: String
  }

  struct Citation: Codable {
    var code: String
    var written: String
    var title: String
    var locator: String
    var quote: String
  }

  var subject: Subject
  var aliases: [String]
  var mentions: [Mention]
  var citedCodes: [Citation]

  init(_ facts: PageMetadata) {
    subject = Subject(title: facts.subject.title, code: facts.subject.code, basis: facts.subject.basis)
    aliases = facts.aliases
    mentions = facts.mentions.map {
      Mention(
        title: $0.title, count: $0.count, isSubject: $0.isSubject, locator: $0.locator.description, quote: $0.quote)
    }
    citedCodes = facts.citedCodes.map {
      Citation(code: $0.code, written: $0.written, title: $0.title, locator: $0.locator.description, quote: $0.quote)
    }
  }

  /// The facts of the page of a source.
  func facts(of sourceID: String) -> PageMetadata {
    PageMetadata(
      sourceID: sourceID, subject: Occupation(title: subject.title, code: subject.code, basis: subject.basis),
      aliases: aliases,
      mentions: mentions.map {
        OccupationMention(
          title: $0.title, count: $0.count, isSubject: $0.isSubject, locator: SourceLocator(description: $0.locator),
          quote: $0.quote)
      },
      citedCodes: citedCodes.map {
        CitedOccupationCode(
          code: $0.code, written: $0.written, title: $0.title, locator: SourceLocator(description: $0.locator),
          quote: $0.quote)
      })
  }

  /// The facts as written.
  var value: JSONValue {
    .object([
      (name(.subject), .object(occupation)), (name(.aliases), .array(aliases.map(JSONValue.string))),
      (name(.mentions), .array(mentions.map { .object(Self.members($0)) })),
      (name(.citedCodes), .array(citedCodes.map { .object(Self.members($0)) })),
    ])
  }

  private func name(_ key: CodingKeys) -> String { key.stringValue }

  private var occupation: [(String, JSONValue)] {
    let code: [(String, JSONValue)] = subject.code.map { [(Subject.CodingKeys.code.stringValue, .string($0))] } ?? []
    let basis: [(String, JSONValue)] =
      subject.basis.map { [(Subject.CodingKeys.basis.stringValue, .string($0.rawValue))] } ?? []
    return [(Subject.CodingKeys.title.stringValue, .string(subject.title))] + code + basis
  }

  private static func members(_ mention: Mention) -> [(String, JSONValue)] {
    typealias Key = Mention.CodingKeys
    return [
      (Key.title.stringValue, .string(mention.title)), (Key.count.stringValue, .integer(mention.count)),
      (Key.isSubject.stringValue, .bool(mention.isSubject)),
      (Key.locator.stringValue, .string(mention.locator)), (Key.quote.stringValue, .string(mention.quote)),
    ]
  }

  private static func members(_ citation: Citation) -> [(String, JSONValue)] {
    typealias Key = Citation.CodingKeys
    return [
      (Key.code.stringValue, .string(citation.code)), (Key.written.stringValue, .string(citation.written)),
      (Key.title.stringValue, .string(citation.title)), (Key.locator.stringValue, .string(citation.locator)),
      (Key.quote.stringValue, .string(citation.quote)),
    ]
  }

  enum CodingKeys: String, CodingKey {
    case subject, aliases, mentions
    case citedCodes = "cited_codes"
  }
}

extension PageFactsJSON.Subject {
  enum CodingKeys: String, CodingKey { case title, code, basis }
}

extension PageFactsJSON.Mention {
  enum CodingKeys: String, CodingKey {
    case title, count, locator, quote
    case isSubject = "is_subject"
  }
}

extension PageFactsJSON.Citation {
  enum CodingKeys: String, CodingKey { case code, written, title, locator, quote }
}
