import Testing

// Forms found on pages of sites other than those the rules were developed on; each was misread, or not read at all,
// when it was found.

/// Ways of saying what is paid, and for whom.
private let paid: [PageCase] = [
  PageCase(
    "“can get above” is an open range",
    """
    Salaries differ.

    People with experience can get above $56k.
    """,
    ["wage/typical 56000.. USD/year US"]
  ),
  PageCase(
    "a percentile holds on to its second amount, and “the 90th” is one of its own",
    "Pay at the 75th percentile was $44,410 per year or $21.35 per hour, and at the 90th $54,850 per year.",
    ["wage/p75 44410 USD/year US", "wage/p75 21.35 USD/hour US", "wage/p90 54850 USD/year US"]
  ),
  PageCase(
    "a range behind a median is a figure of its own",
    "The median salary is $45,980, with a range from $33,150 to $60,880.",
    ["wage/median 45980 USD/year US", "wage/typical 33150..60880 USD/year US"]
  ),
  PageCase(
    "a range written from high to low is put in order",
    "Five of them pay a salary ranging from $111,330-$93,480.",
    ["wage/typical 93480..111330 USD/year US"]
  ),
  PageCase(
    "the ends of a range may have remarks in brackets",
    "Salaries range from $19,800 (lowest average) to $88,600 (highest average).",
    ["wage/typical 19800..88600 USD/year US"]
  ),
  PageCase(
    "“one in ten earned less” and “more” are the 10th and 90th percentiles",
    "Three in four are paid a median of $57,440 a year; one in ten earned less than $38,640 and one in ten more than $78,800.",
    ["wage/median 57440 USD/year US", "wage/p10 38640 USD/year US", "wage/p90 78800 USD/year US"]
  ),
  PageCase(
    "the lowest-paid and the best-paid tenth are the 10th and 90th percentiles",
    "The lowest-paid tenth earned under $35,160, and the best-paid tenth took home more than $99,830.",
    ["wage/p10 35160 USD/year US", "wage/p90 99830 USD/year US"]
  ),
  PageCase(
    "what the lowest 10% make “or less” is the 10th percentile",
    "The lowest 10% of earners make around $64,760 or less.",
    ["wage/p10 64760 USD/year US"]
  ),
  PageCase(
    "those of whom the next sentence speaks are the last ones named",
    "Juniors earned a median $40,000 compared to $50,000 for lawyers. Those past fifteen years were at $65,000.",
    [
      "wage/median 40000 USD/year US", "wage/median 50000 USD/year US; of lawyers",
      "wage/median 65000 USD/year US; of lawyers",
    ]
  ),
  PageCase(
    "an amount before the words that say what it is",
    "At $45,000, median pay of loan processors fell short of everyone else.",
    ["wage/median 45000 USD/year US; of loan processors"]
  ),
  PageCase(
    "the second place of a sentence takes over what the first is said to earn",
    "In Ontario the average wage is $91,200 a year; in Quebec $74,300.",
    ["wage/mean 91200 CAD/year CA-ON", "wage/mean 74300 CAD/year CA-QC"]
  ),
  PageCase(
    "a place named in the sentence before holds for the next",
    "In Pittsburgh, the prospects are bright. The mean wage is $93,640.",
    ["wage/mean 93640 USD/year CBSA:38300"]
  ),
  PageCase(
    "the state that pays the highest average is the amount's place",
    "California pays the highest average salary in the U.S. at $111,330.",
    ["wage/mean 111330 USD/year US-CA"]
  ),
  PageCase(
    "the average behind “and” is of the same place",
    "Clerks in Scotland earn an average salary of £33,100, and the average for band 6 is £41,608.",
    ["wage/mean 33100 GBP/year GB-SCT", "wage/mean 41608 GBP/year GB-SCT"]
  ),
  PageCase(
    "occupations separated by semicolons take over the verb of the first",
    "A commis chef earns £24,000; a sous chef, £35k; and an executive chef £65,000.",
    [
      "wage/typical 24000 GBP/year GB; of commis chef", "wage/typical 35000 GBP/year GB; of sous chef",
      "wage/typical 65000 GBP/year GB; of executive chef",
    ]
  ),
  PageCase(
    "day rates under a heading of weekly pay are by the day",
    """
    Weekly pay:

    Day rates of £180 to £260 are common.
    """,
    ["wage/typical 180..260 GBP/day GB"]
  ),
  PageCase(
    "“it can increase to” goes on with the period of the sentence before",
    "The base pay is around Rs. 22,500 per month. It can increase to Rs. 38,000 per month.",
    ["wage/typical 22500 INR/month IN", "wage/typical 38000 INR/month IN"]
  ),
  PageCase(
    "pay by the flight hour is by the hour",
    "Pilots building hours are paid $22 to $35 per flight hour.",
    ["wage/typical 22..35 USD/hour US; of Pilots"]
  ),
  PageCase(
    "what a number of people is expected to grow to is employment projected",
    "The number of secretaries is expected to grow to 3,400 by 2026.",
    ["employment/projected 3400 jobs US; period 2026"]
  ),
  PageCase(
    "people who worked in a country are employment there",
    "According to the census, 2,487 medical secretaries worked in New Zealand in 2018.",
    ["employment/level 2487 jobs NZ; period 2018"]
  ),
  PageCase(
    "a question that asks for daily pay is answered by the day",
    """
    How much do secretaries make daily?

    About $121 per day on the national figure.
    """,
    ["wage/typical 121 USD/day US"]
  ),
  PageCase(
    "“that goes up to” after a number of years is a single value",
    "The salary is £29,970 a year at first. After two years that goes up to £32,324.",
    ["wage/typical 29970 GBP/year GB", "wage/typical 32324 GBP/year GB"]
  ),
  PageCase(
    "“nationally” outweighs the state of the title",
    """
    Secretary pay in Nebraska

    Nationally, secretaries earned a median of $26.28 per hour in May 2022.
    """,
    ["wage/median 26.28 USD/hour US; period 2022-05"]
  ),
  PageCase(
    "an apprentices' rate stands beside the median of all",
    "The median is $1,650 per week before tax. Apprentices start on $17.20 an hour.",
    ["wage/median 1650 USD/week US", "wage/typical 17.2 USD/hour US; experience Apprentices"]
  ),
]

@Suite("Ways of saying what is paid, first met on unseen pages") struct UnseenPayTests {
  @Test("bugs caught: what is paid, and to whom", arguments: paid) func paidCases(_ test: PageCase) {
    expectFigures(test)
  }
}
