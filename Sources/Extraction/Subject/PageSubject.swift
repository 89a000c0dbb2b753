import Codelists
import Foundation
import Pages
import Records

/// Finds the occupation a page is about, from its title, its headings and the occupations its sentences name most.
enum PageSubject {
  /// Phrases around the subject in titles and headings; `*` stands for the subject.
  private static let patterns: [(before: [String], after: [String], weight: Int)] = phrases.map {
    before, after, weight in
    (before.split(separator: " ").map(String.init), after.split(separator: " ").map(String.init), weight)
  }

  /// Indices of the patterns by the first word around the subject.
  private static let patternsByWord: [String: [Int]] = Dictionary(
    grouping: patterns.indices, by: { patterns[$0].before.first ?? patterns[$0].after.first ?? "" })

  private static let phrases: [(before: String, after: String, weight: Int)] = [
    ("how to become", "", 6), ("become", "", 3), ("what does", "do", 6), ("what do", "do", 5), ("what is", "", 3),
    ("what are", "", 2),
    ("job description", "", 1),
    ("quick facts", "", 7), ("", "salary", 4), ("", "salaries", 4), ("", "career path", 6), ("", "career guide", 6),
    ("", "career", 3),
    ("", "job description", 5), ("", "job outlook", 4),
    ("", "pay", 2), ("", "profile", 3), ("how much do", "earn", 6), ("how much do", "make", 6),
    ("how much does", "make", 6), ("how much does", "earn", 6),
    ("path to", "", 4),
    ("salary for", "", 4), ("", "education requirements", 3), ("", "overview", 2), ("average salary for", "", 4),
    ("", "education", 1), ("becoming", "", 4),
    ("", "handbook", 2),
    ("", "wages", 3), ("projection for", "", 3), ("pros cons for", "", 3), ("median annual", "salary", 2),
    ("salary of", "", 3), ("to becoming", "", 4),
    ("", "projections", 3),
    ("duties of", "", 3), ("pay of", "", 3), ("wages of", "", 3), ("earnings of", "", 3), ("income of", "", 3),
    ("pay for", "", 3), ("wages for", "", 3),
    ("certification of", "", 2), ("licensing of", "", 2), ("", "guide", 2), ("", "job outlook salary", 2),
    ("become a", "", 3),
    ("", "jobs", 2),
  ]

  /// Title-cased words that cannot be a subject.
  private static let furniture: WordSet = [
    "home", "menu", "search", "overview", "salary", "about", "contact", "job description", "faq",
    "frequently asked questions", "job type", "career search",
    "job outlook", "summary", "author",
  ]

  /// Heads that denote people at work but not an occupation (`bedside staff`).
  private static let people: WordSet = [
    "staff", "employee", "personnel", "earner", "professional", "expert", "member", "journeyman",
  ]

  /// Whether the first main heading consists only of the name of an occupation.
  static func isHeadedByOccupation(_ layout: [LayoutBlock]) -> Bool {
    let heading = layout.first { block in
      if case .heading(let level) = block.block.kind { level <= 2 && !block.block.isBoilerplate } else { false }
    }
    return heading.map { LabelReader.occupationKind($0.passage) == .occupation } ?? false
  }

  static func subject(of page: Page, layout: [LayoutBlock]) -> (title: String, aliases: [String]) {
    if page.tree.elements.count > 1 {
      let title = TitledSubject.subject(of: page, layout: layout)
      return (title, title.isEmpty ? [] : aliases(layout, of: OccupationTitles.normalized(title)))
    }
    var scores: [String: (title: String, score: Int)] = [:]
    func vote(_ title: String, _ score: Int, key: String) {
      guard !key.isEmpty, key.utf8.count < 80 else { return }
      let entry = scores[key]
      scores[key] = (better(entry?.title, title), (entry?.score ?? 0) + score)
    }
    let titles = titleTexts(page, layout)
    for (rank, text) in titles.enumerated() {
      for candidate in candidates(in: text.title) {
        vote(
          candidate.title, candidate.weight + text.weight + (rank == 0 ? 2 : 0),
          key: OccupationTitles.normalized(candidate.title))
      }
    }
    var prose = 0
    var mentioned: [String: Int] = [:]
    var known: [String: Bool] = [:]
    for block in layout where !block.isTable && prose < 400 {
      prose += 1
      for mention in block.passage.occupations where mention.isGoverned && isOccupation(mention.title, &known) {
        // Prose decides between candidates; however often it names one, a title carries more weight.
        mentioned[mention.key, default: 0] += 1
        if mentioned[mention.key, default: 0] <= 8 { vote(mention.title, 1, key: mention.key) }
      }
      if let defined = definition(block.passage) { vote(defined, 4, key: OccupationTitles.normalized(defined)) }
    }
    let best = scores.max { a, b in a.value.score != b.value.score ? a.value.score < b.value.score : a.key > b.key }
    guard let best else { return (fallback(page), []) }
    return (best.value.title, aliases(layout, of: best.key))
  }

