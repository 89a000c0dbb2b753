import Codelists
import Pages
import Records

/// Reads the figures of running text: each from its own clause, then its sentence, then the sentence before, then what surrounds the block.
struct ProseReader {
  let passage: Passage
  let context: PageContext
  /// Labels and headings around the block, nearest first.
  let surroundings: [Meaning]
  let method: ExtractionMethod
  /// The topics of headings may decide for a short line, not for a sentence.
  let isShort: Bool

  private let sentences: [Range<Int>]
  private let topics: [PhraseTable<Topic>.Match]
  private let experience: [PhraseTable<ExperienceClass>.Match]
  private let places: [PlaceFinder.Place]
  private let occupations: [OccupationFinder.Mention]
  /// The statistics that are named and not compared with.
  private let statistics: [PhraseTable<Statistic>.Match]
  private let subject: String

  init(_ passage: Passage, context: PageContext, surroundings: [Meaning], method: ExtractionMethod, isShort: Bool) {
    self.passage = passage
    self.context = context
    self.surroundings = surroundings
    self.method = method
    self.isShort = isShort
    sentences = passage.sentences
    topics = TopicVocabulary.table.matches(in: passage.words)
    experience = ExperienceVocabulary.prose.matches(in: passage.words)
    places = PlaceFinder.places(in: passage.text, words: passage.words)
    occupations = OccupationFinder.mentions(in: passage).filter(\.isGoverned)
    statistics = passage.statistics.filter { !LabelReader.isRelative($0, passage) }
    subject = OccupationTitles.normalized(context.subject)
  }

  func drafts() -> [Draft] {
    var drafts: [Draft] = []
    var previousSentence: Meaning?
    var previousRange: Range<Int>?
    for sentence in sentences {
      let tokens = Array(passage.tokens.starting(in: sentence))
      let facts = SentenceFacts(sentence, passage, topics, hasFigures: !tokens.isEmpty)
      let labels = labelLayer(in: sentence, tokens)
      var previous: (draft: Draft, clause: Meaning)?
      for (index, scanned) in tokens.enumerated() {
        var token = scanned
        let window = Window(
          token: token, before: before(index, tokens) ?? sentence.lowerBound,
          after: index + 1 < tokens.count ? tokens[index + 1].range.lowerBound : sentence.upperBound)
        var clause = clauseMeaning(window, facts)
        if let previous, isRestatement(previous.draft.token, token), previous.draft.token.shape == .atLeast, token.shape == .single { token.shape = .atLeast }
        if let statistic = rankBefore(index, tokens) ?? shareBefore(index, tokens) {
          clause.statistic = statistic
          if token.shape != .range { token.shape = .single }
        }
        let restates = previous.map { isRestatement($0.draft.token, token) } ?? false
        if let previous, restates || carries(clause, previous.clause, token, previous.draft.token, window) {
          clause = inherit(clause, from: previous.clause, restates: restates)
        }
        var layers = [clause] + labels + [facts.meaning(for: token)]
        if let before = previousSentence, continues(sentence, previousRange) { layers.append(before) }
        layers += isShort ? surroundings : surroundings.map { onlyPage($0, keepTopics: isPaidPerTime(token, previous?.draft.token)) }
        let draft = Draft(
          token: token, passage: passage, layers: layers, quote: quote(sentence, token), method: method,
          hasOwnLabel: isShort && (!labels.isEmpty || method == .card), allowsBareMoney: isShort || token.per != nil, restates: restates)
        drafts.append(draft)
        previous = (draft, clause)
      }
      if let meaning = previous?.clause ?? Optional(facts.withoutFigures), !meaning.topics.isEmpty {
        previousSentence = forNextSentence(meaning)
        previousRange = sentence
      }
    }
    return drafts
  }

