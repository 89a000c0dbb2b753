import Testing

// Each case is an example of a misreading that public bug reports on table readers, money parsers and readers of
// structured data describe, with the right reading. The cases called made up are of the same kinds and were written by
// people who had not seen the program. Pages and figures are invented.

private let figuresListedRespectively: [PageCase] = [
  PageCase(
    "two statistics and two amounts are paired in order",
    "The mean and median wages of bakers are $36,100 and $34,900, respectively.",
    ["wage/mean 36100 USD/year US", "wage/median 34900 USD/year US"]
  ),
  PageCase(
    "two occupations and two rates are paired in order",
    "Employment of bakers and butchers will grow 5 and 3 percent, respectively.",
    ["employment_growth/projected 5 percent US; of bakers", "employment_growth/projected 3 percent US; of butchers"]
  ),
  PageCase(
    "occupations that are themselves what grows are paired in order",
    "Bakers and butchers will grow 5 and 3 percent, respectively.",
    ["employment_growth/projected 5 percent US; of Bakers", "employment_growth/projected 3 percent US; of butchers"]
  ),
  PageCase(
    "two states before the subject and two amounts are paired in order",
    "In Ohio and Utah, bakers earn $31,100 and $34,900 a year, respectively.",
    ["wage/typical 31100 USD/year US-OH", "wage/typical 34900 USD/year US-UT"]
  ),
  PageCase(
    "three occupations and three amounts are paired in order",
    "Bakers, butchers and cooks earn median wages of $31,100, $34,900 and $30,200, respectively.",
    [
      "wage/median 31100 USD/year US", "wage/median 34900 USD/year US; of butchers",
      "wage/median 30200 USD/year US; of cooks",
    ]
  ),
  PageCase(
    "two percentiles and two amounts are paired in order",
    "The 10th and 90th percentile wages of bakers are $25,100 and $54,900, respectively.",
    ["wage/p10 25100 USD/year US", "wage/p90 54900 USD/year US"]
  ),
]

private let figuresListedRespectivelyMadeUp: [PageCase] = [
  PageCase(
    "statistics of one state are paired in order",
    "The median and mean annual wages of dental assistants in Oregon are $51,870 and $53,420, respectively.",
    ["wage/median 51870 USD/year US-OR", "wage/mean 53420 USD/year US-OR"]
  ),
  PageCase(
    "rates with a percent sign each are paired in order",
    "From 2022 to 2032, employment of roofers and glaziers is projected to grow 2 percent and 4 percent, respectively.",
    [
      "employment_growth/projected 2 percent US; period 2022/2032; of roofers",
      "employment_growth/projected 4 percent US; period 2022/2032; of glaziers",
    ]
  ),
  PageCase(
    "rates with one percent sign are paired in order",
    "<p>Over the 2023&ndash;2033 decade, employment of bakers and meat cutters is projected to grow 6 and 1 percent, respectively.</p>",
    [
      "employment_growth/projected 6 percent US; period 2023/2033; of bakers",
      "employment_growth/projected 1 percent US; period 2023/2033; of meat cutters",
    ]
  ),
  PageCase(
    "three occupations keep the sentence's month",
    "In May 2022, paralegals, court clerks and court reporters had median annual wages of $59,200, $44,780 and $63,940, respectively.",
    [
      "wage/median 59200 USD/year US; period 2022-05; of paralegals",
      "wage/median 44780 USD/year US; period 2022-05; of court clerks",
      "wage/median 63940 USD/year US; period 2022-05; of court reporters",
    ]
  ),
  PageCase(
    "places behind the amounts are paired in order",
    "Surveyors earn an average of $66,150 and $58,730 a year in Ohio and Utah, respectively.",
    ["wage/mean 66150 USD/year US-OH", "wage/mean 58730 USD/year US-UT"]
  ),
  PageCase(
    "three places and amounts in bold are paired in order",
    "<p>In Texas, Florida and Georgia the median annual wage of HVAC technicians is <b>$53,400</b>, <b>$49,960</b> and <b>$50,720</b>, respectively.</p>",
    [
      "wage/median 53400 USD/year US-TX; of HVAC technicians", "wage/median 49960 USD/year US-FL; of HVAC technicians",
      "wage/median 50720 USD/year US-GA; of HVAC technicians",
    ]
  ),
  PageCase(
    "percentiles by the hour are paired in order",
    "The 10th and 90th percentile wages for machinists are $17.45 and $36.80 an hour, respectively.",
    ["wage/p10 17.45 USD/hour US", "wage/p90 36.8 USD/hour US"]
  ),
  PageCase(
    "the 50th of three percentiles is the median",
    "The 25th, 50th and 75th percentiles of annual pay for actuaries are $86,300, $113,990 and $152,700, respectively.",
    ["wage/p25 86300 USD/year US", "wage/median 113990 USD/year US", "wage/p75 152700 USD/year US"]
  ),
  PageCase(
    "hourly and annual pay are paired in order",
    "The median hourly and annual wages of phlebotomists are $19.85 and $41,290, respectively.",
    ["wage/median 19.85 USD/hour US", "wage/median 41290 USD/year US"]
  ),
  PageCase(
    "employment of two states keeps the year behind it",
    "Texas and Florida employed 61,400 and 42,750 electricians, respectively, in 2021.",
    ["employment/level 61400 jobs US-TX; period 2021", "employment/level 42750 jobs US-FL; period 2021"]
  ),
  PageCase(
    "two countries and amounts in euros are paired in order",
    "<p>In Germany and Austria, nurses earn on average &euro;3,920 and &euro;3,540 a month respectively.</p>",
    ["wage/mean 3920 EUR/month DE; of nurses", "wage/mean 3540 EUR/month AT; of nurses"]
  ),
  PageCase(
    "declines are paired in order, and negative",
    "Employment of postal clerks and mail sorters is projected to decline by 3 percent and 8 percent, respectively, from 2023 to 2033.",
    [
      "employment_growth/projected -3 percent US; period 2023/2033; of postal clerks",
      "employment_growth/projected -8 percent US; period 2023/2033; of mail sorters",
    ]
  ),
  PageCase(
    "growth that is past is not read",
    "Employment of bakers and butchers grew 6 and 2 percent, respectively, between 2012 and 2019.", []),
]

