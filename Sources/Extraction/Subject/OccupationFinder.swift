import Codelists

/// Finds occupations named in running text: a noun phrase whose last word is one that occupations end with (`cell tower technicians`).
enum OccupationFinder {
  struct Mention: Sendable, Hashable {
    /// As written, without articles and words for experience.
    var title: String
    var range: Range<Int>
    /// Range of words.
    var words: Range<Int>
    /// The phrase follows `for`, `of`, `among` or a number, or opens its sentence: the figure is about it.
    var isGoverned: Bool
  }

  /// Words that cannot stand inside the name of an occupation.
  private static let stops: Set<String> = [
    "a", "an", "the", "this", "that", "these", "those", "for", "of", "to", "in", "on", "at", "by", "as", "with", "from", "than", "is", "are", "was", "were",
    "be",
    "become", "becoming", "being", "been", "can", "may", "will", "do", "does", "did", "have", "has", "had", "many", "most", "more", "some", "all", "other",
    "such",
    "if", "when", "while", "where", "how", "what", "who", "which", "why", "their", "your", "our", "its", "his", "her", "my", "it", "they", "you", "we", "he",
    "she",
    "make", "makes", "earn", "earns", "hire", "hires", "include", "includes", "including", "like", "between", "among", "about", "each", "every", "only", "also",
    "percent", "growth", "jobs", "job", "employment", "demand", "salary", "salaries", "wage", "wages", "pay", "median", "average", "annual", "hourly",
    "openings",
    "new", "number", "outlook", "projected", "expected", "because", "so", "not", "but", "paid", "experienced", "entry", "level", "senior", "junior", "called",
    "typical", "typically", "qualified", "skilled", "certified", "successful", "talented", "dedicated", "good", "top", "highest", "lowest", "best", "seasoned",
    "mid", "career", "highly", "full", "part", "time", "national", "nationally", "roughly", "nearly", "approximately", "around", "become", "u", "s", "us",
    "mean",
    "workers", "professionals", "employ", "employs", "total", "current", "work", "working", "help", "helps", "known", "overall", "per",
    "required", "requires", "need", "needs", "seek", "prefer", "want", "become", "start", "starting", "first", "second", "similar", "related", "compared",
    "future", "aspiring", "state", "states", "compensation", "income", "range", "title", "role", "roles", "employed", "positions", "position",
    "labor", "statistics", "according", "then", "even", "well", "both", "either", "often", "usually", "generally", "several", "various", "non", "yet", "once",
    "one", "two", "three", "after", "before", "since",
  ]

  /// Heads that name no occupation when they stand alone.
  private static let generic: Set<String> = [
    "worker", "employee", "professional", "manager", "assistant", "administrator", "staff", "earner", "lead", "expert", "technician", "tech", "specialist",
    "personnel",
    "supervisor", "director", "coordinator", "representative", "officer", "associate", "practitioner", "trainee", "intern", "consultant", "operator", "aide",
    "clerk",
    "attendant", "leader", "executive", "provider", "instructor", "trainer", "helper", "analyst", "support", "assembler", "agent", "scheduler", "coder",
    "biller",
    "model", "guard", "buyer", "server", "cook", "usher", "rank", "member", "head", "host", "driver", "education", "health", "engineering", "science",
    "medicine",
    "secretary", "scientist", "developer", "engineer", "teacher", "hand", "player", "judge", "tutor", "writer", "editor", "setter", "tender",
    "journeyman", "foreman", "doctor", "broker", "trader", "tester", "fitter", "turner", "author", "marshal",
  ]

  /// Heads that are too general to end a name in a career guide's prose although official titles end with them.
  private static let neverHeads: Set<String> = [
    "health", "education", "science", "engineering", "hand", "air", "rank", "postsecondary", "general", "machine", "material", "animal", "vehicle", "medicine",
    "facility", "work", "product", "physical", "food", "office", "record", "support", "recreation", "line", "ground", "model", "host", "member", "judge",
    "buyer", "server",
    "water", "motor", "person", "lead", "leads", "reader", "public", "private", "law", "economics", "preparation", "cleaner", "history", "study", "instrument",
    "program", "sale", "sales", "information", "setter", "head", "carrier",
  ]

  static func mentions(in passage: Passage) -> [Mention] {
    let words = passage.words
    var found: [Mention] = []
    for index in words.indices where isHead(words[index].text) {
      if index + 1 < words.count, isHead(words[index + 1].text), adjacent(words[index], words[index + 1]) { continue }
      if let next = joinedHead(after: index, in: words), next > index { continue }
      guard let mention = mention(endingAt: index, passage) else { continue }
      found.append(mention)
    }
    return found
  }

