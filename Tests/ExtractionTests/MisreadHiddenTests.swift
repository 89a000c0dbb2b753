import Testing

// Each case is an example of a misreading that public bug reports on table readers, money parsers and readers of
// structured data describe, with the right reading. The cases called made up are of the same kinds and were written by
// people who had not seen the program. Pages and figures are invented.

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

@Suite("Hidden texts that other readers take for figures") struct MisreadHiddenTests {
  @Test("bugs caught: hidden and struck-through text", arguments: hiddenAndStruckthroughText)
  func readsHiddenAndStruckthroughText(
    _ test: PageCase
  ) { expectFigures(test, subject: nil) }

  @Test("bugs caught, made up: hidden and struck-through text", arguments: hiddenAndStruckthroughTextMadeUp)
  func readsHiddenAndStruckthroughTextMadeUp(_ test: PageCase) { expectFigures(test, subject: nil) }
}