  /// Prefers a spelling in title case, then the singular, then the first seen.
  private static func better(_ old: String?, _ new: String) -> String {
    guard let old else { return new }
    let oldCapital = old.first?.isUppercase ?? false
    let newCapital = new.first?.isUppercase ?? false
    return !oldCapital && newCapital ? new : old
  }

  private static func titleTexts(_ page: Page, _ layout: [LayoutBlock]) -> [(title: String, weight: Int)] {
    var texts: [(String, Int)] = []
    if !page.title.isEmpty { texts.append((page.title, 6)) }
    var seenText = false
    var headings = 0
    for block in layout {
      guard !block.isTable else { continue }
      if case .heading(let level) = block.block.kind {
        texts.append((block.passage.text, level == 1 || headings == 0 ? 5 : 1))
        headings += 1
      } else if !seenText, block.passage.words.count <= 12, !block.passage.words.isEmpty {
        texts.append((block.passage.text, 4))
        seenText = true
      } else if block.passage.words.count <= 10, block.passage.tokens.isEmpty, headings == 0, texts.count < 12 {
        texts.append((block.passage.text, 1))
      }
      if headings > 60 { break }
    }
    return texts
  }

  /// Occupation names in a title, identified by the surrounding phrases or as the whole title.
  private static func candidates(in title: String) -> [(title: String, weight: Int)] {
    let part = title.split(whereSeparator: { "|–—:".contains($0) }).map { $0.trimmingSpaces }
    var found: [(String, Int)] = []
    for text in part {
      let words = Words.of(text)
      guard !words.isEmpty, words.count <= 14 else { continue }
      let plain = words.map(\.text)
      let mayFit = Set(plain.flatMap { patternsByWord[$0] ?? [] }).sorted()
      for pattern in mayFit.map({ patterns[$0] }) {
        guard let range = match(plain, pattern.before, pattern.after) else { continue }
        let name = trimmedName(text, words, range)
        if isOccupation(name) { found.append((name, pattern.weight)) }
      }
      let whole = trimmedName(text, words, 0..<words.count)
      if isOccupation(whole), words.count <= 8 { found.append((whole, 4)) }
    }
    return found
  }

  private static func match(_ words: [String], _ lead: [String], _ tail: [String]) -> Range<Int>? {
    var start = 0
    if !lead.isEmpty {
      guard
        let at = words.indices.first(where: {
          $0 + lead.count <= words.count && words[$0..<$0 + lead.count].elementsEqual(lead)
        })
      else { return nil }
      start = at + lead.count
    }
    var end = words.count
    if !tail.isEmpty {
      guard
        let at = words.indices.last(where: {
          $0 >= start && $0 + tail.count <= words.count && words[$0..<$0 + tail.count].elementsEqual(tail)
        })
      else {
        return nil
      }
      end = at
    }
    return start < end ? start..<end : nil
  }

  private static let leading: WordSet = [
    "a", "an", "the", "become", "becoming", "to", "your", "of", "for", "in", "average", "typical", "median", "annual",
    "travel",
  ]
  private static let articles: WordSet = [
    "a", "an", "the", "ein", "eine", "einen", "eines", "einer", "der", "die", "das", "un", "une", "le", "la",
  ]
  private static let trailing: WordSet = [
    "salary", "salaries", "guide", "in", "the", "and", "job", "career", "work", "do", "make", "earn", "u", "s", "us",
    "usa",
  ]

