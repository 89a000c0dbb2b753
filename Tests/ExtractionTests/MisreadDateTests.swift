import Testing

// Each case is an example of a misreading that public bug reports on table readers, money parsers and readers of
// structured data describe, with the right reading. The cases called made up are of the same kinds and were written by
// people who had not seen the program. Pages and figures are invented.

private let dates: [PageCase] = [
  PageCase(
    "a year that pay is compared with is not its period", "Bakers earn $71,200 a year, more than in 2019.",
    ["wage/typical 71200 USD/year US"]
  ),
  PageCase(
    "the year of a foundation is not the period",
    "Founded in 1998, the guild says bakers earn $71,200 a year.",
    ["wage/typical 71200 USD/year US"]
  ),
  PageCase(
    "the year of a copyright notice is not the period",
    "<h1>Baker pay</h1><p>Bakers earn $71,200 a year.</p><footer>© 2019 Bread Guild</footer>",
    ["wage/typical 71200 USD/year US"]
  ),
  PageCase(
    "“as of” a day without a blank gives the month", "As of May 15,2023, bakers earn $71,200 a year.",
    ["wage/typical 71200 USD/year US; period 2023-05"]
  ),
  PageCase(
    "“as of” a day gives the month", "As of May 15, 2023, bakers earn $71,200 a year.",
    ["wage/typical 71200 USD/year US; period 2023-05"]
  ),
  PageCase(
    "a month in ISO form in brackets is the period", "Bakers earn a median of $71,200 a year (2023-05).",
    ["wage/median 71200 USD/year US; period 2023-05"]
  ),
  PageCase(
    "fiscal years at both ends give the years in which they begin",
    "From 2022-23 to 2032-33 employment of bakers is projected to grow 5 percent.",
    ["employment_growth/projected 5 percent US; period 2022/2032"]
  ),
]

private let datesMadeUp: [PageCase] = [
  PageCase(
    "a year behind “more than in” is not the period",
    "Dental technicians in Ohio earn $46,300 a year on average, more than in 2019.",
    ["wage/mean 46300 USD/year US-OH"]
  ),
  PageCase(
    "the year of a school's foundation is not the period",
    "Founded in 1998, the Boise Trade Institute trains welders. Welders earn a median of $47,540 a year.",
    ["wage/median 47540 USD/year US"]
  ),
  PageCase(
    "the year in a footer is not the period",
    "<main><h1>Optician</h1><p>Opticians earn a median annual wage of $41,780.</p></main><footer>&copy; 2019 CareerPath Media. All rights reserved.</footer>",
    ["wage/median 41780 USD/year US"]
  ),
  PageCase(
    "the year since when a licence is needed is not the period",
    "Locksmiths have needed a state licence since 2015. The average locksmith in Nevada earns $44,800 a year.",
    ["wage/mean 44800 USD/year US-NV"]
  ),
  PageCase(
    "the year of a law is not the period",
    "Under a law of 2021, hospitals in Colorado must post their pay. Our surgical technologists earn $28.40 an hour.",
    ["wage/typical 28.4 USD/hour US"]
  ),
  PageCase(
    "a day behind “as of” gives the month of an average",
    "As of May 15, 2023, the average pay for a court reporter in the United States is $61,480 a year.",
    ["wage/mean 61480 USD/year US; period 2023-05"]
  ),
  PageCase(
    "a day without a blank in a paragraph gives the month",
    "<p>As of Jul 8,2024, the average hourly pay for a Veterinary Technician in Texas is $18.72.</p>",
    ["wage/mean 18.72 USD/hour US-TX; period 2024-07; of Veterinary Technician"]
  ),
  PageCase(
    "a month in ISO form before a colon is the period", "Median annual wage of civil drafters (2023-05): $61,520",
    ["wage/median 61520 USD/year US; period 2023-05"]
  ),
  PageCase(
    "a quarter gives its year", "In Q3 2023, full-time plasterers in England earned a median of £34,250 a year.",
    ["wage/median 34250 GBP/year GB-ENG; period 2023"]
  ),
  PageCase(
    "a projection between fiscal years takes the years in which they begin",
    "Employment of wind turbine technicians in Iowa is projected to grow 17 percent from 2022-23 to 2032-33.",
    ["employment_growth/projected 17 percent US-IA; period 2022/2032"]
  ),
  PageCase(
    "a projection “between” two years takes both",
    "Employment of audiologists is projected to grow 11 percent between 2023 and 2033.",
    ["employment_growth/projected 11 percent US; period 2023/2033"]
  ),
  PageCase(
    "a year behind “in” at the beginning is the period",
    "In 2022, the average salary of a structural engineer in Canada was CAD 92,400 per year.",
    ["wage/mean 92400 CAD/year CA; period 2022"]
  ),
  PageCase(
    "“by” a year is the end of a projection's period",
    "Employment of solar installers is expected to grow 22 percent by 2033.",
    ["employment_growth/projected 22 percent US; period /2033"]
  ),
  PageCase(
    "a caption's month is the period of the table's rows",
    "<table><caption>Median annual wages, May 2022</caption><tr><th>Occupation</th><th>Median annual wage</th></tr><tr><td>Tile setters</td><td>$47,890</td></tr><tr><td>Carpet installers</td><td>$46,210</td></tr></table>",
    [
      "wage/median 47890 USD/year US; period 2022-05; of Tile setters",
      "wage/median 46210 USD/year US; period 2022-05; of Carpet installers",
    ]
  ),
  PageCase(
    "a span whose end has two digits is completed", "<dl><dt>Projected employment growth, 2021–31</dt><dd>6%</dd></dl>",
    ["employment_growth/projected 6 percent US; period 2021/2031"]
  ),
  PageCase(
    "the year of the sentence is the period, not that of the one before",
    "Since 2010 our guild has surveyed its members. In 2023, freelance translators in Ireland earned an average of €38,700 a year.",
    ["wage/mean 38700 EUR/year IE; period 2023"]
  ),
]

@Suite("Dates that other readers misread") struct MisreadDateTests {
  @Test("bugs caught: dates", arguments: dates) func readsDates(_ test: PageCase) { expectFigures(test, subject: nil) }

  @Test("bugs caught, made up: dates", arguments: datesMadeUp) func readsDatesMadeUp(_ test: PageCase) {
    expectFigures(test, subject: nil)
  }
}
