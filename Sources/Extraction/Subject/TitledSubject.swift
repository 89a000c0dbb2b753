import Codelists
import Pages

/// Finds the occupation that a page of markup is about: the one its title or main heading names, else the one that its text speaks of most.
enum TitledSubject {
  /// Words behind a subject in titles: `SDR Salary Guide`, `AI Engineer Jobs`.
  private static let keywords: Set<String> = [
    "salary", "salaries", "pay", "wages", "wage", "career", "careers", "jobs", "job", "outlook", "income", "earnings", "guide", "guides", "compare", "gehalt", "salaire", "sueldo", "insights",
  ]
  /// What stands in titles and is no part of a subject.
  private static let fillers: Set<String> = [
    "average", "median", "the", "a", "an", "your", "best", "top", "how", "much", "do", "does", "what", "is", "in", "for", "of", "and", "to", "complete", "ultimate", "free",
    "highest", "paying", "entry", "level", "sample", "tech", "home", "about", "us", "our", "become", "by", "state", "city", "employment", "industry", "market", "compare", "comparison", "real",
  ]

  static func subject(of page: Page, layout: [LayoutBlock]) -> String {
    let counts = counts(layout)
    let titles = titles(page, layout)
    for passage in titles {
      if let named = named(in: passage, counts) { return named }
    }
    let best = counts.max { a, b in a.value.count != b.value.count ? a.value.count < b.value.count : a.key > b.key }?.value
    for passage in titles {
      guard let keyed = keyed(passage) else { continue }
      // A name that only the title has gives way to one that the text has all over.
      return best.map { $0.count >= 12 ? $0.title : keyed } ?? keyed
    }
    return best.map { $0.count >= 3 ? $0.title : "" } ?? ""
  }

  /// The title's parts before the site's name, and the first main headings.
  private static func titles(_ page: Page, _ layout: [LayoutBlock]) -> [AnnotatedText] {
    let parts = page.title.split(whereSeparator: { "|–—•".contains($0) }).prefix(2).map { AnnotatedText(String($0)) }
    let main = layout.lazy.filter { block in if case .heading(level: 1) = block.block.kind { !block.block.isFurniture } else { false } }.prefix(2).map(\.passage)
    let first = parts.prefix(1)
    return Array(first) + Array(main) + Array(parts.dropFirst())
  }

  private typealias Counts = [String: (title: String, count: Int)]

  /// How often the page names each occupation, by normalized titles in the singular.
  private static func counts(_ layout: [LayoutBlock]) -> Counts {
    var counts: Counts = [:]
    for block in layout where !block.isTable && !block.block.isFurniture {
      for mention in block.passage.occupations {
        let entry = counts[mention.key]
        counts[mention.key] = (entry?.title ?? mention.title, (entry?.count ?? 0) + 1)
      }
    }
    return counts
  }

  /// The occupation that a title names; a bare head (`drivers`) is the longer name with that head which the page uses most (`truck drivers`).
  private static func named(in passage: AnnotatedText, _ counts: Counts) -> String? {
    guard passage.words.count <= 24, let mention = passage.occupations.first(where: { $0.words.count > 1 || !keywords.contains($0.title.lowercased()) }) else { return nil }
    guard mention.words.count == 1, let head = mention.key.split(separator: " ").last else { return mention.title }
    let longer = counts.filter { $0.key.hasSuffix(" " + head) }.max { a, b in a.value.count != b.value.count ? a.value.count < b.value.count : a.key > b.key }
    guard let longer, longer.value.count >= 2 else { return mention.title }
    return longer.value.title
  }

  /// `AI Engineer` of `AI Engineer Salary by City: 2026`: the words before a keyword.
  private static func keyed(_ passage: AnnotatedText) -> String? {
    guard let at = passage.words.firstIndex(where: { keywords.contains($0.text) }), at > 0 else { return nil }
    var first = at
    while first > 0, at - first < 4, !fillers.contains(passage.words[first - 1].text), !passage.words[first - 1].marks.contains(.hasNumber),
      passage.string(passage.words[first - 1].range).first?.isUppercase ?? false
    { first -= 1 }
    guard first < at else { return nil }
    let range = passage.words[first].range.lowerBound..<passage.words[at - 1].range.upperBound
    return passage.places.contains { $0.range.overlaps(range) } ? nil : passage.string(range)
  }
}
