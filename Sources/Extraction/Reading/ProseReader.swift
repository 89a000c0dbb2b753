import Codelists
import Pages
import Records

/// Reads the figures of running text: each from its own clause, then its sentence, then the preceding sentence, then
/// the block's surroundings.
final class ProseReader {
  let passage: AnnotatedText
  let context: PageContext
  /// What governs the block, nearest first.
  let surroundings: [Context]
  let method: ExtractionMethod
  /// Whether the block is a short line. The topics of headings may decide for a short line, but not for a sentence.
  let isShort: Bool

  let sentences: Sentences
  let topics: [PhraseMatch<Topic>]
  let experience: [PhraseMatch<Presence>]
  let places: [PlaceFinder.Place]
  /// Whether the page's country is the only place that the text names, if it names any.
  let namesOnlyNation: Bool
  let occupations: [OccupationFinder.Mention]
  /// The statistics that are stated rather than used for comparison.
  let statistics: [PhraseMatch<Statistic>]
  let subject: String

  /// What labels in this text are names of, according to the text above.
  let labelKind: LabelKind?

  init(
    _ passage: AnnotatedText, context: PageContext, surroundings: [Context], method: ExtractionMethod, isShort: Bool,
    labelKind: LabelKind? = nil
  ) {
    self.passage = passage
    self.labelKind = labelKind
    self.context = context
    self.surroundings = surroundings
    self.method = method
    self.isShort = isShort
    sentences = passage.sentences
    let mentions = passage.occupations
    topics = passage.topics.filter { topic in
      // `insurance underwriters`, `loan officers`: part of a name says nothing about a figure.
      topic.meaning != .other && topic.meaning != .employment || !mentions.overlaps(topic.range)
    }
    experience = passage.experience
    places = passage.places
    namesOnlyNation = passage.places.allSatisfy { $0.code == context.country }
    occupations = mentions.filter(\.isGoverned)
    statistics = passage.statistics.filter { !LabelReader.isRelative($0, passage) }
    subject = context.subjectKey
  }

  /// What one sentence passes on to the next.
  private struct Carried {
    var meaning: FigureAttributes?
    var range: Range<Int>?
    /// The text of the sentence.
    var words = ""
    var statistic: Statistic?
    var experience = ""
    var isExample = false
  }

  /// A sentence with everything that is looked up once for all its figures.
  private struct Line {
    var range: Range<Int>
    /// The text of the sentence, one shared string for all its figures.
    var words: String
    var tokens: [FigureToken]
    var facts: SentenceFacts
    var labels: [Context]
    /// The ordered list to which the sentence's figures correspond (`respectively`), if it has one.
    var respective: RespectiveList?
  }

  /// A figure and what its own clause says.
  private typealias Reading = (token: FigureToken, clause: FigureAttributes)

  func candidates() -> [FigureCandidate] {
    var all: [FigureCandidate] = []
    forEachSentence { all += $0 }
    return all
  }

  /// Passes on the figures sentence by sentence, so that those of a page-long text are never all in memory at once.
  func forEachSentence(_ visit: ([FigureCandidate]) -> Void) {
    var carried = Carried()
    for sentence in sentences {
      var tokens = Array(passage.tokens.starting(in: sentence))
      let respective = tokens.count > 1 ? RespectiveList(sentence, tokens, in: passage) : nil
      if let respective { tokens = respective.unified(tokens) }
      var facts = SentenceFacts(sentence, passage, topics, hasFigures: !tokens.isEmpty)
      // An example continues until a sentence names a statistic.
      if carried.isExample, statistics.starting(in: sentence).isEmpty {
        facts.unpaidFrom = facts.unpaidFrom ?? sentence.lowerBound
      }
      carried.isExample = facts.opensExample || carried.isExample && facts.unpaidFrom != nil
      let words = tokens.isEmpty ? "" : passage.string(sentence)
      let line = Line(
        range: sentence, words: words, tokens: tokens, facts: facts,
        labels: labelLayer(in: sentence, tokens).map { Context(.label, $0) },
        respective: respective)
      var previous: Reading?
      var drafts: [FigureCandidate] = []
      for index in tokens.indices {
        let (draft, clause) = read(index, of: line, behind: previous, carried)
        previous = (draft.token, clause)
        drafts.append(draft)
      }
      if let respective { shareTopics(&drafts, respective.figures) }
      let meaning = previous?.clause ?? facts.withoutFigures
      if !meaning.topics.isEmpty || tokens.isEmpty && openingPlace(sentence) != nil {
        carried.meaning = forNextSentence(meaning, previous?.token, sentence)
        carried.statistic = meaning.statistic
        carried.experience = meaning.experience
        carried.range = sentence
        carried.words = tokens.isEmpty ? passage.string(sentence) : words
      }
      if !drafts.isEmpty { visit(drafts) }
    }
  }

