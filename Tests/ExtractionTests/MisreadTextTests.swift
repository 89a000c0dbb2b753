import Testing

// Each case is one example of a kind of misreading that public reports on table readers, money parsers and readers of
// structured data tell of, and what is right; below them cases of the same kinds that were made up by people who had
// not seen the program. Pages and figures are made up.

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

private let hiddenAndStruckthroughText: [PageCase] = [
  PageCase(
    "deleted text is not read",
    "<h1>Baker pay</h1><p>Bakers earn <del>$41,000</del> $44,000 a year.</p>",
    ["wage/typical 44000 USD/year US"]
  ),
  PageCase(
    "text struck through by its tag is not read",
    "<h1>Baker pay</h1><p>Bakers earn <s>$41,000</s> $44,000 a year.</p>",
    ["wage/typical 44000 USD/year US"]
  ),
  PageCase(
    "text struck through by its style is not read",
    #"<h1>Baker pay</h1><p>Bakers earn <span style="text-decoration: line-through">$41,000</span> $44,000 a year.</p>"#,
    ["wage/typical 44000 USD/year US"]
  ),
  PageCase(
    "text hidden by a class of the page's style sheet is not read",
    #"<style>.old{display:none}</style><h1>Baker pay</h1><p>Bakers earn <span class="old">$41,000</span> $44,000 a year.</p>"#,
    ["wage/typical 44000 USD/year US"]
  ),
  PageCase(
    "text hidden by an id of the page's style sheet is not read",
    "<style>#x{visibility:hidden}</style><h1>Baker pay</h1><p id=x>Bakers earn $41,000 a year.</p><p>Bakers earn $44,000 a year.</p>",
    ["wage/typical 44000 USD/year US"]
  ),
]

