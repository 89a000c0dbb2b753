import Testing

// Ways of writing met on pages of other sites than those the rules were developed on; each was read wrong, or not at
// all, when it was met.

/// Ways of saying what is paid, and for whom.
private let paid: [PageCase] = [
  (
    """
    Salaries differ.

    People with experience can get above $56k.
    """,
    ["wage/typical 56000.. USD/year US"]
  ),
  (
    "Pay at the 75th percentile was $44,410 per year or $21.35 per hour, and at the 90th $54,850 per year.",
    ["wage/p75 44410 USD/year US", "wage/p75 21.35 USD/hour US", "wage/p90 54850 USD/year US"]
  ),
  (
    "The median salary is $45,980, with a range from $33,150 to $60,880.",
    ["wage/median 45980 USD/year US", "wage/typical 33150..60880 USD/year US"]
  ),
  (
    "Five of them pay a salary ranging from $111,330-$93,480.",
    ["wage/typical 93480..111330 USD/year US"]
  ),
  (
    "Salaries range from $19,800 (lowest average) to $88,600 (highest average).",
    ["wage/typical 19800..88600 USD/year US"]
  ),
  (
    "Three in four are paid a median of $57,440 a year; one in ten earned less than $38,640 and one in ten more than $78,800.",
    ["wage/median 57440 USD/year US", "wage/p10 38640 USD/year US", "wage/p90 78800 USD/year US"]
  ),
  (
    "The lowest-paid tenth earned under $35,160, and the best-paid tenth took home more than $99,830.",
    ["wage/p10 35160 USD/year US", "wage/p90 99830 USD/year US"]
  ),
  (
    "The lowest 10% of earners make around $64,760 or less.",
    ["wage/p10 64760 USD/year US"]
  ),
  (
    "Juniors earned a median $40,000 compared to $50,000 for lawyers. Those past fifteen years were at $65,000.",
    [
      "wage/median 40000 USD/year US", "wage/median 50000 USD/year US; of lawyers",
      "wage/median 65000 USD/year US; of lawyers",
    ]
  ),
  (
    "At $45,000, median pay of loan processors fell short of everyone else.",
    ["wage/median 45000 USD/year US; of loan processors"]
  ),
  (
    "In Ontario the average wage is $91,200 a year; in Quebec $74,300.",
    ["wage/mean 91200 CAD/year CA-ON", "wage/mean 74300 CAD/year CA-QC"]
  ),
  (
    "In Pittsburgh, the prospects are bright. The mean wage is $93,640.",
    ["wage/mean 93640 USD/year CBSA:38300"]
  ),
  (
    "California pays the highest average salary in the U.S. at $111,330.",
    ["wage/mean 111330 USD/year US-CA"]
  ),
  (
    "Clerks in Scotland earn an average salary of £33,100, and the average for band 6 is £41,608.",
    ["wage/mean 33100 GBP/year GB-SCT", "wage/mean 41608 GBP/year GB-SCT"]
  ),
  (
    "A commis chef earns £24,000; a sous chef, £35k; and an executive chef £65,000.",
    [
      "wage/typical 24000 GBP/year GB; of commis chef", "wage/typical 35000 GBP/year GB; of sous chef",
      "wage/typical 65000 GBP/year GB; of executive chef",
    ]
  ),
  (
    """
    Weekly pay:

    Day rates of £180 to £260 are common.
    """,
    ["wage/typical 180..260 GBP/day GB"]
  ),
  (
    "The base pay is around Rs. 22,500 per month. It can increase to Rs. 38,000 per month.",
    ["wage/typical 22500 INR/month IN", "wage/typical 38000 INR/month IN"]
  ),
  (
    "Pilots building hours are paid $22 to $35 per flight hour.",
    ["wage/typical 22..35 USD/hour US; of Pilots"]
  ),
  (
    "The number of secretaries is expected to grow to 3,400 by 2026.",
    ["employment/projected 3400 jobs US; period 2026"]
  ),
  (
    "According to the census, 2,487 medical secretaries worked in New Zealand in 2018.",
    ["employment/level 2487 jobs NZ; period 2018"]
  ),
  (
    """
    How much do secretaries make daily?

    About $121 per day on the national figure.
    """,
    ["wage/typical 121 USD/day US"]
  ),
  (
    "The salary is £29,970 a year at first. After two years that goes up to £32,324.",
    ["wage/typical 29970 GBP/year GB", "wage/typical 32324 GBP/year GB"]
  ),
  (
    """
    Secretary pay in Nebraska

    Nationally, secretaries earned a median of $26.28 per hour in May 2022.
    """,
    ["wage/median 26.28 USD/hour US; period 2022-05"]
  ),
  (
    "The median is $1,650 per week before tax. Apprentices start on $17.20 an hour.",
    ["wage/median 1650 USD/week US", "wage/typical 17.2 USD/hour US; experience Apprentices"]
  ),
]

