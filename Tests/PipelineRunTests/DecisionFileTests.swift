import Foundation
import Records
import TestFolders
import Testing

@testable import PipelineRun

@Suite("Adding to a file of decisions")
struct DecisionFileTests {
  private static let entry =
    "  - action: acknowledge\n    finding: \"f2\"\n    expect: {value: \"x\"}\n    reason: \"tried\"\n    by: \"A. Reviewer\"\n    date: 2026-11-27\n"
  private static let old = "- action: acknowledge\n  finding: f1\n  reason: r\n  by: b\n  date: 2026-11-26\n"
  private static func shifted(_ text: String, _ margin: String) -> String {
    text.split(separator: "\n").map { margin + $0 + "\n" }.joined()
  }

  @Test(
    "whatever form it has, the entries that are there stay as they are and the new one is read",
    arguments: [
      ("", 0), ("schema_version: 1\ndecisions: []\n", 0), ("schema_version: 1\ndecisions: [ ]   # none yet\n", 0),
      ("schema_version: 1\ndecisions:\n", 0),
      ("schema_version: 1\ndecisions:", 0), ("schema_version: 1\ndecisions: null\n", 0),
      ("# ours\nschema_version: 1\n\ndecisions:\n" + shifted(old, "  "), 1),
      ("schema_version: 1\ndecisions:\n" + old, 1), ("schema_version: 1\ndecisions:\n" + shifted(old, "    "), 1),
      ("schema_version: 1\ndecisions:\n" + shifted(old, "  ").dropLast(), 1),
      ("schema_version: 1\ndecisions:\n" + shifted(old, "  ") + "# the end\n", 1),
    ])
  func appended(_ text: String, _ count: Int) throws {
    try inFolder(["d.yaml": text]) { folder in
      let file = DecisionFile(folder + "/d.yaml")
      let addition = try file.append(Self.entry)
      let decisions = try file.decisions()
      #expect(decisions.map(\.id) == Array(["f1"].prefix(count)) + ["f2"])
      #expect(addition.before == text && addition.decision == decisions.last)
      let stands = try #require(try file.text())
      #expect(stands == addition.after && (count == 0 || stands.hasPrefix(text)))
      #expect(try file.undo(0, of: [addition]).isEmpty)
      #expect(try file.text() == text)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["d.yaml"])
    }
  }

  @Test(
    "what cannot be added to is refused and left alone",
    arguments: [
      ("decisions:\n" + shifted(old, "  ") + "schema_version: 1\n", FailureCode.badData),
      (
        "schema_version: 1\ndecisions: [{action: acknowledge, finding: f1, reason: r, by: b, date: 2026-11-26}]\n",
        .badData
      ),
      ("schema_version: 1\ndecisions:\n  - action: overide\n", .manifest), ("{", .manifest),
    ])
  func refused(_ text: String, _ code: FailureCode) throws {
    try inFolder(["d.yaml": text]) { folder in
      let failure = #expect(throws: RunFailure.self) { try DecisionFile(folder + "/d.yaml").append(Self.entry) }
      #expect(failure?.code == code)
      let stands = try String(contentsOfFile: folder + "/d.yaml", encoding: .utf8)
      #expect(stands == text)
    }
  }

  @Test("it keeps its permissions and stays where a link leads to it; no folder, and a failure says so")
  func places() throws {
    try inFolder(["real/d.yaml": "schema_version: 1\ndecisions: []\n"]) { folder in
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder + "/real/d.yaml")
      try FileManager.default.createSymbolicLink(atPath: folder + "/link.yaml", withDestinationPath: "real/d.yaml")
      _ = try DecisionFile(folder + "/link.yaml").append(Self.entry)
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/link.yaml") == "real/d.yaml")
      #expect(try DecisionFile(folder + "/real/d.yaml").decisions().count == 1)
      #expect(
        try FileManager.default.attributesOfItem(atPath: folder + "/real/d.yaml")[.posixPermissions] as? Int == 0o640)
      #expect(throws: RunFailure.self) { try DecisionFile(folder + "/none/d.yaml").append(Self.entry) }
      #expect(throws: RunFailure.self) { try DecisionFile(folder + "/real").append(Self.entry) }
    }
  }

  @Test("many processes that add at once lose nothing")
  func together() throws {
    let page =
      "<html lang=\"en\"><head><title>Welder pay</title></head><body><h1>Welder</h1><p>The median annual salary of welders is $51,000.</p></body></html>"
    try inFolder(["p/a.html": page]) { folder in
      #expect(try Program.call(["run", "p", "--topic", "t", "--output", "out"], in: folder).status == 0)
      let rows = try String(contentsOfFile: folder + "/out/t/latest/observations.csv", encoding: .utf8).split(
        separator: "\n")
      let id = try #require(rows.dropFirst().first?.split(separator: ",").first).description
      let call =
        "for i in 1 2 3 4 5 6 7 8; do \"$0\" decide \(id) --action reject --reason \"$i\" --by b --file d.yaml --output out & done; wait"
      #expect(try Program.call([], in: folder, shell: call).status == 0)
      #expect(try Set(DecisionFile(folder + "/d.yaml").decisions().map(\.reason)) == Set((1...8).map(String.init)))
    }
  }
}