  /// A figure per hour or year in its own words is pay where a heading says so; so is one of the same size that follows such a figure in its sentence.
  private func isPaidPerTime(_ token: FigureToken, _ previous: FigureToken?) -> Bool {
    if let per = token.per { return per == .hour || per == .year }
    guard let previous, previous.kind == .money, token.kind == .money, let per = previous.per, per == .hour || per == .year else { return false }
    return token.largest < previous.largest * 3 && previous.largest < token.largest * 3
  }

  // MARK: - Clause

  /// Where the words of a figure begin: behind the figure before it that could be of its kind. Lengths of time and, for money, counts take no words away.
  private func before(_ index: Int, _ tokens: [FigureToken]) -> Int? {
    let isMoney = tokens[index].kind == .money
    return tokens[..<index].last { token in
      if case .time = token.kind { return false }
      return isMoney ? token.kind == .money || token.kind == .percent : true
    }?.end
  }

  /// `10% of workers earn $41,990 or less`: the share and the open end name the percentile.
  private func shareBefore(_ index: Int, _ tokens: [FigureToken]) -> Statistic? {
    guard index > 0, tokens[index].kind == .money, TableReader.isRank(tokens[index - 1]), let rank = Int(tokens[index - 1].numbers[0].numeral) else {
      return nil
    }
    let between = passage.words(from: tokens[index - 1].end, to: tokens[index].range.lowerBound).map(\.text)
    guard between.first == "of", between.contains(where: { ["earn", "earned", "make", "made", "paid"].contains($0) }) else { return nil }
    switch tokens[index].shape {
    case .atMost: return StatisticVocabulary.percentile(rank: rank)
    case .atLeast: return StatisticVocabulary.percentile(rank: 100 - rank)
    default: return nil
    }
  }

  /// The words that belong to one figure: from the figure before to the figure after.
  private struct Window {
    var token: FigureToken
    var before: Int
    var after: Int
    var beforeRange: Range<Int> { min(before, token.range.lowerBound)..<token.range.lowerBound }
    var afterRange: Range<Int> { min(token.end, after)..<after }
  }

  private func clauseMeaning(_ window: Window, _ sentence: SentenceFacts) -> Meaning {
    var meaning = Meaning()
    let afterEnd = clauseEnd(window.afterRange)
    let after = window.afterRange.lowerBound..<max(window.afterRange.lowerBound, afterEnd)
    meaning.topics = countsSomethingElse(window) ? [.other] : orderedTopics(window, after)
    if isPremium(window), meaning.topics.first != .other { meaning.topics.insert(.premium, at: 0) }
    if meaning.topics.allSatisfy({ $0 == .growth || $0 == .wage }) { meaning.topics = countedWorkers(window) + meaning.topics }
    meaning.isRanked = true
    meaning.statistic = statistic(window, after)
    setPeriodWords(&meaning, window, after)
    setQualifiers(&meaning, window, after, sentence.range)
    if let period = nearestPeriod(window, after) { meaning.period = period }
    let words = passage.words(from: window.beforeRange.lowerBound, to: after.upperBound)
    meaning.isProjected = !ProjectionVocabulary.future.matches(in: Array(words)).isEmpty
    if window.token.kind == .percent { rejectPast(&meaning, sentence) }
    return meaning
  }

  /// A clause ends at `;`, at a bracket that closes behind the figure, at `, while`, `, but`, `, whereas` and at `, and` before a new subject.
  private func clauseEnd(_ range: Range<Int>) -> Int {
    let text = passage.string(range)
    var end = range.upperBound
    for stop in [";", ", while", ", whereas", ", but", " while ", " whereas ", ". "] {
      if let found = text.range(of: stop) { end = min(end, range.lowerBound + text[..<found.lowerBound].utf8.count) }
    }
    // A bracket that does not close before the next figure belongs to that figure.
    if let open = text.lastIndex(of: "("), !text[open...].contains(")") { end = min(end, range.lowerBound + text[..<open].utf8.count) }
    return end
  }

