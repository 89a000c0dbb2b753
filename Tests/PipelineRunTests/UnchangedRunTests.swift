import Acquisition
import Foundation
import Publication
import Records
import TestFolders
import Testing

@testable import PipelineRun

private let manifest = """
  schema_version: 1
  pipeline: t
  topic: t
  output: out
  decisions: d.yaml
  outputs: [csv, json, data-package, report, prov, json-lines]
  sources:
    - id: a
      path: a.html
      occupation: {title: Office manager}
    - id: b
      path: b.txt

  """

private let table = """
  <!DOCTYPE html><html lang="en"><title>Office managers</title><h1>Office managers</h1><p>The median salary of an office manager is $52,340.50 per year.</p>
  <table><tr><th>State<th>Salary<tr><td>Ohio<td>$48,000 – $51,000<tr><td>Utah<td>$49,500</table></html>
  """

private let files = [
  "a.html": table, "b.txt": payPage.replacing("52,340", with: "47,000"), "m.yaml": manifest,
  "d.yaml":
    "schema_version: 1\ndecisions:\n  - {action: acknowledge, finding: none, reason: r, by: A. Reviewer, date: 2026-01-01}\n",
]

private func run(_ folder: String, _ options: String...) throws -> ProgramResult {
  try Program.call(["run", "m.yaml"] + options, in: folder)
}

/// The id of the run whose files the latest one has; nil where it made its own.
private func sameAs(_ folder: String) throws -> String? {
  try PublishedRunReader(folder: folder + "/out/t/latest").manifest().sameAs
}

/// Every file of a run but those that tell when it was, by its path.
private func contents(_ run: String) throws -> [String: Data] {
  let names = try FileManager.default.subpathsOfDirectory(atPath: run).filter {
    !["run.json", "report.html"].contains($0)
  }
  return try Dictionary(
    uniqueKeysWithValues: names.filter {
      (try? FileManager.default.subpathsOfDirectory(atPath: "\(run)/\($0)").isEmpty) ?? true && $0.contains(".")
    }
    .map { ($0, try Data(contentsOf: URL(fileURLWithPath: "\(run)/\($0)"))) })
}

/// The data of a run's report without what tells one run from another.
private func reportData(_ run: String) throws -> [String: String] {
  let page = try String(contentsOfFile: run + "/report.html", encoding: .utf8)
  let start = try #require(page.range(of: #"<script type="application/json" id="data">"#)).upperBound
  let end = try #require(page.range(of: "</script>", range: start..<page.endIndex)).lowerBound
  var data = try #require(try JSONSerialization.jsonObject(with: Data(page[start..<end].utf8)) as? [String: Any])
  for name in ["run", "started", "since", "runs"] { data[name] = nil }
  // Each run has one run more behind it.
  let rows = try #require(data["statistics"] as? [[Any]])
  data["statistics"] = rows.map { row in Array(row.dropLast()) }
  return try data.mapValues {
    String(decoding: try JSONSerialization.data(withJSONObject: [$0], options: .sortedKeys), as: UTF8.self)
  }
}

