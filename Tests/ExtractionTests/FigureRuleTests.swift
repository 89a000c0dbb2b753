import Records
import Testing

@testable import Extraction

/// A page, one of its amounts, and the rule that must decide on it: `kept` where none may.
struct RuleCase: Sendable, CustomTestStringConvertible {
  let rule: String
  let page: String
  let raw: String
  /// What the manifest says that the page is about; nil for a page about no occupation.
  let subject: Occupation?
  var testDescription: String { "\(rule): \(raw) of \u{201C}\(page.prefix(80))\u{201D}" }

  init(_ rule: String, _ raw: String, _ page: String, subject: Occupation? = deskSubject) {
    self.rule = rule
    self.subject = subject
    self.page = page
    self.raw = raw
  }
}

/// One amount or more for every rule on a figure's own words.
private let clauseRules: [RuleCase] = [
  RuleCase("sales-offer", "$29.95", "Buy the salary report from $29.95 today."),
  RuleCase("price-per-thing", "$250", "The salary course costs $250 per exam."),
  RuleCase("price-per-thing", "$45", "They charge $45 for tarping."),
  RuleCase("share-of-people", "96%", "In the survey on growth 96% employed a baker."),
  RuleCase("rate", "1,000", "There are 1.45 bakers for every 1,000 jobs in the state."),
  RuleCase("advertised-jobs", "3,120", "There are 3,120 active openings for bakers."),
  RuleCase("advertised-jobs", "4,410", "We have 4,410 jobs found near you."),
  RuleCase("other-count", "1,245", "The school has 1,245 students on the employment track."),
  RuleCase(
    "rise", "$30,700 to $31,570", "Pay of bakers rose 4.8 percent between 2016 and 2017, from $30,700 to $31,570."),
  RuleCase("nobodys-pay", "$88,000", "You need an income of $88,000 to live comfortably in the valley."),
  RuleCase("nobodys-pay", "$31", "Maria Lopez, a baker in Tulsa, makes $31 an hour."),
  RuleCase("nobodys-pay", "$52,000", "I make $52,000 a year as a baker."),
  RuleCase("worked-example", "$65,000", "A driver earning $65,000 in Texas takes home less."),
  RuleCase("other-growth", "3.4 percent", "Revenue of bakeries is projected to grow 3.4 percent through 2030."),
  RuleCase("filter", "$15.00+", "<h2>Pay</h2><ul><li>$15.00+/hour (41,220)</li><li>$20.00+/hour (31,900)</li></ul>"),
  RuleCase("difference", "$11,600", "Between the two trades lies a difference of $11,600 a year in salary."),
  RuleCase("difference", "$4,800", "Their salary is $4,800 above the median for all jobs."),
  RuleCase("customer-payment", "$45", "Members pay $45 a month."),
  RuleCase("example", "$50,000", "Example: with a salary of $50,000 a year the tax is low."),
]

private func structured(_ salary: String) -> String {
  #"<script type="application/ld+json">{"@type":"JobPosting","title":"Baker","baseSalary":{\#(salary)}}</script><p>About the work.</p>"#
}

