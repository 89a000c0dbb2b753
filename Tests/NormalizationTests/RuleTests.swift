import Records
import Testing

@testable import Normalization

/// An input of a derivation rule and its output, nil where the rule has no answer.
struct RuleCase: Sendable, CustomTestStringConvertible {
  let rule: String
  let input: String
  let output: String?
  var testDescription: String { "\(rule) of \u{201C}\(input)\u{201D} is \(output ?? "nothing")" }

  init(_ rule: String, _ input: String, _ output: String?) {
    (self.rule, self.input, self.output) = (rule, input, output)
  }
}

private let cases: [RuleCase] = [
  RuleCase("numeral", "44,640", "44640"),
  RuleCase("numeral", "21.46", "21.46"),
  RuleCase("numeral", "50.000", nil),
  RuleCase("numeral", "1,2,3", nil),
  RuleCase("numeral", "", nil),
  RuleCase("numeral-decimal-comma", "50.000", "50000"),
  RuleCase("numeral-decimal-comma", "12,50", "12.5"),
  RuleCase("numeral-decimal-comma", "x", nil),
  RuleCase("numeral-before-magnitude", "1.234", "1.234"),
  RuleCase("numeral-before-magnitude", "44,640", "44640"),
  RuleCase("numeral-before-magnitude", "x", nil),
  RuleCase("magnitude", "77 K", "77000"),
  RuleCase("magnitude", "1.2 million", "1200000"),
  RuleCase("magnitude", "2.5 lakh", "250000"),
  RuleCase("magnitude", "4.5 LPA", "450000"),
  RuleCase("magnitude", "3 crore", "30000000"),
  RuleCase("magnitude", "1.5 bn", "1500000000"),
  RuleCase("magnitude", "77 Q", nil),
  RuleCase("magnitude", "77", nil),
  RuleCase("magnitude", "x K", nil),
  RuleCase("scale", "850.5 thousands", "850500"),
  RuleCase("scale", "850.5 dozens", nil),
  RuleCase("scale", "850.5", nil),
  RuleCase("sign", "2.5", "-2.5"),
  RuleCase("sign", "-2.5", "-2.5"),
  RuleCase("extent", "44640", "44640"),
  RuleCase("extent", "35000..60000", "35000..60000"),
  RuleCase("extent", "60000..", "60000.."),
  RuleCase("extent", "..50000", "..50000"),
  RuleCase("extent", "..", nil),
  RuleCase("extent", "a..b", nil),
  RuleCase("extent", "1..2..3", nil),
  RuleCase("unit", "USD/hour", "USD/hour"),
  RuleCase("unit", "jobs/year", "jobs/year"),
  RuleCase("unit", "USD", "USD"),
  RuleCase("unit", "percent", "percent"),
  RuleCase("unit", "USD/decade", nil),
  RuleCase("pay-period", "per hour", "hour"),
  RuleCase("pay-period", "/hr", "hour"),
  RuleCase("pay-period", "Annual Salary", "year"),
  RuleCase("pay-period", "p.a.", "year"),
  RuleCase("pay-period", "pa", "year"),
  RuleCase("pay-period", "biweekly", "fortnight"),
  RuleCase("pay-period", "every two weeks", "fortnight"),
  RuleCase("pay-period", "weekly", "week"),
  RuleCase("pay-period", "per diem", "day"),
  RuleCase("pay-period", "per shift", "day"),
  RuleCase("pay-period", "pcm", "month"),
  RuleCase("pay-period", "mo", "month"),
  RuleCase("pay-period", "per mile", "mile"),
  RuleCase("pay-period", "once", nil),
  RuleCase("pay-period", "per calendar month", "month"),
  RuleCase("pay-period", "LPA", "year"),
  RuleCase("pay-period-by-size", "44640", "year"),
  RuleCase("pay-period-by-size", "21.46", "hour"),
  RuleCase("pay-period-by-size", "x", nil),
  RuleCase("annual", "21.46 USD/hour", "44636.8 USD/year"),
  RuleCase("annual", "180 USD/day", "46800 USD/year"),
  RuleCase("annual", "900..1100 USD/week", "46800..57200 USD/year"),
  RuleCase("annual", "1700 USD/fortnight", "44200 USD/year"),
  RuleCase("annual", "3900.. GBP/month", "46800.. GBP/year"),
  RuleCase("annual", "..60000 USD/year", "..60000 USD/year"),
  RuleCase("annual", "0.55 USD/mile", nil),
  RuleCase("annual", "155 USD", nil),
  RuleCase("annual", "x USD/year", nil),
  RuleCase("annual", "19.233 USD/hour", "40004.64 USD/year"),
  RuleCase("area", "California", "US-CA"),
  RuleCase("area", "CA", "US-CA"),
  RuleCase("area", "U.S.", "US"),
  RuleCase("area", "New South Wales (Sydney)", "AU-NSW"),
  RuleCase("area", "National", "US"),
  RuleCase("area", "New York City", "CBSA:35620"),
  RuleCase("area", "Gotham City", nil),
  RuleCase("numeral-json", "45.125", "45.125"),
  RuleCase("numeral-json", "4.5e4", "45000"),
  RuleCase("numeral-json", "45,000", nil),
  RuleCase("area", "", nil),
  RuleCase("area", "Puerto Rico", "US-PR"),
  RuleCase("area", "District of Columbia", "US-DC"),
  RuleCase("area", "Scotland", "GB-SCT"),
  RuleCase("area-by-currency", "USD", "US"),
  RuleCase("area-by-currency", "GBP", "GB"),
  RuleCase("area-by-currency", "EUR", nil),
  RuleCase("area-by-currency", "", nil),
  RuleCase("sign-by-words", "13 decline", "-13"),
  RuleCase("sign-by-words", "2.5 negative growth", "-2.5"),
  RuleCase("sign-by-words", "decline", nil),
  RuleCase("sign-by-words", "13", nil),
  RuleCase("area-default", "US", "US"),
  RuleCase("area-by-language", "de-DE", "DE"),
  RuleCase("area-by-language", "en", nil),
  RuleCase("area-by-language", "", nil),
  RuleCase("reference-period", "May 2024", "2024-05"),
  RuleCase("reference-period", "Sept. 2023", "2023-09"),
  RuleCase("reference-period", "2022-2032", "2022/2032"),
  RuleCase("reference-period", "2024–34", "2024/2034"),
  RuleCase("reference-period", "2022 to 2032", "2022/2032"),
  RuleCase("reference-period", "through 2032", "/2032"),
  RuleCase("reference-period", "by 2034", "/2034"),
  RuleCase("reference-period", "2019", "2019"),
  RuleCase("reference-period", "soon", nil),
  RuleCase("reference-period", "34", nil),
  RuleCase("experience-class", "Entry-level", "entry"),
  RuleCase("experience-class", "Less than 1 year", "entry"),
  RuleCase("experience-class", "Early career (1-4 years)", "early"),
  RuleCase("experience-class", "1-3 years", "early"),
  RuleCase("experience-class", "Mid-career", "mid"),
  RuleCase("experience-class", "5-9 years", "mid"),
  RuleCase("experience-class", "10+ years", "senior"),
  RuleCase("experience-class", "Experienced", "senior"),
  RuleCase("experience-class", "Late career", "senior"),
  RuleCase("experience-class", "0-1 yrs", "entry"),
  RuleCase("experience-class", "Certified", nil),
  RuleCase("experience-class", "New graduates", "entry"),
  RuleCase("experience-class", "20 years and more", "senior"),
  RuleCase("occupation-code", "Medical Secretaries and Administrative Assistants", "43-6013"),
  RuleCase("occupation-code", "registered nurse", "29-1141"),
  RuleCase("occupation-code", "Wizard", nil),
  RuleCase("occupation-code", "", nil),
  RuleCase("occupation-code", "Medical Receptionist", nil),
  RuleCase("occupation-evidence", "Desk Wizard = 43-6013", "43-6013"),
  RuleCase("occupation-evidence", "Desk Wizard", nil),
  RuleCase("occupation-evidence", " = 43-6013", nil),
  RuleCase("occupation-evidence", "Desk Wizard = 43-601", nil),
  RuleCase("occupation-evidence", "Desk Wizard = 4376013", nil),
  RuleCase("occupation-evidence", "Desk Wizard: 43-6013", nil),
  RuleCase("decision", "36.8 = 36800", "36800"),
  RuleCase("decision", "36.8", nil),
]

