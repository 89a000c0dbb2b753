import Foundation
import TestFolders
import Testing

@testable import PipelineRun

@Suite("Auditing a run by a sample")
struct AuditTests {
  private static let pages = Dictionary(
    uniqueKeysWithValues: (0..<6).map { number in
      (
        "p/\(number).txt",
        "Welder salary guide\n\nThe median annual salary of a welder is $4\(number),300.\n\nThe mean annual wage of a welder is $5\(number),100.\n\n"
          + "Employment of welders is projected to grow \(number + 2) percent from 2024 to 2034.\n"
      )
    })

  @Test("a sheet is drawn from every stratum, the same by the same seed, and scored with its interval")
  func sampled() throws {
    try inFolder(Self.pages) { folder in
      #expect(try Program.call(["run", "p", "--topic", "t", "--output", "out"], in: folder).status == 0)
      let call = ["sample", "out/t/latest", "-n", "12"]
      let sheet = try Program.call(call, in: folder)
      #expect(sheet.status == 0)
      #expect(try Program.call(call, in: folder).output == sheet.output)
      #expect(try Program.call(call + ["--seed", "2"], in: folder).output != sheet.output)
      var lines = sheet.output.split(separator: "\n").map(String.init)
      #expect(lines.count == 13)
      // Every page and both measures come up.
      for number in 0..<6 { #expect(lines.contains { $0.contains(",\(number),") }) }
      #expect(lines.contains { $0.contains(",employment_growth,") } && lines.contains { $0.contains(",wage,") })
      for index in 1...10 {
        #expect(lines[index].hasSuffix(",,"))
        lines[index] = lines[index].dropLast(2) + (index == 3 ? ",no," : ",Yes,")
      }
      try (lines.joined(separator: "\n") + "\n").write(toFile: folder + "/sheet.csv", atomically: true, encoding: .utf8)
      let score = try Program.call(["score", "sheet.csv"], in: folder)
      #expect(score.status == 0)
      // 9 of 10: Wilson's interval at 95 % is 0.596 to 0.982.
      #expect(score.output.contains("9 of 10 right: 90.0% (95% confidence interval 59.6% to 98.2%)"), "\(score.output)")
      #expect(score.output.contains("2 rows are not marked") && score.output.contains("measure wage"))
    }
  }

  @Test(
    "a score that is kept stands in the next report, which says of which run it is; what is published beside it stays the same"
  )
  func kept() throws {
    try inFolder(Self.pages) { folder in
      let call = ["run", "p", "--topic", "t", "--output", "out"]
      func published(_ name: String) throws -> String {
        try String(contentsOfFile: folder + "/out/t/latest/" + name, encoding: .utf8)
      }
      #expect(try Program.call(call, in: folder).status == 0)
      #expect(try published("report.html").contains("\"audit\":null"))
      let (dataset, run) = (try published("dataset.json"), try #require(latest(folder)))
      let sheet = try Program.call(["sample", "out/t/latest", "-n", "4"], in: folder).output
      let marked = sheet.split(separator: "\n").enumerated().map {
        $0 == 0 ? String($1) : $1.dropLast(2) + ($0 == 1 ? ",no," : ",yes,")
      }
      try (marked.joined(separator: "\n") + "\n").write(
        toFile: folder + "/sheet.csv", atomically: true, encoding: .utf8)
      let score = try Program.call(["score", "sheet.csv", "--run", "out/t/latest"], in: folder)
      #expect(score.status == 0 && score.output.contains("3 of 4 right: 75.0%"), "\(score)")
      let kept = try #require(
        try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: folder + "/out/t/audit.json")))
          as? [String: Any])
      let strata = try #require(kept["strata"] as? [[String: Any]])
      // 3 of 4: Wilson's interval at 95 % is 0.3006 to 0.9544.
      #expect(
        kept["run_id"] as? String == run && strata[0]["low"] as? Double == 0.3006
          && strata[0]["high"] as? Double == 0.9544)
      #expect(strata.contains { $0["group"] as? String == "measure wage" })
      #expect(try Program.call(call, in: folder).status == 0)
      #expect(
        try published("report.html").contains(
          "\"run\":\"\(run)\",\"unmarked\":0,\"strata\":[[\"all\",4,3,0.75,0.3006,0.9544]"))
      #expect(try published("dataset.json") == dataset && latest(folder) != run)
      // Figures that are not of the run named: nothing is kept.
      let foreign = marked.joined(separator: "\n").replacing(/(?m)^[0-9a-f]{16},/, with: "0000000000000000,")
      try foreign.write(toFile: folder + "/foreign.csv", atomically: true, encoding: .utf8)
      let before = try Data(contentsOf: URL(fileURLWithPath: folder + "/out/t/audit.json"))
      #expect(try Program.call(["score", "foreign.csv", "--run", "out/t/latest"], in: folder).status == 65)
      #expect(try Data(contentsOf: URL(fileURLWithPath: folder + "/out/t/audit.json")) == before)
      // One that cannot be read is told, and no reason not to publish.
      try "{}".write(toFile: folder + "/out/t/audit.json", atomically: true, encoding: .utf8)
      let last = try Program.call(call, in: folder)
      #expect(last.status == 0 && last.errors.contains("audit.json"), "\(last)")
      #expect(try published("report.html").contains("\"audit\":null"))
    }
  }

  @Test(
    "a sheet that is none is told so, with its line",
    arguments: [
      ("a,b\n1,2\n", 65, "is missing the column source_id"),
      ("source_id,measure,confidence_band,right\na,wage,0.9 and more,perhaps\n", 65, "line 2"),
      ("source_id,measure,confidence_band,right\na,wage,0.9 and more\n", 65, "has 3 fields"),
      ("source_id,measure,confidence_band,right\na,wage,0.9 and more,\n", 65, "no row is marked"),
      ("", 65, "is missing the column"),
    ])
  func badSheets(_ text: String, _ status: Int32, _ words: String) throws {
    try inFolder(["s.csv": text]) { folder in
      let result = try Program.call(["score", "s.csv"], in: folder)
      #expect(result.status == status && result.errors.contains(words), "\(result)")
      #expect(try Program.call(["score", "none.csv"], in: folder).status == 66)
    }
  }
}
