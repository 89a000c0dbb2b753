import Testing

// Each case is an example of a misreading that public bug reports on table readers, money parsers and readers of
// structured data describe, with the right reading. The cases called made up are of the same kinds and were written by
// people who had not seen the program. Pages and figures are invented.

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

@Suite("Tables that other readers misread") struct MisreadTableTests {
  @Test("bugs caught: tables", arguments: tables) func readsTables(_ test: PageCase) {
    expectFigures(test, subject: nil)
  }

  @Test("bugs caught, made up: tables", arguments: tablesMadeUp) func readsTablesMadeUp(_ test: PageCase) {
    expectFigures(test, subject: nil)
  }
}
