import Codelists
import Foundation
import Pages
import Records

/// Finds the place that a whole page is about, named at the end of its title, its first headings or a short line of its
/// own (`in Massachusetts`, `Nurse Salary in Texas`).
enum PagePlace {
  static func place(_ page: Page, layout: [LayoutBlock], language: String) -> PlaceFinder.Place? {
    let title = AnnotatedText(page.title)
    let mainCount = layout.count(where: \.isMainHeading)
    let main = layout.filter(\.isMainHeading).prefix(2).map(\.passage)
      .filter { heading in
        heading.words.contains { word in word.range.count > 4 && title.words.contains { $0.text == word.text } }
          || page.title.isEmpty || mainCount == 1
      }
    let heads = layout.filter {
      ($0.isHeading || $0.isShort) && !$0.isTable && $0.passage.tokens.isEmpty && !$0.block.isBoilerplate
    }.prefix(8).map(\.passage)
    // In pages with markup, the first short texts are often links to pages of other places.
    for passage in [title] + (page.tree.elements.count > 1 ? main : heads) {
      if let place = placed(passage) { return place }
    }
    if page.tree.elements.count > 1 {
      for passage in [firstPart(page.title)] + main { if let place = only(passage) { return place } }
      for passage in parts(page.title) { if let place = only(passage) ?? bracketed(passage) { return place } }
      for passage in [title] + main { if let place = lettered(passage) ?? postal(passage) { return place } }
    }
    let opening = layout.first { ($0.isHeading || $0.isShort) && !$0.isTable && !$0.block.isBoilerplate }?.passage
    return possessor(title) ?? opening.flatMap(possessor)
      ?? named(layout, needed: language == "en" ? 2 : 1, homes: homes[language])
  }

  /// Whether at least three texts name the same part of a country.
  static func namesRegion(_ layout: [LayoutBlock]) -> Bool {
    var counts: [String: Int] = [:]
    for block in layout where !block.isTable && !block.block.isBoilerplate {
      for code in Set(block.passage.places.map(\.code)) where code.contains("-") || code.hasPrefix("CBSA:") {
        counts[code, default: 0] += 1
        if counts[code] == 3 { return true }
      }
    }
    return false
  }

  /// The part of a title before the name of the site.
  private static func firstPart(_ title: String) -> AnnotatedText {
    let part = PageTitle.parts(title).first.map(String.init) ?? title
    return AnnotatedText(part.firstRange(of: " - ").map { String(part[..<$0.lowerBound]) } ?? part)
  }

  /// The parts of a title between bars and dashes.
  private static func parts(_ title: String) -> [AnnotatedText] {
    PageTitle.parts(title.replacing(" - ", with: "|")).map { AnnotatedText(String($0)) }
  }

  /// `Occupation Profiles (Alberta)`: a state or province alone in brackets.
  private static func bracketed(_ passage: AnnotatedText) -> PlaceFinder.Place? {
    passage.places.first { place in
      place.code.contains("-") && place.range.lowerBound > 0
        && passage.bytes[place.range.lowerBound - 1] == UInt8(ascii: "(")
        && place.range.upperBound < passage.bytes.count && passage.bytes[place.range.upperBound] == UInt8(ascii: ")")
    }
  }

  /// `Police Officer Salary | Larkspur Falls, KS`: a town not in any list, with its state. Schools are excluded, since
  /// their titles only say where they are.
  private static func postal(_ passage: AnnotatedText) -> PlaceFinder.Place? {
    guard let last = passage.words.last, last.range.count == 2, passage.words.count > 1,
      !passage.has(.training),
      passage.topics.contains(where: { $0.meaning == .wage })
    else { return nil }
    let town = passage.words[passage.words.count - 2]
    guard passage.string(town.range.upperBound..<last.range.lowerBound) == ", ",
      let code = Areas.code(postal: passage.string(last.range), country: "US")
    else {
      return nil
    }
    return PlaceFinder.Place(
      name: passage.string(town.range.lowerBound..<last.range.upperBound), code: code, range: last.range)
  }

  /// `Accountant Salary San Jose, CA (2026)`, `Texas Truck Driver Pay`: the only place in a title about pay.
  private static func only(_ passage: AnnotatedText) -> PlaceFinder.Place? {
    let places = passage.places.filter { !$0.code.isEmpty && $0.code != "US" }
    // `CDL Training in Kansas City - Cost, Schedule & Pay` only says where the school is.
    guard places.count == 1, !passage.has(.training) || !places[0].code.hasPrefix("CBSA:"),
      passage.topics.contains(where: { [.wage, .growth, .openings].contains($0.meaning) })
    else { return nil }
    return places[0]
  }

