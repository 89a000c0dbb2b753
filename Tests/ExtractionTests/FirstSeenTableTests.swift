import Testing

// Forms found on real pages of previously unseen sites; each was misread, or not read at all, when it was found. Words,
// figures and markup are invented.

private let tablePages: [PageCase] = [
  PageCase(
    "shares in a column of degrees beside one of growth",
    "<h1>Baking outlook</h1>"
      + htmlTable(
        "Job|Highest education|Growth", "Baker|High school diploma (48%)|7%", "Pastry chef|Associate’s degree (50%)|12%"
      ),
    ["employment_growth/projected 7 percent US; of Baker", "employment_growth/projected 12 percent US; of Pastry chef"]
  ),
  PageCase(
    "lakhs of rupees below their header",
    "<h1>Baker salary in India</h1>" + htmlTable("Experience|Salary (LPA)", "Fresher|3-5", "10+ years|18+"),
    [
      "wage/typical 300000..500000 INR/year IN; experience Fresher",
      "wage/typical 1800000.. INR/year IN; experience 10+ years",
    ]
  ),
  PageCase(
    "top earners below an average of the nation",
    "<h1>Baker pay</h1><p>National Average</p>"
      + htmlTable("|Annual salary", "Top Earners|$58,500", "75th Percentile|$49,000"),
    ["wage/typical 58500 USD/year US; experience Top Earners", "wage/p75 49000 USD/year US"]
  ),
  PageCase(
    "sentences in the cells behind a name",
    htmlTable(
      "1. Baker|Bakers rise early and like to work with their hands, often alone. They earn from $31,000 to $42,000 a year.",
      "2. Welder|Welders join metal, in shops and out of doors, in every weather. They earn from $39,000 to $61,000 a year.",
      head: false),
    ["wage/typical 31000..42000 USD/year US; of Baker", "wage/typical 39000..61000 USD/year US; of Welder"]
  ),
  PageCase(
    "levels in a second column, below a name that spans them",
    "<h1>Pay in bakeries</h1><table><tr><th>Role</th><th>Experience</th><th>Pay</th></tr><tr><td rowspan=\"2\">Baker</td><td>Entry</td><td>$31,000</td></tr>"
      + "<tr><td>Senior</td><td>$47,000</td></tr></table>",
    [
      "wage/typical 31000 USD/year US; experience Entry; of Baker",
      "wage/typical 47000 USD/year US; experience Senior; of Baker",
    ]
  ),
  PageCase(
    "the median between percentiles, by the hour and year",
    "<title>Baker salary</title><h1>Baker salary</h1>"
      + htmlTable("Percentile|Hourly|Annual", "10th|$14.90|$31,000", "Median|$17.90|$37,200"),
    [
      "wage/p10 14.9 USD/hour US", "wage/p10 31000 USD/year US", "wage/median 17.9 USD/hour US",
      "wage/median 37200 USD/year US",
    ]
  ),
  PageCase(
    "levels by number under the name of their column",
    "<h1>Salary scale</h1>" + htmlTable("Step|Salary", "4|$50,300", "5|$51,200"),
    ["wage/typical 50300 USD/year US; experience Step 4", "wage/typical 51200 USD/year US; experience Step 5"]
  ),
  PageCase(
    "a header row with numbers behind a title row, of degrees",
    "<h1>Salary scales</h1><table><tr><td colspan=\"3\">Teacher salary scale</td></tr><tr><td>Step #</td><td>Bachelors</td><td>Bachelors + 15</td></tr>"
      + "<tr><td>4</td><td>50,324</td><td>51,674</td></tr><tr><td>5</td><td>50,925</td><td>52,275</td></tr></table>",
    [
      "wage/typical 50324 USD/year US; experience Step 4; credential Bachelors",
      "wage/typical 51674 USD/year US; experience Step 4; credential Bachelors + 15",
      "wage/typical 50925 USD/year US; experience Step 5; credential Bachelors",
      "wage/typical 52275 USD/year US; experience Step 5; credential Bachelors + 15",
    ]
  ),
  PageCase(
    "base and projected beside a change, in the years of the heading",
    "<title>Bakers</title><h1>Bakers</h1><h2>Projections (2020-2030)</h2>"
      + htmlTable("Area|Base|Projected|Change", "Ohio|4,150|6,170|2,020", "Iowa|1,780|2,160|380"),
    [
      "employment/level 4150 jobs US-OH; period 2020", "employment/projected 6170 jobs US-OH; period 2030",
      "employment_change/projected 2020 jobs US-OH; period 2020/2030", "employment/level 1780 jobs US-IA; period 2020",
      "employment/projected 2160 jobs US-IA; period 2030",
      "employment_change/projected 380 jobs US-IA; period 2020/2030",
    ]
  ),
  PageCase(
    "a column that names nothing beside one of named pay",
    "<h1>Jobs and money by age</h1>"
      + htmlTable("Job|Median pay|At 45", "Baker|$32,000|$327,500", "Welder|$51,000|$556,000"),
    ["wage/median 32000 USD/year US; of Baker", "wage/median 51000 USD/year US; of Welder"]
  ),
  PageCase(
    "openings by the year under a bare header",
    htmlTable(
      "Job|Median pay|Openings", "Baker|$16.67 an hour|About 2,450 a year", "Welder|$22.10 an hour|About 1,320 a year"),
    [
      "wage/median 16.67 USD/hour US; of Baker", "openings/annual 2450 jobs/year US; of Baker",
      "wage/median 22.1 USD/hour US; of Welder",
      "openings/annual 1320 jobs/year US; of Welder",
    ]
  ),
  PageCase(
    "bare numbers under a heading that names currency and period, a sentence on something else between",
    "<h1>Pay in clinics</h1><h2>Salary ranges, AED per month</h2><p>Take-home pay, excluding what the employer pays for visa, insurance and leave on top of it.</p>"
      + htmlTable("Role|Entry|Senior", "Nurse|3,500|6,000", "Receptionist|3,000|6,500"),
    [
      "wage/typical 3500 AED/month AE; experience Entry; of Nurse",
      "wage/typical 6000 AED/month AE; experience Senior; of Nurse",
      "wage/typical 3000 AED/month AE; experience Entry; of Receptionist",
      "wage/typical 6500 AED/month AE; experience Senior; of Receptionist",
    ]
  ),
  PageCase(
    "growth from year to year beside pay",
    "<h1>Salaries</h1>" + htmlTable("City|Avg. salary|YoY Growth", "Austin, TX|$142k|+12%", "Boston, MA|$148k|+6%"),
    ["wage/mean 142000 USD/year CBSA:12420", "wage/mean 148000 USD/year CBSA:14460"]
  ),
  PageCase(
    "a level with its length of time above a table",
    "<h1>Salary guide</h1><div>Entry level (0–2 years experience)</div>"
      + htmlTable("Role|Salary", "Baker|$25,000 – $35,000", "Welder|$28,000 – $38,000"),
    [
      "wage/typical 25000..35000 USD/year US; experience Entry level (0–2 years experience); of Baker",
      "wage/typical 28000..38000 USD/year US; experience Entry level (0–2 years experience); of Welder",
    ]
  ),
  PageCase(
    "an occupation's name above each of two tables",
    "<h2>Average pay by experience</h2><p>Nurse practitioner</p>"
      + htmlTable("Years of experience|Average annual salary", "&lt;5|$99,400", "6-10|$123,000"),
    [
      "wage/mean 99400 USD/year US; experience Years of experience <5; of Nurse practitioner",
      "wage/mean 123000 USD/year US; experience Years of experience 6-10; of Nurse practitioner",
    ]
  ),
  PageCase(
    "the nation as a row of a table about a state",
    "<h1>Bakers in California</h1><h2>Pay in California</h2>"
      + htmlTable("Metro|Average pay", "Fresno, CA|$34,800", "US overall (all bakers)|$38,200"),
    ["wage/mean 34800 USD/year CBSA:23420", "wage/mean 38200 USD/year US"]
  ),
]

@Suite("Tables first met on real pages") struct FirstSeenTableTests {
  @Test("developed on: tables", arguments: tablePages) func tables(_ test: PageCase) {
    expectFigures(test, subject: nil)
  }
}
