import Testing

/// Where a value's label may stand.
private let labelled: [StructureCase] = [
  StructureCase("before it", div("stat", "<p>Median pay</p><p>$31,200</p>"), ["$31,200: Median pay"]),
  StructureCase("behind it", div("stat", "<p>$31,200</p><p>Median pay</p>"), ["$31,200: Median pay"]),
  StructureCase(
    "in another element before it", div("stat", div("head", "<p>Median pay</p>"), div("body", "<p>$31,200</p>")),
    ["$31,200: Median pay"]),
  StructureCase(
    "in another element behind it", div("stat", div("big", "<b>$31,200</b>"), div("small", "<i>Median pay</i>")),
    ["$31,200: Median pay"]),
  StructureCase(
    "in the same line", div("stat", "<span>Median pay</span> <span>$31,200</span>"), ["$31,200: Median pay"]),
  StructureCase(
    "before each of several values", div("facts", "<p>Median pay</p><p>$31,200</p><p>Growth</p><p>7%</p>"),
    ["$31,200: Median pay", "7%: Growth"]),
  StructureCase(
    "behind each of several values", div("facts", "<p>$31,200</p><p>Median pay</p><p>7%</p><p>Growth</p>"),
    ["$31,200: Median pay", "7%: Growth"]),
  StructureCase(
    "in each tile", div("tile", "<p>$31,200</p><p>Median pay</p>") + div("tile", "<p>7%</p><p>Growth</p>"),
    ["$31,200: Median pay", "7%: Growth"]),
  StructureCase(
    "the one of two texts that says what it is",
    div("card", "<h3>Baker</h3><p>Median pay</p><p>$31,200</p>")
      + div("card", "<h3>Cook</h3><p>Median pay</p><p>$9</p>"),
    ["$31,200: Median pay", "$9: Median pay"]),
  StructureCase(
    "the one of two texts whose class says so",
    div("box", "<p>Pastry work</p><p>$31,200</p><p class=stat-label>in the valley</p>"), ["$31,200: in the valley"]),
  StructureCase(
    "a heading that names what it is", div("stat", "<h4>Median pay</h4><p>$31,200</p>"), ["$31,200: Median pay"]),
  StructureCase(
    "the term of a description list", "<dl><dt>Median pay</dt><dd>$31,200</dd></dl>", ["$31,200: Median pay"]),
]

/// What stands beside a value and is no label.
private let unlabelled: [StructureCase] = [
  StructureCase(
    "the title of a card", div("card", "<h3>Baker</h3><p>$31,200</p>") + div("card", "<h3>Cook</h3><p>$33,900</p>"),
    ["$31,200: none", "$33,900: none"]),
  StructureCase(
    "a title by its class",
    div("card", "<p class=job-title>Baker</p><p>$31,200</p>") + div("card", "<p class=job-title>Cook</p><p>$9</p>"),
    ["$31,200: none", "$9: none"]),
  StructureCase("other items of a list", "<ul><li>Median pay</li><li>$31,200</li></ul>", ["$31,200: none"]),
  StructureCase("badges", div("card", "<p class=badge>Full-time</p><p>$31,200</p>"), ["$31,200: none"]),
  StructureCase(
    "an employer and a place", div("card", "<p class=company>Mill Inn</p><p class=location>Ohio</p><p>$31,200</p>"),
    ["$31,200: none"]),
  StructureCase(
    "a part of the page",
    div(
      "",
      ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"].map { "<p>Word \($0)</p>" }
        .joined(), "<p>$31,200</p>"),
    ["$31,200: none"]),
  StructureCase("a heading that names nothing", div("stat", "<h4>Good to know</h4><p>$31,200</p>"), ["$31,200: none"]),
  StructureCase(
    "a sentence",
    div("stat", "<p>In the valley most of the bakers that we know of are paid in this way.</p><p>$31,200</p>"),
    ["$31,200: none"]),
]

/// Misread when these tests were written.
private let bugsCaught: [StructureCase] = [
  StructureCase(
    "one term with two details", "<dl><dt>Median pay</dt><dd>$44,640</dd><dd>$21.46</dd></dl>",
    ["$44,640: Median pay", "$21.46: Median pay"])
]

@Suite struct FieldLabelTests {
  @Test("a value is given the label that belongs to it", arguments: labelled) func label(_ test: StructureCase) {
    #expect(StructureOutline(test.html).labelled == test.expected)
  }
  @Test("negatives: texts that label nothing", arguments: unlabelled) func none(_ test: StructureCase) {
    #expect(StructureOutline(test.html).labelled == test.expected)
  }
  @Test("bugs caught", arguments: bugsCaught) func caught(_ test: StructureCase) {
    #expect(StructureOutline(test.html).labelled == test.expected)
  }
}
