import Testing

// Each case is one example of a kind of misreading that public reports on table readers, money parsers and readers of
// structured data tell of, and what is right; below them cases of the same kinds that were made up by people who had
// not seen the program. Pages and figures are made up.

private let minimumAndMaximum: [PageCase] = [
  PageCase(
    "a column “minimum” is the lower end of an open range",
    "<h1>Baker salary</h1><table><tr><th>State</th><th>Minimum</th></tr><tr><td>Ohio</td><td>$31,000</td></tr><tr><td>Utah</td><td>$32,000</td></tr></table>",
    ["wage/typical 31000.. USD/year US-OH", "wage/typical 32000.. USD/year US-UT"]
  ),
  PageCase(
    "“minimum” and “maximum” of a description list are open ranges",
    "<h1>Baker salary</h1><dl><dt>Minimum</dt><dd>$31,000</dd><dt>Maximum</dt><dd>$52,000</dd></dl>",
    ["wage/typical 31000.. USD/year US", "wage/typical ..52000 USD/year US"]
  ),
  PageCase(
    "columns “minimum” and “maximum” are an open range each",
    "<h1>Baker salary</h1><table><tr><th>State</th><th>Minimum</th><th>Maximum</th></tr><tr><td>Ohio</td><td>$31,000</td><td>$41,000</td></tr><tr><td>Utah</td><td>$32,000</td><td>$44,000</td></tr></table>",
    [
      "wage/typical 31000.. USD/year US-OH", "wage/typical ..41000 USD/year US-OH",
      "wage/typical 32000.. USD/year US-UT",
      "wage/typical ..44000 USD/year US-UT",
    ]
  ),
]

private let minimumAndMaximumMadeUp: [PageCase] = [
  PageCase(
    "a card's “minimum salary” is a lower end",
    #"<div class="job-card"><h3>Forklift Operator</h3><p>Dallas, Texas</p><dl><dt>Minimum salary</dt><dd>$38,500 per year</dd></dl></div>"#,
    ["wage/typical 38500.. USD/year CBSA:19100; of Forklift Operator"]
  ),
  PageCase(
    "a column “min salary” gives lower ends and the year",
    "<h2>Hospital support jobs</h2>\n<table><thead><tr><th>Job</th><th>Min salary (per year)</th></tr></thead>\n<tbody><tr><td>Pharmacy technician</td><td>$36,400</td></tr><tr><td>Ward clerk</td><td>$33,150</td></tr></tbody></table>",
    ["wage/typical 36400.. USD/year US; of Pharmacy technician", "wage/typical 33150.. USD/year US; of Ward clerk"]
  ),
  PageCase(
    "a column “top pay per hour” gives upper ends by the hour",
    "<table><tr><th>Trade</th><th>Top pay per hour</th></tr><tr><td>Elevator mechanic</td><td>$68.20</td></tr><tr><td>Pipefitter</td><td>$54.75</td></tr></table>",
    ["wage/typical ..68.2 USD/hour US; of Elevator mechanic", "wage/typical ..54.75 USD/hour US; of Pipefitter"]
  ),
  PageCase(
    "a label “maximum salary” before a colon is an upper end",
    "Vacancy: Senior Librarian, Leeds\nMaximum salary: £46,200 per annum\nHours: full time",
    ["wage/typical ..46200 GBP/year GB"]
  ),
  PageCase(
    "a label “pay from” is a lower end",
    "Position: Dental Hygienist\nLocation: Tacoma, Washington\nPay from: $44.00 per hour",
    ["wage/typical 44.. USD/hour CBSA:42660"]
  ),
  PageCase(
    "“highest salary” is an upper end, in rupees",
    "<h1>Software Tester salary in India</h1><ul><li><strong>Highest salary:</strong> ₹9,80,000 per year</li></ul>",
    ["wage/typical ..980000 INR/year IN"]
  ),
  PageCase(
    "“lowest salary (AUD)” gives bare numbers their currency and end",
    "<table><caption>Annual salaries for teachers, Australia</caption><tr><th>Role</th><th>Lowest salary (AUD)</th></tr><tr><td>Primary school teacher</td><td>78,200</td></tr><tr><td>Early childhood teacher</td><td>69,900</td></tr></table>",
    [
      "wage/typical 78200.. AUD/year AU; of Primary school teacher",
      "wage/typical 69900.. AUD/year AU; of Early childhood teacher",
    ]
  ),
  PageCase(
    "“pay from” in a sentence is a lower end",
    "We are hiring line cooks in Denver, Colorado. Pay from $21.50 an hour, meals included.",
    ["wage/typical 21.5.. USD/hour US"]
  ),
  PageCase(
    "“up to” in a sentence is an upper end", "Travel nurses on our contracts make up to $2,450 a week.",
    ["wage/typical ..2450 USD/week US"]),
  PageCase(
    "“from … to” is a range with two ends",
    "<p>Welding inspector &mdash; Tulsa, Oklahoma</p><p>Salary: from $62,000 to $78,500 a year</p>",
    ["wage/typical 62000..78500 USD/year CBSA:46140"]
  ),
  PageCase(
    "a tile's “highest pay” is an upper end",
    #"<section><h2>Airline pilot</h2><div class="tile"><span class="lbl">Highest pay</span><span class="val">$312,000 / year</span></div></section>"#,
    ["wage/typical ..312000 USD/year US; of Airline pilot"]
  ),
  PageCase(
    "minimum and maximum of a rent are no pay",
    "<h2>Apartments near the nursing school</h2><table><tr><th>Unit</th><th>Minimum</th><th>Maximum</th></tr><tr><td>Studio rent</td><td>$1,150</td><td>$1,420</td></tr><tr><td>One-bedroom rent</td><td>$1,380</td><td>$1,790</td></tr></table>",
    []
  ),
  PageCase(
    "a filter of prices is no pay",
    "<form><h3>Work boots</h3><label>Price</label> Minimum $25 Maximum $240 <button>Filter</button></form>", []
  ),
  PageCase(
    "minimum and maximum of an age are no pay",
    "Firefighter academy admission\nMinimum age: 18\nMaximum age: 36\nMaximum class size: 24", []),
  PageCase(
    "lowest and highest price of a share are no pay",
    "<table><tr><th>Company</th><th>Lowest</th><th>Highest</th></tr><tr><td>Deere share price</td><td>$345.55</td><td>$450.10</td></tr></table>",
    []
  ),
]

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

