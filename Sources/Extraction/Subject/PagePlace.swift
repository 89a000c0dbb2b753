import Pages

/// Finds the place a whole page is about: its title, its first headings or a short line of their own end with it (`in Massachusetts`, `Nurse Salary in Texas`).
enum PagePlace {
  static func place(_ page: Page, layout: [LayoutBlock]) -> PlaceFinder.Place? {
    let title = Passage(MarkedLine.of(page.title), decimalComma: false)
    let heads = layout.filter { ($0.isHeading || $0.isShort) && !$0.isTable && $0.passage.tokens.isEmpty && !$0.block.isFurniture }.prefix(8).map(\.passage)
    for passage in [title] + heads {
      if let place = placed(passage) { return place }
    }
    return nil
  }

  /// The place behind `in` at the end of a text, or before a bar or dash (`… in Ohio | Site`); states and countries only, and not the page's whole country.
  private static func placed(_ passage: Passage) -> PlaceFinder.Place? {
    let words = passage.words
    for place in PlaceFinder.places(in: passage.text, words: words) where !place.code.isEmpty && place.code != "US" {
      guard let first = words.firstIndex(where: { $0.range.lowerBound == place.range.lowerBound }), first > 0, words[first - 1].text == "in" else { continue }
      let rest = passage.string(place.range.upperBound..<passage.text.utf8.count).drop { $0 == " " }
      if rest.isEmpty || "|–—-:?(".contains(rest.first ?? " ") { return place }
    }
    return nil
  }
}

/// A text of one place, for words that stand in no block.
enum MarkedLine {
  static func of(_ text: String) -> MarkedText { MarkedText(text, at: .page) }
}