  /// `About 14,300 and 6,900 openings are projected for chefs and bakers, respectively`: the topic of one figure of the
  /// list applies to all.
  private func shareTopics(_ drafts: inout [FigureCandidate], _ figures: Range<Int>) {
    guard let named = figures.last(where: { !drafts[$0].own.topics.isEmpty }).map({ drafts[$0].own }) else { return }
    for index in figures where drafts[index].own.topics.isEmpty && !drafts[index].contexts.isEmpty {
      drafts[index].contexts[0].meaning.topics = named.topics
      drafts[index].contexts[0].meaning.isProjected = named.isProjected
    }
  }

  private func read(
    _ index: Int, of line: Line, behind previous: Reading?, _ carried: Carried
  ) -> (FigureCandidate, FigureAttributes) {
    let tokens = line.tokens
    var token = tokens[index]
    let window = Window(
      token: token, before: before(index, tokens) ?? line.range.lowerBound,
      after: index + 1 < tokens.count ? tokens[index + 1].range.lowerBound : line.range.upperBound)
    let rejection = ClauseRules.rejection(Clause(reader: self, window: window, sentence: line.facts))
    var clause = clauseMeaning(window, line.facts, rejection: rejection)
    let restates = previous.map { isRestatement($0.token, token) } ?? false
    if let previous, restates, previous.token.shape == .atLeast, token.shape == .single { token.shape = .atLeast }
    let isNamedBehind = statisticInBracket(window) != nil
    if !isNamedBehind, let statistic = rankBefore(index, tokens) ?? shareBefore(index, tokens) {
      clause.statistic = statistic
      if token.shape != .range { token.shape = .single }
    }
    let band = bandShare(index, tokens)
    if let rank = band?.statistic {
      clause.statistic = rank
      token.shape = .single
    }
    if let previous, restates || carries(clause, previous.clause, token, previous.token, window) {
      clause = inherit(clause, from: previous.clause, restates: restates)
      if clause.per == nil, token.per == nil, isOfSize(token, previous.token) {
        let own = previous.token
        clause.per = own.per ?? previous.clause.per
        clause.perWords = own.per == nil ? previous.clause.perWords : own.perWords
      }
    }
    line.respective?.set(&clause, at: index, in: passage)
    var draft = FigureCandidate(
      token: token, passage: passage, contexts: contexts(token, clause, line, carried), quote: quote(line.range, token),
      method: method,
      form: isShort ? .field : .prose, hasOwnLabel: isShort && (!line.labels.isEmpty || method == .card),
      allowsBareMoney: isShort || token.per != nil,
      rejection: rejection)
    draft.completesHeading =
      isPaidPerTime(token, previous?.token) || isOfHeading(clause, line.facts)
      || isBracketed(token, clause) && !line.facts.namesTopic
    if !isNamedBehind, isCell(index, tokens) { draft.doubt = "several amounts in a row that cannot be told apart" }
    if let band, band.statistic == nil { draft.doubt = "a band of a distribution, not a percentile" }
    return (draft, clause)
  }

