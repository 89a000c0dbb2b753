import Records

/// A place and its code: ISO 3166-1 for countries, ISO 3166-2 for their parts, `CBSA:` and five digits for metropolitan
/// areas.
package struct AreaCode: Sendable, Hashable {
  /// The English short name, as pages write it: `New York`, `Puerto Rico`.
  package var name: String
  /// ISO 3166 code: `US` for a country (3166-1), `US-NY` for a part of one (3166-2).
  package var code: String
}

/// The code list of areas (SDMX: CL_AREA): states, DC and territories of the United States, parts of other
/// English-speaking countries, and countries.
package enum Areas {
  /// The 50 states.
  package static let states: [AreaCode] = parse(stateTable)
  /// The District of Columbia and the inhabited territories.
  package static let federalDistrictAndTerritories: [AreaCode] = parse(territoryTable)
  /// States, provinces and regions of other countries.
  package static let otherSubdivisions: [AreaCode] = parse(subdivisionTable) + sharedNames
  /// Subdivisions with ambiguous names.
  private static let sharedNames: [AreaCode] = parse(sharedNameTable)
  /// Countries and other first-level areas of ISO 3166-1 alpha-2.
  package static let countries: [AreaCode] = parse(countryTable)

  /// Lower-case names, every spelling, to codes.
  static let byName: [String: String] = {
    var names: [String: String] = [:]
    for area in countries + parse(subdivisionTable) + federalDistrictAndTerritories + states {
      names[area.name.lowercased()] = area.code
    }
    for (spelling, code) in otherNames { names[spelling] = code }
    return names
  }()

  private static let filter = NameFilter { visit in
    for var name in byName.keys { name.withUTF8(visit) }
  }

  /// False if a UTF-8 text is certainly not the name of a listed area.
  package static func mayName(_ name: UnsafeBufferPointer<UInt8>) -> Bool { filter.mayHold(name) }

  /// The code of a place named `name` in full (`Washington, D.C.`, `Virgin Islands`), or by another spelling (`U.S.`);
  /// nil if it is not a listed area.
  package static func code(named name: String) -> String? {
    guard filter.mayHold(name) else { return nil }
    var key = name.inLowerCase
    while let last = key.utf8.last,
      last == 0x20 || last == UInt8(ascii: "*") || last == UInt8(ascii: ":") || last == UInt8(ascii: ",")
    { key.removeLast() }
    if key.hasPrefix("the ") { key.removeFirst(4) }
    if let code = byName[key] { return code }
    return key.utf8.contains(UInt8(ascii: ".")) ? byName[key.replacing(".", with: "")] : nil
  }

  /// The code of a two-letter postal abbreviation of the United States in capitals (`CA`); nil for anything else.
  package static func code(postal: String) -> String? {
    guard postal.utf8.count == 2, postal.utf8.allSatisfy({ (65...90).contains($0) }) else { return nil }
    let code = "US-" + postal
    return usCodes.contains(code) ? code : nil
  }

  /// The code of a state, province or territory by its abbreviation in the addresses of its country (`NSW` in
  /// Australia, `ON` in Canada); nil for anything else.
  package static func code(postal: String, country: String) -> String? {
    if country == "US" || country.isEmpty { return code(postal: postal) }
    guard country == "AU" || country == "CA", postal.utf8.allSatisfy({ (65...90).contains($0) }) else { return nil }
    // In these countries, the abbreviation is the second part of the code.
    let code = country + "-" + postal
    return names[code] == nil ? nil : code
  }

  /// The code of a part of a country, by its name or abbreviation on pages of that country (`Victoria`, `WA` and `Vic.`
  /// in Australia, `B.C.` in Canada, `Nelson` in New Zealand, `Georgia` in the United States); nil for anything else.
  package static func code(region: String, country: String) -> String? {
    if let code = code(postal: region, country: country) ?? regionAbbreviations[country]?[region]
      ?? regions[country]?[region.inLowerCase]
    {
      return code
    }
    guard country == "US" || country.isEmpty else { return nil }
    return code(abbreviated: region)
  }

  /// The code of a province, territory or state by an abbreviation that identifies its country (`BC`, `Ont.`, `NSW`,
  /// `Qld`); nil for one shared with states of the United States or between two other countries (`WA`, `NT`). Reliable
  /// only after a city and a comma: `ON` and `ACT` are words.
  package static func code(unsharedAbbreviation text: String) -> String? { unsharedAbbreviations[text] }

  /// The country (ISO 3166-1) of an area code: `US` for `US-NY`, `CBSA:35620` and OEWS areas, `CA` for `CA-BC`; nil for
  /// unknown codes.
  package static func country(of code: String) -> String? {
    if code.hasPrefix("CBSA:") || code.hasPrefix("OEWS:") { return "US" }
    let country = code.prefix { $0 != "-" }
    return countryCodes.contains(String(country)) ? String(country) : nil
  }

  private static let countryCodes: Set<String> = Set(countries.map(\.code))

  /// By country, the names of its parts in lower case.
  private static let regions: [String: [String: String]] = {
    var regions: [String: [String: String]] = [:]
    let named = (otherSubdivisions + federalDistrictAndTerritories + states).map { ($0.name.lowercased(), $0.code) }
    for (name, code) in named + otherNames.map({ ($0.key, $0.value) }) where code.utf8.count > 2 {
      regions[String(code.prefix(2)), default: [:]][name] = code
    }
    return regions
  }()

  /// The code of a state by its traditional abbreviation, `Calif.`, `N.Y.`, `W. Va.`; longer ones also without the
  /// period (`Calif`).
  package static func code(abbreviated text: String) -> String? {
    if let code = traditionalAbbreviations[text] { return code }
    return text.utf8.count >= 4 && !text.hasSuffix(".") && !plainWords.contains(text)
      ? traditionalAbbreviations[text + "."] : nil
  }

  /// The code of a country by its name or by the code itself, in capitals (`GB`).
  package static func countryCode(_ text: String) -> String? {
    if text.utf8.count == 2, countryCodes.contains(text) { return text }
    guard let code = code(named: text), code.utf8.count == 2 else { return nil }
    return code
  }

  /// The code for a label that means the whole country (`National`, `U.S. average`); nil for other labels. For labels
  /// only: in running text these words do not name a place.
  package static func code(nationalLabel label: String) -> String? {
    nationalLabels.contains(label.inLowerCase) ? "US" : nil
  }

  private static let nationalLabels: Set<String> = [
    "national", "nationwide", "nationally", "national average", "u.s. average", "us average", "united states average",
    "us overall", "u.s. overall",
    "united states overall", "overall us", "national overall", "us national", "u.s. national",
  ]

  /// The official name of a listed code.
  package static func name(of code: String) -> String? { names[code] }

  /// An area name for use in a sentence: `the United States`, `Texas`; unlisted names are unchanged.
  package static func inSentence(_ name: String) -> String { articleNames.contains(name) ? "the \(name)" : name }

  private static let articleNames = Set(articleTable.split(separator: " ").compactMap { names[String($0)] })

  /// Every code of the United States' states, DC and territories.
  package static let usCodes: Set<String> = Set((states + federalDistrictAndTerritories).map(\.code))

  private static let names: [String: String] = {
    var names: [String: String] = [:]
    for area in countries + otherSubdivisions + federalDistrictAndTerritories + states + MetropolitanAreas.all {
      names[area.code] = area.name
    }
    return names
  }()

  private static func parse(_ table: String) -> [AreaCode] {
    table.fields(separatedBy: "\n").compactMap { line -> AreaCode? in
      guard let blank = line.utf8.firstIndex(of: 0x20) else { return nil }
      return AreaCode(name: String(line[line.utf8.index(after: blank)...]), code: String(line[..<blank]))
    }
  }
}
