import Codelists
import Pages
import Records

/// What the words of a figure's own clause say.
extension ProseReader {
  // MARK: - Clause

  /// Where the words of a figure begin: after the preceding figure that could be of its kind. Lengths of time and, for
  /// money, counts are no boundary.
  func before(_ index: Int, _ tokens: [FigureToken]) -> Int? {
    let isMoney = tokens[index].kind == .money
    return tokens[..<index].last { token in
      if token.isTime { return false }
      return isMoney ? token.kind == .money || token.kind == .percent && !leads(token, to: tokens[index]) : true
    }?.end
  }

  /// `The median income rose 10.1 percent to $65,770`: the sentence continues from the rise to the amount.
  func leads(_ percent: FigureToken, to amount: FigureToken) -> Bool {
    let between = passage.words(from: percent.end, to: amount.range.lowerBound)
    return between.first?.text == "to" && between.count <= 4
  }

  static let paidVerbs: WordSet = [
    "earn", "earned", "make", "made", "paid", "erhalten", "verdienen", "bekommen",
  ]

  /// The words that belong to one figure: from the preceding figure to the next.
  struct Window {
    var token: FigureToken
    var before: Int
    var after: Int
    var beforeRange: Range<Int> { min(before, token.range.lowerBound)..<token.range.lowerBound }
    var afterRange: Range<Int> { min(token.end, after)..<after }
  }

  func clauseMeaning(_ window: Window, _ sentence: SentenceFacts, rejection: String?) -> FigureAttributes {
    var meaning = FigureAttributes()
    let afterEnd = clauseEnd(window.afterRange)
    let after = window.afterRange.lowerBound..<max(window.afterRange.lowerBound, afterEnd)
    meaning.topics = rejection == nil ? orderedTopics(window, after) : [.other]
    if meaning.topics.isEmpty, isReceived(window) || subjectBehind(window) != nil { meaning.topics = [.wage] }
    if isPremium(window), meaning.topics.first != .other { meaning.topics.insert(.premium, at: 0) }
    if meaning.topics.allSatisfy({ $0 == .growth || $0 == .wage }) {
      meaning.topics = countedWorkers(window) + meaning.topics
    }
    if window.token.kind == .number, isBehindGrowth(window) || isChange(window, of: meaning.topics, in: sentence.range)
    {
      meaning.topics = [.change]
    }
    let isLevel = isReached(window)
    if isLevel { meaning.topics = [.employment] }
    meaning.isRanked = true
    meaning.statistic = statistic(window, after)
    setPeriodWords(&meaning, window, after)
    setQualifiers(&meaning, window, after, sentence)
    if let period = nearestPeriod(window, after) { meaning.period = period }
    let words = passage.words(from: window.beforeRange.lowerBound, to: coordinateEnd(after))
    meaning.isProjected = passage.has(.future, in: words.indices)
    if isLevel {
      meaning.isProjected = passage.words(in: window.beforeRange).last { !$0.isIn(.boundSoftener) }?.text != "from"
    }
    if window.token.kind == .percent, !turnsToFuture(window, sentence) { rejectPast(&meaning, sentence) }
    setDirection(&meaning, window, after)
    return meaning
  }

  /// `gaining 1.2% (4,300 jobs)`: the number of jobs that a percentage growth amounts to.
  private func isBehindGrowth(_ window: Window) -> Bool {
    guard window.token.range.lowerBound > 0, passage.bytes[window.token.range.lowerBound - 1] == UInt8(ascii: "("),
      let before = passage.tokens.last(where: { $0.end <= window.token.range.lowerBound }), before.kind == .percent,
      passage.words(from: before.end, to: window.token.range.lowerBound).isEmpty
    else { return false }
    return passage.words(from: window.token.range.upperBound, to: window.after).first.map {
      ["jobs", "positions", "new"].contains($0.text)
    } ?? false
  }