  /// The texts that describe a figure, nearest first.
  private func contexts(_ token: FigureToken, _ clause: FigureAttributes, _ line: Line, _ carried: Carried) -> [Context]
  {
    var contexts: [Context] = []
    // At most these and the clause, the sentence, the previous one and the page.
    contexts.reserveCapacity(surroundings.count + line.labels.count + 4)
    contexts.append(Context(.clause, clause))
    contexts += line.labels
    contexts.append(Context(.sentence, line.facts.meaning(for: token), words: line.words))
    if var before = carried.meaning, continues(line.range, carried.range) {
      // `… earned a median of $40,000. Those with fifteen years were at $65,000`: a sentence without its own words for
      // pay continues with the same statistic.
      if before.statistic == nil, !line.facts.namesTopic, goesOn(line.range, token) {
        before.statistic = carried.statistic
      }
      if before.experience.isEmpty, pointsBack(line.range) { before.experience = carried.experience }
      contexts.append(Context(.previousSentence, before, words: carried.words))
    }
    contexts += surroundings
    let isPaidField =
      context.isHeadedByOccupation && isShort && (token.per == .hour || token.per == .year)
      && (token.shape == .range || passage.looseWords.isEmpty) && PaySize.fits(token.largest, token.per ?? .year)
    let isPaidJob =
      isPaidField
      || context.advertisesJob && isShort
        && (token.per.map { PaySize.fits(token.largest, $0) } ?? (token.shape == .range && token.largest >= 20_000))
    if context.isAboutPay && (token.per == .hour || token.per == .year) || isPaidJob, token.kind == .money,
      !line.facts.namesOther
    {
      var meaning = FigureAttributes()
      meaning.topics = [.wage]
      contexts.append(Context(.page, meaning, words: "the page's title"))
    }
    return contexts
  }

  /// `The range spans …`, `That is …`: the sentence continues with the people of the preceding one.
  private func pointsBack(_ sentence: Range<Int>) -> Bool {
    let words = passage.words(in: sentence).prefix(2).map(\.text)
    return words.first.map { ["that", "this", "it", "their", "they"].contains($0) } ?? false
      || words == ["the", "range"] || words == ["pay", "ranges"]
  }

  private static let comparing: WordSet = ["those", "among", "for", "in", "with", "at", "and", "by", "meanwhile"]

  /// `Those with fifteen years were at $65,000`, `Boilermakers ($35.85) were next`: the sentence makes a comparison
  /// with the preceding one.
  func goesOn(_ sentence: Range<Int>, _ token: FigureToken) -> Bool {
    if let first = passage.words(in: sentence).first, Self.comparing.contains(first.text) { return true }
    return token.range.lowerBound > 0 && passage.string(token.range.lowerBound - 1..<token.range.lowerBound) == "("
  }

  /// One of four or more amounts without a word between them: the row of a table whose header was not understood.
  func isCell(_ index: Int, _ tokens: [FigureToken]) -> Bool {
    func isNext(_ index: Int) -> Bool {
      tokens.indices.contains(index) && tokens.indices.contains(index + 1) && tokens[index].kind == .money
        && tokens[index + 1].kind == .money
        && passage.words(from: tokens[index].end, to: tokens[index + 1].range.lowerBound).isEmpty
    }
    var count = 1
    var at = index
    while count < 4, isNext(at) { count += 1; at += 1 }
    at = index
    while count < 4, isNext(at - 1) { count += 1; at -= 1 }
    return count >= 4
  }

  /// `The lowest average is $48,920 in West Virginia`: a statistic of the heading's topic.
  func isOfHeading(_ clause: FigureAttributes, _ facts: SentenceFacts) -> Bool {
    clause.topics.isEmpty && clause.statistic != nil && !facts.namesTopic
  }

  /// `Chicago ($110K), Denver ($80K)`: pay in brackets after a place belongs to the heading's topic.
  func isBracketed(_ token: FigureToken, _ clause: FigureAttributes) -> Bool {
    guard token.kind == .money, clause.place != nil || !clause.occupation.isEmpty,
      PaySize.period(of: token.largest) == .year, token.range.lowerBound > 0
    else {
      return false
    }
    return passage.bytes[token.range.lowerBound - 1] == UInt8(ascii: "(")
  }

  /// A figure per hour or year in its own words is pay if a heading says so; so is a figure of the same size that
  /// follows it in the same sentence.
  func isPaidPerTime(_ token: FigureToken, _ previous: FigureToken?) -> Bool {
    if let per = token.per { return per != .mile && PaySize.fits(token.largest, per) }
    guard let previous, previous.kind == .money, token.kind == .money, let per = previous.per,
      per == .hour || per == .year
    else { return false }
    return isOfSize(token, previous)
  }

  /// Amounts that differ by no more than a factor of three.
  func isOfSize(_ token: FigureToken, _ previous: FigureToken) -> Bool {
    token.kind == .money && previous.kind == .money && PaySize.areAlike(token.largest, previous.largest)
  }
}
