import Foundation
import Records
import Testing

@testable import PipelineSpecs

@Suite("Manifests that are no YAML, or hostile YAML")
struct HostileManifestTests {
  @Test(
    "what is no YAML is one mistake with its place",
    arguments: [
      ("", "1:1 the manifest is empty"),
      ("# nothing\n", "1:1 the manifest is empty"),
      (
        "pipeline: [a\ntopic: b\n",
        "2:6 invalid YAML: while parsing a flow sequence starting on line 1: did not find expected ',' or ']'"
      ),
      ("pipeline: a\n  topic: b\n", "2:8 invalid YAML: mapping values are not allowed in this context"),
      (
        "pipeline: \"a\n",
        "2:1 invalid YAML: while scanning a quoted scalar starting on line 1: found unexpected end of stream"
      ),
      (
        "a: 1\n---\nb: 2\n",
        "2:1 invalid YAML: expected a single document in the stream starting on line 1: but found another document"
      ),
      ("a: \u{7}\n", "1:4 invalid YAML: control characters are not allowed"),
      (
        "- a\n",
        "1:1 the manifest must be a mapping with the keys schema_version, pipeline, topic, area_default, output, fetch, sources, references, aliases, decisions, reconciliation, drops, max_age, on_expired, gates, keep, outputs, license, not a list"
      ),
    ])
  func syntax(_ text: String, _ expected: String) throws {
    #expect(try manifestProblems(text) == [expected])
  }

  @Test("bytes that are not UTF-8 are reported at the first of them")
  func notUTF8() {
    let error = #expect(throws: ManifestError.self) {
      try parseManifest(Array("a: 1\nb: é".utf8) + [0xFF], path: "m.yaml", ruleNames: [])
    }
    #expect(error?.problems.map(\.description) == ["m.yaml:2:5: not valid UTF-8"])
  }

  enum Bomb: CaseIterable {
    case aliases, aliasKey, flowAliases, quotedKeys, tagged, overLines, keyAnchors, flowDepth, blockDepth, mappingDepth,
      sameKey, manyKeys, longScalar

    private func unfolding(_ line: (Int, String) -> String) -> String {
      (0...30).map {
        "a\($0): " + line($0, $0 == 0 ? "x" : Array(repeating: "*a\($0 - 1)", count: 3).joined(separator: ",")) + "\n"
      }.joined()
    }

    var text: String {
      switch self {
      case .aliases:
        (0...30).map { "a\($0): &a\($0) [\($0 == 0 ? "x" : "*a\($0 - 1),*a\($0 - 1),*a\($0 - 1)")]\n" }.joined()
          + "? *a30\n: 1\n"
      case .aliasKey: "? *a : 1"
      // Aliases unfold to three times as much in every step, in forms that a line by line reading takes for something
      // else.
      case .flowAliases: unfolding { "{\"k\":&a\($0) [\($1)]}" } + "? *a30\n: 1\n"
      case .quotedKeys: unfolding { "{\"k\":\"x\",\"l\":&a\($0) [\($1)]}" } + "? {\"k\":*a30}\n: 1\n"
      case .tagged: unfolding { "!!seq &a\($0) [\($1.replacing("*", with: "!!seq *"))]" } + "? !!seq *a30\n: 1\n"
      case .overLines:
        unfolding { "&a\($0) [\n    'x ''y\n     z',\($1.replacing(",", with: ",\n    "))]" } + "? *a30\n: 1\n"
      case .keyAnchors: unfolding { "&a\($0) {? [\($1)] : x}" } + "? {? *a30 : y}\n: 1\n"
      case .flowDepth: String(repeating: "[", count: 200_000)
      case .blockDepth: String(repeating: "- ", count: 100_000)
      case .mappingDepth: String(repeating: "{a: ", count: 60_000)
      case .sameKey: String(repeating: "x: 1\n", count: 40_000)
      case .manyKeys: (0..<5_000).map { "k\($0): 1\n" }.joined()
      case .longScalar: String(repeating: "a", count: 3_000_000)
      }
    }
  }

  @Test("a byte order mark before a manifest means nothing, and moves no place")
  func byteOrderMark() throws {
    let text = Array("wrong: 1\n\(manifestHead)\(oneSource)".utf8)
    let bare = #expect(throws: ManifestError.self) { try parseManifest(text, path: "m.yaml", ruleNames: []) }
    let marked = #expect(throws: ManifestError.self) {
      try parseManifest([0xEF, 0xBB, 0xBF] + text, path: "m.yaml", ruleNames: [])
    }
    #expect(marked?.problems.map(\.description) == bare?.problems.map(\.description))
    #expect(marked?.problems.contains { $0.description.hasPrefix("m.yaml:1:1: unknown key 'wrong'") } == true)
  }

  @Test(
    "names under which the program keeps files of its own name no pipeline",
    arguments: [
      "reference.sqlite", "Reference.SQLite", "ledger.sqlite", "ledger.sqlite-wal", "snapshots", "rejected", "latest",
      ".cache", ".tmp-x", "-x",
    ])
  func takenNames(_ name: String) { #expect(unsafeNameReason(name) != nil) }

  @Test("a manifest cannot exhaust the machine", arguments: Bomb.allCases)
  func bounded(_ bomb: Bomb) throws {
    let started = ContinuousClock.now
    let found = try !manifestProblems(bomb.text).isEmpty
    #expect(found)
    #expect(ContinuousClock.now - started < .seconds(10))
  }

  @Test(
    "a star that is no alias is left alone",
    arguments: ["'see *note'", "\"*\"", "a *b", "5 * 3", "x # *a", "'a&b *b'", "https://example.org/?a=1&page=2 *note"])
  func noAlias(_ value: String) throws {
    #expect(try manifestProblems(manifestHead + oneSource + "    publisher: \(value)\n") == [])
  }

  @Test(
    "the nearest name is at most a third of its letters away",
    arguments: [("sorces", "sources"), ("LICENSE", "license"), ("idd", "id"), ("qqqq", ""), ("ptah", "path")])
  func nearest(_ written: String, _ expected: String) {
    let hint = suggestion(for: written, among: ["id", "path", "license", "sources"])
    #expect(hint == (expected.isEmpty ? "" : " (did you mean '\(expected)'?)"))
  }
}
