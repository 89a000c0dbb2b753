import Testing

// Forms found on pages of sites other than those the rules were developed on; each was misread, or not read at all,
// when it was found.

/// Cards and lists.
private let cards: [PageCase] = [
  PageCase(
    "levels between amounts, each below its own",
    """
    Pay in three figures

    $90K
    Entry
    $135K
    Median
    $290K+
    Top earners
    """,
    [
      "wage/typical 90000 USD/year US; experience Entry", "wage/median 135000 USD/year US",
      "wage/typical 290000.. USD/year US; experience Top earners",
    ]
  ),
  PageCase(
    "levels above percentiles are no experience of them",
    """
    What could you earn?

    Entry Level
    $45,310
    10th percentile
    Early Career
    $57,680
    25th percentile
    Experienced
    $76,540
    75th percentile
    """,
    ["wage/p10 45310 USD/year US", "wage/p25 57680 USD/year US", "wage/p75 76540 USD/year US"],
    differsAsHTML: "the level above an amount is its experience in HTML alone"),
  PageCase(
    "the same amount by month in brackets",
    """
    Average Yearly Salary
    41,300 GBP
    (3,440 GBP monthly)
    """,
    ["wage/mean 41300 GBP/year GB", "wage/mean 3440 GBP/month GB"]
  ),
  PageCase(
    "a label that asks in the item above",
    """
    - Median pay: How much do they make?
    - $60,280 Annual Salary
    - $28.98 per hour
    """,
    ["wage/median 60280 USD/year US", "wage/median 28.98 USD/hour US"]
  ),
  PageCase(
    "other careers, each with its pay behind a colon",
    """
    Related Careers

    Veterinary assistant: $37,320
    Animal control officer: $45,410
    Veterinarian: $125,510
    """,
    [
      "wage/typical 37320 USD/year US; of Veterinary assistant",
      "wage/typical 45410 USD/year US; of Animal control officer",
      "wage/typical 125510 USD/year US; of Veterinarian",
    ]
  ),
  PageCase(
    "a number and a state as the heading of a paragraph",
    """
    1 California

    The average salary is $111,330, and 320 annual openings are projected.

    2 Oregon

    The average salary is $98,710.
    """,
    ["wage/mean 111330 USD/year US-CA", "openings/annual 320 jobs/year US-CA", "wage/mean 98710 USD/year US-CA"]
  ),
  PageCase(
    "a plus behind a blank is an open end",
    """
    Starting salary
    £18,500 + per year
    """,
    ["wage/typical 18500.. GBP/year GB; experience Starting salary"]
  ),
  PageCase(
    "percentiles run together with their amounts",
    """
    Wage Percentiles

    25th $59,87075th $96,340
    """,
    ["wage/p25 59870 USD/year US", "wage/p75 96340 USD/year US"]
  ),
  PageCase(
    "a label run together with its amount, and the hourly rate below it",
    """
    Quick facts

    Median Pay$76,210
    $36.64/hr
    """,
    ["wage/median 76210 USD/year US", "wage/median 36.64 USD/hour US"]
  ),
  PageCase(
    "percentiles in brackets behind their amounts",
    "Annual wages: $23,920 (10%) · $34,740 (median) · $44,580 (90%)",
    ["wage/p10 23920 USD/year US", "wage/median 34740 USD/year US", "wage/p90 44580 USD/year US"]
  ),
  PageCase(
    "workers above their years, of which the last is a projection",
    """
    Employment growth

    3,100 workers
    2021
    3,400 workers
    2026 (projected)
    """,
    ["employment/level 3100 jobs US; period 2021", "employment/projected 3400 jobs US; period 2026"]
  ),
  PageCase(
    "the states of Germany in a list of monthly pay",
    "<p lang=de>Das Gehalt der Physiotherapeuten und die Verteilung nach den Ländern ist mit der Größe der Praxis und im Vergleich für uns interessant.</p><h2>Gehaltsunterschiede</h2><ul><li>Bayern: ca. 2.900 Euro brutto pro Monat</li><li>Sachsen: ca. 2.400 Euro brutto pro Monat</li></ul>",
    ["wage/typical 2900 EUR/month DE-BY", "wage/typical 2400 EUR/month DE-SN"]
  ),
  PageCase(
    "the band below which 10 % of workers are paid is the 10th percentile",
    "<html><body><h1>Clerk pay</h1><p>Wage distribution of clerks:</p><ul><li>under $14.54: 10 % of workers</li><li>$14.54 to $20.10: 40 % of workers</li></ul></body></html>",
    ["wage/p10 14.54 USD/hour US"]
  ),
  PageCase(
    "amount, unit and label in three elements of a card",
    "<html><body><h1>Welder salary</h1><div class=\"card\"><div>47,500</div><div>USD per year</div><div>Median pay</div></div><div class=\"card\"><div>Growth</div><div>2%</div><div>2024–34</div></div></body></html>",
    ["wage/median 47500 USD/year US", "employment_growth/projected 2 percent US"]
  ),
]

/// Countries and regions.
private let places: [PageCase] = [
  PageCase(
    "a province in the possessive of a title is the page's place",
    """
    Alberta's occupations to watch

    The median wage is $35.38 an hour.
    """,
    ["wage/median 35.38 CAD/hour CA-AB"]
  ),
  PageCase(
    "a city and the abbreviation of an Australian state is that state",
    """
    Carpenter pay in Australia

    The best averages in Australia are these:

    Hobart, TAS: $41.36 per hour

    Perth, WA: $45.27 per hour
    """,
    ["wage/mean 41.36 AUD/hour AU-TAS", "wage/mean 45.27 AUD/hour AU-WA"]
  ),
  PageCase(
    "the province of a page is its place",
    """
    Manitoba Career Line

    Profiles of work in Manitoba

    - Avg. Salary $52,316.00
    """,
    ["wage/mean 52316 CAD/year CA-MB"]
  ),
]

@Suite struct UnseenCardTests {
  @Test("bugs caught: cards and lists", arguments: cards) func cardsCases(_ test: PageCase) { expectFigures(test) }
  @Test("bugs caught: countries and regions", arguments: places) func placesCases(_ test: PageCase) {
    expectFigures(test)
  }
}
