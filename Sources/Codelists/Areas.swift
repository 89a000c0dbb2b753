import Records

/// A place and its code: ISO 3166-1 for countries, ISO 3166-2 for their parts, `CBSA:` and five digits for metropolitan areas.
public struct AreaCode: Sendable, Hashable {
  /// The English short name, as pages write it: `New York`, `Puerto Rico`.
  public var name: String
  /// ISO 3166 code: of a country `US` (3166-1), of a part of one `US-NY` (3166-2).
  public var code: String
}

/// The code list of areas (SDMX: CL_AREA): states, DC and territories of the United States, parts of other English-speaking countries, and countries.
public enum Areas {
  /// The 50 states.
  public static let states: [AreaCode] = parse(stateTable)
  /// The District of Columbia and the inhabited territories.
  public static let federalDistrictAndTerritories: [AreaCode] = parse(territoryTable)
  /// States and provinces of other countries.
  public static let otherSubdivisions: [AreaCode] = parse(subdivisionTable)
  /// Countries and other first-level areas of ISO 3166-1 alpha-2.
  public static let countries: [AreaCode] = parse(countryTable)

  /// Lower-case names, every spelling, to codes.
  static let byName: [String: String] = {
    var names: [String: String] = [:]
    for area in countries + otherSubdivisions + federalDistrictAndTerritories + states { names[area.name.lowercased()] = area.code }
    for (spelling, code) in spellings { names[spelling] = code }
    return names
  }()

  /// The code of a place named `name` in full (`Washington, D.C.`, `Virgin Islands`), or by a spelling of its own (`U.S.`); nil when it is no place of the list.
  public static func code(named name: String) -> String? {
    var key = name.lowercased()
    while let last = key.last, last == " " || last == "*" || last == ":" || last == "," { key.removeLast() }
    if key.hasPrefix("the ") { key.removeFirst(4) }
    if let code = byName[key] { return code }
    return key.utf8.contains(UInt8(ascii: ".")) ? byName[key.replacing(".", with: "")] : nil
  }

  /// The code of a two-letter postal abbreviation in capitals (`CA`), of the United States; nil for anything else.
  public static func code(postal: String) -> String? {
    guard postal.utf8.count == 2, postal.utf8.allSatisfy({ (65...90).contains($0) }) else { return nil }
    let code = "US-" + postal
    return usCodes.contains(code) ? code : nil
  }

  /// The code of a state, province or territory by its abbreviation in the addresses of its country (`NSW` in Australia, `ON` in Canada); nil for anything else.
  public static func code(postal: String, country: String) -> String? {
    if country == "US" || country.isEmpty { return code(postal: postal) }
    guard country == "AU" || country == "CA", postal.utf8.allSatisfy({ (65...90).contains($0) }) else { return nil }
    // There the abbreviations are the second part of the code itself.
    let code = country + "-" + postal
    return otherSubdivisions.contains { $0.code == code } ? code : nil
  }

  /// The code of a state by its traditional abbreviation, written as such: `Calif.`, `N.Y.`, `W. Va.`; longer ones also without their point (`Calif`).
  public static func code(abbreviated text: String) -> String? {
    if let code = traditionalAbbreviations[text] { return code }
    return text.utf8.count >= 4 && !text.hasSuffix(".") && !plainWords.contains(text) ? traditionalAbbreviations[text + "."] : nil
  }

  /// The code of a country by its name or by the code itself, in capitals (`GB`).
  public static func countryCode(_ text: String) -> String? {
    if text.utf8.count == 2, countries.contains(where: { $0.code == text }) { return text }
    guard let code = code(named: text), code.utf8.count == 2 else { return nil }
    return code
  }

  /// The code of what a label calls the country as a whole (`National`, `U.S. average`); nil for other labels. Of labels only: in running text these words name no place.
  public static func code(nationalLabel label: String) -> String? { nationalLabels.contains(label.lowercased()) ? "US" : nil }

  private static let nationalLabels: Set<String> = [
    "national", "nationwide", "nationally", "national average", "u.s. average", "us average", "united states average",
  ]

  /// The official name of a code of the list.
  public static func name(of code: String) -> String? { names[code] }

  /// Every code of the United States' states, DC and territories.
  public static let usCodes: Set<String> = Set((states + federalDistrictAndTerritories).map(\.code))