  /// `Electrician apprenticeships | TradePath BC`: the abbreviation of a province or state that is unique to one
  /// country.
  private static func lettered(_ passage: AnnotatedText) -> PlaceFinder.Place? {
    for word in passage.words where word.range.count == 2 || word.range.count == 3 {
      let letters = passage.string(word.range)
      if letters != "ON", let code = Areas.code(unsharedAbbreviation: letters) {
        return PlaceFinder.Place(name: letters, code: code, range: word.range)
      }
    }
    return nil
  }

  /// The country of a page without one in its title: that of its place, else that of its dollar.
  static func country(of place: PlaceFinder.Place?, dollar: String, decided: String) -> String {
    if let place, !place.code.isEmpty { return place.code.hasPrefix("CBSA:") ? "US" : String(place.code.prefix(2)) }
    if !decided.isEmpty { return decided }
    return Currencies.country(of: dollar) ?? "US"
  }

  /// `Alberta's Occupations to Watch`: the possessive place at the start of a title.
  private static func possessor(_ passage: AnnotatedText) -> PlaceFinder.Place? {
    guard let place = passage.places.first, place.range.lowerBound == 0, !place.code.isEmpty, place.code != "US"
    else {
      return nil
    }
    let behind = passage.string(place.range.upperBound..<min(passage.text.utf8.count, place.range.upperBound + 4))
    return behind.hasPrefix("'s") || behind.hasPrefix("’s") ? place : nil
  }

  /// The only country other than the United States that a page names; or the only region, if a site name or heading
  /// names it too (`Manitoba Career Line`).
  private static func named(_ layout: [LayoutBlock], needed: Int, homes: Set<String>?) -> PlaceFinder.Place? {
    var counts: [String: Int] = [:]
    var first: [String: PlaceFinder.Place] = [:]
    var heads: Set<String> = []
    for (index, block) in layout.enumerated() where !block.isTable && !block.block.isBoilerplate {
      for place in block.passage.places where !place.code.isEmpty {
        counts[place.code, default: 0] += 1
        if first[place.code] == nil { first[place.code] = place }
        if index < 12, block.isShort, block.passage.tokens.isEmpty { heads.insert(place.code) }
      }
    }
    let regions = counts.keys.filter { $0.contains("-") }
    if regions.count == 1, let region = regions.first, homes?.contains(String(region.prefix(2))) ?? true,
      heads.contains(region),
      counts[region, default: 0] > 1,
      !counts.keys.contains(where: { $0.hasPrefix("CBSA:") })
    {
      return first[region]
    }
    let countries = counts.keys.filter { !$0.contains("-") && !$0.hasPrefix("CBSA:") }
    guard countries.count == 1, let country = countries.first, country != "US", counts[country, default: 0] >= needed,
      regions.allSatisfy({ $0.hasPrefix(country + "-") }), counts.keys.allSatisfy({ !$0.hasPrefix("CBSA:") })
    else { return nil }
    return first[country]
  }

  /// The countries in which pages of a language originate: a German page that mentions Paris twice is not about part of
  /// France.
  private static let homes: [String: Set<String>] = [
    "de": ["DE", "AT", "CH"], "fr": ["FR", "BE", "CH", "CA", "LU"], "it": ["IT", "CH"], "nl": ["NL", "BE"],
  ]

  private static let prepositions: WordSet = ["in", "en", "à", "near", "im"]

  /// The place after `in` at the end of a text, or before a bar or dash (`… in Ohio | Site`), unless it is the United
  /// States as a whole.
  private static func placed(_ passage: AnnotatedText) -> PlaceFinder.Place? {
    let words = passage.words
    let workers = Set(passage.occupations.map(\.words.upperBound))
    for place in passage.places where !place.code.isEmpty && place.code != "US" {
      let first = words.firstIndex(from: place.range.lowerBound)
      guard first > 0, first < words.count, words[first].range.lowerBound == place.range.lowerBound,
        prepositions.contains(words[first - 1].text)
      else {
        continue
      }
      // Just enough of the rest to see its first character.
      let start = passage.bytes[place.range.upperBound...].firstIndex { $0 != 0x20 } ?? passage.bytes.count
      let rest = String(decoding: passage.bytes[start..<min(passage.bytes.count, start + 32)], as: UTF8.self)
      // `A claims office in Omaha (photo)` is not a title; `Registered Nurse in Houston, TX` is.
      let namesWorkers = workers.contains(first - 1)
      if place.code.hasPrefix("CBSA:"), passage.topics.isEmpty && !namesWorkers || passage.has(.training) {
        continue
      }
      if rest.isEmpty || "|–—-:?(".contains(rest.first ?? " ") { return place }
    }
    return nil
  }
}
