import Extraction
import Records
import Testing

private let cards: [PageCase] = [
  PageCase("a label above its value", "Median annual salary\n$47,500", ["wage/median 47500 USD/year US"]),
  PageCase("a label below its value", "$47,500\nmedian annual salary", ["wage/median 47500 USD/year US"]),
  PageCase(
    "cards of a value above its label, side by side",
    "<div><div>7%</div><div>growth rate</div></div><div><div>$47,500</div><div>median salary</div></div>",
    ["employment_growth/projected 7 percent US", "wage/median 47500 USD/year US"]
  ),
  PageCase(
    "one label of a description list holds for both its values",
    "<dl><dt>Median pay</dt><dd>$44,640 per year</dd><dd>$21.46 per hour</dd></dl>",
    ["wage/median 44640 USD/year US", "wage/median 21.46 USD/hour US"]
  ),
  PageCase(
    "the years in a label are the period of its value", "Projected Growth (2022-2032): 7%",
    ["employment_growth/projected 7 percent US; period 2022/2032"]),
  PageCase("value and label in one element", "<div>$47,500 median salary</div>", ["wage/median 47500 USD/year US"]),
  PageCase(
    "the label before a colon gives statistic and pay period", "Average hourly wage: $21.46",
    ["wage/mean 21.46 USD/hour US"]),
  PageCase(
    "levels before a colon are experience",
    "<ul><li>Entry-level: $32,000 per year</li><li>Senior: $58,000 per year</li></ul>",
    ["wage/typical 32000 USD/year US; experience Entry-level", "wage/typical 58000 USD/year US; experience Senior"]
  ),
  PageCase(
    "a heading says what the items of levels are",
    "<h2>Salary by experience</h2><ul><li>Entry-level: $32,000</li><li>Mid-career: $45,000</li></ul>",
    ["wage/typical 32000 USD/year US; experience Entry-level", "wage/typical 45000 USD/year US; experience Mid-career"]
  ),
  PageCase(
    "a label “new jobs” above a count of positions", "<div>New jobs</div><div>57,200 positions</div>",
    ["employment_change/projected 57200 jobs US"]),
  PageCase(
    "a label “annual openings” above a bare number", "<div>Annual openings</div><div>29,000</div>",
    ["openings/annual 29000 jobs/year US"]),
]

private let charts: [PageCase] = [
  PageCase(
    "five amounts above five percentages are percentiles",
    "Salary range\n\n$33,500\n$36,780\n$44,640\n$51,000\n$61,220\n10%\n25%\n50%\n75%\n90%",
    [
      "wage/p10 33500 USD/year US", "wage/p25 36780 USD/year US", "wage/median 44640 USD/year US",
      "wage/p75 51000 USD/year US", "wage/p90 61220 USD/year US",
    ]
  ),
  PageCase(
    "percentages and amounts in turn are percentiles",
    "<h2>Salary percentiles</h2><ul><li>10%</li><li>$33,500</li><li>50%</li><li>$44,640</li><li>90%</li><li>$61,220</li></ul>",
    ["wage/p10 33500 USD/year US", "wage/median 44640 USD/year US", "wage/p90 61220 USD/year US"]
  ),
  PageCase(
    "three percentiles above three amounts are paired in order",
    "<h2>Wages</h2><div>10th percentile</div><div>25th percentile</div><div>Median</div><div>$15.10</div><div>$17.90</div><div>$21.46</div>",
    ["wage/p10 15.1 USD/hour US", "wage/p25 17.9 USD/hour US", "wage/median 21.46 USD/hour US"]
  ),
  PageCase(
    "counts above years are employment then and projected",
    "<h2>Employment growth</h2><div>830,000</div><div>2022</div><div>890,000</div><div>2032</div>",
    ["employment/level 830000 jobs US; period 2022", "employment/projected 890000 jobs US; period 2032"]
  ),
]

private let notes: [PageCase] = [
  PageCase(
    "a footnote's period and source hold for the table above",
    """
    <h2>Pay</h2><table><tr><th>State</th><th>Median pay</th></tr><tr><td>Ohio</td><td>$40,000</td></tr></table>
    <p>* Salary information based on May 2024 survey data of the Bureau of Labor Statistics.</p>
    """,
    ["wage/median 40000 USD/year US-OH; period 2024-05; source BLS"]
  ),
  PageCase(
    "a source's line holds for its section alone",
    "<h2>Pay</h2><p>Median salary: $44,640</p><p>Source: Salary.com</p><h2>Wages abroad</h2><p>Median salary: $50,000</p>",
    ["wage/median 44640 USD/year US; source Salary.com", "wage/median 50000 USD/year US"]
  ),
  PageCase(
    "a heading's month holds for the pay below",
    "<h1>Employment and Wages, May 2023</h1><p>Median wage: $44,640</p>",
    ["wage/median 44640 USD/year US; period 2023-05"]
  ),
]

