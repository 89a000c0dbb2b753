import Pages
import Testing

struct BlockCase: Sendable, CustomTestStringConvertible {
  let trouble: String
  let html: String
  let blocks: [String]
  var testDescription: String { trouble }
  init(_ trouble: String, _ html: String, _ blocks: [String]) {
    self.trouble = trouble
    self.html = html
    self.blocks = blocks
  }
}

private let visibleCases: [BlockCase] = [
  BlockCase(
    "script, style, template, noscript",
    "<p>a<script>9</script><style>9</style><template>9</template><noscript>9</noscript>b", ["p ab"]),
  BlockCase("the hidden attribute", "<p>a<span hidden>99</span> 40k", ["p a 40k"]),
  BlockCase(
    "inline styles that hide",
    "<p>a<i style='color:red; DISPLAY : none !important'>9</i><i style=visibility:hidden>9</i>b", ["p ab"]),
  BlockCase(
    "text for screen readers only",
    "<p><span class='label sr-only'>Salary</span><span class=visually-hidden>x</span>$40,000", ["p $40,000"]),
  BlockCase("what assistive technology skips is visible", "<p><span aria-hidden=true>$40,000</span>", ["p $40,000"]),
  BlockCase(
    "folded details are kept", "<details><summary>Pay?</summary><p>$40,000</details>", ["p Pay?", "p $40,000"]),
  BlockCase(
    "what is to be filled in, chosen or copied in a form",
    "<p>a<select><option>9</select><textarea>9 <b>9</b></textarea><datalist><option>9</datalist>b<p>c", ["p ab", "p c"]),
  BlockCase("a closed dialog", "<dialog>9</dialog><dialog open>a</dialog>", ["p a"]),
  BlockCase(
    "form controls", "<form><input type=hidden value=9><select><option>9</select><label>Name</label></form>", ["p Name"]
  ),
  BlockCase("comments", "<p>a<!-- 9 -->b", ["p ab"]),
  BlockCase("pictures and their text", "<p>a<svg><text>9</text></svg><img alt=9>b", ["p ab"]),
  BlockCase("soft hyphens and zero-width spaces", "<p>sal&shy;ary $40,\u{200B}000", ["p salary $40,000"]),
]

private let inlineCases: [BlockCase] = [
  BlockCase(
    "words of a sentence are glued as a browser shows them", "<p>Nurses<b>earn</b> $44,640", ["p Nursesearn $44,640"]),
  BlockCase("a break keeps lines apart", "<p>$30,000<br>per year", ["p $30,000\nper year"]),
  BlockCase("breaks at the ends do not show", "<p><br>a<br></p>", ["p a"]),
  BlockCase("two breaks end a paragraph", "<div>a<br> <br>b</div>", ["p a", "p b"]),
  BlockCase("white space collapses", "<p>  a \n\t b <b> c</b> </p>", ["p a b c"]),
  BlockCase("no-break spaces stay", "<p>a&nbsp;&nbsp;b", ["p a\u{A0}\u{A0}b"]),
  BlockCase("preformatted text keeps its lines", "<pre>a  b\n  c</pre>", ["p a  b\n  c"]),
  BlockCase("numeric references", "<p>&#36;40&#44;000&#x2013;50&#150;60", ["p $40,000–50–60"]),
  BlockCase(
    "a block style on an inline element",
    "<p><span style='display:block'>a</span><span style='display: block'>b</span>", ["p a", "p b"]),
]

