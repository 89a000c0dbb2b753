import Codelists
import Testing

@Suite("Cities")
struct CityTests {
  @Test(
    "principal cities and suburbs of metropolitan areas",
    arguments: [
      ("Mountain View, CA", "CBSA:41940"), ("Cupertino, Calif.", "CBSA:41940"), ("Plano, TX", "CBSA:19100"),
      ("McKinney, Texas", "CBSA:19100"),
      ("Redmond, WA", "CBSA:42660"), ("Redmond, OR", "CBSA:13460"), ("Glendale, CA", "CBSA:31080"),
      ("Glendale, AZ", "CBSA:38060"),
      ("Reston, VA", "CBSA:47900"), ("Bethesda, Maryland", "CBSA:47900"), ("South San Francisco, CA", "CBSA:41860"),
      ("Ontario, CA", "CBSA:40140"),
      ("Vancouver, WA", "CBSA:38900"), ("Columbus, GA", "CBSA:17980"), ("Phenix City, AL", "CBSA:17980"),
      ("Bismarck, ND", "CBSA:13900"),
      ("Saint Paul, MN", "CBSA:33460"), ("St Paul, MN", "CBSA:33460"), ("Ft. Worth, TX", "CBSA:19100"),
      ("O’Fallon, MO", "CBSA:41180"),
      ("Wilkes-Barre, PA", "CBSA:42540"), ("Winston-Salem, NC", "CBSA:49180"), ("Ponce, PR", "CBSA:38660"),
      ("Portsmouth, NH", "CBSA:14460"),
      ("Portsmouth, VA", "CBSA:47260"), ("Melbourne, FL", "CBSA:37340"), ("Dublin, OH", "CBSA:18140"),
      ("Macon, GA", "CBSA:31420"), ("Kalamazoo", "CBSA:28020"),
    ])
  func american(name: String, code: String) {
    #expect(MetropolitanAreas.code(named: name) == code)
    #expect(Cities.code(named: name) == code)
    #expect(Cities.code(named: name, country: "CA") == code)
  }

