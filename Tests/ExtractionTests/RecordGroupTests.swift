import Testing

/// What is taken for a run of records: cards, tiles, items, links.
private let groups: [StructureCase] = [
  StructureCase(
    "cards with a class", div("card", "<h3>Baker</h3><p>$31,200</p>") + div("card", "<h3>Cook</h3><p>$33,900</p>"),
    ["Baker / $31,200", "Cook / $33,900"]),
  StructureCase(
    "cards whose classes are numbered",
    div("card-1", "<h3>Baker</h3><p>$31,200</p>") + div("card-2", "<h3>Cook</h3><p>$33,900</p>"),
    ["Baker / $31,200", "Cook / $33,900"]),
  StructureCase(
    "one of the cards has a class more",
    div("card", "<h3>Baker</h3><p>$31,200</p>") + div("card is-first", "<h3>Cook</h3><p>$33,900</p>"),
    ["Baker / $31,200", "Cook / $33,900"]),
  StructureCase(
    "one of the cards has a line more",
    div("card", "<h3>Baker</h3><p>$31,200</p>") + div("card", "<h3>Cook</h3><p>$33,900</p><p>a year</p>"),
    ["Baker / $31,200", "Cook / $33,900 a year"]),
  StructureCase(
    "a card without a figure among others",
    div("card", "<h3>Baker</h3><p>$31,200</p>") + div("card", "<h3>Cook</h3><p>not known</p>"),
    ["Baker / $31,200", "Cook / not known"]),
  StructureCase(
    "three elements without a class", (1...3).map { div("", "<b>Baker</b>", "<p>$3\($0),200</p>") }.joined(),
    ["Baker / $31,200", "Baker / $32,200", "Baker / $33,200"]),
  StructureCase(
    "an advertisement between cards",
    div("card", "<h3>Baker</h3><p>$31,200</p>") + div("card", "<h3>Cook</h3><p>$33,900</p>") + "<p>Advertisement</p>"
      + div("card", "<h3>Chef</h3><p>$52,000</p>"),
    ["Baker / $31,200", "Cook / $33,900", "Chef / $52,000"]),
  StructureCase(
    "links of several lines",
    "<a href=x><div>Baker</div><div>$31,200</div></a><a href=y><div>Cook</div><div>$33,900</div></a>",
    ["Baker / $31,200", "Cook / $33,900"]),
  StructureCase(
    "rows of labels and values",
    div("facts", div("row", "<span>Pay</span><span>$31,200</span>"), div("row", "<span>Growth</span><span>7%</span>")),
    ["Pay / $31,200", "Growth / 7%"]),
  StructureCase(
    "items of one line each", "<ul><li>Ohio $31,200</li><li>Iowa $30,100</li><li>Utah $32,700</li></ul>",
    ["Ohio $31,200", "Iowa $30,100", "Utah $32,700"]),
]

/// What is none.
private let negatives: [StructureCase] = [
  StructureCase(
    "siblings of different classes",
    div("intro", "<h3>Baker</h3><p>$31,200</p>") + div("facts", "<h3>Cook</h3><p>$33,900</p>"), []),
  StructureCase(
    "siblings of different elements",
    "<section><h3>Baker</h3><p>$31,200</p></section><article><h3>Cook</h3><p>$33,900</p></article>", []),
  StructureCase(
    "two elements without a class",
    div("", "<h3>Baker</h3>", "<p>$31,200</p>") + div("", "<h3>Cook</h3>", "<p>$33,900</p>"), []),
  StructureCase(
    "cards without any figure", div("card", "<h3>Baker</h3><p>low</p>") + div("card", "<h3>Cook</h3><p>high</p>"), []),
  StructureCase("two single lines", "<ul><li>Ohio $31,200</li><li>Iowa $30,100</li></ul>", []),
  StructureCase(
    "sections of a page",
    (1...2).map { "<section class=part><p>\(String(repeating: "word ", count: 420))</p><p>$3\($0),000</p></section>" }
      .joined(), []),
  StructureCase(
    "questions and their answers",
    div("item", "<h3>What do bakers make?</h3><p>They make $31,200.</p>")
      + div("item", "<h3>What do cooks make?</h3><p>They make $33,900.</p>"), []),
  StructureCase(
    "questions that open",
    (1...2).map { "<details class=q><summary>Pay \($0)</summary><p>$31,200</p></details>" }.joined(), []),
  StructureCase(
    "elements that hold a table",
    (1...2).map { div("box", "<h3>Pay</h3><table><tr><th>a<th>b<tr><td>Ohio<td>$3\($0),200</table>") }.joined(), []),
]

