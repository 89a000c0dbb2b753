import FaultServer
import Foundation
import Ledger
import Publication
import Records
import TestFolders
import Testing

@testable import PipelineRun

/// A page with the pay of so many states, each a row of a table.
private func statesPage(_ count: Int, title: String = "Office managers", first: Int = 50_120) -> String {
  let states = [
    "Alabama", "Alaska", "Arizona", "Arkansas", "Colorado", "Florida", "Georgia", "Idaho", "Iowa", "Kansas",
  ]
  let rows = states.prefix(count).enumerated().map { "<tr><td>\($1)</td><td>$\(first + $0 * 1010)</td></tr>" }
  return
    "<html><head><title>\(title)</title></head><body><h1>\(title)</h1><table><tr><th>State</th><th>Median annual salary</th></tr>\(rows.joined())</table></body></html>"
}

private func write(_ text: String, to path: String) throws { try Data(text.utf8).write(to: URL(fileURLWithPath: path)) }

/// A manifest of files.
private func manifest(_ ids: [String], more: String = "") -> String {
  "schema_version: 1\npipeline: t\ntopic: t\noutput: out\n\(more)sources:\n"
    + ids.map { "  - {id: \($0), path: \($0).html, occupation: {title: Office manager}}\n" }.joined()
}

private func rejected(_ folder: String) -> [String] { RunFolders(root: folder + "/out", pipeline: "t").rejectedIDs() }

