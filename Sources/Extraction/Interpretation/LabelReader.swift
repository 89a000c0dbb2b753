import Codelists
import Pages
import Records

/// Reads labels: card labels, column headers, row labels, captions, headings, list lead-ins. One reader serves all of
/// them, so that a word means the same everywhere.
enum LabelReader {
  /// What `label` says about the figures it governs. `kind` is what the label is a name of, if a header or heading
  /// determines it.
  static func read(
    _ label: MarkedText, kind: LabelKind? = nil, conventions: WritingConventions = .english
  ) -> FigureAttributes {
    read(AnnotatedText(label, conventions: conventions), kind: kind)
  }

  static func read(_ passage: AnnotatedText, kind: LabelKind? = nil) -> FigureAttributes {
    var meaning = FigureAttributes()
    switch kind {
    case .area?:
      if let place = PlaceText.place(passage, isMarked: false) { return place }
      let text = cleaned(passage.text)
      if PlaceText.looksLikeName(text) { meaning.place = NamedPlace(name: text, code: "") }
      return meaning
    case .experience?:
      meaning.experience = cleaned(passage.text)
      return meaning
    case .setting?:
      meaning.setting = cleaned(passage.text)
      return meaning
    case .credential?:
      meaning.credential = cleaned(passage.text)
      meaning.namesTraining = true
      return meaning
    case .occupation?:
      meaning.occupation = beforeSeam(cleaned(passage.text))
      return meaning
    case .requirement?:
      return meaning
    case .statistic?, .year?, .item?, nil:
      return passage.label
    }
  }

  /// `Law Clerks` in `Law ClerksProfessional degree (81%)`, two cells run together.
  private static func beforeSeam(_ text: String) -> String {
    var text = text
    guard text.withUTF8(mayHoldSeam) else { return text }
    for (index, next) in zip(text.indices, text.indices.dropFirst())
    where text[index].isLowercase && text[next].isUppercase {
      let head = String(text[...index])
      if let last = Words.of(head).last, last.marks.contains(.isHead) { return head }
    }
    return text
  }

  /// Whether a small letter is followed by a capital. Any other than those of ASCII may be either.
  private static func mayHoldSeam(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    utf8.indices.dropFirst().contains {
      ((65...90).contains(utf8[$0]) || utf8[$0] >= 0x80) && ((97...122).contains(utf8[$0 - 1]) || utf8[$0 - 1] >= 0x80)
    }
  }

  /// Whether a label is the name of an occupation, or of all occupations.
  static func occupationKind(_ passage: AnnotatedText) -> LabelKind? {
    guard passage.tokens.isEmpty, passage.topics.isEmpty, passage.statistics.isEmpty, let last = passage.words.last
    else {
      return nil
    }
    if last.text == "occupations" { return .occupation }
    guard !passage.has(.experienceLabel), passage.labelledPlace == nil else { return nil }
    // `Engineer (general)`
    let bracket = passage.text.utf8.last == UInt8(ascii: ")") ? passage.bytes.firstIndex(of: UInt8(ascii: "(")) : nil
    let end = bracket.map { passage.words.endIndex(endingBy: $0) } ?? passage.words.count
    return passage.occupations.contains { $0.words.upperBound == end && $0.words.lowerBound == 0 } ? .occupation : nil
  }

  /// The occupation named by a heading (`3. Elevator Installer`), without its number; nil for other headings.
  static func headedOccupation(_ heading: AnnotatedText) -> String? {
    let words = heading.words.drop { $0.text.allSatisfy(\.isNumber) }
    guard let first = words.first, let last = words.last, words.count <= 8, heading.topics.isEmpty,
      heading.statistics.isEmpty
    else { return nil }
    guard !heading.has(.experienceLabel) else { return nil }
    let isName = heading.occupations.contains {
      $0.words.lowerBound == words.startIndex && $0.words.upperBound == words.endIndex
    }
    return isName && last.marks.contains(.isHead) ? heading.string(first.range.lowerBound..<last.range.upperBound) : nil
  }

