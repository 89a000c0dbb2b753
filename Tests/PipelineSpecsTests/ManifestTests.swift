import Foundation
import Records
import Testing

@testable import PipelineSpecs

@Suite("Pipeline manifests")
struct ManifestTests {
  @Test("a whole manifest becomes typed values")
  func whole() throws {
    let manifest = try parseManifestText(
      manifestHead + """
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
      ("topik: x\n" + manifestHead + oneSource, ["1:1 unknown key 'topik' in the manifest (did you mean 'topic'?)"]),
      (manifestHead + oneSource + "zebra: 1\n", ["7:1 unknown key 'zebra' in the manifest"]),
      (manifestHead, ["1:1 the manifest is missing the key 'sources'"]),
      (manifestHead + "sources: pages\n", ["4:10 sources must be a list, not the text 'pages'"]),
      (manifestHead + "sources: []\n", ["4:10 sources must not be empty"]),
      (
        manifestHead + "sources: [3]\n",
        [
          "4:11 a source must be a mapping with the keys id, path, url, publisher, title, license, occupation, expect, max_age, hints, not '3'"
        ]
      ),
      (
        manifestHead + oneSource + "area_default: USA\n",
        ["7:15 area_default must be an ISO 3166 code such as US or US-CA, not 'USA'"]
      ),
      (
        manifestHead + oneSource + "area_default: US-XX\n",
        ["7:15 area_default must be an ISO 3166 code such as US or US-CA, not 'US-XX'"]
      ),
      (manifestHead + oneSource + "area_default: NO\n", ["7:15 area_default must be text, not 'NO'; put it in quotes"]),
      (manifestHead + oneSource + "output:\n", ["7:8 output must be text, not nothing; put it in quotes"]),
      (
        manifestHead + oneSource + "reconciliation: {weights: {b: 1}}\n",
        ["7:28 unknown key 'b' in weights (did you mean 'a'?)"]
      ),
      (
        manifestHead + oneSource + "reconciliation: {weights: {a: 0}}\n",
        ["7:31 the weight of a must be a positive number, not 0"]
      ),
      (
        manifestHead + oneSource + "reconciliation: {weights: {a: .inf}}\n",
        ["7:31 the weight of a must be a positive number, not .inf"]
      ),
      (
        manifestHead + oneSource + "reconciliation: {weights: {a: heavy}}\n",
        ["7:31 the weight of a must be a number, not the text 'heavy'"]
      ),
      (
        manifestHead + oneSource + "reconciliation: {ladder: [newest-peroid]}\n",
        [
          "7:27 unknown rule 'newest-peroid' (did you mean 'newest-period'?); the rules are newest-period, most-precise, weighted-median"
        ]
      ),
      (
        manifestHead + oneSource + "reconciliation: {ladder: [most-precise, most-precise]}\n",
        ["7:41 the rule 'most-precise' is given twice"]
      ),
    ])
  func mistakes(_ text: String, _ expected: [String]) throws {
    #expect(try manifestProblems(text) == expected)
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
    #expect(try manifestProblems(manifestHead + oneSource + line + "\n") == expected)
  }

  @Test(
    "ids must be safe as file names and unique",
    arguments: [
      ("../x", "may contain only"), (".x", "may not start"), ("-x", "may not start"), ("a b", "may contain only"),
      ("ä", "may contain only"),
      ("latest", "is reserved"),
    ])
  func unsafeIDs(_ id: String, _ reason: String) throws {
    let found = try manifestProblems(manifestHead + "sources:\n  - id: '\(id)'\n    path: pages/a.html\n")
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("5:9 id '\(id)' \(reason)") == true)
  }

  @Test("missing files, folders and repeated ids are all reported at once, in the order of the file")
  func allAtOnce() throws {
    let found = try manifestProblems(
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
