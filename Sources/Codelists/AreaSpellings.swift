import Records

/// The place names in the code lists, as written in texts.
package enum PlaceNames {
  /// Calls `visit` with each name in UTF-8: countries, their parts and cities, with abbreviations and other spellings.
  package static func forEach(_ visit: (UnsafeBufferPointer<UInt8>) -> Void) {
    let areas = [Areas.countries, Areas.otherSubdivisions, Areas.federalDistrictAndTerritories, Areas.states]
    for area in areas.joined() {
      var name = area.name
      name.withUTF8(visit)
    }
    for names in [otherNames.keys, traditionalAbbreviations.keys] {
      for var name in names { name.withUTF8(visit) }
    }
    MetropolitanAreas.forEachCityName { forEachSpelling(of: $0, visit) }
    Cities.forEachName { forEachSpelling(of: $0, visit) }
  }

  /// Calls `visit` with a name as written and, unless they differ in nothing but case, with its spellings.
  static func forEachSpelling(
    of name: UnsafeBufferPointer<UInt8>, _ visit: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    visit(name)
    guard mayHaveSpellings(name) else { return }
    for var spelling in spellings(of: String(decoding: name, as: UTF8.self).lowercased()) { spelling.withUTF8(visit) }
  }

  /// Whether it is a city whose name is a word or another name as well (`Reading`, `Mobile`, `Nice`): in running text
  /// it is a place only if followed by its region.
  package static func isWord(_ city: String) -> Bool { words.contains(city.inLowerCase) }

  /// A name in lower case with its other spellings: `st. louis`, `saint louis` and `st louis`, `fort worth` and `ft.
  /// worth`, `mount isa` and `mt isa`, `o’fallon`.
  static func spellings(of name: String) -> [String] {
    // Nearly all names have only one spelling.
    var name = name
    guard name.withUTF8(mayHaveSpellings) else { return [name] }
    var spellings = [name]
    let words = name.utf8.split(separator: 0x20)
    for (word, others) in otherWords where words.contains(where: { $0.elementsEqual(word.utf8) }) {
      if name.hasPrefix(word + " ") { spellings += others.map { $0 + name.dropFirst(word.count) } }
      if name.contains(" " + word + " ") {
        spellings += others.map { name.replacing(" " + word + " ", with: " " + $0 + " ") }
      }
    }
    if name.utf8.contains(UInt8(ascii: "'")) { spellings += spellings.map { $0.replacing("'", with: "’") } }
    return spellings
  }

  /// False for a name without an apostrophe and without one of `otherWords`.
  private static func mayHaveSpellings(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    name.indices.contains { index in
      switch name[index] {
      case UInt8(ascii: "'"): true
      // `st.`, `fort`, `mount`
      case UInt8(ascii: "t"): index + 1 < name.count && (name[index + 1] == 0x20 || name[index + 1] == 0x2E)
      default: false
      }
    }
  }

  private static let otherWords = [("st.", ["st", "saint"]), ("fort", ["ft.", "ft"]), ("mount", ["mt.", "mt"])]

  private static let words: Set<String> = [
    "anand", "apex", "bath", "bend", "celebration", "celle", "central coast", "collie", "college", "college station",
    "concord", "cork", "delta", "emerald",
    "essen", "flint", "george",
    "golden", "halle", "high point", "humble", "independence", "industry", "liberty", "limerick", "logan", "mason",
    "mentor", "mission", "mobile", "moore",
    "nancy", "nice", "normal",
    "orange", "parker", "plantation", "reading", "roma", "roy", "rugby", "sandy", "sparks", "spring", "sterling",
    "summit", "sunrise", "surprise", "taylor",
    "temple", "tours",
    "valence", "verona", "vista", "wayne", "worms",
  ]
}

