import Codelists
import Pages
import Records

/// Finds the occupation that an HTML page is about: the one named in its title or main heading, or else the one that
/// its text mentions most.
enum TitledSubject {
  /// Words after a subject in titles: `SDR Salary Guide`, `AI Engineer Jobs`.
  private static let keywords: WordSet = [
    "salary", "salaries", "pay", "wages", "wage", "career", "careers", "jobs", "job", "outlook", "income", "earnings",
    "guide", "guides", "compare", "gehalt",
    "salaire", "sueldo", "insights",
  ]
  /// Words that occur in titles and are not part of a subject.
  private static let fillers: WordSet = [
    "average", "median", "the", "a", "an", "your", "best", "top", "how", "much", "do", "does", "what", "is", "in",
    "for", "of", "and", "to", "complete",
    "ultimate", "free",
    "highest", "paying", "entry", "level", "sample", "tech", "home", "about", "us", "our", "become", "by", "state",
    "city", "employment", "industry", "market",
    "compare", "comparison", "real", "federal", "government", "state", "minimum", "living", "hourly", "annual",
    "national",
  ]

  static func subject(of page: Page, layout: [LayoutBlock]) -> String {
    let counts = counts(layout)
    let titles = titles(page, layout)
    if TitleBehindKeyword.languages.contains(layout.first?.passage.conventions.language ?? "") {
      for passage in titles { if let named = TitleBehindKeyword.subject(passage) { return named } }
    }
    for passage in titles where isName(passage, titles) { return passage.text }
    for passage in titles {
      if let named = named(in: passage, counts) { return named }
    }
    let siteNames = PageTitle.parts(page.title).dropFirst().map { AnnotatedText(String($0)).text }
    let best = counts.max { a, b in a.value.count != b.value.count ? a.value.count < b.value.count : a.key > b.key }?
      .value
    if best.map({ $0.count < 3 }) ?? true, let bare = bareHead(layout) { return bare }
    // A site's name (`… | CDL Pay Guide`) carries less weight than the text.
    let isOwn = { (passage: AnnotatedText) in best.map { $0.count < 3 } ?? true || !siteNames.contains(passage.text) }
    for passage in titles where isOwn(passage) {
      guard let keyed = keyed(passage) else { continue }
      // A name that occurs only in the title yields to one that occurs throughout the text.
      return best.map { $0.count >= 12 ? $0.title : keyed } ?? keyed
    }
    if let best, best.count >= 3 { return best.title }
    return page.language.hasPrefix("en") || page.language.isEmpty ? "" : recurring(titles, layout)
  }

  /// The title's parts before the site's name, and the first main headings.
  private static func titles(_ page: Page, _ layout: [LayoutBlock]) -> [AnnotatedText] {
    let parts = PageTitle.parts(page.title).prefix(2).map { AnnotatedText(String($0)) }
    let main = layout.lazy.filter(\.isMainHeading).prefix(2).map(\.passage)
    let first = parts.prefix(1)
    return Array(first) + Array(main) + Array(parts.dropFirst())
  }

  /// True if the title is, or begins with, the main heading, and the heading is just a few words that name only
  /// occupations: `Announcers and DJs`, `Top Executives : Handbook`.
  private static func isName(_ passage: AnnotatedText, _ titles: [AnnotatedText]) -> Bool {
    guard passage.words.count <= 6, titles.count(where: { begins($0.text, with: passage.text) }) > 1 else {
      return false
    }
    let namesOnlyOccupations =
      !passage.occupations.isEmpty && passage.topics.isEmpty && passage.places.isEmpty
      && passage.words.allSatisfy { $0.text == "and" || !fillers.contains($0.text) && !keywords.contains($0.text) }
    // The list of titles takes longer to search.
    return namesOnlyOccupations || OccupationTitles.code(titled: passage.text) != nil
  }

  private static func begins(_ title: String, with heading: String) -> Bool {
    guard title.hasPrefix(heading) else { return false }
    let rest = title.dropFirst(heading.count).drop { $0 == " " }
    return rest.isEmpty || rest.first == ":" || rest.first == "-"
  }

  /// Heads that name a trade even without a preceding word.
  private static let trades: WordSet = [
    "driver", "technician", "engineer", "developer", "teacher", "scientist", "cook", "doctor", "secretary", "writer",
    "judge", "editor", "broker",
  ]