/// One amount or more for every rule on a figure whose measure is known.
private let figureRules: [RuleCase] = [
  RuleCase(
    "price-list", "$4,800",
    "<title>How much does a kitchen cost?</title><h1>Kitchen prices</h1><h2>Salary of the work</h2><ul><li>Small: $4,800</li></ul>"
  ),
  RuleCase(
    "term-of-a-sum", "$1,030",
    "<h2>Monthly salary</h2><table><tr><td>Baker</td><td>$1,105 ($1,030 + $75)</td></tr><tr><td>Cook</td><td>$1,258 ($1,140 + $118)</td></tr></table>"
  ),
  RuleCase("ambiguous-numeral", "$50.000", "The salary is $50.000 a year."),
  RuleCase("unheaded-row", "$23,100", "Annual wages $23,100 $27,400 $31,200 $39,800 $47,200"),
  RuleCase("implausible-growth", "900%", "Employment of bakers is projected to grow 900% by 2034."),
  RuleCase("implausible-count", "5.5", "Annual openings: 5.5"),
  RuleCase("implausible-amount", "$0", "The median salary is $0 a year."),
  RuleCase("implausible-amount", "$31,200,000", "The median salary is $31,200,000 a year."),
  RuleCase(
    "gap", "+$1,410",
    "<table><tr><th>State</th><th>Median pay</th></tr><tr><td>Ohio</td><td>+$1,410</td></tr><tr><td>Iowa</td><td>$30,100</td></tr></table>"
  ),
  RuleCase("contradicted-period", "45000", structured(#""currency":"USD","value":{"value":45000,"unitText":"HOUR"}"#)),
  RuleCase("nameless-currency", "45000", structured(#""value":{"value":45000,"unitText":"YEAR"}"#)),
  RuleCase(
    "nobodys-figure", "312",
    "<h1>County budget</h1><table><tr><th>Department</th><th>Spending</th><th>Positions</th></tr><tr><td>Library</td><td>$6,390,000</td><td>312</td></tr></table>",
    subject: nil),
  RuleCase("not-training", "$6", "Parking costs $6 a day."),
  RuleCase("not-training", "3 to 5 hours", "The course takes 3 to 5 hours of class a week."),
]

/// What decides where no rule has a word: words that name something else, or nothing that names anything.
private let resolution: [RuleCase] = [
  RuleCase("nothing-says-what", "$41,000", "A good oven for the shop is about $41,000 in the valley."),
  RuleCase("something-else", "$412,000", "The median home price is $412,000."),
  RuleCase("something-else", "$28,000", "Student loans average $28,000."),
  RuleCase("share-of-money", "9 percent", "The pay of bakers is 9 percent of that."),
  RuleCase("job-advertisements", "88,410", "Job openings: 88,410"),
  RuleCase("no-pay-period", "$4,000", "The salary is $4,000."),
]

/// Amounts that stand near what the rules look for, and are figures.
private let kept: [RuleCase] = [
  RuleCase(
    "sales-offer", "$31,200", "Before you buy a house: bakers there make a median salary of $31,200 a year and more."),
  RuleCase("price-per-thing", "$31,200", "Bakers earn $31,200 per year."),
  RuleCase("price-per-thing", "$31,200", "They are paid $31,200 per worker a year."),
  RuleCase("share-of-people", "7%", "Employment of bakers is projected to grow 7% by 2034, reports the bureau."),
  RuleCase("rate", "231,400", "There are 231,400 jobs for bakers in the country."),
  RuleCase("advertised-jobs", "29,100", "About 29,100 openings are projected each year."),
  RuleCase("other-count", "1.2 million", "About 1.2 million people are employed as bakers."),
  RuleCase("rise", "$30,700 to $31,570", "Pay of bakers ranges from $30,700 to $31,570 a year."),
  RuleCase("nobodys-pay", "$31,200", "Bakers in Tulsa, a town in Oklahoma, make a median of $31,200 a year."),
  RuleCase("worked-example", "$65,000", "Drivers earning a median of $65,000 a year live in Texas."),
  RuleCase("other-growth", "3.4 percent", "Employment of bakers is projected to grow 3.4 percent through 2030."),
  RuleCase("customer-payment", "$31,200", "Bakeries pay $31,200 a year on average."),
  RuleCase(
    "filter", "$31,200",
    "<h2>Pay</h2><ul><li>Ohio, by the last survey of the state: $31,200 a year (4,100 jobs)</li></ul>"),
  RuleCase("difference", "$31,200", "Bakers earn a median salary of $31,200 a year, and cooks are paid no less."),
  RuleCase(
    "gap", "+7%",
    "<table><tr><th>State</th><th>Projected growth</th></tr><tr><td>Ohio</td><td>+7%</td></tr><tr><td>Iowa</td><td>+5%</td></tr></table>"
  ),
  RuleCase(
    "price-list", "$31,200",
    "<title>How much does a kitchen cost?</title><p>The median salary of bakers is $31,200 a year.</p>"),
  RuleCase(
    "term-of-a-sum", "$24.00", "Bakers earn a median of $49,920 a year ($24.00 an hour, benefits and tips left out)."),
  RuleCase("ambiguous-numeral", "$50,000", "The salary is $50,000 a year."),
  RuleCase(
    "unheaded-row", "$23,100", "Annual wages: $23,100 (10%) $27,400 (25%) $31,200 (median) $39,800 (75%) $47,200 (90%)"),
  RuleCase("implausible-growth", "45%", "Employment of bakers is projected to grow 45% by 2034."),
  RuleCase("implausible-count", "290", "Annual openings: 290"),
  RuleCase("implausible-amount", "$31,200", "The median salary is $31,200 a year."),
  RuleCase("contradicted-period", "45000", structured(#""currency":"USD","value":{"value":45000,"unitText":"YEAR"}"#)),
  RuleCase("nameless-currency", "18.50", structured(#""currency":"USD","value":{"value":18.50,"unitText":"HOUR"}"#)),
  RuleCase(
    "nobodys-figure", "12,400",
    "<h1>Bakers</h1><table><tr><th>State</th><th>Median pay</th><th>Positions</th></tr><tr><td>Ohio</td><td>$31,200</td><td>12,400</td></tr></table>"
  ),
  RuleCase("not-training", "6 weeks", "The course takes 6 weeks."),
]

/// Figures that a rule takes away, though it must not.
private let knownFailures: [RuleCase] = [
  RuleCase("filter", "$31,200", "<h2>Pay</h2><ul><li>Ohio: $31,200 a year (4,100 jobs)</li></ul>")
]

@Suite struct FigureRuleTests {
  @Test("a rule on a figure's own words rejects it", arguments: clauseRules) func clause(_ test: RuleCase) {
    #expect(Explained(test.page, subject: test.subject).rule(test.raw) == test.rule)
  }
  @Test("a rule on a figure whose measure is known rejects it", arguments: figureRules) func figure(_ test: RuleCase) {
    #expect(Explained(test.page, subject: test.subject).rule(test.raw) == test.rule)
  }
  @Test("words around a figure make it none that is read", arguments: resolution) func words(_ test: RuleCase) {
    #expect(Explained(test.page, subject: test.subject).rule(test.raw) == test.rule)
  }
  @Test("negatives: figures that a rule must leave alone", arguments: kept) func keeps(_ test: RuleCase) {
    #expect(Explained(test.page, subject: test.subject).rule(test.raw) == "kept")
  }

  @Test("known failures", arguments: knownFailures) func known(_ test: RuleCase) {
    withKnownIssue { #expect(Explained(test.page, subject: test.subject).rule(test.raw) == "kept") }
  }

  @Test("every rule has a case that it decides and one that it must leave alone, but those of examples")
  func everyRule() {
    #expect(Set(clauseRules.map(\.rule)) == Set(ClauseRules.all.map { $0.name }))
    #expect(Set(figureRules.map(\.rule)) == Set(FigureRules.all.map { $0.name }))
    #expect(
      Set(kept.map(\.rule)).union(["example"]) == Set(ClauseRules.all.map { $0.name } + FigureRules.all.map { $0.name })
    )
    #expect(Set(ClauseRules.all.map { $0.name }).count == ClauseRules.all.count)
  }
}
