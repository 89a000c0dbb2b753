import Testing

private let developedOn: [PageCase] = [
  PageCase(
    "the median of a named year and month is that month's",
    "The median annual wage for medical secretaries was $44,640 in May 2024.",
    ["wage/median 44640 USD/year US; period 2024-05"]
  ),
  PageCase(
    "pay that people earn on average is a mean", "On average, they earn $21.46 per hour.",
    ["wage/mean 21.46 USD/hour US"]),
  PageCase(
    "the bounds of the lowest and the highest 10 percent are percentiles, not open ranges",
    "The lowest 10 percent earned less than $33,500, and the highest 10 percent earned more than $61,220.",
    ["wage/p10 33500 USD/year US", "wage/p90 61220 USD/year US"]
  ),
  PageCase(
    "a range from one amount to another is one figure", "Salaries range from $35,000 to $60,000 a year.",
    ["wage/typical 35000..60000 USD/year US"]),
  PageCase(
    "a range between two amounts is one figure", "Most medical secretaries earn between $30,000 and $40,000 a year.",
    ["wage/typical 30000..40000 USD/year US"]),
  PageCase(
    "the same median by the year and by the hour is two figures",
    "The median salary is $44,640 annually or $21.46 per hour.",
    ["wage/median 44640 USD/year US", "wage/median 21.46 USD/hour US"]
  ),
  PageCase(
    "a K behind an amount is thousands", "They earn a median salary of $77K.", ["wage/median 77000 USD/year US"]),
  PageCase(
    "a range keeps a median that its own sentence names", "Pay is approximately $20–$22 per hour at the median level.",
    ["wage/median 20..22 USD/hour US"]),
  PageCase(
    "what top earners can make up to is an open range", "Top earners can make up to $75,000 a year.",
    ["wage/typical ..75000 USD/year US"]),
  PageCase(
    "an amount “or more” is an open range, and the people's level is kept",
    "Experienced secretaries earn $60,000 or more a year.", ["wage/typical 60000.. USD/year US; experience Experienced"]
  ),
  PageCase(
    "where pay starts is a single value at entry level", "Entry-level salaries start at $32,000 per year.",
    ["wage/typical 32000 USD/year US; experience Entry-level"]),
  PageCase(
    "a source named in the sentence is kept", "According to Salary.com, the average pay is $48,200 a year.",
    ["wage/mean 48200 USD/year US; source Salary.com"]),
  PageCase(
    "a state named before the amount is its place", "In California, the average salary is $52,000 a year.",
    ["wage/mean 52000 USD/year US-CA"]),
  PageCase(
    "each amount takes the state that stands behind it",
    "Pay averages $40,000 in Texas and $50,000 in California.",
    ["wage/mean 40000 USD/year US-TX", "wage/mean 50000 USD/year US-CA"]
  ),
]

private let outlook: [PageCase] = [
  PageCase(
    "growth takes the years that the projection spans",
    "Employment is projected to grow 7 percent from 2022 to 2032.",
    ["employment_growth/projected 7 percent US; period 2022/2032"]
  ),
  PageCase(
    "a decline is negative growth, and “through” gives the end of its period",
    "Jobs are expected to decline 5 percent through 2033.", ["employment_growth/projected -5 percent US; period /2033"]),
  PageCase(
    "openings of each year are annual openings",
    "About 29,000 openings are projected each year, on average, over the decade.",
    ["openings/annual 29000 jobs/year US"]
  ),
  PageCase(
    "new jobs that a field will add are a change in employment", "The field will add 48,000 new jobs by 2032.",
    ["employment_change/projected 48000 jobs US; period /2032"]),
  PageCase(
    "jobs that there were in a year are employment in that year", "There were about 830,000 jobs in 2022.",
    ["employment/level 830000 jobs US; period 2022"]),
  PageCase(
    "employment that is to be reached is a projection for that year",
    "Employment is projected to reach 890,000 by 2032.", ["employment/projected 890000 jobs US; period 2032"]),
  PageCase(
    "a rate and a count in one sentence are told apart",
    "The growth rate is 7%, and 1.2 million people are employed.",
    ["employment_growth/projected 7 percent US", "employment/level 1200000 jobs US"]
  ),
  PageCase(
    "the rate that a sentence compares with belongs to all occupations",
    "Employment is projected to grow 7 percent, faster than the 3 percent for all occupations.",
    ["employment_growth/projected 7 percent US", "employment_growth/projected 3 percent US; of all occupations"]
  ),
  PageCase(
    "growth in a range is one figure", "Demand will grow by 5 to 7 percent over the next decade.",
    ["employment_growth/projected 5..7 percent US"]),
]

