import Records
import SeededRandom
import Testing

@testable import Pages

private struct ReducedCase: Sendable, CustomTestStringConvertible {
  let markup: String
  /// Whether the scan of tags can follow libxml2 through it.
  let isFollowed: Bool
  var testDescription: String { markup }

  init(_ markup: String, isFollowed: Bool = true) { (self.markup, self.isFollowed) = (markup, isFollowed) }
}

private let json = "<script type=application/ld+json>"

private let awkward: [ReducedCase] = [
  ReducedCase("\(json){\"a\": \"<b>\"}</script><p>after"),
  ReducedCase("\(json){\"a\": \"</b>\"}</script><p>after"),
  ReducedCase("\(json){\"a\": \"</SCRIPT>\"}<p>after</script><p>last"),
  ReducedCase("\(json){}</script \n><p>after</p>\(json)[]</script>"),
  ReducedCase("\(json){}</scripts>[]</script><p>after", isFollowed: false),
  ReducedCase("\(json){\"a\": 1}"),
  ReducedCase("\(json)"),
  ReducedCase("\(json)</script><p>after"),
  ReducedCase("\(json)\u{1}{\"a\":\u{B}1, \"\u{FFFE}b\": \"\u{FFFF}\"}</script><p>after"),
  ReducedCase("\(json)&amp;&dollar;</script><p>&dollar;40,000 &amp; more"),
  ReducedCase("\(json)\0{\0}</script><p>a\0fter"),
  ReducedCase("\(json)<!-- {} --></script><p>after"),
  ReducedCase("\(json)<b>1</b></script><p>after"),
  ReducedCase("\(json)</b>1</script><p>after", isFollowed: false),
  ReducedCase("\(json)<noscript>1</script><p>after</noscript>", isFollowed: false),
  ReducedCase("<style><body>.a{display:none}</style><p class=a>after", isFollowed: false),
  ReducedCase("<script type=application/ld+json />{}<p>after</script><p>last"),
  ReducedCase("<svg:script type=application/ld+json>0</svg:script>\(json){}</script>"),
  ReducedCase("<!-- \(json)1</script> -->\(json)2</script>"),
  ReducedCase("<p title='\(json)1</script>'>x\(json)2</script>"),
  ReducedCase("<p title=\"\(json)1\">x\(json)2</script>"),
  ReducedCase("<![CDATA[\(json)1</script>]]>\(json)2</script>"),
  ReducedCase("<?php \(json)1</script> ?>\(json)2</script>"),
  ReducedCase("<style>.a{display:none}</style><p class=a>hidden<p class=b>shown"),
  ReducedCase("<style media=print>.a{display:none}</style><style>.b{display:none}<p class=a>a<p class=b>b"),
  ReducedCase("<p>one<!-- a long comment --> two<!--> three <p> --> four<!---> five --> six"),
  ReducedCase("<p>one<!-- a comment --!> two <!-- another -- > <p>x</p> --> three <!---!> --> four"),
  ReducedCase("<p>one<!-- never ended <p>two"),
  ReducedCase("<!-- first --><?xml version='1.0'?> <!DOCTYPE html PUBLIC \"a>b\" \"c\"><p>one", isFollowed: false),
  ReducedCase("<!-- first --><?xml version='1.0'?> <!DOCTYPE html PUBLIC \"a\" \"b\"><p title=x>one"),
  ReducedCase("<p title=x>one<!DOCTYPE html></p>two", isFollowed: false),
  ReducedCase("<p title=x>one<!doctyp <b>two</b>> three <$ <b>four</b>> <3 <_b>five</_b> < b>"),
  ReducedCase("<p title=x>one</ b> two </> three </p title='>'> four </.b <b> five"),
  ReducedCase("<? <b>one</b> ?><?é <b>two</b>?>", isFollowed: false),
  ReducedCase("<p é=1 title=\"<b>\" class=a>one<p é=\"a b\" title=x>two<p @click=\"a/b>c\">three"),
  ReducedCase("<p hidden title=\"x\"=\"y\">one<p title=\"x\"hidden>two<p/hidden title=x>three<br title=x/>four"),
  ReducedCase("<p title=x/>one<p title='x'/>two<p title = x hidden = 'y'>three<p title= hidden>four<p title=>five"),
  ReducedCase("<p title=\"never ended>one<p>two"),
  ReducedCase("<p title='a' TITLE='b' Hidden>one<p class=a class=b title>two"),
  ReducedCase(
    "<a href=x>one</a><a href='#tab'>two</a><div id=tab hidden>three</div><a href=&#35;more>x</a><p id=more hidden>y"),
  ReducedCase(
    "<div itemscope itemtype=https://schema.org/Occupation><a href=x itemprop=url>one</a><a href=y>z</a></div>"),
  ReducedCase(
    "<div itemscope itemtype=https://schema.org/Occupation><meta content=1 name=x><meta content=2 itemprop=name>"),
  ReducedCase(
    "<div vocab=https://schema.org/ typeof=Occupation><a href=u property=url>x</a><time property=t datetime=9>y</time>"),
  ReducedCase("<table title=x><tr><td colspan=2 width=9 rowspan=2>one<td>two<tr><td>three</table>"),
  ReducedCase("<p>one \n\t two\r\n\r\nthree  &nbsp;  four <b>  five  </b>  six\u{C}  \u{C}seven"),
  ReducedCase("<p>one  two<pre>one  two\n\n  three</pre><p>three  four<textarea>  a  \n  b"),
  ReducedCase("<p>one  two<x:pre>one  two\n\n  three</x:pre> four  five"),
  ReducedCase("<p>Pay<sup>\(String(repeating: " ", count: 90))1</sup>  is  $40,000<sup> 1 </sup>  a year"),
  ReducedCase(
    "<head>\(String(repeating: " ", count: 2_000))<title>T  t</title></head>\(String(repeating: "\n", count: 3_000))x"),
  ReducedCase("<html lang=de title=x><body onload=y><html lang=fr><body lang=es class=z>one"),
  ReducedCase("<section><div title=x>one</section>two<table><tr><td><b title=x>three<td>four</table>"),
  ReducedCase("<\(String(repeating: "a", count: 120)) title=x>one", isFollowed: false),
  ReducedCase("<scripté type=application/ld+json>{}</script>one"),
]

