import Codelists
import Foundation

/// Reads a text that is nothing but a place: `Austin, TX`, `Mountain View, CA, US`, `Remote (United States)`.
enum PlaceText {
  /// What the text says; nil where it is no place. A text that its class calls a location may be one that no list knows.
  static func place(_ passage: AnnotatedText, isMarked: Bool) -> Meaning? {
    let text = LabelReader.cleaned(passage.text)
    if let (name, code) = PlaceFinder.labelled(text) ?? PlaceFinder.labelled(withoutCountry(text)) ?? city(text, passage) {
      return Meaning.at(name, code)
    }
    if let joined = joined(text) { return joined }
    guard isMarked, let place = passage.places.last, !place.code.isEmpty else { return nil }
    return Meaning.at(place.name, place.code)
  }

  /// `TechCorp Inc. • San Francisco, CA`: a place behind a mark that parts a line.
  static func last(_ passage: AnnotatedText) -> Meaning? {
    let parts = passage.text.split(whereSeparator: { "•·|–—".contains($0) })
    guard parts.count > 1, let part = parts.last, let (name, code) = PlaceFinder.labelled(part.trimmingCharacters(in: .whitespaces)) else { return nil }
    return Meaning.at(name, code)
  }

  /// A label in a list of cities: `New York` is the city there.
  static func city(_ passage: AnnotatedText) -> Meaning? {
    let text = LabelReader.cleaned(passage.text)
    guard let code = MetropolitanAreas.code(inListOfCities: text) else { return nil }
    return Meaning.at(text, code)
  }

  /// `Dallas / Fort Worth`: several names of one metropolitan area.
  private static func joined(_ text: String) -> Meaning? {
    let parts = text.split(whereSeparator: { "/&".contains($0) }).map { String($0).trimmingCharacters(in: .whitespaces) }
    guard parts.count > 1, parts.count < 4 else { return nil }
    let codes = Set(parts.compactMap { PlaceFinder.labelled($0)?.code })
    guard codes.count == 1, let code = codes.first, code.hasPrefix("CBSA:"), parts.allSatisfy({ PlaceFinder.labelled($0) != nil }) else { return nil }
    return Meaning.at(text, code)
  }

  private static func city(_ text: String, _ passage: AnnotatedText) -> (name: String, code: String)? {
    let plain = text.replacing(" metro area", with: "").replacing(" metro", with: "").replacing(" area", with: "")
    if passage.region.hasPrefix("US-"), let code = MetropolitanAreas.code(named: plain + ", " + passage.region.dropFirst(3)) { return (text, code) }
    return Cities.code(named: plain, country: passage.country).map { (text, $0) }
  }

  private static let noNames: Set<String> = [
    "remote", "other", "others", "total", "average", "all", "any", "tier", "high", "low", "overall", "location", "online", "anywhere", "cost", "elsewhere",
    "rest",
  ]

  /// The text reads like the name of a place, although no list knows it: capitals, no figures, and no word such as `Remote`.
  static func looksLikeName(_ text: String) -> Bool {
    let words = text.split(whereSeparator: { $0 == " " || $0 == "-" })
    guard let first = words.first?.first, first.isUppercase, words.count <= 6 else { return false }
    return !text.contains(where: \.isNumber) && !words.contains { noNames.contains($0.lowercased()) }
  }

  /// `Austin, TX` of `Austin, TX, US`.
  private static func withoutCountry(_ text: String) -> String {
    for country in [", US", ", USA", ", United States", ", U.S.", ", CA", ", Canada"]
    where text.hasSuffix(country) && text.dropLast(country.count).contains(",") {
      return String(text.dropLast(country.count))
    }
    return text
  }
}
