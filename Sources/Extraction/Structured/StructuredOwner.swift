import Codelists
import Pages
import Records

/// The item whose pay is given, an occupation or a job, and what it says about whose pay it is.
///
/// It relates to its amounts as a card relates to its figures: its name is their title, and its place, employer and
/// industry accompany them.
struct StructuredOwner {
  private static let types: WordSet = [
    "Occupation", "OccupationAggregation", "OccupationAggregationByEmployer", "JobPosting",
  ]
  private static let salaryProperties: WordSet = ["estimatedSalary", "baseSalary"]

  let item: StructuredItem
  /// What it says about all its amounts, nearest first.
  let contexts: [Context]

  /// Nil for an item whose pay is not read.
  init?(_ item: StructuredItem, page: PageContext) {
    guard item.types.contains(where: Self.types.contains) else { return nil }
    self.item = item
    contexts = Self.contexts(of: item, page: page)
  }

  /// The properties that contain its pay.
  var salaries: [StructuredProperty] { item.properties.filter { Self.salaryProperties.contains($0.name) } }

  // MARK: - What the item says

  static func title(of item: StructuredItem) -> String {
    LabelText.plain(item.text("title") ?? item.text("name") ?? "")
  }

  static func place(of item: StructuredItem, home: String) -> StructuredPlace? {
    for name in ["occupationLocation", "jobLocation", "applicantLocationRequirements"] {
      if let place = StructuredPlace.place(item.values(name), home: home) { return place }
    }
    return nil
  }

  private static func contexts(of item: StructuredItem, page: PageContext) -> [Context] {
    var contexts: [Context] = []
    func add(_ role: ContextRole, _ words: String, _ say: (inout FigureAttributes) -> Void) {
      guard !words.isEmpty else { return }
      var meaning = FigureAttributes()
      say(&meaning)
      contexts.append(Context(role, meaning, words: words))
    }
    let currency = item.text("salaryCurrency") ?? item.text("currency") ?? ""
    add(.property, currency) { StructuredTerms.set(currency: currency, of: &$0) }
    if let place = place(of: item, home: page.country) {
      add(.sibling, place.name) { $0.place = NamedPlace(name: place.name, code: place.code) }
    }
    let employer = String(item.name("hiringOrganization").prefix(100))
    add(.sibling, employer) { $0.setting = employer }
    let industry = String(item.name("industry").prefix(100))
    add(.sibling, industry) { $0.industry = industry }
    let experience = experience(of: item)
    add(.sibling, experience) { $0.experience = experience }
    let title = title(of: item)
    let isOther =
      title.utf8.count <= 200 && OccupationTitles.normalized(title) != OccupationTitles.normalized(page.subject)
    add(.recordTitle, title) { $0.occupation = isOther ? title : "" }
    return contexts
  }

  /// `2–5 years` for aggregations that apply to a span of experience.
  private static func experience(of item: StructuredItem) -> String {
    switch (item.text("yearsExperienceMin"), item.text("yearsExperienceMax")) {
    case (let low?, let high?) where low != high: "\(low)–\(high) years"
    case (let low?, nil): "\(low)+ years"
    case (_, let high?): "\(high) years"
    case (nil, nil): ""
    }
  }
}
