import Foundation
import Records
import TestFolders
import Testing

@testable import PipelineSpecs

/// A manifest beside two pages, in a folder of its own.
private func parse(_ text: String) throws -> PipelineManifest {
  try inFolder(["pages/a.html": "x", "pages/b.txt": "x"]) { folder in
    try parseManifest(
      Array(text.utf8), path: folder + "/m.yaml", ruleNames: ["newest-period", "most-precise", "weighted-median"])
  }
}

/// The mistakes of a manifest as `line:column message`.
private func problems(_ text: String) throws -> [String] {
  do {
    _ = try parse(text)
    return []
  } catch let error as ManifestError {
    return error.problems.map { "\($0.line):\($0.column) \($0.message)" }
  }
}

private let head = """
  schema_version: 1
  pipeline: demo
  topic: office

  """
private let oneSource = """
  sources:
    - id: a
      path: pages/a.html

  """

@Suite("Pipeline manifests")
struct ManifestTests {
  @Test("a whole manifest becomes typed values")
  func whole() throws {
    let manifest = try parse(
      head + """
        area_default: US-PR
        output: ../out
        sources:
          - id: a
            path: pages/a.html
            publisher: A Press
            title: "How to"
            license: own work
            occupation: {title: Office manager, soc: 11-9111, decided_by: Ada Example}
          - {id: b-2, path: pages/b.txt}
        reconciliation:
          weights: {a: 2, b-2: 0.5}
          ladder: [most-precise, newest-period]
        """)
    #expect(manifest.pipeline == "demo")
    #expect(manifest.topic == "office")
    #expect(manifest.areaDefault == "US-PR")
    #expect(manifest.output?.hasSuffix("/../out") == true)
    #expect(manifest.sources.map(\.id) == ["a", "b-2"])
    #expect(manifest.sources.map(\.path) == ["pages/a.html", "pages/b.txt"])
    #expect(manifest.sources[0].resolvedPath.hasPrefix("/"))
    #expect(
      manifest.sources[0].subject == SourceSubject(title: "Office manager", code: "11-9111", decidedBy: "Ada Example"))
    #expect(manifest.sources[0].subject?.basis == .manifest)
    #expect(
      manifest.policy
        == ReconciliationPolicy(weights: ["a": 2, "b-2": 0.5], ladder: ["most-precise", "newest-period"]))
  }

  @Test(
    "each mistake is reported where it stands",
    arguments: [
      ("topik: x\n" + head + oneSource, ["1:1 unknown key 'topik' in the manifest (did you mean 'topic'?)"]),
      (head + oneSource + "zebra: 1\n", ["7:1 unknown key 'zebra' in the manifest"]),
      (head, ["1:1 the manifest is missing the key 'sources'"]),
      (head + "sources: pages\n", ["4:10 sources must be a list, not the text 'pages'"]),
      (head + "sources: []\n", ["4:10 sources must not be empty"]),
      (
        head + "sources: [3]\n",
        [
          "4:11 a source must be a mapping with the keys id, path, url, publisher, title, license, occupation, expect, max_age, hints, not '3'"
        ]
      ),
      (
        head + oneSource + "area_default: USA\n",
        ["7:15 area_default must be an ISO 3166 code such as US or US-CA, not 'USA'"]
      ),
      (
        head + oneSource + "area_default: US-XX\n",
        ["7:15 area_default must be an ISO 3166 code such as US or US-CA, not 'US-XX'"]
      ),
      (head + oneSource + "area_default: NO\n", ["7:15 area_default must be text, not 'NO'; put it in quotes"]),
      (head + oneSource + "output:\n", ["7:8 output must be text, not nothing; put it in quotes"]),
      (
        head + oneSource + "reconciliation: {weights: {b: 1}}\n",
        ["7:28 unknown key 'b' in weights (did you mean 'a'?)"]
      ),
      (
        head + oneSource + "reconciliation: {weights: {a: 0}}\n",
        ["7:31 the weight of a must be a positive number, not 0"]
      ),
      (
        head + oneSource + "reconciliation: {weights: {a: .inf}}\n",
        ["7:31 the weight of a must be a positive number, not .inf"]
      ),
      (
        head + oneSource + "reconciliation: {weights: {a: heavy}}\n",
        ["7:31 the weight of a must be a number, not the text 'heavy'"]
      ),
      (
        head + oneSource + "reconciliation: {ladder: [newest-peroid]}\n",
        [
          "7:27 unknown rule 'newest-peroid' (did you mean 'newest-period'?); the rules are newest-period, most-precise, weighted-median"
        ]
      ),
      (
        head + oneSource + "reconciliation: {ladder: [most-precise, most-precise]}\n",
        ["7:41 the rule 'most-precise' is given twice"]
      ),
    ])
  func mistakes(_ text: String, _ expected: [String]) throws {
    #expect(try problems(text) == expected)
  }

  @Test(
    "mistakes in a source",
    arguments: [
      (
        "    occupation: {title: X, soc: 43-601, decided_by: Y}",
        ["7:33 soc must be a SOC 2018 code such as 43-6013, not '43-601'"]
      ),
      (
        "    occupation: {title: X, soc: 12-1234, decided_by: Y}",
        ["7:33 soc must be a SOC 2018 code such as 43-6013, not '12-1234'"]
      ),
      (
        "    occupation: {title: X, soc: 43-6013}",
        ["7:33 a soc code requires decided_by: the name of the person who chose it, or 'page' or 'title'"]
      ),
      ("    occupation: {soc: 43-6013, decided_by: page}", ["7:17 occupation is missing the key 'title'"]),
      ("    title: 2024", ["7:12 title must be text, not '2024'; put it in quotes"]),
      ("    title: ''", ["7:12 title must not be empty"]),
      ("    title: \"a\\x07b\"", ["7:12 title must not contain control characters"]),
      ("    licence: none", ["7:5 unknown key 'licence' in a source (did you mean 'license'?)"]),
      ("    id: b", ["7:5 'id' is given twice in a source; the other one is on line 5"]),
    ])
  func sourceMistakes(_ line: String, _ expected: [String]) throws {
    #expect(try problems(head + oneSource + line + "\n") == expected)
  }

  @Test(
    "ids must be safe as file names and unique",
    arguments: [
      ("../x", "may contain only"), (".x", "may not start"), ("-x", "may not start"), ("a b", "may contain only"),
      ("ä", "may contain only"),
      ("latest", "is reserved"),
    ])
  func unsafeIDs(_ id: String, _ reason: String) throws {
    let found = try problems(head + "sources:\n  - id: '\(id)'\n    path: pages/a.html\n")
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("5:9 id '\(id)' \(reason)") == true)
  }

  @Test("missing files, folders and repeated ids are all reported at once, in the order of the file")
  func allAtOnce() throws {
    let found = try problems(
      """
      schema_version: 2
      pipeline: demo
      sources:
        - id: a
          path: pages/none.html
        - id: a
          path: pages
      pipeline: again
      """)
    #expect(found.count == 6)
    let expected = [
      "1:1 the manifest is missing the key 'topic'", "1:17 schema_version must be 1, not 2", "5:11 file not found: ",
      "6:9 the id 'a' is given twice; the other one is on line 4",
      "7:11 ", "8:1 'pipeline' is given twice in the manifest; the other one is on line 2",
    ]
    for (problem, beginning) in zip(found, expected) { #expect(problem.hasPrefix(beginning), "\(problem)") }
  }
}

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
    #expect(try problems(text) == [expected])
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
    let text = Array("wrong: 1\n\(head)\(oneSource)".utf8)
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
    let found = try !problems(bomb.text).isEmpty
    #expect(found)
    #expect(ContinuousClock.now - started < .seconds(10))
  }

  @Test(
    "a star that is no alias is left alone",
    arguments: ["'see *note'", "\"*\"", "a *b", "5 * 3", "x # *a", "'a&b *b'", "https://example.org/?a=1&page=2 *note"])
  func noAlias(_ value: String) throws {
    #expect(try problems(head + oneSource + "    publisher: \(value)\n") == [])
  }

  @Test(
    "the nearest name is at most a third of its letters away",
    arguments: [("sorces", "sources"), ("LICENSE", "license"), ("idd", "id"), ("qqqq", ""), ("ptah", "path")])
  func nearest(_ written: String, _ expected: String) {
    let hint = suggestion(for: written, among: ["id", "path", "license", "sources"])
    #expect(hint == (expected.isEmpty ? "" : " (did you mean '\(expected)'?)"))
  }
}

@Suite("Outputs of a manifest")
struct ManifestOutputTests {
  @Test("forms of output and the licence become values; without them the usual forms are written")
  func values() throws {
    let manifest = try parse(head + "outputs: [json, csv, csvw]\nlicense: CC-BY-4.0\n" + oneSource)
    #expect(manifest.outputs == [.json, .csv, .csvw])
    #expect(manifest.license == "CC-BY-4.0")
    #expect(try parse(head + oneSource).outputs == OutputFormat.usual)
  }

  @Test(
    "mistakes are told with their places",
    arguments: [
      ("outputs: [csv, sqlit]", "4:16 unknown output 'sqlit' (did you mean 'sqlite'?)"),
      ("outputs: [csv, csv]", "4:16 the output 'csv' is given twice"),
      ("outputs: [json, data-package]", "4:10 the output 'data-package' describes the CSV files; add 'csv'"),
      ("outputs: []", "4:10 outputs must not be empty"),
      ("license: do what you like", "4:10 license must be a name such as CC-BY-4.0, not 'do what you like'"),
    ])
  func mistakes(_ line: String, _ problem: String) throws {
    let found = try problems(head + line + "\n" + oneSource)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix(problem) == true, "\(found)")
  }
}
