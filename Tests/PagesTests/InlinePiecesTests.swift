import Pages
import Testing

/// Lines of nothing but inline elements that a reader sees as several things.
private let divided: [BlockCase] = [
  BlockCase(
    "a title and its amount", "<div><span>Pastry cook</span><span>$41,000</span></div>", ["p Pastry cook", "p $41,000"]),
  BlockCase(
    "pay by the year and by the hour", "<p><span>$44,640</span><span>$21.46 per hour</span>",
    ["p $44,640", "p $21.46 per hour"]),
  BlockCase(
    "a value and its label", "<div><b>$44,640</b> <span>median pay</span></div>", ["p $44,640", "p median pay"]),
  BlockCase(
    "separators between pieces", "<p><span>Baker</span> · <span>Ohio</span> | <span>$31,200</span>",
    ["p Baker", "p Ohio", "p $31,200"]),
  BlockCase(
    "a wrapper around the whole line", "<div><a href=x><span>Baker</span><span>$31,200 a year</span></a></div>",
    ["p Baker", "p $31,200 a year"]),
  BlockCase(
    "nested inline elements count as their outermost",
    "<div><span><b>Night</b> <i>baker</i></span><span>$17.10</span></div>", ["p Night baker", "p $17.10"]),
  BlockCase(
    "tags beside an amount", "<div><span>Full-time</span><span>Remote</span><span>$31,200</span></div>",
    ["p Full-time", "p Remote", "p $31,200"]),
]

/// Lines whose pieces are one thing only together.
private let whole: [BlockCase] = [
  BlockCase(
    "words in bold within a sentence", "<p>Bakers earn <b>$31,200</b> a <i>year</i>.", ["p Bakers earn $31,200 a year."]
  ),
  BlockCase(
    "the ends of a range and an arrow", "<div><span>6,000</span><span>→</span><span>10,000</span></div>",
    ["p 6,000→10,000"]),
  BlockCase(
    "the ends of a range and a word", "<div><span>$31,000</span> <span>to</span> <span>$42,000</span></div>",
    ["p $31,000 to $42,000"]),
  BlockCase("an amount and its magnitude", "<div><span>$45</span><span>K</span></div>", ["p $45K"]),
  BlockCase("a sign and its amount", "<div><span>$</span><span>45,000</span></div>", ["p $45,000"]),
  BlockCase(
    "an amount and its period", "<div><span>$45,000</span> <span>per year</span></div>", ["p $45,000 per year"]),
  BlockCase(
    "an amount and its period behind a stroke", "<div><span>$45,000</span><span>/yr</span></div>", ["p $45,000/yr"]),
  BlockCase(
    "an opening word and its amount", "<div><span>Up to</span> <span>$45,000</span></div>", ["p Up to $45,000"]),
  BlockCase("a currency and its amount", "<div><span>USD</span> <span>45,000</span></div>", ["p USD 45,000"]),
  BlockCase(
    "a bracket without figures", "<div><span>$45,000</span> <span>(estimated)</span></div>", ["p $45,000 (estimated)"]),
  BlockCase("an initial set apart", "<p><span>B</span><span>akers at work</span>", ["p Bakers at work"]),
  BlockCase("digits set apart", "<div><span>4</span><span>5,000</span></div>", ["p 45,000"]),
  BlockCase("one element", "<div><span>$45,000 median pay</span></div>", ["p $45,000 median pay"]),
  BlockCase("a heading", "<h2><span>Baker</span><span>$31,200</span></h2>", ["h2 Baker$31,200"]),
  BlockCase("preformatted text", "<pre><span>Baker</span> <span>$31,200</span></pre>", ["p Baker $31,200"]),
]

@Suite struct InlinePiecesTests {
  @Test("lines that are divided into what a reader sees apart", arguments: divided)
  func pieces(_ example: BlockCase) { #expect(outline(read(html: example.html)) == example.blocks) }

  @Test("lines that stay one piece", arguments: whole)
  func together(_ example: BlockCase) { #expect(outline(read(html: example.html)) == example.blocks) }

  @Test("a line too long for labels and values is running text", arguments: [159, 160, 161])
  func long(_ length: Int) {
    let words = String(repeating: "word ", count: length / 5) + String(repeating: "x", count: length % 5)
    let text = words.hasSuffix(" ") ? words.dropLast() + "." : words[...]
    let page = read(html: "<div><span>\(text)</span><span>$31,200</span></div>")
    #expect(page.blocks.count == (text.utf8.count <= 160 ? 2 : 1))
  }

  @Test("each piece leads to its own element")
  func places() {
    let page = read(html: "<body><div><span>Baker</span><b>$31,200</b></div>")
    #expect(page.blocks.map { $0.text.locator(atUTF8: 0).description } == ["/html/body/div/span", "/html/body/div/b"])
    let elements = page.blocks.map { page.tree.elements[$0.element] }
    #expect(elements.map(\.role) == [.inline, .inline])
    #expect(Set(elements.map(\.parent)).count == 1)
  }
}
