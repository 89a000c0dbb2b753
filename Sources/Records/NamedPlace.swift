/// A place as a page writes it, with its code as the words around it decide it.
public struct NamedPlace: Hashable, Sendable, Codable {
  /// As written; empty where nothing but its code is known.
  public var name: String
  /// ISO 3166 code, or `CBSA:` and the number of a metropolitan area; empty for a place without one.
  public var code: String

  /// Creates a place.
  public init(name: String, code: String) {
    self.name = name
    self.code = code
  }
}
