import Codelists
import Testing

@Suite("Parts of countries")
struct RegionTests {
  @Test(
    "by name and abbreviation on a page of the country",
    arguments: [
      ("BC", "CA", "CA-BC"), ("B.C.", "CA", "CA-BC"), ("Ontario", "CA", "CA-ON"), ("PEI", "CA", "CA-PE"),
      ("Yukon", "CA", "CA-YT"), ("NT", "CA", "CA-NT"),
      ("WA", "AU", "AU-WA"), ("Victoria", "AU", "AU-VIC"), ("Vic", "AU", "AU-VIC"), ("Qld", "AU", "AU-QLD"),
      ("NT", "AU", "AU-NT"), ("SA", "AU", "AU-SA"),
      ("Nelson", "NZ", "NZ-NSN"), ("Bavaria", "DE", "DE-BY"), ("Thüringen", "DE", "DE-TH"),
      ("Île-de-France", "FR", "FR-IDF"), ("Bretagne", "FR", "FR-BRE"),
      ("Andalucía", "ES", "ES-AN"), ("Catalonia", "ES", "ES-CT"), ("WA", "US", "US-WA"), ("Georgia", "US", "US-GA"),
      ("Calif.", "US", "US-CA"),
      ("WA", "", "US-WA"),
      ("ON", "", ""), ("Ontario", "AU", ""), ("CA", "CA", ""), ("Washington", "AU", ""), ("wa", "AU", ""),
      ("", "AU", ""),
    ])
  func region(name: String, country: String, code: String) {
    #expect((Areas.code(region: name, country: country) ?? "") == code)
  }

  @Test(
    "abbreviations that say their country",
    arguments: [
      ("BC", "CA-BC"), ("ON", "CA-ON"), ("PE", "CA-PE"), ("NSW", "AU-NSW"), ("WA", ""), ("NT", ""), ("SA", ""),
      ("CA", ""), ("on", ""),
    ])
  func unshared(text: String, code: String) { #expect((Areas.code(unsharedAbbreviation: text) ?? "") == code) }

  @Test("no abbreviation that says its country is a postal code of the United States")
  func unsharedAreForeign() {
    for text in ["AB", "BC", "MB", "NB", "NL", "NS", "NU", "ON", "PE", "QC", "SK", "YT"] {
      #expect(Areas.code(postal: text) == nil)
    }
  }

  @Test(
    "names known everywhere",
    arguments: [
      ("Lower Saxony", "DE-NI"), ("Bayern", "DE-BY"), ("Hauts-de-France", "FR-HDF"), ("Occitanie", "FR-OCC"),
      ("Galicia", "ES-GA"), ("País Vasco", "ES-PV"),
      ("Newfoundland", "CA-NL"), ("Chandigarh", "IN-CH"), ("Nelson", ""), ("Canterbury", ""), ("Wellington", ""),
    ])
  func named(name: String, code: String) { #expect((Areas.code(named: name) ?? "") == code) }

  @Test(
    "the country of a code",
    arguments: [
      ("CBSA:35620", "US"), ("OEWS:0600006", "US"), ("US", "US"), ("US-PR", "US"), ("CA-BC", "CA"), ("GB-SCT", "GB"),
      ("NZ-AUK", "NZ"), ("FR-20R", "FR"),
      ("QA", "QA"),
      ("", ""), ("XX-YY", ""), ("CBSA", ""), ("ca-bc", ""),
    ])
  func country(code: String, country: String) { #expect((Areas.country(of: code) ?? "") == country) }

  @Test("every code of the list is known once, with its name and country")
  func codes() {
    let all =
      Areas.states + Areas.federalDistrictAndTerritories + Areas.otherSubdivisions + Areas.countries
      + MetropolitanAreas.all
    #expect(Set(all.map(\.code)).count == all.count)
    #expect(all.allSatisfy { Areas.name(of: $0.code) == $0.name && Areas.country(of: $0.code) != nil })
  }
}
