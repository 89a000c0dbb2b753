import Records

/// The code list of the metropolitan statistical areas of the United States and Puerto Rico.
package enum MetropolitanAreas {
  /// The areas by their codes, `CBSA:35620`, with the titles of the delineation of July 2023.
  package static let all: [AreaCode] = entries.map(\.area)

  /// The title of a listed code.
  package static func name(of code: String) -> String? { all.first { $0.code == code }?.name }

  /// The code of a metropolitan area by its title (of this delineation or an older one with the same first city and
  /// state), by a principal city with its state (`Austin, TX`, `Boston, Massachusetts`, `St. Louis, Mo.`), or by a city
  /// with an unambiguous name (`San Francisco`, `Chicago metro area`); otherwise nil.
  package static func code(named name: String) -> String? {
    guard beginsLikeName(name) else { return nil }
    let (plain, saysMetro) = stripped(name)
    if let code = byTitle[plain] ?? byCity[plain] { return code }
    if saysMetro, let code = byFirstCity[plain] { return code }
    guard plain.utf8.contains(UInt8(ascii: ",")), let comma = plain.utf8.lastIndex(of: UInt8(ascii: ",")) else {
      return nil
    }
    let cities = plain[..<comma]
    let rest = name.utf8[(name.utf8.lastIndex(of: UInt8(ascii: ",")) ?? name.startIndex)...].dropFirst()
    guard let state = state(stripped(String(Substring(rest)), lowercasing: false).plain) else { return nil }
    if let code = byCityAndState["\(cities), \(state)"] { return code }
    let first = firstCity(String(cities))
    return first.utf8.count < cities.utf8.count ? byCityAndState["\(first), \(state)"] : nil
  }

  /// False if a text certainly does not name an area: its first word begins no title or city name, and is not
  /// `Greater`.
  private static func beginsLikeName(_ name: String) -> Bool {
    var name = name
    return name.withUTF8 { bytes in
      var start = 0
      while start < bytes.count, !isLetter(bytes[start]) { start += 1 }
      var end = start
      while end < bytes.count, isLetter(bytes[end]) { end += 1 }
      return firstWords.mayHold(UnsafeBufferPointer(rebasing: bytes[start..<end]))
    }
  }

  private static let firstWords = NameFilter { visit in
    func visitFirstWord(_ name: UnsafeBufferPointer<UInt8>) {
      guard let start = name.firstIndex(where: isLetter) else { return }
      let end = name[start...].firstIndex { !isLetter($0) } ?? name.endIndex
      visit(UnsafeBufferPointer(rebasing: name[start..<end]))
    }
    var greater = "greater"
    greater.withUTF8(visit)
    forEachCityName { PlaceNames.forEachSpelling(of: $0, visitFirstWord) }
  }

  /// A letter, or a part of a character beyond ASCII.
  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80 }

  /// Whether it is the name of a principal city, with or without what makes it unambiguous: whether a text that goes on
  /// with `, ST` may name it.
  package static func isCity(_ name: String) -> Bool { isCity(lowercased: name.inLowerCase) }

  static func isCity(lowercased name: String) -> Bool { cityTables.names.contains(name) }

  /// The two-letter code of a state given in full, by postal code or abbreviation; for several (`NY-NJ`), the first.
  private static func state(_ text: String) -> String? {
    let first = text.split(separator: "-").first.map(String.init) ?? text
    let code = Areas.code(postal: first) ?? Areas.code(abbreviated: text) ?? Areas.code(named: text)
    return code.flatMap { $0.hasPrefix("US-") ? String($0.dropFirst(3)) : nil }
  }

  private static let suffixes = [
    " metropolitan statistical area", " metropolitan area", " metro area", " metropolitan", " metro", " msa", " area",
  ]

  /// A name normalized for comparison, and whether it explicitly means the metropolitan area.
  private static func stripped(_ name: String, lowercasing: Bool = true) -> (plain: String, saysMetro: Bool) {
    var text = lowercasing ? name.inLowerCase : name
    if text.contains("--") || text.utf8.contains(0xE2) {
      text = text.replacing("–", with: "-").replacing("—", with: "-").replacing("--", with: "-")
    }
    text = text.trimmingMarks
    var saysMetro = false
    let lower = lowercasing ? text : text.inLowerCase
    // `area`, `msa`, `metropolitan`, `metro`
    let last = lower.utf8.last
    if last == UInt8(ascii: "a") || last == UInt8(ascii: "n") || last == UInt8(ascii: "o"),
      let suffix = suffixes.first(where: lower.hasSuffix)
    {
      text.removeLast(suffix.count)
      saysMetro = true
    }
    if lower.hasPrefix("greater "), text.count >= "greater ".count {
      text.removeFirst("greater ".count)
      saysMetro = true
    }
    return (text, saysMetro)
  }

  /// `New York` of `New York-Newark-Jersey City`, `Louisville` of `Louisville/Jefferson County`.
  private static func firstCity(_ cities: String) -> String {
    if cities.lowercased().hasPrefix(hyphenatedCity) { return String(cities.prefix(hyphenatedCity.count)) }
    let parts = cities.utf8.split(maxSplits: 1) { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") }
    return parts.first.map { String(Substring($0)) } ?? cities
  }

  // MARK: - The table

  /// The area of a name in a list of cities, where a name shared with states or other cities means the largest: `New
  /// York` and `Portland` between `Seattle` and `Boston`.
  package static func code(inListOfCities name: String) -> String? {
    let key = name.inLowerCase
    return largest[key] ?? code(named: name)
  }

  /// The area of a city that leads the title of one area only (`Toledo`), on a page about the United States.
  package static func code(onlyCity name: String) -> String? { byFirstCity[name.lowercased()] }

  private static let largest: [String: String] = [
    "new york": "CBSA:35620", "washington": "CBSA:47900", "portland": "CBSA:38900", "columbus": "CBSA:18140",
    "kansas city": "CBSA:28140",
    "richmond": "CBSA:40060",
    "rochester": "CBSA:40380", "birmingham": "CBSA:13820", "cleveland": "CBSA:17460", "nashville": "CBSA:34980",
    "charleston": "CBSA:16700",
    "aurora": "CBSA:19740",
    "arlington": "CBSA:19100", "jacksonville": "CBSA:27260", "austin": "CBSA:12420", "albany": "CBSA:10580",
    "st. louis": "CBSA:41180",
    "glendale": "CBSA:38060",
  ]

  private struct Entry {
    var area: AreaCode
    /// Cities with unambiguous names.
    var alone: [String]
    /// Further cities, with their states.
    var cities: [(name: String, state: String)]
  }

  private static let entries: [Entry] = metropolitanAreaTable.fields(separatedBy: "\n").map { line in
    let parts = line.fields(separatedBy: "|")
    let title = parts[0].dropFirst(6).trimmingBlanks
    let alone = parts.count > 1 ? parts[1].fields(separatedBy: ";").map(\.trimmingBlanks).filter { !$0.isEmpty } : []
    let states = parts.count > 2 ? parts[2].fields(separatedBy: ";").map(\.trimmingBlanks).filter { !$0.isEmpty } : []
    let cities = states.flatMap { list in
      list.dropFirst(3).fields(separatedBy: ",").map { (name: $0.trimmingBlanks, state: String(list.prefix(2))) }
    }
    return Entry(area: AreaCode(name: title, code: "CBSA:" + parts[0].prefix(5)), alone: alone, cities: cities)
  }

  private static let byTitle: [String: String] = keyed { [stripped($0.area.name).plain] }

  private static let byCity: [String: String] = keyed { $0.alone.flatMap { PlaceNames.spellings(of: $0.lowercased()) } }

  private static let byCityAndState: [String: String] = cityTables.codes

  /// The names of all cities in lower case, and the codes of those names with their states.
  private static let cityTables: (names: Set<String>, codes: [String: String]) = {
    var names = Set(byCity.keys)
    var codes: [String: String] = [:]
    func add(_ city: String, _ state: String, _ code: String) {
      for name in PlaceNames.spellings(of: city.lowercased()) {
        names.insert(name)
        let key = name + ", " + state
        if codes[key] == nil { codes[key] = code }
      }
    }
    for entry in entries {
      let (title, states) = halves(entry.area.name)
      let first = String(states.prefix(2))
      // In a title with several states, only the first city is certain to be in the first.
      add(firstCity(title), first, entry.area.code)
      for city in entry.alone { add(city, first, entry.area.code) }
      for city in entry.cities { add(city.name, city.state, entry.area.code) }
      if states.utf8.count == 2 { for city in titleCities(title) { add(city, first, entry.area.code) } }
    }
    return (names, codes)
  }()

  /// First cities of exactly one title.
  private static let byFirstCity: [String: String] = {
    let named = Dictionary(grouping: entries) { firstCity(halves($0.area.name).cities).lowercased() }
    return named.compactMapValues { $0.count == 1 ? $0[0].area.code : nil }
  }()

  /// Calls `visit` with the cities' names as in the table, in UTF-8: those in titles and those after the bars.
  static func forEachCityName(_ visit: (UnsafeBufferPointer<UInt8>) -> Void) {
    var table = metropolitanAreaTable
    table.withUTF8 { table in
      TableText.forEachPart(of: table, between: UInt8(ascii: "\n")) { forEachCityName(ofLine: $0, visit) }
    }
  }

  private static func forEachCityName(
    ofLine line: UnsafeBufferPointer<UInt8>, _ visit: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var part = 0
    TableText.forEachPart(of: line, between: UInt8(ascii: "|")) { list in
      defer { part += 1 }
      if part == 0 {
        let end = list.lastIndex(of: UInt8(ascii: ",")) ?? list.endIndex
        return forEachTitleCity(UnsafeBufferPointer(rebasing: list[6..<end]), visit)
      }
      TableText.forEachPart(of: list, between: UInt8(ascii: ";")) { cities in
        let cities = TableText.trimmingBlanks(cities)
        guard part == 2 else { return cities.isEmpty ? () : visit(cities) }
        // Behind the state.
        let names = UnsafeBufferPointer(rebasing: cities.dropFirst(3))
        TableText.forEachPart(of: names, between: UInt8(ascii: ",")) { visit(TableText.trimmingBlanks($0)) }
      }
    }
  }

  /// Calls `visit` with each city of a title. If they are separated by two hyphens, single hyphens are part of a name:
  /// `Scranton--Wilkes-Barre`.
  private static func forEachTitleCity(
    _ title: UnsafeBufferPointer<UInt8>, _ visit: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    let hyphen = UInt8(ascii: "-")
    func isDouble(_ index: Int) -> Bool {
      title[index] == hyphen && index + 1 < title.count && title[index + 1] == hyphen
    }
    let hasDouble = title.indices.contains(where: isDouble)
    var (start, index) = (0, hasDouble || !leadsWithHyphen(title) ? 0 : hyphenatedCity.utf8.count)
    while index < title.count {
      guard title[index] == UInt8(ascii: "/") || (hasDouble ? isDouble(index) : title[index] == hyphen) else {
        index += 1
        continue
      }
      if index > start { visit(UnsafeBufferPointer(rebasing: title[start..<index])) }
      index += isDouble(index) ? 2 : 1
      start = index
    }
    if start < title.count { visit(UnsafeBufferPointer(rebasing: title[start...])) }
  }

  /// The only city with a hyphen in its own name that leads a title.
  private static let hyphenatedCity = "winston-salem"

  private static func leadsWithHyphen(_ title: UnsafeBufferPointer<UInt8>) -> Bool {
    title.count >= hyphenatedCity.utf8.count && zip(title, hyphenatedCity.utf8).allSatisfy { $0 | 0x20 == $1 | 0x20 }
  }

  /// The cities of a title.
  private static func titleCities(_ title: String) -> [String] {
    var (title, cities): (String, [String]) = (title, [])
    title.withUTF8 { title in forEachTitleCity(title) { cities.append(String(decoding: $0, as: UTF8.self)) } }
    return cities
  }

  private static func halves(_ title: String) -> (cities: String, states: String) {
    guard let comma = title.utf8.lastIndex(of: UInt8(ascii: ",")) else { return (title, "") }
    return (String(title[..<comma]), title[title.index(after: comma)...].trimmingBlanks)
  }

  private static func keyed(_ keys: (Entry) -> [String]) -> [String: String] {
    var table: [String: String] = [:]
    for entry in entries { for key in keys(entry) where table[key] == nil { table[key] = entry.area.code } }
    return table
  }
}
