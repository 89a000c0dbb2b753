import Records

/// A phrase found in a text.
struct PhraseMatch<Meaning: Sendable>: Sendable, TextSpan {
  var meaning: Meaning
  /// Range of word indices.
  var words: Range<Int>
  /// UTF-8 range of the phrase in the text.
  var range: Range<Int>

  /// A phrase at a range of word indices in `text`.
  init<Text: RandomAccessCollection<Word>>(_ meaning: Meaning, _ words: Range<Int>, in text: Text)
  where Text.Index == Int {
    self.meaning = meaning
    self.words = words
    // Words of several texts may be matched together; a phrase across the seam then has no range of its own.
    let lower = text[words.lowerBound].range.lowerBound
    range = lower..<max(lower, text[words.upperBound - 1].range.upperBound)
  }
}

/// A vocabulary whose phrases have meanings of one type.
struct Phrases<Meaning: LexiconMeaning>: Sendable {
  let id: Vocabulary
  private let lexicon: Lexicon
  /// Indexed by the lexicon's numbers; nil for names that are meanings of other types.
  private let meanings: [Meaning?]

  init(_ id: Vocabulary, in lexicon: Lexicon = .shared) {
    self.id = id
    self.lexicon = lexicon
    meanings = lexicon.meanings.map(Meaning.init(lexiconName:))
  }

  /// The meaning with a given number in the lexicon.
  func meaning(_ number: UInt16) -> Meaning? { meanings[Int(number)] }

  /// The meaning of a single word; nil if it is not a phrase of the vocabulary.
  func meaning(of word: Word) -> Meaning? { word.isIn(id) ? longest(in: [word], at: 0)?.meaning : nil }

  /// The same for a word in lower case.
  func meaning(of word: String) -> Meaning? {
    var word = word
    let known = word.withUTF8 { lexicon.look(up: $0) }
    return longest(in: [Word(known, range: 0..<word.utf8.count)], at: 0)?.meaning
  }

  /// The phrases in `words`, left to right. The longest phrase at each word wins, and matches do not overlap.
  func matches(in words: [Word]) -> [PhraseMatch<Meaning>] {
    words.withUnsafeBufferPointer { words in
      var found: [PhraseMatch<Meaning>] = []
      var index = 0
      while index < words.count {
        if let match = longest(words, at: index, to: words.count) {
          found.append(match)
          index = match.words.upperBound
        } else {
          index += 1
        }
      }
      return found
    }
  }

  /// The longest phrase that begins at word `index` and ends by `end`, or anywhere if it is nil.
  func longest(in words: [Word], at index: Int, to end: Int? = nil) -> PhraseMatch<Meaning>? {
    words.withUnsafeBufferPointer { longest($0, at: index, to: end ?? words.count) }
  }

  private func longest(_ words: UnsafeBufferPointer<Word>, at index: Int, to end: Int) -> PhraseMatch<Meaning>? {
    var best: PhraseMatch<Meaning>?
    lexicon.trie.walk(words, from: index, to: end, in: id.bit) { ending, end in
      guard ending.vocabulary == id, let meaning = meaning(ending.meaning) else { return }
      best = PhraseMatch(meaning, index..<end, in: words)
    }
    return best
  }
}

/// The vocabularies, with the types of their phrases' meanings.
enum Lexicons {
  static let topic = Phrases<Topic>(.topic)
  static let statistic = Phrases<Statistic>(.statistic)
  static let statisticHeader = Phrases<Statistic>(.statisticHeader)
  static let payPeriodBehind = Phrases<PayPeriod>(.payPeriodBehind)
  static let payPeriod = Phrases<PayPeriod>(.payPeriod)
  static let experienceLabel = Phrases<Presence>(.experienceLabel)
  static let experienceProse = Phrases<Presence>(.experienceProse)
  static let boundBefore = Phrases<PrintedShape>(.boundBefore)
  static let boundAfter = Phrases<PrintedShape>(.boundAfter)
  static let currency = Phrases<String>(.currency)
  static let currencyName = Phrases<String>(.currencyName)
  static let direction = Phrases<Direction>(.direction)
  static let labelKind = Phrases<LabelKind>(.labelKind)
  static let labelKindListed = Phrases<LabelKind>(.labelKindListed)
  static let source = Phrases<String>(.source)
  static let timeUnit = Phrases<TimeUnit>(.timeUnit)
  static let occupationGeneric = Phrases<Presence>(.occupationGeneric)
  static let periodEnd = Phrases<Presence>(.periodEnd)
  static let headerLabel = Phrases<Presence>(.headerLabel)
  static let future = Phrases<Presence>(.future)
  static let expected = Phrases<Presence>(.expected)
  static let past = Phrases<Presence>(.past)
  static let earlierYear = Phrases<Presence>(.earlierYear)
  static let asideYear = Phrases<Presence>(.asideYear)
  static let sourceIntroduction = Phrases<Presence>(.sourceIntroduction)
  static let noteOpening = Phrases<Presence>(.noteOpening)
  static let linkOpening = Phrases<Presence>(.linkOpening)
  static let training = Phrases<Presence>(.training)
  static let program = Phrases<Presence>(.program)
  static let unpaidNeed = Phrases<Presence>(.unpaidNeed)
  static let unpaidSupposed = Phrases<Presence>(.unpaidSupposed)
}