  /// Sets the direction by the word for growing or shrinking nearest to the figure: before it, or right after it (`a 4
  /// percent decline`).
  private func setDirection(_ meaning: inout FigureAttributes, _ window: Window, _ after: Range<Int>) {
    guard window.token.kind == .percent || window.token.kind == .number else { return }
    let all = passage.matches(Lexicons.direction, in: passage.wordRange(in: window.beforeRange))
    // `growth or decline` names both directions, so it decides neither.
    let isEither = zip(all.suffix(2), all.suffix(2).dropFirst()).contains {
      $0.meaning != $1.meaning && $1.words.lowerBound - $0.words.upperBound <= 1
    }
    let before = isEither ? nil : all.last
    let behind = passage.first(Lexicons.direction, in: passage.words(in: after).prefix(3).indices).flatMap {
      isJoined(window.token.end, $0.range.lowerBound) ? $0 : nil
    }
    let nearest = [before, behind].compactMap { $0 }.min { distance($0, window) < distance($1, window) }
    meaning.direction = nearest?.meaning
    meaning.directionWord = nearest.map { passage.string($0.range) } ?? ""
  }

  private func distance(_ match: PhraseMatch<Direction>, _ window: Window) -> Int {
    match.range.lowerBound < window.token.range.lowerBound
      ? distance(match.range.upperBound, window.token.range.lowerBound)
      : distance(window.token.end, match.range.lowerBound)
  }

  /// A clause ends at `;`, at a bracket that closes after the figure, at `, while`, `, but`, `, whereas` and at `, and`
  /// before a new subject.
  func clauseEnd(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    for stop in Self.clauseStops { end = min(end, passage.offset(of: stop, in: range) ?? end) }
    // Not the full stop of `U.S.`
    if let point = range.dropLast().first(where: {
      passage.bytes[$0] == UInt8(ascii: ".") && passage.bytes[$0 + 1] == 0x20
        && ($0 == 0 || !(65...90).contains(passage.bytes[$0 - 1]))
    }) {
      end = min(end, point)
    }
    // A bracket that does not close before the next figure belongs to that figure.
    let bytes = passage.bytes[range]
    if let open = bytes.lastIndex(of: UInt8(ascii: "(")), !bytes[open...].contains(UInt8(ascii: ")")) {
      end = min(end, open)
    }
    return end
  }

  private static let clauseStops: [StaticString] = [";", ", while", ", whereas", ", but", " while ", " whereas "]

  private static let turns: [StaticString] = [
    " and projects ", " and expects ", " and forecasts ", " and predicts ", " and is expected ", " today and ",
  ]

  /// What `, and` introduces after a figure is about something else: `there are 74,300 jobs, and by 2028 that number is
  /// set to rise`.
  private func coordinateEnd(_ after: Range<Int>) -> Int {
    var end = passage.offset(of: ", and ", in: after) ?? after.upperBound
    // `counts 61,200 teachers and projects growth of 22 percent`
    for stop in Self.turns { end = min(end, passage.offset(of: stop, in: after) ?? end) }
    return end
  }

  /// Topics by their distance from the figure; one word after the figure counts as near as one before.
  func orderedTopics(_ window: Window, _ after: Range<Int>) -> [Topic] {
    // `those at 50 hours or more per week a median of $104,500`: an amount of money is not a number of hours.
    let before = topics.starting(in: window.beforeRange).filter {
      $0.range.upperBound <= window.beforeRange.upperBound
        && (window.token.kind != .money || !passage.string($0.range).inLowerCase.hasPrefix("hours"))
    }
    .map {
      (
        topic: $0.meaning,
        distance: distance($0.range.upperBound, window.token.range.lowerBound)
          + bracketCost($0.range, window.token.range.lowerBound)
      )
    }
    let behind = topics.starting(
      in: window.token.range.upperBound..<max(after.upperBound, window.token.range.upperBound)
    )
    .map {
      (
        topic: $0.meaning,
        distance: distance(window.token.range.upperBound, $0.range.lowerBound) + (window.token.kind == .number ? -1 : 1)
          + breakCost(window.token.range.upperBound, $0.range.lowerBound)
      )
    }
    .filter { $0.distance <= 9 }
    return (before + behind).map { ($0.topic, $0.distance + weakness($0.topic, $0.distance, window.token)) }.sorted {
      $0.1 < $1.1
    }.map(\.0)
  }

