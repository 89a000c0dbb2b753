import Testing

@testable import Extraction

/// Headings, and under which of them each figure of the page stands: `$31,200: Pay > Ohio`.
private let headings: [StructureCase] = [
  StructureCase(
    "the title of a card ends with the card",
    "<h2>Pay</h2>" + div("card", "<h3>Ohio</h3><p>Median pay</p><p>$31,200</p>")
      + div("card", "<h3>Iowa</h3><p>Median pay</p><p>$30,100</p>")
      + "<p>The median salary in the whole country is $32,780 a year.</p>",
    ["$31,200: Pay > Ohio", "$30,100: Pay > Iowa", "$32,780: Pay"]),
  StructureCase(
    "the heading of a section stands over its grid of cards, and ends with it",
    "<section><h2>Pay</h2><div class=grid>" + div("card", "<h3>Ohio</h3><p>Median pay</p><p>$31,200</p>")
      + div("card", "<h3>Iowa</h3><p>Median pay</p><p>$30,100</p>")
      + "</div></section><p>The median salary is $32,780 a year.</p>",
    ["$31,200: Pay > Ohio", "$30,100: Pay > Iowa", "$32,780: "]),
  StructureCase(
    "a heading in an element of introduction speaks for what stands around that",
    "<section><header><h2>Pay</h2><p>What they make.</p></header><p>The median salary is $31,200 a year.</p></section><p>The mean salary is $33,000 a year.</p>",
    ["$31,200: Pay", "$33,000: "]),
  StructureCase(
    "a heading of a level ends the one of the same level",
    "<h2>Pay</h2><p>The median salary is $31,200 a year.</p><h3>Ohio</h3><p>The median salary is $30,100 a year.</p><h2>More</h2><p>The mean salary is $33,000 a year.</p>",
    ["$31,200: Pay", "$30,100: Pay > Ohio", "$33,000: More"]),
  StructureCase(
    "the title of a card ends no heading of the page, whatever its level",
    "<h3>Pay</h3>" + div("card", "<h2>Ohio</h2><p>Median pay</p><p>$31,200</p>")
      + div("card", "<h2>Iowa</h2><p>Median pay</p><p>$30,100</p>"),
    ["$31,200: Pay > Ohio", "$30,100: Pay > Iowa"]),
]

/// A text without markup: a heading holds to the next of its level.
private let textHeadings: [StructureCase] = [
  StructureCase(
    "a line above sentences",
    "Bakers\n\nPay\n\nThe median salary of all bakers is $31,200 a year.\n\nOutlook\n\nThe median salary of bakers in Ohio is $30,100 a year.",
    ["$31,200: Bakers > Pay", "$30,100: Bakers > Outlook"])
]

/// What an element says once ends with the element.
private let ends: [PageCase] = [
  PageCase(
    "a lead-in ends with its element",
    "<div><p>The average salary by state:</p><ul><li>Ohio: $31,200</li></ul></div><div><p>Salary:</p><ul><li>Iowa: $30,100</li></ul></div>",
    ["wage/mean 31200 USD/year US-OH", "wage/typical 30100 USD/year US-IA"]
  ),
  PageCase(
    "a note ends with its section",
    "<section><p>All salaries are averages.</p><h2>Salary</h2><ul><li>Ohio: $31,200</li></ul></section><section><h2>Salary</h2><ul><li>Iowa: $30,100</li></ul></section>",
    ["wage/mean 31200 USD/year US-OH", "wage/typical 30100 USD/year US-IA"]
  ),
]

/// Texts, and what they declare of all figures below.
private let declarations: [(String, [String])] = [
  ("Monthly base salary in SAR", ["SAR month"]), ("All figures below are means.", ["mean"]),
  ("Pay is the median for the state.", ["median"]),
  ("Salaries are shown in Canadian dollars.", ["CAD"]), ("All wages are hourly.", ["hour"]),
  ("The page is long. All amounts are in thousands of people.", ["thousands"]),
  ("Figures are averages of a survey from May 2024.", ["mean May 2024"]),
  ("Wages are medians. Amounts are shown in euros.", ["median EUR"]), ("Figures refer to May 2024.", ["May 2024"]),
  ("Are all figures means?", []), ("The average salary of bakers is $31,200.", []),
  ("All figures are checked by hand.", []),
  ("Bakers are paid well on average.", []),
  ("We list the median.", []), ("", []),
]

@Suite struct ScopeTests {
  private static func sections(_ page: String) -> [String] {
    extract(page).figures.map { "\($0.printed.raw): \($0.section.joined(separator: " > "))" }
  }

  @Test("how far a heading speaks", arguments: headings) func heading(_ test: StructureCase) {
    #expect(Self.sections(test.html) == test.expected)
  }
  @Test("how far a heading speaks in a text", arguments: textHeadings) func inText(_ test: StructureCase) {
    #expect(Self.sections(test.html) == test.expected)
  }
  @Test("lead-ins and notes end with their element", arguments: ends) func scopes(_ test: PageCase) {
    expectFigures(test)
  }

  @Test("what a text says once of all figures below", arguments: declarations)
  func declared(_ text: String, _ expected: [String]) {
    let said = Declaration.meanings(of: ScopeText(AnnotatedText(text), block: 0)).map { meaning in
      let parts: [String] = [
        meaning.statistic?.rawValue ?? "", meaning.currency, meaning.per?.rawValue ?? "", meaning.scale,
        meaning.period?.words ?? "",
      ]
      return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }
    #expect(said == expected)
  }
}
