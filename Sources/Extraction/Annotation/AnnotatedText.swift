import Pages
import Records

/// A text with what its words say, each annotation made at most once, when it is first asked for.
///
/// All that read the text share one object; windows of it are looked up in the annotations and never scanned again.
final class AnnotatedText {
  let marked: MarkedText
  /// Where the page has other characters than the text, which is folded.
  private let spellings: [CompatibilityFolding.Spelling]
  /// The text as UTF-8, to which all ranges of offsets refer.
  let bytes: [UInt8]
  let words: [Word]
  private(set) var conventions: WritingConventions

  init(_ marked: MarkedText, conventions: WritingConventions) {
    let folded = CompatibilityFolding.folded(marked)
    self.marked = folded?.text ?? marked
    spellings = folded?.spellings ?? []
    self.conventions = conventions
    bytes = Array(self.marked.string.utf8)
    words = Words.of(utf8: bytes)
  }

  /// A text that stands in no block, in a language that nobody said.
  convenience init(_ text: String) { self.init(MarkedText(text, at: .page), conventions: .unsaid) }

  var text: String { marked.string }

  /// The page's country, and the state its title names; empty where they are not known.
  var country: String { conventions.country }
  var region: String { conventions.region }

  /// Reads the text's places once more, now that it is known which country the page is about.
  func settle(in country: String, region: String) {
    conventions.country = country
    conventions.region = region
    knownPlace = nil
    guard words.contains(where: { $0.marks.contains(.startsPlace) }), case let settled = PlaceFinder.places(in: self),
      settled != places
    else { return }
    places = settled
    sharedLabel = SharedAttributes(LabelReader.meaning(of: self))
  }

  /// Every phrase of every vocabulary.
  private lazy var phrases = FoundPhrases(in: words, languages: Lexicon.shared.languages(of: conventions.language))

  /// UTF-8 ranges of the sentences. A sentence ends at `.`, `!`, `?` before a blank and a capital or an end of line;
  /// not behind initials and common abbreviations.
  private(set) lazy var sentences: [Range<Int>] = Sentences.split(utf8: bytes)

  /// Every figure, years too.
  private(set) lazy var allTokens: [FigureToken] =
    FigureScanner.mayHoldFigure(bytes, words: words)
    ? FigureScanner.scan(bytes, words: words, conventions: conventions) : []

  /// Figures that may carry a value: percentages that belong to a statistic's name (`top 10 %`) are left out.
  private(set) lazy var tokens: [FigureToken] = allTokens.filter { token in
    token.kind != .year && (token.kind == .money || !statistics.overlaps(token.range)) && !isFootnote(token)
      && !isDay(token) && !numbersSomething(token)
  }

  private(set) lazy var statistics: [PhraseMatch<Statistic>] = matches(Lexicons.statistic)
  private(set) lazy var topics: [PhraseMatch<Topic>] = matches(Lexicons.topic).filter { !isAddition($0.words) }
  /// Levels of experience as sentences name them.
  private(set) lazy var experience: [PhraseMatch<Presence>] = matches(Lexicons.experienceProse)
  private(set) lazy var periods: [PeriodFinder.Period] = PeriodFinder.periods(in: self)
  private(set) lazy var places: [PlaceFinder.Place] = PlaceFinder.places(in: self)
  /// The place that the whole text is the name of, as a label may be.
  private(set) lazy var labelledPlace: (name: String, code: String)? = PlaceFinder.labelled(self)
  /// What the whole text says as nothing but a place, nil where it is none: asked for by every value beside it.
  var wholePlace: SharedAttributes? {
    if let knownPlace { return knownPlace }
    let found = PlaceText.whole(self).map(SharedAttributes.init)
    knownPlace = .some(found)
    return found
  }
  private var knownPlace: SharedAttributes??
  private(set) lazy var occupations: [OccupationFinder.Mention] = OccupationFinder.mentions(in: self)
  /// Whom the whole text names as the source of its figures.
  private(set) lazy var citedSource: String = SourceFinder.citedSource(in: self, words[...])
  /// The currency that the text names as a label, with its words.
  private(set) lazy var currency: (code: String, words: String)? = LabelReader.currency(of: self)
  /// What the whole text says as a label of the figures it governs.
  var label: FigureAttributes { _read { yield sharedLabel.value } }
  private(set) lazy var sharedLabel = SharedAttributes(LabelReader.meaning(of: self))

