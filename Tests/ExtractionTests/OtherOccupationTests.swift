import Testing

/// Figures of other occupations on a page about one: once given to the page's subject, which made consistent pages
/// contradict themselves.
private let comparisons: [PageCase] = [
  PageCase(
    "rows of other occupations keep their names",
    """
    <h1>Medical Assistant Pay</h1><p>Median annual wages, May 2024</p><dl><dt>Total, all occupations</dt><dd>$49,500</dd>
    <dt>Healthcare diagnosing or treating practitioners</dt><dd>$101,370</dd><dt>Medical assistants</dt><dd>$44,200</dd></dl>
    """,
    [
      "wage/median 49500 USD/year US; period 2024-05; of Total, all occupations",
      "wage/median 101370 USD/year US; period 2024-05; of Healthcare diagnosing or treating practitioners",
      "wage/median 44200 USD/year US; period 2024-05; of Medical assistants",
    ]
  ),
  PageCase(
    "a row “all other” belongs to the occupation it names",
    """
    <h1>Surgeon Salary</h1><table><tr><th></th><th>Median annual wage</th></tr><tr><td>Cardiologists</td><td>$432,490</td></tr>
    <tr><td>Surgeons, all other</td><td>$371,280</td></tr><tr><td>Radiologists</td><td>$359,820</td></tr></table>
    """,
    [
      "wage/median 432490 USD/year US; of Cardiologists", "wage/median 371280 USD/year US; of Surgeons, all other",
      "wage/median 359820 USD/year US; of Radiologists",
    ]
  ),
  PageCase(
    "a percentile belongs to the occupation of the sentence before it",
    """
    <h1>Top Executives</h1>
    <p>The median wage for operations managers was $102,950 in May 2024. The lowest 10 percent earned less than $47,420.</p>
    <p>The median annual wage for finance directors was $105,350. The lowest 10 percent earned less than $60,000.</p>
    """,
    [
      "wage/median 102950 USD/year US; period 2024-05; of operations managers",
      "wage/p10 47420 USD/year US; of operations managers",
      "wage/median 105350 USD/year US; of finance directors", "wage/p10 60000 USD/year US; of finance directors",
    ]
  ),
  PageCase(
    "a table belongs to the occupation that its introduction names",
    """
    <h1>Top Executives</h1><p>The median annual wages for operations managers in the top industries in which they worked were as follows:</p>
    <table><tr><td>Manufacturing</td><td>$128,030</td></tr><tr><td>Construction</td><td>105,260</td></tr></table>
    """,
    [
      "wage/median 128030 USD/year US; setting Manufacturing; of operations managers",
      "wage/median 105260 USD/year US; setting Construction; of operations managers",
    ]
  ),
]

/// Cards whose labels say what is measured compare no occupations.
private let others: [PageCase] = [
  PageCase(
    "a level of experience is no other occupation",
    "<h1>Welder Salary</h1><dl><dt>Median pay</dt><dd>$51,000</dd><dt>Entry-level</dt><dd>$38,000</dd></dl>",
    ["wage/median 51000 USD/year US", "wage/typical 38000 USD/year US; experience Entry-level"]
  )
]

@Suite struct OtherOccupationTests {
  @Test("developed on: figures of other occupations", arguments: comparisons) func compared(_ test: PageCase) {
    expectFigures(test)
  }
  @Test("negatives: cards of the page's own occupation", arguments: others) func own(_ test: PageCase) {
    expectFigures(test)
  }
}
