import Records
import SeededRandom
import Testing

@testable import Pages

struct HostileCase: Sendable, CustomTestStringConvertible {
  let name: String
  /// The bytes at full size, or a part of it in hundredths.
  let bytes: @Sendable (_ size: Int) -> [UInt8]
  var mediaType = "text/html"
  let check: String
  var testDescription: String { name }
}

private func html(_ parts: (String, Int)...) -> [UInt8] {
  parts.flatMap { Array(String(repeating: $0.0, count: $0.1).utf8) }
}

private let notPages: [HostileCase] = [
  HostileCase(name: "an empty page", bytes: { _ in [] }, check: "unreadable-page"),
  HostileCase(name: "NULs", bytes: { [UInt8](repeating: 0, count: 1_000 * $0) }, check: "unreadable-page"),
  HostileCase(
    name: "a PDF that says it is HTML", bytes: { _ in Array("%PDF-1.7\nstream".utf8) }, check: "unreadable-page"),
  HostileCase(
    name: "binary data by media type", bytes: { _ in [1, 2, 3] }, mediaType: "application/octet-stream",
    check: "unreadable-page"),
]

private let markup: [HostileCase] = [
  HostileCase(
    name: "100,000 nested elements", bytes: { html(("<div>", 1_000 * $0), ("x", 1)) }, check: "truncated-page"),
  HostileCase(
    name: "100,000 nested inline elements, closed",
    bytes: { html(("<b>", 1_000 * $0), ("x", 1), ("</b>", 1_000 * $0)) }, check: "truncated-page"),
  HostileCase(
    name: "100,000 end tags that match nothing", bytes: { html(("<div>", 1900), ("x</span>", 1_000 * $0)) },
    check: "truncated-page"),
  HostileCase(
    name: "100,000 attributes",
    bytes: { size in Array("<p \((0..<1_000 * size).map { "a\($0)=1" }.joined(separator: " "))>x</p>".utf8) },
    check: "truncated-page"),
  HostileCase(
    name: "attributes behind a stray quote",
    bytes: { size in Array("<p x\"=\" \((0..<1_000 * size).map { "a\($0)" }.joined(separator: " "))\">x</p>".utf8) },
    check: "truncated-page"),
  HostileCase(name: "a text of 20 MB", bytes: { html(("<p>", 1), ("word ", 40_000 * $0)) }, check: "truncated-page"),
  HostileCase(name: "a million elements", bytes: { html(("<i>x</i>", 10_000 * $0)) }, check: "truncated-page"),
  HostileCase(name: "nested data tables", bytes: { html(("<table><tr><th>x<td>", 50 * $0)) }, check: "truncated-page"),
  HostileCase(
    name: "tables in tables without cells", bytes: { html(("<table><tr><th>x</th></tr><div>", 50 * $0)) },
    check: "truncated-page"),
  HostileCase(
    name: "many small tables with large spans",
    bytes: { html(("<table><tr><th colspan=1000>x<td>y\(String(repeating: "<tr><td>", count: 150))</table>", $0)) },
    check: "truncated-page"),
]

/// What the reading of a page costs, counted and not timed: what libxml2 is given, and what is made of its document.
private struct Work {
  let elements: Int
  let names: Int
  let endTagSteps: Int
  let bytes: Int
  let blocks: Int
  /// Slots of the largest table, and of all.
  let mostSlots: Int
  let slots: Int
  let treeElements: Int

  init(_ source: [UInt8], limits: PageLimits) {
    let bounded = BoundedMarkup(source, limits: limits)
    (elements, names, endTagSteps) = (bounded.elements, bounded.nameCount, bounded.endTagSteps)
    let page = read(source, limits: limits)
    let tables = page.blocks.map { block in
      if case .table(let grid) = block.kind { grid.rows.reduce(0) { $0 + $1.count } } else { 0 }
    }
    bytes = page.blocks.reduce(0) { $0 + $1.text.string.utf8.count }
    (blocks, mostSlots, slots) = (page.blocks.count, tables.max() ?? 0, tables.reduce(0, +))
    treeElements = page.tree.elements.count
  }

  /// All of it, as one number: comparisons of end tags are the cheapest by far.
  var sum: Int { elements + names + endTagSteps / 100 + bytes + blocks + slots + treeElements }
}

/// Bounds are on work done; minutes are a guard against hanging.
@Suite(.serialized, .timeLimit(.minutes(10))) struct HostileInputTests {
  @Test("ends as a finding", arguments: notPages + markup)
  func hostile(_ example: HostileCase) {
    let page = read(example.bytes(100), mediaType: example.mediaType)
    #expect(Set(checks(page)) == [example.check])
  }

  @Test("costs no more than the limits allow", arguments: markup)
  func bounded(_ example: HostileCase) {
    let limits = PageLimits.standard
    let source = example.bytes(100)
    let work = Work(source, limits: limits)
    // The element, name or end tag that goes beyond its limit is the last that is looked at; it may hold a tag's
    // attributes.
    #expect(work.elements <= limits.maxElements + 1)
    #expect(work.names <= limits.maxNames + limits.maxAttributes + 1 || work.elements == 1)
    #expect(work.endTagSteps <= limits.maxEndTagSteps + work.elements)
    #expect(work.bytes <= min(source.count, limits.maxBytes))
    #expect(work.mostSlots <= limits.maxTableSlots && work.slots <= limits.maxPageSlots)
    #expect(work.treeElements <= work.elements + 4 && work.blocks <= work.elements + 1)
  }

  @Test("costs about twice as much where there is twice as much of it", arguments: markup)
  func growth(_ example: HostileCase) {
    let half = Work(example.bytes(20), limits: .standard)
    let whole = Work(example.bytes(40), limits: .standard)
    #expect(whole.sum <= half.sum * 5 / 2 + 1_000)
  }

  @Test("unreadable pages have no blocks") func unreadablePagesHaveNoBlocks() {
    let page = read([])
    #expect(page.blocks.isEmpty)
    #expect(page.findings.map(\.severity) == [.error])
    #expect(page.findings.first?.message == "The page is empty.")
  }

  @Test("what stands before and after a tag that was trimmed is kept")
  func keepsWhatStandsBeforeAndAfterATagThatWasTrimmed() {
    let attributes = (0..<1000).map { "a\($0)='x > y'" }.joined(separator: " ")
    #expect(outline(read(html: "<p>before<p \(attributes)>inside</p><p>after")) == ["p before", "p inside", "p after"])
  }

  @Test("large pages are cut before a tag") func cutsLargePagesBeforeATag() {
    let page = read(html: "<p>one</p><p>two</p><p>three</p>", limits: PageLimits(maxBytes: 25))
    #expect(outline(page) == ["p one", "p two"])
    #expect(checks(page) == ["truncated-page"])
  }

  @Test("large texts are cut after a line") func cutsLargeTextsAfterALine() {
    let page = read(Array("one\ntwo\nthree".utf8), mediaType: "text/plain", limits: PageLimits(maxBytes: 10))
    #expect(page.blocks.map(\.text.string).joined(separator: " ") == "one two")
    #expect(checks(page) == ["truncated-page"])
  }

  @Test("never traps on damaged pages", arguments: 0..<40)
  func random(_ seed: UInt64) {
    var generator = SplitMix(state: seed)
    let pieces = [
      "<table>", "<tr>", "<td colspan=3 rowspan=0>", "<th>", "</table>", "<ul><li>", "<sup>", "<p hidden>", "β€”",
      "\u{FFFD}", "é", "<!--", "-->", "<script>",
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