  /// What the words of a label say if the label is not a name. Use `AnnotatedText.label`, which caches it.
  static func meaning(of passage: AnnotatedText) -> FigureAttributes {
    var meaning = FigureAttributes()
    let words = passage.words
    meaning.topics = topics(passage)
    meaning.statistic = statistic(passage)
    if let per = passage.first(Lexicons.payPeriod) {
      meaning.per = per.meaning
      meaning.perWords = passage.string(per.range)
    }
    if let currency = passage.currency { (meaning.currency, meaning.currencyWords) = currency }
    if let place = passage.places.first {
      meaning.place = place.named
      let rest = words.filter { !place.range.contains($0.range.lowerBound) }
      meaning.isPlaceName =
        !place.code.isEmpty
        && rest.allSatisfy { $0.text.allSatisfy(\.isNumber) && $0.range.upperBound <= place.range.lowerBound }
    }
    meaning.period = passage.periods.first?.stated
    meaning.isProjected = passage.has(.future)
    // A label that names both directions (`growth or decline`) gives neither.
    let directions = passage.matches(Lexicons.direction)
    if let first = directions.first, directions.allSatisfy({ $0.meaning == first.meaning }) {
      meaning.direction = first.meaning
      meaning.directionWord = passage.string(first.range)
    }
    meaning.citedSource = passage.citedSource
    meaning.bound = LabelBound.bound(passage)
    meaning.namesPayInPassing =
      meaning.topics.contains(.wage)
      && passage.topics.allSatisfy { $0.meaning != .wage || payVerbs.contains(passage.string($0.range).inLowerCase) }
    meaning.countsOther = LabelBound.countsOther(passage)
    meaning.namesJobsInPassing = meaning.topics.first { $0 != .other } == .employment && namesJobsInPassing(passage)
    if words.contains(where: { $0.text == "thousands" }) { meaning.scale = "thousands" }
    meaning.experience = experience(passage)
    meaning.credential = CredentialFinder.licenceClass(in: passage)
    meaning.program = ProgramFinder.abbreviation(in: passage, 0..<passage.text.utf8.count)
    meaning.namesTraining = passage.has(.training)
    return meaning
  }

  /// The statistic of a label: one that it names, or else that of its percentile rank.
  static func statistic(_ passage: AnnotatedText) -> Statistic? { namedStatistic(passage) ?? rankStatistic(passage) }

  /// The first statistic named in a text. In sentences that introduce what follows (`Medians are not available, but
  /// means were as follows:`), the last clause decides.
  private static func namedStatistic(_ passage: AnnotatedText) -> Statistic? {
    let named = passage.statistics.filter { !isRelative($0, passage) }
    guard named.count > 1, passage.bytes.last == UInt8(ascii: ":"),
      let turn = passage.words.last(where: { $0.text == "but" || $0.text == "however" }),
      !passage.string(turn.range.upperBound..<passage.bytes.count).contains(". ")
    else { return named.first?.meaning }
    return (named.first { $0.range.lowerBound > turn.range.upperBound } ?? named.first)?.meaning
  }

  /// The currency named in a label: by a word, a code of three capitals, or a sign.
  static func currency(of passage: AnnotatedText) -> (code: String, words: String)? {
    if let currency = passage.first(Lexicons.currency) { return (currency.meaning, passage.string(currency.range)) }
    let capitals = passage.words.lazy.filter {
      $0.range.count == 3 && passage.bytes[$0.range].allSatisfy { (65...90).contains($0) }
    }
    if let code = capitals.map({ passage.string($0.range) }).first(where: {
      Currencies.isCode($0) && !CurrencyMarks.words.contains($0)
    }) {
      return (code, code)
    }
    return CurrencyMarks.sign(in: passage.bytes).map { ($0.code, $0.mark) }
  }

  private static let exclusions: WordSet = [
    "without", "excluding", "excludes", "exclude", "excl", "before", "ohne", "vor", "hors", "sin", "not",
  ]

  /// The topics of a label. `Tax on Pay` is about tax: the words after a preposition only say which tax.
  static func topics(_ passage: AnnotatedText) -> [Topic] {
    // `Median, ohne Zuschläge`, `excluding bonuses`: what is excluded is not what the figures measure.
    let matches = passage.topics.filter { match in
      match.meaning != .other
        || !passage.words[max(0, match.words.lowerBound - 4)..<match.words.lowerBound].contains {
          exclusions.contains($0.text)
        }
    }
    // `Income needed to buy a house`
    if passage.has(.unpaidNeed) { return [.other] }
    // `growth on the year before`
    if matches.contains(where: { $0.meaning == .growth }), passage.has(.earlierYear) { return [.other] }
    guard let first = matches.first, first.meaning == .other, first.words.upperBound < passage.words.count,
      ["on", "of", "from"].contains(passage.words[first.words.upperBound].text)
    else { return matches.map(\.meaning) }
    return [.other]
  }

  /// `0-1 year`, `15+ years`, `Less than 1 year`: whether a label is nothing but a length of working life.
  static func isYearsOfExperience(_ passage: AnnotatedText) -> Bool {
    guard passage.tokens.count == 1, case .time(.years) = passage.tokens[0].kind else { return false }
    return passage.looseWords.allSatisfy {
      ["experience", "of", "less", "more", "than", "over", "under", "or", "+", "fewer", "up", "to"].contains($0.text)
    }
  }