  @Test(
    "no metropolitan area by a shared name, by one that means other things, or of another state",
    arguments: [
      "Plano, IL", "Paris, TX", "Salem, NC", "Wilkes, PA", "Columbia", "Peoria", "Reading", "Mobile", "Glendale",
      "Bellevue", "Ontario", "Delaware, Ohio",
      "High point", "Enid", "Vancouver, BC",
    ])
  func noMetropolitanArea(name: String) { #expect(MetropolitanAreas.code(named: name) == nil) }

  @Test(
    "with region or country",
    arguments: [
      ("Victoria, BC", "", "CA-BC"), ("Victoria, British Columbia", "", "CA-BC"), ("Toronto, Ontario", "", "CA-ON"),
      ("Toronto, Ont.", "", "CA-ON"),
      ("London, ON", "", "CA-ON"), ("London, Ontario, Canada", "", "CA-ON"), ("Smithers, BC", "", "CA-BC"),
      ("Windsor, NS", "CA", "CA-NS"),
      ("Saint John's, NL", "", "CA-NL"), ("Montréal, QC", "", "CA-QC"), ("Yellowknife, NT", "", "CA-NT"),
      ("Darwin, NT", "", "AU-NT"),
      ("Perth, WA", "AU", "AU-WA"), ("Perth, WA", "", "AU-WA"), ("Esperance, WA", "AU", "AU-WA"),
      ("Perth, Scotland", "", "GB-SCT"), ("Perth, ON", "", "CA-ON"),
      ("Kalgoorlie, Western Australia", "", "AU-WA"), ("Adelaide, SA", "AU", "AU-SA"), ("Brisbane QLD", "", "AU-QLD"),
      ("Perth WA", "AU", "AU-WA"),
      ("Geelong, Vic", "", "AU-VIC"), ("Victoria, Australia", "", "AU-VIC"), ("Newcastle, NSW", "", "AU-NSW"),
      ("Newcastle, UK", "", "GB-ENG"),
      ("Birmingham, England", "", "GB-ENG"), ("Belfast, Northern Ireland", "", "GB-NIR"),
      ("Cambridge, UK", "", "GB-ENG"), ("Munich, Germany", "", "DE-BY"),
      ("Paris, France", "", "FR-IDF"), ("Paris, Ontario", "", "CA-ON"), ("Hamilton, New Zealand", "", "NZ-WKO"),
      ("Chennai, Tamil Nadu", "", "IN-TN"),
      ("Salem, Tamil Nadu", "", "IN-TN"), ("Tralee, Ireland", "", "IE"), ("Adare, Ireland", "", "IE"),
      ("Durban, South Africa", "", "ZA"),
      ("Seattle, USA", "", "CBSA:42660"), ("Québec, QC", "CA", "CA-QC"), ("Mt Isa, QLD", "", "AU-QLD"),
      ("Vancouver, WA", "AU", "CBSA:38900"),
    ])
  func placed(name: String, country: String, code: String) {
    #expect(Cities.code(named: name, country: country) == code)
  }

  @Test(
    "no code of lists, of unknown places and of places elsewhere",
    arguments: [
      ("Paris, TX", ""), ("Paris, TX", "FR"), ("Perth, WA", "US"), ("Perth", ""), ("Hamilton", ""), ("Victoria", ""),
      ("Birmingham", ""), ("Cambridge", ""),
      ("Portland", ""), ("Portland", "US"), ("England, Scotland", ""), ("München, Berlin", ""),
      ("Ontario, Quebec", "CA"), ("Toowong, WA", ""),
      ("Tbilisi, Georgia", ""),
      ("Smalltown, Germany", ""), ("Nice, well done", ""), ("Melbourne", "US"), ("$40,000, BC", ""), ("", ""),
      (",", ""), (", BC", ""), ("BC", "CA"),
    ])
  func unplaced(name: String, country: String) { #expect(Cities.code(named: name, country: country) == nil) }

  @Test(
    "alone, on a page of a country",
    arguments: [
      ("London", "CA", "CA-ON"), ("London", "GB", "GB-ENG"), ("London", "", "GB-ENG"), ("Perth", "AU", "AU-WA"),
      ("Perth", "GB", "GB-SCT"),
      ("Hamilton", "NZ", "NZ-WKO"), ("Hamilton", "CA", "CA-ON"), ("Victoria", "CA", "CA-BC"),
      ("Birmingham", "GB", "GB-ENG"), ("Hyderabad", "IN", "IN-TG"),
      ("Toronto", "", "CA-ON"), ("Toronto", "US", "CA-ON"), ("Port Hedland", "", "AU-WA"), ("Nice", "FR", "FR-PAC"),
      ("Frankfurt am Main", "", "DE-HE"),
      ("Valencia", "ES", "ES-VC"), ("Riyadh", "", "SA"), ("Johannesburg", "", "ZA"), ("St Catharines", "", "CA-ON"),
      ("Chicago", "GB", "CBSA:16980"),
      ("Melbourne", "AU", "AU-VIC"), ("Melbourne", "", "AU-VIC"), ("Christchurch", "NZ", "NZ-CAN"),
    ])
  func alone(city: String, country: String, code: String) { #expect(Cities.code(city: city, country: country) == code) }

  @Test(
    "the country of a city whose name means one place",
    arguments: [
      ("Toronto", "CA"), ("Sydney", "AU"), ("Johannesburg", "ZA"), ("Bengaluru", "IN"), ("München", "DE"),
      ("London", "GB"), ("Paris", "FR"), ("Al Ain", "AE"),
      ("San Francisco", "US"), ("Auckland", "NZ"), ("Dublin", "IE"), ("Perth", ""), ("Hamilton", ""), ("Victoria", ""),
      ("Birmingham", ""), ("Cambridge", ""),
      ("Portland", ""), ("Manchester", ""), ("Vancouver", ""), ("Richmond", ""), ("Nice", ""), ("Hyderabad", ""),
      ("Atlantis", ""),
    ])
  func country(city: String, code: String) { #expect((Cities.country(ofCity: city) ?? "") == code) }

  @Test("every code of the table is one of the code list, with the country that it says")
  func table() {
    for name in [
      "Toronto", "Kalgoorlie", "Whangārei", "Leeds", "Cardiff", "Rostock", "Ajaccio", "Bilbao", "Lausanne", "Graz",
      "Doha", "Siliguri",
    ] {
      let code = Cities.code(city: name, country: "") ?? ""
      #expect(Areas.name(of: code) != nil, "\(name): \(code)")
      #expect(Areas.country(of: code) == Cities.country(ofCity: name))
    }
  }

  @Test(
    "names that are words too",
    arguments: [("Reading", true), ("Mobile", true), ("nice", true), ("Toronto", false), ("Plano", false)])
  func words(name: String, isWord: Bool) {
    #expect(PlaceNames.isWord(name) == isWord)
    #expect(Cities.isCity(name))
  }

  @Test("the names with which texts may begin a place hold every city, in each spelling")
  func names() {
    var names: Set<String> = []
    PlaceNames.forEach { names.insert(String(decoding: $0, as: UTF8.self)) }
    for name in [
      "Kalgoorlie", "saint paul", "St. Paul", "McKinney", "ft. worth", "Mountain View", "München", "Île-de-France",
      "Bayern", "Wilkes-Barre", "Winston-Salem", "Troy", "Jefferson County", "St. John's", "st. john’s", "Ill.",
    ] {
      #expect(names.contains(name), "\(name)")
    }
  }
}
