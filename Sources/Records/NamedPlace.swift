/// An area as written on a page, with its code as determined from the context.
package struct NamedPlace: Hashable, Sendable, Codable {
  /// The text as written; empty if only the code is known.
  package var name: String
  /// ISO 3166 code, or `CBSA:` and the number of a metropolitan area; empty if there is none.
  package var code: String

  /// Creates a place.
  package init(name: String, code: String) {
    self.name = name
    self.code = code
  }
}
