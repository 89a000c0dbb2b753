import Pages
import Records

/// A text with its annotations, each computed on first use and then cached.
///
/// All readers of a text share one object; windows of it are looked up in the annotations and never scanned again.
final class AnnotatedText {
  let marked: MarkedText
  /// Where the folded text differs from the characters on the page.
  private let spellings: [CompatibilityFolding.Spelling]
  /// The text as UTF-8, to which all offset ranges refer.
  let bytes: [UInt8]
  let words: [Word]
  /// The marks of all its words.
  let marks: WordMarks
  /// Every phrase of every vocabulary.
  private let phrases: FoundPhrases
  private(set) var conventions: WritingConventions

  init(_ marked: MarkedText, conventions: WritingConventions) {
    let folded = CompatibilityFolding.folded(marked)
    self.marked = folded?.text ?? marked
    spellings = folded?.spellings ?? []
    self.conventions = conventions
    bytes = Array(self.marked.string.utf8)
    words = Words.of(utf8: bytes)
    marks = Words.marks(of: words)
    phrases =
      marks.contains(.startsPhrase) ? FoundPhrases(in: words, languages: conventions.lexicons) : FoundPhrases()
  }

  /// A text outside any block, whose language is unknown.
  convenience init(_ text: String) { self.init(MarkedText(text, at: .page), conventions: .unsaid) }

  var text: String { marked.string }

  /// The page's country, and the state named in its title; empty if unknown.
  var country: String { conventions.country }
  var region: String { conventions.region }

  /// Finds the text's places again, once the page's country is known. Only which city is meant depends on the country.
  func settle(by conventions: WritingConventions) {
    self.conventions = conventions
    knownPlace = nil
    guard foundPlaces.namesCity, case let settled = PlaceFinder.places(in: self), settled.places != places else {
      return
    }
    keptPlaces = Kept(settled)
    sharedLabel = SharedAttributes(LabelReader.meaning(of: self))
  }

  // MARK: - Annotations

  /// UTF-8 ranges of the sentences. A sentence ends at `.`, `!` or `?` before a blank and a capital, or at the end of a
  /// line, but not after initials and common abbreviations.
  var sentences: Sentences {
    _read {
      if keptSentences.isMissing { keptSentences = Kept(Sentences(utf8: bytes)) }
      yield keptSentences.value
    }
  }
  private var keptSentences = Kept<Sentences>()

  /// Every figure, including years.
  var allTokens: [FigureToken] {
    _read {
      if keptAllTokens.isMissing {
        keptAllTokens = Kept(FigureScanner.scan(bytes, words: words, marks: marks, conventions: conventions))
      }
      yield keptAllTokens.value
    }
  }
  private var keptAllTokens = Kept<[FigureToken]>()

  /// Figures that may carry a value. Percentages that belong to a statistic's name (`top 10 %`) are left out.
  var tokens: [FigureToken] {
    _read {
      if keptTokens.isMissing { keptTokens = Kept(findTokens()) }
      yield keptTokens.value
    }
  }
  private var keptTokens = Kept<[FigureToken]>()

  var statistics: [PhraseMatch<Statistic>] {
    _read {
      if keptStatistics.isMissing { keptStatistics = Kept(matches(Lexicons.statistic)) }
      yield keptStatistics.value
    }
  }
  private var keptStatistics = Kept<[PhraseMatch<Statistic>]>()

  var topics: [PhraseMatch<Topic>] {
    _read {
      if keptTopics.isMissing { keptTopics = Kept(matches(Lexicons.topic).filter { !isAddition($0.words) }) }
      yield keptTopics.value
    }
  }
  private var keptTopics = Kept<[PhraseMatch<Topic>]>()

  /// Levels of experience as named in sentences.
  private(set) lazy var experience: [PhraseMatch<Presence>] = matches(Lexicons.experienceProse)

  var periods: [PeriodFinder.Period] {
    _read {
      if keptPeriods.isMissing { keptPeriods = Kept(PeriodFinder.periods(in: self)) }
      yield keptPeriods.value
    }
  }
  private var keptPeriods = Kept<[PeriodFinder.Period]>()

  private var foundPlaces: PlaceFinder.Found {
    _read {
      if keptPlaces.isMissing { keptPlaces = Kept(PlaceFinder.places(in: self)) }
      yield keptPlaces.value
    }
  }
  private var keptPlaces = Kept<PlaceFinder.Found>()
  var places: [PlaceFinder.Place] { _read { yield foundPlaces.places } }

  /// The place named by the text as a whole, if the text is a place label.
  private(set) lazy var labelledPlace: (name: String, code: String)? = PlaceFinder.labelled(self)
  /// The attributes of a text that is nothing but a place; nil if it is not one. Requested by every value next to it.
  var wholePlace: SharedAttributes? {
    if let knownPlace { return knownPlace }
    let found = PlaceText.whole(self).map(SharedAttributes.init)
    knownPlace = .some(found)
    return found
  }
  private var knownPlace: SharedAttributes??

