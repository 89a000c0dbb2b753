import Codelists
import Pages

/// The place of schema.org items: `City`, `State`, `Country`, `AdministrativeArea`, `Place` with its `PostalAddress`, or plain text.
struct StructuredPlace: Sendable, Hashable {
  /// As written: `Austin, TX`.
  var name: String
  /// Empty for a place without a code here.
  var code: String

  /// The one place that a property's values name; several are named together and have no code.
  static func place(_ values: [StructuredValue]) -> StructuredPlace? {
    var places: [StructuredPlace] = []
    for value in values {
      if let place = place(value), !places.contains(place) { places.append(place) }
    }
    guard places.count > 1 else { return places.first }
    return StructuredPlace(name: places.prefix(5).map(\.name).joined(separator: "; "), code: "")
  }

  private static func place(_ value: StructuredValue) -> StructuredPlace? {
    switch value {
    case .text(let name): return named(name)
    case .item(let item):
      if case .item(let address)? = item.first("address") { return self.address(address) }
      if item.types.contains("PostalAddress") { return address(item) }
      return (item.text("name") ?? item.text("address")).flatMap(named)
    }
  }

  private static func named(_ name: String) -> StructuredPlace? {
    let name = LabelText.plain(name)
    guard !name.isEmpty, name.utf8.count <= 100 else { return nil }
    return StructuredPlace(name: name, code: PlaceFinder.labelled(name)?.code ?? Areas.countryCode(name) ?? "")
  }

  private static func address(_ address: StructuredItem) -> StructuredPlace? {
    let city = LabelText.plain(address.text("addressLocality") ?? "")
    let region = LabelText.plain(address.text("addressRegion") ?? "")
    let country = LabelText.plain(address.text("addressCountry") ?? address.item("addressCountry")?.text("name") ?? "")
    let countryCode = Areas.countryCode(country) ?? ""
    if !city.isEmpty {
      let isDomestic = countryCode.isEmpty || countryCode == "US"
      let name = region.isEmpty || region == city ? city : city + ", " + region
      return StructuredPlace(name: name, code: isDomestic ? PlaceFinder.labelled(name)?.code ?? "" : "")
    }
    if !region.isEmpty { return StructuredPlace(name: region, code: self.region(region, of: countryCode)) }
    return country.isEmpty ? nil : StructuredPlace(name: country, code: countryCode)
  }

  private static func region(_ region: String, of country: String) -> String {
    if country.isEmpty || country == "US", let code = Areas.code(postal: region) { return code }
    if let code = Areas.code(named: region), country.isEmpty || code.hasPrefix(country) { return code }
    return Areas.name(of: "\(country)-\(region)") == nil ? "" : "\(country)-\(region)"
  }
}

extension StructuredItem {
  /// The values of a property, in order.
  func values(_ name: String) -> [StructuredValue] { properties.filter { $0.name == name }.map(\.value) }

  /// The first value of a property.
  func first(_ name: String) -> StructuredValue? { properties.first { $0.name == name }?.value }

  /// The first value of a property that is text.
  func text(_ name: String) -> String? {
    properties.lazy.filter { $0.name == name }.compactMap { if case .text(let text) = $0.value, !text.isEmpty { text } else { nil } }.first
  }

  /// The first value of a property that is an item.
  func item(_ name: String) -> StructuredItem? {
    properties.lazy.filter { $0.name == name }.compactMap { if case .item(let item) = $0.value { item } else { nil } }.first
  }
}
