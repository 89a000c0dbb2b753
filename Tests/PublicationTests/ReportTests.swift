import Foundation
import Records
import Testing

@testable import Publication

@Suite("Report")
struct ReportTests {
  private func render(_ dataset: RunDataset) throws -> String {
    var bytes: [UInt8] = []
    let stream = ByteStream { piece throws(PublicationError) in bytes += piece }
    try ReportWriter().write(SortedDataset(dataset), to: stream)
    try stream.flush()
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(
    "page text never becomes markup, wherever it stands",
    arguments: [
      "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'\" onmouseover=alert(1) x=\"", "\"\u{301}><svg onload=alert(1)>",
      "{{{style}}}{{> said}}",
      "</style><b>", "&lt;i&gt;", "<\u{301}/bdi>",
    ])
  func hostile(_ text: String) throws {
    let clean = try render(SampleRun.small.dataset)
    var dataset = SampleRun.small.dataset
    dataset.pipeline = text
    for index in dataset.observations.indices {
      dataset.observations[index].quote = text + dataset.observations[index].raw + text
      dataset.observations[index].section = [text]
      dataset.observations[index].locator = .xpath(text)
      dataset.observations[index].citedSource = text
    }
    for index in dataset.statistics.indices {
      dataset.statistics[index].explanation = text
      dataset.statistics[index].rule = text
      dataset.statistics[index].occupationTitle = text
    }
    for index in dataset.findings.indices { dataset.findings[index].message = text }
    for index in dataset.conflicts.indices { dataset.conflicts[index].explanation = text }
    for index in dataset.sources.indices {
      dataset.sources[index].origin.title = text
      dataset.sources[index].origin.location = text
      dataset.sources[index].message = text
    }
    let page = try render(dataset)
    // The same tags in the same number, but for those of the parts that are shown only where there is text.
    let allowed: Set<String> = ["bdi", "/bdi", "p", "/p", "code", "/code", "span", "/span"]
    let tags = Self.tags(page).filter { !allowed.contains($0.lowercased()) }
    #expect(tags == Self.tags(clean).filter { !allowed.contains($0.lowercased()) })
    #expect(
      !page.unicodeScalars.split(separator: "<").contains { String($0).hasPrefix("img") || String($0).hasPrefix("svg") || String($0).hasPrefix("script") })
  }

  /// Names of all tags, scalar by scalar as a browser reads them.
  private static func tags(_ page: String) -> [String] {
    page.unicodeScalars.split(separator: "<").dropFirst().map { piece in
      String(String.UnicodeScalarView(piece.prefix { $0 != ">" && $0 != " " && $0 != "\n" }))
    }
  }

  @Test("the page stands alone and leads from its summary to every part")
  func selfContained() throws {
    let page = try render(SampleRun.large.dataset)
    #expect(!page.contains("<script"))
    #expect(!page.contains("src="))
    #expect(!page.contains("<link"))
    for anchor in page.matches(of: /href="#([^"]+)"/).map({ String($0.output.1) }) { #expect(page.contains("id=\"\(anchor)\""), "\(anchor)") }
    for statistic in SampleRun.large.statistics { #expect(page.contains("id=\"s-\(statistic.id)\""), "\(statistic.id)") }
  }

  @Test("every name in the templates is known: nothing is left blank by a misspelling")
  func names() throws {
    let model = ReportModel(SortedDataset(SampleRun.large.dataset)).page
    let known = Self.keys(model)
    let templates = ReportTemplate.page + ReportTemplate.parts.map(\.1).joined()
    for match in templates.matches(of: /\{\{[#^\/]?(?:empty\()?([A-Za-z_]+)\)?\}\}/) { #expect(known.contains(String(match.output.1)), "\(match.output.1)") }
  }

  private static func keys(_ value: Any) -> Set<String> {
    if let node = value as? [String: Any] { return node.reduce(into: Set()) { $0.formUnion(keys($1.value).union([$1.key])) } }
    if let list = value as? [Any] { return list.reduce(into: Set()) { $0.formUnion(keys($1)) } }
    return []
  }

  @Test(
    "the figure is told apart from the rest of its quote",
    arguments: [
      ("pays $40,000 a year", "$40,000", "pays ", "$40,000", " a year"), ("from $40 to $4 a day", "$4", "from $40 to ", "$4", " a day"),
      ("about 140 and 40", "40", "about 140 and ", "40", ""), ("nothing here", "7%", "nothing here", "", ""), ("x", "", "x", "", ""),
    ])
  func marks(_ quote: String, _ raw: String, _ before: String, _ figure: String, _ after: String) {
    let marked = MarkedQuote(quote: quote, raw: raw)
    #expect([marked.before, marked.figure, marked.after] == [before, figure, after])
  }

  @Test(
    "figures read as in running text",
    arguments: [
      (Extent.value(44640), Records.Unit.pay(currency: "USD", per: .year), "$44,640 a year"),
      (.range(low: Decimal(string: "18.5") ?? 0, high: 24), .pay(currency: "USD", per: .hour), "$18.50–$24 an hour"), (.value(-3), .percent, "−3\u{A0}%"),
      (.atLeast(1_234_567), .jobs, "at least 1,234,567 jobs"), (.atMost(6), .time(.months), "up to 6 months"),
      (.value(100), .money(currency: "CHF"), "CHF\u{A0}100"),
    ])
  func figures(_ extent: Extent, _ unit: Records.Unit, _ text: String) { #expect(ReadableFigure.text(extent, unit) == text) }
}
