import Testing

// Forms found on real pages of previously unseen sites; each was misread, or not read at all, when it was found. Words,
// figures and markup are invented.

private let cardPages: [PageCase] = [
  PageCase(
    "a range in brackets behind the median",
    "<h1>Baker</h1><div><span>Median earnings (10th%ile - 90th%ile)</span><strong>$36,000 ($27,000 - $51,000)</strong></div>",
    ["wage/median 36000 USD/year US", "wage/typical 27000..51000 USD/year US"]
  ),
  PageCase(
    "occupations with their medians on a page about no pay",
    "<h1>Careers in food</h1><ul><li><strong>Pastry baker</strong> – $36,070 median, 6% growth</li><li><strong>Butcher</strong> – $38,610 median, 2% growth</li></ul>",
    [
      "wage/median 36070 USD/year US; of Pastry baker", "employment_growth/projected 6 percent US; of Pastry baker",
      "wage/median 38610 USD/year US; of Butcher",
      "employment_growth/projected 2 percent US; of Butcher",
    ]
  ),
  PageCase(
    "values in large type above their labels",
    "<h1>Baker</h1><div class=\"row\"><div class=\"stat\"><h3>$36,000</h3><p>Median salary</p></div><div class=\"stat\"><h3>7%</h3><p>Job growth</p></div></div>",
    ["wage/median 36000 USD/year US", "employment_growth/projected 7 percent US"]
  ),
  PageCase(
    "a value and its label in two lines of a paragraph",
    "<h1>Baker</h1><p><strong>$36,000</strong><br>Median annual salary</p>",
    ["wage/median 36000 USD/year US"]
  ),
  PageCase(
    "fields in one line", "<h1>Baker salary</h1><p>Low: $27,000 | Average: $36,000 | High: $51,000</p>",
    ["wage/typical 27000 USD/year US", "wage/mean 36000 USD/year US", "wage/typical 51000 USD/year US"]
  ),
  PageCase(
    "numbered occupations with their pay in headings",
    "<h1>Good jobs</h1><h2>Highest paying jobs</h2><p>Our choice.</p><h3>1. Baker - $36,000</h3><p>Bread.</p>",
    ["wage/typical 36000 USD/year US; of Baker"]
  ),
  PageCase(
    "a card's own label says that its range is an average",
    "<h2>Trades</h2><div><article><h3>Baker</h3><div><span>Average salary:</span><span>$60K–$80K</span></div></article><article><h3>Welder</h3><div><span>Average salary:</span>"
      + "<span>$55K–$75K</span></div></article></div>",
    ["wage/mean 60000..80000 USD/year US; of Baker", "wage/mean 55000..75000 USD/year US; of Welder"]
  ),
  PageCase(
    "a heading of nothing but an amount is its label",
    "<h2>Baker</h2><h3>Average Salary</h3><p>$31,000–$42,000 a year</p>",
    ["wage/mean 31000..42000 USD/year US; of Baker"]
  ),
  PageCase(
    "numbered titles of cards",
    "<h2>Salaries</h2><div class=\"grid\"><div class=\"card\"><div class=\"role-title\">1. Data Analyst</div><div class=\"role-salary\">$62,000</div></div><div class=\"card\"><div "
      + "class=\"role-title\">2. Web Developer</div><div class=\"role-salary\">$71,000</div></div><div class=\"card\"><div class=\"role-title\">3. Test Engineer</div><div class=\"role-salary\">"
      + "$68,500</div></div></div>",
    [
      "wage/typical 62000 USD/year US; of Data Analyst", "wage/typical 71000 USD/year US; of Web Developer",
      "wage/typical 68500 USD/year US; of Test Engineer",
    ]
  ),
  PageCase(
    "a note that gives the period of all figures",
    "<h1>Salary guide</h1><div><div><span>Baker</span><span>$3,400 – $4,750</span></div><div><span>Cook</span><span>$3,000 – $3,650</span></div><div><span>Welder</span><span>$3,900 – "
      + "$5,750</span></div></div><p>These figures are the typical monthly base range that we see.</p>",
    [
      "wage/typical 3400..4750 USD/month US; of Baker", "wage/typical 3000..3650 USD/month US; of Cook",
      "wage/typical 3900..5750 USD/month US; of Welder",
    ]
  ),
]

