import FaultServer
import Foundation
import Publication
import Records
import TestFolders
import Testing

@testable import PipelineRun

@Suite(
  "A source that loses its figures is not believed", .serialized,
  .enabled(if: FaultServer.isAvailable, "needs python3 and openssl"))
struct DropTests {
  /// Runs on one page of a server, which `body` may change.
  private func onServer(
    more: String = "", _ body: (_ folder: String, _ run: () throws -> ProgramResult) throws -> Void
  ) throws {
    try inFolder { folder in
      try FileManager.default.createDirectory(atPath: folder + "/pages", withIntermediateDirectories: true)
      try writeText(statesPage(10), to: folder + "/pages/x.html")
      let server = try FaultServer(pages: folder + "/pages")
      let fetch = "fetch: {contact: 'https://example.org/c', delay: 0s, retries: 0, allow_private: [127.0.0.0/8]}\n"
      let source =
        "  - {id: a, url: 'http://127.0.0.1:\(server.port)/file/x.html', occupation: {title: Office manager}}\n"
      try writeText(
        "schema_version: 1\npipeline: t\ntopic: t\noutput: out\n\(fetch)\(more)sources:\n\(source)",
        to: folder + "/m.yaml")
      try body(folder) { try Program.call(["run", "m.yaml"], in: folder) }
    }
  }

  private func source(_ folder: String) throws -> SourceRecord {
    try #require(try PublishedRunReader(folder: folder + "/out/t/latest").dataset().sources.first)
  }

  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var page: String
    var words: String
    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "a third of the page", page: statesPage(3),
      words: "yielded 3 figures, compared with 10 figures in its last good run"),
    Case(
      name: "a short notice",
      page: "<html><title>Notice</title><body><p>Scheduled maintenance. Back at noon.</p></body></html>",
      words: "using the snapshot of"
    ),
    Case(
      name: "a home page",
      page:
        "<html><title>Careers</title><body><h1>Welcome</h1><p>Find your next job among 2,000 guides.</p></body></html>",
      words: "using the snapshot of"),
  ]

  @Test("its last good snapshot stands in until the page is whole again", arguments: cases)
  func drops(_ it: Case) throws {
    try onServer { folder, run in
      #expect(try run().status == 0)
      try writeText(it.page, to: folder + "/pages/x.html")
      let second = try run()
      #expect(second.status == 0 && second.errors.contains(it.words), "\(second.errors)")
      #expect(try source(folder).outcome == .stale && source(folder).observations == 10)
      #expect(try run().errors.isEmpty)
      #expect(try source(folder).outcome == .stale)
      try writeText(statesPage(10, first: 50_130), to: folder + "/pages/x.html")
      let whole = try run()
      #expect(whole.errors.contains("resolved: source a"), "\(whole.errors)")
      #expect(try source(folder).outcome == .fetched)
    }
  }

  @Test("a statistic that stood for three runs is missed; a person may acknowledge that it is gone")
  func vanishes() throws {
    try onServer { folder, run in
      for _ in 0..<3 { #expect(try run().status == 0) }
      try writeText(statesPage(9), to: folder + "/pages/x.html")
      let fourth = try run()
      #expect(fourth.errors.contains("no longer has a statistic present for 3 runs or more"), "\(fourth.errors)")
      #expect(try source(folder).outcome == .stale)
      let finding = try #require(
        try PublishedRunReader(folder: folder + "/out/t/latest").dataset().findings.first {
          $0.check == .figuresDropped
        })
      let decision =
        "schema_version: 1\ndecisions:\n  - {action: acknowledge, finding: '\(finding.id)', reason: the state was dropped, by: A, date: 2026-11-27}\n"
      try writeText(decision, to: folder + "/d.yaml")
      let text = try String(contentsOfFile: folder + "/m.yaml", encoding: .utf8)
      try writeText(text.replacing("output: out", with: "output: out\ndecisions: d.yaml"), to: folder + "/m.yaml")
      #expect(try run().status == 0)
      #expect(try source(folder).outcome == .unchanged && source(folder).observations == 9)
    }
  }

  @Test("fewer figures than three runs' worth of statistics, before there are three runs, are believed")
  func young() throws {
    try onServer { folder, run in
      #expect(try run().status == 0)
      try writeText(statesPage(9), to: folder + "/pages/x.html")
      #expect(try run().errors.isEmpty)
      #expect(try source(folder).outcome == .fetched)
    }
  }
}