  /// Topics by their nearness to the figure; one word behind the figure counts as near as one before.
  private func orderedTopics(_ window: Window, _ after: Range<Int>) -> [Topic] {
    let before = topics.starting(in: window.beforeRange).filter { $0.range.upperBound <= window.beforeRange.upperBound }
      .map { (topic: $0.meaning, distance: distance($0.range.upperBound, window.token.range.lowerBound)) }
    let behind = topics.starting(in: window.token.range.upperBound..<max(after.upperBound, window.token.range.upperBound))
      .map {
        (
          topic: $0.meaning,
          distance: distance(window.token.range.upperBound, $0.range.lowerBound) + (window.token.kind == .number ? -1 : 1)
            + breakCost(window.token.range.upperBound, $0.range.lowerBound)
        )
      }
      .filter { $0.distance <= 9 }
    return (before + behind).map { ($0.topic, $0.distance + weakness($0.topic, $0.distance, window.token)) }.sorted { $0.1 < $1.1 }.map(\.0)
  }

  private func countsSomethingElse(_ window: Window) -> Bool {
    if window.token.kind == .money, window.token.per == nil, sellsSomething(window) { return true }
    guard window.token.kind == .number else { return false }
    // `1.45 for every 1,000 jobs` is a rate.
    if let word = passage.words(from: window.beforeRange.lowerBound, to: window.token.range.lowerBound).last, ["every", "per"].contains(word.text) {
      return true
    }
    let nouns = passage.words(from: window.token.range.upperBound, to: window.after).prefix(3).map(\.text)
    if let first = nouns.first, ["jobs", "positions", "roles", "openings"].contains(first),
      nouns.dropFirst().first.map({ ["found", "available", "posted", "near", "matching", "listed"].contains($0) }) ?? false
    {
      return true
    }
    guard let noun = nouns.first else { return false }
    // `1.2 million people are employed`, `people work`: those are the jobs.
    if noun == "people", nouns.contains(where: { ["work", "working", "employed"].contains($0) }) { return false }
    return CountNounVocabulary.others.contains(noun) || nouns.contains("seekers")
  }

  /// `earn $2 to $4 more per hour`, `adds about $5,000 a year`: a difference in pay, not pay.
  private func isPremium(_ window: Window) -> Bool {
    guard window.token.kind == .money else { return false }
    let behind = passage.words(from: window.token.range.upperBound, to: window.after).prefix(4).map(\.text)
    if behind.first == "more" || behind.first == "extra" { return true }
    let before = passage.words(from: window.beforeRange.lowerBound, to: window.token.range.lowerBound).suffix(4).map(\.text)
    return before.contains { ["adds", "add", "adding", "boosts", "boost", "extra"].contains($0) }
  }

  /// `Buy a report from $29.95`: an offer to the reader, not a wage.
  private func sellsSomething(_ window: Window) -> Bool {
    let words = passage.words(from: window.beforeRange.lowerBound, to: window.token.range.lowerBound).suffix(12)
    return words.contains { ["buy", "purchase", "subscribe", "upgrade", "unlock", "enroll", "download", "order"].contains($0.text) }
  }

  /// A count right before an occupation's name counts people at work (`482,700 plumbers`), or jobs to come (`10,900 additional plumbers`).
  private func countedWorkers(_ window: Window) -> [Topic] {
    guard window.token.kind == .number else { return [] }
    let behind = passage.words(from: window.token.range.upperBound, to: window.after)
    guard let first = behind.first, let mention = occupations.starting(in: first.range.lowerBound..<first.range.upperBound + 2).first else { return [] }
    if ["additional", "new", "more"].contains(first.text), mention.range.lowerBound >= first.range.lowerBound { return [.change] }
    let before = passage.words(from: window.beforeRange.lowerBound, to: window.token.range.lowerBound).suffix(6).map(\.text)
    return mention.range.lowerBound == first.range.lowerBound
      && before.contains(where: { ["are", "employs", "employ", "currently", "estimated", "were"].contains($0) }) ? [.employment] : []
  }

  /// Words beyond a comma say less of the figure before it.
  private func breakCost(_ from: Int, _ to: Int) -> Int { passage.string(min(from, to)..<to).contains(", ") ? 8 : 0 }