private let growthThatLiesBehind: [PageCase] = [
  PageCase(
    "annual growth between past years, of an occupation",
    "Bakers saw annual growth of 4.2% between 2017 and 2021.", []
  ),
  PageCase(
    "annual growth between past years, of employment",
    "Employment of bakers had annual growth of 4.2% between 2017 and 2021.", []
  ),
]

private let growthThatLiesBehindMadeUp: [PageCase] = [
  PageCase(
    "employment that saw growth between past years",
    "Employment in home health care saw annual growth of 3.8% between 2016 and 2020.", []),
  PageCase(
    "a number of people that grew by a percentage",
    "The number of web developers grew by 18 percent from 2014 to 2019.", []),
  PageCase(
    "employment that fell over the past decade", "Over the past decade, employment of travel agents fell 24%.", []),
  PageCase(
    "the projection behind a growth that is past",
    "After growing 9% over the last five years, employment of paramedics in Colorado is expected to rise another 6% from 2022 to 2032.",
    ["employment_growth/projected 6 percent US-CO; period 2022/2032"]
  ),
  PageCase(
    "the projection behind a fall that is past",
    "<p>Jobs for travel agents fell 15% between 2010 and 2020 but are projected to grow 3% from 2022 to 2032.</p>",
    ["employment_growth/projected 3 percent US; period 2022/2032; of travel agents"]
  ),
  PageCase(
    "a projected decline is read", "Employment of bank tellers is projected to decline 15 percent from 2023 to 2033.",
    ["employment_growth/projected -15 percent US; period 2023/2033"]
  ),
  PageCase("a rise of wages is no growth of employment", "Median wages for restaurant cooks rose 5.6% last year.", []),
  PageCase(
    "the column of projections beside one of actual growth",
    "<table><tr><th>Occupation</th><th>Actual growth 2012–2017</th><th>Projected growth 2022–2032</th></tr><tr><td>Cartographers</td><td>12%</td><td>5%</td></tr><tr><td>Archivists</td><td>4%</td><td>8%</td></tr></table>",
    [
      "employment_growth/projected 5 percent US; period 2022/2032; of Cartographers",
      "employment_growth/projected 8 percent US; period 2022/2032; of Archivists",
    ]
  ),
  PageCase(
    "an increase by a number of jobs is a change in employment",
    "Employment of data analysts in Virginia is projected to increase by 4,300 jobs from 2022 to 2032.",
    ["employment_change/projected 4300 jobs US-VA; period 2022/2032"]
  ),
  PageCase("jobs that were added last year", "The trucking sector added 2,700 jobs last year.", []),
  PageCase(
    "growth up to a year that is past", "<p>By 2018 the occupation had grown 11 percent compared with 2008.</p>", []),
  PageCase(
    "growth over the next ten years is read without years",
    "Employment of physical therapist assistants is expected to grow 26 percent over the next ten years.",
    ["employment_growth/projected 26 percent US"]
  ),
]

@Suite("Sentences that other readers misread") struct MisreadContextTests {
  @Test("bugs caught: figures listed respectively", arguments: figuresListedRespectively)
  func readsFiguresListedRespectively(
    _ test: PageCase
  ) { expectFigures(test, subject: nil) }

  @Test("bugs caught, made up: figures listed respectively", arguments: figuresListedRespectivelyMadeUp)
  func readsFiguresListedRespectivelyMadeUp(_ test: PageCase) { expectFigures(test, subject: nil) }

  @Test("negatives: growth that lies behind", arguments: growthThatLiesBehind) func readsGrowthThatLiesBehind(
    _ test: PageCase
  ) {
    expectFigures(test, subject: nil)
  }

  @Test("negatives, made up: growth that lies behind", arguments: growthThatLiesBehindMadeUp)
  func readsGrowthThatLiesBehindMadeUp(
    _ test: PageCase
  ) { expectFigures(test, subject: nil) }
}
