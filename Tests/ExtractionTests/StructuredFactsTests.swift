import Pages
import Records
import Testing

@testable import Extraction

@Suite("What structured data says of its page")
struct StructuredFactsTests {
  private static func data(_ scripts: [String]) -> StructuredData {
    let html = scripts.map { "<script type=\"application/ld+json\">\($0)</script>" }.joined()
    return StructuredData(readTestPage("<p>About the work.</p>" + html))
  }

  private static let posting = #"""
    {"@type":"JobPosting","title":"Night clerk &amp; porter","hiringOrganization":{"name":"Mill Clinic"},"jobLocation":{"@type":"Place","address":"Toronto, ON, CA"}}
    """#
  private static let office =
    #"{"@type":"Organization","address":{"@type":"PostalAddress","addressLocality":"Leeds","addressCountry":"GB"}}"#

  @Test("the one job that a page advertises")
  func advertisement() {
    let data = Self.data([Self.posting, Self.posting])
    let facts = StructuredFacts(data)
    #expect(facts.advertisement?.title == "Night clerk & porter")
    #expect(facts.advertisement?.employer == "Mill Clinic")
    #expect(facts.advertisement?.place == StructuredPlace("Toronto, ON, CA", code: "CA-ON", country: "CA"))
    #expect(data.addressCountry == "CA")
  }

  @Test(
    "other pages advertise none, and addresses may name one country",
    arguments: [
      ([office], "GB"), ([posting.replacing("Night", with: "Day"), posting], "CA"),
      ([#"{"@graph":[\#(office),\#(posting),\#(posting)]}"#], ""), ([], ""),
      ([#"{"@type":"PostalAddress","addressLocality":"Mainz"}"#], ""),
    ])
  func none(scripts: [String], country: String) {
    let data = Self.data(scripts)
    #expect(StructuredFacts(data).advertisement == nil)
    #expect(data.addressCountry == country)
  }

  @Test(
    "an address in one line",
    arguments: [
      ("San Francisco, CA, US", "", "CBSA:41860 US"), ("12 Mill Rd, Austin, TX 78701, USA", "", "CBSA:12420 US"),
      ("1 Mill Rd, Elko, DE 78701-1234", "", "US-DE US"),
      ("Elko, NV", "", "US-NV US"), ("Fresno, CA", "", "CBSA:23420 US"),
      ("12 Mill Rd, Fresno, CA", "", "CBSA:23420 US"), ("Ohio", "", "US-OH US"),
      ("Toronto, ON, CA", "US", "CA-ON CA"), ("Toronto, Ontario, Canada", "", "CA-ON CA"), ("Mainz, DE", "", " "),
      ("Mainz, DE", "DE", " DE"),
      ("Mainz, DE", "US", "US-DE US"), ("Germany", "", "DE DE"), ("Leeds, United Kingdom", "", " GB"),
      ("Remote, US", "", "US US"),
      ("Remote - Texas", "", "US-TX US"),
      ("Hybrid (Denver, CO)", "", "CBSA:19740 US"), ("Work from home", "", "none"), (" ", "", "none"),
      ("Austin, TX; Ohio", "", " US"),
    ])
  func lines(text: String, home: String, expected: String) {
    let place = StructuredPlace.place([.text(text)], home: home)
    #expect((place.map { "\($0.code) \($0.country)" } ?? "none") == expected)
  }

  @Test(
    "SOC codes as categories",
    arguments: [
      (#""29-1141.00""#, ["29-1141"]), (#""15-1252.00 Software Developers""#, ["15-1252"]),
      (#"["29-1141", "31-1131.00"]"#, ["29-1141", "31-1131"]),
      (#"{"@type":"CategoryCode","codeValue":"29-1141.01"}"#, ["29-1141"]), (#""Nursing""#, []), (#""99-9999.00""#, []),
      (#""555-1252""#, []),
    ])
  func categories(category: String, codes: [String]) {
    let facts = StructuredFacts(
      Self.data([#"{"@type":"JobPosting","title":"Ward nurse","occupationalCategory":\#(category)}"#]))
    #expect(facts.categories.map(\.code) == codes)
    #expect(facts.categories.allSatisfy { $0.title == "Ward nurse" })
  }
}
