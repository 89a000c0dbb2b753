import Testing

private let developedOn: [PageCase] = [
  (
    "The median annual wage for medical secretaries was $44,640 in May 2024.",
    ["wage/median 44640 USD/year US; period 2024-05"]
  ),
  ("On average, they earn $21.46 per hour.", ["wage/mean 21.46 USD/hour US"]),
  (
    "The lowest 10 percent earned less than $33,500, and the highest 10 percent earned more than $61,220.",
    ["wage/p10 33500 USD/year US", "wage/p90 61220 USD/year US"]
  ),
  ("Salaries range from $35,000 to $60,000 a year.", ["wage/typical 35000..60000 USD/year US"]),
  ("Most medical secretaries earn between $30,000 and $40,000 a year.", ["wage/typical 30000..40000 USD/year US"]),
  (
    "The median salary is $44,640 annually or $21.46 per hour.",
    ["wage/median 44640 USD/year US", "wage/median 21.46 USD/hour US"]
  ),
  ("They earn a median salary of $77K.", ["wage/median 77000 USD/year US"]),
  ("Pay is approximately $20–$22 per hour at the median level.", ["wage/median 20..22 USD/hour US"]),
  ("Top earners can make up to $75,000 a year.", ["wage/typical ..75000 USD/year US"]),
  (
    "Experienced secretaries earn $60,000 or more a year.", ["wage/typical 60000.. USD/year US; experience Experienced"]
  ),
  ("Entry-level salaries start at $32,000 per year.", ["wage/typical 32000 USD/year US; experience Entry-level"]),
  ("According to Salary.com, the average pay is $48,200 a year.", ["wage/mean 48200 USD/year US; source Salary.com"]),
  ("In California, the average salary is $52,000 a year.", ["wage/mean 52000 USD/year US-CA"]),
  (
    "Pay averages $40,000 in Texas and $50,000 in California.",
    ["wage/mean 40000 USD/year US-TX", "wage/mean 50000 USD/year US-CA"]
  ),
]

private let outlook: [PageCase] = [
  (
    "Employment is projected to grow 7 percent from 2022 to 2032.",
    ["employment_growth/projected 7 percent US; period 2022/2032"]
  ),
  ("Jobs are expected to decline 5 percent through 2033.", ["employment_growth/projected -5 percent US; period /2033"]),
  (
    "About 29,000 openings are projected each year, on average, over the decade.",
    ["openings/annual 29000 jobs/year US"]
  ),
  ("The field will add 48,000 new jobs by 2032.", ["employment_change/projected 48000 jobs US; period /2032"]),
  ("There were about 830,000 jobs in 2022.", ["employment/level 830000 jobs US; period 2022"]),
  ("Employment is projected to reach 890,000 by 2032.", ["employment/projected 890000 jobs US; period 2032"]),
  (
    "The growth rate is 7%, and 1.2 million people are employed.",
    ["employment_growth/projected 7 percent US", "employment/level 1200000 jobs US"]
  ),
  (
    "Employment is projected to grow 7 percent, faster than the 3 percent for all occupations.",
    ["employment_growth/projected 7 percent US", "employment_growth/projected 3 percent US; of all occupations"]
  ),
  ("Demand will grow by 5 to 7 percent over the next decade.", ["employment_growth/projected 5..7 percent US"]),
]

private let training: [PageCase] = [
  (
    "The program takes 4-6 months and costs $2,000–$5,000.",
    ["training_duration/typical 4..6 months", "training_cost/typical 2000..5000 USD"]
  ),
  ("The exam fee is $155.", ["exam_fee/level 155 USD"]),
  ("Tuition runs from $3,000 to $10,000.", ["training_cost/typical 3000..10000 USD"]),
]

private let qualified: [PageCase] = [
  ("Certified staff earn $2,000–$4,000 more a year.", ["wage_premium/typical 2000..4000 USD/year US"]),
  ("The median wage in hospitals ($46,080) is higher.", ["wage/median 46080 USD/year US; setting hospitals"]),
  (
    "Registered nurses earn a median salary of $86,070 a year.", ["wage/median 86070 USD/year US; of Registered nurses"]
  ),
  (
    "The mean hourly wage is $22.10, while the median is $21.46 per hour.",
    ["wage/mean 22.1 USD/hour US", "wage/median 21.46 USD/hour US"]
  ),
  (
    "Experienced staff earn $60,000 a year. The median is $44,640.",
    ["wage/typical 60000 USD/year US; experience Experienced", "wage/median 44640 USD/year US"]
  ),
  ("In New York City the average salary is $61,000 a year.", ["wage/mean 61000 USD/year CBSA:35620"]),
  ("Salaries range between £24,000 and £31,000.", ["wage/typical 24000..31000 GBP/year GB"]),
  ("Pay is $900 to $1,100 per week.", ["wage/typical 900..1100 USD/week US"]),
  ("Drivers are paid $0.55 per mile.", ["wage/typical 0.55 USD/mile US"]),
  ("The salary is ₹3.5 lakh per annum.", ["wage/typical 350000 INR/year IN"]),
  ("The salary is $3,900 a month.", ["wage/typical 3900 USD/month US"]),
  ("The salary is $1,700 every two weeks.", ["wage/typical 1700 USD/fortnight US"]),
  ("They are paid $180 a day.", ["wage/typical 180 USD/day US"]),
]

