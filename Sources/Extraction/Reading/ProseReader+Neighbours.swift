import Codelists
import Foundation
import Pages
import Records

/// What the sentence, the neighbouring figures and the surrounding text say.
extension ProseReader {
  // MARK: - Occupation

  func occupation(_ window: Window, _ sentence: Range<Int>) -> String {
    let near = passage.words(from: max(sentence.lowerBound, window.before), to: window.token.range.lowerBound).suffix(4)
    let behind = passage.words(
      from: window.token.end, to: min(sentence.upperBound, max(window.token.end, window.after))
    ).prefix(6)
    if OccupationFinder.allOccupations(in: near)
      || (OccupationFinder.allOccupations(in: behind) && behind.first?.text == "for")
    {
      return "all occupations"
    }
    let inSentence = occupations.starting(in: sentence)
    let end = max(clauseEnd(window.afterRange), window.token.range.upperBound)
    let own = inSentence.filter { mention in
      guard mention.range.lowerBound >= window.before, mention.range.upperBound <= end else { return false }
      // `electricians earn $61,590, plumbers $61,550`: whoever is named right before the next amount.
      return mention.range.lowerBound < window.token.end
        || !OccupationFinder.isBeforeMoney(mention.range.upperBound, passage)
    }
    let candidates =
      own.isEmpty ? inSentence.last { $0.range.upperBound <= window.token.range.lowerBound }.map { [$0] } ?? [] : own
    guard let best = candidates.min(by: { gap($0.range, window.token.range) < gap($1.range, window.token.range) })
    else { return "" }
    return isSubject(best) ? context.subject : best.title
  }

  func gap(_ a: Range<Int>, _ b: Range<Int>) -> Int {
    a.upperBound <= b.lowerBound ? b.lowerBound - a.upperBound : max(0, a.lowerBound - b.upperBound)
  }

  func isSubject(_ mention: OccupationFinder.Mention) -> Bool {
    mention.key == subject || subject.hasSuffix(" " + mention.key)
  }

  // MARK: - Neighbouring figures

  /// Two figures with only a pay period, a bracket or `or` between them state the same thing twice.
  func isRestatement(_ previous: FigureToken, _ token: FigureToken) -> Bool {
    guard previous.kind == token.kind, token.kind != .number, previous.end <= token.range.lowerBound else {
      return false
    }
    let between = passage.words(from: previous.end, to: token.range.lowerBound).map(\.text)
    let gap = passage.string(previous.end..<token.range.lowerBound)
    if rephrases(between) { return true }
    if between.isEmpty { return !gap.contains(",") && !gap.contains(";") && !gap.contains("\n") }
    return between.allSatisfy {
      [
        "or", "about", "approximately", "around", "roughly", "is", "that", "which", "equals", "equivalent", "to", "a",
        "the", "of",
      ].contains($0)
    } && !between.contains("of")
  }

  /// `a median hourly wage of $30.30 or a yearly salary of $63,010`: the same pay in another period.
  private func rephrases(_ between: [String]) -> Bool {
    guard between.first == "or", between.count >= 3, between.count <= 6 else { return false }
    let periods: Set<String> = ["yearly", "annual", "hourly", "monthly", "weekly"]
    let words: Set<String> = ["or", "a", "an", "the", "about", "of", "at", "salary", "wage", "pay", "rate", "income"]
    return between.contains(where: periods.contains)
      && between.allSatisfy { periods.contains($0) || words.contains($0) }
  }

  /// `$40,000 in Texas and $50,000 in California`: the later figure has no words of its own that say what it measures.
  func carries(
    _ clause: FigureAttributes, _ previous: FigureAttributes, _ token: FigureToken, _ before: FigureToken,
    _ window: Window
  ) -> Bool {
    token.kind == before.kind && clause.topics.isEmpty && (!previous.topics.isEmpty || previous.statistic != nil)
  }