@Suite("Runs that find nothing changed") struct UnchangedRunTests {
  @Test(
    "an unchanged run publishes the same bytes as one that makes everything anew, with a report, a run.json and an entry in the ledger of its own"
  )
  func same() throws {
    try inFolder(files) { folder in
      let out = folder + "/out/t/"
      #expect(try run(folder).status == 0)
      #expect(try sameAs(folder) == nil)
      let first = try #require(latest(folder))
      #expect(try run(folder).status == 0)
      let second = try #require(latest(folder))
      #expect(second != first)
      #expect(try sameAs(folder) == first)
      #expect(try run(folder, "--no-cache").status == 0)
      let third = try #require(latest(folder))
      #expect(try sameAs(folder) == nil)
      #expect(try contents(out + first).count > 12)
      #expect(try contents(out + first) == contents(out + second))
      #expect(try contents(out + first) == contents(out + third))
      let (again, anew) = (try reportData(out + second), try reportData(out + third))
      #expect(again.count > 10 && again.keys == anew.keys)
      for (name, value) in anew { #expect(again[name] == value, "\(name)") }
      let manifests = try [first, second, third].map { try PublishedRunReader(folder: out + $0).manifest() }
      #expect(manifests.map(\.sequence) == [1, 2, 3])
      #expect(manifests[0].counts == manifests[1].counts)
      #expect(manifests[1].inputs == manifests[2].inputs)
      // The ledger knows of the three what it would learn from their folders.
      let history = ["history", "office", "--output", "out"]
      let told = try Program.call(history, in: folder)
      #expect(try Program.call(["rebuild", "--output", "out"], in: folder).status == 0)
      #expect(try Program.call(history, in: folder).output == told.output)
    }
  }

  @Test(
    "whatever a run is made of, a change of it makes everything anew",
    arguments: [
      ("a byte of a page", "a.html", table.replacing("49,500", with: "49,600")),
      ("the same page with a blank more", "b.txt", payPage.replacing("52,340", with: "47,000") + " "),
      ("a page that is gone", "b.txt", nil),
      ("the manifest", "m.yaml", manifest.replacing("title: Office manager", with: "title: Office clerk")),
      ("a comment in the manifest", "m.yaml", manifest + "# reviewed\n"),
      (
        "the decisions", "d.yaml",
        "schema_version: 1\ndecisions:\n  - {action: acknowledge, finding: none, reason: looked at, by: A. Reviewer, date: 2026-01-01}\n"
      ),
      ("official statistics that were imported", "out/reference.sqlite", ""),
    ] as [(String, String, String?)])
  func changed(_ name: String, _ file: String, _ text: String?) throws {
    try inFolder(files) { folder in
      #expect(try run(folder).status == 0)
      let path = folder + "/" + file
      if let text {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      } else {
        try FileManager.default.removeItem(atPath: path)
      }
      _ = try run(folder)
      #expect(try sameAs(folder) == nil, "\(name)")
    }
  }

  @Test(
    "another build of the program, another version and options that change what is published have another digest; the number of workers has not"
  )
  func settings() throws {
    try inFolder(files) { folder in
      let plan = try loadPlan(folder + "/m.yaml", output: folder + "/out")
      let options = RunOptions(toolVersion: "1")
      typealias Change = (inout RunPlan, inout RunOptions) -> Void
      func digest(_ change: Change) -> String? {
        var changed = (plan: plan, options: options)
        change(&changed.plan, &changed.options)
        return RunInputs.settings(changed.plan, changed.options, program: "p")
      }
      let usual = try #require(RunInputs.settings(plan, options, program: "p"))
      #expect(RunInputs.settings(plan, options, program: "q") != usual)
      let same: [Change] = [{ _, _ in }, { $1.jobs = 7 }, { $1.strict = true }]
      for change in same { #expect(digest(change) == usual) }
      let others: [(name: String, change: Change)] = [
        ("version", { $1.toolVersion = "2" }), ("spreadsheet-safe", { $1.spreadsheetSafe = true }),
        ("pages", { $1.pages = false }),
        ("limits", { $1.limits.bytes = 100 }), ("area", { plan, _ in plan.areaDefault = "US" }),
        ("weights", { plan, _ in plan.policy.weights = ["a": 2, "b": 3] }),
        ("order", { plan, _ in plan.sources.reverse() }),
        ("expectation", { plan, _ in plan.sources[0].expectation = PageExpectation(observations: 3) }),
        ("outputs", { plan, _ in plan.outputs = [.csv, .json] }),
        ("license", { plan, _ in plan.license = "CC-BY-4.0" }),
        ("drops", { plan, _ in plan.drops = DropPolicy(minShare: 0.1) }),
        ("decisions", { plan, _ in plan.decisions = [] }),
      ]
      var digests: Set<String> = [usual]
      for (name, change) in others { #expect(digests.insert(try #require(digest(change))).inserted, "\(name)") }
      #expect(digest { plan, _ in plan.references = [folder + "/none.csv"] } == nil)
    }
  }

  @Test(
    "what was kept is not trusted when it is damaged, and nothing that somebody put in its place is followed",
    arguments: ["cut", "a bit", "empty", "garbage", "a link", "a pipe", "a folder", "a linked folder"])
  func damaged(_ kind: String) throws {
    try inFolder(files) { folder in
      #expect(try run(folder).status == 0)
      let cache = folder + "/out/.cache/t"
      let path = cache + "/last-run"
      var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      switch kind {
      case "cut": try bytes.dropLast(1).write(to: URL(fileURLWithPath: path))
      case "a bit":
        bytes[bytes.count / 2] ^= 1
        try bytes.write(to: URL(fileURLWithPath: path))
      case "empty": try Data().write(to: URL(fileURLWithPath: path))
      case "garbage":
        try Data((0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ $0 / 251) }).write(
          to: URL(fileURLWithPath: path))
      case "a linked folder":
        try FileManager.default.moveItem(atPath: cache, toPath: folder + "/elsewhere")
        try FileManager.default.createSymbolicLink(atPath: cache, withDestinationPath: folder + "/elsewhere")
      default:
        try FileManager.default.moveItem(atPath: path, toPath: folder + "/kept")
        if kind == "a link" {
          try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: folder + "/kept")
        }
        if kind == "a pipe" { #expect(mkfifo(path, 0o600) == 0) }
        if kind == "a folder" {
          try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        }
      }
      let result = try run(folder)
      #expect(result.status == 0, "\(result.errors)")
      #expect(try sameAs(folder) == nil)
    }
  }

  @Test(
    "a published file that somebody has changed is not published again",
    arguments: ["statistics.csv", "dataset.json", "tables/a-1.csv"])
  func tampered(_ file: String) throws {
    try inFolder(files) { folder in
      #expect(try run(folder).status == 0)
      let first = folder + "/out/t/" + (try #require(latest(folder)))
      let good = try contents(first)
      var text = try String(contentsOfFile: "\(first)/\(file)", encoding: .utf8)
      text.append(" ")
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(first)/\(file)"))
      #expect(try run(folder).status == 0)
      #expect(try sameAs(folder) == nil)
      #expect(try contents(folder + "/out/t/" + (try #require(latest(folder)))) == good)
      #expect(entries(folder).filter { $0.hasPrefix(".tmp") }.isEmpty)
    }
  }

  @Test("gates are looked at in an unchanged run too: one that the manifest has always had lets it pass")
  func gates() throws {
    let gated = manifest + "gates:\n  drift: {most_pct: 5, action: stop}\n  observations: {least: 2, action: stop}\n"
    try inFolder(files.merging(["m.yaml": gated]) { $1 }) { folder in
      let first = try run(folder)
      #expect(first.status == 0, "\(first.errors)")
      #expect(try run(folder).status == 0)
      #expect(try sameAs(folder) != nil)
      #expect(try run(folder, "--strict").status == 0)
      #expect(try sameAs(folder) != nil)
    }
  }
}
