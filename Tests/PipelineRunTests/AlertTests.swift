import Foundation
import Records
import TestFolders
import Testing

@testable import PipelineRun

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

  @Test("a trouble is told once when it begins and once when it ends; changes where they are wanted; metrics always")
  func once() throws {
    try inFolder([
      "a.html": statesPage(10), "b.html": statesPage(8), "m.yaml": fileManifest(["a", "b"]), "o.yaml": settings,
    ]) { folder in
      let arguments = ["run", "m.yaml", "--operator", "o.yaml"]
      #expect(try Program.call(arguments, in: folder).status == 0)
      #expect(told(folder).isEmpty && told(folder, "changed.txt").isEmpty)
      try writeText(statesPage(2), to: folder + "/b.html")
      let second = try Program.call(arguments, in: folder)
      #expect(second.status == 0 && second.errors.contains("b.html yielded 2 figures"), "\(second.errors)")
      #expect(
        told(folder).contains("b.html yielded 2 figures") && told(folder).hasSuffix("failure 0\n"), "\(told(folder))")
      #expect(told(folder, "changed.txt").contains("the dataset has changed"))
      let length = told(folder).count
      #expect(try Program.call(arguments, in: folder).errors.isEmpty)
      #expect(told(folder).count == length)
      try writeText(statesPage(8), to: folder + "/b.html")
      let fourth = try Program.call(arguments, in: folder)
      #expect(fourth.errors.contains("resolved: ") && told(folder).hasSuffix("recovered 0\n"))
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
      "a.html": statesPage(10), "m.yaml": fileManifest(["a"], more: "gates:\n  sources: {least: 2, action: warn}\n"),
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
    try inFolder(["a.html": statesPage(1), "m.yaml": fileManifest(["a"]), "o.yaml": bad]) { folder in
      let result = try Program.call(["run", "m.yaml", "--operator", "o.yaml"], in: folder)
      #expect(result.status == 78 && !result.errors.contains("secret"))
      for place in ["o.yaml:2:", "o.yaml:3:", "o.yaml:4:", "o.yaml:5:"] {
        #expect(result.errors.contains(place), "\(result.errors)")
      }
    }
  }

  @Test("a second run gives up at once, or waits as long as it is told")
  func waits() throws {
    try inFolder(["a.html": statesPage(1), "m.yaml": fileManifest(["a"])]) { folder in
      let other = try Program.startWaiting(in: folder)
      #expect(try Program.call(["run", "m.yaml"], in: folder).status == 75)
      DispatchQueue.global().asyncAfter(deadline: .now() + 1) { try? Program.end(other.input, with: payPage) }
      let result = try Program.call(["run", "m.yaml", "--wait", "60s"], in: folder)
      #expect(result.status == 0, "\(result.errors)")
      other.process.waitUntilExit()
    }
  }
}
