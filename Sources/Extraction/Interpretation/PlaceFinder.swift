import Codelists
import Records

/// Finds place names in running text. Names must be capitalized; a state's name followed by `City` is the city.
enum PlaceFinder {
  struct Place: Sendable, Hashable {
    var name: String
    /// Empty for places without a code here (most cities).
    var code: String
    var range: Range<Int>
    var isCity = false

    /// The place in the form stored with figures.
    var named: NamedPlace { NamedPlace(name: name, code: code) }
  }

  /// The places of a text.
  struct Found {
    var places: [Place] = []
    /// Whether the text contains the name of a listed city, so that the page's country may decide what it names.
    var namesCity = false
  }

  /// The places named in a text, in order.
  static func places(in passage: AnnotatedText) -> Found {
    guard passage.marks.contains(.startsPlace) else { return Found() }
    var found: [Place] = []
    var namesCity = false
    let words = passage.words
    let bytes = passage.bytes
    var index = 0
    while index < words.count {
      if words[index].marks.contains(.startsPlace),
        let (place, next) = place(at: index, in: passage, namesCity: &namesCity)
      {
        append(place, to: &found, bytes: bytes)
        index = next
      } else {
        index += 1
      }
    }
    for index in found.indices where found[index].name.isEmpty {
      let range = found[index].range
      found[index] = Place(
        name: String(decoding: bytes[range], as: UTF8.self), code: found[index].code, range: range, isCity: true)
    }
    return Found(places: amongCities(found, in: passage), namesCity: namesCity)
  }

  /// `San Francisco ($155K), New York ($120K) and Boston ($100K)`: in a list of cities, a name shared by a city and a
  /// state is the city's.
  private static func amongCities(_ places: [Place], in passage: AnnotatedText) -> [Place] {
    guard places.count > 2, places.filter({ $0.code.hasPrefix("CBSA:") }).count >= 2,
      !places.contains(where: { $0.code.hasPrefix("US-") && !shared.contains($0.name) })
    else {
      return places
    }
    return places.map { place in
      guard shared.contains(place.name), !isPart(place, passage),
        let code = MetropolitanAreas.code(inListOfCities: place.name)
      else { return place }
      return Place(name: place.name, code: code, range: place.range, isCity: true)
    }
  }

  private static let shared: WordSet = ["New York", "Washington", "Portland"]
  private static let parts: WordSet = [
    "western", "eastern", "northern", "southern", "central", "upstate", "west", "east", "north", "south",
  ]

  /// `western Washington`: a part of the state.
  private static func isPart(_ place: Place, _ passage: AnnotatedText) -> Bool {
    passage.words[..<passage.words.endIndex(endingBy: place.range.lowerBound)].last.map { parts.contains($0.text) }
      ?? false
  }

  /// Merges a row of cities (`Indianapolis and New York City`) into one place, which has no code. Its name is left
  /// empty until the row is complete, since a row may be as long as the page.
  private static func append(_ place: Place, to found: inout [Place], bytes: [UInt8]) {
    if let last = found.last, isCity(last), isCity(place) {
      let gap =
        place.range.lowerBound - last.range.upperBound > 6
        ? "" : String(decoding: bytes[last.range.upperBound..<place.range.lowerBound], as: UTF8.self)
      if [", ", " and ", ", and ", " or ", ", or ", " & ", "; ", "/"].contains(gap) {
        let range = last.range.lowerBound..<place.range.upperBound
        found[found.count - 1] = Place(name: "", code: sharedCode(last.code, place.code), range: range, isCity: true)
        return
      }
    }
    found.append(place)
  }

  /// The common code of two cities in one region; outside the United States, otherwise their country's code.
  private static func sharedCode(_ a: String, _ b: String) -> String {
    if a == b { return a }
    guard let country = Areas.country(of: a), country == Areas.country(of: b), country != "US" else { return "" }
    return country
  }

  private static func isCity(_ place: Place) -> Bool {
    place.isCity || place.code.isEmpty || place.code.hasPrefix("CBSA:")
  }