private let training: [PageCase] = [
  PageCase(
    "a program's length and its costs are two figures",
    "The program takes 4-6 months and costs $2,000–$5,000.",
    ["training_duration/typical 4..6 months", "training_cost/typical 2000..5000 USD"]
  ),
  PageCase("an exam's fee is a fee, and no pay", "The exam fee is $155.", ["exam_fee/level 155 USD"]),
  PageCase(
    "tuition from one amount to another is a range of costs", "Tuition runs from $3,000 to $10,000.",
    ["training_cost/typical 3000..10000 USD"]),
]

private let qualified: [PageCase] = [
  PageCase(
    "what people earn more is a premium", "Certified staff earn $2,000–$4,000 more a year.",
    ["wage_premium/typical 2000..4000 USD/year US"]),
  PageCase(
    "a workplace named before the amount is its setting", "The median wage in hospitals ($46,080) is higher.",
    ["wage/median 46080 USD/year US; setting hospitals"]),
  PageCase(
    "another occupation than the page's is named with its pay",
    "Registered nurses earn a median salary of $86,070 a year.", ["wage/median 86070 USD/year US; of Registered nurses"]
  ),
  PageCase(
    "mean and median of one sentence keep their own names",
    "The mean hourly wage is $22.10, while the median is $21.46 per hour.",
    ["wage/mean 22.1 USD/hour US", "wage/median 21.46 USD/hour US"]
  ),
  PageCase(
    "a level of experience ends with its sentence",
    "Experienced staff earn $60,000 a year. The median is $44,640.",
    ["wage/typical 60000 USD/year US; experience Experienced", "wage/median 44640 USD/year US"]
  ),
  PageCase(
    "a city named in the sentence is its metropolitan area", "In New York City the average salary is $61,000 a year.",
    ["wage/mean 61000 USD/year CBSA:35620"]),
  PageCase(
    "pounds are pay in the United Kingdom", "Salaries range between £24,000 and £31,000.",
    ["wage/typical 24000..31000 GBP/year GB"]),
  PageCase("pay per week is not converted", "Pay is $900 to $1,100 per week.", ["wage/typical 900..1100 USD/week US"]),
  PageCase("pay per mile is pay", "Drivers are paid $0.55 per mile.", ["wage/typical 0.55 USD/mile US"]),
  PageCase(
    "lakhs per annum are Indian rupees", "The salary is ₹3.5 lakh per annum.", ["wage/typical 350000 INR/year IN"]),
  PageCase("pay by the month is not converted", "The salary is $3,900 a month.", ["wage/typical 3900 USD/month US"]),
  PageCase(
    "pay of every two weeks is by the fortnight", "The salary is $1,700 every two weeks.",
    ["wage/typical 1700 USD/fortnight US"]),
  PageCase("pay by the day is not converted", "They are paid $180 a day.", ["wage/typical 180 USD/day US"]),
]

/// Declines that were once read as growth: no labelled page counted the figures that should not be there.
private let declines: [PageCase] = [
  PageCase(
    "employment that is projected to decline falls",
    "Employment of tellers is projected to decline 13 percent from 2024 to 2034.",
    ["employment_growth/projected -13 percent US; period 2024/2034; of tellers"]
  ),
  PageCase(
    "employment that is expected to decrease falls",
    "Employment is expected to decrease by 4% through 2034.",
    ["employment_growth/projected -4 percent US; period /2034"]
  ),
  PageCase(
    "an expected decline behind its percentage falls", "A 4 percent decline is expected through 2034.",
    ["employment_growth/projected -4 percent US; period /2034"]),
  PageCase(
    "a decline of a range is negative at both ends",
    "Employment is projected to decline 2 to 4 percent by 2034.",
    ["employment_growth/projected -4..-2 percent US; period /2034"]
  ),
  PageCase(
    "jobs that decline by a number are a negative change",
    "Jobs are expected to decline by 44,900 through 2034.", ["employment_change/projected -44900 jobs US; period /2034"]
  ),
  PageCase(
    "a label “projected decline” makes its rate negative", "Projected decline: 7%",
    ["employment_growth/projected -7 percent US"]),
  PageCase(
    "a negative rate in a label is not turned twice", "Job outlook: -5% (Decline)",
    ["employment_growth/projected -5 percent US"]),
  PageCase(
    "“growth or decline” says nothing of the sign", "Projected growth or decline: 6%",
    ["employment_growth/projected 6 percent US"]),
  PageCase(
    "a decline elsewhere in the sentence leaves growth alone",
    "Despite a decline in retail banking, employment is projected to grow 5 percent by 2034.",
    ["employment_growth/projected 5 percent US; period /2034"]
  ),
]