@Suite("Gates keep a dataset from being published")
struct GateTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var gate: String
    var page: String
    var words: String
    var testDescription: String { gate }
  }

  static let cases = [
    Case(
      gate: "sources: {least: 2, action: stop}", page: statesPage(10),
      words: "1 of the 1 sources yielded figures; the manifest requires 2"),
    Case(
      gate: "observations: {least: 8, action: stop}", page: statesPage(6),
      words: "the sources yielded 6 observations; the manifest requires 8"),
    Case(
      gate: "changed_rows: {most_pct: 20, action: stop}", page: statesPage(10, first: 50_130),
      words: "100% of the statistics changed"),
    Case(
      gate: "drift: {most_pct: 15, action: stop}", page: statesPage(10, first: 90_120),
      words: "10 statistics moved by more than 15%"),
    Case(
      gate: "vanished: {after_runs: 1, action: stop}", page: statesPage(9),
      words: "1 statistic vanished after 1 run or more: "),
  ]

  @Test(
    "a gate that stops leaves the whole run for review, and latest as it is; a person may overrule it", arguments: cases
  )
  func stops(_ it: Case) throws {
    try inFolder([
      "a.html": statesPage(10), "open.yaml": manifest(["a"]), "m.yaml": manifest(["a"], more: "gates:\n  \(it.gate)\n"),
    ]) { folder in
      #expect(try Program.call(["run", "open.yaml"], in: folder).status == 0)
      let before = latest(folder)
      try write(it.page, to: folder + "/a.html")
      let result = try Program.call(["run", "m.yaml"], in: folder)
      #expect(result.status == 65 && result.errors.contains(it.words), "\(result.errors)")
      #expect(latest(folder) == before)
      let run = try #require(rejected(folder).first)
      let path = "out/t/rejected/\(run)"
      #expect(result.errors.contains(path))
      for file in ["report.html", "run.json", "statistics.csv"] {
        #expect(FileManager.default.fileExists(atPath: "\(folder)/\(path)/\(file)"))
      }
      let record = try PublishedRunReader(folder: "\(folder)/\(path)").manifest()
      #expect(record.exitStatus == 65 && record.gates?.first?.stops == true && record.sequence == 2)
      #expect(
        try Program.call(["publish", path, "--by", "A. Reviewer", "--reason", "the page was revised"], in: folder)
          .status == 0)
      #expect(latest(folder) == run && rejected(folder).isEmpty)
      #expect(try Program.call(["run", "open.yaml"], in: folder).status == 0)
      let runs = try Program.call(["runs", "--output", "out"], in: folder).output
      #expect(runs.contains("published by A. Reviewer"))
    }
  }

  @Test("a gate that warns is told, and the run is published")
  func warns() throws {
    try inFolder([
      "a.html": statesPage(3), "m.yaml": manifest(["a"], more: "gates:\n  observations: {least: 8, action: warn}\n"),
    ]) { folder in
      let result = try Program.call(["run", "m.yaml"], in: folder)
      #expect(result.status == 0 && result.errors.contains("gate observations: the sources yielded 3 observations"))
      #expect(latest(folder) != nil)
      // The same trouble is told once.
      #expect(try Program.call(["run", "m.yaml"], in: folder).errors.isEmpty)
    }
  }

  @Test("a run that a gate rejects every night reports it once, and again if the message changes or with --verbose")
  func stopsAgain() throws {
    try inFolder([
      "a.html": statesPage(3), "m.yaml": manifest(["a"], more: "gates:\n  observations: {least: 8, action: stop}\n"),
    ]) { folder in
      let first = try Program.call(["run", "m.yaml"], in: folder)
      #expect(first.status == 65 && first.errors.contains("yielded 3 observations"))
      let second = try Program.call(["run", "m.yaml"], in: folder)
      #expect(second.status == 65 && second.errors.isEmpty, "\(second.errors)")
      #expect(try Program.call(["run", "m.yaml", "--verbose"], in: folder).errors.contains("yielded 3 observations"))
      try write(statesPage(4), to: folder + "/a.html")
      #expect(try Program.call(["run", "m.yaml"], in: folder).errors.contains("yielded 4 observations"))
    }
  }

  @Test("a local page that has vanished fails its own source, and is told; validate names it")
  func vanishedFile() throws {
    try inFolder(["a.html": statesPage(4), "b.html": statesPage(3), "m.yaml": manifest(["a", "b"])]) { folder in
      #expect(try Program.call(["run", "m.yaml"], in: folder).status == 0)
      try FileManager.default.removeItem(atPath: folder + "/b.html")
      let second = try Program.call(["run", "m.yaml"], in: folder)
      #expect(second.status == 0 && second.errors.contains("source:b:failed"), "\(second.errors)")
      let sources = try PublishedRunReader(folder: folder + "/out/t/latest").dataset().sources
      #expect(sources.map(\.outcome) == [.read, .failed] && sources[0].observations == 4)
      #expect(try Program.call(["run", "m.yaml"], in: folder).errors.isEmpty)
      let checked = try Program.call(["validate", "m.yaml"], in: folder)
      #expect(checked.status == 78 && checked.errors.contains("file not found: b.html"), "\(checked.errors)")
      try FileManager.default.removeItem(atPath: folder + "/a.html")
      #expect(try Program.call(["run", "m.yaml"], in: folder).status == 66)
    }
  }

  @Test("--strict objects to what is new since the last published run")
  func strict() throws {
    try inFolder(["a.html": statesPage(10), "b.html": "Under construction.", "m.yaml": manifest(["a", "b"])]) {
      folder in
      try write("", to: folder + "/b.html")
      let first = try Program.call(["run", "m.yaml", "--strict"], in: folder)
      #expect(first.status == 65 && first.errors.contains("have severity 'warning' or higher"), "\(first.errors)")
      #expect(rejected(folder).count == 1)
      #expect(try Program.call(["run", "m.yaml"], in: folder).status == 0)
      let again = try Program.call(["run", "m.yaml", "--strict"], in: folder)
      #expect(again.status == 0, "\(again.errors)")
    }
  }

  @Test("a run that is ended by its deadline leaves its record")
  func deadline() throws {
    try inFolder { folder in
      let waiting = try Program.call(
        ["run", "-", "--topic", "t", "--output", "out", "--deadline", "1s"], in: folder,
        shell: "sleep 20 | \"$0\" \"$@\"")
      #expect(waiting.status == 75, "\(waiting.errors)")
      let run = try #require(rejected(folder).first)
      let record = try PublishedRunReader(folder: folder + "/out/t/rejected/" + run).manifest()
      #expect(record.exitStatus == 75 && record.outcome.contains("deadline"))
    }
  }
}

@Suite(
  "A source that loses its figures is not believed", .serialized,
  .enabled(if: FaultServer.isAvailable, "needs python3 and openssl"))
