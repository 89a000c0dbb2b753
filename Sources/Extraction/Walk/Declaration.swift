import Pages
import Records

/// Finds statements that a page makes once for all figures below: `Monthly base salary in SAR`, `All figures below are
/// means`, `Pay is the median for the state.`
enum Declaration {
  private static let subjects: WordSet = [
    "all", "figures", "amounts", "salaries", "wages", "ranges", "values", "numbers", "rates", "pay", "salary", "wage",
    "earnings", "data", "projections",
    "statistics",
  ]
  private static let verbs: WordSet = [
    "are", "is", "shown", "reflect", "represent", "represents", "refer", "given", "listed", "means", "cover", "covers",
    "come", "comes", "from",
  ]

  /// What the sentences of a text declare; empty if they declare nothing.
  static func meanings(of text: ScopeText) -> [FigureAttributes] {
    let passage = text.passage
    guard passage.bytes.last != UInt8(ascii: "?") else { return [] }
    if passage.words.count <= 24, passage.tokens.isEmpty, passage.currency != nil,
      text.meaning.topics.contains(.wage) || text.meaning.per != nil
    {
      return [text.meaning]
    }
    return passage.sentences.prefix(12).compactMap { sentence(passage, $0) }
  }

  /// The month or year to which a text assigns all figures near it: `Figures refer to May 2024.`, `Metro figures: May
  /// 2023 survey.`
  static func period(of passage: AnnotatedText) -> StatedPeriod? {
    for range in passage.sentences.prefix(6) {
      let words = passage.words(in: range)
      guard (3...24).contains(words.count), words.prefix(2).contains(where: { subjects.contains($0.text) }),
        passage.tokens.starting(in: range).isEmpty,
        words.prefix(8).contains(where: { verbs.contains($0.text) }) || passage.string(range).prefix(30).contains(":")
      else { continue }
      if let period = passage.periods.first(where: { !$0.isSpan && range.contains($0.range.lowerBound) })?.stated {
        return period
      }
    }
    return nil
  }

  /// `These figures are the typical monthly base range`: the pay period that a sentence without figures declares for
  /// all figures.
  static func payPeriod(of passage: AnnotatedText, in range: Range<Int>) -> PayPeriodWords? {
    sentence(passage, range).flatMap(\.payPeriod)
  }

  /// True if the sentence begins with a subject, or has one right before its verb: `Unless I say otherwise, the pay is
  /// the national median`.
  private static func opens(_ words: ArraySlice<Word>) -> Bool {
    let head = words.prefix(9)
    for index in head.indices where subjects.contains(head[index].text) {
      if index < head.startIndex + 2 { return true }
      if index + 1 < head.endIndex, head[index + 1].text == "is" || head[index + 1].text == "are" { return true }
    }
    return false
  }

  /// Reads a sentence without figures whose subject is all figures and which states their statistic, currency or
  /// period.
  private static func sentence(_ passage: AnnotatedText, _ range: Range<Int>) -> FigureAttributes? {
    let words = passage.words(in: range)
    guard (3...32).contains(words.count), passage.tokens.starting(in: range).isEmpty, opens(words),
      words.prefix(10).contains(where: { verbs.contains($0.text) })
    else { return nil }
    let said = AnnotatedText(passage.marked.slice(range), conventions: passage.conventions).label
    var meaning = FigureAttributes()
    meaning.statistic =
      said.statistic
      ?? (words.contains { ["means", "averages"].contains($0.text) } && words.contains { $0.text == "are" }
        ? .mean : nil)
    (meaning.currency, meaning.currencyWords, meaning.per, meaning.perWords) = (
      said.currency, said.currencyWords, said.per, said.perWords
    )
    (meaning.period, meaning.citedSource, meaning.scale) = (said.period, said.citedSource, said.scale)
    return meaning.statistic != nil || !meaning.currency.isEmpty || meaning.per != nil || !meaning.scale.isEmpty
      || meaning.period != nil ? meaning : nil
  }
}