  /// The place that begins at a word marked as a possible start of a place name, and the index of the word after it.
  private static func place(at index: Int, in passage: AnnotatedText, namesCity: inout Bool) -> (Place, Int)? {
    let (words, bytes) = (passage.words, passage.bytes)
    guard isCapital(bytes, words[index]) else { return nil }
    var cities = CityFinder(words: words, bytes: bytes, country: passage.country, region: passage.region)
    let city = cities.city(at: index)
    namesCity = namesCity || cities.namesCity
    if let city { return city }
    if let found = abbreviated(at: index, words: words, bytes: bytes) { return found }
    for length in stride(from: min(4, words.count - index), to: 0, by: -1) {
      let last = words[index + length - 1]
      // The point after initials (`U.S.`) is part of the name.
      let isInitials = length > 1 && words[index..<index + length].allSatisfy { $0.range.count == 1 }
      let end = last.range.upperBound
      // A word's text has `'` in place of the page's `’`, which takes three bytes.
      let possessive = last.text.hasSuffix("'s") ? bytes[end - 2] == UInt8(ascii: "'") ? 2 : 4 : 0
      let range =
        words[index].range
        .lowerBound..<(possessive > 0
        ? end - possessive : isInitials && end < bytes.count && bytes[end] == UInt8(ascii: ".") ? end + 1 : end)
      guard bytes.withUnsafeBufferPointer({ Areas.mayName(UnsafeBufferPointer(rebasing: $0[range])) }) else { continue }
      let name = String(decoding: bytes[range], as: UTF8.self)
      guard let code = Areas.code(named: name), !name.contains("\n"),
        name.utf8.count > 2 || name == "US" || name == "UK"
      else { continue }
      if length == 1, name.inLowerCase == "us" && name != "US" { continue }
      let next = index + length < words.count ? words[index + length] : nil
      if let next, next.text == "city", isCapital(bytes, next), next.range.lowerBound == range.upperBound + 1 {
        return (
          Place(name: name + " City", code: "", range: range.lowerBound..<next.range.upperBound), index + length + 1
        )
      }
      return (Place(name: name, code: code, range: range), index + length)
    }
    return nil
  }

  /// `in Calif.`, `Reno, Nev.`, `N.Y.`: an abbreviation with its point, after a comma or a preposition. Two letters
  /// (`Mo.`, `La.`) need the comma.
  private static func abbreviated(at index: Int, words: [Word], bytes: [UInt8]) -> (Place, Int)? {
    for length in stride(from: min(2, words.count - index), to: 0, by: -1) {
      let start = words[index].range.lowerBound
      let end = words[index + length - 1].range.upperBound
      guard end - start <= 7, end < bytes.count, bytes[end] == UInt8(ascii: ".") else { continue }
      let name = String(decoding: bytes[start...end], as: UTF8.self)
      guard let code = Areas.code(abbreviated: name), index > 0 else { continue }
      let followsComma = bytes[words[index - 1].range.upperBound..<start].elementsEqual(", ".utf8)
      let isLong = name.utf8.count > 3
      guard
        followsComma
          || isLong && ["in", "from", "across", "throughout", "near", "and", "or"].contains(words[index - 1].text)
      else { continue }
      return (Place(name: name, code: code, range: start..<end + 1), index + length)
    }
    return nil
  }

  private static func isCapital(_ bytes: [UInt8], _ word: Word) -> Bool {
    let first = bytes[word.range.lowerBound]
    // `Österreich`: capitals of Latin-1.
    return (65...90).contains(first)
      || first == 0xC3 && word.range.count > 1 && (0x80...0x9E).contains(bytes[word.range.lowerBound + 1])
  }

  /// The place named by a whole text used as a label. Returns nil right away if no place begins with its first word.
  static func labelled(_ passage: AnnotatedText) -> (name: String, code: String)? {
    guard let first = passage.words.first,
      first.marks.contains(.startsPlace) || first.range.count == 2 || openings.contains(first.text)
    else { return nil }
    return labelled(passage.text)
  }

  /// Whether a label that names a place may begin with the word.
  static func mayBegin(_ word: Word) -> Bool {
    word.marks.contains(.startsPlace) || word.range.count <= 2 || openings.contains(word.text)
  }

  /// First words of labels that are not themselves names: `The Bahamas`, `Greater Boston`, `Nationwide`.
  private static let openings: WordSet = ["the", "greater", "national", "nationwide", "nationally"]

  /// The place named by a whole label (`Alabama`, `New South Wales (Sydney)`, `TX`, `National`), with its code; nil if
  /// the label is not a place in the code list.
  static func labelled(_ label: String) -> (name: String, code: String)? {
    let name = trimmed(label)
    if let code = PlaceCodes.code(written: name) { return (name, code) }
    if name.utf8.contains(UInt8(ascii: ",")), let comma = name.utf8.lastIndex(of: UInt8(ascii: ",")),
      comma > name.startIndex
    {
      let before = trimmed(String(name[..<comma]))
      let after = trimmed(String(name[name.index(after: comma)...]))
      if Areas.code(postal: after) != nil, Areas.code(named: before) != nil {
        return (name, Areas.code(named: before) ?? "")
      }
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func trimmed(_ text: String) -> String {
    if let first = text.utf8.first, let last = text.utf8.last, isLetter(first), isLetter(last) { return text }
    var text = Substring(text).unicodeScalars
    while let first = text.first, first.properties.isWhitespace || first == "*" || first == "•" { text.removeFirst() }
    while let last = text.last, isTrailing(last) { text.removeLast() }
    return String(Substring(text))
  }

  /// Blanks, punctuation and reference marks.
  private static func isTrailing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "*", ":", "-", ",", "–", "—", "†", "‡": true
    case "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "⁰": true
    default: scalar.properties.isWhitespace
    }
  }
}
