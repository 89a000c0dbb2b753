import Testing

// Each case is one example of a kind of misreading that public reports on table readers, money parsers and readers of
// structured data tell of, and what is right; below them cases of the same kinds that were made up by people who had
// not seen the program. Pages and figures are made up.

private let noFigures: [SeenCase] = [
  (
    "Acme Bread stock Date Close % Change May 2 41.20 +1.2% May 3",
    "<h1>Acme Bread stock</h1><table><tr><th>Date</th><th>Close</th><th>% Change</th></tr><tr><td>May 2</td><td>41.20</td><td>+1.2%</td></tr><tr><td>May 3</td><td>41.90</td><td>1.7%</td></tr></table>",
    []
  ),
  (
    "Prices Item Change Eggs 12% Bread 3%",
    "<h1>Prices</h1><table><tr><th>Item</th><th>Change</th></tr><tr><td>Eggs</td><td>12%</td></tr><tr><td>Bread</td><td>3%</td></tr></table>",
    []
  ),
  (
    "Baker jobs Spend £35 or more for free delivery.", "<h1>Baker jobs</h1><p>Spend £35 or more for free delivery.</p>",
    []
  ),
  (
    "Sales careers Browse all 6,310 sales jobs 1,204 graduates 12",
    #"<h1>Sales careers</h1><a href="/j">Browse all 6,310 sales jobs</a><div><b>1,204</b><span>graduates</span></div><div><b>12</b><span>schools</span></div><div><b>40,000</b> monthly visitors</div>"#,
    []
  ),
  (
    "Your pay lies between the 48.2th and 61.9th percentiles of b",
    "Your pay lies between the 48.2th and 61.9th percentiles of bakers.", []
  ),
  (
    "Baker pay Bakers get a raise of 4 percent each year and save",
    "<h1>Baker pay</h1><p>Bakers get a raise of 4 percent each year and save $3,000 in taxes. Mileage is reimbursed at $0.67 per mile. The department has a budget of $400,000 a year. Sales quotas are $600,000 a year.</p>",
    []
  ),
  (
    "A salary of $60,000 in Austin is like $92,000 in Boston.",
    "A salary of $60,000 in Austin is like $92,000 in Boston.", []
  ),
  (
    "If you earn $20 an hour and work 40 hours, you make $800 a w",
    "If you earn $20 an hour and work 40 hours, you make $800 a week.", []
  ),
  (
    "Bakers here earn $7.20/hr less than in the next province.",
    "Bakers here earn $7.20/hr less than in the next province.", []
  ),
  ("Bakers earn £31.2k ± 3.12k a year.", "Bakers earn £31.2k ± 3.12k a year.", ["wage/typical 31200 GBP/year GB"]),
  ("Bakers earn $51,000 at 45.", "Bakers earn $51,000 at 45.", ["wage/typical 51000 USD/year US"]),
]

