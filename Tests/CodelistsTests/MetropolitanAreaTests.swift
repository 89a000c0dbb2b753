import Codelists
import Testing

@Suite("Metropolitan areas")
struct MetropolitanAreaTests {
  @Test(
    "are known by title, by city and state, and by cities whose name is enough",
    arguments: [
      ("New York-Newark-Jersey City, NY-NJ", "CBSA:35620"), ("New York-Newark-Jersey City, NY-NJ-PA", "CBSA:35620"),
      ("New York–Newark–Jersey City, NY–NJ", "CBSA:35620"),
      ("Denver-Aurora-Lakewood, CO", "CBSA:19740"), ("Cleveland-Elyria, OH", "CBSA:17410"),
      ("Nashville-Davidson--Murfreesboro--Franklin, TN", "CBSA:34980"),
      ("New York, NY", "CBSA:35620"), ("Austin, Texas", "CBSA:12420"), ("St. Louis, Mo.", "CBSA:41180"),
      ("Newark, NJ", "CBSA:35620"),
      ("Portland, ME", "CBSA:38860"),
      ("Portland, Ore.", "CBSA:38900"), ("Winston-Salem", "CBSA:49180"), ("San Francisco", "CBSA:41860"),
      ("Chicago metro area", "CBSA:16980"),
      ("Washington metropolitan area", "CBSA:47900"), ("Greater Boston", "CBSA:14460"),
      ("Springfield, MO", "CBSA:44180"),
    ])
  func known(name: String, code: String) {
    #expect(MetropolitanAreas.code(named: name) == code)
  }

  @Test(
    "ambiguous and unknown names have no code",
    arguments: [
      "Columbus", "Portland", "New York", "Washington", "Springfield, NJ", "Portland metro area", "Boston College",
      "London", "", ",", "NY",
      "Indianapolis and New York City",
    ])
  func unknown(name: String) {
    #expect(MetropolitanAreas.code(named: name) == nil)
  }

  @Test("the table holds all 393 areas of the delineation of July 2023, each code and title once")
  func table() {
    let all = MetropolitanAreas.all
    #expect(all.count == 393)
    #expect(Set(all.map(\.code)).count == all.count)
    #expect(Set(all.map(\.name)).count == all.count)
    #expect(all.allSatisfy { $0.code.utf8.count == 10 && $0.code.hasPrefix("CBSA:") && $0.name.contains(", ") })
    #expect(all.allSatisfy { MetropolitanAreas.code(named: $0.name) == $0.code })
  }

  @Test(
    "traditional abbreviations of states",
    arguments: [
      ("Calif.", "US-CA"), ("Calif", "US-CA"), ("N.Y.", "US-NY"), ("W. Va.", "US-WV"), ("Mass.", "US-MA"), ("Mass", ""),
      ("Miss", ""), ("Pa.", "US-PA"),
      ("Pa", ""), ("ore.", ""),
    ])
  func abbreviations(text: String, code: String) {
    #expect((Areas.code(abbreviated: text) ?? "") == code)
  }
}
