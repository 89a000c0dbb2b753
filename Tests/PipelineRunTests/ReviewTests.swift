import Foundation
import TestFolders
import Testing

@testable import PipelineRun

@Suite("What reviewers do outlasts the page's next version, and ends when what they looked at changes")
struct ReviewTests {
  private static let manifest = """
    schema_version: 1
    pipeline: welders
    topic: welders
    output: out
    decisions: d.yaml
    sources:
      - {id: a, path: a.html}
      - {id: b, path: b.html}
    """
  private static func page(_ body: String) -> String {
    "<html lang=\"en\"><head><title>Welder salary</title></head><body><h1>Welder salary</h1>\(body)</body></html>"
  }
  private static let files = [
    "m.yaml": manifest, "d.yaml": "schema_version: 1\ndecisions: []\n",
    "a.html": page(
      "<p>The median annual salary of welders is $51,000.</p><h2>Averages</h2><p>The mean annual wage of welders is $49,500.</p>"
    ),
    "b.html": page("<p>The median annual salary of welders is $47,300.</p>"),
  ]

  private func lines(_ folder: String, _ file: String) throws -> [String] {
    try String(contentsOfFile: "\(folder)/out/welders/latest/\(file)", encoding: .utf8).split(separator: "\n").map(
      String.init)
  }

  private func change(_ folder: String, _ file: String, _ old: String, _ new: String) throws {
    let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
    try #require(text.contains(old))
    try text.replacing(old, with: new).write(toFile: "\(folder)/\(file)", atomically: true, encoding: .utf8)
  }

  @Test("an acknowledgement holds when another figure of the page changes, and ends when its own does")
  func acknowledgement() throws {
    try inFolder(Self.files) { folder in
      #expect(try Program.call(["run", "m.yaml"], in: folder).status == 0)
      let id = try #require(
        try lines(folder, "conflicts.csv").first { $0.contains(",contradiction,") }?.split(separator: ",").first)
      try "schema_version: 1\ndecisions:\n".write(toFile: folder + "/d.yaml", atomically: true, encoding: .utf8)
      let decided = try Program.call(
        ["decide", String(id), "--reason", "known", "--by", "A. Reviewer", "--file", "d.yaml", "--output", "out"],
        in: folder)
      #expect(decided.status == 0, "\(decided)")
      try change(folder, "a.html", "$49,500", "$50,250")
      try change(folder, "a.html", "<h2>Averages</h2>", "<p>A new paragraph.</p><h2>Averages</h2>")
      #expect(try Program.call(["run", "m.yaml"], in: folder).status == 0)
      let held = try #require(try lines(folder, "conflicts.csv").first { $0.contains(",contradiction,") })
      #expect(held.hasPrefix(id + ",") && held.contains(",info,") && held.contains("acknowledge by A. Reviewer"))
      try change(folder, "a.html", "$51,000", "$58,000")
      #expect(try Program.call(["run", "m.yaml"], in: folder).status == 0)
      let ended = try #require(try lines(folder, "conflicts.csv").first { $0.contains(",contradiction,") })
      #expect(ended.contains(",warning,"))
      #expect(
        try lines(folder, "findings.csv").contains {
          $0.contains("decision-unapplied") && $0.contains("the figures are now 58000 USD/year; 47300 USD/year")
        })
    }
  }

  @Test("mention keys stay when values, bytes and places of the page change")
  func mentionKeys() throws {
    try inFolder(Self.files) { folder in
      func keys() throws -> [String] {
        #expect(try Program.call(["run", "m.yaml"], in: folder).status == 0)
        return try lines(folder, "observations.csv").dropFirst().map { $0.split(separator: ",")[1] }.map(String.init)
      }
      let before = try keys()
      try change(folder, "a.html", "$51,000", "$58,000")
      try change(folder, "a.html", "<h1>", "<p>Read this first.</p><h1>")
      #expect(try keys() == before)
      #expect(Set(before).count == before.count && before.allSatisfy { $0.count == 16 })
    }
  }

  @Test("a row of a file of observations that no longer says what its text says takes no part, and is told")
  func changedRow() throws {
    try inFolder(Self.files) { folder in
      let extracted = try Program.call(["extract", "a.html", "b.html"], in: folder).output
      let edited = extracted.replacing(",47300,,,", with: ",74300,,,")
      try #require(edited != extracted)
      try edited.write(toFile: folder + "/o.csv", atomically: true, encoding: .utf8)
      let result = try Program.call(["reconcile", "o.csv", "--manifest", "m.yaml"], in: folder)
      #expect(result.status == 0, "\(result)")
      #expect(
        try lines(folder, "findings.csv").contains {
          $0.contains("text-contradiction,warning") && $0.contains("$47,300")
        })
      #expect(try !lines(folder, "statistics.csv").contains { $0.contains("74300") })
      #expect(try lines(folder, "observations.csv").contains { $0.contains("74300") })
    }
  }

  @Test("explain finds by words, lists several, and gives objects")
  func explaining() throws {
    try inFolder(Self.files) { folder in
      #expect(try Program.call(["run", "m.yaml"], in: folder).status == 0)
      let one = try Program.call(["explain", "mean", "wage", "welders", "--output", "out"], in: folder)
      #expect(one.status == 0 && one.output.contains("»$49,500«") && one.output.contains("single-source"))
      let several = try Program.call(["explain", "wage", "--output", "out"], in: folder)
      #expect(several.status == 0 && several.output.split(separator: "\n").count == 2)
      let json = try Program.call(
        ["explain", "mean", "wage", "welders", "--format", "json", "--output", "out"], in: folder)
      let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
      #expect(
        object["kind"] as? String == "statistic" && (object["record"] as? [String: Any])?["value"] as? Int == 49500)
      #expect((object["observations"] as? [[String: Any]])?.first?["raw"] as? String == "$49,500")
      #expect(try Program.call(["explain", "no", "such", "thing", "--output", "out"], in: folder).status == 65)
    }
  }

  @Test("hint writes an entry that a manifest takes and a run applies")
  func hinting() throws {
    var files = Self.files
    files["c.html"] = Self.page("<h2>Our survey</h2><p>Vans cost $32,000 a year to run.</p>")
    try inFolder(files) { folder in
      let arguments = [
        "--quote", "Vans cost", "--measure", "wage", "--statistic", "mean", "--unit", "USD/year", "--reason", "tried",
        "--by", "A. Reviewer",
      ]
      let hint = try Program.call(["hint", "c.html"] + arguments, in: folder)
      #expect(hint.status == 0 && hint.errors.contains("$32,000  [not read:"), "\(hint)")
      let entry = hint.output.split(separator: "\n").map { "      " + $0 }.joined(separator: "\n")
      let manifest = Self.manifest + "\n  - id: c\n    path: c.html\n    hints:\n" + entry + "\n"
      try manifest.write(toFile: folder + "/h.yaml", atomically: true, encoding: .utf8)
      let run = try Program.call(["run", "h.yaml"], in: folder)
      #expect(run.status == 0, "\(run)")
      #expect(
        try lines(folder, "observations.csv").contains {
          $0.contains("$32,000") && $0.contains("hint by A. Reviewer") && $0.contains(",mean,")
        })
      #expect(
        try Program.call(
          ["hint", "c.html", "--quote", "nowhere", "--ignore", "--reason", "r", "--by", "b"], in: folder
        ).status == 65)
      #expect(
        try Program.call(
          ["hint", "c.html", "--quote", "Vans", "--measure", "wages", "--reason", "r", "--by", "b"], in: folder
        ).status == 64)
    }
  }
}
