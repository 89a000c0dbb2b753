import Pages
import Records
import SeededRandom
import Testing

struct HostileCase: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: @Sendable () -> [UInt8]
  var mediaType = "text/html"
  let check: String
  var testDescription: String { name }
}

private func html(_ parts: (String, Int)...) -> [UInt8] { parts.flatMap { Array(String(repeating: $0.0, count: $0.1).utf8) } }

private let hostileCases: [HostileCase] = [
  HostileCase(name: "an empty page", bytes: { [] }, check: "unreadable-page"),
  HostileCase(name: "NULs", bytes: { [UInt8](repeating: 0, count: 100_000) }, check: "unreadable-page"),
  HostileCase(name: "a PDF that says it is HTML", bytes: { Array("%PDF-1.7\nstream".utf8) }, check: "unreadable-page"),
  HostileCase(name: "binary data by media type", bytes: { [1, 2, 3] }, mediaType: "application/octet-stream", check: "unreadable-page"),
  HostileCase(name: "100,000 nested elements", bytes: { html(("<div>", 100_000), ("x", 1)) }, check: "truncated-page"),
  HostileCase(name: "100,000 nested inline elements, closed", bytes: { html(("<b>", 100_000), ("x", 1), ("</b>", 100_000)) }, check: "truncated-page"),
  HostileCase(name: "100,000 end tags that match nothing", bytes: { html(("<div>", 1900), ("x</span>", 100_000)) }, check: "truncated-page"),
  HostileCase(
    name: "100,000 attributes", bytes: { Array("<p \((0..<100_000).map { "a\($0)=1" }.joined(separator: " "))>x</p>".utf8) }, check: "truncated-page"),
  HostileCase(
    name: "attributes behind a stray quote",
    bytes: { Array("<p x\"=\" \((0..<100_000).map { "a\($0)" }.joined(separator: " "))\">x</p>".utf8) }, check: "truncated-page"),
  HostileCase(name: "a text of 20 MB", bytes: { html(("<p>", 1), ("word ", 4_000_000)) }, check: "truncated-page"),
  HostileCase(name: "a million elements", bytes: { html(("<i>x</i>", 1_000_000)) }, check: "truncated-page"),
  HostileCase(name: "nested data tables", bytes: { html(("<table><tr><th>x<td>", 5000)) }, check: "truncated-page"),
  HostileCase(name: "tables in tables without cells", bytes: { html(("<table><tr><th>x</th></tr><div>", 5000)) }, check: "truncated-page"),
  HostileCase(
    name: "many small tables with large spans",
    bytes: { html(("<table><tr><th colspan=1000>x<td>y\(String(repeating: "<tr><td>", count: 150))</table>", 100)) },
    check: "truncated-page"),
]

@Suite(.serialized) struct HostileInputTests {
  @Test("ends as a finding, soon", arguments: hostileCases)
  func hostile(_ example: HostileCase) {
    let bytes = example.bytes()
    let clock = ContinuousClock()
    var page: Page?
    let time = clock.measure { page = read(bytes, mediaType: example.mediaType) }
    #expect(page.map(checks)?.contains(example.check) == true)
    #expect(page.map { Set(checks($0)).count } == 1)
    // Release mode takes well under 2 s; a debug build is some ten times slower.
    #expect(time < .seconds(30))
  }

  @Test func unreadablePagesHaveNoBlocks() {
    let page = read([])
    #expect(page.blocks.isEmpty)
    #expect(page.findings.map(\.severity) == [.error])
    #expect(page.findings.first?.message == "The page is empty.")
  }

  @Test func keepsWhatStandsBeforeAndAfterATagThatWasTrimmed() {
    let attributes = (0..<1000).map { "a\($0)='x > y'" }.joined(separator: " ")
    #expect(outline(read(html: "<p>before<p \(attributes)>inside</p><p>after")) == ["p before", "p inside", "p after"])
  }

  @Test func cutsLargePagesBeforeATag() {
    let page = read(html: "<p>one</p><p>two</p><p>three</p>", limits: PageLimits(maxBytes: 25))
    #expect(outline(page) == ["p one", "p two"])
    #expect(checks(page) == ["truncated-page"])
  }

  @Test func cutsLargeTextsAfterALine() {
    let page = read(Array("one\ntwo\nthree".utf8), mediaType: "text/plain", limits: PageLimits(maxBytes: 10))
    #expect(page.blocks.map(\.text.string).joined(separator: " ") == "one two")
    #expect(checks(page) == ["truncated-page"])
  }

  @Test("never traps on damaged pages", arguments: 0..<40)
  func random(_ seed: UInt64) {
    var generator = SplitMix(state: seed)
    let pieces = [
      "<table>", "<tr>", "<td colspan=3 rowspan=0>", "<th>", "</table>", "<ul><li>", "<sup>", "<p hidden>", "β€”", "\u{FFFD}", "é", "<!--", "-->", "<script>",
      "</",
      "<div style=\"", "\">", "&amp", "&#x110000;", "\r", "\0", "<br><br>", "<dl><dt>", "<a href=x>", "$40,000",
    ]
    var bytes: [UInt8] = Array("<html>".utf8)
    for _ in 0..<400 {
      if generator.next() % 8 == 0 {
        bytes.append(UInt8(truncatingIfNeeded: generator.next()))
      } else {
        bytes += Array(pieces[Int(generator.next() % UInt64(pieces.count))].utf8)
      }
    }
    for mediaType in ["text/html", "text/plain"] {
      let page = read(bytes, mediaType: mediaType)
      #expect(page.blocks == read(bytes, mediaType: mediaType).blocks)
      for block in page.blocks { #expect(block.text.string.isEmpty || block.text.marks.first?.utf8Offset == 0) }
    }
  }
}