  var occupations: [OccupationFinder.Mention] {
    _read {
      if keptOccupations.isMissing { keptOccupations = Kept(OccupationFinder.mentions(in: self)) }
      yield keptOccupations.value
    }
  }
  private var keptOccupations = Kept<[OccupationFinder.Mention]>()

  /// The source of its figures named by the text as a whole.
  private(set) lazy var citedSource: String = SourceFinder.citedSource(in: self, words[...])
  /// The currency that the text names as a label, and the words for it.
  private(set) lazy var currency: (code: String, words: String)? = LabelReader.currency(of: self)
  /// What the whole text says when read as a label of the figures it governs.
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

  /// `$40k – $55k + commission`, `$16.40 plus tips`: what is paid on top of an amount does not say what the amount is.
  private func isAddition(_ range: Range<Int>) -> Bool {
    guard range.lowerBound > 1, ["+", "plus"].contains(words[range.lowerBound - 1].text) else { return false }
    return allTokens.contains { $0.kind == .money && $0.end <= words[range.lowerBound - 1].range.upperBound }
  }

  // MARK: - Phrases

  /// The phrases of a vocabulary in a range of words, or in the whole text, left to right. The longest phrase at each
  /// word wins, and matches do not overlap.
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

  /// Whether the text contains any phrase of the vocabulary, whatever it means: a cheap first check.
  func holds(_ vocabulary: Vocabulary) -> Bool { phrases.hold(vocabulary) }

  /// Whether a range of words, or the whole text, contains a phrase of the vocabulary.
  func has<Meaning>(_ vocabulary: Phrases<Meaning>, in range: Range<Int>? = nil) -> Bool {
    first(vocabulary, in: range) != nil
  }

  /// The same for a vocabulary whose phrases mean nothing but their presence.
  func has(_ vocabulary: Vocabulary, in range: Range<Int>? = nil) -> Bool {
    var isFound = false
    phrases.forEach(of: vocabulary, in: range ?? words.indices) { _ in
      isFound = true
      return false
    }
    return isFound
  }

  /// The longest phrase of a vocabulary that begins at word `index`.
  func longest<Meaning>(_ vocabulary: Phrases<Meaning>, at index: Int) -> PhraseMatch<Meaning>? {
    phrases.longest(of: vocabulary.id, at: index).flatMap { match($0, vocabulary) }
  }

  private func match<Meaning>(_ phrase: FoundPhrases.Found, _ vocabulary: Phrases<Meaning>) -> PhraseMatch<Meaning>? {
    vocabulary.meaning(phrase.meaning).map { PhraseMatch($0, Int(phrase.start)..<Int(phrase.end), in: words) }
  }

  // MARK: - Parts

  /// The words in a UTF-8 range.
  func words(in range: Range<Int>) -> ArraySlice<Word> { words[wordRange(in: range)] }

  /// The words between two offsets; none if the offsets are in the wrong order.
  func words(from lower: Int, to upper: Int) -> ArraySlice<Word> { words(in: lower..<max(lower, upper)) }

  /// The indices of the words in a UTF-8 range.
  func wordRange(in range: Range<Int>) -> Range<Int> {
    let lower = words.firstIndex(from: range.lowerBound)
    return lower..<max(lower, words.endIndex(endingBy: range.upperBound))
  }

  /// The text in a UTF-8 range as printed on the page, which is what quotes and figures show.
  func printed(_ range: Range<Int>) -> String {
    spellings.isEmpty ? string(range) : CompatibilityFolding.original(text, range, spellings)
  }

  func string(_ range: Range<Int>) -> String {
    guard range.lowerBound < range.upperBound else { return "" }
    if beginsCharacter(range.lowerBound), beginsCharacter(range.upperBound) {
      return String(decoding: bytes[range], as: UTF8.self)
    }
    let utf8 = text.utf8
    let lower = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return String(text[lower..<utf8.index(lower, offsetBy: range.count)])
  }

  /// Whether a Unicode scalar, or the end of the text, is at an offset, not the middle of one.
  private func beginsCharacter(_ offset: Int) -> Bool { offset == bytes.count || bytes[offset] & 0xC0 != 0x80 }

  /// The offset of the first occurrence of `pattern` in a UTF-8 range.
  func offset(of pattern: StaticString, in range: Range<Int>) -> Int? {
    pattern.withUTF8Buffer { pattern in
      bytes.withUnsafeBufferPointer { bytes in
        firstOffset(of: pattern, in: UnsafeBufferPointer(rebasing: bytes[range]), from: 0).map { $0 + range.lowerBound }
      }
    }
  }

  /// The sentence that contains `offset`, or the whole text if the offset is between two sentences.
  func sentence(at offset: Int) -> Range<Int> {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].upperBound > offset { high = middle } else { low = middle + 1 }
    }
    return low < sentences.count && sentences[low].contains(offset) ? sentences[low] : 0..<bytes.count
  }
}