  /// Beside a count, `jobs` and `positions` are mostly its noun (`a projected growth of 143,000 jobs`): words for openings or change nearby say more.
  private func weakness(_ topic: Topic, _ distance: Int, _ token: FigureToken) -> Int {
    guard token.kind == .number else { return 0 }
    switch topic {
    case .employment: return 5
    case .growth: return distance <= 1 ? 0 : 8
    default: return 0
    }
  }

  /// Words between two places.
  private func distance(_ from: Int, _ to: Int) -> Int { passage.words(in: min(from, to)..<max(from, to)).count }

  private func statistic(_ window: Window, _ after: Range<Int>) -> Statistic? {
    let before = statistics.starting(in: window.beforeRange).last
    let behind = statistics.starting(in: after).first {
      distance(window.token.end, $0.range.lowerBound) <= 4 && isJoined(window.token.end, $0.range.lowerBound)
    }
    guard let before, let behind else { return (before ?? behind)?.meaning }
    return distance(before.range.upperBound, window.token.range.lowerBound) <= distance(window.token.end, behind.range.lowerBound)
      ? before.meaning : behind.meaning
  }

  /// False where a conjunction starts something new between two places.
  private func isJoined(_ from: Int, _ to: Int) -> Bool {
    !passage.words(from: from, to: to).contains { ["and", "or", "with", "while", "but"].contains($0.text) }
      && !passage.string(min(from, to)..<to).contains(", ")
  }

  /// `10% $33,500` in a short block: the rank before the amount names its percentile.
  private func rankBefore(_ index: Int, _ tokens: [FigureToken]) -> Statistic? {
    guard isShort, index > 0, tokens[index].kind == .money, TableReader.isRank(tokens[index - 1]),
      passage.words(from: tokens[index - 1].end, to: tokens[index].range.lowerBound).count <= 1
    else { return nil }
    return Int(tokens[index - 1].numbers[0].numeral).flatMap(StatisticVocabulary.percentile(rank:))
  }

  private func setPeriodWords(_ meaning: inout Meaning, _ window: Window, _ after: Range<Int>) {
    let before = PayPeriodVocabulary.labels.matches(in: Array(passage.words(in: window.beforeRange))).last
    let behind = PayPeriodVocabulary.labels.matches(in: Array(passage.words(in: after).prefix(6))).first
    if let match = before ?? behind {
      meaning.per = match.meaning
      meaning.perWords = passage.string(match.range)
    }
  }

  private func setQualifiers(_ meaning: inout Meaning, _ window: Window, _ after: Range<Int>, _ sentence: Range<Int>) {
    if let match = experience.starting(in: window.beforeRange).last
      ?? experience.starting(in: after).first(where: { qualifiesBehind($0.range, window.token.end) })
    {
      meaning.experience = passage.string(experienceCore(match.range))
    }
    if let postal = postalBefore(window) {
      meaning.area = postal.name
      meaning.areaCode = postal.code
    } else if let place = ownPlace(window, after) ?? places.starting(in: window.beforeRange).last
      ?? places.starting(in: after).first(where: { distance(window.token.end, $0.range.lowerBound) <= 5 })
    {
      meaning.area = place.name
      meaning.areaCode = place.code
    }
    meaning.credential = CredentialFinder.credential(in: passage.words(in: window.beforeRange), passage)
    let named = ProgramFinder.abbreviation(in: passage, window.beforeRange)
    meaning.program = named.isEmpty ? ProgramFinder.program(before: passage.words(in: window.beforeRange), after: passage.words(in: after), passage) : named
    meaning.setting = SettingFinder.setting(before: window.token.range, floor: window.before, in: passage)
    meaning.occupation = occupation(window, sentence)
  }