  /// Text in a bracket that closes before the figure qualifies the words before the bracket: `total pay (with tips and
  /// bonus) of $18.95`.
  private func bracketCost(_ topic: Range<Int>, _ end: Int) -> Int {
    let between = passage.bytes[topic.upperBound..<max(topic.upperBound, end)]
    guard let close = between.firstIndex(of: UInt8(ascii: ")")) else { return 0 }
    return between[..<close].contains(UInt8(ascii: "(")) ? 0 : 8
  }

  /// Words beyond a comma say less about the figure before it.
  func breakCost(_ from: Int, _ to: Int) -> Int { passage.offset(of: ", ", in: min(from, to)..<to) == nil ? 0 : 8 }

  /// Beside a count, `jobs` and `positions` are mostly its noun (`a projected growth of 143,000 jobs`): nearby words
  /// for openings or change say more.
  func weakness(_ topic: Topic, _ distance: Int, _ token: FigureToken) -> Int {
    guard token.kind == .number else { return 0 }
    switch topic {
    case .employment: return 5
    case .growth: return distance <= 1 ? 0 : 8
    default: return 0
    }
  }

  /// The number of words between two places.
  func distance(_ from: Int, _ to: Int) -> Int { passage.words(in: min(from, to)..<max(from, to)).count }

  func setPeriodWords(_ meaning: inout FigureAttributes, _ window: Window, _ after: Range<Int>) {
    let before = passage.matches(Lexicons.payPeriod, in: passage.wordRange(in: window.beforeRange)).last
    let behind = passage.first(Lexicons.payPeriod, in: passage.words(in: after).prefix(6).indices)
    if let match = before ?? behind {
      meaning.per = match.meaning
      meaning.perWords = passage.string(match.range)
    }
  }

  func nearestPeriod(_ window: Window, _ after: Range<Int>) -> StatedPeriod? {
    let behind = passage.periods.starting(in: after).first
    let before = passage.periods.starting(in: window.beforeRange).last
    if window.token.kind == .percent || window.token.kind == .number {
      return (behind?.isSpan == true ? behind : before?.isSpan == true ? before : behind ?? before)?.stated
    }
    return (behind ?? before)?.stated
  }

  /// `Jobs fell 15% between 2010 and 2020 but are projected to grow 3%`: the projection is nearer to the figure than
  /// the past change.
  private func turnsToFuture(_ window: Window, _ sentence: SentenceFacts) -> Bool {
    guard sentence.isPast, !sentence.isRaise else { return false }
    let before = passage.words(from: sentence.range.lowerBound, to: window.token.range.lowerBound).indices
    guard
      let expected = passage.matches(Lexicons.expected, in: before).last(where: {
        !["growth", "outlook"].contains(passage.words[$0.words.lowerBound].text)
      }),
      let past = passage.matches(Lexicons.past, in: passage.words(in: sentence.range).indices).last
    else { return false }
    return past.range.upperBound <= expected.range.lowerBound
  }

  /// Growth that has already happened and percentages that only fall (`a 35 % reduction in denials`) are not
  /// projections.
  func rejectPast(_ meaning: inout FigureAttributes, _ sentence: SentenceFacts) {
    if sentence.isPast || sentence.isRaise || (!isShort && !sentence.isFuture) {
      meaning.topics = meaning.topics.map { $0 == .growth || $0 == .change || $0 == .employment ? .other : $0 }
    }
  }
}
