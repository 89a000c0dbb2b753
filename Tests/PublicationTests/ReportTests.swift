import Digests
import Foundation
import Records
import Testing

@testable import Publication

@Suite("Report")
struct ReportTests {
  private func render(_ dataset: RunDataset, _ context: ReportContext = ReportContext()) throws -> String {
    try write(ReportWriter(context: context), dataset)
  }

  private func write(_ writer: any DatasetWriter, _ dataset: RunDataset) throws -> String {
    var bytes: [UInt8] = []
    let stream = ByteStream { piece throws(PublicationError) in bytes += piece }
    try writer.write(SortedDataset(dataset), to: stream)
    try stream.flush()
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The data that stands in a page, as a browser would read it.
  private func data(_ page: String) throws -> [String: Any] {
    let start = try #require(page.range(of: "id=\"data\">")).upperBound
    let end = try #require(page.range(of: "</script>", range: start..<page.endIndex)).lowerBound
    return try #require(try JSONSerialization.jsonObject(with: Data(page[start..<end].utf8)) as? [String: Any])
  }

  @Test(
    "page text never becomes markup, wherever it stands",
    arguments: [
      "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'\" onmouseover=alert(1) x=\"",
      "\"\u{301}><svg onload=alert(1)>",
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
    for (page, cleanPage) in [
      (try render(dataset), clean),
      (try write(PlainReportWriter(), dataset), try write(PlainReportWriter(), SampleRun.small.dataset)),
    ] {
      // The same tags in the same number, wherever the text stands.
      #expect(Self.tags(page) == Self.tags(cleanPage))
      #expect(
        !page.unicodeScalars.split(separator: "<").contains {
          String($0).hasPrefix("img") || String($0).hasPrefix("svg")
        })
    }
    // What the page's script gets is the text as it was.
    let texts = try #require(try data(try render(dataset))["texts"] as? [String])
    #expect(texts.contains(PublishedText.clean(text)))
  }

  /// Names of all tags, scalar by scalar as a browser reads them.
  private static func tags(_ page: String) -> [String] {
    page.unicodeScalars.split(separator: "<").dropFirst().map { piece in
      String(String.UnicodeScalarView(piece.prefix { $0 != ">" && $0 != " " && $0 != "\n" }))
    }
  }

  @Test("the page stands alone, and lets no script run but its own")
  func selfContained() throws {
    let page = try render(SampleRun.large.dataset)
    #expect(page.matches(of: /<script/).count == 2 && !page.contains("src=") && !page.contains("<link"))
    #expect(page.contains("default-src 'none'") && page.contains("script-src 'sha256-"))
    let script = try #require(page.range(of: "<script>\n", options: .backwards))
    let own = page[
      page.index(
        before: script.upperBound)..<(try #require(page.range(of: "</script>", options: .backwards)).lowerBound)]
    let digest = stride(from: 0, to: 64, by: 2).map { at in
      let hex = Array(sha256Hex(String(own)))
      return UInt8(String(hex[at...at + 1]), radix: 16) ?? 0
    }
    #expect(page.contains("'sha256-\(Data(digest).base64EncodedString())'"))
  }

  @Test(
    "a served page has its server's script beside its own, each allowed by its digest, and may speak to its server; the same data, the same tables"
  )
  func served() throws {
    let dataset = SampleRun.small.dataset
    let script = "globalThis.reportExtension = () => ({});"
    let served = try ServedReport(
      dataset, context: ReportContext(runID: "r"),
      addition: ReportAddition(script: script, style: ".own { color: red }"))
    let published = try render(dataset, ReportContext(runID: "r"))
    #expect(
      served.page.matches(of: /<script/).count == 3 && served.page.contains("<script>\n\(script)\n</script>")
        && served.page.contains(".own {"))
    #expect(
      served.page.contains("content=\"\(served.policy)\"") && served.policy.contains("default-src 'none'")
        && served.policy.contains(" connect-src 'self';"))
    let digests = served.policy.matches(of: /'(sha256-[A-Za-z0-9+\/]{43}=)'/).map(\.1)
    #expect(digests.count == 2 && published.contains(digests[1]) && !published.contains(digests[0]))
    #expect(!published.contains("connect-src") && published.matches(of: /<script/).count == 2)
    #expect(try data(served.page) as NSDictionary == data(published) as NSDictionary)
    #expect(try served.tables == write(PlainReportWriter(), dataset))
  }

  @Test("the data holds every row, and what leads from one to another")
  func rows() throws {
    let dataset = SampleRun.large.dataset
    let data = try data(
      try render(
        dataset, ReportContext(runID: "r", started: "2026-11-27T09:00:00Z", toolVersion: "1", outcome: "published")))
    for (name, count) in [
      ("statistics", dataset.statistics.count), ("observations", dataset.observations.count),
      ("conflicts", dataset.conflicts.count),
      ("findings", dataset.findings.count), ("sources", dataset.sources.count),
    ] { #expect((data[name] as? [Any])?.count == count, "\(name)") }
    let observations = try #require(data["observations"] as? [[Any]])
    for row in try #require(data["statistics"] as? [[Any]]) {
      let evidence = try #require(row[23] as? [Int])
      #expect(!evidence.isEmpty && evidence.allSatisfy { observations.indices.contains($0) })
    }
    // Where the figure stands in its quote, as a browser counts.
    let texts = try #require(data["texts"] as? [String])
    for row in observations {
      let (quote, raw, at) = (
        texts[try #require(row[3] as? Int)], try #require(row[4] as? String), try #require(row[16] as? Int)
      )
      #expect(
        at < 0
          || String(Array(quote.utf16)[at..<at + raw.utf16.count].map { UnicodeScalar($0).map(Character.init) ?? " " })
            == raw
      )
      #expect(at >= 0 || !quote.contains(raw))
    }
    #expect(
      data["run"] as? String == "r" && data["started"] as? String == "2026-11-27T09:00:00Z" && data["changes"] is NSNull
    )
    let tables = try write(PlainReportWriter(), dataset)
    for statistic in dataset.statistics { #expect(tables.contains("id=\"s-\(statistic.id)\""), "\(statistic.id)") }
  }

  @Test(
    "figures read as in running text",
    arguments: [
      (QuantitativeValue.value(44640), MeasurementUnit.pay(currency: "USD", per: .year), "$44,640 a year"),
      (.range(low: Decimal(string: "18.5") ?? 0, high: 24), .pay(currency: "USD", per: .hour), "$18.50–$24 an hour"),
      (.value(-3), .percent, "−3%"),
      (.atLeast(1_234_567), .jobs, "at least 1,234,567 jobs"), (.atMost(6), .time(.months), "up to 6 months"),
      (.value(100), .money(currency: "CHF"), "CHF\u{A0}100"),
    ])
  func figures(_ extent: QuantitativeValue, _ unit: MeasurementUnit, _ text: String) {
    #expect(ReadableFigure.text(extent, unit) == text)
  }
}
