import Testing

@testable import Extraction

@Suite("Cities and training in sentences and tables")
struct CityAndTrainingTests {
  @Test(
    "a city is its metropolitan area where its name leaves no choice",
    arguments: [
      PageCase(
        "a city that only one state has", "Nurses in San Francisco earn an average of $140,000 a year.",
        ["wage/mean 140000 USD/year CBSA:41860"]),
      PageCase(
        "a city with the abbreviation of its state", "Nurses in Portland, Ore., earn an average of $96,000 a year.",
        ["wage/mean 96000 USD/year CBSA:38900"]),
      PageCase(
        "an abbreviated state", "Pay averages $133,000 a year in Calif. and less elsewhere.",
        ["wage/mean 133000 USD/year US-CA"]),
      PageCase(
        "several cities have no code",
        "Secretaries in Chicago, Denver and Austin earn an average of $50,000 a year.",
        ["wage/mean 50000 USD/year; area Chicago, Denver and Austin"]
      ),
      PageCase(
        "a name that several cities bear has no code", "Secretaries in Portland earn an average of $50,000 a year.",
        ["wage/mean 50000 USD/year; area Portland"]),
      PageCase(
        "a college named after a city is no place", "Graduates of Boston College earn an average of $50,000 a year.",
        ["wage/mean 50000 USD/year US"]),
      PageCase(
        "a company named after a city is no place", "Austin Smith Clinics pay an average of $50,000 a year.",
        ["wage/mean 50000 USD/year US"]),
    ])
  func cities(_ test: PageCase) {
    let found = figures(of: "<h1>Pay</h1><p>\(test.page)</p>")
    #expect(
      found.map {
        $0.replacing("; of Nurses", with: "").replacing("; of Secretaries", with: "").replacing(
          "; of Graduates", with: "")
      } == test.figures)
  }

  @Test("a column of cities, in which New York is the city")
  func column() {
    let rows = ["San Jose-Sunnyvale-Santa Clara, CA", "New York, NY", "Springfield, NJ", "Mass.", "New York"].map {
      "<tr><td>\($0)</td><td>$50,000</td></tr>"
    }
    let expected = ["CBSA:41940", "CBSA:35620", "; area Springfield, NJ", "US-MA", "CBSA:35620"]
    let found = figures(of: "<table><tr><th>City</th><th>Median annual pay</th></tr>" + rows.joined() + "</table>")
    #expect(found.count == 5)
    #expect(zip(found, expected).allSatisfy { $0.hasSuffix($1) })
  }

  @Test(
    "length and cost of training are read, costs and hours beside it are not",
    arguments: [
      PageCase(
        "a certificate's length", "A certificate takes 6 to 12 months.",
        ["training_duration/typical 6..12 months; credential certificate"]),
      PageCase(
        "the cost of programs", "Online programs cost $1,500-$5,000.",
        ["training_cost/typical 1500..5000 USD; credential Online programs"]),
      PageCase(
        "a length from weeks to months is open at both ends",
        "The program takes 6 weeks to 6 months.",
        ["training_duration/typical 6.. weeks", "training_duration/typical ..6 months"]
      ),
      PageCase(
        "a length of two or three years", "The course takes 2 or 3 years.", ["training_duration/typical 2..3 years"]),
      PageCase("costs of a way to school are none of training", "Parking costs $6 a day, and the bus costs $2.25.", []),
      PageCase("hours of class in a week are no length of training", "Classes take 3 to 5 hours a week.", []),
    ])
  func training(_ test: PageCase) {
    #expect(figures(of: "<h1>School days</h1><p>\(test.page)</p>") == test.figures)
  }

  @Test("an exam's fee is of the certificate it stands under")
  func exam() {
    let page =
      "<h3>Certified Records Clerk (CRC)</h3><p>Exam details:</p><ul><li>110 questions</li><li>$155 exam fee</li></ul>"
    #expect(figures(of: page) == ["exam_fee/level 155 USD; credential CRC"])
  }
}