private let headings: [PageCase] = [
  PageCase(
    "a heading gives the items of its list measure and pay period",
    "<h2>Hourly wages</h2><ul><li>Ohio: $19.20</li><li>Iowa: $18.90</li></ul>",
    ["wage/typical 19.2 USD/hour US-OH", "wage/typical 18.9 USD/hour US-IA"]
  ),
  PageCase(
    "a heading that asks for pay is answered by an amount alone",
    "<h2>How much do medical secretaries make?</h2><p>$44,640 per year.</p>", ["wage/typical 44640 USD/year US"]),
  PageCase(
    "an amount in the navigation is not read", "<nav><p>Median salary: $99,000</p></nav><p>Median salary: $44,640</p>",
    ["wage/median 44640 USD/year US"]),
  PageCase(
    "a heading with an amount is read itself", "<h2>Average salary: $48,000</h2><p>Text.</p>",
    ["wage/mean 48000 USD/year US"]),
]

@Suite struct LayoutTests {
  @Test("developed on: a value and its label", arguments: cards) func card(_ test: PageCase) { expectFigures(test) }
  @Test("developed on: charts and timelines", arguments: charts) func chart(_ test: PageCase) { expectFigures(test) }
  @Test("developed on: notes on where figures come from", arguments: notes) func note(_ test: PageCase) {
    expectFigures(test)
  }
  @Test("developed on: headings above figures", arguments: headings) func heading(_ test: PageCase) {
    expectFigures(test)
  }

  @Test(
    "the kind of block a figure stands in",
    arguments: [
      (
        "<table><tr><th>State</th><th>Pay</th></tr><tr><td>Ohio</td><td>$40,000</td></tr></table>",
        ExtractionMethod.table
      ),
      ("<dl><dt>Median pay</dt><dd>$44,640</dd></dl>", .card), ("<ul><li>Median pay: $44,640</li></ul>", .list),
      ("<p>The median pay for them is $44,640 a year.</p>", .prose),
      (
        "<h2>Pay</h2><ul><li>10%</li><li>$33,500</li><li>50%</li><li>$44,640</li><li>90%</li><li>$61,220</li></ul>",
        .chart
      ),
    ]) func methodOfReading(_ page: String, _ method: ExtractionMethod)
  {
    let methods = Set(extract(page).figures.map(\.method))
    #expect(methods == [method])
  }

  @Test("a figure's section is the headings above it") func sectionsAreTheHeadingsAbove() {
    let page =
      "<h1>Secretary</h1><h2>Pay</h2><h3>Ohio</h3><p>Median pay is $40,000 a year.</p><h2>Outlook</h2><p>Employment will grow 7 percent.</p>"
    #expect(extract(page).figures.map(\.section) == [["Secretary", "Pay", "Ohio"], ["Secretary", "Outlook"]])
  }

  @Test("a quote is the sentence, and at most 300 characters of it")
  func aQuoteIsTheSentenceAndAtMostThreeHundredCharacters() {
    let long = "The median salary is $44,640 a year" + String(repeating: ", and the work is varied", count: 30) + "."
    let quotes = extract("Short. The median salary is $40,000 a year. More.\n\n" + long).figures.map(\.quote)
    #expect(quotes.first == "The median salary is $40,000 a year.")
    #expect(quotes.last.map { $0.contains("$44,640") && $0.count <= 300 } == true)
  }

  @Test("beyond the limits nothing is looked for, and a finding says so")
  func beyondTheLimitsNothingIsLookedForAndThatIsAFinding() {
    let page = readTestPage(
      "The median salary is $40,000 a year.\nThe median salary in Ohio is $50,000 a year.\nIt is so.")
    let few = extractFigures(from: page, subject: deskSubject, limits: ExtractionLimits(maxBlocks: 1))
    #expect(few.figures.map(\.printed.raw) == ["$40,000"])
    #expect(few.findings.map(\.check) == [.truncatedPage])
    #expect(few.findings.first?.locator == .text(line: 2, column: 1))
    let short = extractFigures(from: page, subject: deskSubject, limits: ExtractionLimits(maxBytes: 90))
    #expect(short.figures.map(\.printed.raw) == ["$40,000", "$50,000"])
    let line = extractFigures(from: page, subject: deskSubject, limits: ExtractionLimits(maxBytes: 30))
    #expect(line.figures.map(\.printed.raw) == ["$40,000"])
    #expect(extractFigures(from: page, subject: deskSubject, limits: ExtractionLimits(maxBlocks: 3)).findings == [])
  }

  @Test("tables are handed on as they stand") func tablesAreHandedOnAsTheyStand() {
    let page =
      "<table><tr><th colspan=2>Pay</th></tr><tr><td>Ohio</td><td>$40,000\n  a year</td></tr></table><table><tr><th>a</th><th>b</th></tr><tr><td>x</td><td>y</td></tr></table>"
    let tables = extract(page).tables
    #expect(tables.map(\.number) == [1, 2])
    #expect(tables.first?.rows == [["Pay", "Pay"], ["Ohio", "$40,000 a year"]])
  }
}