  /// The words of a candidate without leading articles, cut after its last occupational head.
  private static func trimmedName(_ text: String, _ words: [Word], _ range: Range<Int>) -> String {
    var lower = range.lowerBound
    while lower < range.upperBound, words[lower].text.allSatisfy(\.isNumber) { lower += 1 }
    while lower < range.upperBound, leading.contains(words[lower].text),
      words[lower].text != "travel" || lower + 1 >= range.upperBound
    { lower += 1 }
    // `Complete Guide to the Radiographer`, `Was verdient ein Mechatroniker`: an article begins the name.
    if let article = words[lower..<range.upperBound].lastIndex(where: { articles.contains($0.text) }),
      article + 1 < range.upperBound,
      words[(article + 1)..<range.upperBound].contains(where: { $0.marks.contains(.isHead) })
    {
      lower = article + 1
    }
    guard let head = words[lower..<range.upperBound].lastIndex(where: { $0.marks.contains(.isHead) }) else { return "" }
    var upper = head + 1
    while upper - 1 > lower, trailing.contains(words[upper - 1].text) { upper -= 1 }
    return String(
      decoding: Array(text.utf8)[words[lower].range.lowerBound..<words[upper - 1].range.upperBound], as: UTF8.self)
  }

  /// A cached variant for names that recur.
  private static func isOccupation(_ name: String, _ known: inout [String: Bool]) -> Bool {
    if let isOne = known[name] { return isOne }
    let isOne = isOccupation(name)
    known[name] = isOne
    return isOne
  }

  private static func isOccupation(_ name: String) -> Bool {
    let words = Words.of(name)
    guard let last = words.last, words.count <= 8, last.marks.contains(.isHead), !furniture.contains(name.inLowerCase)
    else { return false }
    if OccupationTitles.code(titled: name) != nil { return true }
    if people.contains(OccupationTitles.singular(last.text)) { return false }
    if words.dropLast().contains(where: {
      [
        "that", "affect", "affects", "skills", "your", "our", "these", "which", "who", "for", "in", "with", "more",
        "find",
      ].contains($0.text)
    }) {
      return false
    }
    return !words.contains {
      [
        "salary", "salaries", "pay", "wages", "earnings", "income", "certification", "how", "what", "best", "factors",
        "influencing", "affecting", "guide",
        "photo", "top", "become", "becoming", "my", "you", "does",
      ]
      .contains($0.text)
    }
  }

  /// `A phlebotomist is a technician who …` defines the subject.
  private static func definition(_ passage: AnnotatedText) -> String? {
    let words = passage.words.prefix(8).map(\.text)
    guard words.count > 4, ["a", "an", "the"].contains(words[0]), let verb = words.firstIndex(of: "is"),
      (2...5).contains(verb)
    else { return nil }
    let name = passage.string(passage.words[1].range.lowerBound..<passage.words[verb - 1].range.upperBound)
    return isOccupation(name) ? name : nil
  }

  private static func fallback(_ page: Page) -> String {
    page.origin.title.isEmpty ? page.title : page.origin.title
  }

  /// `(also called medical administrative assistants, medical secretaries, or …)` after the subject's name.
  private static func aliases(_ layout: [LayoutBlock], of subject: String) -> [String] {
    var found: [String] = []
    for block in layout where !block.isTable {
      guard let also = also(block.passage),
        OccupationTitles.normalized(block.passage.string(0..<also.lowerBound)).contains(subject)
      else { continue }
      let rest = block.passage.string(also.upperBound..<block.passage.bytes.count).prefix {
        $0 != ")" && $0 != "." && $0 != ";"
      }
      for part in rest.replacing(" or ", with: ",").replacing(" and ", with: ",").split(separator: ",") {
        let name = part.trimmingSpaces
        if isOccupation(name) { found.append(name) }
      }
    }
    return found
  }

  /// The words that introduce other names.
  private static func also(_ passage: AnnotatedText) -> Range<Int>? {
    guard passage.words.contains(where: { $0.text == "also" }) else { return nil }
    let introductions: [StaticString] = ["also called ", "also known as ", "also referred to as "]
    for words in introductions {
      if let start = passage.offset(of: words, in: passage.bytes.indices) {
        return start..<start + words.utf8CodeUnitCount
      }
    }
    return nil
  }
}