private let negatives: [PageCase] = [
  PageCase("the price of a subscription", "A subscription costs $19.99 a month."),
  PageCase("the price of a plan", "Plans start at $9.99 per month."),
  PageCase("the income of households", "The household income in the area is $75,000 a year."),
  PageCase("a share by which something else fell", "The new diary reduced waiting by 20 percent."),
  PageCase("growth of the past decade", "Employment grew 12 percent over the past decade."),
  PageCase("growth since a year", "Employment has grown 5% since 2015."),
  PageCase("telephone numbers", "Call 1-800-555-0199 or (555) 123-4567."),
  PageCase("an address with a house number and a postal code", "Write to 12 Main Street, Springfield, IL 62701."),
  PageCase("the number of a step", "Step 3 takes you to the exam room."),
  PageCase("numbers of a chapter and a page", "See chapter 7 on page 112."),
  PageCase("a bonus", "The bonus is $2,000."),
  PageCase("debts of students", "Student loans average $28,000."),
  PageCase("a scholarship", "A scholarship of $1,000 helps."),
  PageCase("the price of homes", "The median home price is $412,000."),
  PageCase("hours of a week", "They work 40 hours per week."),
  PageCase("words typed in a minute", "She types 60 words a minute."),
  PageCase("the share of students who pass", "About 85 percent of students pass the exam."),
  PageCase("the worth of an industry", "The industry is worth $4.3 billion."),
  PageCase("what can be saved", "Save $500 when you enrol today."),
  PageCase("the year of a foundation and a number of rooms", "Founded in 1987, the school has 14 rooms."),
  PageCase("the minimum wage", "The minimum wage is $15 an hour."),
  PageCase("opening hours", "Open from 8:30 to 17:00."),
  PageCase("patients of a year", "The practice sees 45,000 patients a year."),
  PageCase("stars of a rating", "It earned 4.5 stars out of 5."),
  PageCase("the rate of unemployment", "Unemployment stood at 3.9 percent."),
  PageCase("one in so many clinics", "One in 5 clinics has switched to tablets."),
  PageCase("a fine", "A fine of $10,000 may follow."),
  PageCase("a rent", "The rent is $1,900 a month."),
  PageCase("the price of a laptop", "The laptop was $899."),
  PageCase("a copyright notice and a date", "© 2025 Northgate. Updated March 14, 2025."),
  PageCase("a share by which denials fell", "Denials fell by 35% in one year."),
  PageCase("years of experience that are asked for", "You need 5+ years of experience."),
  PageCase("the age of candidates", "Candidates must be at least 18 years old."),
  PageCase("the code of an occupation", "SOC code 43-6013"),
]

@Suite struct ProseTests {
  @Test("developed on: pay, as guides word it", arguments: developedOn) func pay(_ test: PageCase) {
    expectFigures(test)
  }
  @Test("developed on: outlook, as guides word it", arguments: outlook) func growth(_ test: PageCase) {
    expectFigures(test)
  }
  @Test("bugs caught: declines that were read as growth", arguments: declines) func signs(_ test: PageCase) {
    expectFigures(test)
  }
  @Test("developed on: training, as guides word it", arguments: training) func courses(_ test: PageCase) {
    expectFigures(test)
  }
  @Test("developed on: qualifiers, periods and units", arguments: qualified) func qualifiers(_ test: PageCase) {
    expectFigures(test)
  }
  @Test("negatives: sentences without pay or outlook", arguments: negatives) func nothing(_ test: PageCase) {
    expectFigures(test)
  }

  @Test(
    "an amount that fits two pay periods is a finding and no figure",
    arguments: ["The salary is $4,000.", "The salary is $50.000 a year.", "They earn $600."])
  func ambiguous(_ text: String) {
    let extraction = extract(text)
    #expect(extraction.figures.isEmpty)
    #expect(extraction.findings.map(\.check) == [.ambiguousFigure])
  }
}
