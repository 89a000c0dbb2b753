import Codelists
import Pages
import Records

/// The place to which a figure applies.
extension ProseReader {
  /// `WA: $54,100`: a postal abbreviation right before the amount.
  func postalBefore(_ window: Window) -> (name: String, code: String)? {
    guard window.token.kind == .money,
      let word = passage.words(from: window.beforeRange.lowerBound, to: window.token.range.lowerBound).last
    else { return nil }
    let name = passage.string(word.range)
    let gap = passage.string(word.range.upperBound..<window.token.range.lowerBound)
    guard let code = Areas.code(postal: name, country: context.country),
      gap.contains(":") || gap.contains("-") || gap.contains("–")
    else { return nil }
    return (name, code)
  }

  /// `$40,000 in Texas and $50,000 in California`: if each figure is followed by its place, the place before a figure
  /// belongs to the preceding one.
  func ownPlace(_ window: Window, _ after: Range<Int>) -> PlaceFinder.Place? {
    guard let own = places.starting(in: after).first, isPlacedBy(own, window.token.end) else { return nil }
    guard let before = places.starting(in: window.beforeRange).first, isPlacedBy(before, window.before) else {
      return nil
    }
    return own
  }

  /// `$40,000 in Texas`: only `in` or `for` comes between them.
  func isPlacedBy(_ place: PlaceFinder.Place, _ end: Int) -> Bool {
    // `In Scotland it is £38,150, in Wales £34,900`
    guard !passage.string(end..<max(end, place.range.lowerBound)).contains(",") else { return false }
    let between = passage.words(from: end, to: place.range.lowerBound).map(\.text)
    return between == ["in"] || between == ["for"] || between == ["in", "the"]
  }

  /// `Paramedics in Scotland earn £33,100 on band 5, and the average for band 6 is £41,608`: the only place in a
  /// sentence, before its first figure, applies to all of them, unless the figure is said to be national.
  func placeOfSentence(_ sentence: Range<Int>, _ window: Window) -> PlaceFinder.Place? {
    let named = Array(places.starting(in: sentence))
    guard named.count == 1, let place = named.first, let first = passage.tokens.starting(in: sentence).first,
      place.range.upperBound <= first.range.lowerBound,
      window.before > sentence.lowerBound
    else { return nil }
    let words = passage.words(from: first.end, to: window.after).map(\.text)
    let isNational = words.contains {
      [
        "national", "nationally", "nationwide", "nation", "country", "countrywide", "overall", "all", "states",
        "elsewhere",
      ].contains($0)
    }
    return isNational ? nil : place
  }

  /// `Most of them live in Wisconsin. Their average salary in this state is $40,170`: the last place named in the
  /// preceding text.
  func placeReferredTo(_ sentence: SentenceFacts, _ window: Window) -> PlaceFinder.Place? {
    guard let refersFrom = sentence.refersFrom, refersFrom <= window.token.range.lowerBound else { return nil }
    let sentence = sentence.range
    return places.last { $0.range.upperBound <= sentence.lowerBound && !$0.code.isEmpty }
  }

  /// The places before a figure. `California pays the highest salary in the U.S.`: the country is what California is
  /// compared with, so it does not count.
  func placesBefore(_ window: Window) -> [PlaceFinder.Place] {
    let named = Array(places.starting(in: window.beforeRange))
    guard named.count > 1, let last = named.last, last.code == "US" else { return named }
    let between = passage.words(from: named[named.count - 2].range.upperBound, to: last.range.lowerBound).map(\.text)
    let compares = between.contains { ["highest", "lowest", "best", "top", "most", "least", "worst"].contains($0) }
    return compares ? named.dropLast() : named
  }

  /// `Jobs will grow 7%, with 18,000 openings a year nationwide`, `Bakers earn $34,000. This is pay across the U.S.`,
  /// on a page about one state: the only place that the text names is the country.
  func speaksOfNation(_ sentence: Range<Int>) -> Bool {
    guard let code = context.place?.code, !code.isEmpty, code != context.country,
      !passage.words(in: sentence).contains(where: { $0.text == "statewide" })
    else {
      return false
    }
    if places.isEmpty {
      return passage.words(in: sentence).contains { Self.nationally.contains($0.text) }
    }
    guard namesOnlyNation else { return false }
    if !places.starting(in: sentence).isEmpty { return true }
    // A following sentence with pay of its own refers to that pay.
    let next = passage.sentence(at: min(sentence.upperBound + 1, passage.bytes.count))
    return !places.starting(in: next).isEmpty && !passage.tokens.starting(in: next).contains { $0.kind == .money }
  }

  private static let nationally: WordSet = ["nationally", "nationwide"]

  /// `Nationally, nurses earn $26.28 an hour`, on a page about one state.
  func isNational(_ window: Window) -> Bool {
    guard let place = context.place, !place.code.isEmpty else { return false }
    let words = passage.words(in: window.beforeRange)
    return words.indices.contains { index in
      if Self.nationally.contains(words[index].text) { return true }
      guard words[index].text == "national", index + 1 < words.endIndex,
        ["average", "median", "mean", "figure", "level", "salary", "wage"].contains(words[index + 1].text)
      else { return false }
      // `above the national average` is a comparison.
      return !words[..<index].suffix(4).contains {
        ["above", "below", "than", "over", "under", "exceeds"].contains($0.text)
      }
    }
  }
}