private let noFiguresMadeUp: [SeenCase] = [
  (
    "nf stocks",
    "<h1>Market close</h1><table><tr><th>Ticker</th><th>Price</th><th>Change</th><th>% Change</th></tr><tr><td>HD</td><td>342.11</td><td>+2.14</td><td>0.63%</td></tr><tr><td>LOW</td><td>221.90</td><td>-1.05</td><td>-0.47%</td></tr></table>",
    []
  ),
  (
    "nf weather",
    "<table><caption>Rainfall by month, Seattle</caption><tr><th>Month</th><th>2022 (in)</th><th>2023 (in)</th><th>% Change</th></tr><tr><td>March</td><td>3.9</td><td>2.8</td><td>-28%</td></tr><tr><td>April</td><td>3.1</td><td>3.6</td><td>16%</td></tr></table>",
    []
  ),
  (
    "nf sports",
    "<table><tr><th>Team</th><th>Average attendance</th><th>Change</th></tr><tr><td>Rovers</td><td>12,410</td><td>-340</td></tr><tr><td>United</td><td>21,875</td><td>+1,120</td></tr></table>",
    []
  ),
  (
    "nf retail",
    "<h2>Retail sales by category</h2><table><tr><th>Category</th><th>Sales ($ million)</th><th>Change</th></tr><tr><td>Furniture stores</td><td>11,240</td><td>2.1%</td></tr><tr><td>Clothing stores</td><td>25,980</td><td>-0.6%</td></tr></table>",
    []
  ),
  (
    "nf change jobs",
    "<table><tr><th>Occupation</th><th>Projected employment change 2022–2032 (%)</th></tr><tr><td>Epidemiologists</td><td>27%</td></tr><tr><td>Florists</td><td>-19%</td></tr></table>",
    [
      "employment_growth/projected 27 percent US; period 2022/2032; of Epidemiologists",
      "employment_growth/projected -19 percent US; period 2022/2032; of Florists",
    ]
  ),
  ("nf spend", "<p>Free delivery when you spend £35 or more on nurses' tunics and scrubs.</p>", []),
  (
    "nf browse",
    #"<ul class="tiles"><li><a href="/sales">Browse all 6,310 sales jobs</a></li><li><a href="/nursing">Browse all 2,145 nursing jobs</a></li></ul>"#,
    []
  ),
  (
    "nf schools",
    #"<div class="stat"><b>1,204</b><span>schools</span></div><div class="stat"><b>38,500</b><span>graduates a year</span></div><div class="stat"><b>2,100,000</b><span>monthly visitors</span></div>"#,
    []
  ),
  ("nf seats", "The dental hygiene programme in Halifax has 48 seats and received 612 applications for 2024.", []),
  ("nf pct ranks", "Pay for dietitians ranks between the 48.2th and 61.9th percentiles of all occupations.", []),
  ("nf savings", "Bookkeepers who use our software save $3,200 a year on licences.", []),
  ("nf raise", "Bus drivers in Oregon will get a 4.5% raise in July.", []),
  (
    "nf raise to", "A 3.5% raise brought the pay of union electricians to $41.20 an hour.",
    ["wage/typical 41.2 USD/hour US"]
  ),
  ("nf quota", "Each account executive carries an annual quota of $850,000.", []),
  ("nf budget", "As facilities manager you will be in charge of a yearly budget of $1.4 million.", []),
  ("nf mileage", "Home care aides are reimbursed $0.62 per mile for travel between clients.", []),
  (
    "nf mileage pay", "Home care aides earn $17.80 per hour and are reimbursed $0.62 per mile.",
    ["wage/typical 17.8 USD/hour US"]
  ),
  (
    "nf col",
    "Cost of living: to keep the same standard of living, $60,000 in Austin is equivalent to $84,300 in Boston.", []
  ),
  (
    "nf example",
    "For example, if you earn $20 an hour and work 40 hours a week for 52 weeks, your gross yearly pay is $41,600.", []
  ),
  (
    "nf gap", "<p>Carpenters in Manitoba earn a median of $27.40 per hour, $7.20/hr less than in Alberta.</p>",
    ["wage/median 27.4 CAD/hour CA-MB; of Carpenters"]
  ),
  (
    "nf gap only", "That is $4,800 a year more than women in the same job earn.",
    ["wage_premium/typical 4800 USD/year US"]
  ),
  ("nf moe", "Average salary of bartenders: $31,860 ± $1,140 a year", ["wage/mean 31860 USD/year US"]),
  ("nf age", "Air traffic controllers typically earn $91,000 a year at 45.", ["wage/typical 91000 USD/year US"]),
  (
    "nf experience", "Welders with 5 to 9 years of experience earn $24.60 an hour.",
    ["wage/typical 24.6 USD/hour US; experience 5 to 9 years of experience"]
  ),
  (
    "nf street",
    "Visit our hiring office at 41500 Industrial Parkway, Suite 220, or call (555) 014-3200. Pay: $22.75 per hour.",
    ["wage/typical 22.75 USD/hour US"]
  ),
  ("nf contact", "Contact the apprenticeship office, 52000 Mill Street, telephone 555-0142, reference 38500.", []),
]

private let amountsThatAreNoPayMadeUp: [SeenCase] = [
  ("pr scholarship", "The state offers a $4,000 scholarship each year to students of special education.", []),
  (
    "pr tuition", "Tuition for the two-year paralegal degree is $5,480 per year, plus $1,200 for books.",
    ["training_cost/typical 5480 USD"]
  ),
  ("pr forgiveness", "Nurses who work in rural clinics may receive up to $50,000 in loan forgiveness.", []),
  (
    "pr forgiveness pay",
    "Rural physicians in Nebraska earn an average of $231,500 a year, and the state forgives up to $40,000 of student loans annually.",
    ["wage/mean 231500 USD/year US-NE"]
  ),
  ("pr signon", "$7,500 sign-on bonus for CDL drivers! Apply by Friday.", []),
  (
    "pr signon pay", "<p>Now hiring CDL drivers in Ohio: <b>$1,620 per week</b>, plus a $7,500 sign-on bonus.</p>",
    ["wage/typical 1620 USD/week US-OH; of Now hiring CDL drivers"]
  ),
  ("pr retention", "Correctional officers receive a retention bonus of $3,000 after one year.", []),
  ("pr equipment", "Expect to spend $1,500 to $3,000 on your own tools in the first year as an auto mechanic.", []),
  ("pr home", "The median home price in Boise is $478,000, so many teachers commute.", []),
  ("pr rent", "Average rent for a two-bedroom flat near the hospital is £1,150 per month.", []),
  (
    "pr rent pay", "Porters at the hospital earn £1,980 per month; a flat nearby rents for £890 per month.",
    ["wage/typical 1980 GBP/month GB"]
  ),
  (
    "pr licence", "The real estate licence exam costs $65 and the annual renewal fee is $180.",
    ["exam_fee/level 65 USD", "training_fees/typical 180 USD"]
  ),
  ("pr fine", "Working as an electrician without a licence can lead to a fine of up to $10,000.", []),
]

