import Foundation
import TestFolders
import Testing

/// Decisions as a reviewer meets them: a run, `decide`, the run with the decision, a page that changes, the run in
/// which its guard fails.
@Suite("Decisions")
struct DecidingTests {
  private static let manifest = """
    schema_version: 1
    pipeline: welders
    topic: welders
    decisions: d.yaml
    output: out
    sources:
      - {id: a, path: a.html}
      - {id: b, path: b.html}
    """
  private static let files = [
    "m.yaml": manifest,
    "d.yaml":
      "schema_version: 1\ndecisions:\n  - {action: acknowledge, finding: none, reason: r, by: b, date: 2026-11-27}\n",
    "a.html": page(
      "<p>The median annual salary of welders is $51,000.</p><p>The mean annual wage of welders in Texas is $49,500.</p>"
    ),
    "b.html": page(
      "<p>The median annual salary of welders is $47,300.</p><p>The mean wage of a welder is $36 a year in thousands.</p>"
    ),
  ]

  private static func page(_ body: String) -> String {
    "<html lang=\"en\"><head><title>Welder salary</title></head><body><h1>Welder salary</h1>\(body)</body></html>"
  }

  /// The rows of a published file by column name.
  private func rows(_ folder: String, _ file: String) throws -> [[String: String]] {
    let text = try String(contentsOfFile: "\(folder)/out/welders/latest/\(file)", encoding: .utf8)
    let lines = text.split(separator: "\n").map { line in
      var fields = [""]
      var isQuoted = false
      for character in line {
        if character == "\"" {
          isQuoted.toggle()
        } else if character == ",", !isQuoted {
          fields.append("")
        } else {
          fields[fields.count - 1].append(character)
        }
      }
      return fields
    }
    return lines.dropFirst().map { Dictionary(zip(lines[0], $0), uniquingKeysWith: { first, _ in first }) }
  }