/// Declines that were once read as growth: no labelled page counted the figures that should not be there.
private let declines: [PageCase] = [
  (
    "Employment of tellers is projected to decline 13 percent from 2024 to 2034.",
    ["employment_growth/projected -13 percent US; period 2024/2034; of tellers"]
  ),
  (
    "Employment is expected to decrease by 4% through 2034.",
    ["employment_growth/projected -4 percent US; period /2034"]
  ),
  ("A 4 percent decline is expected through 2034.", ["employment_growth/projected -4 percent US; period /2034"]),
  (
    "Employment is projected to decline 2 to 4 percent by 2034.",
    ["employment_growth/projected -4..-2 percent US; period /2034"]
  ),
  (
    "Jobs are expected to decline by 44,900 through 2034.", ["employment_change/projected -44900 jobs US; period /2034"]
  ),
  ("Projected decline: 7%", ["employment_growth/projected -7 percent US"]),
  ("Job outlook: -5% (Decline)", ["employment_growth/projected -5 percent US"]),
  ("Projected growth or decline: 6%", ["employment_growth/projected 6 percent US"]),
  (
    "Despite a decline in retail banking, employment is projected to grow 5 percent by 2034.",
    ["employment_growth/projected 5 percent US; period /2034"]
  ),
]

private let negatives: [String] = [
  "A subscription costs $19.99 a month.", "Plans start at $9.99 per month.",
  "The household income in the area is $75,000 a year.",
  "The new diary reduced waiting by 20 percent.", "Employment grew 12 percent over the past decade.",
  "Employment has grown 5% since 2015.",
  "Call 1-800-555-0199 or (555) 123-4567.", "Write to 12 Main Street, Springfield, IL 62701.",
  "Step 3 takes you to the exam room.",
  "See chapter 7 on page 112.",
  "The bonus is $2,000.", "Student loans average $28,000.", "A scholarship of $1,000 helps.",
  "The median home price is $412,000.",
  "They work 40 hours per week.", "She types 60 words a minute.", "About 85 percent of students pass the exam.",
  "The industry is worth $4.3 billion.",
  "Save $500 when you enrol today.", "Founded in 1987, the school has 14 rooms.", "The minimum wage is $15 an hour.",
  "Open from 8:30 to 17:00.",
  "The practice sees 45,000 patients a year.", "It earned 4.5 stars out of 5.", "Unemployment stood at 3.9 percent.",
  "One in 5 clinics has switched to tablets.",
  "A fine of $10,000 may follow.", "The rent is $1,900 a month.", "The laptop was $899.",
  "© 2025 Northgate. Updated March 14, 2025.",
  "Denials fell by 35% in one year.", "You need 5+ years of experience.", "Candidates must be at least 18 years old.",
  "SOC code 43-6013",
]

@Suite struct ProseTests {
  @Test("pay, as guides word it", arguments: developedOn) func pay(_ page: String, _ expected: [String]) {
    #expect(figures(of: page) == expected)
  }
  @Test("outlook", arguments: outlook) func growth(_ page: String, _ expected: [String]) {
    #expect(figures(of: page) == expected)
  }
  @Test("declines, a bug caught by a page made up for it", arguments: declines) func signs(
    _ page: String, _ expected: [String]
  ) {
    #expect(figures(of: page) == expected)
  }
  @Test("training", arguments: training) func courses(_ page: String, _ expected: [String]) {
    #expect(figures(of: page) == expected)
  }
  @Test("qualifiers, periods and units", arguments: qualified) func qualifiers(_ page: String, _ expected: [String]) {
    #expect(figures(of: page) == expected)
  }
  @Test("sentences without pay or outlook", arguments: negatives) func nothing(_ page: String) {
    #expect(figures(of: page) == [])
  }

  @Test(
    "amounts that fit two pay periods",
    arguments: ["The salary is $4,000.", "The salary is $50.000 a year.", "They earn $600."])
  func ambiguous(_ text: String) {
    let extraction = extract(text)
    #expect(extraction.figures.isEmpty)
    #expect(extraction.findings.map(\.check) == [.ambiguousFigure])
  }

  /// The same sentence in a paragraph of HTML yields the same.
  @Test(arguments: developedOn + outlook + training) func asHTML(_ page: String, _ expected: [String]) {
    #expect(figures(of: "<p>\(page)</p>") == expected)
  }
}