private let hiddenAndStruckthroughText: [SeenCase] = [
  (
    "Baker pay Bakers earn $41,000 $44,000 a year.",
    "<h1>Baker pay</h1><p>Bakers earn <del>$41,000</del> $44,000 a year.</p>",
    ["wage/typical 44000 USD/year US"]
  ),
  (
    "Baker pay Bakers earn $41,000 $44,000 a year. (2)",
    "<h1>Baker pay</h1><p>Bakers earn <s>$41,000</s> $44,000 a year.</p>",
    ["wage/typical 44000 USD/year US"]
  ),
  (
    "Baker pay Bakers earn $41,000 $44,000 a year. (3)",
    #"<h1>Baker pay</h1><p>Bakers earn <span style="text-decoration: line-through">$41,000</span> $44,000 a year.</p>"#,
    ["wage/typical 44000 USD/year US"]
  ),
  (
    ".old{display:none} Baker pay Bakers earn $41,000 $44,000 a y",
    #"<style>.old{display:none}</style><h1>Baker pay</h1><p>Bakers earn <span class="old">$41,000</span> $44,000 a year.</p>"#,
    ["wage/typical 44000 USD/year US"]
  ),
  (
    "#x{visibility:hidden} Baker pay Bakers earn $41,000 a year. ",
    "<style>#x{visibility:hidden}</style><h1>Baker pay</h1><p id=x>Bakers earn $41,000 a year.</p><p>Bakers earn $44,000 a year.</p>",
    ["wage/typical 44000 USD/year US"]
  ),
]

