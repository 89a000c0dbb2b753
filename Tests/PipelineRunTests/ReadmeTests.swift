import Foundation
import Records
import Testing

@testable import PipelineRun

@Suite("The README says what the program does")
struct ReadmeTests {
  private let lines: [String]

  init() throws {
    lines = try String(contentsOfFile: Program.root + "/README.md", encoding: .utf8).components(separatedBy: "\n")
  }

  /// The rows of the table whose header begins with `header`.
  private func rows(_ header: String) -> [String] {
    Array((lines.firstIndex { $0.hasPrefix(header) }.map { lines[($0 + 2)...] } ?? []).prefix { $0.hasPrefix("|") })
  }

  @Test("every check stands in it with its sentence, in order")
  func checks() {
    #expect(rows("| check |") == FindingCheck.allCases.map { "| `\($0.rawValue)` | \($0.summary) |" })
  }

  @Test("every form of output stands in it with its sentence, in order")
  func outputs() {
    #expect(rows("| `outputs` |") == OutputFormat.allCases.map { "| `\($0.rawValue)` | \($0.summary) |" })
  }

  @Test("every exit status stands in it")
  func exitStatuses() {
    let expected = FailureCode.statuses.flatMap { status, codes in codes.map { "| \(status) | \($0.summary) |" } }
    #expect(Array(rows("| status |").dropFirst()) == expected)
  }

  @Test("every subcommand and every option stands in it")
  func subcommands() throws {
    let names = try inFolder { folder in
      let help = try Program.call(["--help"], in: folder).output
      return help.components(separatedBy: "SUBCOMMANDS:").last?.matches(of: /\n  ([a-z]+) +[A-Z]/).map { String($0.1) } ?? []
    }
    #expect(names.count == 23)
    for name in names.filter({ $0 != "reference" }) + ["reference import", "reference list"] {
      #expect(lines.contains { $0.hasPrefix("### `laborledger \(name)") }, "\(name)")
      let help = try inFolder { folder in try Program.call(["help"] + name.split(separator: " ").map(String.init), in: folder).output }
      let options = help.matches(of: /\n  (?:-., )?(--[a-z-]+)/).map { String($0.1) }
      #expect(options.count >= 2)
      for option in options { #expect(lines.contains { $0.contains(option) }, "\(name) \(option)") }
    }
  }

  @Test("the example manifest in it is a manifest")
  func manifest() throws {
    let text = lines.drop { $0 != "```yaml" }.dropFirst().prefix { $0 != "```" }.joined(separator: "\n")
    try inFolder([
      "pipelines/m.yaml": text, "fixtures/pages/office-manager.html": "x", "fixtures/reference/national.csv": "x", "pipelines/soc-aliases.csv": "x",
      "pipelines/office.decisions.yaml": "x",
    ]) { folder in
      let plan = RunPlan(manifest: try loadManifest(folder + "/pipelines/m.yaml"), output: nil)
      #expect(plan.sources.map(\.origin.sourceID) == ["office-manager"])
    }
  }

  @Test("the pipelines of this repository are valid")
  func pipelines() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Program.root + "/pipelines").filter(isManifestPath)
    #expect(!names.isEmpty)
    for name in names {
      let manifest = try loadManifest(Program.root + "/pipelines/" + name)
      #expect(!manifest.sources.isEmpty)
    }
  }
}
