import Codelists
import Records

/// Finds principal cities of metropolitan areas in running text: `Austin, TX`, `Boston, Massachusetts`, `St. Louis,
/// Mo.`. A city name on its own is enough if it is used as a place (`in San Francisco`, `such as Chicago and Denver`).
struct CityFinder {
  let words: [Word]
  let bytes: [UInt8]
  /// The page's country; empty if unknown.
  var country = ""
  /// The state named in the page's title; of several cities with the same name, the one in that state is meant.
  var region = ""
  /// Whether a listed city has been found, even if it is not used as a place.
  private(set) var namesCity = false
  private static let maxWords = 4

  init(words: [Word], bytes: [UInt8], country: String, region: String) {
    (self.words, self.bytes, self.country, self.region) = (words, bytes, country, region)
  }

  /// The city that begins at word `index`, and the index of the word after it.
  mutating func city(at index: Int) -> (place: PlaceFinder.Place, next: Int)? {
    for length in stride(from: min(Self.maxWords, words.count - index), to: 0, by: -1) {
      let range = words[index].range.lowerBound..<words[index + length - 1].range.upperBound
      guard range.count <= 40, mayBeCity(range), !bytes[range].contains(0x0A), Cities.isCity(string(range)) else {
        continue
      }
      namesCity = true
      if let found = withState(range, next: index + length) { return found }
      guard let end = endAlone(range, from: index, to: index + length) else { continue }
      let whole = range.lowerBound..<end.offset
      if let code = cityCode(string(whole), plain: string(range)) {
        return (PlaceFinder.Place(name: string(whole), code: code, range: whole, isCity: true), end.next)
      }
      // `in Portland`: it is not stated which of the cities of that name is meant, but its figure is not the country's.
      guard Areas.code(named: string(range)) == nil, !PlaceNames.isWord(string(range)), index > 0,
        ["in", "near", "around"].contains(words[index - 1].text)
      else {
        continue
      }
      return (PlaceFinder.Place(name: string(whole), code: "", range: whole, isCity: true), end.next)
    }
    return nil
  }

  // MARK: - With a state

  /// `, TX`, `, Texas`, `, Tex.` after the city.
  private func withState(_ city: Range<Int>, next: Int) -> (PlaceFinder.Place, Int)? {
    guard next < words.count, bytes[city.upperBound..<words[next].range.lowerBound].elementsEqual(", ".utf8) else {
      return nil
    }
    for length in stride(from: min(3, words.count - next), to: 0, by: -1) {
      let end = words[next + length - 1].range.upperBound
      guard end - words[next].range.lowerBound <= 24 else { continue }
      let dotted = end < bytes.count && bytes[end] == UInt8(ascii: ".") ? [end + 1, end] : [end]
      for end in dotted {
        // `Washington, D.C.` is the District.
        if Areas.code(named: string(city.lowerBound..<end)) != nil { return nil }
        guard let code = Cities.code(named: string(city.lowerBound..<end), country: country) else { continue }
        let range = city.lowerBound..<end
        return (PlaceFinder.Place(name: string(range), code: code, range: range, isCity: true), next + length)
      }
    }
    return nil
  }

  // MARK: - Alone

  private static let before: WordSet = [
    "in", "near", "around", "across", "throughout", "from", "like", "as", "including", "greater", "downtown", "versus",
    "vs", "outside", "within", "metro",
    "metropolitan", "en",
    "à", "bei",
  ]

  /// The end of a city without a state, including a following `metro area`; nil if it is not used as a place.
  private func endAlone(_ city: Range<Int>, from first: Int, to next: Int) -> (offset: Int, next: Int)? {
    var end = (offset: city.upperBound, next: next)
    var saysMetro = false
    while end.next < words.count, ["metro", "metropolitan", "area"].contains(words[end.next].text),
      isNext(words[end.next], to: end.offset)
    {
      saysMetro = true
      end = (words[end.next].range.upperBound, end.next + 1)
    }
    if saysMetro { return end }
    // `Boston College`, `Houston Methodist`: the city is part of another name.
    if next < words.count, isNext(words[next], to: city.upperBound),
      (65...90).contains(bytes[words[next].range.lowerBound])
    {
      return nil
    }
    guard first > 0, !bytes[words[first - 1].range.upperBound..<city.lowerBound].contains(where: { $0 == 0x0A }) else {
      // A label, or the start of a line: only a mark may follow.
      let after = bytes[city.upperBound...].first { $0 != 0x20 }
      return after.map { ":(-,|\n".utf8.contains($0) || $0 >= 0x80 } ?? true ? end : nil
    }
    return Self.before.contains(words[first - 1].text) || isListed(first) ? end : nil
  }

  /// `Chicago, Denver and Austin`: after another city, or joined to the next one.
  private func isListed(_ first: Int) -> Bool {
    let previous = words[first - 1]
    if ["and", "or"].contains(previous.text), first > 1 { return endsCity(first - 2) }
    return bytes[previous.range.upperBound..<words[first].range.lowerBound].elementsEqual(", ".utf8)
      && endsCity(first - 1)
  }

  private func endsCity(_ last: Int) -> Bool {
    (0..<Self.maxWords).contains { back in
      guard last - back >= 0 else { return false }
      let range = words[last - back].range.lowerBound..<words[last].range.upperBound
      return range.count <= 40 && (65...90).contains(bytes[range.lowerBound]) && mayBeCity(range)
        && Cities.isCity(string(range))
    }
  }

  private func isNext(_ word: Word, to offset: Int) -> Bool {
    word.range.lowerBound == offset + 1 && bytes[offset] == 0x20
  }

  private func mayBeCity(_ range: Range<Int>) -> Bool {
    bytes.withUnsafeBufferPointer { Cities.mayBeCity(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func cityCode(_ name: String, plain: String) -> String? {
    if region.hasPrefix("US-"), Areas.code(named: plain) == nil,
      let code = MetropolitanAreas.code(named: plain + ", " + region.dropFirst(3))
    {
      return code
    }
    return MetropolitanAreas.code(named: name)
      ?? (country == "US" && Areas.code(named: plain) == nil ? MetropolitanAreas.code(onlyCity: plain) : nil)
      ?? Cities.code(city: plain, country: country)
  }
}