struct DropTests {
  /// Runs on one page of a server, which `body` may change.
  private func onServer(
    more: String = "", _ body: (_ folder: String, _ run: () throws -> ProgramResult) throws -> Void
  ) throws {
    try inFolder { folder in
      try FileManager.default.createDirectory(atPath: folder + "/pages", withIntermediateDirectories: true)
      try write(statesPage(10), to: folder + "/pages/x.html")
      let server = try FaultServer(pages: folder + "/pages")
      let fetch = "fetch: {contact: 'https://example.org/c', delay: 0s, retries: 0, allow_private: [127.0.0.0/8]}\n"
      let source =
        "  - {id: a, url: 'http://127.0.0.1:\(server.port)/file/x.html', occupation: {title: Office manager}}\n"
      try write(
        "schema_version: 1\npipeline: t\ntopic: t\noutput: out\n\(fetch)\(more)sources:\n\(source)",
        to: folder + "/m.yaml")
      try body(folder) { try Program.call(["run", "m.yaml"], in: folder) }
    }
  }

  private func source(_ folder: String) throws -> SourceRecord {
    try #require(try PublishedRunReader(folder: folder + "/out/t/latest").dataset().sources.first)
  }

  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var page: String
    var words: String
    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "a third of the page", page: statesPage(3),
      words: "yielded 3 figures, compared with 10 figures in its last good run"),
    Case(
      name: "a short notice",
      page: "<html><title>Notice</title><body><p>Scheduled maintenance. Back at noon.</p></body></html>",
      words: "using the snapshot of"
    ),
    Case(
      name: "a home page",
      page:
        "<html><title>Careers</title><body><h1>Welcome</h1><p>Find your next job among 2,000 guides.</p></body></html>",
      words: "using the snapshot of"),
  ]

  @Test("its last good snapshot stands in until the page is whole again", arguments: cases)
  func drops(_ it: Case) throws {
    try onServer { folder, run in
      #expect(try run().status == 0)
      try write(it.page, to: folder + "/pages/x.html")
      let second = try run()
      #expect(second.status == 0 && second.errors.contains(it.words), "\(second.errors)")
      #expect(try source(folder).outcome == .stale && source(folder).observations == 10)
      #expect(try run().errors.isEmpty)
      #expect(try source(folder).outcome == .stale)
      try write(statesPage(10, first: 50_130), to: folder + "/pages/x.html")
      let whole = try run()
      #expect(whole.errors.contains("resolved: source a"), "\(whole.errors)")
      #expect(try source(folder).outcome == .fetched)
    }
  }

  @Test("a statistic that stood for three runs is missed; a person may acknowledge that it is gone")
  func vanishes() throws {
    try onServer { folder, run in
      for _ in 0..<3 { #expect(try run().status == 0) }
      try write(statesPage(9), to: folder + "/pages/x.html")
      let fourth = try run()
      #expect(fourth.errors.contains("no longer has a statistic present for 3 runs or more"), "\(fourth.errors)")
      #expect(try source(folder).outcome == .stale)
      let finding = try #require(
        try PublishedRunReader(folder: folder + "/out/t/latest").dataset().findings.first {
          $0.check == .figuresDropped
        })
      let decision =
        "schema_version: 1\ndecisions:\n  - {action: acknowledge, finding: '\(finding.id)', reason: the state was dropped, by: A, date: 2026-11-27}\n"
      try write(decision, to: folder + "/d.yaml")
      let text = try String(contentsOfFile: folder + "/m.yaml", encoding: .utf8)
      try write(text.replacing("output: out", with: "output: out\ndecisions: d.yaml"), to: folder + "/m.yaml")
      #expect(try run().status == 0)
      #expect(try source(folder).outcome == .unchanged && source(folder).observations == 9)
    }
  }

  @Test("fewer figures than three runs' worth of statistics, before there are three runs, are believed")
  func young() throws {
    try onServer { folder, run in
      #expect(try run().status == 0)
      try write(statesPage(9), to: folder + "/pages/x.html")
      #expect(try run().errors.isEmpty)
      #expect(try source(folder).outcome == .fetched)
    }
  }
}

@Suite("The ledger")
struct LedgerTests {
  /// Three published runs, of which the second differs, and a rejected one.
  private func withRuns(_ body: (_ folder: String) throws -> Void) throws {
    try inFolder(["a.html": statesPage(10), "m.yaml": manifest(["a"])]) { folder in
      for first in [50_120, 50_130, 50_120] {
        try write(statesPage(10, first: first), to: folder + "/a.html")
        #expect(try Program.call(["run", "m.yaml"], in: folder).status == 0)
      }
      try write("Under construction.", to: folder + "/a.html")
      #expect(try Program.call(["run", "m.yaml"], in: folder).status == 65)
      try body(folder)
    }
  }