private let prosePages: [PageCase] = [
  PageCase(
    "the same by another period",
    "<h1>Bakers</h1><p>Bakers make a median hourly wage of $15.30 or a yearly salary of $31,820.</p>",
    ["wage/median 15.3 USD/hour US", "wage/median 31820 USD/year US"]
  ),
  PageCase(
    "people whom an occupation employs, and will",
    "<h1>Bakers</h1><p>This occupation employs 84,900 people now, and is projected to grow to 97,700.</p>",
    ["employment/level 84900 jobs US", "employment/projected 97700 jobs US"]
  ),
  PageCase(
    "levels with their ranges under a question about pay",
    "<h1>Data analyst</h1><h2>What does a data analyst earn?</h2><p>Junior: $58,000 to $70,000. Senior: $95,000 to $125,000.</p>",
    [
      "wage/typical 58000..70000 USD/year US; experience Junior",
      "wage/typical 95000..125000 USD/year US; experience Senior",
    ]
  ),
  PageCase(
    "percentiles with shares in brackets",
    "<h1>Baker salary</h1><ul><li>25th percentile (earning more than 25% of bakers): $31,760</li></ul>",
    ["wage/p25 31760 USD/year US"]
  ),
  PageCase(
    "counted workers behind a bracket",
    "<h1>Baker</h1><p>Just over 221,100 bakers (of bread and cakes) were working in the U.S. as of May 2023.</p>",
    ["employment/level 221100 jobs US; period 2023-05"]
  ),
  PageCase(
    "a loss of jobs",
    "<h1>Bakers</h1><p>Employment of bakers will show little change (0%) from 2025 to 2035, a loss of about 4,900 jobs.</p>",
    [
      "employment_growth/projected 0 percent US; period 2025/2035",
      "employment_change/projected -4900 jobs US; period 2025/2035",
    ]
  ),
  PageCase(
    "how many there will be, and how many more",
    "<h1>Bakers</h1><p>By 2033 the number of bakers is expected to reach 239,100, an increase of 19,700.</p>",
    ["employment/projected 239100 jobs US; period 2033", "employment_change/projected 19700 jobs US; period /2033"]
  ),
  PageCase(
    "each occupation before its amount",
    "<p>Bakers earn a median of $36,590 per year, welders $48,550, and carpenters $56,350.</p>",
    [
      "wage/median 36590 USD/year US; of Bakers", "wage/median 48550 USD/year US; of welders",
      "wage/median 56350 USD/year US; of carpenters",
    ]
  ),
  PageCase(
    "a range that rises", "<h1>Nurse pay UK</h1><p>Nurses start on £29,900 rising to £36,400.</p>",
    ["wage/typical 29900..36400 GBP/year GB"]
  ),
  PageCase(
    "a rise that goes on to the amount",
    "<p>The median income of bakers rose 10.1 percent to $65,770 a year.</p>",
    ["wage/median 65770 USD/year US; of bakers"]
  ),
  PageCase(
    "the place that a sentence refers to",
    "<p>Most bakers work in Wisconsin. Their average salary in this state is $19.31 an hour.</p>",
    ["wage/mean 19.31 USD/hour US-WI"]
  ),
  PageCase(
    "a comparison in the sentence before",
    "<p>More bakers live in Ohio than elsewhere. The average salary of bakers is $19.31 an hour.</p>",
    ["wage/mean 19.31 USD/hour US; of bakers"]
  ),
  PageCase(
    "a city behind the occupation of the title",
    "<title>Registered Nurse in Houston, TX: Career Guide</title><h1>Registered Nurse in Houston, TX</h1><p>The median salary is $86,100 a year.</p>",
    ["wage/median 86100 USD/year CBSA:26420"]
  ),
  PageCase(
    "a caption of a picture that is marked as a heading",
    "<section><h2>A bakery in Omaha. (Staff photo)</h2><p>What jobs pay, on average:</p><ul><li>Baker: $34,115</li><li>Butcher: $31,930</li></ul></section>",
    ["wage/mean 34115 USD/year US; of Baker", "wage/mean 31930 USD/year US; of Butcher"]
  ),
  PageCase(
    "a table of one cell a line in elements of one parent",
    "<article><div>State</div><div>Employment</div><div>Annual mean wage</div><div>Ohio</div><div>21,900</div><div>$36,300</div><div>Iowa</div><div>11,340</div><div>$35,210</div>"
      + "<div>Utah</div><div>9,790</div><div>$34,870</div></article>",
    [
      "employment/level 21900 jobs US-OH", "wage/mean 36300 USD/year US-OH", "employment/level 11340 jobs US-IA",
      "wage/mean 35210 USD/year US-IA",
      "employment/level 9790 jobs US-UT", "wage/mean 34870 USD/year US-UT",
    ]
  ),
  PageCase(
    "what is paid beside an amount",
    "<p>The salary of bakers is $50k – $65k + commission.</p><p>Cooks earn $16.40 an hour plus tips.</p>",
    ["wage/typical 50000..65000 USD/year US; of bakers", "wage/typical 16.4 USD/hour US"]
  ),
  PageCase(
    "bounds of percentiles",
    "<p>Pay varies: the 10th percentile earned up to $23,940 per year, and the 90th percentile earned at least $53,690 per year.</p>",
    ["wage/p10 23940 USD/year US", "wage/p90 53690 USD/year US"]
  ),
  PageCase(
    "a statistic in a bracket behind the amount",
    "<p>Bakers earn about $32,000 a year at the middle of a career (U.S. median, by the bureau).</p>",
    ["wage/median 32000 USD/year US; of Bakers"]
  ),
  PageCase(
    "an upper end with words before it",
    "<p>The salary of bakers ranges from £24,000 upwards to around £31,000.</p><p>In towns the salary of bakers goes from about £25,000 to more than £33,000.</p>",
    ["wage/typical 24000..31000 GBP/year GB; of bakers", "wage/typical 25000..33000 GBP/year GB; of bakers"]
  ),
  PageCase(
    "the nation's, on a page about a state",
    "<title>Bakers in Massachusetts</title><h1>Bakers in Massachusetts</h1><p>Most bakers earn around $34,000 a year. This is pay across the U.S.</p><p>Employment of bakers is projected to "
      + "grow 7% from 2025 to 2035, with about 18,000 openings a year nationwide.</p>",
    [
      "wage/typical 34000 USD/year US", "employment_growth/projected 7 percent US; period 2025/2035",
      "openings/annual 18000 jobs/year US; period 2025/2035",
    ]
  ),
  PageCase(
    "a part of a state",
    "<p>Bakers in western Washington earn $18.40 an hour, in Reno, Nevada, $17.10 an hour and in Boise, Idaho, $16.90 an hour.</p>",
    [
      "wage/typical 18.4 USD/hour US-WA; of Bakers", "wage/typical 17.1 USD/hour CBSA:39900; of Bakers",
      "wage/typical 16.9 USD/hour CBSA:14260; of Bakers",
    ]
  ),
  PageCase(
    "pay for a shift behind a plus",
    "<ul><li>Shift differentials: extra pay for evenings (+$1–$3/hr) and weekends (+$2–$5/hr)</li></ul>",
    ["wage_premium/typical 1..3 USD/hour US", "wage_premium/typical 2..5 USD/hour US"]
  ),
  PageCase(
    "people that there are", "<p>At present there are 304,700 bakers in the US.</p>",
    ["employment/level 304700 jobs US; of bakers"]
  ),
  PageCase(
    "open ends before a magnitude",
    "<h1>Salary in India</h1><ul><li>Engineer: ₹60+ LPA</li><li>Doctor: ₹1 Cr+ a year</li></ul>",
    ["wage/typical 6000000.. INR/year IN", "wage/typical 10000000.. INR/year IN"]
  ),
  PageCase(
    "a month's pay in rupees", "<p>In India a pilot's monthly salary is Rs 8.84 lakh.</p>",
    ["wage/typical 884000 INR/month IN"]
  ),
  PageCase(
    "cost to company", "<h1>Java Developer</h1><ul><li>CTC after probation: ₹6,00,000 per annum</li></ul>",
    ["wage/typical 600000 INR/year IN"]
  ),
]