private let tables: [PageCase] = [
  PageCase(
    "brackets around a percentage or number of change are a minus",
    "<h1>Outlook of bakers</h1><table><tr><th>Job</th><th>Projected change, percent</th><th>Projected change, number</th></tr><tr><td>Bakers</td><td>(5%)</td><td>(1,200)</td></tr></table>",
    ["employment_growth/projected -5 percent US; of Bakers", "employment_change/projected -1200 jobs US; of Bakers"]
  ),
  PageCase(
    "a cell that spans two rows is the figure of both",
    "<h1>Baker pay by state</h1><table><tr><th>State</th><th>Average pay</th></tr><tr><td>Ohio</td><td rowspan=2>$31,000</td></tr><tr><td>Utah</td></tr><tr><td>Iowa</td><td>$30,000</td></tr></table>",
    ["wage/mean 31000 USD/year US-OH", "wage/mean 31000 USD/year US-UT", "wage/mean 30000 USD/year US-IA"]
  ),
  PageCase(
    "a footer's “average” is a figure without the rows' places",
    "<h1>Baker pay by state</h1><table><tr><th>State</th><th>Average pay</th></tr><tr><td>Ohio</td><td>$31,000</td></tr><tr><td>Utah</td><td>$33,000</td></tr><tfoot><tr><td>Average</td><td>$32,000</td></tr></tfoot></table>",
    ["wage/mean 31000 USD/year US-OH", "wage/mean 33000 USD/year US-UT", "wage/mean 32000 USD/year US"]
  ),
  PageCase(
    "a footer's “total” is a figure without the rows' places",
    "<h1>Baker pay by state</h1><table><tr><th>State</th><th>Average pay</th></tr><tr><td>Ohio</td><td>$31,000</td></tr><tr><td>Utah</td><td>$33,000</td></tr><tfoot><tr><td>Total</td><td>$32,000</td></tr></tfoot></table>",
    ["wage/mean 31000 USD/year US-OH", "wage/mean 33000 USD/year US-UT", "wage/mean 32000 USD/year US"]
  ),
  PageCase(
    "a footer's “US overall” is the nation's figure",
    "<h1>Baker pay by state</h1><table><tr><th>State</th><th>Average pay</th></tr><tr><td>Ohio</td><td>$31,000</td></tr><tr><td>Utah</td><td>$33,000</td></tr><tfoot><tr><td>US overall</td><td>$32,000</td></tr></tfoot></table>",
    ["wage/mean 31000 USD/year US-OH", "wage/mean 33000 USD/year US-UT", "wage/mean 32000 USD/year US"]
  ),
  PageCase(
    "rows and cells whose tags are not closed are told apart",
    "<h1>Baker pay</h1><table><tr><td><b>State<td><b>Average annual pay<tr><td>Ohio<td>$52,310<tr><td>Utah<td>$51,200</table>",
    ["wage/mean 52310 USD/year US-OH", "wage/mean 51200 USD/year US-UT"]
  ),
]