private let hiddenAndStruckthroughTextMadeUp: [PageCase] = [
  PageCase(
    "a deleted hourly rate before the new one", "<p>Warehouse associate, Reno: <del>$18.50</del> $20.25 an hour</p>",
    ["wage/typical 20.25 USD/hour US; of Warehouse associate"]
  ),
  PageCase(
    "a whole salary struck through before the new one",
    "<h3>Pastry chef</h3><p>Salary: <s>$46,000 a year</s> <b>$49,500 a year</b></p>",
    ["wage/typical 49500 USD/year US; of Pastry chef"]
  ),
  PageCase(
    "an amount struck through in a cell of a table",
    "<table><tr><th>Job</th><th>Annual salary</th></tr><tr><td>Archivist</td><td><strike>£28,400</strike> £30,150</td></tr></table>",
    ["wage/typical 30150 GBP/year GB; of Archivist"]
  ),
  PageCase(
    "an amount struck through by an inline style",
    #"<p>Security guards earn <span style="text-decoration: line-through">$15.10</span> $16.90 per hour.</p>"#,
    ["wage/typical 16.9 USD/hour US; of Security guards"]
  ),
  PageCase(
    "deleted growth before inserted growth",
    "<p>Projected growth for millwrights, 2022–2032: <del>13%</del> <ins>11%</ins></p>",
    ["employment_growth/projected 11 percent US; period 2022/2032; of millwrights"]
  ),
  PageCase(
    "a sentence deleted as a whole",
    "<p><del>Our tree climbers are paid $27 an hour.</del></p><p>This position has been filled.</p>", []),
  PageCase(
    "underlined text is read",
    #"<p>Lab technicians earn <span style="text-decoration: underline">$48,300</span> per year.</p>"#,
    ["wage/typical 48300 USD/year US; of Lab technicians"]
  ),
  PageCase(
    "inserted text is read", "<p>Pay for school cooks is now <ins>$19.40 an hour</ins>.</p>",
    ["wage/typical 19.4 USD/hour US; of school cooks"]
  ),
  PageCase(
    "text in bold and in small type is read",
    "<p>Dock workers earn a median of <strong>$26.15</strong> <small>per hour</small>.</p>",
    ["wage/median 26.15 USD/hour US; of Dock workers"]
  ),
  PageCase(
    "a paragraph with the attribute “hidden”",
    "<p>Radiographers in Ireland earn an average of €52,400 a year.</p><p hidden>Radiographers earn €47,900 a year.</p>",
    ["wage/mean 52400 EUR/year IE; of Radiographers"]
  ),
  PageCase(
    "an element hidden by an inline style",
    #"<div>Median pay: $63,180 per year</div><div style="display:none">Median pay: $59,740 per year</div>"#,
    ["wage/median 63180 USD/year US"]
  ),
  PageCase(
    "an amount made invisible by an inline style",
    #"<p>Cabinetmakers earn <span style="visibility: hidden">$33,000</span> $38,700 a year.</p>"#,
    ["wage/typical 38700 USD/year US; of Cabinetmakers"]
  ),
  PageCase(
    "a class hidden by the style sheet",
    #"<html><head><style>.old{display:none}</style></head><body><p class="old">Tailors earn $30,200 a year.</p><p>Tailors earn $34,600 a year.</p></body></html>"#,
    ["wage/typical 34600 USD/year US; of Tailors"]
  ),
  PageCase(
    "an id made invisible by the style sheet",
    "<html><head><style>\n#draft { visibility:hidden }\n</style></head><body><div id=\"draft\">Projected growth 2022–2032: 14%</div><div>Projected employment growth, 2022–2032: 9%</div></body></html>",
    ["employment_growth/projected 9 percent US; period 2022/2032"]
  ),
  PageCase(
    "selectors in a list, with “!important”",
    #"<html><head><style>p.note, span.old { display : none !important }</style></head><body><p class="note">Upholsterers earn $29,000 a year.</p><p>Upholsterers earn <span class="old">$35,100</span> $37,450 a year.</p></body></html>"#,
    ["wage/typical 37450 USD/year US; of Upholsterers"]
  ),
  PageCase(
    "a selector of another tag does not hide",
    #"<html><head><style>p.note{display:none}</style></head><body><div class="note">Jewelers earn a median of $46,640 a year.</div></body></html>"#,
    ["wage/median 46640 USD/year US; of Jewelers"]
  ),
  PageCase(
    "a rule for print does not hide",
    #"<html><head><style>@media print { .pay { display: none } }</style></head><body><p class="pay">Sonographers earn $41.30 an hour.</p></body></html>"#,
    ["wage/typical 41.3 USD/hour US; of Sonographers"]
  ),
  PageCase(
    "the rule behind one for print does hide",
    #"<html><head><style>@media print{.nav{display:none}} .archive{display:none}</style></head><body><p class="archive">Masons earn $21.10 an hour.</p><p class="nav">Masons earn $25.60 an hour.</p></body></html>"#,
    ["wage/typical 25.6 USD/hour US; of Masons"]
  ),
  PageCase(
    "a later rule that shows again wins",
    "<html><head><style>.fig{display:none}\n.fig{display:block}</style></head><body><p class=\"fig\">Geologists earn an average of $92,580 a year.</p></body></html>",
    ["wage/mean 92580 USD/year US; of Geologists"]
  ),
  PageCase(
    "a later rule that hides wins",
    "<html><head><style>.fig{display:block}\n.fig{display:none}</style></head><body><p class=\"fig\">Geologists earn an average of $92,580 a year.</p></body></html>",
    []
  ),
  PageCase(
    "a class whose name begins alike is not hidden",
    #"<html><head><style>.old{display:none}</style></head><body><p class="older-workers">Older crossing guards earn $16.20 an hour.</p></body></html>"#,
    ["wage/typical 16.2 USD/hour US; of Older crossing guards"]
  ),
  PageCase(
    "a rule in a comment of the style sheet does not hide",
    #"<html><head><style>/* .pay{display:none} */ .pay{color:#333}</style></head><body><p class="pay">Glass blowers earn $36,900 a year.</p></body></html>"#,
    ["wage/typical 36900 USD/year US"]
  ),
  PageCase(
    "one of two classes hides its element",
    #"<html><head><style>.is-hidden { display: none; }</style></head><body><ul><li class="item is-hidden">Salary: $40,000 a year</li><li class="item">Salary: $44,250 a year</li></ul></body></html>"#,
    ["wage/typical 44250 USD/year US"]
  ),
  PageCase(
    "a table in a hidden element is not read",
    #"<html><head><style>.tab-old{display:none}</style></head><body><div class="tab-old"><table><tr><th>State</th><th>Average annual pay</th></tr><tr><td>Utah</td><td>$41,000</td></tr></table></div><table><tr><th>State</th><th>Average annual pay</th></tr><tr><td>Utah</td><td>$45,300</td></tr></table></body></html>"#,
    ["wage/mean 45300 USD/year US-UT"]
  ),
  PageCase(
    "text in a comment is not read", "<p>Ask us about pay.</p><!-- <p>Dispatchers earn $22 an hour.</p> -->", []),
]

@Suite("Texts that other readers take for figures")
struct MisreadTextTests {
  @Test("no figures", arguments: noFigures) func readsNoFigures(_ test: PageCase) { expectFigures(test, subject: nil) }

  @Test("no figures, made up", arguments: noFiguresMadeUp) func readsNoFiguresMadeUp(_ test: PageCase) {
    expectFigures(test, subject: nil)
  }

  @Test("amounts that are no pay, made up", arguments: amountsThatAreNoPayMadeUp) func readsAmountsThatAreNoPayMadeUp(
    _ test: PageCase
  ) { expectFigures(test, subject: nil) }

  @Test("hidden and struck-through text", arguments: hiddenAndStruckthroughText) func readsHiddenAndStruckthroughText(
    _ test: PageCase
  ) { expectFigures(test, subject: nil) }

  @Test("hidden and struck-through text, made up", arguments: hiddenAndStruckthroughTextMadeUp)
  func readsHiddenAndStruckthroughTextMadeUp(_ test: PageCase) { expectFigures(test, subject: nil) }
}