  private static let names: [String: String] = {
    var names: [String: String] = [:]
    for area in countries + otherSubdivisions + federalDistrictAndTerritories + states + MetropolitanAreas.all { names[area.code] = area.name }
    return names
  }()

  private static func parse(_ table: String) -> [AreaCode] {
    table.split(separator: "\n").compactMap { (line: Substring) -> AreaCode? in
      let parts = line.split(separator: " ", maxSplits: 1)
      return parts.count == 2 ? AreaCode(name: String(parts[1]), code: String(parts[0])) : nil
    }
  }
}

/// The names by which the code lists know places, as texts write them.
public enum PlaceNames {
  /// Countries, their parts and cities, with abbreviations and other spellings.
  public static let all: [String] =
    (Areas.countries + Areas.otherSubdivisions + Areas.federalDistrictAndTerritories + Areas.states).map(\.name) + Array(spellings.keys)
    + Array(traditionalAbbreviations.keys) + MetropolitanAreas.cityNames
}

private let spellings: [String: String] = [
  "us": "US", "u.s.": "US", "usa": "US", "u.s.a.": "US", "united states of america": "US", "america": "US", "uk": "GB", "u.k.": "GB",
  "great britain": "GB", "britain": "GB", "washington dc": "US-DC", "washington, dc": "US-DC", "washington d.c.": "US-DC", "washington, d.c.": "US-DC",
  "d.c.": "US-DC", "virgin islands": "US-VI", "us virgin islands": "US-VI", "u.s. virgin islands": "US-VI",
  "uae": "AE", "the uae": "AE", "u.a.e.": "AE", "nouveau-brunswick": "CA-NB", "québec": "CA-QC", "holland": "NL",
  "deutschland": "DE", "österreich": "AT", "schweiz": "CH", "suisse": "CH", "belgien": "BE", "belgique": "BE", "allemagne": "DE", "frankreich": "FR",
  "autriche": "AT", "luxemburg": "LU", "españa": "ES", "méxico": "MX", "italia": "IT", "nederland": "NL",
  "commonwealth of the northern mariana islands": "US-MP", "scotland": "GB-SCT", "wales": "GB-WLS", "england": "GB-ENG", "northern ireland": "GB-NIR",
]

/// Abbreviations as the style books have them, several for some.
private let traditionalAbbreviations: [String: String] = [
  "Ala.": "US-AL", "Ariz.": "US-AZ", "Ark.": "US-AR", "Calif.": "US-CA", "Cal.": "US-CA", "Colo.": "US-CO", "Conn.": "US-CT", "Del.": "US-DE", "Fla.": "US-FL",
  "Ga.": "US-GA", "Ill.": "US-IL", "Ind.": "US-IN", "Kan.": "US-KS", "Kans.": "US-KS", "Ky.": "US-KY", "La.": "US-LA", "Md.": "US-MD", "Mass.": "US-MA",
  "Mich.": "US-MI", "Minn.": "US-MN", "Miss.": "US-MS", "Mo.": "US-MO", "Mont.": "US-MT", "Neb.": "US-NE", "Nebr.": "US-NE", "Nev.": "US-NV", "N.H.": "US-NH",
  "N.J.": "US-NJ", "N.M.": "US-NM", "N. Mex.": "US-NM", "N.Y.": "US-NY", "N.C.": "US-NC", "N.D.": "US-ND", "N. Dak.": "US-ND", "Okla.": "US-OK",
  "Ore.": "US-OR",
  "Oreg.": "US-OR", "Pa.": "US-PA", "Penn.": "US-PA", "Penna.": "US-PA", "R.I.": "US-RI", "S.C.": "US-SC", "S.D.": "US-SD", "S. Dak.": "US-SD",
  "Tenn.": "US-TN",
  "Tex.": "US-TX", "Vt.": "US-VT", "Va.": "US-VA", "Wash.": "US-WA", "W.Va.": "US-WV", "W. Va.": "US-WV", "Wis.": "US-WI", "Wisc.": "US-WI", "Wyo.": "US-WY",
  "P.R.": "US-PR",
]

/// Abbreviations that are words without their point.
private let plainWords: Set<String> = ["Mass", "Miss", "Wash", "Mont"]