  private static let payVerbs: WordSet = [
    "pay", "pays", "paid", "paying", "earn", "earns", "earned", "earning", "make", "makes", "making", "take", "takes",
    "comp",
  ]

  private static let bareNouns: WordSet = [
    "jobs", "workers", "positions", "practitioners", "jobs.", "stellen", "postes", "empleos",
  ]

  /// Whether every word for employment is a bare noun for jobs, which a text above may mention for many reasons.
  private static func namesJobsInPassing(_ passage: AnnotatedText) -> Bool {
    passage.topics.allSatisfy { $0.meaning != .employment || bareNouns.contains(passage.string($0.range).inLowerCase) }
  }

  private static let ranks: WordSet = ["junior", "senior", "sénior"]

  /// `Senior Consultant, Advisory` is a role of its own, not a level of another one.
  private static func namesRole(_ passage: AnnotatedText, _ level: Range<Int>) -> Bool {
    guard level.count == 1, ranks.contains(passage.words[level.lowerBound].text), level.upperBound < passage.words.count
    else { return false }
    return passage.occupations.contains {
      $0.words.lowerBound >= level.upperBound && $0.words.lowerBound <= level.upperBound + 1
    }
  }

  /// The level named in a label, in the label's words, if most of the label is about the level.
  private static func experience(_ passage: AnnotatedText) -> String {
    if isYearsOfExperience(passage) { return cleaned(passage.text) }
    if CareerYear.isOne(passage) { return cleaned(passage.text) }
    guard let match = passage.first(Lexicons.experienceLabel), !namesRole(passage, match.words) else { return "" }
    let text = cleaned(passage.text)
    if match.words.lowerBound == 0, passage.topics.isEmpty, passage.words.count <= 8 { return text }
    if let named = passage.experience.first { return passage.string(named.range) }
    // `Master Level Pay`
    return match.words.lowerBound == 0 && match.words.count > 1 ? passage.string(match.range) : ""
  }

  /// `10%`, `50% (Median)`: a whole label that names a percentile.
  private static func rankStatistic(_ passage: AnnotatedText) -> Statistic? {
    if let ordinal = PercentileRank.ordinal(passage.words) ?? PercentileRank.bracketed(in: passage) { return ordinal }
    guard passage.allTokens.count == 1, let token = passage.allTokens.first, token.kind == .percent,
      token.shape == .single, passage.looseWords.isEmpty
    else {
      return nil
    }
    return Int(token.numbers[0].numeral).flatMap(PercentileRank.statistic(rank:))
  }

  /// `faster than average`, `below the national average` compare, and name no statistic. Only words of the same
  /// sentence count.
  static func isRelative(_ match: PhraseMatch<Statistic>, _ passage: AnnotatedText) -> Bool {
    guard match.meaning == .mean else { return false }
    let sentence = passage.sentence(at: match.range.lowerBound).lowerBound
    let before = passage.words[max(0, match.words.lowerBound - 4)..<match.words.lowerBound].filter {
      $0.range.lowerBound >= sentence
    }.map(\.text)
    if before.contains("than") || before.contains("as") && before.contains("fast") { return true }
    let after = passage.words[match.words.upperBound..<min(passage.words.count, match.words.upperBound + 2)].map(\.text)
    return after.first == "growth" || (before.last == "above" || before.last == "below")
  }

  /// Whether the label is one line of ASCII that starts with a letter or bracket and ends with one or a digit, as most
  /// labels do.
  private static func isClean(_ utf8: String.UTF8View) -> Bool {
    func isBare(_ byte: UInt8?) -> Bool {
      byte.map { $0 == 0x20 || $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") } ?? true
    }
    return !isBare(utf8.first) && utf8.first.map { !(0x30...0x39).contains($0) } ?? false && !isBare(utf8.last)
      && utf8.allSatisfy { (0x20..<0x7F).contains($0) }
  }

  /// The label without list marks and numbers, footnote marks and closing punctuation.
  static func cleaned(_ label: String) -> String {
    if isClean(label.utf8) { return label }
    var text = Substring(label.replacing("\n", with: " "))
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty, digits.count <= 3, text.dropFirst(digits.count).hasPrefix(". ") {
      text = text.dropFirst(digits.count + 2)
    }
    while let first = text.first, first.isWhitespace || "•*-–—·▪".contains(first) { text.removeFirst() }
    while let last = text.last, last.isWhitespace || ":*†‡-–—¹²³⁴⁵⁶⁷⁸⁹⁰".contains(last) { text.removeLast() }
    return String(text)
  }
}
