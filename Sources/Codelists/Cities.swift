import Records

/// The code list of cities outside the United States: each with the part of its country in which it lies, or the
/// country if its parts are not listed.
///
/// Cities of the United States are looked up in `MetropolitanAreas`, so that one call covers all cities.
package enum Cities {
  /// The code of a city with its region or country (`Victoria, BC`, `Toronto, Ontario`, `Perth, WA`, `Munich, Germany`,
  /// `Halifax, Nova Scotia, Canada`, `Brisbane QLD`), or alone; `country` is the page's country, empty if unknown. Nil
  /// if the name is ambiguous.
  ///
  /// An unlisted city gets the code of the region after it: `Smithers, BC` is in British Columbia.
  package static func code(named name: String, country: String = "") -> String? {
    let name = trimmed(name)
    guard name.utf8.contains(UInt8(ascii: ",")), let comma = name.utf8.lastIndex(of: UInt8(ascii: ",")) else {
      return code(city: name, country: country) ?? beforeAbbreviation(name, country)
    }
    let city = trimmed(name[..<comma])
    let region = trimmed(name[name.index(after: comma)...])
    let american = MetropolitanAreas.code(named: name)
    if country != "US", !country.isEmpty, let own = Areas.code(region: region, country: country) {
      // `Vancouver, WA` on an Australian page.
      if let american, byCountry[country]?[key(city)] == nil { return american }
      return region.utf8.count > 4 ? code(city, in: own, named: region) : isName(city) ? own : nil
    }
    if let american { return american }
    if let code = Areas.code(unsharedAbbreviation: region) { return isName(city) ? code : nil }
    if country != "US", let code = known(city, in: ["AU-" + region, "CA-" + region]) { return code }
    guard let code = Areas.code(named: region) else { return nil }
    if code.utf8.count == 2 { return self.code(city, of: code) }
    return Areas.country(of: code) == "US" ? nil : self.code(city, in: code, named: region)
  }

  /// The code of a city by its name alone on a page of a country: in Canada `London` is the one in Ontario. If the
  /// country is unknown (empty) or has no such city, only unambiguous names have a code.
  package static func code(city: String, country: String) -> String? {
    let key = key(city)
    if let code = byCountry[country]?[key] { return code }
    if let code = MetropolitanAreas.code(named: city) { return code }
    // `Melbourne` in the United States may be the one in Florida.
    return country == "US" && MetropolitanAreas.isCity(key) ? nil : alone[key]
  }

  /// The country of a city with an unambiguous name (`Toronto`, `Bengaluru`, `San Francisco`); nil for shared names
  /// (`Perth`, `Cambridge`).
  package static func country(ofCity city: String) -> String? {
    code(city: city, country: "").flatMap(Areas.country(of:))
  }

  /// Whether it is the name of a listed city or a city of the United States, even if ambiguous.
  package static func isCity(_ name: String) -> Bool {
    guard filter.mayHold(name) else { return false }
    let key = key(name)
    return all.contains(key) || MetropolitanAreas.isCity(lowercased: key)
  }

  /// False if a UTF-8 text is certainly not the name of a listed city.
  package static func mayBeCity(_ name: UnsafeBufferPointer<UInt8>) -> Bool { filter.mayHold(name) }

  private static let filter = NameFilter { visit in
    forEachName { PlaceNames.forEachSpelling(of: $0, visit) }
    MetropolitanAreas.forEachCityName { PlaceNames.forEachSpelling(of: $0, visit) }
  }

  // MARK: - With a region or a country

  /// `Brisbane QLD`, `Perth WA` on Australian pages: an abbreviation after a city of that region, without a comma.
  private static func beforeAbbreviation(_ name: String, _ country: String) -> String? {
    guard country != "US", let blank = name.lastIndex(of: " ") else { return nil }
    let region = String(name[name.index(after: blank)...])
    let code =
      Areas.code(unsharedAbbreviation: region) ?? (country.isEmpty ? nil : Areas.code(region: region, country: country))
    return code.flatMap { known(trimmed(name[..<blank]), in: [$0]) }
  }

  /// The one of several regions in which a city is known to lie.
  private static func known(_ city: String, in regions: [String]) -> String? {
    let key = key(city)
    return regions.first { byCountry[String($0.prefix(2))]?[key] == $0 }
  }

  /// `Munich, Germany`, `Toronto, Ontario, Canada`, `Victoria, Australia`.
  private static func code(_ city: String, of country: String) -> String? {
    if city.contains(",") { return code(named: city, country: country) }
    if country == "US" { return MetropolitanAreas.code(named: city) }
    if let code = byCountry[country]?[key(city)] ?? Areas.code(region: city, country: country) { return code }
    return withoutParts.contains(country) && isName(city) && Areas.code(named: city) == nil ? country : nil
  }

  /// `Victoria, British Columbia`; but `England, Scotland` and `München, Berlin` are two places.
  private static func code(_ city: String, in region: String, named name: String) -> String? {
    let country = String(region.prefix(2))
    if let known = byCountry[country]?[key(city)], known == region || byCountry[country]?[key(name)] == nil {
      return region
    }
    if let other = Areas.code(named: city), Areas.country(of: other) == country, other != region { return nil }
    return isName(city) && byCountry[country]?[key(name)] == nil ? region : nil
  }

  /// Whether a text may be the name of an unlisted city.
  private static func isName(_ text: String) -> Bool {
    guard let first = text.first, first.isUppercase, text.utf8.count <= 40 else { return false }
    return !text.contains { $0.isNumber || $0 == "," || $0 == ":" } && text.count { $0 == " " } < 4
  }

  // MARK: - The table

  private struct Entry {
    var code: String
    var alone: [String]
    var shared: [String]
  }

  private static let entries: [Entry] = cityTable.fields(separatedBy: "\n").map { line in
    let parts = line.fields(separatedBy: "|")
    let lists = parts.dropFirst().map { $0.fields(separatedBy: ",").map { trimmed($0) }.filter { !$0.isEmpty } }
    return Entry(code: trimmed(parts[0]), alone: lists.first ?? [], shared: lists.last ?? [])
  }

  /// By country, its cities in lower case.
  private static let byCountry: [String: [String: String]] = {
    var cities: [String: [String: String]] = [:]
    for entry in entries {
      for city in (entry.alone + entry.shared).flatMap({ PlaceNames.spellings(of: $0.lowercased()) }) {
        cities[String(entry.code.prefix(2)), default: [:]][city] = entry.code
      }
    }
    return cities
  }()

  /// Unambiguous names.
  private static let alone: [String: String] = {
    var codes: [String: String] = [:]
    for entry in entries {
      for city in entry.alone.flatMap({ PlaceNames.spellings(of: $0.lowercased()) }) { codes[city] = entry.code }
    }
    return codes
  }()

  private static let all: Set<String> = Set(byCountry.values.flatMap(\.keys))

  /// Listed countries without listed parts.
  private static let withoutParts: Set<String> = Set(entries.map(\.code).filter { $0.utf8.count == 2 })

  /// Calls `visit` with the cities' names as in the table, in UTF-8. Without the entries, which take longer than all
  /// that a page without cities needs.
  static func forEachName(_ visit: (UnsafeBufferPointer<UInt8>) -> Void) {
    var table = cityTable
    table.withUTF8 { table in
      TableText.forEachPart(of: table, between: UInt8(ascii: "\n")) { line in
        var isCode = true
        TableText.forEachPart(of: line, between: UInt8(ascii: "|")) { list in
          defer { isCode = false }
          guard !isCode else { return }
          TableText.forEachPart(of: list, between: UInt8(ascii: ",")) { name in
            let name = TableText.trimmingMarks(name)
            if !name.isEmpty { visit(name) }
          }
        }
      }
    }
  }

  /// The cities of a country with unambiguous names.
  package static func names(in country: String) -> [String] {
    entries.filter { $0.code.hasPrefix(country) }.flatMap(\.alone)
  }

  private static func key(_ text: String) -> String { text.inLowerCase }

  private static func trimmed(_ text: some StringProtocol) -> String { text.trimmingMarks }
}