  private func contents(_ folder: String) throws -> [String] {
    let ledger = try Ledger.open(root: folder + "/out")
    #expect(try ledger.integrity() == "ok")
    let contents = try ledger.contents()
    try ledger.close()
    return contents
  }

  @Test(
    "rebuilt from the runs it has the same content, lost, damaged or whole", arguments: ["lost", "damaged", "whole"])
  func rebuilt(_ state: String) throws {
    try withRuns { folder in
      let before = try contents(folder)
      #expect(before.count > 40)
      let path = folder + "/out/ledger.sqlite"
      switch state {
      case "lost": try FileManager.default.removeItem(atPath: path)
      case "damaged": try write(String(repeating: "no ledger ", count: 2000), to: path)
      default: #expect(try Program.call(["rebuild", "--output", "out"], in: folder).status == 0)
      }
      #expect(try Program.call(["status", "--output", "out"], in: folder).status == 1)
      #expect(try contents(folder) == before)
    }
  }

  @Test("a statistic's history is a line a stretch of equal runs")
  func history() throws {
    try withRuns { folder in
      let id = try #require(try PublishedRunReader(folder: folder + "/out/t/latest").dataset().statistics.first?.id)
      let lines = try Program.call(["history", id, "--output", "out"], in: folder).output.split(separator: "\n")
      #expect(lines.count == 5 && lines[0] == id, "\(lines)")
      #expect(try Program.call(["history", "zz", "--output", "out"], in: folder).status == 65)
    }
  }

  @Test("the report's timeline comes from it: a point a published run, in their order")
  func timeline() throws {
    try withRuns { folder in
      let ledger = try Ledger.open(root: folder + "/out")
      let history = try ledger.statisticHistory(of: "t")
      // By sequence: runs of one second sort by digest in their names.
      let ids = RunFolders(root: folder + "/out", pipeline: "t").entries().filter { !$0.isRejected }.map(
        \.manifest.runID)
      #expect(history.runs.map(\.id) == ids && history.runs.count == 3)
      let id = try #require(
        try PublishedRunReader(folder: folder + "/out/t/latest").dataset().statistics.first {
          $0.extent.value == 50_120
        }?.id)
      #expect(history.runs.map { $0.points[id]?.value } == [50_120, 50_130, 50_120])
      #expect(try ledger.statisticHistory(of: "t", before: ids[1]).runs.map(\.id) == [ids[0]])
      #expect(try ledger.statisticHistory(of: "none").runs.isEmpty)
      try ledger.close()
    }
  }

  @Test("what retention removes lives on in the ledger, also when the ledger is lost after it")
  func retention() throws {
    try withRuns { folder in
      let before = try contents(folder).filter { !$0.hasPrefix("alert") }
      try write(statesPage(10), to: folder + "/a.html")
      try write(manifest(["a"], more: "keep: {runs: 2}\n"), to: folder + "/k.yaml")
      let preview = try Program.call(["prune", "k.yaml", "--dry-run"], in: folder)
      #expect(preview.status == 0 && preview.output.contains("would remove run"), "\(preview)")
      #expect(RunFolders(root: folder + "/out", pipeline: "t").ids().count == 3)
      #expect(try Program.call(["prune", "k.yaml"], in: folder).status == 0)
      #expect(RunFolders(root: folder + "/out", pipeline: "t").ids().count == 2)
      try FileManager.default.removeItem(atPath: folder + "/out/ledger.sqlite")
      #expect(try Program.call(["runs", "--output", "out"], in: folder).output.split(separator: "\n").count == 5)
      #expect(try contents(folder).filter { !$0.hasPrefix("alert") } == before)
    }
  }
}

@Suite("Telling people")
struct AlertTests {
  private let settings = """
    schema_version: 1
    on_failure: {command: [/bin/sh, -c, 'cat >> "$0"; echo "$LABORLEDGER_EVENT $LABORLEDGER_EXIT_STATUS" >> "$0"', told.txt], timeout: 5s}
    on_change: {command: [/bin/sh, -c, 'cat >> "$0"', changed.txt]}
    metrics: .

    """

  private func told(_ folder: String, _ name: String = "told.txt") -> String {
    (try? String(contentsOfFile: folder + "/" + name, encoding: .utf8)) ?? ""
  }

