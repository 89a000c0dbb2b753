import Testing

// Each case is an example of a misreading that public bug reports on table readers, money parsers and readers of
// structured data describe, with the right reading. The cases called made up are of the same kinds and were written by
// people who had not seen the program. Pages and figures are invented.

private let noFigures: [PageCase] = [
  PageCase(
    "prices of a stock and their changes",
    "<h1>Acme Bread stock</h1><table><tr><th>Date</th><th>Close</th><th>% Change</th></tr><tr><td>May 2</td><td>41.20</td><td>+1.2%</td></tr><tr><td>May 3</td><td>41.90</td><td>1.7%</td></tr></table>",
    []
  ),
  PageCase(
    "changes of prices",
    "<h1>Prices</h1><table><tr><th>Item</th><th>Change</th></tr><tr><td>Eggs</td><td>12%</td></tr><tr><td>Bread</td><td>3%</td></tr></table>",
    []
  ),
  PageCase(
    "what must be spent for free delivery", "<h1>Baker jobs</h1><p>Spend £35 or more for free delivery.</p>",
    []
  ),
  PageCase(
    "jobs to browse, graduates, schools and visitors",
    #"<h1>Sales careers</h1><a href="/j">Browse all 6,310 sales jobs</a><div><b>1,204</b><span>graduates</span></div><div><b>12</b><span>schools</span></div><div><b>40,000</b> monthly visitors</div>"#,
    []
  ),
  PageCase(
    "ranks of percentiles",
    "Your pay lies between the 48.2th and 61.9th percentiles of bakers.", []
  ),
  PageCase(
    "raises, savings, mileage, budgets and quotas",
    "<h1>Baker pay</h1><p>Bakers get a raise of 4 percent each year and save $3,000 in taxes. Mileage is reimbursed at $0.67 per mile. The department has a budget of $400,000 a year. Sales quotas are $600,000 a year.</p>",
    []
  ),
  PageCase(
    "a salary that is compared by the cost of living",
    "A salary of $60,000 in Austin is like $92,000 in Boston.", []
  ),
  PageCase(
    "a worked example of pay",
    "If you earn $20 an hour and work 40 hours, you make $800 a week.", []
  ),
  PageCase(
    "a difference of pay from another place",
    "Bakers here earn $7.20/hr less than in the next province.", []
  ),
  PageCase(
    "a margin of error behind the amount is not read", "Bakers earn £31.2k ± 3.12k a year.",
    ["wage/typical 31200 GBP/year GB"]),
  PageCase("an age behind the amount is not read", "Bakers earn $51,000 at 45.", ["wage/typical 51000 USD/year US"]),
]

private let noFiguresMadeUp: [PageCase] = [
  PageCase(
    "a table of stocks",
    "<h1>Market close</h1><table><tr><th>Ticker</th><th>Price</th><th>Change</th><th>% Change</th></tr><tr><td>HD</td><td>342.11</td><td>+2.14</td><td>0.63%</td></tr><tr><td>LOW</td><td>221.90</td><td>-1.05</td><td>-0.47%</td></tr></table>",
    []
  ),
  PageCase(
    "a table of rainfall",
    "<table><caption>Rainfall by month, Seattle</caption><tr><th>Month</th><th>2022 (in)</th><th>2023 (in)</th><th>% Change</th></tr><tr><td>March</td><td>3.9</td><td>2.8</td><td>-28%</td></tr><tr><td>April</td><td>3.1</td><td>3.6</td><td>16%</td></tr></table>",
    []
  ),
  PageCase(
    "a table of attendance at matches",
    "<table><tr><th>Team</th><th>Average attendance</th><th>Change</th></tr><tr><td>Rovers</td><td>12,410</td><td>-340</td></tr><tr><td>United</td><td>21,875</td><td>+1,120</td></tr></table>",
    []
  ),
  PageCase(
    "a table of retail sales",
    "<h2>Retail sales by category</h2><table><tr><th>Category</th><th>Sales ($ million)</th><th>Change</th></tr><tr><td>Furniture stores</td><td>11,240</td><td>2.1%</td></tr><tr><td>Clothing stores</td><td>25,980</td><td>-0.6%</td></tr></table>",
    []
  ),
  PageCase(
    "a column of projected changes in employment is growth",
    "<table><tr><th>Occupation</th><th>Projected employment change 2022–2032 (%)</th></tr><tr><td>Epidemiologists</td><td>27%</td></tr><tr><td>Florists</td><td>-19%</td></tr></table>",
    [
      "employment_growth/projected 27 percent US; period 2022/2032; of Epidemiologists",
      "employment_growth/projected -19 percent US; period 2022/2032; of Florists",
    ]
  ),
  PageCase(
    "what must be spent in a shop", "<p>Free delivery when you spend £35 or more on nurses' tunics and scrubs.</p>", []),
  PageCase(
    "tiles that lead to advertised jobs",
    #"<ul class="tiles"><li><a href="/sales">Browse all 6,310 sales jobs</a></li><li><a href="/nursing">Browse all 2,145 nursing jobs</a></li></ul>"#,
    []
  ),
  PageCase(
    "tiles of schools, graduates and visitors",
    #"<div class="stat"><b>1,204</b><span>schools</span></div><div class="stat"><b>38,500</b><span>graduates a year</span></div><div class="stat"><b>2,100,000</b><span>monthly visitors</span></div>"#,
    []
  ),
  PageCase(
    "seats and applications of a programme",
    "The dental hygiene programme in Halifax has 48 seats and received 612 applications for 2024.", []),
  PageCase(
    "ranks of percentiles among all occupations",
    "Pay for dietitians ranks between the 48.2th and 61.9th percentiles of all occupations.", []),
  PageCase("savings by a product", "Bookkeepers who use our software save $3,200 a year on licences.", []),
  PageCase("a raise in a month", "Bus drivers in Oregon will get a 4.5% raise in July.", []),
  PageCase(
    "the pay that a raise led to is read", "A 3.5% raise brought the pay of union electricians to $41.20 an hour.",
    ["wage/typical 41.2 USD/hour US"]
  ),
  PageCase("a quota of sales", "Each account executive carries an annual quota of $850,000.", []),
  PageCase("a budget", "As facilities manager you will be in charge of a yearly budget of $1.4 million.", []),
  PageCase(
    "mileage that is reimbursed", "Home care aides are reimbursed $0.62 per mile for travel between clients.", []),
  PageCase(
    "pay beside mileage that is reimbursed", "Home care aides earn $17.80 per hour and are reimbursed $0.62 per mile.",
    ["wage/typical 17.8 USD/hour US"]
  ),
  PageCase(
    "salaries that are equivalent by the cost of living",
    "Cost of living: to keep the same standard of living, $60,000 in Austin is equivalent to $84,300 in Boston.", []
  ),
  PageCase(
    "a worked example beginning with “for example”",
    "For example, if you earn $20 an hour and work 40 hours a week for 52 weeks, your gross yearly pay is $41,600.", []
  ),
  PageCase(
    "the median before a difference is read, and the difference is not",
    "<p>Carpenters in Manitoba earn a median of $27.40 per hour, $7.20/hr less than in Alberta.</p>",
    ["wage/median 27.4 CAD/hour CA-MB; of Carpenters"]
  ),
  PageCase(
    "a difference that is all of the sentence is a premium",
    "That is $4,800 a year more than women in the same job earn.",
    ["wage_premium/typical 4800 USD/year US"]
  ),
  PageCase(
    "a margin of error behind the average", "Average salary of bartenders: $31,860 ± $1,140 a year",
    ["wage/mean 31860 USD/year US"]),
  PageCase(
    "an age behind the pay", "Air traffic controllers typically earn $91,000 a year at 45.",
    ["wage/typical 91000 USD/year US"]),
  PageCase(
    "years of experience are kept as such", "Welders with 5 to 9 years of experience earn $24.60 an hour.",
    ["wage/typical 24.6 USD/hour US; experience 5 to 9 years of experience"]
  ),
  PageCase(
    "a house number and a telephone number beside the pay",
    "Visit our hiring office at 41500 Industrial Parkway, Suite 220, or call (555) 014-3200. Pay: $22.75 per hour.",
    ["wage/typical 22.75 USD/hour US"]
  ),
  PageCase(
    "a house number, a telephone number and a reference alone",
    "Contact the apprenticeship office, 52000 Mill Street, telephone 555-0142, reference 38500.", []),
]

