import Digests
import Records
import Testing

@testable import Pages

/// Markup of a page, and what comes through of it.
struct SanitizedCase: Sendable, CustomTestStringConvertible {
  let name: String
  let source: String
  let expected: String
  var testDescription: String { name }

  init(_ name: String, _ source: String, _ expected: String) {
    (self.name, self.source, self.expected) = (name, source, expected)
  }
}

/// Markup of a page, its figures (id, place, text and quote), and where they are marked.
struct MarkedCase: Sendable, CustomTestStringConvertible {
  typealias Figure = (id: String, path: String, raw: String, quote: String)

  let name: String
  let source: String
  let figures: [Figure]
  let expected: String
  var testDescription: String { name }

  init(_ name: String, _ source: String, _ figures: [Figure], _ expected: String) {
    (self.name, self.source, self.figures, self.expected) = (name, source, figures, expected)
  }
}

@Suite("Archived pages with their figures marked")
struct MarkingTests {
  private func mark(
    _ page: String, _ figures: [FigureMark], mediaType: String = "text/html", title: String = "",
    maxBytes: Int = 1 << 20, focus: String? = nil
  ) throws -> SourcePage {
    let origin = Origin(sourceID: "page", topic: "test", location: "page.html")
    let bytes = Array(page.utf8)
    let snapshot = Snapshot(
      origin: origin, bytes: bytes, sha256: sha256Hex(bytes), path: "page.html", mediaType: mediaType)
    let marked = try #require(markPage(snapshot, title: title, figures: figures, focus: focus, maxBytes: maxBytes))
    // A page that has just been read is not parsed again.
    let keeper = MarkupKeeper()
    _ = readPage(snapshot, keeper: keeper)
    let markup = keeper.markup
    #expect((markup != nil) == mediaType.hasPrefix("text/html"))
    #expect(
      marked
        == markPage(
          snapshot, title: title, figures: figures, focus: focus, maxBytes: maxBytes, markup: markup))
    return marked
  }

  /// What stands in the page itself.
  private func body(_ page: SourcePage) throws -> String {
    let start = try #require(page.html.range(of: "<main>\n")).upperBound
    let end = try #require(page.html.range(of: "\n</main>", range: start..<page.html.endIndex)).lowerBound
    return String(page.html[start..<end])
  }

  private func figure(_ id: String, _ path: String, _ raw: String, _ quote: String, _ ordinal: Int = 0) -> FigureMark {
    FigureMark(id: id, locator: SourceLocator(description: path), raw: raw, quote: quote, ordinal: ordinal)
  }

  // MARK: - What does not come through

  @Test(
    "nothing runs, loads, sends, or styles",
    arguments: [
      SanitizedCase("a script is left out", "<p>a<script>window.x=1</script>b</p>", "<p>ab</p>"),
      SanitizedCase(
        "attributes for events, styles, classes and ids are left out",
        "<p onclick=\"x()\" style=\"color:red\" class=\"c\" id=\"i\">a</p>", "<p>a</p>"),
      SanitizedCase("a style sheet is left out", "<style>p{background:url(http://x)}</style><p>a</p>", "<p>a</p>"),
      SanitizedCase(
        "a picture of vectors is left out, its text too", "<p>a<svg onload=x()><text>b</text></svg></p>", "<p>a</p>"),
      SanitizedCase(
        "a formula is left out, its links too", "<p>a<math><mi xlink:href=\"javascript:x()\">b</mi></math></p>",
        "<p>a</p>"),
      SanitizedCase("an address for all relative ones is left out", "<base href=\"http://x/\"><p>a</p>", "<p>a</p>"),
      SanitizedCase("a template is left out", "<template><p>t</p></template><p>a</p>", "<p>a</p>"),
      SanitizedCase(
        "markup for browsers without scripts is left out, whatever its attributes hold",
        "<noscript><p title=\"</noscript><img src=x onerror=x()>\">n</p></noscript><p>a</p>", "<p>a</p>"),
      SanitizedCase("a comment is left out", "<p>a<!-- <script>x()</script> --></p>", "<p>a</p>"),
      SanitizedCase("a frame within the page is left out", "<p>a<iframe src=\"http://x\">b</iframe></p>", "<p>a</p>"),
      SanitizedCase("objects and plug-ins are left out", "<p>a<object data=x><embed src=y></object></p>", "<p>a</p>"),
      SanitizedCase("a picture is left out", "<p>a<img src=x onerror=x()></p>", "<p>a</p>"),
      SanitizedCase("a plug-in before the text is left out", "<embed src=y onload=x()><p>a</p>", "<p>a</p>"),
      SanitizedCase(
        "video and sound are left out", "<p>a<video src=x poster=y></video><audio src=z></audio></p>", "<p>a</p>"),
      SanitizedCase(
        "a redirection is left out", "<meta http-equiv=refresh content=\"0;url=http://x\"><p>a</p>", "<p>a</p>"),
      SanitizedCase("a link to a style sheet is left out", "<link rel=stylesheet href=http://x><p>a</p>", "<p>a</p>"),
      SanitizedCase(
        "a form and its fields are left out, its words are kept",
        "<form action=http://x><input name=q><button>go</button></form>", "<div><div>go</div></div>"),
      SanitizedCase(
        "a field of text keeps its text as text",
        "<p>a<textarea>&lt;/textarea&gt;&lt;script&gt;</textarea></p>",
        "<p>a<pre>&lt;/textarea&gt;&lt;script&gt;</pre></p>"
      ),
      SanitizedCase(
        "an old element for raw text is one for text", "<p>a<xmp><script>x()</script></xmp></p>", "<p>a</p><pre>"),
      SanitizedCase(
        "a link that runs a script leads nowhere", "<p><a href=\"javascript:x()\">a</a></p>", "<p><a>a</a></p>"),
      SanitizedCase(
        "a link that runs a script behind a line end leads nowhere", "<p><a href=\" java&#10;script:x()\">a</a></p>",
        "<p><a>a</a></p>"),
      SanitizedCase("a link to data leads nowhere", "<p><a href=\"data:text/html,x\">a</a></p>", "<p><a>a</a></p>"),
      SanitizedCase("a link without a scheme leads nowhere", "<p><a href=\"//x/y\">a</a></p>", "<p><a>a</a></p>"),
      SanitizedCase(
        "a link to a site keeps its address, escaped, and tells the site nothing",
        "<p><a href=\"https://x.example/?a=1&amp;b='&quot;&gt;\" ping=http://y target=_blank>a</a></p>",
        "<p><a href=\"https://x.example/?a=1&amp;b=%27%22%3E\" rel=\"noopener noreferrer nofollow\">a</a></p>"
      ),
      SanitizedCase(
        "language and direction are kept", "<p lang=\"en\" dir=\"rtl\">a</p>", "<p lang=\"en\" dir=\"rtl\">a</p>"),
      SanitizedCase(
        "a language and a direction that are none are left out", "<p lang='\"><script>' dir=x>a</p>", "<p>a</p>"),
      SanitizedCase(
        "text that looks like markup stays text",
        "<p>&lt;script&gt;x()&lt;/script&gt; &amp;lt; \" '</p>",
        "<p>&lt;script&gt;x()&lt;/script&gt; &amp;lt; &quot; &#39;</p>"
      ),
      SanitizedCase(
        "marks of direction are shown",
        "<p>a\u{202E}b\u{200F}</p>",
        "<p>a<span class=\"control\">⟨U+202E⟩</span>b<span class=\"control\">⟨U+200F⟩</span></p>"
      ),
      SanitizedCase(
        "control characters are left out or decoded", "<p>a\u{1B}b\u{7F}&#150;c</p>", "<p>ab\u{FFFD}–c</p>"),
      SanitizedCase("hidden text is left out", "<p hidden>h</p><p style=\"display:none\">n</p><p>a</p>", "<p>a</p>"),
      SanitizedCase(
        "a cell's span is kept, one that is no number is left out",
        "<table><tr><td colspan=2 rowspan=\"1e9\" background=x>a</td></tr></table>",
        "<table><tr><td colspan=\"2\">a</td></tr></table>"
      ),
      SanitizedCase(
        "folded details are open", "<details><summary>s</summary>a</details>",
        "<details open><summary>s</summary>a</details>"),
      SanitizedCase("an unknown element gives its text", "<custom-tag onx=y>a</custom-tag>", "a"),
      SanitizedCase("an element becomes one without a meaning of its own", "<main id=data>a</main>", "<div>a</div>"),
      SanitizedCase("struck-through text stays so", "<p>a<s>b</s></p>", "<p>a<s>b</s></p>"),
      SanitizedCase("choices of a field are left out", "<select><option>1</select><p>a</p>", "<p>a</p>"),
      SanitizedCase("a set of frames is an empty page", "<frameset><frame src=x></frameset><p>a", "<div>"),
      SanitizedCase("the page's own title is left out", "<title>t</title><p>a</p>", "<p>a</p>"),
    ])
  func sanitized(_ test: SanitizedCase) throws {
    let text = try body(try mark("<html><body>\(test.source)</body></html>", []))
    #expect(text.contains(test.expected), "\(text)")
    for forbidden in [
      "<script", "<style", "<svg", "<math", "<img", "<iframe", "<form", "<input", "<link", "<meta", "<base",
      "<template", "<noscript", "<textarea", " on",
      "javascript:",
    ] {
      #expect(!text.contains(forbidden), "\(forbidden) in \(text)")
    }
  }

  @Test("the frame lets nothing through either: its policy allows its own style alone, and titles are text")
  func frame() throws {
    let page = try mark("<p>a</p>", [], title: "</title><script>x()</script>\u{202E}")
    #expect(page.html.contains("<title>Archived: &lt;/title&gt;&lt;script&gt;x()&lt;/script&gt;⟨U+202E⟩</title>"))
    #expect(page.html.contains("content=\"default-src 'none'; style-src 'sha256-"))
    #expect(!page.html.contains("<script") && page.html.ranges(of: "<style>").count == 1)
    #expect(try mark("<p>a</p>", [], title: "t") == mark("<p>a</p>", [], title: "t"))
  }

  // MARK: - Marks

  private static let p = "/html/body/p"

  @Test(
    "exactly the figure is marked",
    arguments: [
      MarkedCase(
        "a figure in a sentence",
        "<p>It is $47,300 a year.</p>", [("a", p, "$47,300", "It is $47,300 a year.")],
        "<p>It is <mark id=\"a\">$47,300</mark> a year.</p>"
      ),
      MarkedCase(
        "a figure that begins another one", "<p>$4 of $40</p>", [("a", p, "$4", "$4 of $40")],
        "<p><mark id=\"a\">$4</mark> of $40</p>"),
      MarkedCase(
        "a figure that only stands within another marks its paragraph", "<p>$40,000 and 40,000</p>",
        [("a", p, "40,000", "$40,000 and 40,000")], "class=\"about\""),
      MarkedCase(
        "the figure of the quote, not the same one before",
        "<p>First $20 an hour. Then $20 a day.</p>", [("a", p, "$20", "Then $20 a day.")],
        "<p>First $20 an hour. Then <mark id=\"a\">$20</mark> a day.</p>"
      ),
      MarkedCase(
        "two equal figures of one quote, each its own",
        "<p>$20 or $20</p>", [("a", p, "$20", "$20 or $20"), ("b", p, "$20", "$20 or $20")],
        "<p><mark id=\"a\">$20</mark> or <mark id=\"b\">$20</mark></p>"
      ),
      MarkedCase(
        "one of two equal figures, of which nobody knows which, marks its paragraph",
        "<p>$20 or $20</p>", [("a", p, "$20", "$20 or $20")],
        "<p class=\"about\"><span id=\"a\" class=\"place\"></span>$20 or $20</p>"
      ),
      MarkedCase(
        "a figure that goes over the border of elements",
        "<p><b>$45</b><i>K</i></p>", [("a", p + "/b", "$45K", "$45K")],
        "<p><b><mark id=\"a\">$45</mark></b><i><mark>K</mark></i></p>"
      ),
      MarkedCase(
        "a range in two elements",
        "<p><b>$40,000</b> to <b>$50,000</b></p>", [("a", p, "$40,000 to $50,000", "$40,000 to $50,000")],
        "<p><b><mark id=\"a\">$40,000</mark></b> <mark>to</mark> <b><mark>$50,000</mark></b></p>"
      ),
      MarkedCase(
        "a figure over a line end", "<p>$47,\n300</p>", [("a", p, "$47, 300", "$47, 300")],
        "<p><mark id=\"a\">$47,\n300</mark></p>"),
      MarkedCase(
        "a figure whose cents are set high",
        "<p>$15<sup>50</sup></p>", [("a", p, "$15.50", "$15.50")],
        "<p><mark id=\"a\">$15</mark><sup><mark>50</mark></sup></p>"
      ),
      MarkedCase(
        "two figures of one place",
        "<p>$30</p>", [("a", p, "$30", "$30"), ("b", p, "$30", "$30")],
        "<p><mark id=\"a\"><mark id=\"b\">$30</mark></mark></p>"
      ),
      MarkedCase(
        "a figure within a range",
        "<p>$30–$40</p>", [("a", p, "$30–$40", "$30–$40"), ("b", p, "$30", "$30–$40")],
        "<p><mark id=\"a\"><mark id=\"b\">$30</mark></mark><mark>–$40</mark></p>"
      ),
      MarkedCase(
        "a figure that is not there marks its paragraph", "<p>ab</p>", [("a", p, "$30", "ab")],
        "<p class=\"about\"><span id=\"a\" class=\"place\"></span>ab</p>"),
      MarkedCase(
        "a figure behind the same one struck through", "<p><s>$30</s> $30</p>", [("a", p, "$30", "$30")],
        "<p><s>$30</s> <mark id=\"a\">$30</mark></p>"),
      MarkedCase(
        "a value of structured data in an attribute",
        "<div itemprop=x><meta itemprop=m content=\"44640\">b</div>",
        [("a", "/html/body/div/meta", "44640", "content=\"44640\"")],
        "<div><span class=\"data\">content=&quot;<mark id=\"a\">44640</mark>&quot;</span>b</div>"
      ),
    ])
  func marked(_ test: MarkedCase) throws {
    let marks = test.figures.enumerated().map { figure($1.id, $1.path, $1.raw, $1.quote, $0) }
    let text = try body(try mark("<html><body>\(test.source)</body></html>", marks))
    #expect(text.contains(test.expected), "\(text)")
  }

  @Test("a figure whose place is gone is told at the head of the page, and is reached there")
  func missing() throws {
    let page = try mark(
      "<html><body><p hidden>$30</p><p>a</p></body></html>",
      [figure("0a", "/html/body/p[1]", "$30", "<b>$30"), figure("0b", "/html/body/q", "$1", "")])
    #expect(page.placements == ["0a": MarkPlacement.none, "0b": MarkPlacement.none])
    #expect(page.html.contains("<li id=\"0a\"><b>$30</b> in “&lt;b&gt;$30”"))
    #expect(!(try body(page).contains("<mark")))
  }

  @Test("plain text is shown as text, by line and column")
  func text() throws {
    let text = "Pay <b>\r\n\tIt is $30 or $30.\n"
    let page = try mark(
      text, [figure("a", "2:15", "$30", "$30 or $30"), figure("b", "2:3", "$99", "x"), figure("c", "90:1", "$1", "x")],
      mediaType: "text/plain")
    #expect(page.placements == ["a": .exact, "b": .surroundings, "c": MarkPlacement.none])
    #expect(
      try body(page)
        == "<pre class=\"text\">Pay &lt;b&gt;\n\n<span class=\"about\"><span id=\"b\" class=\"place\"></span>\tIt is $30 or <mark id=\"a\">$30</mark>.</span>\n</pre>\n"
    )
  }

  @Test("data for machines is shown below the page, with the figure in it")
  func structured() throws {
    let script = "{\"minValue\": 20,\n \"maxValue\": 30, \"x\": \"</script\"}"
    let html = "<html><head><script type=\"application/ld+json\">\(script)</script></head><body><p>a</p></body></html>"
    let page = try mark(
      html, [figure("a", "#1/minValue", "20–30", "\"minValue\": 20 … \"maxValue\": 30"), figure("b", "#7/x", "1", "1")])
    #expect(page.placements == ["a": .exact, "b": MarkPlacement.none])
    #expect(
      try body(page).contains("&quot;minValue&quot;: <mark id=\"a\">20</mark>,\n &quot;maxValue&quot;: <mark>30</mark>")
    )
  }

  @Test("a page beyond its bound is not written, and the figure in focus is scrolled to once")
  func bounds() throws {
    let origin = Origin(sourceID: "page", topic: "test", location: "page.html")
    let bytes = Array("<p>\(String(repeating: "word ", count: 1000))$30</p>".utf8)
    let snapshot = Snapshot(origin: origin, bytes: bytes, sha256: sha256Hex(bytes), path: "p", mediaType: "text/html")
    #expect(markPage(snapshot, title: "", figures: [], maxBytes: 1000) == nil)
    let page = markPage(snapshot, title: "", figures: [figure("a", Self.p, "$30", "$30")], focus: "a")
    #expect(page?.html.ranges(of: "id=\"a\" tabindex=\"-1\" autofocus").count == 1)
  }

  @Test("a page that nests deep costs no stack")
  func deep() throws {
    let page = try mark(String(repeating: "<div>", count: 1500) + "$30" + String(repeating: "</div>", count: 1500), [])
    #expect(try body(page).contains("$30"))
  }
}