private let tablesMadeUp: [PageCase] = [
  PageCase(
    "percentages in brackets are declines",
    "<table><tr><th>Occupation</th><th>Projected change in employment, 2022–2032</th></tr><tr><td>Word processors</td><td>(38%)</td></tr><tr><td>Telephone operators</td><td>(27%)</td></tr><tr><td>Database architects</td><td>10%</td></tr></table>",
    [
      "employment_growth/projected -38 percent US; period 2022/2032; of Word processors",
      "employment_growth/projected -27 percent US; period 2022/2032; of Telephone operators",
      "employment_growth/projected 10 percent US; period 2022/2032; of Database architects",
    ]
  ),
  PageCase(
    "numbers of jobs in brackets are losses",
    "<table><tr><th>Occupation</th><th>Projected employment change (jobs), 2021–2031</th></tr><tr><td>Data entry keyers</td><td>(1,200)</td></tr><tr><td>Dietitians</td><td>640</td></tr></table>",
    [
      "employment_change/projected -1200 jobs US; period 2021/2031; of Data entry keyers",
      "employment_change/projected 640 jobs US; period 2021/2031; of Dietitians",
    ]
  ),
  PageCase(
    "number and percentage in brackets are negative, in the caption's state",
    "<table><caption>Employment outlook for Michigan, 2022-2032</caption><thead><tr><th>Occupation</th><th>Projected change (number)</th><th>Projected change (percent)</th></tr></thead><tbody><tr><td>Switchboard operators</td><td>(2,450)</td><td>(21%)</td></tr></tbody></table>",
    [
      "employment_change/projected -2450 jobs US-MI; period 2022/2032; of Switchboard operators",
      "employment_growth/projected -21 percent US-MI; period 2022/2032; of Switchboard operators",
    ]
  ),
  PageCase(
    "a remark in brackets behind a percentage is no minus",
    "<table><tr><th>Occupation</th><th>Projected job growth, 2022–2032</th></tr><tr><td>Pharmacists</td><td>3% (as fast as average)</td></tr><tr><td>Orderlies</td><td>5% (faster than average)</td></tr></table>",
    [
      "employment_growth/projected 3 percent US; period 2022/2032; of Pharmacists",
      "employment_growth/projected 5 percent US; period 2022/2032; of Orderlies",
    ]
  ),
  PageCase(
    "an amount that spans two states is the figure of both",
    #"<table><tr><th>State</th><th>Average annual salary</th></tr><tr><td>Maine</td><td rowspan="2">$54,310</td></tr><tr><td>Vermont</td></tr><tr><td>Delaware</td><td>$57,880</td></tr></table>"#,
    ["wage/mean 54310 USD/year US-ME", "wage/mean 54310 USD/year US-VT", "wage/mean 57880 USD/year US-DE"]
  ),
  PageCase(
    "an amount that spans the last two of three states is the figure of both",
    "<h2>Median hourly wage of carpenters</h2><table border=1><tr><th>State<th>Median hourly wage</tr><tr><td>Idaho</td><td>$23.40</td></tr><tr><td>Kansas</td><td rowspan=2>$24.15</td></tr><tr><td>Nebraska</td></tr></table>",
    ["wage/median 23.4 USD/hour US-ID", "wage/median 24.15 USD/hour US-KS", "wage/median 24.15 USD/hour US-NE"]
  ),
  PageCase(
    "a state that spans two rows is the place of both",
    #"<table><tr><th>State</th><th>Occupation</th><th>Median annual wage</th></tr><tr><td rowspan="2">Oregon</td><td>Arborist</td><td>$52,640</td></tr><tr><td>Groundskeeper</td><td>$40,120</td></tr><tr><td rowspan="2">Nevada</td><td>Arborist</td><td>$48,970</td></tr><tr><td>Groundskeeper</td><td>$35,860</td></tr></table>"#,
    [
      "wage/median 52640 USD/year US-OR; of Arborist", "wage/median 40120 USD/year US-OR; of Groundskeeper",
      "wage/median 48970 USD/year US-NV; of Arborist",
      "wage/median 35860 USD/year US-NV; of Groundskeeper",
    ]
  ),
  PageCase(
    "a footer's average is a figure of no state",
    "<table><thead><tr><th>State</th><th>Average annual salary</th></tr></thead><tbody><tr><td>Iowa</td><td>$49,200</td></tr><tr><td>Missouri</td><td>$47,600</td></tr></tbody><tfoot><tr><td>Average</td><td>$48,400</td></tr></tfoot></table>",
    ["wage/mean 49200 USD/year US-IA", "wage/mean 47600 USD/year US-MO", "wage/mean 48400 USD/year US"]
  ),
  PageCase(
    "a row “total” is the employment of all rows",
    "<table><tr><th>State</th><th>Librarians employed, 2022</th></tr><tr><td>New Hampshire</td><td>1,130</td></tr><tr><td>Rhode Island</td><td>790</td></tr><tr><td>Total</td><td>1,920</td></tr></table>",
    [
      "employment/level 1130 jobs US-NH; period 2022", "employment/level 790 jobs US-RI; period 2022",
      "employment/level 1920 jobs US; period 2022",
    ]
  ),
  PageCase(
    "a row “all states” is a figure of no state",
    "<table><tr><th>State</th><th>Mean hourly wage</th></tr><tr><td>Wyoming</td><td>$25.10</td></tr><tr><td>Montana</td><td>$23.85</td></tr><tr><td><i>All states</i></td><td>$26.40</td></tr></table>",
    ["wage/mean 25.1 USD/hour US-WY", "wage/mean 23.85 USD/hour US-MT", "wage/mean 26.4 USD/hour US"]
  ),
  PageCase(
    "pay in rows whose tags are not closed is read",
    "<table><tr><td><b>State<td><b>Average annual pay<tr><td>Ohio<td>$52,310<tr><td>Indiana<td>$49,870</table>",
    ["wage/mean 52310 USD/year US-OH", "wage/mean 49870 USD/year US-IN"]
  ),
  PageCase(
    "growth in rows whose tags are not closed is read",
    "<TABLE><TR><TD><B>Occupation<TD><B>Projected growth 2023-2033<TR><TD>Ironworkers<TD>4%<TR><TD>Boilermakers<TD>-2%</TABLE>",
    [
      "employment_growth/projected 4 percent US; period 2023/2033; of Ironworkers",
      "employment_growth/projected -2 percent US; period 2023/2033; of Boilermakers",
    ]
  ),
  PageCase(
    "rents that span rows, and their average, are no pay",
    #"<table><tr><th>City</th><th>Average monthly rent</th></tr><tr><td>Akron</td><td rowspan="2">$985</td></tr><tr><td>Dayton</td></tr><tr><td>Average</td><td>$1,012</td></tr></table>"#,
    []
  ),
  PageCase(
    "changes of revenue in brackets are no outlook",
    "<table><caption>Quarterly results ($ thousand)</caption><tr><th>Segment</th><th>Revenue change</th></tr><tr><td>Retail</td><td>(1,200)</td></tr><tr><td>Wholesale</td><td>(5%)</td></tr></table>",
    []
  ),
]