  @Test("a trouble is told once when it begins and once when it ends, a change where changes are wanted")
  func once() throws {
    try inFolder([
      "a.html": statesPage(10), "b.html": statesPage(8), "m.yaml": manifest(["a", "b"]), "o.yaml": settings,
    ]) { folder in
      let arguments = ["run", "m.yaml", "--operator", "o.yaml"]
      #expect(try Program.call(arguments, in: folder).status == 0)
      #expect(told(folder).isEmpty && told(folder, "changed.txt").isEmpty)
      try write(statesPage(2), to: folder + "/b.html")
      let second = try Program.call(arguments, in: folder)
      #expect(second.status == 0 && second.errors.contains("b.html yielded 2 figures"), "\(second.errors)")
      #expect(
        told(folder).contains("b.html yielded 2 figures") && told(folder).hasSuffix("failure 0\n"), "\(told(folder))")
      #expect(told(folder, "changed.txt").contains("the dataset has changed"))
      let length = told(folder).count
      #expect(try Program.call(arguments, in: folder).errors.isEmpty)
      #expect(told(folder).count == length)
      try write(statesPage(8), to: folder + "/b.html")
      let fourth = try Program.call(arguments, in: folder)
      #expect(fourth.errors.contains("resolved: ") && told(folder).hasSuffix("recovered 0\n"))
    }
  }

  @Test("a run that has nothing to tell writes its metrics too")
  func metrics() throws {
    try inFolder([
      "a.html": statesPage(10), "b.html": statesPage(8), "m.yaml": manifest(["a", "b"]), "o.yaml": settings,
    ]) { folder in
      let result = try Program.call(["run", "m.yaml", "--operator", "o.yaml"], in: folder)
      #expect(result.status == 0 && told(folder).isEmpty, "\(result.errors)")
      let metrics = told(folder, "laborledger-t.prom")
      #expect(
        metrics.contains("laborledger_run_exit_status{pipeline=\"t\"} 0\n")
          && metrics.contains("laborledger_troubles{pipeline=\"t\"} 0\n"))
      #expect(metrics.contains("laborledger_rows{pipeline=\"t\",table=\"sources\",state=\"read\"} 2\n"))
    }
  }

  @Test("what could not be told is told at the next run; a command that hangs is ended")
  func retried() throws {
    let hanging = "schema_version: 1\non_failure: {command: [/bin/sleep, '600'], timeout: 300ms}\n"
    try inFolder([
      "a.html": statesPage(10), "m.yaml": manifest(["a"], more: "gates:\n  sources: {least: 2, action: warn}\n"),
      "o.yaml": hanging, "p.yaml": settings,
    ]) {
      folder in
      let first = try Program.call(["run", "m.yaml", "--operator", "o.yaml"], in: folder)
      #expect(first.status == 0 && first.errors.contains("did not finish within"), "\(first.errors)")
      let second = try Program.call(["run", "m.yaml", "--operator", "p.yaml"], in: folder)
      #expect(second.status == 0 && told(folder).contains("gate sources"), "\(second.errors)")
    }
  }

  @Test("settings with mistakes are refused with line and column, and no address is repeated in a message")
  func mistakes() throws {
    let bad =
      "schema_version: 1\non_failure: {command: [mail, x]}\non_change: {post: 'ftp://user:secret@example.org'}\nping: {}\nother: 1\n"
    try inFolder(["a.html": statesPage(1), "m.yaml": manifest(["a"]), "o.yaml": bad]) { folder in
      let result = try Program.call(["run", "m.yaml", "--operator", "o.yaml"], in: folder)
      #expect(result.status == 78 && !result.errors.contains("secret"))
      for place in ["o.yaml:2:", "o.yaml:3:", "o.yaml:4:", "o.yaml:5:"] {
        #expect(result.errors.contains(place), "\(result.errors)")
      }
    }
  }

  @Test("a second run gives up at once, or waits as long as it is told")
  func waits() throws {
    try inFolder(["a.html": statesPage(1), "m.yaml": manifest(["a"])]) { folder in
      let other = try Program.startWaiting(in: folder)
      #expect(try Program.call(["run", "m.yaml"], in: folder).status == 75)
      DispatchQueue.global().asyncAfter(deadline: .now() + 1) { try? Program.end(other.input, with: payPage) }
      let result = try Program.call(["run", "m.yaml", "--wait", "60s"], in: folder)
      #expect(result.status == 0, "\(result.errors)")
      other.process.waitUntilExit()
    }
  }
}