  /// The words outside figures and their period words.
  private(set) lazy var looseWords: [Word] = {
    guard !allTokens.isEmpty else { return words }
    var index = 0
    return words.filter { word in
      while index < allTokens.count, allTokens[index].end < word.range.upperBound { index += 1 }
      return index == allTokens.count || word.range.lowerBound < allTokens[index].range.lowerBound
    }
  }()

  /// `$40k – $55k + commission`, `$16.40 plus tips`: what is paid beside an amount does not say what the amount is.
  private func isAddition(_ range: Range<Int>) -> Bool {
    guard range.lowerBound > 1, ["+", "plus"].contains(words[range.lowerBound - 1].text) else { return false }
    return allTokens.contains { $0.kind == .money && $0.end <= words[range.lowerBound - 1].range.upperBound }
  }

  // MARK: - Phrases

  /// The phrases of a vocabulary in a range of words, or in the whole text, left to right; where several begin at one
  /// word the longest wins, and found phrases do not overlap.
  func matches<Meaning>(_ vocabulary: Phrases<Meaning>, in range: Range<Int>? = nil) -> [PhraseMatch<Meaning>] {
    var found: [PhraseMatch<Meaning>] = []
    phrases.forEach(of: vocabulary.id, in: range ?? words.indices) { phrase in
      if let match = match(phrase, vocabulary) { found.append(match) }
      return true
    }
    return found
  }

  /// The first phrase of a vocabulary in a range of words, or in the whole text.
  func first<Meaning>(_ vocabulary: Phrases<Meaning>, in range: Range<Int>? = nil) -> PhraseMatch<Meaning>? {
    var found: PhraseMatch<Meaning>?
    phrases.forEach(of: vocabulary.id, in: range ?? words.indices) { phrase in
      found = match(phrase, vocabulary)
      return found == nil
    }
    return found
  }

  /// True where the text holds some phrase of the vocabulary, whatever it means: a cheap first look.
  func holds(_ vocabulary: Vocabulary) -> Bool { phrases.hold(vocabulary) }

  /// True where a range of words, or the whole text, holds a phrase of the vocabulary.
  func has<Meaning>(_ vocabulary: Phrases<Meaning>, in range: Range<Int>? = nil) -> Bool {
    first(vocabulary, in: range) != nil
  }

  /// The longest phrase of a vocabulary that begins at word `index`.
  func longest<Meaning>(_ vocabulary: Phrases<Meaning>, at index: Int) -> PhraseMatch<Meaning>? {
    phrases.longest(of: vocabulary.id, at: index).flatMap { match($0, vocabulary) }
  }

  private func match<Meaning>(_ phrase: FoundPhrases.Found, _ vocabulary: Phrases<Meaning>) -> PhraseMatch<Meaning>? {
    vocabulary.meaning(phrase.meaning).map { PhraseMatch($0, Int(phrase.start)..<Int(phrase.end), in: words) }
  }

  // MARK: - Parts

  /// Words that lie in a UTF-8 range.
  func words(in range: Range<Int>) -> ArraySlice<Word> { words[wordRange(in: range)] }

  /// Words between two places, none when they are the wrong way round.
  func words(from lower: Int, to upper: Int) -> ArraySlice<Word> { words(in: lower..<max(lower, upper)) }

