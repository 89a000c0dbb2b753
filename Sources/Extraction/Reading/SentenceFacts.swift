import Records

/// What a whole sentence says of its figures, without what belongs to single ones. Looked up once, since a sentence may hold many figures.
struct SentenceFacts {
  let range: Range<Int>
  /// The sentence speaks of what is to come.
  let isFuture: Bool
  /// A verb of expecting stands in the sentence.
  private let isExpected: Bool
  /// The sentence speaks of what has happened.
  let isPast: Bool
  /// Where amounts begin that are nobody's pay; nil when there are none.
  var unpaidFrom: Int?
  /// The sentence begins a worked example.
  let opensExample: Bool
  private let topics: ArraySlice<PhraseTable<Topic>.Match>
  private let meaning: Meaning

  /// The facts of the sentence at `range`; `topics` are those of the passage. A sentence without figures only hands its topic on.
  init(_ range: Range<Int>, _ passage: Passage, _ topics: [PhraseTable<Topic>.Match], hasFigures: Bool) {
    self.range = range
    self.topics = topics.starting(in: range)
    guard hasFigures else {
      isFuture = false
      isExpected = false
      isPast = false
      unpaidFrom = nil
      opensExample = UnpaidSentence.opensExample(Array(passage.words(in: range)))
      meaning = Meaning()
      return
    }
    let words = Array(passage.words(in: range))
    isFuture = !ProjectionVocabulary.future.matches(in: words).isEmpty
    isExpected = !ProjectionVocabulary.expected.matches(in: words).isEmpty
    isPast = !ProjectionVocabulary.past.matches(in: words).isEmpty
    unpaidFrom = UnpaidSentence.start(range, words, passage)
    opensExample = UnpaidSentence.opensExample(words)
    var meaning = Meaning()
    let own = words.map { Word(text: $0.text, range: $0.range.lowerBound - range.lowerBound..<$0.range.upperBound - range.lowerBound) }
    meaning.citedSource = SourceFinder.citedSource(in: passage.string(range), words: own)
    meaning.namesTraining = !TrainingVocabulary.subjects.matches(in: words).isEmpty
    let periods = passage.periods.starting(in: range)
    if periods.count == 1, let period = periods.first { meaning.period = period.text }
    // A period right behind an amount is that amount's own.
    let tokens = passage.tokens.starting(in: range)
    if let per = PayPeriodVocabulary.labels.matches(in: words).first(where: { per in
      !tokens.contains { $0.kind == .money && $0.per != nil && $0.range.upperBound <= per.range.lowerBound && per.range.upperBound <= $0.end }
    }) {
      meaning.per = per.meaning
      meaning.perWords = passage.string(per.range)
    }
    self.meaning = meaning
  }

  /// What the sentence says of one of its figures. An amount takes the topics before it; a percentage only growth that is to come; a count none.
  func meaning(for token: FigureToken) -> Meaning {
    var meaning = meaning
    switch token.kind {
    case .percent: meaning.topics = isFuture && !isPast ? topics.map(\.meaning).filter { $0 == .growth } : []
    case .number: meaning.topics = []
    default: meaning.topics = topics.prefix { $0.range.upperBound <= token.range.lowerBound }.map(\.meaning).filter { $0 != .other }
    }
    return meaning
  }

  /// The sentence is of pay and not of jobs, and expects nothing: a percentage in it is a rise in pay (`after the 5 % rise`).
  var isRaise: Bool {
    let named = Set(topics.map(\.meaning))
    return named.contains(.wage) && named.isDisjoint(with: [.employment, .openings, .change, .added]) && !isExpected
  }

  /// The sentence has a word of its own for what its figures are.
  var namesTopic: Bool { !topics.isEmpty }

  /// What a sentence without figures hands on to the next one.
  var withoutFigures: Meaning {
    var meaning = Meaning()
    meaning.topics = topics.map(\.meaning).filter { $0 == .wage }
    return meaning
  }
}
