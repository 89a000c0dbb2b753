import Pages

/// What the names in a JSON-LD block mean: which of them belong to schema.org, and which are aliases of `@type`, `@id`
/// and `@graph`.
///
/// Contexts are supported to the extent that pages use them (JSON-LD 1.1, sections 3.1 to 3.6): IRIs of schema.org,
/// `@vocab`, prefixes, terms, keyword aliases, nested contexts. No context is fetched. A block without one is assumed
/// to use schema.org: plug-ins forget it, and nothing else is published this way.
struct JSONLDContext: Sendable {
  private var vocabularyIsSchema = true
  private var isStated = false
  private var prefixes: Set<String> = ["schema"]
  private var terms: [String: String] = [:]
  private var keywords: [String: String] = [:]

  /// Applies an `@context`.
  mutating func apply(_ context: JSONTree) {
    if !isStated {
      isStated = true
      vocabularyIsSchema = false
    }
    switch context {
    case .string(let iri): if SchemaName.local(iri) != nil { vocabularyIsSchema = true }
    case .array(let parts): for part in parts { if case .array = part {} else { apply(part) } }
    case .object(let members): for member in members { define(member.name, member.value) }
    case .literal, .number: break
    }
  }

  private mutating func define(_ name: String, _ value: JSONTree) {
    guard let iri = value.text ?? value["@id"]?.text else { return }
    if name == "@vocab" {
      vocabularyIsSchema = SchemaName.local(iri) != nil
    } else if iri.hasPrefix("@") {
      keywords[name] = iri
    } else if SchemaName.local(iri) == "" {
      prefixes.insert(name)
    } else if let local = resolved(iri) {
      terms[name] = local
    }
  }

  /// Whether a member's name is a keyword, directly or as an alias.
  func isKeyword(_ name: String) -> Bool {
    name.utf8.first == UInt8(ascii: "@") || !keywords.isEmpty && keywords[name] != nil
  }

  /// Whether a member's name is the given keyword, directly or as an alias.
  func isKeyword(_ name: String, _ keyword: String) -> Bool {
    name == keyword || !keywords.isEmpty && keywords[name] == keyword
  }

  /// The schema.org name that a name or an IRI denotes; nil for those of other vocabularies.
  func resolved(_ name: String) -> String? {
    if !terms.isEmpty, let term = terms[name] { return term }
    if let local = SchemaName.local(name) { return local.isEmpty ? nil : local }
    guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else { return vocabularyIsSchema ? name : nil }
    return prefixes.contains(String(name[..<colon])) ? String(name[name.index(after: colon)...]) : nil
  }
}
