import Records
import Testing

@Suite("Figures in their quotes")
struct QuotedFigureTests {
  @Test(
    "the figure is told apart from the rest of its quote",
    arguments: [
      ("pays $40,000 a year", "$40,000", "pays ", "$40,000", " a year"),
      ("from $40 to $4 a day", "$4", "from $40 to ", "$4", " a day"),
      ("about 140 and 40", "40", "about 140 and ", "40", ""), ("nothing here", "7%", "nothing here", "", ""),
      ("x", "", "x", "", ""), ("from €40–€45 – “$4”", "$4", "from €40–€45 – “", "$4", "”"),
      // A digit that carries a combining mark is another character.
      ("40\u{301} or 40", "40", "40\u{301} or ", "40", ""), ("²40 40 m", "40", "²40 ", "40", " m"),
    ])
  func marks(_ quote: String, _ raw: String, _ before: String, _ figure: String, _ after: String) {
    let range = QuotedFigure.range(of: raw, in: quote)
    let parts =
      range.map { [String(quote[..<$0.lowerBound]), String(quote[$0]), String(quote[$0.upperBound...])] } ?? [
        quote, "", "",
      ]
    #expect(parts == [before, figure, after])
  }
}