  /// `WA: $54,100`: a postal abbreviation right before the amount.
  private func postalBefore(_ window: Window) -> (name: String, code: String)? {
    guard window.token.kind == .money, let word = passage.words(from: window.beforeRange.lowerBound, to: window.token.range.lowerBound).last else { return nil }
    let name = passage.string(word.range)
    let gap = passage.string(word.range.upperBound..<window.token.range.lowerBound)
    guard let code = Areas.code(postal: name), gap.contains(":") || gap.contains("-") || gap.contains("–") else { return nil }
    return (name, code)
  }

  /// `$40,000 in Texas and $50,000 in California`: where each figure is followed by its place, the place before belongs to the figure before.
  private func ownPlace(_ window: Window, _ after: Range<Int>) -> PlaceFinder.Place? {
    guard let own = places.starting(in: after).first, isPlacedBy(own, window.token.end) else { return nil }
    guard let before = places.starting(in: window.beforeRange).first, isPlacedBy(before, window.before) else { return nil }
    return own
  }

  /// `$40,000 in Texas`: only `in` or `for` stands between.
  private func isPlacedBy(_ place: PlaceFinder.Place, _ end: Int) -> Bool {
    let between = passage.words(from: end, to: place.range.lowerBound).map(\.text)
    return between == ["in"] || between == ["for"] || between == ["in", "the"]
  }

  /// `starting salary` qualifies by `starting` alone.
  private func experienceCore(_ range: Range<Int>) -> Range<Int> {
    let words = passage.words(in: range)
    guard let first = words.first, first.text == "starting" else { return range }
    return first.range
  }

  private func qualifiesBehind(_ range: Range<Int>, _ end: Int) -> Bool {
    let between = passage.words(from: end, to: range.lowerBound).map(\.text)
    return between.count <= 2 && (between.contains("for") || between.contains("as") || between.contains("at"))
  }

  private func nearestPeriod(_ window: Window, _ after: Range<Int>) -> String? {
    let behind = passage.periods.starting(in: after).first
    let before = passage.periods.starting(in: window.beforeRange).last
    if window.token.kind == .percent || window.token.kind == .number {
      return (behind?.isSpan == true ? behind : before?.isSpan == true ? before : behind ?? before)?.text
    }
    return (behind ?? before)?.text
  }

  /// Growth that already happened, and percentages that only fall (`a 35 % reduction in denials`), are no projection.
  private func rejectPast(_ meaning: inout Meaning, _ sentence: SentenceFacts) {
    if sentence.isPast || (!isShort && !sentence.isFuture) {
      meaning.topics = meaning.topics.map { $0 == .growth || $0 == .change || $0 == .employment ? .other : $0 }
    }
  }

  // MARK: - Occupation

  private func occupation(_ window: Window, _ sentence: Range<Int>) -> String {
    let near = passage.words(from: max(sentence.lowerBound, window.before), to: window.token.range.lowerBound).suffix(4)
    let behind = passage.words(from: window.token.end, to: min(sentence.upperBound, max(window.token.end, window.after))).prefix(6)
    if OccupationFinder.allOccupations(in: near) || (OccupationFinder.allOccupations(in: behind) && behind.first?.text == "for") { return "all occupations" }
    let inSentence = occupations.starting(in: sentence)
    let own = inSentence.filter { $0.range.lowerBound >= window.before && $0.range.upperBound <= window.after }
    let candidates = own.isEmpty ? inSentence.last { $0.range.upperBound <= window.token.range.lowerBound }.map { [$0] } ?? [] : own
    guard let best = candidates.min(by: { gap($0.range, window.token.range) < gap($1.range, window.token.range) }) else { return "" }
    return isSubject(best.title) ? "" : best.title
  }

  private func gap(_ a: Range<Int>, _ b: Range<Int>) -> Int { a.upperBound <= b.lowerBound ? b.lowerBound - a.upperBound : max(0, a.lowerBound - b.upperBound) }

  private func isSubject(_ title: String) -> Bool {
    let name = OccupationTitles.normalized(title)
    return name == subject || subject.hasSuffix(" " + name)
  }

  // MARK: - Neighbouring figures

