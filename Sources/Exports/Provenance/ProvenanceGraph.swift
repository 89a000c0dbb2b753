import Publication
import Records

/// A provenance graph being built (W3C PROV-DM), written as PROV-JSON.
struct ProvenanceGraph {
  /// The kinds of elements and relations used, by their names in PROV-JSON.
  enum Kind: String, CaseIterable {
    case entity, activity, agent, used, wasGeneratedBy, wasDerivedFrom, wasAttributedTo, wasAssociatedWith,
      wasInformedBy
  }

  private var members: [Kind: [(String, JSONValue)]] = [:]
  private var known: Set<String> = []

  /// The namespace of our own attributes and ids.
  static let namespace = "urn:laborledger:"

  /// Adds an element or relation; one with an existing id is ignored.
  mutating func add(_ kind: Kind, _ id: String, _ attributes: [(String, JSONValue)]) {
    guard known.insert("\(kind.rawValue) \(id)").inserted else { return }
    members[kind, default: []].append((id, .object(attributes)))
  }

  /// Adds a relation between two elements, with an id derived from both.
  mutating func relate(
    _ kind: Kind, _ from: (String, String), _ to: (String, String), _ attributes: [(String, JSONValue)] = []
  ) {
    add(
      kind, "_:" + StableID.make([kind.rawValue, from.1, to.1]),
      [(from.0, .string(from.1)), (to.0, .string(to.1))] + attributes)
  }

  /// The document.
  var json: JSONValue {
    let prefixes = JSONValue.object([
      ("ll", .string(Self.namespace)), ("oa", .string("http://www.w3.org/ns/oa#")),
      ("dcterms", .string("http://purl.org/dc/terms/")),
      ("foaf", .string("http://xmlns.com/foaf/0.1/")),
    ])
    return .object(
      [("prefix", prefixes)] + Kind.allCases.compactMap { kind in members[kind].map { (kind.rawValue, .object($0)) } })
  }

  /// An id in our namespace: `ll:observation/3f0c…`; bytes not allowed in a local name are written as `%` and two
  /// digits.
  static func id(_ kind: String, _ key: String) -> String {
    "ll:\(kind)/\(FileName.make(key).replacing(" ", with: "%20"))"
  }

  /// A typed literal.
  static func typed(_ value: String, _ type: String) -> JSONValue {
    .object([("$", .string(PublishedText.clean(value))), ("type", .string(type))])
  }

  static func text(_ value: String) -> JSONValue { .string(PublishedText.clean(value)) }
}
