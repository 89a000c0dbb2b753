import Pages
import Records
import Testing

@testable import Extraction

/// Structured data of a page, and what is made of them.
struct DataCase: Sendable, CustomTestStringConvertible {
  let name: String
  let data: String
  let expected: String
  var testDescription: String { name }

  init(_ name: String, _ data: String, _ expected: String = "") {
    (self.name, self.data, self.expected) = (name, data, expected)
  }
}

@Suite("Pay in structured data")
struct StructuredDataTests {
  private static func script(_ json: String) -> String {
    "<script type=\"application/ld+json\">\(json)</script><p>About the work.</p>"
  }

  private static let distribution = #"""
    {"@type":"MonetaryAmountDistribution","name":"base","currency":"USD","duration":"P1Y","percentile10":"30100.5","percentile25":36000,"median":44640.00,
    "percentile75":"50,400","percentile90":"61000"}
    """#

  static let jsonCases: [PageCase] = [
    PageCase(
      "percentiles of an occupation's estimated salary, in a state",
      ##"""
      {"@context":"https://schema.org","@type":"Occupation","name":"Medical Secretary","estimatedSalary":[\##(distribution)],
      "occupationLocation":{"@type":"State","name":"Ohio"}}
      """##,
      ["p10 30100.5", "p25 36000", "median 44640", "p75 50400", "p90 61000"].map { "wage/\($0) USD/year US-OH" }
    ),
    PageCase(
      "a salary that another node of the graph holds",
      ##"""
      {"@graph":[{"@type":["Thing","JobPosting"],"title":"Front desk clerk","hiringOrganization":{"name":"Mill Clinic"},"baseSalary":{"@id":"#p"},
      "jobLocation":{"address":{"addressLocality":"Austin","addressRegion":"TX","addressCountry":"US"}}},
      {"@id":"#p","@type":"MonetaryAmount","currency":"USD","value":{"minValue":18.50,"maxValue":"22.75","unitText":"HOUR"}}]}
      """##,
      ["wage/typical 18.5..22.75 USD/hour CBSA:12420; setting Mill Clinic; of Front desk clerk"]
    ),
    PageCase(
      "terms that the context renames",
      ##"""
      {"@context":{"schema":"http://schema.org/","pay":"schema:baseSalary","kind":"@type"},"kind":"schema:JobPosting","schema:title":"Medical secretary",
      "pay":{"kind":"schema:MonetaryAmount","schema:currency":"GBP","schema:minValue":{"@value":"24000"},"schema:unitText":"YEAR"}}
      """##,
      ["wage/typical 24000.. GBP/year GB"]
    ),
    PageCase(
      "a salary as a text",
      ##"[{"@type":"JobPosting","title":"Night clerk","baseSalary":"$17.25 an hour"}]"##,
      ["wage/typical 17.25 USD/hour US; of Night clerk"]
    ),
    PageCase(
      "a unit by its code, and places in two states",
      ##"""
      {"@type":"JobPosting","title":"Night clerk","salaryCurrency":"USD","baseSalary":{"value":{"value":31200,"unitCode":"ANN"}},
      "jobLocation":[{"address":{"addressRegion":"CA"}},{"address":{"addressRegion":"Nevada"}}]}
      """##,
      ["wage/typical 31200 USD/year; area CA; Nevada; of Night clerk"]
    ),
  ]

  @Test("JSON-LD", arguments: jsonCases)
  func jsonLD(_ test: PageCase) {
    #expect(figures(of: Self.script(test.page)) == test.figures)
  }

  @Test(
    "microdata and RDFa Lite",
    arguments: [
      DataCase(
        "microdata whose value stands in an attribute",
        #"""
        <div itemscope itemtype="https://schema.org/JobPosting" hidden><meta itemprop="title" content="Medical secretary"><div itemprop="baseSalary" itemscope
        itemtype="https://schema.org/MonetaryAmount"><meta itemprop="currency" content="USD"><div itemprop="value" itemscope
        itemtype="http://schema.org/QuantitativeValue"><span itemprop="value" content="31200">31.2 thousand</span><span itemprop="unitText">YEAR</span></div></div></div>
        """#),
      DataCase(
        "microdata that refer to another element",
        #"""
        <div itemscope itemtype="https://schema.org/JobPosting" itemref="p" hidden><meta itemprop="title" content="Medical secretary"></div>
        <div id="p" hidden><div itemprop="baseSalary" itemscope itemtype="https://schema.org/MonetaryAmount"><data itemprop="value" value="31200"></data><meta
        itemprop="currency" content="USD"><meta itemprop="unitText" content="YEAR"></div></div>
        """#),
      DataCase(
        "RDFa Lite with a vocabulary",
        #"""
        <div vocab="https://schema.org/" typeof="JobPosting" hidden><span property="title">Medical secretary</span><div property="baseSalary" typeof="MonetaryAmount">
        <meta property="currency" content="USD"><span property="value">31,200</span><span property="unitText">YEAR</span></div></div>
        """#),
      DataCase(
        "RDFa Lite with a prefix, and the salary in an attribute",
        #"""
        <div typeof="schema:JobPosting" hidden><span property="schema:title">Medical secretary</span><span property="schema:baseSalary" content="31200 USD per year">much</span></div>
        """#),
    ])
  func markup(_ test: DataCase) {
    #expect(figures(of: "<p>About the work.</p>" + test.data) == ["wage/typical 31200 USD/year US"])
  }

  /// A job advertisement with one salary; `place` is the value of `jobLocation`.
  private static func posting(
    _ place: String, salary: String = #""value":31200"#, title: String = "Night clerk", more: String = ""
  ) -> String {
    ##"{"@type":"JobPosting","title":"\##(title)","jobLocation":\##(place),"baseSalary":{"currency":"USD","value":{\##(salary),"unitText":"YEAR"}}\##(more)}"##
  }

  @Test(
    "the place of a job, however its address is written",
    arguments: [
      DataCase("an address in one line", #"{"address":"San Francisco, CA, US"}"#, "CBSA:41860"),
      DataCase("a place as a text", #""Remote, US""#, "US"),
      DataCase(
        "city and state apart", #"{"address":{"addressLocality":"Austin","addressRegion":"Texas"}}"#, "CBSA:12420"),
      DataCase(
        "city and state in the place of the city", #"{"address":{"addressLocality":"Austin, TX"}}"#, "CBSA:12420"),
      DataCase(
        "a city of no metropolitan area is its state",
        #"{"address":{"addressLocality":"Elko","addressRegion":"NV","addressCountry":{"name":"United States"}}}"#,
        "US-NV"
      ),
      DataCase(
        "a state by its code of ISO 3166", #"{"address":{"addressRegion":"US-CA","addressCountry":"US"}}"#, "US-CA"),
      DataCase(
        "a job from anywhere is its country", #"{"address":{"addressLocality":"Remote","addressCountry":"US"}}"#, "US"),
      DataCase(
        "two addresses of one city",
        #"[{"address":{"addressLocality":"Austin","addressRegion":"TX"}},{"address":"Austin, Texas"}]"#, "CBSA:12420"),
      DataCase("two addresses of one state", #"{"address":[{"addressRegion":"CA"},{"addressRegion":"CA"}]}"#, "US-CA"),
    ])
  func places(_ test: DataCase) {
    #expect(
      figures(of: Self.script(Self.posting(test.data))) == [
        "wage/typical 31200 USD/year \(test.expected); of Night clerk"
      ])
  }

  @Test(
    "what sites do to their data",
    arguments: [
      DataCase(
        "a number that is none", posting(#""Ohio""#, more: #","skills":NaN"#),
        "wage/typical 31200 USD/year US-OH; of Night clerk"),
      DataCase(
        "equal ends of a range",
        posting(#""Ohio""#, salary: #""minValue":31200,"maxValue":31200.00"#),
        "wage/typical 31200 USD/year US-OH; of Night clerk"
      ),
      DataCase(
        "a lower end of zero",
        posting(#""Ohio""#, salary: #""minValue":0,"maxValue":31200"#),
        "wage/typical ..31200 USD/year US-OH; of Night clerk"
      ),
      DataCase(
        "references for characters in the title",
        posting(#""Ohio""#, title: "R&amp;D clerk &#8211; nights"),
        "wage/typical 31200 USD/year US-OH; of R&D clerk – nights"
      ),
      DataCase(
        "a currency sign in the value, by reference", posting(#""Ohio""#, salary: #""value":"&#36;31,200""#),
        "wage/typical 31200 USD/year US-OH; of Night clerk"),
      DataCase(
        "the posting among other things of the page",
        #"{"@graph":[{"@type":"WebPage"},\#(posting(#""Ohio""#))]}"#,
        "wage/typical 31200 USD/year US-OH; of Night clerk"
      ),
      DataCase(
        "line ends within a text, and a comma at the end",
        posting(#""Ohio""#, more: ",\"description\":\"two\n\tlines\","),
        "wage/typical 31200 USD/year US-OH; of Night clerk"
      ),
    ])
  func customs(_ test: DataCase) {
    let (json, figure) = (test.data, test.expected)
    #expect(figures(of: Self.script(json)) == [figure])
    #expect(figures(of: Self.script(json) + Self.script(" " + json)) == [figure], "a repeated script says nothing new")
  }

  @Test("every amount is explained, with the properties that decided it")
  func explained() {
    let json =
      #"{"@type":"Occupation","estimatedSalary":[{"currency":"USD","duration":"P1Y","median":45000},{"name":"Bonus","currency":"USD","median":9000}]}"#
    let explanations = explainFigures(of: readTestPage(Self.script(json)))
    #expect(explanations.map(\.outcome) == [.kept, .rejected])
    #expect(explanations.map(\.rule) == ["", "something-else"])
    #expect(
      explanations.first?.trace.entries.filter { $0.dimension != "place" }.map {
        "\($0.dimension) \($0.value) \($0.role) \($0.words)"
      }
        == ["measure wage property estimatedSalary median", "statistic median property estimatedSalary median"])
    #expect(explanations.first?.contexts.map(\.words) == ["estimatedSalary median", "currency USD, duration P1Y"])
  }

  @Test(
    "what is no pay yields nothing",
    arguments: [
      DataCase(
        "the price of a product",
        #"{"@type":"Product","name":"Poster","offers":{"@type":"Offer","price":"45000","priceCurrency":"USD"}}"#),
      DataCase(
        "the amount of a loan",
        #"{"@type":"LoanOrCredit","amount":{"@type":"MonetaryAmount","currency":"USD","value":45000}}"#),
      DataCase(
        "what a person's occupation is estimated at",
        #"{"@type":"Person","name":"Ann Lee","hasOccupation":{"@type":"Occupation","name":"Clerk","estimatedSalary":{"currency":"USD","duration":"P1Y","median":45000}}}"#
      ),
      DataCase(
        "a bonus",
        #"{"@type":"Occupation","name":"Clerk","estimatedSalary":{"name":"Bonus","currency":"USD","duration":"P1Y","median":9000}}"#
      ),
      DataCase(
        "terms of another vocabulary",
        #"{"@context":"https://other.example/terms","@type":"Occupation","estimatedSalary":{"currency":"USD","duration":"P1Y","median":45000}}"#
      ),
      DataCase(
        "a salary of zero",
        #"{"@type":"JobPosting","title":"Clerk","baseSalary":{"currency":"USD","value":{"value":0,"unitText":"YEAR"}}}"#
      ),
      DataCase("a salary in words alone", #"{"@type":"JobPosting","title":"Clerk","baseSalary":"competitive"}"#),
      DataCase(
        "pay in an answer's text",
        #"{"@type":"FAQPage","mainEntity":{"@type":"Question","name":"What do clerks earn?","acceptedAnswer":{"@type":"Answer","text":"$45,000 a year"}}}"#
      ),
      DataCase("pay in an article's text", #"{"@type":"Article","articleBody":"Clerks earn $45,000 a year."}"#),
    ])
  func nothing(_ test: DataCase) {
    let extraction = extract(Self.script(test.data))
    #expect(extraction.figures.isEmpty)
    #expect(extraction.findings.isEmpty)
  }

  @Test(
    "what stays ambiguous is a finding",
    arguments: [
      DataCase(
        "an amount without a currency",
        #"{"@type":"JobPosting","title":"Clerk","baseSalary":{"value":{"value":45000,"unitText":"YEAR"}}}"#,
        "no currency"
      ),
      DataCase(
        "a year's amount by the hour",
        #"{"@type":"JobPosting","title":"Clerk","baseSalary":{"currency":"USD","value":{"value":45000,"unitText":"HOUR"}}}"#,
        "HOUR"
      ),
      DataCase(
        "a unit that is no time",
        #"{"@type":"JobPosting","title":"Clerk","baseSalary":{"currency":"USD","value":{"value":45000,"unitText":"ONCE"}}}"#,
        "ONCE"
      ),
      DataCase(
        "an amount of no known period",
        #"{"@type":"JobPosting","title":"Clerk","baseSalary":{"currency":"USD","value":2500}}"#, "period"),
    ])
  func ambiguous(_ test: DataCase) {
    let extraction = extract(Self.script(test.data))
    #expect(extraction.figures.isEmpty)
    #expect(extraction.findings.map(\.check) == [.ambiguousFigure])
    #expect(extraction.findings.first?.message.contains(test.expected) == true)
  }

  @Test("a broken block is a finding and leaves the others alone")
  func broken() {
    let good = #"{"@type":"Occupation","name":"Medical Secretary","estimatedSalary":"# + Self.distribution + "}"
    let extraction = extract(
      Self.script("{\"@type\": oops") + Self.script(good.replacing("}", with: ",}")) + Self.script(""))
    #expect(extraction.figures.count == 5)
    #expect(extraction.findings.map(\.check) == [.brokenStructuredData, .brokenStructuredData])
    #expect(extraction.findings.map(\.severity) == [.warning, .info])
  }

  @Test("a figure leads to its place and keeps what is written")
  func place() {
    let extraction = extract(
      Self.script(
        #"{"@graph":[{"@type":"Occupation","a/b~":1,"estimatedSalary":[{"currency":"USD","duration":"P1Y","median": 44640.00}]}]}"#
      ))
    #expect(extraction.figures.map(\.locator) == [.pointer("#1/@graph/0/estimatedSalary/0/median")])
    #expect(extraction.figures.map(\.printed.raw) == ["44640.00"])
    #expect(extraction.figures.map(\.quote) == [#""median": 44640.00"#])
    #expect(extraction.figures.map(\.method) == [.structured])
  }

  @Test("references in a circle and deep nesting come to an end")
  func circles() {
    let circle =
      #"{"@graph":[{"@id":"a","@type":"Occupation","x":{"@id":"b"}},{"@id":"b","@type":"Occupation","x":[{"@id":"a"},{"@id":"a"}]}]}"#
    #expect(extract(Self.script(circle)).figures.isEmpty)
    let deep = String(
      repeating: #"<div itemscope itemprop="baseSalary" itemtype="https://schema.org/JobPosting">"#, count: 500)
    #expect(
      extract("<p>x</p>" + #"<div itemscope itemtype="https://schema.org/JobPosting">"# + deep + "</div>").figures
        .isEmpty)
  }
}
