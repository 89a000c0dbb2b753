import Codelists
import Pages
import Records

/// `The mean and median wages of bakers are $36,100 and $34,900, respectively`: a list of statistics, places,
/// occupations or pay periods, and a list of equally many figures, each belonging to the item in the same position.
struct RespectiveList {
  private static let words: WordSet = [
    "respectively", "respectivamente", "respectivement", "beziehungsweise", "rispettivamente",
  ]

  /// The positions of the figures among the tokens of the sentence.
  let figures: Range<Int>
  private var statistics: [Statistic] = []
  private var places: [PlaceFinder.Place] = []
  private var occupations: [String] = []
  private var periods: [PhraseMatch<PayPeriod>] = []

  /// Nil for a sentence without the word, or without such lists.
  init?(_ sentence: Range<Int>, _ tokens: [FigureToken], in passage: AnnotatedText) {
    guard let word = passage.words(in: sentence).first(where: { Self.words.contains($0.text) }),
      let figures = Self.figures(tokens, around: word.range, passage)
    else { return nil }
    self.figures = figures
    let count = figures.count
    for region in [
      sentence.lowerBound..<tokens[figures.lowerBound].range.lowerBound,
      tokens[figures.upperBound - 1].end..<sentence.upperBound,
    ] {
      if statistics.isEmpty { statistics = Self.statistics(region, count, passage) }
      if places.isEmpty { places = Self.list(passage.places.starting(in: region), count, passage) ?? [] }
      if occupations.isEmpty { occupations = Self.occupations(region, count, passage) }
      if periods.isEmpty {
        periods =
          Self.list(passage.matches(Lexicons.payPeriod, in: passage.wordRange(in: region))[...], count, passage) ?? []
      }
    }
    if statistics.isEmpty, places.isEmpty, occupations.isEmpty, periods.isEmpty { return nil }
  }

  /// The run of figures before the word, or after it, with only commas and `and` between them.
  private static func figures(_ tokens: [FigureToken], around word: Range<Int>, _ passage: AnnotatedText) -> Range<Int>?
  {
    let before = tokens.indices.filter { tokens[$0].end <= word.lowerBound }
    func joined(_ index: Int) -> Bool { joins(tokens[index].end, tokens[index + 1].range.lowerBound, passage) }
    if var first = before.last {
      let end = first + 1
      while first > 0, joined(first - 1) { first -= 1 }
      if end - first > 1 { return first..<end }
    }
    guard let first = tokens.indices.first(where: { tokens[$0].range.lowerBound >= word.upperBound }) else {
      return nil
    }
    var end = first + 1
    while end < tokens.count, joined(end - 1) { end += 1 }
    return end - first > 1 ? first..<end : nil
  }

  /// Whether only commas, `and` and articles come between two places.
  private static func joins(_ from: Int, _ to: Int, _ passage: AnnotatedText) -> Bool {
    passage.words(from: from, to: to).allSatisfy {
      ["and", "or", "the", "in", "for", "y", "et", "und", "e", "percent", "per", "cent"].contains($0.text)
    }
  }

  /// The last run of items in a list, as many as there are figures.
  private static func list<Thing: TextSpan>(
    _ things: ArraySlice<Thing>, _ count: Int, _ passage: AnnotatedText
  ) -> [Thing]? {
    let things = Array(things)
    var found: [Thing]?
    var start = 0
    for index in things.indices {
      let isLast =
        index + 1 == things.count || !joins(things[index].range.upperBound, things[index + 1].range.lowerBound, passage)
      guard isLast else { continue }
      if index + 1 - start == count { found = Array(things[start...index]) }
      start = index + 1
    }
    return found
  }

  /// `mean and median`, `10th and 90th percentile`.
  private static func statistics(_ region: Range<Int>, _ count: Int, _ passage: AnnotatedText) -> [Statistic] {
    if let named = list(passage.statistics.starting(in: region), count, passage) { return named.map(\.meaning) }
    let ranks = passage.words(in: region).filter { $0.text.hasSuffix("th") && Int($0.text.dropLast(2)) != nil }
    guard passage.words(in: region).contains(where: { $0.text.hasPrefix("percentile") }),
      let named = list(ranks[...], count, passage)
    else { return [] }
    let statistics = named.compactMap { Int($0.text.dropLast(2)).flatMap(PercentileRank.statistic(rank:)) }
    return statistics.count == count ? statistics : []
  }

  /// `bakers, butchers and cooks`, which may be recognized as one name.
  private static func occupations(_ region: Range<Int>, _ count: Int, _ passage: AnnotatedText) -> [String] {
    let mentions = Array(passage.occupations.starting(in: region))
    var start = 0
    for index in mentions.indices {
      let isLast =
        index + 1 == mentions.count
        || !joins(mentions[index].range.upperBound, mentions[index + 1].range.lowerBound, passage)
      guard isLast else { continue }
      let text = passage.string(mentions[start].range.lowerBound..<mentions[index].range.upperBound)
      let names = text.replacing(" and ", with: ", ").split(separator: ",").map { LabelText.plain(String($0)) }.filter {
        !$0.isEmpty
      }
      if names.count == count { return names }
      start = index + 1
    }
    return []
  }

  /// The tokens of the sentence, in which those of the list share one kind and pay period: the last one states it for
  /// all.
  func unified(_ tokens: [FigureToken]) -> [FigureToken] {
    var tokens = tokens
    guard let last = figures.last.map({ tokens[$0] }) else { return tokens }
    for index in figures.dropLast() {
      if tokens[index].kind == .number, last.kind == .percent || last.kind == .money {
        (tokens[index].kind, tokens[index].currency, tokens[index].currencyWords) = (
          last.kind, last.currency, last.currencyWords
        )
      }
      if tokens[index].per == nil, tokens[index].kind == .money {
        (tokens[index].per, tokens[index].perWords) = (last.per, last.perWords)
      }
    }
    for (position, index) in figures.enumerated() where periods.count == figures.count && tokens[index].kind == .money {
      (tokens[index].per, tokens[index].perWords) = (periods[position].meaning, "")
    }
    return tokens
  }

  /// Applies what the list says to the figure at an index among the tokens.
  func set(_ meaning: inout FigureAttributes, at index: Int, in passage: AnnotatedText) {
    guard figures.contains(index) else { return }
    let position = index - figures.lowerBound
    if statistics.indices.contains(position) { meaning.statistic = statistics[position] }
    if places.indices.contains(position) { meaning.place = places[position].named }
    if occupations.indices.contains(position) { meaning.occupation = occupations[position] }
    if periods.indices.contains(position) {
      (meaning.per, meaning.perWords) = (periods[position].meaning, passage.string(periods[position].range))
    }
  }
}
