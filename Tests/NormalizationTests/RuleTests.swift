import Records
import Testing

@testable import Normalization

/// Inputs and outputs of every derivation rule; `nil` where the rule has no answer.
private let cases: [(rule: String, input: String, output: String?)] = [
  ("numeral", "44,640", "44640"), ("numeral", "21.46", "21.46"), ("numeral", "50.000", nil), ("numeral", "1,2,3", nil),
  ("numeral", "", nil),
  ("numeral-decimal-comma", "50.000", "50000"), ("numeral-decimal-comma", "12,50", "12.5"),
  ("numeral-decimal-comma", "x", nil),
  ("numeral-before-magnitude", "1.234", "1.234"), ("numeral-before-magnitude", "44,640", "44640"),
  ("numeral-before-magnitude", "x", nil),
  ("magnitude", "77 K", "77000"), ("magnitude", "1.2 million", "1200000"), ("magnitude", "2.5 lakh", "250000"),
  ("magnitude", "4.5 LPA", "450000"),
  ("magnitude", "3 crore", "30000000"), ("magnitude", "1.5 bn", "1500000000"), ("magnitude", "77 Q", nil),
  ("magnitude", "77", nil), ("magnitude", "x K", nil),
  ("scale", "850.5 thousands", "850500"), ("scale", "850.5 dozens", nil), ("scale", "850.5", nil),
  ("sign", "2.5", "-2.5"), ("sign", "-2.5", "-2.5"),
  ("extent", "44640", "44640"), ("extent", "35000..60000", "35000..60000"), ("extent", "60000..", "60000.."),
  ("extent", "..50000", "..50000"),
  ("extent", "..", nil),
  ("extent", "a..b", nil), ("extent", "1..2..3", nil),
  ("unit", "USD/hour", "USD/hour"), ("unit", "jobs/year", "jobs/year"), ("unit", "USD", "USD"),
  ("unit", "percent", "percent"), ("unit", "USD/decade", nil),
  ("pay-period", "per hour", "hour"), ("pay-period", "/hr", "hour"), ("pay-period", "Annual Salary", "year"),
  ("pay-period", "p.a.", "year"),
  ("pay-period", "pa", "year"), ("pay-period", "biweekly", "fortnight"), ("pay-period", "every two weeks", "fortnight"),
  ("pay-period", "weekly", "week"),
  ("pay-period", "per diem", "day"), ("pay-period", "per shift", "day"), ("pay-period", "pcm", "month"),
  ("pay-period", "mo", "month"),
  ("pay-period", "per mile", "mile"), ("pay-period", "once", nil), ("pay-period", "per calendar month", "month"),
  ("pay-period", "LPA", "year"),
  ("pay-period-by-size", "44640", "year"), ("pay-period-by-size", "21.46", "hour"), ("pay-period-by-size", "x", nil),
  ("annual", "21.46 USD/hour", "44636.8 USD/year"), ("annual", "180 USD/day", "46800 USD/year"),
  ("annual", "900..1100 USD/week", "46800..57200 USD/year"),
  ("annual", "1700 USD/fortnight", "44200 USD/year"), ("annual", "3900.. GBP/month", "46800.. GBP/year"),
  ("annual", "..60000 USD/year", "..60000 USD/year"),
  ("annual", "0.55 USD/mile", nil), ("annual", "155 USD", nil), ("annual", "x USD/year", nil),
  ("annual", "19.233 USD/hour", "40004.64 USD/year"),
  ("area", "California", "US-CA"), ("area", "CA", "US-CA"), ("area", "U.S.", "US"),
  ("area", "New South Wales (Sydney)", "AU-NSW"), ("area", "National", "US"),
  ("area", "New York City", "CBSA:35620"), ("area", "Gotham City", nil), ("numeral-json", "45.125", "45.125"),
  ("numeral-json", "4.5e4", "45000"),
  ("numeral-json", "45,000", nil), ("area", "", nil), ("area", "Puerto Rico", "US-PR"),
  ("area", "District of Columbia", "US-DC"),
  ("area", "Scotland", "GB-SCT"),
  ("area-by-currency", "USD", "US"), ("area-by-currency", "GBP", "GB"), ("area-by-currency", "EUR", nil),
  ("area-by-currency", "", nil),
  ("sign-by-words", "13 decline", "-13"), ("sign-by-words", "2.5 negative growth", "-2.5"),
  ("sign-by-words", "decline", nil), ("sign-by-words", "13", nil),
  ("area-default", "US", "US"), ("area-by-language", "de-DE", "DE"), ("area-by-language", "en", nil),
  ("area-by-language", "", nil),
  ("reference-period", "May 2024", "2024-05"), ("reference-period", "Sept. 2023", "2023-09"),
  ("reference-period", "2022-2032", "2022/2032"),
  ("reference-period", "2024–34", "2024/2034"), ("reference-period", "2022 to 2032", "2022/2032"),
  ("reference-period", "through 2032", "/2032"),
  ("reference-period", "by 2034", "/2034"), ("reference-period", "2019", "2019"), ("reference-period", "soon", nil),
  ("reference-period", "34", nil),
  ("experience-class", "Entry-level", "entry"), ("experience-class", "Less than 1 year", "entry"),
  ("experience-class", "Early career (1-4 years)", "early"),
  ("experience-class", "1-3 years", "early"), ("experience-class", "Mid-career", "mid"),
  ("experience-class", "5-9 years", "mid"),
  ("experience-class", "10+ years", "senior"),
  ("experience-class", "Experienced", "senior"), ("experience-class", "Late career", "senior"),
  ("experience-class", "0-1 yrs", "entry"),
  ("experience-class", "Certified", nil),
  ("experience-class", "New graduates", "entry"), ("experience-class", "20 years and more", "senior"),
  ("occupation-code", "Medical Secretaries and Administrative Assistants", "43-6013"),
  ("occupation-code", "registered nurse", "29-1141"),
  ("occupation-code", "Wizard", nil), ("occupation-code", "", nil), ("occupation-code", "Medical Receptionist", nil),
  ("occupation-evidence", "Desk Wizard = 43-6013", "43-6013"), ("occupation-evidence", "Desk Wizard", nil),
  ("decision", "36.8 = 36800", "36800"),
  ("decision", "36.8", nil),
]

@Suite struct RuleTests {
  @Test(arguments: cases.indices) func rule(_ index: Int) {
    let (rule, input, output) = cases[index]
    #expect(DerivationRules.apply(rule, to: input) == output, "\(rule) of \(input)")
  }

  @Test func everyRuleHasACase() { #expect(Set(cases.map(\.rule)) == Set(DerivationRules.names)) }

  @Test func aRuleThatIsNoneHasNoAnswer() { #expect(DerivationRules.apply("magic", to: "1") == nil) }

  /// A rule applied to its own output changes nothing more, where input and output are of one kind.
  @Test(arguments: ["extent", "unit", "sign"]) func settles(_ rule: String) {
    for row in cases where row.rule == rule {
      guard let output = row.output else { continue }
      #expect(DerivationRules.apply(rule, to: output) == output)
    }
  }

  @Test func aStepThatGivesSomethingElseDoesNotReplay() {
    let step = DerivationStep(rule: "numeral", input: "44,640", output: "44640")
    #expect(DerivationRules.replay([step]))
    #expect(!DerivationRules.replay([step, DerivationStep(rule: "numeral", input: "44,640", output: "44641")]))
    #expect(!DerivationRules.replay([DerivationStep(rule: "magic", input: "1", output: "1")]))
  }
}