private let scriptCases: [BlockCase] = [
  BlockCase("a footnote number", "<p>Nurse<sup>1</sup> earns", ["p Nurse earns"]),
  BlockCase("a footnote sign", "<p>$40,000<sup>*</sup>", ["p $40,000"]),
  BlockCase("two footnotes", "<p>$40,000<sup>1, 2</sup>", ["p $40,000"]),
  BlockCase("a linked footnote", "<p>$40,000<sup id=r><a href='#n'>[note 3]</a></sup> a year", ["p $40,000 a year"]),
  BlockCase("ordinals", "<p>the 90<sup>th</sup> percentile, the 1<sup>ST</sup>", ["p the 90th percentile, the 1ST"]),
  BlockCase("a currency sign set high", "<p><sup>$</sup>44<sup>K</sup>", ["p $44K"]),
  BlockCase("a trade mark", "<p>Epic<sup>®</sup>", ["p Epic®"]),
  BlockCase("words set high are kept apart", "<p>$44,640<sup>per year</sup>$21", ["p $44,640 per year $21"]),
  BlockCase("formulas", "<p>H<sub>2</sub>O", ["p H2O"]),
  BlockCase(
    "a superscript that was never closed", "<div><sup>\(String(repeating: "word ", count: 40))",
    ["p " + Array(repeating: "word", count: 40).joined(separator: " ")]),
]

private let structureCases: [BlockCase] = [
  BlockCase("headings and paragraphs", "<h1>A</h1>text<h6>B</h6><p>c</p>d", ["h1 A", "p text", "h6 B", "p c", "p d"]),
  BlockCase("a heading by role", "<div role=heading aria-level=3>A</div>", ["h3 A"]),
  BlockCase("blocks within a heading", "<h2><div>A</div></h2>", ["h2 A"]),
  BlockCase("nested lists", "<ul><li>a<ul><li>b<li>c</ul>d<li>e</ul>", ["li1 a", "li2 b", "li2 c", "li1 d", "li1 e"]),
  BlockCase("loose list items", "<ul><li><p>a</p><p>b</p><li><div>c</div></ul>", ["li1 a", "p b", "li1 c"]),
  BlockCase("cards in list items", "<ul><li><h3>A</h3><div>b</div><div>c</div></ul>", ["h3 A", "p b", "p c"]),
  BlockCase("an item outside a list", "<li>a", ["li1 a"]),
  BlockCase(
    "description lists", "<dl><dt>Pay<dd>$40,000<dd><p>a year</p><div><dt>Jobs</dt><dd>9</dd></div></dl>",
    ["dt Pay", "dd $40,000", "dd a year", "dt Jobs", "dd 9"]),
  BlockCase(
    "navigation and footers are blocks like others", "<nav><a>Home</a></nav><footer>©</footer>", ["p Home", "p ©"]),
  BlockCase("buttons stand apart", "<div>Guide<button>Save</button>now</div>", ["p Guide", "p Save", "p now"]),
  BlockCase("blocks in inline elements", "<a href=x><h3>A</h3><p>b</a>", ["h3 A", "p b"]),
  BlockCase("unclosed everything", "<div><ul><li><b>a<p><i>b<table><tr><th>c<td>d", ["li1 a", "p b", "table"]),
  BlockCase("text without any markup", "just text", ["p just text"]),
  BlockCase("nothing visible", "<html><head><title>t</title></head><body></body></html>", []),
]

/// What libxml2 would leave out, or take for another document.
private let trailingCases: [BlockCase] = [
  BlockCase(
    "text and elements behind the end of the document",
    "<!DOCTYPE html><html><body><p>a</p></body></html> b <div>c</div>", ["p a", "p b", "p c"]),
  BlockCase("the body ends twice", "<!DOCTYPE html><body><p>a</body><p>b</body></html><p>c", ["p a", "p b", "p c"]),
  BlockCase(
    "a second document", "<!DOCTYPE html><html><body><p>a</html><!DOCTYPE html><html><body><p>b</html>", ["p a", "p b"]),
  BlockCase(
    "an element open at the end of the body", "<!DOCTYPE html><ul><li>a</body></html><li>b", ["li1 a", "li1 b"]),
]

