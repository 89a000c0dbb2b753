import Testing

// Forms found on pages of sites other than those the rules were developed on; each was misread, or not read at all,
// when it was found.

/// How numbers are written, and how text renderings spoil them.
private let numerals: [PageCase] = [
  PageCase(
    "a footnote's digit behind the decimals is not part of the amount",
    "The mean annual wage was $82,140.1 Pay varies.",
    ["wage/mean 82140 USD/year US"]
  ),
  PageCase(
    "a blank between thousands, and one before a dash",
    "Drivers take home $52 000- $63 000 per year.",
    ["wage/typical 52000..63000 USD/year US"]
  ),
  PageCase(
    "a rand's R, with and without a blank behind it",
    "Plumbers take home about R21,300 monthly, and R 35.75 per hour at first.",
    ["wage/typical 21300 ZAR/month ZA; of Plumbers", "wage/typical 35.75 ZAR/hour ZA; of Plumbers"]
  ),
  PageCase(
    "a currency's code before the amount",
    "The average monthly salary is QAR 13,200.",
    ["wage/mean 13200 QAR/month QA"]
  ),
  PageCase(
    "German separators, and the same pay by month and year",
    "Im Durchschnitt verdienen sie 3.450 € brutto im Monat, also 41.400 Euro im Jahr, und das ist für die Branche von Vorteil.",
    ["wage/mean 3450 EUR/month DE", "wage/mean 41400 EUR/year DE"]
  ),
  PageCase(
    "amounts and counts that were run together in a table's lines",
    """
    OccupationMedian Hourly WageJob Openings to 2027
    Chemists$30.221,200
    Civil engineers$41.103,700
    Machinists$29.002,850
    """,
    [
      "wage/median 30.22 USD/hour US; of Chemists", "openings/annual 1200 jobs/year US; period /2027; of Chemists",
      "wage/median 41.1 USD/hour US; of Civil engineers",
      "openings/annual 3700 jobs/year US; period /2027; of Civil engineers",
      "wage/median 29 USD/hour US; of Machinists", "openings/annual 2850 jobs/year US; period /2027; of Machinists",
    ]
  ),
  PageCase(
    "the step of a scale before an amount is not part of it",
    """
    Salary by years credited

    Under 2 yearsStep 2 - $61,875
    2 to 3 yearsStep 3 - $64,950
    """,
    ["wage/typical 61875 USD/year US", "wage/typical 64950 USD/year US"]
  ),
  PageCase(
    "a blank behind the comma of thousands in a column of amounts",
    """
    StateAnnual mean wageHourly mean wageAnnual median wage
    Alabama  $52,310  $25.15  $49,920
    Alaska  $113,880  $54.75  $118, 460
    Arizona  $84,450  $40.60  $79,310
    """,
    [
      "wage/mean 52310 USD/year US-AL", "wage/mean 25.15 USD/hour US-AL", "wage/median 49920 USD/year US-AL",
      "wage/mean 113880 USD/year US-AK",
      "wage/mean 54.75 USD/hour US-AK",
      "wage/median 118460 USD/year US-AK", "wage/mean 84450 USD/year US-AZ", "wage/mean 40.6 USD/hour US-AZ",
      "wage/median 79310 USD/year US-AZ",
    ]
  ),
]

/// Figures that are nobody's pay, no outlook, and no count of jobs.
private let unpaid: [PageCase] = [
  PageCase(
    "what one must earn to buy a house",
    "You need to earn $112,000 a year to buy a house in Denver.",
    []
  ),
  PageCase(
    "the salary needed to live somewhere",
    "The salary needed to live comfortably in Boston is $99,000 a year.",
    []
  ),
  PageCase(
    "a worked example of pay by the hour",
    "If you earn $60,000 and work 2,000 hours, that is $30 an hour.",
    []
  ),
  PageCase(
    "an agent's share of a sale",
    "Say an agent sells a policy at 12%. If the agency keeps 40%, the agent takes home $115.20.",
    []
  ),
  PageCase(
    "what a person by name earns",
    "Jane Smith, a paralegal at a firm in Ohio, earns $82,000 a year.",
    []
  ),
  PageCase(
    "what the writer earns",
    "I make $52,000 a year and love it.",
    []
  ),
  PageCase(
    "a rise of pay between two years",
    "Pay for hygienists rose between 2016 and 2017, from $80,700 to $84,570.",
    []
  ),
  PageCase(
    "a rise that was agreed is no growth; the pay beside it is read",
    "The band pays £26,715, after the agreed 5.1% rise for everyone.",
    ["wage/typical 26715 GBP/year GB"]
  ),
  PageCase(
    "the cost of earning a degree is a cost",
    "The average cost of earning a bachelor's degree online is $47,836.",
    ["training_cost/typical 47836 USD; credential bachelor's degree"]
  ),
  PageCase(
    "the price of an exam is no pay",
    "Sitting the boards costs $250 per exam.",
    []
  ),
  PageCase(
    "advertised jobs are no openings of a projection",
    "There are 38,218 active job openings in the US.",
    []
  ),
  PageCase(
    "a rating and its number of reviews",
    "Company rating 3.4 (1,908 reviews)",
    []
  ),
  PageCase(
    "incentives on top of base pay",
    """
    Monthly incentives on top of base pay:

    Associate degree$50
    Bachelor degree$100
    Master's degree$150
    """,
    []
  ),
  PageCase(
    "growth of salaries",
    """
    Annual Salary Growth

    3%
    """,
    []
  ),
  PageCase(
    "growth on the year before, in a card",
    """
    +8.4%
    growth on the year before
    """,
    []
  ),
  PageCase(
    "pay after tax",
    "Monthly take-home pay comes to about £2,790 once tax is paid.",
    []
  ),
  PageCase(
    "scholarships that can be “earned”",
    "Use our scholarships to earn up to $12,000 before you apply!",
    []
  ),
  PageCase(
    "what a person spends in a month",
    "On average, one person gets through about $3,874 per month.",
    []
  ),
  PageCase(
    "what hospitals spent",
    "Hospitals spent $24 billion more on labor than a year earlier.",
    []
  ),
  PageCase(
    "a photographer's price and mileage",
    """
    How much does a wedding photographer cost?

    A famous name starts at $15,000 a year.

    Travel: $0.65 per mile
    """,
    []
  ),
  PageCase(
    "support for studies",
    "Secretaries can get at least £5,000 a year towards their studies.",
    []
  ),
  PageCase(
    "a rank among jobs",
    "Social work has made a list of the 100 best jobs twice.",
    []
  ),
]

@Suite("Numbers, and what is no pay, first met on unseen pages") struct UnseenPageTests {
  @Test("bugs caught: numbers", arguments: numerals) func numeralsCases(_ test: PageCase) { expectFigures(test) }

  @Test("negatives: nobody's pay, and no outlook", arguments: unpaid) func unpaidCases(_ test: PageCase) {
    expectFigures(test)
  }
}
