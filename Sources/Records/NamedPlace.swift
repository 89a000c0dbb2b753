/// A place as a page writes it, with its code as the words around it decide it.
package struct NamedPlace: Hashable, Sendable, Codable {
  /// As written; empty where nothing but its code is known.
  package var name: String
  /// ISO 3166 code, or `CBSA:` and the number of a metropolitan area; empty for a place without one.
  package var code: String

  /// Creates a place.
  package init(name: String, code: String) {
    self.name = name
    self.code = code
  }
}
