import Codelists
import Pages
import Records

/// The place of schema.org items: `City`, `State`, `Country`, `AdministrativeArea`, `Place` with its `PostalAddress`,
/// or plain text.
struct StructuredPlace: Sendable, Hashable {
  /// As written: `Austin, TX`.
  var name: String
  /// The metropolitan area, or else the state or the country; empty for a place without a known code.
  var code: String
  /// ISO 3166-1 code of its country, or empty.
  var country: String

  /// A place recognized by its whole name.
  init(_ name: String, code: String, country: String = "") {
    self.name = name
    self.code = code
    self.country = country.isEmpty ? code.hasPrefix("CBSA:") ? "US" : String(code.prefix(2)) : country
  }

  /// The one place that a property's values name; several are named together, with a code if they share it.
  /// - Parameter home: country of the page, used to distinguish two-letter codes that are both a state and a country;
  ///   empty if unknown.
  static func place(_ values: [StructuredValue], home: String) -> StructuredPlace? {
    var places: [StructuredPlace] = []
    for place in values.flatMap({ Self.places($0, home: home) }) where !places.contains(place) { places.append(place) }
    guard places.count > 1, let first = places.first else { return places.first }
    return StructuredPlace(
      places.prefix(5).map(\.name).joined(separator: "; "),
      code: places.allSatisfy { $0.code == first.code } ? first.code : "",
      country: places.allSatisfy { $0.country == first.country } ? first.country : "")
  }

  /// The country that an item's address names, or that its place is known to be in; nil for an item that is not a
  /// place.
  static func country(of item: StructuredItem) -> String? {
    // Most addresses name their country, so nothing else has to be looked up.
    if item.item("address") == nil, item.text("address") == nil, item.types.contains("PostalAddress"),
      !(item.text("addressLocality") ?? "").contains(byte: UInt8(ascii: ",")),
      let code = Areas.countryCode(LabelText.plain(item.name("addressCountry")))
    {
      return code
    }
    return place([.item(item)], home: "")?.country
  }

  private static func places(_ value: StructuredValue, home: String) -> [StructuredPlace] {
    switch value {
    case .text(let text): return text.parts { $0 == ";" }.compactMap { PlainAddress(String($0), home: home)?.place }
    case .item(let item):
      let addresses = item.values("address").flatMap { places($0, home: home) }
      if !addresses.isEmpty { return addresses }
      let isAddress = item.types.contains("PostalAddress") || item.properties.contains { $0.name.hasPrefix("address") }
      if isAddress, let place = address(item, home: home) { return [place] }
      return item.text("name").map { places(.text($0), home: home) } ?? []
    }
  }

  private static func address(_ address: StructuredItem, home: String) -> StructuredPlace? {
    var city = LabelText.plain(address.text("addressLocality") ?? "")
    let region = LabelText.plain(address.name("addressRegion"))
    let country = LabelText.plain(address.name("addressCountry"))
    if PlainAddress.isRemote(city) { city = "" }
    // `"addressLocality": "Austin, TX"`
    if city.contains(",") {
      return PlainAddress([city, country].filter { !$0.isEmpty }.joined(separator: ", "), home: home)?.place
    }
    return StructuredPlace(city: city, region: region, country: country)
  }

  /// A place from the parts of its address; nil if all are empty.
  init?(city: String, region: String, country: String, name: String? = nil) {
    let countryCode = Areas.countryCode(country) ?? ""
    let written = [city, region == city ? "" : region].filter { !$0.isEmpty }.joined(separator: ", ")
    guard !written.isEmpty || !country.isEmpty else { return nil }
    let code = Self.code(city: city, region: region, country: countryCode)
    self.init(
      name ?? written.nonEmpty ?? country, code: code ?? (written.isEmpty ? countryCode : ""), country: countryCode)
  }

  /// The smallest coded area that contains a city or region; nil if there is none smaller than the country.
  private static func code(city: String, region: String, country: String) -> String? {
    if !city.isEmpty, country.isEmpty || country == "US" {
      if !region.isEmpty, let area = PlaceFinder.labelled(city + ", " + region) { return area.code }
      if region.isEmpty || region == city, let area = PlaceFinder.labelled(city) { return area.code }
    }
    return region.isEmpty ? nil : self.region(region, of: country)
  }

  /// The code of a state or province by its abbreviation, name or code.
  static func region(_ region: String, of country: String) -> String? {
    if let code = Areas.code(postal: region, country: country) { return code }
    if let code = Areas.code(named: region), country.isEmpty || code.hasPrefix(country) { return code }
    let code = region.hasPrefix(country + "-") ? region : country + "-" + region
    return Areas.name(of: code) == nil ? nil : code
  }
}
