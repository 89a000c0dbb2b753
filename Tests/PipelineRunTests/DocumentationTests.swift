import Foundation
import Records
import TestFolders
import Testing

@testable import PipelineRun

@Suite("The documents say what the program does")
struct DocumentationTests {
  private func lines(_ document: String) throws -> [String] {
    try String(contentsOfFile: "\(Program.root)/\(document)", encoding: .utf8).components(separatedBy: "\n")
  }

  /// The rows of the table whose header begins with `header`.
  private func rows(_ header: String, in document: String) throws -> [String] {
    let lines = try lines(document)
    return Array(
      (lines.firstIndex { $0.hasPrefix(header) }.map { lines[($0 + 2)...] } ?? []).prefix { $0.hasPrefix("|") })
  }

  @Test("every check stands in them with its sentence, in order")
  func checks() throws {
    #expect(
      try rows("| check |", in: "docs/checks.md")
        == FindingCheck.allCases.map { "| `\($0.rawValue)` | \($0.summary) |" })
  }

  @Test("every form of output stands in it with its sentence, in order")
  func outputs() throws {
    #expect(
      try rows("| `outputs` |", in: "docs/outputs.md")
        == OutputFormat.allCases.map { "| `\($0.rawValue)` | \($0.summary) |" })
  }

  @Test("every exit status stands in them")
  func exitStatuses() throws {
    let expected = FailureCode.statuses.flatMap { status, codes in codes.map { "| \(status) | \($0.summary) |" } }
    #expect(Array(try rows("| status |", in: "docs/commands.md").dropFirst()) == expected)
  }

  @Test("every subcommand and every option stands in them")
  func subcommands() throws {
    let lines = try lines("docs/commands.md")
    let names = try inFolder { folder in
      let help = try Program.call(["--help"], in: folder).output
      return help.components(separatedBy: "SUBCOMMANDS:").last?.matches(of: /\n  ([a-z]+) +[A-Z]/).map { String($0.1) }
        ?? []
    }
    #expect(names.count == 23)
    for name in names.filter({ $0 != "reference" }) + ["reference import", "reference list"] {
      #expect(lines.contains { $0.hasPrefix("## `laborledger \(name)") }, "\(name)")
      let help = try inFolder { folder in
        try Program.call(["help"] + name.split(separator: " ").map(String.init), in: folder).output
      }
      let options = help.matches(of: /\n  (?:-., )?(--[a-z-]+)/).map { String($0.1) }
      #expect(options.count >= 2)
      for option in options { #expect(lines.contains { $0.contains(option) }, "\(name) \(option)") }
    }
  }

  @Test("the example manifest in them is a manifest")
  func manifest() throws {
    let lines = try lines("docs/manifest.md")
    let text = lines.drop { $0 != "```yaml" }.dropFirst().prefix { $0 != "```" }.joined(separator: "\n")
    try inFolder([
      "pipelines/m.yaml": text, "fixtures/pages/office-manager.html": "x", "fixtures/reference/national.csv": "x",
      "pipelines/soc-aliases.csv": "x",
      "pipelines/office.decisions.yaml": "x",
    ]) { folder in
      let plan = RunPlan(manifest: try loadManifest(folder + "/pipelines/m.yaml"), output: nil)
      #expect(plan.sources.map(\.origin.sourceID) == ["office-manager"])
    }
  }

  @Test("the README is short, and every document is reached from it")
  func readme() throws {
    let readme = try lines("README.md")
    #expect(readme.count <= 150)
    let reached = try ["README.md", "docs/reading.md", "docs/reconciliation.md"].flatMap { try lines($0) }.joined()
    for name in try FileManager.default.contentsOfDirectory(atPath: Program.root + "/docs") where name.hasSuffix(".md")
    {
      #expect(reached.contains("\(name))"), "\(name) is linked from nowhere")
    }
  }

  @Test("every link to a file leads to one")
  func links() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Program.root + "/docs").filter {
      $0.hasSuffix(".md")
    }
    for document in ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"] + names.map({ "docs/" + $0 }) {
      let folder = (document as NSString).deletingLastPathComponent
      let text = try lines(document).joined(separator: "\n")
      for match in text.matches(of: /\]\(([^)#:]+)(?:#[^)]*)?\)/) {
        let path = "\(Program.root)/\(folder)/\(match.1)"
        #expect(FileManager.default.fileExists(atPath: path), "\(document) links to \(match.1)")
      }
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