private let hiddenAndStruckthroughTextMadeUp: [SeenCase] = [
  (
    "st del", "<p>Warehouse associate, Reno: <del>$18.50</del> $20.25 an hour</p>",
    ["wage/typical 20.25 USD/hour US; of Warehouse associate"]
  ),
  (
    "st s", "<h3>Pastry chef</h3><p>Salary: <s>$46,000 a year</s> <b>$49,500 a year</b></p>",
    ["wage/typical 49500 USD/year US; of Pastry chef"]
  ),
  (
    "st strike",
    "<table><tr><th>Job</th><th>Annual salary</th></tr><tr><td>Archivist</td><td><strike>£28,400</strike> £30,150</td></tr></table>",
    ["wage/typical 30150 GBP/year GB; of Archivist"]
  ),
  (
    "st style",
    #"<p>Security guards earn <span style="text-decoration: line-through">$15.10</span> $16.90 per hour.</p>"#,
    ["wage/typical 16.9 USD/hour US; of Security guards"]
  ),
  (
    "st del ins", "<p>Projected growth for millwrights, 2022–2032: <del>13%</del> <ins>11%</ins></p>",
    ["employment_growth/projected 11 percent US; period 2022/2032; of millwrights"]
  ),
  ("st whole", "<p><del>Our tree climbers are paid $27 an hour.</del></p><p>This position has been filled.</p>", []),
  (
    "st neg underline",
    #"<p>Lab technicians earn <span style="text-decoration: underline">$48,300</span> per year.</p>"#,
    ["wage/typical 48300 USD/year US; of Lab technicians"]
  ),
  (
    "st neg ins", "<p>Pay for school cooks is now <ins>$19.40 an hour</ins>.</p>",
    ["wage/typical 19.4 USD/hour US; of school cooks"]
  ),
  (
    "st neg strong", "<p>Dock workers earn a median of <strong>$26.15</strong> <small>per hour</small>.</p>",
    ["wage/median 26.15 USD/hour US; of Dock workers"]
  ),
  (
    "hi attr",
    "<p>Radiographers in Ireland earn an average of €52,400 a year.</p><p hidden>Radiographers earn €47,900 a year.</p>",
    ["wage/mean 52400 EUR/year IE; of Radiographers"]
  ),
  (
    "hi inline",
    #"<div>Median pay: $63,180 per year</div><div style="display:none">Median pay: $59,740 per year</div>"#,
    ["wage/median 63180 USD/year US"]
  ),
  (
    "hi inline vis", #"<p>Cabinetmakers earn <span style="visibility: hidden">$33,000</span> $38,700 a year.</p>"#,
    ["wage/typical 38700 USD/year US; of Cabinetmakers"]
  ),
  (
    "hi class",
    #"<html><head><style>.old{display:none}</style></head><body><p class="old">Tailors earn $30,200 a year.</p><p>Tailors earn $34,600 a year.</p></body></html>"#,
    ["wage/typical 34600 USD/year US; of Tailors"]
  ),
  (
    "hi id",
    "<html><head><style>\n#draft { visibility:hidden }\n</style></head><body><div id=\"draft\">Projected growth 2022–2032: 14%</div><div>Projected employment growth, 2022–2032: 9%</div></body></html>",
    ["employment_growth/projected 9 percent US; period 2022/2032"]
  ),
  (
    "hi list important",
    #"<html><head><style>p.note, span.old { display : none !important }</style></head><body><p class="note">Upholsterers earn $29,000 a year.</p><p>Upholsterers earn <span class="old">$35,100</span> $37,450 a year.</p></body></html>"#,
    ["wage/typical 37450 USD/year US; of Upholsterers"]
  ),
  (
    "hi list tag mismatch",
    #"<html><head><style>p.note{display:none}</style></head><body><div class="note">Jewelers earn a median of $46,640 a year.</div></body></html>"#,
    ["wage/median 46640 USD/year US; of Jewelers"]
  ),
  (
    "hi print",
    #"<html><head><style>@media print { .pay { display: none } }</style></head><body><p class="pay">Sonographers earn $41.30 an hour.</p></body></html>"#,
    ["wage/typical 41.3 USD/hour US; of Sonographers"]
  ),
  (
    "hi print and screen",
    #"<html><head><style>@media print{.nav{display:none}} .archive{display:none}</style></head><body><p class="archive">Masons earn $21.10 an hour.</p><p class="nav">Masons earn $25.60 an hour.</p></body></html>"#,
    ["wage/typical 25.6 USD/hour US; of Masons"]
  ),
  (
    "hi shown again",
    "<html><head><style>.fig{display:none}\n.fig{display:block}</style></head><body><p class=\"fig\">Geologists earn an average of $92,580 a year.</p></body></html>",
    ["wage/mean 92580 USD/year US; of Geologists"]
  ),
  (
    "hi hidden later",
    "<html><head><style>.fig{display:block}\n.fig{display:none}</style></head><body><p class=\"fig\">Geologists earn an average of $92,580 a year.</p></body></html>",
    []
  ),
  (
    "hi other class",
    #"<html><head><style>.old{display:none}</style></head><body><p class="older-workers">Older crossing guards earn $16.20 an hour.</p></body></html>"#,
    ["wage/typical 16.2 USD/hour US; of Older crossing guards"]
  ),
  (
    "hi css comment",
    #"<html><head><style>/* .pay{display:none} */ .pay{color:#333}</style></head><body><p class="pay">Glass blowers earn $36,900 a year.</p></body></html>"#,
    ["wage/typical 36900 USD/year US"]
  ),
  (
    "hi two classes",
    #"<html><head><style>.is-hidden { display: none; }</style></head><body><ul><li class="item is-hidden">Salary: $40,000 a year</li><li class="item">Salary: $44,250 a year</li></ul></body></html>"#,
    ["wage/typical 44250 USD/year US"]
  ),
  (
    "hi nested",
    #"<html><head><style>.tab-old{display:none}</style></head><body><div class="tab-old"><table><tr><th>State</th><th>Average annual pay</th></tr><tr><td>Utah</td><td>$41,000</td></tr></table></div><table><tr><th>State</th><th>Average annual pay</th></tr><tr><td>Utah</td><td>$45,300</td></tr></table></body></html>"#,
    ["wage/mean 45300 USD/year US-UT"]
  ),
  ("hi comment", "<p>Ask us about pay.</p><!-- <p>Dispatchers earn $22 an hour.</p> -->", []),
]

@Suite("Texts that other readers take for figures")
struct MisreadTextTests {
  @Test("no figures", arguments: noFigures) func noFiguresAre(_ test: SeenCase) { check(test) }

  @Test("no figures, made up", arguments: noFiguresMadeUp) func noFiguresMadeUpAre(_ test: SeenCase) { check(test) }

  @Test("amounts that are no pay, made up", arguments: amountsThatAreNoPayMadeUp) func amountsThatAreNoPayMadeUpAre(
    _ test: SeenCase
  ) { check(test) }

  @Test("hidden and struck-through text", arguments: hiddenAndStruckthroughText) func hiddenAndStruckthroughTextAre(
    _ test: SeenCase
  ) { check(test) }

  @Test("hidden and struck-through text, made up", arguments: hiddenAndStruckthroughTextMadeUp)
  func hiddenAndStruckthroughTextMadeUpAre(_ test: SeenCase) {
    check(test)
  }

  private func check(_ test: SeenCase) { #expect(figures(of: test.page, subject: nil) == test.figures, "\(test.name)") }
}
