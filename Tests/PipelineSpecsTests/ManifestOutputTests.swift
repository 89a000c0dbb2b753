import Foundation
import Records
import Testing

@testable import PipelineSpecs

@Suite("Outputs of a manifest")
struct ManifestOutputTests {
  @Test("forms of output and the licence become values; without them the usual forms are written")
  func values() throws {
    let manifest = try parseManifestText(manifestHead + "outputs: [json, csv, csvw]\nlicense: CC-BY-4.0\n" + oneSource)
    #expect(manifest.outputs == [.json, .csv, .csvw])
    #expect(manifest.license == "CC-BY-4.0")
    #expect(try parseManifestText(manifestHead + oneSource).outputs == OutputFormat.usual)
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
    let found = try manifestProblems(manifestHead + line + "\n" + oneSource)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix(problem) == true, "\(found)")
  }
}
