import Testing

// Each case is an example of a misreading that public bug reports on table readers, money parsers and readers of
// structured data describe, with the right reading. The cases called made up are of the same kinds and were written by
// people who had not seen the program. Pages and figures are invented.

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

@Suite("Ends of ranges that other readers misread") struct MisreadBoundTests {
  @Test("bugs caught: minimum and maximum", arguments: minimumAndMaximum) func readsMinimumAndMaximum(_ test: PageCase)
  {
    expectFigures(test, subject: nil)
  }

  @Test("bugs caught, made up: minimum and maximum", arguments: minimumAndMaximumMadeUp)
  func readsMinimumAndMaximumMadeUp(
    _ test: PageCase
  ) { expectFigures(test, subject: nil) }
}
