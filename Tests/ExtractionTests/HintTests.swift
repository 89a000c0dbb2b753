import Extraction
import Foundation
import Pages
import Records
import Testing

/// A hint that does not fit its page, and what is said of it.
struct FailingHint: Sendable, CustomTestStringConvertible {
  let name: String
  let hint: ReadingHint
  let why: String
  var testDescription: String { name }

  init(_ name: String, _ hint: ReadingHint, _ why: String) { (self.name, self.hint, self.why) = (name, hint, why) }
}

@Suite("Reading hints")
struct HintTests {
  private static let page = """
    <html lang="en"><head><title>Glazier salary guide</title></head><body><h1>Glazier</h1><h2>Pay in our survey</h2><p>Forty shops answered.</p>
    <table><tr><th>State</th><th>Figure A</th><th>Figure B</th></tr><tr><td>Texas</td><td>22.10</td><td>46,100</td></tr>
    <tr><td>Ohio</td><td>24.55</td><td>51,200</td></tr></table>
    <h2>Costs</h2><p>The median salary of a glazier is $47,300. Vans cost $32,000 a year to run.</p></body></html>
    """

  private static func extraction(_ hints: [ReadingHint]) -> PageExtraction {
    let snapshot = Snapshot(
      origin: Origin(sourceID: "p", topic: "t", location: "p.html"), bytes: Array(page.utf8), sha256: "",
      path: "p.html", mediaType: "text/html")
    return extractFigures(from: readPage(snapshot), hints: hints)
  }

  private static func hint(
    _ place: (inout ReadingHint.Place) -> Void, count: Int? = nil, first: String = "",
    _ meaning: (inout ReadingHint.Meaning) -> Void
  ) -> ReadingHint {
    var hint = ReadingHint(
      place: ReadingHint.Place(), meaning: ReadingHint.Meaning(), count: count, first: first,
      reason: "as the note says", by: "A. Reviewer", date: "2026-11-27",
      entry: "m.yaml:9")
    place(&hint.place)
    meaning(&hint.meaning)
    return hint
  }

  @Test("a column is what a person says it is, and nothing else changes")
  func column() {
    let plain = Self.extraction([])
    let hinted = Self.extraction([
      Self.hint({ $0.column = "figure a" }, count: 2, first: "22.10") {
        ($0.statistic, $0.unit, $0.period, $0.setting) = (
          .mean, .pay(currency: "USD", per: .hour), ReferencePeriod("2025"), ""
        )
      }
    ])
    #expect(plain.figures.count == hinted.figures.count)
    let changed = hinted.figures.filter { !$0.hint.isEmpty }
    #expect(changed.map(\.printed.raw) == ["22.10", "24.55"])
    #expect(
      changed.allSatisfy {
        $0.statistic == .mean && $0.printed.per == .hour && $0.period?.period.description == "2025"
          && $0.setting.isEmpty
      })
    #expect(
      changed.allSatisfy { $0.confidence >= 0.99 && $0.hint == "hint by A. Reviewer, 2026-11-27: as the note says" })
    #expect(
      hinted.figures.filter { $0.hint.isEmpty }
        == plain.figures.filter { !["22.10", "24.55"].contains($0.printed.raw) })
    #expect(hinted.findings == plain.findings)
  }

  @Test("what no rule keeps is read, and what one keeps is ignored, as a person says")
  func readAndIgnored() throws {
    let plain = Self.extraction([])
    #expect(
      !plain.figures.contains { $0.printed.raw == "$32,000" } && plain.figures.contains { $0.printed.raw == "$47,300" })
    let hinted = Self.extraction([
      Self.hint({ $0.value = "$32,000" }, count: 1) {
        ($0.measure, $0.statistic, $0.unit, $0.areaCode) = (
          .wagePremium, .mean, .pay(currency: "USD", per: .year), "US-TX"
        )
      },
      Self.hint({ $0.quote = "median salary of a glazier" }, first: "$47,300") { $0.isIgnored = true },
    ])
    // The second place holds both amounts of its sentences only where these are one text.
    let premium = try #require(hinted.figures.first { $0.measure == .wagePremium })
    #expect(premium.printed.raw == "$32,000" && premium.place?.code == "US-TX" && premium.printed.currency == "USD")
    #expect(!hinted.figures.contains { $0.printed.raw == "$47,300" })
  }

  static let failing: [FailingHint] = [
    FailingHint(
      "another number of amounts", hint({ $0.column = "Figure A" }, count: 3) { $0.statistic = .mean },
      "2 amounts are at column “Figure A”, but 3 expected"
    ),
    FailingHint(
      "another first amount", hint({ $0.column = "Figure A" }, first: "21.10") { $0.statistic = .mean },
      "is 22.10, but 21.10 was expected"
    ),
    FailingHint(
      "no such place", hint({ $0.section = "Elsewhere" }, count: 1) { $0.statistic = .mean },
      "no amount on the page is at section “Elsewhere”"
    ),
    FailingHint(
      "an amount that was not read, and no measure", hint({ $0.value = "$32,000" }, count: 1) { $0.statistic = .mean },
      "the hint does not give its measure and unit"
    ),
  ]

  @Test("a hint that no longer fits changes nothing and is told", arguments: failing)
  func guarded(_ test: FailingHint) {
    let plain = Self.extraction([])
    let hinted = Self.extraction([test.hint])
    #expect(hinted.figures == plain.figures)
    let findings = hinted.findings.filter { $0.check == .hintUnapplied }
    #expect(findings.count == 1 && findings.first?.severity == .warning)
    #expect(findings.first?.message.contains(test.why) ?? false, "\(findings.map(\.message))")
    #expect(findings.first?.message.hasPrefix("m.yaml:9: ") ?? false)
  }
}