@Suite("Figures that other readers give to the wrong owner")
struct MisreadContextTests {
  @Test("minimum and maximum", arguments: minimumAndMaximum) func readsMinimumAndMaximum(_ test: PageCase) {
    expectFigures(test, subject: nil)
  }

  @Test("minimum and maximum, made up", arguments: minimumAndMaximumMadeUp) func readsMinimumAndMaximumMadeUp(
    _ test: PageCase
  ) { expectFigures(test, subject: nil) }

  @Test("figures listed respectively", arguments: figuresListedRespectively) func readsFiguresListedRespectively(
    _ test: PageCase
  ) { expectFigures(test, subject: nil) }

  @Test("figures listed respectively, made up", arguments: figuresListedRespectivelyMadeUp)
  func readsFiguresListedRespectivelyMadeUp(_ test: PageCase) { expectFigures(test, subject: nil) }

  @Test("dates", arguments: dates) func readsDates(_ test: PageCase) { expectFigures(test, subject: nil) }

  @Test("dates, made up", arguments: datesMadeUp) func readsDatesMadeUp(_ test: PageCase) {
    expectFigures(test, subject: nil)
  }

  @Test("growth that lies behind", arguments: growthThatLiesBehind) func readsGrowthThatLiesBehind(_ test: PageCase) {
    expectFigures(test, subject: nil)
  }

  @Test("growth that lies behind, made up", arguments: growthThatLiesBehindMadeUp) func readsGrowthThatLiesBehindMadeUp(
    _ test: PageCase
  ) { expectFigures(test, subject: nil) }

  @Test("tables", arguments: tables) func readsTables(_ test: PageCase) { expectFigures(test, subject: nil) }

  @Test("tables, made up", arguments: tablesMadeUp) func readsTablesMadeUp(_ test: PageCase) {
    expectFigures(test, subject: nil)
  }
}