  /// The indices of the words that lie in a UTF-8 range.
  func wordRange(in range: Range<Int>) -> Range<Int> {
    let lower = words.firstIndex(from: range.lowerBound)
    return lower..<max(lower, words.endIndex(endingBy: range.upperBound))
  }

  /// The part of the text in a UTF-8 range as the page has it: what quotes and figures show.
  func printed(_ range: Range<Int>) -> String {
    spellings.isEmpty ? string(range) : CompatibilityFolding.original(text, range, spellings)
  }

  func string(_ range: Range<Int>) -> String {
    guard range.lowerBound < range.upperBound else { return "" }
    let utf8 = text.utf8
    let lower = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return String(text[lower..<utf8.index(lower, offsetBy: range.count)])
  }

  /// Where `pattern` first stands in a UTF-8 range.
  func offset(of pattern: StaticString, in range: Range<Int>) -> Int? {
    pattern.withUTF8Buffer { pattern in
      guard let first = pattern.first, range.count >= pattern.count else { return nil }
      return (range.lowerBound...range.upperBound - pattern.count).first { start in
        bytes[start] == first && pattern.indices.allSatisfy { bytes[start + $0] == pattern[$0] }
      }
    }
  }

  /// The sentence in which `offset` stands; the whole text when it stands between two.
  func sentence(at offset: Int) -> Range<Int> {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].upperBound > offset { high = middle } else { low = middle + 1 }
    }
    return low < sentences.count && sentences[low].contains(offset) ? sentences[low] : 0..<bytes.count
  }

  // MARK: - Figures that are none

  /// `2. ML Engineer`, `6 / 12`, `309A`: the number of an item, of a page, of a class.
  private func numbersSomething(_ token: FigureToken) -> Bool {
    guard token.range.count <= 3, token.kind == .number, token.shape == .single, !token.hasGrouping else {
      return false
    }
    let text = bytes[token.range.upperBound...].prefix(4)
    if token.range.lowerBound == 0, text.starts(with: ". ".utf8) || text.starts(with: ") ".utf8),
      let capital = text.dropFirst(2).first
    {
      return (65...90).contains(capital) || capital >= 0x80
    }
    if text.starts(with: " / ".utf8), let digit = text.dropFirst(3).first, (48...57).contains(digit) { return true }
    if token.range.lowerBound > 3,
      bytes[(token.range.lowerBound - 3)..<token.range.lowerBound].elementsEqual(" / ".utf8)
    {
      return (48...57).contains(bytes[token.range.lowerBound - 4])
    }
    guard let letter = text.first, (65...90).contains(letter) else { return false }
    let behind = text.dropFirst().first ?? 0x20
    return !(97...122).contains(behind) && !(65...90).contains(behind)
  }

  /// `(1)` behind a word refers to a note.
  private func isFootnote(_ token: FigureToken) -> Bool {
    guard token.range.count == 1, token.kind == .number, token.shape == .single, token.range.lowerBound > 0,
      token.range.upperBound < bytes.count
    else { return false }
    let before = bytes[token.range.lowerBound - 1]
    let behind = bytes[token.range.upperBound]
    return before == UInt8(ascii: "(") && behind == UInt8(ascii: ")")
      || before == UInt8(ascii: "[") && behind == UInt8(ascii: "]")
  }

  /// `November 19`, `19 November`: the day of a date.
  private func isDay(_ token: FigureToken) -> Bool {
    guard token.range.count <= 2, token.kind == .number, token.shape == .single, token.size <= 31 else { return false }
    let behind = words.firstIndex(from: token.range.upperBound)
    if behind < words.count, words[behind].marks.contains(.isMonth),
      words[behind].range.lowerBound - token.range.upperBound <= 2
    {
      return true
    }
    let before = words.endIndex(endingBy: token.range.lowerBound) - 1
    return before >= 0 && words[before].marks.contains(.isMonth)
      && token.range.lowerBound - words[before].range.upperBound <= 2
  }
}