/// Pieces of which damaged pages are made.
private let pieces =
  awkward.map(\.markup) + [
    "<table>", "<tr>", "<td colspan=3 rowspan=0 title=x>", "</table>", "<ul><li>", "<sup>", "</sup>", "<p hidden>", "é",
    "<!--", "-->", "<script>", "</script>", "<style>", "</style>", "</", "<", ">", "/", "\"", "'", " = ", "   ", "\n\n",
    "<div style=\"display:none\" title=", "&amp", "&#x110000;", "\r", "<br><br>", "<nav><div title=x>", "</nav>",
    "<head>",
    "</div>", "<?x", "<!x", "<!doctype html>", "<title>a  b", "$40,000", "<a href=#x>", "<span title='", "word",
  ]

/// Whether two readings of a page come to the same.
private func expectSame(_ source: [UInt8], limits: PageLimits = .standard) {
  let whole = readHTML(source, limits: limits, isReduced: false)
  // Also with what is written when figures are marked.
  for keeper in [nil, MarkupKeeper()] {
    let reduced = readHTML(source, limits: limits, keeper: keeper)
    #expect(reduced.blocks == whole.blocks)
    #expect(reduced.tree == whole.tree)
    #expect(reduced.structuredData == whole.structuredData)
    #expect(reduced.problems == whole.problems)
    #expect(reduced.title == whole.title && reduced.language == whole.language)
  }
}

@Suite struct ReducedMarkupTests {
  @Test("a page of which the parser is given a part reads as the whole", arguments: awkward)
  private func read(_ example: ReducedCase) {
    let source = Array(example.markup.utf8)
    expectSame(source)
    #expect(TagScan.outcome(source, limits: .standard, isReducing: true).isReduced == example.isFollowed)
  }

  @Test("damaged pages, too", arguments: 0..<200) func damaged(_ seed: UInt64) {
    var generator = SplitMix(state: seed)
    var source: [UInt8] = []
    for _ in 0..<60 {
      let piece = Array(pieces[Int(generator.next() % UInt64(pieces.count))].utf8)
      source += generator.next() % 4 == 0 ? piece.prefix(Int(generator.next() % UInt64(piece.count))) : piece[...]
    }
    expectSame(Array(String(decoding: source, as: UTF8.self).utf8))
    expectSame(
      Array(String(decoding: source, as: UTF8.self).utf8), limits: PageLimits(maxElements: 20, maxAttributes: 3))
  }

  @Test("what is not read is left out") func leavesOut() {
    let source = """
      <p title=x   class=a  data-b='y'>one   two<!-- three --><script>four five six</script><a href=https://a.b>c</a>
      """
    let outcome = TagScan.outcome(Array(source.utf8), limits: .standard, isReducing: true)
    #expect(
      String(decoding: outcome.utf8, as: UTF8.self)
        == "<p class=a  >one two<!----><script>0</script><a >c</a>")
  }
}
