import Codelists
import Pages
import Records

/// What a page's structured data says about the page as a whole.
struct StructuredFacts: Hashable {
  /// A job advertised by an employer.
  struct Advertisement: Hashable {
    var title: String
    /// Empty if the data does not name it.
    var employer: String
    /// The place of work; nil if the data does not state it.
    var place: StructuredPlace?
  }

  /// The job that the page advertises; nil if it advertises none, or several of which none is the page's own.
  var advertisement: Advertisement?
  /// The SOC codes that occupations and advertisements give as their category (`15-1252.00 Software Developers`); O*NET
  /// codes are reduced to their SOC part.
  var categories: [CitedOccupationCode] = []

  init(_ data: StructuredData) {
    var postings: [StructuredItem] = []
    data.visit { item in
      // An item that others reference is visited more than once.
      if item.types.contains("JobPosting"), !postings.contains(where: { $0.locator == item.locator }) {
        postings.append(item)
      }
      if item.types.contains(where: { $0 == "JobPosting" || $0 == "Occupation" }) { addCategories(of: item) }
      return true
    }
    if postings.count == 1 { advertisement = postings.first.map(Advertisement.init) }
  }
}

extension StructuredData {
  /// ISO 3166-1 code of the country shared by all addresses that name one; empty if none does, or if they differ.
  var addressCountry: String {
    var countries: Set<String> = []
    visit { item in
      if item.types.contains("PostalAddress") || item.types.contains("Place"),
        let country = StructuredPlace.country(of: item), !country.isEmpty
      {
        countries.insert(country)
      }
      return countries.count < 2
    }
    return countries.count == 1 ? countries.first ?? "" : ""
  }
}

extension StructuredFacts {
  /// Reads `occupationalCategory`: a code, with or without its title, or a `CategoryCode`.
  private mutating func addCategories(of item: StructuredItem) {
    for property in item.properties where property.name == "occupationalCategory" {
      let text: String
      switch property.value {
      case .text(let written): text = written
      case .item(let category): text = category.text("codeValue") ?? category.text("name") ?? ""
      }
      guard let code = Self.code(in: text) else { continue }
      let cited = CitedOccupationCode(
        code: RetiredOccupationCodes.successor(of: code) ?? code, written: code, title: StructuredOwner.title(of: item),
        locator: property.locator,
        quote: Quote.joined([property.quote], separator: ""))
      if !categories.contains(cited) { categories.append(cited) }
    }
  }

  /// The SOC 2018 or 2010 occupation code that a text begins with or contains.
  private static func code(in text: String) -> String? {
    let parts = text.split { !$0.isASCII || !($0.isNumber || $0 == "-" || $0 == ".") }
    return parts.lazy.map { String($0.prefix(7)) }.first {
      OccupationTitles.title(of: $0) != nil || RetiredOccupationCodes.contains($0)
    }
  }
}

extension StructuredFacts.Advertisement {
  fileprivate init(_ posting: StructuredItem) {
    self.init(
      title: StructuredOwner.title(of: posting), employer: posting.name("hiringOrganization"),
      place: StructuredOwner.place(of: posting, home: ""))
  }
}