  private func run(_ folder: String) throws { #expect(try Program.call(["run", "m.yaml"], in: folder).status == 0) }

  /// Decides on the row of a file whose columns have these values.
  private func decide(
    _ folder: String, _ file: String, _ id: String, where columns: [String: String], _ arguments: [String]
  ) throws {
    let row = try #require(try rows(folder, file).first { row in columns.allSatisfy { row[$0.key] == $0.value } })
    let named = try #require(row[id])
    let result = try Program.call(
      ["decide", named, "--reason", "tried", "--by", "A. Reviewer", "--file", "d.yaml", "--output", "out"] + arguments,
      in: folder)
    #expect(result.status == 0, "\(result)")
  }

  @Test(
    "each kind on an observation is applied, and its guard fails when the page changes",
    arguments: [
      (["--action", "reject"], "$47,300", ["median": ["51000", "single"]]),
      (["--action", "ignore"], "$47,300", ["median": ["51000", "single"]]),
      (["--action", "accept"], "$47,300", ["median": ["47300", "overridden"]]),
      (["--action", "scale", "--factor", "1000"], "$36", ["mean US": ["36000", "single"]]),
      (["--action", "map", "--area", "US-OK"], "$49,500", ["mean US-OK": ["49500", "single"]]),
    ])
  func observation(arguments: [String], raw: String, expected: [String: [String]]) throws {
    try inFolder(Self.files) { folder in
      try run(folder)
      try decide(folder, "observations.csv", "observation_id", where: ["raw": raw], arguments)
      try run(folder)
      for (key, figure) in expected {
        let parts = key.split(separator: " ").map(String.init)
        let row = try #require(
          try rows(folder, "statistics.csv").first {
            $0["statistic"] == parts[0] && (parts.count == 1 || $0["area_code"] == parts[1])
          })
        #expect([row["value"], row["status"]] == figure)
      }
      let marked = try rows(folder, "observations.csv").filter { $0["raw"] == raw }
      #expect(marked.count == 1)
      #expect(marked.allSatisfy { $0["decision"]?.hasSuffix(": tried") == true })
      #expect(try rows(folder, "findings.csv").filter { $0["check"] == "decision-unapplied" }.count == 1)
      for name in ["a.html", "b.html"] {
        let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
        try Data(text.replacing(raw, with: "$41,111").utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
      }
      try run(folder)
      #expect(try rows(folder, "observations.csv").allSatisfy { $0["decision"] == "" })
      #expect(try rows(folder, "findings.csv").filter { $0["check"] == "decision-unapplied" }.count == 2)
    }
  }

  @Test(
    "an overridden statistic says so and what would stand without it; another value without it, and it is not applied")
  func override() throws {
    try inFolder(Self.files) { folder in
      try run(folder)
      try decide(
        folder, "statistics.csv", "statistic_id", where: ["statistic": "mean", "area_code": "US-TX"],
        ["--value", "50250.5"])
      try run(folder)
      let row = try #require(try rows(folder, "statistics.csv").first { $0["area_code"] == "US-TX" })
      #expect(
        [row["value"], row["status"], row["rule"], row["confidence"]] == ["50250.5", "overridden", "manual", "1"])
      #expect(row["explanation"]?.contains("Without the decision: a says $49,500") == true)
      let text = try String(contentsOfFile: "\(folder)/a.html", encoding: .utf8)
      try Data(text.replacing("49,500", with: "49,900").utf8).write(to: URL(fileURLWithPath: "\(folder)/a.html"))
      try run(folder)
      #expect(try rows(folder, "statistics.csv").first { $0["area_code"] == "US-TX" }?["value"] == "49900")
      #expect(
        try rows(folder, "findings.csv").contains {
          $0["message"]?.contains("without it 49900 would be published, not 49500") == true
        })
    }
  }

  @Test("the conflict within an overridden statistic is decided by the person, too")
  func overriddenConflict() throws {
    try inFolder(Self.files) { folder in
      try run(folder)
      try decide(folder, "statistics.csv", "statistic_id", where: ["statistic": "median"], ["--value", "50000"])
      try run(folder)
      let conflict = try #require(try rows(folder, "conflicts.csv").first { $0["kind"] == "contradiction" })
      #expect(conflict["decided_by"] == "manual" && conflict["resolution"]?.contains("Without the decision: ") == true)
    }
  }

  @Test("an acknowledged conflict weighs info and stays listed")
  func acknowledge() throws {
    try inFolder(Self.files) { folder in
      try run(folder)
      try decide(folder, "conflicts.csv", "conflict_id", where: ["kind": "contradiction"], [])
      try run(folder)
      let row = try #require(try rows(folder, "conflicts.csv").first { $0["kind"] == "contradiction" })
      #expect(row["severity"] == "info")
      #expect(row["resolution"]?.contains("acknowledge by A. Reviewer") == true)
    }
  }

  @Test(
    "mistakes of the file are those of the manifest, with file and line, from run and validate; nothing is published")
  func mistakes() throws {
    var files = Self.files
    files["d.yaml"] = "schema_version: 1\ndecisions:\n  - action: overide\n"
    try inFolder(files) { folder in
      for command in ["run", "validate"] {
        let result = try Program.call([command, "m.yaml"], in: folder)
        #expect(result.status == 78)
        #expect(result.errors.contains("d.yaml:3:13: unknown action 'overide'"))
      }
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/out/welders/latest"))
    }
  }

  @Test(
    "decide refuses what does not fit, and writes nothing",
    arguments: [[], ["--action", "scale"], ["--action", "override"], ["--action", "map", "--soc", "nurse"]])
  func refused(arguments: [String]) throws {
    try inFolder(Self.files) { folder in
      try run(folder)
      let id = try #require(try rows(folder, "observations.csv").first?["observation_id"])
      let result = try Program.call(
        ["decide", id, "--reason", "r", "--by", "b", "--file", "new.yaml", "--output", "out"] + arguments, in: folder)
      #expect(result.status == 64)
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/new.yaml"))
    }
  }
}
