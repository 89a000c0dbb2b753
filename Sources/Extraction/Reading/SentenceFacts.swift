import Records

/// What a whole sentence says about its figures, without what belongs to individual ones. Looked up once, since a
/// sentence may contain many figures.
struct SentenceFacts {
  let range: Range<Int>
  /// Whether the sentence is about the future.
  let isFuture: Bool
  /// Whether the sentence contains a verb of expecting.
  private let isExpected: Bool
  /// Whether the sentence is about the past.
  let isPast: Bool
  /// Where amounts that are nobody's pay begin; nil if there are none.
  var unpaidFrom: Int?
  /// Where the first figure of a worked example begins; the figures after it belong to it, too. Nil if there is none.
  let workedFrom: Int?
  /// Where the first words that refer back to a place (`in this state`) end; nil if there are none.
  let refersFrom: Int?
  /// Whether the sentence begins a worked example.
  let opensExample: Bool
  private let topics: ArraySlice<PhraseMatch<Topic>>
  private var meaning: FigureAttributes

  /// The facts of the sentence at `range`; `topics` are those of the passage. A sentence without figures only passes
  /// its topic on.
  init(_ range: Range<Int>, _ passage: AnnotatedText, _ topics: [PhraseMatch<Topic>], hasFigures: Bool) {
    self.range = range
    self.topics = topics.starting(in: range)
    guard hasFigures else {
      isFuture = false
      isExpected = false
      isPast = false
      unpaidFrom = nil
      workedFrom = nil
      refersFrom = nil
      opensExample = UnpaidSentence.opensExample(passage.words(in: range), passage)
      meaning = FigureAttributes()
      return
    }
    let words = passage.words(in: range)
    isFuture = passage.has(.future, in: words.indices)
    isExpected = passage.has(.expected, in: words.indices)
    isPast = passage.has(.past, in: words.indices)
    unpaidFrom = UnpaidSentence.start(range, words, passage)
    workedFrom = WorkedExampleRule.start(range, words, passage)
    refersFrom =
      words.indices.dropLast().first {
        Self.pointers.contains(words[$0].text) && Self.kindsOfPlace.contains(words[$0 + 1].text)
      }.map { words[$0 + 1].range.upperBound }
    opensExample = UnpaidSentence.opensExample(words, passage)
    meaning = FigureAttributes()
    meaning.citedSource = SourceFinder.citedSource(in: passage, words)
    meaning.namesTraining = passage.has(.training, in: words.indices)
    let periods = passage.periods.starting(in: range)
    if periods.count == 1, let period = periods.first { meaning.period = period.stated }
    // A period right after an amount belongs to that amount.
    let tokens = passage.tokens.starting(in: range)
    if let per = passage.matches(Lexicons.payPeriod, in: words.indices).first(where: { per in
      !tokens.contains {
        $0.kind == .money && $0.per != nil && $0.range.upperBound <= per.range.lowerBound
          && per.range.upperBound <= $0.end
      }
    }) {
      meaning.per = per.meaning
      meaning.perWords = passage.string(per.range)
    }
  }

  private static let pointers: WordSet = ["this", "that", "same"]
  private static let kindsOfPlace: WordSet = [
    "state", "city", "province", "region", "metro", "area", "county", "country",
  ]

  /// What the sentence says about one of its figures. An amount takes the topics before it; a percentage only projected
  /// growth; a count none.
  func meaning(for token: FigureToken) -> FigureAttributes {
    var meaning = meaning
    switch token.kind {
    case .percent: meaning.topics = isFuture && !isPast ? topics.map(\.meaning).filter { $0 == .growth } : []
    case .number: meaning.topics = []
    default:
      meaning.topics = topics.prefix { $0.range.upperBound <= token.range.lowerBound }.map(\.meaning).filter {
        $0 != .other
      }
    }
    return meaning
  }

  /// True if the sentence is about pay rather than jobs, and expects nothing: a percentage in it is a pay rise (`after
  /// the 5 % rise`).
  var isRaise: Bool {
    let named = Set(topics.map(\.meaning))
    return named.contains(.wage) && named.isDisjoint(with: [.employment, .openings, .change, .added]) && !isExpected
  }

  /// Whether something other than pay is named.
  var namesOther: Bool { topics.contains { $0.meaning == .other || $0.meaning == .cost || $0.meaning == .fees } }

  /// Whether the sentence has its own word for what its figures are.
  var namesTopic: Bool { !topics.isEmpty }

  /// What a sentence without figures passes on to the next one.
  var withoutFigures: FigureAttributes {
    var meaning = FigureAttributes()
    meaning.topics = topics.map(\.meaning).filter { $0 == .wage }
    return meaning
  }
}
