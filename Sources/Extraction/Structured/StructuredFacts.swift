import Pages

/// What a page's structured data says of the page as a whole.
struct StructuredFacts: Hashable {
  /// One job that an employer advertises.
  struct Advertisement: Hashable {
    var title: String
    /// Empty where the data does not name it.
    var employer: String
    /// Where the work is; nil where the data does not say.
    var place: StructuredPlace?
  }

  /// The job that the page advertises; nil where it advertises none, or several of which none is the page's.
  var advertisement: Advertisement?
  /// ISO 3166-1 code of the country in which all addresses are that name theirs; empty where none does, or they differ.
  var addressCountry = ""

  init(_ data: StructuredData) {
    var postings: [StructuredItem] = []
    var countries: Set<String> = []
    data.visit { item in
      // An item that others refer to is met more than once.
      if item.types.contains("JobPosting"), !postings.contains(where: { $0.locator == item.locator }) { postings.append(item) }
      let isPlace = item.types.contains("PostalAddress") || item.types.contains("Place")
      if isPlace, let country = StructuredPlace.place([.item(item)], home: "")?.country, !country.isEmpty { countries.insert(country) }
      return true
    }
    if postings.count == 1 { advertisement = postings.first.map(Advertisement.init) }
    if countries.count == 1 { addressCountry = countries.first ?? "" }
  }
}

extension StructuredFacts.Advertisement {
  fileprivate init(_ posting: StructuredItem) {
    self.init(title: StructuredOwner.title(of: posting), employer: posting.name("hiringOrganization"), place: StructuredOwner.place(of: posting, home: ""))
  }
}
