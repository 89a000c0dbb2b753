import Foundation
import Records
import Testing

@testable import PipelineSpecs

private let head = """
  schema_version: 1
  pipeline: demo
  topic: office

  """
private let fetch = "fetch: {contact: 'https://example.org/bot'}\n"
private let source = "sources: [{id: a, url: 'https://example.com/a'}]\n"

private func parse(_ text: String) throws -> PipelineManifest {
  try parseManifest(Array((head + text).utf8), path: "m.yaml", ruleNames: [])
}

private func problems(_ text: String) throws -> [String] {
  do {
    _ = try parse(text)
    return []
  } catch let error as ManifestError {
    return error.problems.map { "\($0.line):\($0.column) \($0.message)" }
  }
}

@Suite("Fetching in manifests")
struct FetchingTests {
  @Test("a source with an address, what it is expected to give, and the bounds become typed values")
  func whole() throws {
    let manifest = try parse(
      """
      fetch:
        contact: crawler@example.org
        product: Census-Bot
        delay: 2s
        max_crawl_delay: 1m30s
        total_timeout: 1h
        retry_delay: 250ms
        max_bytes: 2000000
        retries: 0
        allow_private: [10.1.0.0/16, "fd00::/8"]
      sources:
        - id: a
          url: https://example.com/a?b=c
          expect: {observations: ">= 40"}
        - {id: b, url: "http://example.com/", expect: {observations: 3}}

      """)
    let policy = try #require(manifest.fetching)
    #expect(policy.userAgent(version: "1.0") == "Census-Bot/1.0 (+crawler@example.org)")
    #expect(
      [policy.delay, policy.maxCrawlDelay, policy.totalTimeout, policy.retryDelay] == [
        .seconds(2), .seconds(90), .seconds(3600), .milliseconds(250),
      ])
    #expect(policy.maxBytes == 2_000_000)
    #expect(policy.retries == 0)
    #expect(policy.maxRedirects == 5)
    #expect(policy.allowedNetworks == ["10.1.0.0/16", "fd00::/8"])
    #expect(!policy.allowsPrivate)
    #expect(manifest.sources.map(\.address) == ["https://example.com/a?b=c", "http://example.com/"])
    #expect(manifest.sources.map { $0.expectation?.observations } == [40, 3])
    let open = try parse(fetch.replacing("}", with: ", allow_private: true}") + source)
    #expect(open.fetching?.allowsPrivate == true)
  }

  /// The line of `fetch`, that of `sources`, and the mistake with its line.
  private static let mistakes: [[String]] = [
    [
      "", "{id: a, url: 'https://a.example/'}",
      "4: a source with a url requires 'fetch: {contact: …}': an address where site operators can reach you",
    ],
    ["contact: a@b.example", "{id: a}", "5: a source requires a 'path' or a 'url'"],
    [
      "contact: a@b.example", "{id: a, path: /dev/null, url: 'https://a.example/'}",
      "5: a source cannot have both a path and a url",
    ],
    [
      "contact: a@b.example", "{id: a, url: 'ftp://a.example/'}",
      "5: url must be an http or https address, not 'ftp://a.example/'",
    ],
    [
      "contact: a@b.example", "{id: a, url: 'https://u:p@a.example/'}",
      "5: url must not contain a user name or password",
    ],
    [
      "contact: a@b.example", "{id: a, expect: {observations: '< 3'}, url: 'https://a.example/'}",
      "5: observations must be a minimum such as '>= 40'",
    ],
    [
      "contact: nobody", "{id: a, url: 'https://a.example/'}",
      "4: contact must be a web or e-mail address, not 'nobody'",
    ],
    [
      "contact: a@b.example, delay: 5", "{id: a, url: 'https://a.example/'}",
      "4: delay must be text, not '5'; put it in quotes",
    ],
    [
      "contact: a@b.example, delay: soon", "{id: a, url: 'https://a.example/'}",
      "4: delay must be a duration such as 500ms, 90s or 1h30m, not 'soon'",
    ],
    [
      "contact: a@b.example, retries: 99", "{id: a, url: 'https://a.example/'}",
      "4: retries must be between 0 and 10, not 99",
    ],
    [
      "contact: a@b.example, product: Our Bot/1", "{id: a, url: 'https://a.example/'}",
      "4: product may contain only letters, '_' and '-', because robots.txt refers to it",
    ],
    [
      "contact: a@b.example, allow_private: [10.1.0.0/99]", "{id: a, url: 'https://a.example/'}",
      "4: a network of allow_private must have the form 10.1.0.0/16 or fd00::/8, not '10.1.0.0/99'",
    ],
    [
      "contact: a@b.example, dellay: 5s", "{id: a, url: 'https://a.example/'}",
      "4: unknown key 'dellay' in fetch (did you mean 'delay'?)",
    ],
  ]

  @Test("mistakes are told with what to write instead", arguments: mistakes)
  func mistake(_ lines: [String]) throws {
    let fetching = lines[0].isEmpty ? "" : "fetch: {\(lines[0])}\n"
    let found = try problems("\(fetching)sources: [\(lines[1])]\n")
    let withoutColumns = found.map { $0.replacing(#/^(\d+):\d+ /#) { "\($0.1): " } }
    #expect(withoutColumns == [lines[2]])
  }

  @Test("the archive's folder is no pipeline's name")
  func reserved() throws {
    let text = head.replacing("demo", with: "snapshots") + fetch + source
    #expect(throws: ManifestError.self) { try parseManifest(Array(text.utf8), path: "m.yaml", ruleNames: []) }
  }
}
