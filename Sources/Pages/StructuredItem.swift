import Records

/// An item of schema.org data, whatever its syntax (microdata, RDFa, JSON-LD).
package struct StructuredItem: Sendable, Hashable {
  /// Names of schema.org types without their IRI: `Occupation`.
  package var types: [String]
  /// In the order in which they are written; a name may occur more than once.
  package var properties: [StructuredProperty]
  /// Location of the item.
  package var locator: SourceLocator

  /// Creates an item.
  package init(types: [String], properties: [StructuredProperty] = [], locator: SourceLocator) {
    self.types = types
    self.properties = properties
    self.locator = locator
  }
}

/// A property of an item of schema.org data.
package struct StructuredProperty: Sendable, Hashable {
  /// Name of the schema.org property without its IRI: `estimatedSalary`.
  package var name: String
  /// Its text, or its item.
  package var value: StructuredValue
  /// Location of the value.
  package var locator: SourceLocator
  /// The property as written, for display: `"median": "44640"`; empty for items.
  package var quote: String

  /// Creates a property.
  package init(name: String, value: StructuredValue, locator: SourceLocator, quote: String = "") {
    self.name = name
    self.value = value
    self.locator = locator
    self.quote = quote
  }
}

/// The value of a property: text (numbers keep their digits), or an item.
package indirect enum StructuredValue: Sendable, Hashable {
  case text(String)
  case item(StructuredItem)
}

/// The names of schema.org in their various spellings.
package enum SchemaName {
  private static let bases = [
    "https://schema.org/", "http://schema.org/", "https://www.schema.org/", "http://www.schema.org/",
  ]

  /// The bare name at the end of a schema.org IRI (empty for the IRI of the vocabulary itself); nil for any other text.
  package static func local(_ iri: String) -> String? {
    guard iri.utf8.first == UInt8(ascii: "h") else { return nil }
    if bases.contains(where: { $0.dropLast() == iri }) { return "" }
    return bases.first { iri.hasPrefix($0) }.map { String(iri.dropFirst($0.count)) }
  }
}