/// What a record around a value is about.
private let titles: [StructureCase] = [
  StructureCase(
    "its heading",
    div("card", "<p>New</p><h3>Baker</h3><p>$31,200</p>") + div("card", "<p>New</p><h3>Cook</h3><p>$33,900</p>"),
    ["Baker"]),
  StructureCase(
    "the text whose class says so",
    div("card", "<p>New</p><p class=job-title>Baker</p><p>$31,200</p>")
      + div("card", "<p>New</p><p class=job-title>Cook</p><p>$9</p>"),
    ["Baker"]),
  StructureCase(
    "else its first text",
    div("card", "<p>Baker</p><p>$31,200</p><p>Ohio</p>") + div("card", "<p>Cook</p><p>$9</p><p>Ohio</p>"), ["Baker"]),
  StructureCase(
    "no badge",
    div("card", "<p class=badge>New</p><p>Baker</p><p>$31,200</p><p>x</p>")
      + div("card", "<p class=badge>Old</p><p>Cook</p><p>$9</p><p>x</p>"),
    ["Baker"]),
  StructureCase(
    "no employer and no place",
    div("card", "<p class=company>Mill Inn</p><p class=location>Ohio</p><p>$31,200</p>")
      + div("card", "<p class=company>Tea Inn</p><p class=location>Iowa</p><p>$9</p>"),
    ["none"]),
  StructureCase(
    "the row within a card, then the card",
    (1...2).map {
      div(
        "card", "<h3>Baker \($0 == 1 ? "one" : "two")</h3>", div("row", "<span>Pay</span><span>$3\($0),200</span>"),
        div("row", "<span>Growth</span><span>7%</span>"))
    }
    .joined(), ["none", "Baker one"]),
]

@Suite struct RecordGroupTests {
  @Test("elements that are built alike are records", arguments: groups)
  func alike(_ test: StructureCase) { #expect(StructureOutline(test.html).groups == [test.expected]) }

  @Test("negatives: elements that are no records", arguments: negatives)
  func unlike(_ test: StructureCase) { #expect(StructureOutline(test.html).groups == []) }

  @Test("records in records are groups of their own")
  func nested() {
    let row = { (name: String, value: String) in div("row", "<span>\(name)</span><span>\(value)</span>") }
    let cards =
      div("card", "<h3>Baker</h3>", row("Pay", "$31,200"), row("Growth", "7%"))
      + div("card", "<h3>Cook</h3>", row("Pay", "$33,900"), row("Growth", "5%"))
    #expect(
      StructureOutline(cards).groups == [
        ["Baker / Pay / $31,200 / Growth / 7%", "Cook / Pay / $33,900 / Growth / 5%"],
        ["Pay / $31,200", "Growth / 7%"], ["Pay / $33,900", "Growth / 5%"],
      ])
  }

  @Test("what the records around $31,200 are about", arguments: titles)
  func title(_ test: StructureCase) { #expect(StructureOutline(test.html).titles(of: "$31,200") == test.expected) }

  @Test("a text has no structure")
  func text() {
    let page = readTestPage("Baker\n$31,200\n\nCook\n$33,900")
    #expect(StructureOutline("x").groups == [])
    #expect(page.tree.elements.count == 1)
  }
}