/// Pages that give no figure, though they look like it.
private let withoutFigures: [PageCase] = [
  PageCase(
    "how many more there have become", "<h1>Bakers</h1><p>The number of bakers grew by 45,000 over the same period.</p>"
  ),
  PageCase("a share before the pay that it is of", "<h1>Baker job outlook</h1><ul><li>Middle 50 percent</li></ul>"),
  PageCase(
    "an amount that stands for any",
    "<h1>Pay</h1><p>A $120,000 salary in Austin has more purchasing power than the same salary in Boston.</p>"
  ),
  PageCase("what something costs more", "<h1>Pay</h1><p>Housing alone can cost $3,000 a month more.</p>"),
  PageCase("a price for a thing, in German", "<h1>Verdienst</h1><p>Sie erhalten 70 € je Anfrage.</p>"),
  PageCase("the number of a class", "<p>The jobs of 309A electricians will grow.</p>"),
  PageCase("the number of a slide", "<h2>Highest growth of jobs</h2><div>6 / 12</div>"),
  PageCase("pesos of no country", "<p>El salario de los panaderos es de 7.390 pesos mensuales.</p>"),
]

@Suite("Cards and sentences first met on real pages") struct FirstSeenPageTests {
  @Test("developed on: cards", arguments: cardPages) func cards(_ test: PageCase) { expectFigures(test, subject: nil) }
  @Test("developed on: sentences", arguments: prosePages) func prose(_ test: PageCase) {
    expectFigures(test, subject: nil)
  }
  @Test("negatives: what looks like a figure and is none", arguments: withoutFigures) func none(_ test: PageCase) {
    expectFigures(test, subject: nil)
  }
}