  /// `drivers` on a page that mentions drivers of many kinds and no one else.
  private static func bareHead(_ layout: [LayoutBlock]) -> String? {
    var counts: [String: Int] = [:]
    for block in layout where !block.block.isBoilerplate && !block.isTable {
      for word in block.passage.words where word.marks.contains(.endsOccupation) {
        let head = OccupationTitles.singular(word.text)
        if trades.contains(head) { counts[head, default: 0] += 1 }
      }
    }
    let ranked = counts.sorted { a, b in a.value != b.value ? a.value > b.value : a.key < b.key }
    guard let first = ranked.first, first.value >= 5, ranked.dropFirst().allSatisfy({ $0.value * 3 <= first.value })
    else { return nil }
    return first.key
  }

  /// The word that recurs most in the text among those of a title in a language without a list of occupations:
  /// `barberos` of `¿Cuánto ganan los barberos?`.
  private static func recurring(_ titles: [AnnotatedText], _ layout: [LayoutBlock]) -> String {
    var counts: [String: Int] = [:]
    for block in layout where !block.isTable && !block.block.isBoilerplate {
      for word in block.passage.words where word.text.count >= 6 { counts[stem(word.text), default: 0] += 1 }
    }
    var best: (word: String, count: Int) = ("", 2)
    for passage in titles {
      let places = passage.places.map(\.range)
      for word in passage.words
      where word.text.count >= 6 && !keywords.contains(word.text)
        && !passage.topics.contains(where: { $0.range.overlaps(word.range) })
      {
        guard !places.contains(where: { $0.overlaps(word.range) }), let count = counts[stem(word.text)],
          count > best.count
        else { continue }
        best = (passage.string(word.range), count)
      }
      if !best.word.isEmpty { return best.word }
    }
    return ""
  }

  /// A word without its plural ending.
  private static func stem(_ word: String) -> String { word.hasSuffix("s") ? String(word.dropLast()) : word }

  private typealias Counts = [String: (title: String, count: Int)]

  /// How often the page names each occupation, by normalized titles in the singular.
  private static func counts(_ layout: [LayoutBlock]) -> Counts {
    var counts: Counts = [:]
    for block in layout where !block.isTable && !block.block.isBoilerplate {
      for mention in block.passage.occupations {
        let entry = counts[mention.key]
        counts[mention.key] = (entry?.title ?? mention.title, (entry?.count ?? 0) + 1)
      }
    }
    return counts
  }

  /// The occupation that a title names; a bare head (`drivers`) stands for the longer name with that head which the
  /// page uses most (`truck drivers`).
  private static func named(in passage: AnnotatedText, _ counts: Counts) -> String? {
    guard passage.words.count <= 24,
      let mention = passage.occupations.first(where: { $0.words.count > 1 || !keywords.contains($0.title.inLowerCase) }
      )
    else {
      return nil
    }
    guard mention.words.count == 1, let head = mention.key.split(separator: " ").last else { return mention.title }
    let longer = counts.filter { $0.key.hasSuffix(" " + head) }.max { a, b in
      a.value.count != b.value.count ? a.value.count < b.value.count : a.key > b.key
    }
    guard let longer, longer.value.count >= 2 else { return mention.title }
    return longer.value.title
  }

  /// `AI Engineer` of `AI Engineer Salary by City: 2026`: the words before a keyword.
  private static func keyed(_ passage: AnnotatedText) -> String? {
    guard let at = passage.words.firstIndex(where: { keywords.contains($0.text) }), at > 0 else { return nil }
    var first = at
    while first > 0, at - first < 4, !fillers.contains(passage.words[first - 1].text),
      !passage.words[first - 1].marks.contains(.hasNumber),
      passage.string(passage.words[first - 1].range).first?.isUppercase ?? false
    { first -= 1 }
    // `How trucking companies pay` is about the people they pay.
    guard first < at, !passage.words[at - 1].isIn(.settingLabel) else { return nil }
    let range = passage.words[first].range.lowerBound..<passage.words[at - 1].range.upperBound
    return passage.places.contains { $0.range.overlaps(range) } ? nil : passage.string(range)
  }
}
