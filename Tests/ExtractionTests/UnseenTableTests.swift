import Testing

// Forms found on pages of sites other than those the rules were developed on; each was misread, or not read at all,
// when it was found.

/// Tables as text renderings leave them.
private let tables: [PageCase] = [
  PageCase(
    "a header in three lines above a numbered list of states",
    """
    Best paying states

                Hourly           Annual
                 Wage            Wage        (Mean Salary 2011)

    1. New Jersey     $33.87   $70,400    (last year's rank: 4)
    2. California     $31.92   $66,400    (last year's rank: 2)
    """,
    [
      "wage/mean 33.87 USD/hour US-NJ; period 2011", "wage/mean 70400 USD/year US-NJ; period 2011",
      "wage/mean 31.92 USD/hour US-CA; period 2011",
      "wage/mean 66400 USD/year US-CA; period 2011",
    ], differsAsHTML: "columns parted by blanks are told apart in a text alone: HTML joins blanks"),
  PageCase(
    "two header lines over one row of an occupation's projections",
    """
    Employment Employment Change Average Annual Job Openings Wage & Training Levels
    2019 2024 Numerical Percent New Jobs Replacement Jobs Total Median Hourly Median Annual Training Levels
    1,562 1,709 147 9.41% 29 94 123 $47.35 $98,482 Bachelor's degree
    """,
    [
      "employment/level 1562 jobs US; period 2019", "employment/projected 1709 jobs US; period 2024",
      "employment_change/projected 147 jobs US; period 2019/2024",
      "employment_growth/projected 9.41 percent US; period 2019/2024",
      "employment_change/projected 29 jobs US; period 2019/2024", "openings/annual 94 jobs/year US",
      "openings/annual 123 jobs/year US",
      "wage/median 47.35 USD/hour US", "wage/median 98482 USD/year US",
    ]
  ),
  PageCase(
    "two tables under one another, of which only one is about pay",
    """
    | Year | Avg. salary | % Change |
    |---|---|---|
    | 2021 | $88,246 | +2.7% |
    | 2020 | $85,926 | +3.4% |
    | Rank | State | Population |
    |---|---|---|
    | 1 | Ohio | 624,344 |
    | 2 | Iowa | 760,062 |
    """,
    ["wage/mean 88246 USD/year US; period 2021", "wage/mean 85926 USD/year US; period 2020"]
  ),
  PageCase(
    "percentiles as row labels under a header “average salary”",
    """
    | Percentile | Average Annual Salary |
    |---|---|
    | 10th Percentile Wage | $29,000 |
    | 90th Percentile Wage | $77,280 |
    """,
    ["wage/p10 29000 USD/year US", "wage/p90 77280 USD/year US"]
  ),
  PageCase(
    "a column of starting salaries beside averages",
    "<h1>Average Teacher Pay by State</h1><table><tr><th>State</th><th>Avg. Salary</th><th>Starting Salary</th></tr><tr><td>Ohio</td><td>$91,870</td><td>$46,500</td></tr><tr><td>Iowa</td><td>$89,960</td><td>$47,500</td></tr></table>",
    [
      "wage/mean 91870 USD/year US-OH", "wage/typical 46500 USD/year US-OH; experience Starting Salary",
      "wage/mean 89960 USD/year US-IA",
      "wage/typical 47500 USD/year US-IA; experience Starting Salary",
    ]
  ),
  PageCase(
    "employment and five statistics behind one another, with the period of the heading",
    """
    Hourly wages, first quarter 2024

    Area Employment Entry Median Mean Experienced
    Washington 3,290 $26.08 $33.41 $33.96 $37.90
    Oregon 1,840 $28.15 $36.02 $36.11 $40.09
    Idaho 410 $23.77 $29.30 $29.84 $32.88
    """,
    [
      "employment/level 3290 jobs US-WA; period 2024",
      "wage/typical 26.08 USD/hour US-WA; experience Entry; period 2024",
      "wage/median 33.41 USD/hour US-WA; period 2024", "wage/mean 33.96 USD/hour US-WA; period 2024",
      "wage/typical 37.9 USD/hour US-WA; experience Experienced; period 2024",
      "employment/level 1840 jobs US-OR; period 2024",
      "wage/typical 28.15 USD/hour US-OR; experience Entry; period 2024",
      "wage/median 36.02 USD/hour US-OR; period 2024",
      "wage/mean 36.11 USD/hour US-OR; period 2024",
      "wage/typical 40.09 USD/hour US-OR; experience Experienced; period 2024",
      "employment/level 410 jobs US-ID; period 2024",
      "wage/typical 23.77 USD/hour US-ID; experience Entry; period 2024",
      "wage/median 29.3 USD/hour US-ID; period 2024", "wage/mean 29.84 USD/hour US-ID; period 2024",
      "wage/typical 32.88 USD/hour US-ID; experience Experienced; period 2024",
    ]
  ),
  PageCase(
    "columns beside pay that are about prices of homes are not read",
    """
    RankState2016 Average Career Counselor SalaryHome Price Index (3/2017)% of Home Price Average Salary BuysProjected Employment in 20242014 Total Employed10-year growth
    Idaho$44,680$196,40023%4970371034%1.29
    Iowa$47,150$131,70036%193401653017%1.24
    """,
    ["wage/mean 44680 USD/year US-ID; period 2016", "wage/mean 47150 USD/year US-IA; period 2016"]
  ),
  PageCase(
    "branches of a service as columns are settings",
    "<h1>Armed Forces</h1><table><caption>Employment by broad occupational group, 2024</caption><tr><th>Enlisted</th><th>Army</th><th>Navy</th><th>Total employment</th></tr><tr><td>Engineering</td><td>43,210</td><td>12,345</td><td>55,555</td></tr><tr><td>Health care</td><td>31,100</td><td>9,876</td><td>40,976</td></tr></table>",
    [
      "employment/level 43210 jobs US; setting Army; period 2024; of Engineering",
      "employment/level 12345 jobs US; setting Navy; period 2024; of Engineering",
      "employment/level 55555 jobs US; period 2024; of Engineering",
      "employment/level 31100 jobs US; setting Army; period 2024; of Health care",
      "employment/level 9876 jobs US; setting Navy; period 2024; of Health care",
      "employment/level 40976 jobs US; period 2024; of Health care",
    ]
  ),
  PageCase(
    "rows of pipe cells that were broken over two lines",
    """
    Rank | State | Average Salary | Entry Level Salary |
    # of Workers |
    ---|---|---|---|---|
    1 | Ohio | $49,310 |
    $36,020 | 1,140 |
    2 | Iowa | $46,870 |
    $31,950 | 120 |
    3 | Utah | $46,200 |
    $37,400 | 90 |
    """,
    [
      "wage/mean 49310 USD/year US-OH", "wage/typical 36020 USD/year US-OH; experience Entry Level",
      "employment/level 1140 jobs US-OH",
      "wage/mean 46870 USD/year US-IA", "wage/typical 31950 USD/year US-IA; experience Entry Level",
      "employment/level 120 jobs US-IA",
      "wage/mean 46200 USD/year US-UT", "wage/typical 37400 USD/year US-UT; experience Entry Level",
      "employment/level 90 jobs US-UT",
    ]
  ),
  PageCase(
    "a row of rates without a header is not read",
    """
    Wages by region

    U S 34,890$22.95/hr$0.19/hr$14.31/hr$17.40/hr$21.66/hr
    """,
    []
  ),
  PageCase(
    "footnote digits behind the names of columns",
    """
    OccupationHighest Education Level2Number Employed in the US3Average Annual Openings310-Year Job Growth3Average Salary1,4,5
    Court ReportersCertificate (45%)218,40021,3009%$64,870
    Law ClerksDegree (81%)146,70011,2004.8%$103,520
    """,
    [
      "employment/level 218400 jobs US; of Court Reporters", "openings/annual 21300 jobs/year US; of Court Reporters",
      "employment_growth/projected 9 percent US; of Court Reporters", "wage/mean 64870 USD/year US; of Court Reporters",
      "employment/level 146700 jobs US; of Law Clerks", "openings/annual 11200 jobs/year US; of Law Clerks",
      "employment_growth/projected 4.8 percent US; of Law Clerks", "wage/mean 103520 USD/year US; of Law Clerks",
    ]
  ),
  PageCase(
    "one row under a header broken over several lines",
    """
    Employment (1) | Employment RSE (3) |
    Mean hourly wage |
    Mean annual wage (2) |
    ---|---|---|---|
    107,290 | 1.3 % | $ 27.42 | $ 57,030 |
    """,
    ["employment/level 107290 jobs US", "wage/mean 27.42 USD/hour US", "wage/mean 57030 USD/year US"]
  ),
  PageCase(
    "a row that was cut off is not read",
    """
    | State | Average Salary |
    |---|---|
    | Ohio | $59,300 |
    | Hawaii | $89,3
    """,
    ["wage/mean 59300 USD/year US-OH"]
  ),
  PageCase(
    "states as columns, statistics as rows",
    "<html><body><h1>Clerk pay</h1><table><tr><th>State</th><td>Ohio</td><td>Iowa</td></tr><tr><th>Median annual wage</th><td>$68,000</td><td>$63,000</td></tr><tr><th>Hourly mean wage</th><td>$33.70</td><td>$31.30</td></tr></table></body></html>",
    [
      "wage/median 68000 USD/year US-OH", "wage/median 63000 USD/year US-IA", "wage/mean 33.7 USD/hour US-OH",
      "wage/mean 31.3 USD/hour US-IA",
    ]
  ),
  PageCase(
    "two pairs of columns side by side",
    "<html><body><h1>Clerk pay by state</h1><table><tr><th>State</th><th>Average salary</th><th>State</th><th>Average salary</th></tr><tr><td>Ohio</td><td>$68,000</td><td>Iowa</td><td>$63,000</td></tr><tr><td>Utah</td><td>$65,000</td><td>Texas</td><td>$61,000</td></tr></table></body></html>",
    [
      "wage/mean 68000 USD/year US-OH", "wage/mean 63000 USD/year US-IA", "wage/mean 65000 USD/year US-UT",
      "wage/mean 61000 USD/year US-TX",
    ]
  ),
  PageCase(
    "low, average and high of an occupation",
    "<html><body><h1>Nurse pay</h1><table><tr><th>Role</th><th>Low</th><th>Average</th><th>High</th></tr><tr><td>Registered nurse</td><td>$60,000</td><td>$80,000</td><td>$110,000</td></tr><tr><td>Nurse practitioner</td><td>$90,000</td><td>$120,000</td><td>$150,000</td></tr></table></body></html>",
    [
      "wage/typical 60000 USD/year US; of Registered nurse", "wage/mean 80000 USD/year US; of Registered nurse",
      "wage/typical 110000 USD/year US; of Registered nurse", "wage/typical 90000 USD/year US; of Nurse practitioner",
      "wage/mean 120000 USD/year US; of Nurse practitioner", "wage/typical 150000 USD/year US; of Nurse practitioner",
    ]
  ),
  PageCase(
    "thousands in a spanning header multiply the counts below",
    "<html><body><h1>Welder</h1><table><tr><th colspan=\"3\">Employment (thousands)</th></tr><tr><th>Title</th><th>2024</th><th>2034</th></tr><tr><td>Welders</td><td>421.0</td><td>430.5</td></tr></table></body></html>",
    [
      "employment/level 421000 jobs US; period 2024; of Welders",
      "employment/projected 430500 jobs US; period 2034; of Welders",
    ]
  ),
]

@Suite struct UnseenTableTests {
  @Test("bugs caught: tables, most of them as text renderings leave them", arguments: tables) func tablesCases(
    _ test: PageCase
  ) { expectFigures(test) }
}
