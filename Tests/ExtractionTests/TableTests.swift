import Testing

private let html: [PageCase] = [
  PageCase(
    "each row of a table of states is a figure of that state",
    "<table><tr><th>State</th><th>Average salary</th></tr><tr><td>Alabama</td><td>$38,050</td></tr><tr><td>Texas</td><td>$41,200</td></tr></table>",
    ["wage/mean 38050 USD/year US-AL", "wage/mean 41200 USD/year US-TX"]
  ),
  PageCase(
    "percentile columns stand beside the median",
    "<h2>Pay</h2><table><tr><th>State</th><th>Median</th><th>Bottom 10%</th><th>Top 10%</th></tr><tr><td>Ohio</td><td>$40,000</td><td>$30,000</td><td>$55,000</td></tr></table>",
    ["wage/median 40000 USD/year US-OH", "wage/p10 30000 USD/year US-OH", "wage/p90 55000 USD/year US-OH"]
  ),
  PageCase(
    "levels in the first column are the rows' experience",
    "<table><tr><th>Experience level</th><th>Hourly pay</th></tr><tr><td>Entry-level</td><td>$16–$18</td></tr><tr><td>Senior</td><td>$25+</td></tr></table>",
    ["wage/typical 16..18 USD/hour US; experience Entry-level", "wage/typical 25.. USD/hour US; experience Senior"]
  ),
  PageCase(
    "industries in the first column are the rows' settings",
    "<table><tr><th>Industry</th><th>Annual mean wage</th></tr><tr><td>Hospitals</td><td>$46,080</td></tr><tr><td>Offices of physicians</td><td>$42,000</td></tr></table>",
    ["wage/mean 46080 USD/year US; setting Hospitals", "wage/mean 42000 USD/year US; setting Offices of physicians"]
  ),
  PageCase(
    "years under a spanning header tell employment from its projection",
    """
    <table><tr><th rowspan=2>Occupation</th><th colspan=2>Employment</th><th colspan=2>Change, 2024–34</th></tr><tr><th>2024</th><th>2034</th><th>Number</th><th>Percent</th></tr>
    <tr><td>Medical secretaries</td><td>830,000</td><td>890,000</td><td>60,000</td><td>7</td></tr></table>
    """,
    [
      "employment/level 830000 jobs US; period 2024; of Medical secretaries",
      "employment/projected 890000 jobs US; period 2034; of Medical secretaries",
      "employment_change/projected 60000 jobs US; period 2024/2034; of Medical secretaries",
      "employment_growth/projected 7 percent US; period 2024/2034; of Medical secretaries",
    ]
  ),
  PageCase(
    "a caption gives measure and pay period to a table without a header row",
    "<table><caption>Hourly wages by state</caption><tr><td>Ohio</td><td>$19.20</td></tr><tr><td>Iowa</td><td>$18.90</td></tr></table>",
    ["wage/typical 19.2 USD/hour US-OH", "wage/typical 18.9 USD/hour US-IA"]
  ),
  PageCase(
    "length and cost of a training program take its credential",
    "<table><tr><th>Program</th><th>Duration</th><th>Cost range</th></tr><tr><td>Short certificate</td><td>4-6 months</td><td>$2,000-$5,000</td></tr></table>",
    [
      "training_duration/typical 4..6 months; credential Short certificate",
      "training_cost/typical 2000..5000 USD; credential Short certificate",
    ]
  ),
  PageCase(
    "an exam's fee is read beside costs that are not",
    "<table><tr><th>Item</th><th>Expect to pay</th></tr><tr><td>CMAA exam fee</td><td>$155</td></tr><tr><td>Books</td><td>$100-$300</td></tr></table>",
    ["exam_fee/level 155 USD; credential CMAA"]
  ),
  PageCase(
    "job titles in the first column are the rows' occupations",
    "<table><tr><th>Job title</th><th>Average salary</th></tr><tr><td>Office manager</td><td>$61,000</td></tr><tr><td>Medical coder</td><td>$48,000</td></tr></table>",
    ["wage/mean 61000 USD/year US; of Office manager", "wage/mean 48000 USD/year US; of Medical coder"]
  ),
  PageCase(
    "each row of a table of facts has a label of its own",
    "<table><tr><th colspan=2>Quick facts</th></tr><tr><td>Median pay</td><td>$44,640 per year</td></tr><tr><td>Number of jobs, 2024</td><td>830,000</td></tr></table>",
    ["wage/median 44640 USD/year US", "employment/level 830000 jobs US; period 2024"]
  ),
  PageCase(
    "a column headed only “Hourly” is pay by the hour, on a page about pay",
    "<h1>Medical secretary pay</h1><table><tr><th>State</th><th>Hourly</th></tr><tr><td>Ohio</td><td>$19.20</td></tr><tr><td>Iowa</td><td>$18.90</td></tr></table>",
    ["wage/typical 19.2 USD/hour US-OH", "wage/typical 18.9 USD/hour US-IA"]
  ),
  PageCase(
    "a column of years gives each row its period",
    "<table><tr><th>Year</th><th>Region</th><th>Median salary</th></tr><tr><td>2023</td><td>Ohio</td><td>$40,000</td></tr></table>",
    ["wage/median 40000 USD/year US-OH; period 2023"]
  ),
]