  /// Two figures with nothing but a pay period, a bracket or `or` between them say one thing twice.
  private func isRestatement(_ previous: FigureToken, _ token: FigureToken) -> Bool {
    guard previous.kind == token.kind, previous.end <= token.range.lowerBound else { return false }
    let between = passage.words(from: previous.end, to: token.range.lowerBound).map(\.text)
    let gap = passage.string(previous.end..<token.range.lowerBound)
    if between.isEmpty { return !gap.contains(",") && !gap.contains(";") && !gap.contains("\n") }
    return between.allSatisfy {
      ["or", "about", "approximately", "around", "roughly", "is", "that", "which", "equals", "equivalent", "to", "a", "the", "of"].contains($0)
    } && !between.contains("of")
  }

  /// `$40,000 in Texas and $50,000 in California`: the later figure has no words of its own for what it is.
  private func carries(_ clause: Meaning, _ previous: Meaning, _ token: FigureToken, _ before: FigureToken, _ window: Window) -> Bool {
    token.kind == before.kind && clause.topics.isEmpty && !previous.topics.isEmpty
  }

  private func inherit(_ clause: Meaning, from previous: Meaning, restates: Bool) -> Meaning {
    var meaning = clause
    if meaning.topics.isEmpty || restates { meaning.topics = previous.topics }
    meaning.statistic = meaning.statistic ?? previous.statistic
    if meaning.period.isEmpty { meaning.period = previous.period }
    if meaning.occupation.isEmpty { meaning.occupation = previous.occupation }
    meaning.isProjected = meaning.isProjected || previous.isProjected
    guard restates else { return meaning }
    if meaning.experience.isEmpty { meaning.experience = previous.experience }
    if meaning.area.isEmpty { meaning.area = previous.area; meaning.areaCode = previous.areaCode }
    if meaning.credential.isEmpty { meaning.credential = previous.credential }
    if meaning.program.isEmpty { meaning.program = previous.program }
    if meaning.setting.isEmpty { meaning.setting = previous.setting }
    return meaning
  }

  // MARK: - Sentence and surroundings

  /// The text before a colon is the label of what follows it: `Projected Growth (2022-2032): 7%`.
  private func labelLayer(in sentence: Range<Int>, _ tokens: [FigureToken]) -> [Meaning] {
    guard let first = tokens.first else { return [] }
    let lead = passage.string(sentence.lowerBound..<first.range.lowerBound)
    guard let colon = lead.lastIndex(of: ":") else { return [] }
    let length = lead[..<colon].utf8.count
    guard length > 0, passage.words(from: sentence.lowerBound, to: sentence.lowerBound + length).count <= 10 else { return [] }
    return [LabelReader.read(passage.marked.slice(sentence.lowerBound..<sentence.lowerBound + length), decimalComma: context.decimalComma)]
  }

  private func forNextSentence(_ meaning: Meaning) -> Meaning {
    var next = Meaning()
    next.topics = meaning.topics.filter { $0 == .wage || $0 == .premium || $0 == .cost || $0 == .duration }
    next.statistic = meaning.setting.isEmpty ? nil : meaning.statistic
    next.per = meaning.per
    next.perWords = meaning.perWords
    return next
  }

  private func continues(_ sentence: Range<Int>, _ previous: Range<Int>?) -> Bool {
    guard let previous else { return false }
    return sentence.lowerBound - previous.upperBound <= 1
  }

  /// What a heading says to a sentence: its currency, source and the like; its topic only where the figure's own words already make it pay.
  private func onlyPage(_ meaning: Meaning, keepTopics: Bool) -> Meaning {
    var meaning = meaning
    if !keepTopics { meaning.topics = [] }
    meaning.namesTraining = false
    meaning.statistic = nil
    meaning.experience = ""
    meaning.per = nil
    meaning.area = ""
    meaning.areaCode = ""
    return meaning
  }

  /// The sentence, cut to at most 300 characters around the figure.
  private func quote(_ sentence: Range<Int>, _ token: FigureToken) -> String {
    Quote.around(token.range, in: sentence, of: passage)
  }
}