  func inherit(_ clause: FigureAttributes, from previous: FigureAttributes, restates: Bool) -> FigureAttributes {
    var meaning = clause
    if meaning.topics.isEmpty || restates { meaning.topics = previous.topics }
    if meaning.direction == nil {
      meaning.direction = previous.direction
      meaning.directionWord = previous.directionWord
    }
    meaning.statistic = meaning.statistic ?? previous.statistic
    meaning.period = meaning.period ?? previous.period
    if meaning.occupation.isEmpty { meaning.occupation = previous.occupation }
    meaning.isProjected = meaning.isProjected || previous.isProjected
    guard restates else { return meaning }
    if meaning.experience.isEmpty { meaning.experience = previous.experience }
    if !meaning.namesPlace { meaning.place = previous.place }
    if meaning.credential.isEmpty { meaning.credential = previous.credential }
    if meaning.program.isEmpty { meaning.program = previous.program }
    if meaning.setting.isEmpty { meaning.setting = previous.setting }
    return meaning
  }

  // MARK: - Sentence and surroundings

  /// The text before a colon is the label of what follows it: `Projected Growth (2022-2032): 7%`.
  func labelLayer(in sentence: Range<Int>, _ tokens: [FigureToken]) -> [FigureAttributes] {
    // `Less than 2 years: $38,200`: a length of time may be the label itself. `25th percentile (more than 25% of
    // bakers): $90,760`: before money, a share may be part of it.
    let value = tokens.first { $0.kind == .money } ?? tokens.first { !$0.isTime } ?? tokens.first
    guard let first = value else { return [] }
    guard sentence.lowerBound < first.range.lowerBound,
      let colon = passage.bytes[sentence.lowerBound..<first.range.lowerBound].lastIndex(of: UInt8(ascii: ":"))
    else { return [] }
    let length = colon - sentence.lowerBound
    guard length > 0, passage.words(from: sentence.lowerBound, to: sentence.lowerBound + length).count <= 10 else {
      return []
    }
    let label = AnnotatedText(
      passage.marked.slice(sentence.lowerBound..<sentence.lowerBound + length), conventions: context.conventions)
    // Below `Sectors with the highest salaries`, a label without words for pay is the name of a sector.
    let isName = label.topics.isEmpty && label.statistics.isEmpty && label.tokens.isEmpty
    return [LabelReader.read(label, kind: isName ? labelKind : nil)]
  }

  func forNextSentence(_ meaning: FigureAttributes, _ token: FigureToken?, _ sentence: Range<Int>) -> FigureAttributes {
    var next = FigureAttributes()
    next.topics = meaning.topics.filter { $0 == .wage || $0 == .cost || $0 == .duration }
    next.statistic = meaning.setting.isEmpty ? nil : meaning.statistic
    next.per = token?.per ?? meaning.per
    next.perWords = token?.perWords ?? meaning.perWords
    next.occupation = meaning.occupation
    if token == nil, let place = openingPlace(sentence) {
      next.place = place.named
    }
    return next
  }

  /// `In Pittsburgh, the prospects are good. The mean wage is $93,640`: a place that opens a sentence applies to the
  /// next one, too.
  func openingPlace(_ sentence: Range<Int>) -> PlaceFinder.Place? {
    guard let place = places.starting(in: sentence).first, !place.code.isEmpty else { return nil }
    let before = passage.string(sentence.lowerBound..<place.range.lowerBound).trimmingSpacesAndLines
    return before.lowercased() == "in" ? place : nil
  }

  func continues(_ sentence: Range<Int>, _ previous: Range<Int>?) -> Bool {
    guard let previous else { return false }
    return sentence.lowerBound - previous.upperBound <= 1
  }

  /// The sentence, shortened to at most 300 characters around the figure.
  func quote(_ sentence: Range<Int>, _ token: FigureToken) -> String {
    Quote.around(token.range, in: sentence, of: passage)
  }
}