/// How numbers are written, and how text renderings spoil them.
private let numerals: [PageCase] = [
  (
    "The mean annual wage was $82,140.1 Pay varies.",
    ["wage/mean 82140 USD/year US"]
  ),
  (
    "Drivers take home $52 000- $63 000 per year.",
    ["wage/typical 52000..63000 USD/year US"]
  ),
  (
    "Plumbers take home about R21,300 monthly, and R 35.75 per hour at first.",
    ["wage/typical 21300 ZAR/month ZA; of Plumbers", "wage/typical 35.75 ZAR/hour ZA; of Plumbers"]
  ),
  (
    "The average monthly salary is QAR 13,200.",
    ["wage/mean 13200 QAR/month QA"]
  ),
  (
    "Im Durchschnitt verdienen sie 3.450 € brutto im Monat, also 41.400 Euro im Jahr, und das ist für die Branche von Vorteil.",
    ["wage/mean 3450 EUR/month DE", "wage/mean 41400 EUR/year DE"]
  ),
  (
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
  (
    """
    Salary by years credited

    Under 2 yearsStep 2 - $61,875
    2 to 3 yearsStep 3 - $64,950
    """,
    ["wage/typical 61875 USD/year US", "wage/typical 64950 USD/year US"]
  ),
  (
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
  (
    "You need to earn $112,000 a year to buy a house in Denver.",
    []
  ),
  (
    "The salary needed to live comfortably in Boston is $99,000 a year.",
    []
  ),
  (
    "If you earn $60,000 and work 2,000 hours, that is $30 an hour.",
    []
  ),
  (
    "Say an agent sells a policy at 12%. If the agency keeps 40%, the agent takes home $115.20.",
    []
  ),
  (
    "Jane Smith, a paralegal at a firm in Ohio, earns $82,000 a year.",
    []
  ),
  (
    "I make $52,000 a year and love it.",
    []
  ),
  (
    "Pay for hygienists rose between 2016 and 2017, from $80,700 to $84,570.",
    []
  ),
  (
    "The band pays £26,715, after the agreed 5.1% rise for everyone.",
    ["wage/typical 26715 GBP/year GB"]
  ),
  (
    "The average cost of earning a bachelor's degree online is $47,836.",
    ["training_cost/typical 47836 USD; credential bachelor's degree"]
  ),
  (
    "Sitting the boards costs $250 per exam.",
    []
  ),
  (
    "There are 38,218 active job openings in the US.",
    []
  ),
  (
    "Company rating 3.4 (1,908 reviews)",
    []
  ),
  (
    """
    Monthly incentives on top of base pay:

    Associate degree$50
    Bachelor degree$100
    Master's degree$150
    """,
    []
  ),
  (
    """
    Annual Salary Growth

    3%
    """,
    []
  ),
  (
    """
    +8.4%
    growth on the year before
    """,
    []
  ),
  (
    "Monthly take-home pay comes to about £2,790 once tax is paid.",
    []
  ),
  (
    "Use our scholarships to earn up to $12,000 before you apply!",
    []
  ),
  (
    "On average, one person gets through about $3,874 per month.",
    []
  ),
  (
    "Hospitals spent $24 billion more on labor than a year earlier.",
    []
  ),
  (
    """
    How much does a wedding photographer cost?

    A famous name starts at $15,000 a year.

    Travel: $0.65 per mile
    """,
    []
  ),
  (
    "Secretaries can get at least £5,000 a year towards their studies.",
    []
  ),
  (
    "Social work has made a list of the 100 best jobs twice.",
    []
  ),
]

@Suite struct UnseenPageTests {
  @Test("what is paid, and to whom", arguments: paid) func paidCases(_ page: String, _ expected: [String]) {
    #expect(figures(of: page) == expected)
  }
  @Test("numbers", arguments: numerals) func numeralsCases(_ page: String, _ expected: [String]) {
    #expect(figures(of: page) == expected)
  }
  @Test("nobody's pay, and no outlook", arguments: unpaid) func unpaidCases(_ page: String, _ expected: [String]) {
    #expect(figures(of: page) == expected)
  }
}
