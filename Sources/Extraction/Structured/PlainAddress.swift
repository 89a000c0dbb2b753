import Codelists
import Pages
import Records

/// An address written as one line: `San Francisco, CA, US`, `12 Mill Rd, Austin, TX 78701`, `Remote, US`.
struct PlainAddress {
  /// Nil if the line only says that the work can be done from anywhere.
  let place: StructuredPlace?

  private static let anywhere: Set<String> = [
    "remote", "anywhere", "worldwide", "telecommute", "work from home", "virtual", "hybrid", "on-site", "onsite",
  ]

  /// Whether the text states only that the work is tied to no place.
  static func isRemote(_ text: String) -> Bool { anywhere.contains(text.inLowerCase) }

  /// Nil for a blank text, and for one that is too long to be an address.
  init?(_ text: String, home: String) {
    let text = LabelText.plain(text)
    guard !text.isEmpty, text.utf8.count <= 200 else { return nil }
    let parts = Self.parts(text)
    guard let last = parts.last else {
      place = nil
      return
    }
    let name = parts.joined(separator: ", ")
    if let area = PlaceFinder.labelled(name)?.code ?? Areas.countryCode(name) {
      place = StructuredPlace(name, code: area)
      return
    }
    let country = Self.endsInCountry(parts, home: home) ? last : ""
    let rest = country.isEmpty ? parts[...] : parts.dropLast()
    let region = Self.withoutPostalCode(rest.last ?? "")
    guard StructuredPlace.region(region, of: Areas.countryCode(country) ?? "") != nil else {
      place = StructuredPlace(city: rest.last ?? "", region: "", country: country, name: name)
      return
    }
    let found = StructuredPlace(city: rest.dropLast().last ?? "", region: region, country: country, name: name)
    // `Berlin, DE`: without a postal code, a known city or the page's country, it is unclear whether that is Delaware.
    let isCertain =
      !country.isEmpty || !home.isEmpty || region != rest.last || !Self.isEither(region)
      || found?.code.hasPrefix("CBSA:") == true
    place = isCertain ? found : StructuredPlace(name, code: "")
  }

  /// The parts between commas, without the words for work that can be done from anywhere.
  private static func parts(_ text: String) -> [String] {
    text.parts { $0 == "," || $0 == "(" || $0 == ")" }.compactMap { part in
      var part = LabelText.plain(String(part))
      if part.inLowerCase.hasPrefix("remote ") { part = String(part.dropFirst(7).drop { " -–—:".contains($0) }) }
      return part.isEmpty || part == "-" || isRemote(part) ? nil : part
    }
  }

  /// Whether the last part is a country. Two letters may also be a state (`CA`): they denote the country after one of
  /// its own regions (`Toronto, ON, CA`), or on a page of that country.
  private static func endsInCountry(_ parts: [String], home: String) -> Bool {
    guard let last = parts.last, let country = Areas.countryCode(last) else { return false }
    guard isEither(last) else { return true }
    if parts.count > 1, Areas.code(postal: withoutPostalCode(parts[parts.count - 2]), country: country) != nil {
      return true
    }
    return home == country
  }

  /// Whether two letters are the code of both a state and a country.
  private static func isEither(_ text: String) -> Bool {
    Areas.code(postal: text) != nil && Areas.countryCode(text) != nil
  }

  /// `TX` of `TX 78701-1234`.
  private static func withoutPostalCode(_ part: String) -> String {
    var part = Substring(part)
    while let last = part.last, last.isNumber || last == "-" || last == " " { part.removeLast() }
    return String(part)
  }
}
