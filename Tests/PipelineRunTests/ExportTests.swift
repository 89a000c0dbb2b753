import Foundation
import Records
import TestFolders
import Testing

@testable import PipelineRun

@Suite("Exporting and telling of runs")
struct ExportTests {
  @Test("a run is written in other forms, as its own manifest would have had it, and nothing is written over")
  func exports() throws {
    try inFolder(["a.txt": payPage]) { folder in
      _ = try Program.call(["run", "a.txt", "--topic", "t", "--output", "out"], in: folder)
      let call = [
        "export", "out/t/latest", "--format", "sqlite", "--format", "data-package", "--format", "prov", "--output",
        "more",
      ]
      #expect(try Program.call(call, in: folder).status == 0)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/more").sorted()
      #expect(
        names == [
          "conflicts.csv", "datapackage.json", "dataset.sqlite", "findings.csv", "metadata.json", "observations.csv",
          "provenance", "sources.csv",
          "statistics.csv",
        ])
      for name in ["statistics.csv", "observations.csv", "sources.csv"] {
        let texts = try ["out/t/latest", "more"].map {
          try String(contentsOfFile: "\(folder)/\($0)/\(name)", encoding: .utf8)
        }
        #expect(texts[0] == texts[1], "\(name)")
      }
      let again = try Program.call(call, in: folder)
      #expect(again.status == 73)
      #expect(again.errors.contains("conflicts.csv: it already exists"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/more").sorted() == names)
    }
  }

  @Test(
    "what is wrong with a call is told by its status",
    arguments: [
      (["export", "none", "--format", "csv"], 66), (["export", "a.txt", "--format", "csv"], 65),
      (["export", "a.txt", "--format", "excel"], 64),
      (["export", "a.txt"], 64), (["explain", "abcd", "--format", "prov", "--run", "none"], 66),
    ] as [([String], Int32)])
  func statuses(_ arguments: [String], _ status: Int32) throws {
    try inFolder(["a.txt": payPage]) { folder in
      let result = try Program.call(arguments, in: folder)
      #expect(result.status == status, "\(result.errors)")
    }
  }

  @Test("provenance of one thing is a graph that holds it")
  func explains() throws {
    try inFolder(["a.txt": payPage]) { folder in
      _ = try Program.call(["run", "a.txt", "--topic", "t", "--output", "out"], in: folder)
      let dataset = try loadRun(folder: folder + "/out/t/latest").dataset
      let id = try #require(dataset.statistics.first?.id)
      let result = try Program.call(["explain", id, "--format", "prov", "--output", "out"], in: folder)
      #expect(result.status == 0)
      let graph = try #require(
        try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: [String: Any]])
      #expect(graph["entity"]?["ll:statistic/\(id)"] != nil)
      #expect(graph["entity"]?.keys.contains { $0.hasPrefix("ll:snapshot/a-") } == true)
    }
  }

  @Test("a manifest's outputs are what is written")
  func outputs() throws {
    let manifest =
      "schema_version: 1\npipeline: t\ntopic: t\noutput: out\noutputs: [json, json-lines]\nlicense: CC0-1.0\nsources: [{id: a, path: a.txt}]\n"
    try inFolder(["a.txt": payPage, "m.yaml": manifest]) { folder in
      #expect(try Program.call(["run", "m.yaml"], in: folder).status == 0)
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder + "/out/t/latest").sorted() == [
          "conflicts.jsonl", "dataset.json", "findings.jsonl", "observations.jsonl", "run.json", "sources.jsonl",
          "statistics.jsonl",
        ])
      let run = try loadRun(folder: folder + "/out/t/latest")
      #expect(run.dataset.license == "CC0-1.0")
      #expect(run.manifest?.manifest?.path == "m.yaml")
    }
  }

  @Test(
    "events of a run are appended to a file, START and COMPLETE, or FAIL with the reason; an endpoint that is not there is a warning"
  )
  func lineage() throws {
    try inFolder(["a.txt": payPage]) { folder in
      let call = ["run", "a.txt", "--topic", "t", "--output", "out", "--lineage", "events.jsonl"]
      #expect(try Program.call(call, in: folder).status == 0)
      #expect(try Program.call(["run", "none.txt"] + call.dropFirst(2), in: folder).status == 66)
      let events = try String(contentsOfFile: folder + "/events.jsonl", encoding: .utf8).split(separator: "\n").map {
        line in
        try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      }
      #expect(events.map { $0["eventType"] as? String } == ["START", "COMPLETE", "START", "FAIL"])
      let facets = try #require((events[3]["run"] as? [String: Any])?["facets"] as? [String: [String: Any]])
      #expect((facets["errorMessage"]?["message"] as? String)?.contains("none.txt") == true)
      let unheard = try Program.call(call.dropLast() + ["http://127.0.0.1:9/lineage"], in: folder)
      #expect(unheard.status == 0)
      #expect(unheard.errors.contains("lineage events could not be sent"))
    }
  }
}