@Suite struct RuleTests {
  @Test("a rule gives its output, or no answer", arguments: cases)
  func rule(_ test: RuleCase) { #expect(DerivationRules.apply(test.rule, to: test.input) == test.output) }

  @Test("every rule has a case") func everyRuleHasACase() {
    #expect(Set(cases.map(\.rule)) == Set(DerivationRules.names))
  }

  @Test("a rule that does not exist has no answer") func aRuleThatIsNoneHasNoAnswer() {
    #expect(DerivationRules.apply("magic", to: "1") == nil)
  }

  /// Where input and output are of one kind.
  @Test("a rule applied to its own output changes nothing more", arguments: ["extent", "unit", "sign"])
  func settles(_ rule: String) {
    for row in cases where row.rule == rule {
      guard let output = row.output else { continue }
      #expect(DerivationRules.apply(rule, to: output) == output)
    }
  }

  @Test("a step that gives something else does not replay")
  func aStepThatGivesSomethingElseDoesNotReplay() {
    let step = DerivationStep(rule: "numeral", input: "44,640", output: "44640")
    #expect(DerivationRules.replay([step]))
    #expect(!DerivationRules.replay([step, DerivationStep(rule: "numeral", input: "44,640", output: "44641")]))
    #expect(!DerivationRules.replay([DerivationStep(rule: "magic", input: "1", output: "1")]))
  }
}