/// Other names of areas, in lower case.
let otherNames: [String: String] = [
  "us": "US", "u.s.": "US", "usa": "US", "u.s.a.": "US", "united states of america": "US", "america": "US", "uk": "GB",
  "u.k.": "GB",
  "great britain": "GB", "britain": "GB", "washington dc": "US-DC", "washington, dc": "US-DC",
  "washington d.c.": "US-DC", "washington, d.c.": "US-DC",
  "d.c.": "US-DC", "virgin islands": "US-VI", "us virgin islands": "US-VI", "u.s. virgin islands": "US-VI",
  "uae": "AE", "the uae": "AE", "u.a.e.": "AE", "nouveau-brunswick": "CA-NB", "québec": "CA-QC", "holland": "NL",
  "deutschland": "DE", "österreich": "AT", "schweiz": "CH", "suisse": "CH", "belgien": "BE", "belgique": "BE",
  "allemagne": "DE", "frankreich": "FR",
  "autriche": "AT", "luxemburg": "LU", "españa": "ES", "méxico": "MX", "italia": "IT", "nederland": "NL",
  "brasil": "BR", "perú": "PE", "estados unidos": "US",
  "états-unis": "US", "vereinigte staaten": "US", "reino unido": "GB", "royaume-uni": "GB", "großbritannien": "GB",
  "vereinigtes königreich": "GB",
  "canadá": "CA", "kanada": "CA", "alemania": "DE", "alemanha": "DE", "francia": "FR", "frança": "FR", "spanien": "ES",
  "espagne": "ES", "espanha": "ES",
  "italien": "IT", "italie": "IT", "itália": "IT", "suiza": "CH", "suíça": "CH", "irlanda": "IE", "irland": "IE",
  "irlande": "IE", "niederlande": "NL",
  "pays-bas": "NL", "países bajos": "NL", "índia": "IN", "indien": "IN", "inde": "IN",
  "newfoundland": "CA-NL", "newfoundland & labrador": "CA-NL", "yukon territory": "CA-YT",
  "bavaria": "DE-BY", "saxony": "DE-SN", "lower saxony": "DE-NI", "hesse": "DE-HE", "north rhine-westphalia": "DE-NW",
  "rhineland-palatinate": "DE-RP",
  "thuringia": "DE-TH", "saxony-anhalt": "DE-ST", "mecklenburg-western pomerania": "DE-MV",
  "brittany": "FR-BRE", "normandy": "FR-NOR", "corsica": "FR-20R", "ile-de-france": "FR-IDF", "île de france": "FR-IDF",
  "ile de france": "FR-IDF",
  "pays-de-la-loire": "FR-PDL", "provence-alpes-côte d’azur": "FR-PAC", "provence-alpes-cote d'azur": "FR-PAC",
  "provence-alpes-côte-d'azur": "FR-PAC",
  "andalusia": "ES-AN", "andalucia": "ES-AN", "catalonia": "ES-CT", "catalunya": "ES-CT", "basque country": "ES-PV",
  "euskadi": "ES-PV", "navarre": "ES-NC",
  "canary islands": "ES-CN", "islas canarias": "ES-CN", "balearic islands": "ES-IB", "islas baleares": "ES-IB",
  "baleares": "ES-IB",
  "principado de asturias": "ES-AS", "comunitat valenciana": "ES-VC", "comunidad foral de navarra": "ES-NC",
  "commonwealth of the northern mariana islands": "US-MP", "scotland": "GB-SCT", "wales": "GB-WLS", "england": "GB-ENG",
  "northern ireland": "GB-NIR",
]

/// Abbreviations from style books, several for some areas.
let traditionalAbbreviations: [String: String] = [
  "Ala.": "US-AL", "Ariz.": "US-AZ", "Ark.": "US-AR", "Calif.": "US-CA", "Cal.": "US-CA", "Colo.": "US-CO",
  "Conn.": "US-CT", "Del.": "US-DE", "Fla.": "US-FL",
  "Ga.": "US-GA", "Ill.": "US-IL", "Ind.": "US-IN", "Kan.": "US-KS", "Kans.": "US-KS", "Ky.": "US-KY", "La.": "US-LA",
  "Md.": "US-MD", "Mass.": "US-MA",
  "Mich.": "US-MI", "Minn.": "US-MN", "Miss.": "US-MS", "Mo.": "US-MO", "Mont.": "US-MT", "Neb.": "US-NE",
  "Nebr.": "US-NE", "Nev.": "US-NV", "N.H.": "US-NH",
  "N.J.": "US-NJ", "N.M.": "US-NM", "N. Mex.": "US-NM", "N.Y.": "US-NY", "N.C.": "US-NC", "N.D.": "US-ND",
  "N. Dak.": "US-ND", "Okla.": "US-OK",
  "Ore.": "US-OR",
  "Oreg.": "US-OR", "Pa.": "US-PA", "Penn.": "US-PA", "Penna.": "US-PA", "R.I.": "US-RI", "S.C.": "US-SC",
  "S.D.": "US-SD", "S. Dak.": "US-SD",
  "Tenn.": "US-TN",
  "Tex.": "US-TX", "Vt.": "US-VT", "Va.": "US-VA", "Wash.": "US-WA", "W.Va.": "US-WV", "W. Va.": "US-WV",
  "Wis.": "US-WI", "Wisc.": "US-WI", "Wyo.": "US-WY",
  "P.R.": "US-PR",
]

/// Abbreviations that are words without their period.
let plainWords: Set<String> = ["Mass", "Miss", "Wash", "Mont"]

/// Abbreviations of provinces, territories and states as used in addresses and style books of their country, besides
/// those that are the second part of the code.
let regionAbbreviations: [String: [String: String]] = [
  "AU": ["Qld": "AU-QLD", "Vic": "AU-VIC", "Vic.": "AU-VIC", "Tas": "AU-TAS", "Tas.": "AU-TAS"],
  "CA": [
    "B.C.": "CA-BC", "Ont.": "CA-ON", "Que.": "CA-QC", "Alta.": "CA-AB", "Sask.": "CA-SK", "Man.": "CA-MB",
    "N.S.": "CA-NS", "N.B.": "CA-NB", "N.L.": "CA-NL",
    "P.E.I.": "CA-PE", "PEI": "CA-PE", "N.W.T.": "CA-NT", "NWT": "CA-NT", "PQ": "CA-QC",
  ],
  "DE": ["NRW": "DE-NW"],
]

/// Abbreviations that identify their country, since they are not postal codes of the United States and not shared by
/// two countries: not WA, SA and NT.
let unsharedAbbreviations: [String: String] = {
  var codes: [String: String] = [:]
  for code in [
    "CA-AB", "CA-BC", "CA-MB", "CA-NB", "CA-NL", "CA-NS", "CA-NU", "CA-ON", "CA-PE", "CA-QC", "CA-SK", "CA-YT",
    "AU-ACT", "AU-NSW", "AU-QLD", "AU-TAS",
    "AU-VIC",
  ] {
    codes[String(code.dropFirst(3))] = code
  }
  for country in ["AU", "CA"] { codes.merge(regionAbbreviations[country] ?? [:]) { first, _ in first } }
  return codes
}()