private let amountsThatAreNoPayMadeUp: [PageCase] = [
  PageCase(
    "a scholarship of each year", "The state offers a $4,000 scholarship each year to students of special education.",
    []),
  PageCase(
    "tuition is a cost, and books are not read",
    "Tuition for the two-year paralegal degree is $5,480 per year, plus $1,200 for books.",
    ["training_cost/typical 5480 USD"]
  ),
  PageCase(
    "forgiveness of a loan", "Nurses who work in rural clinics may receive up to $50,000 in loan forgiveness.", []),
  PageCase(
    "pay beside the forgiveness of a loan",
    "Rural physicians in Nebraska earn an average of $231,500 a year, and the state forgives up to $40,000 of student loans annually.",
    ["wage/mean 231500 USD/year US-NE"]
  ),
  PageCase("a sign-on bonus", "$7,500 sign-on bonus for CDL drivers! Apply by Friday.", []),
  PageCase(
    "pay beside a sign-on bonus",
    "<p>CDL drivers in Ohio earn <b>$1,620 per week</b>, plus a $7,500 sign-on bonus.</p>",
    ["wage/typical 1620 USD/week US-OH; of CDL drivers"]
  ),
  PageCase("a bonus for staying", "Correctional officers receive a retention bonus of $3,000 after one year.", []),
  PageCase(
    "the price of tools", "Expect to spend $1,500 to $3,000 on your own tools in the first year as an auto mechanic.",
    []),
  PageCase("the price of homes", "The median home price in Boise is $478,000, so many teachers commute.", []),
  PageCase("a rent", "Average rent for a two-bedroom flat near the hospital is £1,150 per month.", []),
  PageCase(
    "pay beside a rent", "Porters at the hospital earn £1,980 per month; a flat nearby rents for £890 per month.",
    ["wage/typical 1980 GBP/month GB"]
  ),
  PageCase(
    "an exam's fee and a renewal fee", "The real estate licence exam costs $65 and the annual renewal fee is $180.",
    ["exam_fee/level 65 USD", "training_fees/typical 180 USD"]
  ),
  PageCase("a fine", "Working as an electrician without a licence can lead to a fine of up to $10,000.", []),
]

@Suite("Texts that other readers take for figures") struct MisreadTextTests {
  @Test("negatives: no figures", arguments: noFigures) func readsNoFigures(_ test: PageCase) {
    expectFigures(test, subject: nil)
  }

  @Test("negatives, made up: no figures", arguments: noFiguresMadeUp) func readsNoFiguresMadeUp(_ test: PageCase) {
    expectFigures(test, subject: nil)
  }

  @Test("negatives, made up: amounts that are no pay", arguments: amountsThatAreNoPayMadeUp)
  func readsAmountsThatAreNoPayMadeUp(
    _ test: PageCase
  ) { expectFigures(test, subject: nil) }
}
