import Foundation
import TestFolders
import Testing

@testable import PipelineRun

/// `laborledger extract --explain`, as it is printed.
@Suite("What extract --explain prints")
struct ExplainFiguresTests {
  private static let page = """
    Office Manager

    The median salary of office managers in Ohio is $52,340 a year, and the median home price is $412,000.

    The salary is $4,000.
    """

  @Test("a paragraph for every amount: what it was taken for, by which words in which role, or which rule rejected it")
  func text() throws {
    try inFolder(["a.txt": Self.page]) { folder in
      let result = try Program.call(["extract", "a.txt", "--explain"], in: folder)
      #expect(result.status == 0)
      #expect(result.errors == "")
      let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      #expect(lines.first == "== a: 3 amounts examined")
      let quote =
        "    \u{201C}The median salary of office managers in Ohio is $52,340 a year, and the median home price is $412,000.\u{201D}"
      let kept = try #require(lines.firstIndex(of: "3:49: $52,340  [kept, prose, prose]"))
      #expect(lines[kept + 1] == quote)
      #expect(
        Array(lines[(kept + 2)...].prefix(4)) == [
          "    measure: wage, by the clause", "    statistic: median, by the clause", "    place: US-OH, by the clause",
          "    occupation: Office Manager, by the clause",
        ])
      let rejected = try #require(lines.firstIndex(of: "3:94: $412,000  [rejected, prose, prose]"))
      #expect(Array(lines[(rejected + 1)...].prefix(2)) == [quote, "    something-else"])
      let doubtful = try #require(lines.firstIndex { $0.hasPrefix("5:15: $4,000  [doubtful,") })
      #expect(
        lines[doubtful + 2] == "    no-pay-period: $4,000 has no pay period, and none can be inferred from its size")
      #expect(lines.contains("    ~ heading: Office Manager"))
    }
  }

  /// One line of `--format jsonl`.
  private struct Line: Decodable {
    struct Decision: Decodable { var dimension, value, role, words: String }
    struct Text: Decodable { var role, words: String }
    struct Offer: Decodable {
      var dimension, value, role, words: String
      var position: Int
      var admitted: Bool
      var signs: [String]
    }
    var source_id, locator, raw, quote, form, method, outcome, rule, reason: String
    var decisions: [Decision]
    var contexts: [Text]
    var values: [String]
    var shape: String
    var offers: [Offer]
  }

  @Test("with --format jsonl an object a line that says the same")
  func jsonLines() throws {
    try inFolder(["a.txt": Self.page]) { folder in
      let result = try Program.call(["extract", "a.txt", "--explain", "--format", "jsonl"], in: folder)
      #expect(result.status == 0)
      let lines = try result.output.split(separator: "\n").map {
        try JSONDecoder().decode(Line.self, from: Data($0.utf8))
      }
      #expect(lines.map(\.raw) == ["$52,340", "$412,000", "$4,000"])
      #expect(lines.map(\.outcome) == ["kept", "rejected", "doubtful"])
      #expect(lines.map(\.rule) == ["", "something-else", "no-pay-period"])
      #expect(lines.map(\.locator) == ["3:49", "3:94", "5:15"])
      #expect(Set(lines.map(\.source_id)) == ["a"])
      let first = try #require(lines.first)
      #expect(first.decisions.contains { $0.dimension == "place" && $0.value == "US-OH" && $0.role == "clause" })
      #expect(first.contexts.contains { $0.role == "heading" && $0.words == "Office Manager" })
      #expect(lines.dropFirst().allSatisfy { $0.decisions.isEmpty })
    }
  }

  @Test("what every text offered a figure is told too: what was taken, what was not, and the rule that would reject it")
  func offers() throws {
    let html = """
      <h1>Office Manager in Texas</h1><h2>Average pay</h2>
      <table><tr><th>State</th><th>Median pay</th><th>Rent</th></tr><tr><td>Ohio</td><td>$52,340</td><td>$1,240</td></tr></table>
      """
    try inFolder(["a.html": html]) { folder in
      let result = try Program.call(["extract", "a.html", "--explain", "--format", "jsonl"], in: folder)
      let lines = try result.output.split(separator: "\n").map {
        try JSONDecoder().decode(Line.self, from: Data($0.utf8))
      }
      let pay = try #require(lines.first { $0.raw == "$52,340" })
      #expect(pay.values == ["52340"])
      #expect(pay.shape == "single")
      let said = pay.offers.filter { $0.dimension == "statistic" }
      #expect(said.map { "\($0.value) by \($0.role)" } == ["median by columnHeader", "mean by heading"])
      #expect(said.map(\.position) == said.map(\.position).sorted())
      #expect(said.first?.admitted == true)
      let places = pay.offers.filter { $0.dimension == "place" }.map { "\($0.value) by \($0.role)" }
      #expect(places.contains("US-OH by rowLabel"))
      #expect(places.last == "US-TX by page")
      let rent = try #require(lines.first { $0.raw == "$1,240" })
      let first = try #require(rent.offers.first { $0.dimension == "measure" })
      #expect(first.value == "none" && first.role == "columnHeader" && first.signs.contains("rule:something-else"))
      let text = try Program.call(["extract", "a.html", "--explain"], in: folder).output
      #expect(text.contains("    statistic: median, by the column header \u{201C}Median pay\u{201D}"))
      #expect(text.contains("    ~ row label: Ohio") && !text.contains("rowLabel") && !text.contains("columnHeader"))
      #expect(text.contains("    not used: statistic mean, by the heading \u{201C}Average pay\u{201D}"))
    }
  }

  @Test(
    "every amount of the page is told of, cells and structured data too, and each figure that is extracted among those kept"
  )
  func everyAmount() throws {
    let html = """
      <h1>Office Manager</h1><table><tr><th>State</th><th>Median pay</th></tr><tr><td>Ohio</td><td>$52,340</td></tr></table>
      <script type="application/ld+json">{"@type":"JobPosting","title":"Clerk","baseSalary":{"currency":"USD","value":{"value":31200,"unitText":"YEAR"}}}</script>
      """
    try inFolder(["a.html": html]) { folder in
      let explained = try Program.call(["extract", "a.html", "--explain", "--format", "jsonl"], in: folder).output
        .split(separator: "\n")
      let lines = try explained.map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
      #expect(lines.filter { $0.outcome == "kept" }.map(\.raw).sorted() == ["$52,340", "31200"])
      #expect(lines.first { $0.raw == "$52,340" }?.decisions.first { $0.dimension == "measure" }?.words == "Median pay")
      let observed = try Program.call(["extract", "a.html", "--format", "jsonl"], in: folder).output.split(
        separator: "\n")
      #expect(observed.count == 2)
    }
  }

  @Test("a source that cannot be read is said to be so, and where none can the status is 66")
  func unreadable() throws {
    try inFolder(["a.txt": Self.page]) { folder in
      let one = try Program.call(["extract", "a.txt", "none", "--explain"], in: folder)
      #expect(one.status == 0)
      #expect(one.output.contains("== none: could not be read: "))
      #expect(try Program.call(["extract", "none", "--explain"], in: folder).status == 66)
    }
  }
}