@Suite struct HTMLBlockTests {
  @Test("only what is visible is read", arguments: visibleCases)
  func visible(_ example: BlockCase) { #expect(outline(read(html: example.html)) == example.blocks) }

  @Test("text flows as in a browser", arguments: inlineCases)
  func inline(_ example: BlockCase) { #expect(outline(read(html: example.html)) == example.blocks) }

  @Test("figures are kept apart from what is set high or low", arguments: scriptCases)
  func scripts(_ example: BlockCase) { #expect(outline(read(html: example.html)) == example.blocks) }

  @Test("bugs caught: what follows the end of the body is part of it", arguments: trailingCases)
  func trailing(_ example: BlockCase) {
    let page = read(html: example.html)
    #expect(outline(page) == example.blocks)
    #expect(
      page.blocks.allSatisfy { $0.text.marks.allSatisfy { $0.locator.description.hasPrefix("/html/body") } })
  }

  @Test("blocks are told by their elements", arguments: structureCases)
  func structure(_ example: BlockCase) { #expect(outline(read(html: example.html)) == example.blocks) }

  @Test(
    "a group begins at the border of a container",
    arguments: [
      (
        "cards", "<section><div><div>Median</div><div>$1</div></div><div><div>Mean</div><div>$2</div></div></section>",
        ["+p Median", "p $1", "+p Mean", "p $2"]
      ),
      (
        "wrapped cards",
        "<div><div><div><b>Median</b></div></div><div><div>$1</div></div></div><div><p>Mean</p><p>$2</p></div>",
        ["+p Median", "p $1", "+p Mean", "p $2"]
      ),
      ("lists", "<div><p>Pay:</p><ul><li>a<li>b</ul><p>c</p></div>", ["+p Pay:", "+li1 a", "li1 b", "+p c"]),
      ("a rule", "<p>a</p><hr><p>b</p>", ["+p a", "+p b"]),
      ("paragraphs", "<h2>A</h2><p>b</p><table><tr><th>x<td>1</table>", ["+h2 A", "p b", "table"]),
    ])
  func groups(_ name: String, _ html: String, _ blocks: [String]) {
    #expect(outline(read(html: html), groups: true) == blocks)
  }

  @Test("a text's place is the element that holds it") func locatesTextByTheElementThatHoldsIt() {
    let page = read(html: "<body><div>x</div><div><p>a <span>b</span></p><p>c</p><q_>d</q_></div>")
    let marks = page.blocks.map { block in block.text.marks.map(\.locator.description) }
    #expect(marks[1] == ["/html/body/div[2]/p[1]", "/html/body/div[2]/p[1]/span"])
    #expect(marks[2] == ["/html/body/div[2]/p[2]"])
    #expect(marks[3] == ["/html/body/div[2]/q_"])
    #expect(page.blocks[1].text.locator(atUTF8: 2).description == "/html/body/div[2]/p[1]/span")
  }

  @Test("title, language and structured data of a page are read") func readsTitleLanguageAndStructuredData() {
    let page = read(
      html: """
        <!doctype html><html lang="en-US"><head><title> Pay &amp; <!-- x -->jobs </title>
        <script type="application/LD+json">{"a": "</p>"}</script><script>var x = "<p>9</p>"</script></head><body>a
        """)
    #expect(page.title == "Pay & <!-- x -->jobs" || page.title == "Pay & jobs")
    #expect(page.language == "en-us")
    #expect(page.structuredData.map(\.text) == [#"{"a": "</p>"}"#])
    #expect(page.structuredData.map(\.mediaType) == ["application/ld+json"])
    #expect(page.structuredData.map(\.locator.description) == ["/html/head/script[1]"])
    #expect(outline(page) == ["p a"])
  }

  @Test("a page is read the same in every thread") func readsTheSameInEveryThread() async {
    let html = (0..<300).map { "<div><h3>Role \($0)</h3><p>$\($0),000 <b>a year</b></p></div>" }.joined()
    let expected = read(html: html).blocks
    await withTaskGroup(of: [Block].self) { group in
      for _ in 0..<8 { group.addTask { read(html: html).blocks } }
      for await blocks in group { #expect(blocks == expected) }
    }
  }
}