private let text: [PageCase] = [
  PageCase(
    "rows between pipes, with a rule behind each",
    "Pay by state\n\n| State | Median pay | \n|---|\n| Ohio | $40,000 |\n|---|\n| Iowa | $39,000 |\n|---|",
    ["wage/median 40000 USD/year US-OH", "wage/median 39000 USD/year US-IA"]
  ),
  PageCase(
    "rows whose cells are separated by tabs",
    "State\tAverage salary\nOhio\t$40,000\nIowa\t$39,000",
    ["wage/mean 40000 USD/year US-OH", "wage/mean 39000 USD/year US-IA"]
  ),
]

private let glued: [PageCase] = [
  PageCase(
    "cells run together with their amounts are told apart",
    "StateAvg. Annual Salary\nAlabama$38,050\nAlaska$50,160\nArizona$42,000",
    ["wage/mean 38050 USD/year US-AL", "wage/mean 50160 USD/year US-AK", "wage/mean 42000 USD/year US-AZ"]
  ),
  PageCase(
    "columns of a header in one line fall to the amounts in order",
    "Pay by state\n\nState Median Salary Bottom 10% Top 10%\nAlaska $50,160 $41,390 $64,300\nOhio $40,000 $30,000 $55,000",
    [
      "wage/median 50160 USD/year US-AK", "wage/p10 41390 USD/year US-AK", "wage/p90 64300 USD/year US-AK",
      "wage/median 40000 USD/year US-OH",
      "wage/p10 30000 USD/year US-OH", "wage/p90 55000 USD/year US-OH",
    ]
  ),
  PageCase(
    "lines “place - amount” are a table of places",
    "Average salary by state\n\nCalifornia - $52,890\nTexas - $41,200\nOhio - $40,000",
    ["wage/mean 52890 USD/year US-CA", "wage/mean 41200 USD/year US-TX", "wage/mean 40000 USD/year US-OH"]
  ),
  PageCase(
    "a header written one column a line heads rows of one line",
    "State\nAverage Weekly Pay\nAverage Salary\nOhio $770 $40,000\nIowa $750 $39,000\nTexas $792 $41,200",
    [
      "wage/mean 770 USD/week US-OH", "wage/mean 40000 USD/year US-OH", "wage/mean 750 USD/week US-IA",
      "wage/mean 39000 USD/year US-IA",
      "wage/mean 792 USD/week US-TX", "wage/mean 41200 USD/year US-TX",
    ]
  ),
]

/// What these tests found misread.
private let bugsCaught: [PageCase] = [
  PageCase(
    "a column of the top tenth beside the median is the 90th percentile",
    "<table><tr><th>State</th><th>Median salary</th><th>Top 10%</th></tr><tr><td>Ohio</td><td>$40,000</td><td>$55,000</td></tr></table>",
    ["wage/median 40000 USD/year US-OH", "wage/p90 55000 USD/year US-OH"]
  )
]

private let negatives: [PageCase] = [
  PageCase(
    "prices of plans",
    "<table><tr><th>Plan</th><th>Price</th></tr><tr><td>Basic</td><td>$19 per month</td></tr></table>"),
  PageCase(
    "costs of things that are not training",
    "<table><tr><th>Item</th><th>Cost</th></tr><tr><td>Background check</td><td>$30</td></tr><tr><td>Uniform</td><td>$90</td></tr></table>"
  ),
  PageCase(
    "numbered steps",
    "<table><tr><th>Step</th><th>What to do</th></tr><tr><td>1</td><td>Apply</td></tr><tr><td>2</td><td>Train</td></tr></table>"
  ),
  PageCase(
    "years of experience that are required",
    "<table><tr><th>Role</th><th>Experience required</th></tr><tr><td>Lead secretary</td><td>5+ years</td></tr></table>"
  ),
  PageCase(
    "questions of an exam and a pass rate",
    "<table><tr><th>Exam</th><th>Questions</th><th>Pass rate</th></tr><tr><td>CMAA</td><td>110</td><td>62%</td></tr></table>"
  ),
  PageCase("a table of one empty cell", "<table><tr><td></td></tr></table>"),
  PageCase("a table without rows", "<table></table>"),
]

@Suite struct TableTests {
  @Test("developed on: tables of HTML", arguments: html) func tables(_ test: PageCase) { expectFigures(test) }
  @Test("developed on: tables of text", arguments: text) func textTables(_ test: PageCase) { expectFigures(test) }
  @Test("developed on: tables whose cells were run together", arguments: glued) func gluedTables(_ test: PageCase) {
    expectFigures(test)
  }
  @Test("bugs caught", arguments: bugsCaught) func caught(_ test: PageCase) { expectFigures(test) }
  @Test("negatives: tables without pay or outlook", arguments: negatives) func nothing(_ test: PageCase) {
    expectFigures(test)
  }
}
