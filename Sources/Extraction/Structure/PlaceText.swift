import Codelists
import Records

/// Reads a text that is nothing but a place: `Austin, TX`, `Mountain View, CA, US`, `Remote (United States)`.
enum PlaceText {
  /// The attributes of a text that is a place; nil if it is not one. A text marked as a location by its class may
  /// contain a place among other words.
  static func place(_ passage: AnnotatedText, isMarked: Bool) -> FigureAttributes? {
    if let place = passage.wholePlace { return place.value }
    guard isMarked, let place = passage.places.last, !place.code.isEmpty else { return nil }
    return FigureAttributes.at(place.name, place.code)
  }

  /// The attributes of a text that is the name of a place. Use `AnnotatedText.wholePlace`, which caches them.
  static func whole(_ passage: AnnotatedText) -> FigureAttributes? {
    guard mayName(passage) else { return nil }
    let text = LabelReader.cleaned(passage.text)
    if let (name, code) = PlaceFinder.labelled(text) ?? PlaceFinder.labelled(withoutCountry(text))
      ?? city(text, passage)
    {
      return FigureAttributes.at(name, code)
    }
    return joined(text)
  }

  /// Whether a text may be a place: most texts neither begin like a name nor contain a mark that joins two names.
  private static func mayName(_ passage: AnnotatedText) -> Bool {
    if passage.bytes.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "&") })
    {
      return true
    }
    // An item's number precedes its name.
    let first = passage.words.first { !$0.marks.contains(.hasNumber) }
    return first.map(PlaceFinder.mayBegin) ?? false
  }

  /// `TechCorp Inc. • San Francisco, CA`: a place after a mark that divides a line.
  static func last(_ passage: AnnotatedText) -> FigureAttributes? {
    guard marks.contains(where: { passage.text.contains(byte: $0) }) else { return nil }
    let parts = passage.text.parts { $0 == "•" || $0 == "·" || $0 == "|" || $0 == "–" || $0 == "—" }
    guard parts.count > 1, let part = parts.last, let (name, code) = PlaceFinder.labelled(part.trimmingSpaces) else {
      return nil
    }
    return FigureAttributes.at(name, code)
  }

  /// The first bytes of the marks.
  private static let marks: [UInt8] = [0x7C, 0xE2, 0xC2]

  /// A label in a list of cities, where `New York` is the city.
  static func city(_ passage: AnnotatedText) -> FigureAttributes? {
    let text = LabelReader.cleaned(passage.text)
    guard let code = MetropolitanAreas.code(inListOfCities: text) else { return nil }
    return FigureAttributes.at(text, code)
  }

  /// `Dallas / Fort Worth`: several names of one metropolitan area.
  private static func joined(_ text: String) -> FigureAttributes? {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "&") }) else { return nil }
    let parts = text.parts { $0 == "/" || $0 == "&" }.map(\.trimmingSpaces)
    guard parts.count > 1, parts.count < 4 else { return nil }
    let codes = Set(parts.compactMap { PlaceFinder.labelled($0)?.code })
    guard codes.count == 1, let code = codes.first, code.hasPrefix("CBSA:"),
      parts.allSatisfy({ PlaceFinder.labelled($0) != nil })
    else { return nil }
    return FigureAttributes.at(text, code)
  }

  private static func city(_ text: String, _ passage: AnnotatedText) -> (name: String, code: String)? {
    let plain = text.replacing(" metro area", with: "").replacing(" metro", with: "").replacing(" area", with: "")
    if passage.region.hasPrefix("US-"),
      let code = MetropolitanAreas.code(named: plain + ", " + passage.region.dropFirst(3))
    {
      return (text, code)
    }
    return Cities.code(named: plain, country: passage.country).map { (text, $0) }
  }

  private static let noNames: WordSet = [
    "remote", "other", "others", "total", "average", "all", "any", "tier", "high", "low", "overall", "location",
    "online", "anywhere", "cost", "elsewhere",
    "rest",
  ]

  /// Whether the text looks like the name of a place not in any list: capitals, no figures, and no words such as
  /// `Remote`.
  static func looksLikeName(_ text: String) -> Bool {
    let words = text.split(whereSeparator: { $0 == " " || $0 == "-" })
    guard let first = words.first?.first, first.isUppercase, words.count <= 6 else { return false }
    return !text.contains(where: \.isNumber) && !words.contains { noNames.contains($0.lowercased()) }
  }

  /// `Austin, TX` from `Austin, TX, US`.
  private static func withoutCountry(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: ",")) else { return text }
    for country in [", US", ", USA", ", United States", ", U.S.", ", CA", ", Canada"]
    where text.hasSuffix(country) && text.dropLast(country.count).contains(",") {
      return String(text.dropLast(country.count))
    }
    return text
  }
}