  private static func isHead(_ word: String) -> Bool {
    let singular = OccupationTitles.singular(word)
    return OccupationTitles.isHead(word) && !neverHeads.contains(singular)
  }

  private static func adjacent(_ a: Word, _ b: Word) -> Bool { b.range.lowerBound - a.range.upperBound == 1 }

  /// `medical secretaries and administrative assistants`: a second head that belongs to the same name, joined by `and` within three words.
  private static func joinedHead(after index: Int, in words: [Word]) -> Int? {
    guard index + 2 < words.count, words[index + 1].text == "and", adjacent(words[index], words[index + 1]), words[index].text.hasSuffix("s") else {
      return nil
    }
    for next in (index + 2)..<min(words.count, index + 5) {
      guard adjacent(words[next - 1], words[next]), !stops.contains(words[next].text) else { return nil }
      if isHead(words[next].text), words[next].text.hasSuffix("s") { return next }
    }
    return nil
  }

  private static func mention(endingAt end: Int, _ passage: Passage) -> Mention? {
    let words = passage.words
    var start = end
    while start > 0, end - start < 6 {
      let previous = words[start - 1]
      guard adjacent(previous, words[start]) || hyphenated(previous, words[start], passage) else { break }
      if previous.text == "and" || previous.text == "or" {
        guard start >= 2, joins(words[start - 2].text), adjacent(words[start - 2], previous) else { break }
        start -= 2
        continue
      }
      if stops.contains(previous.text) || previous.text.contains(where: \.isNumber) || previous.text == "%" || previous.text.hasSuffix("ly") { break }
      start -= 1
    }
    while start < end, ["and", "or"].contains(words[start].text) { start += 1 }
    let range = words[start].range.lowerBound..<words[end].range.upperBound
    if start == end, generic.contains(OccupationTitles.singular(words[end].text)) { return nil }
    let governor = start > 0 ? words[start - 1].text : ""
    // `offices of physicians` names a workplace.
    if governor == "of", start > 1, ["office", "offices", "practice", "practices", "group", "groups"].contains(words[start - 2].text) { return nil }
    let isNumber = start > 0 && isFigure(endingAt: words[start - 1].range.upperBound, passage)
    let governed =
      ["for", "of", "among", "a", "an", "the"].contains(governor) || isNumber || start == 0 || opensSentence(words[start], passage)
      || end + 1 < words.count && adjacent(words[end], words[end + 1]) && verbs.contains(words[end + 1].text)
    return Mention(title: passage.string(range), range: range, words: start..<(end + 1), isGoverned: governed)
  }

  /// Verbs by which people are paid: who stands before them is who the figure is about.
  private static let verbs: Set<String> = ["earn", "earns", "make", "makes", "get", "average", "receive", "take", "bring"]

  private static func opensSentence(_ word: Word, _ passage: Passage) -> Bool {
    let sentence = passage.sentence(at: word.range.lowerBound)
    return passage.string(sentence.lowerBound..<word.range.lowerBound).allSatisfy { !$0.isLetter && !$0.isNumber }
  }

  private static func isFigure(endingAt offset: Int, _ passage: Passage) -> Bool {
    let behind = passage.tokens.endIndex(endingBy: offset)
    return behind > 0 && passage.tokens[behind - 1].range.upperBound == offset
  }

  /// Before `and` or `or` inside a name stands another head (`secretaries and …`) or an adjective (`medical or healthcare office manager`).
  private static func joins(_ word: String) -> Bool {
    !stops.contains(word) && (isHead(word) || word.hasSuffix("al") || word.hasSuffix("ic") || word.hasSuffix("ive"))
  }

  private static func hyphenated(_ a: Word, _ b: Word, _ passage: Passage) -> Bool {
    b.range.lowerBound - a.range.upperBound == 1 && passage.string(a.range.upperBound..<b.range.lowerBound) == "-"
  }

  /// `all occupations`, `all workers` near a figure: it is about everyone.
  static func allOccupations(in words: ArraySlice<Word>) -> Bool {
    let texts = words.map(\.text)
    return texts.indices.dropLast().contains { texts[$0] == "all" && ["occupations", "workers", "jobs", "careers"].contains(texts[$0 + 1]) }
      || texts.indices.dropLast(2).contains { texts[$0] == "all" && texts[$0 + 1] == "other" && ["occupations", "jobs", "workers"].contains(texts[$0 + 2]) }
  }
}
