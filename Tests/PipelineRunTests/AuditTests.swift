import Foundation
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
      #expect(score.output.contains("9 of 10 right: 90.0 % (95 times of 100 between 59.6 % and 98.2 %)"), "\(score.output)")
      #expect(score.output.contains("2 rows are not marked") && score.output.contains("measure wage"))
    }
  }

  @Test(
    "a sheet that is none is told so, with its line",
    arguments: [
      ("a,b\n1,2\n", 65, "lacks the column source_id"),
      ("source_id,measure,confidence_band,right\na,wage,0.9 and more,perhaps\n", 65, "line 2"),
      ("source_id,measure,confidence_band,right\na,wage,0.9 and more\n", 65, "has 3 fields"),
      ("source_id,measure,confidence_band,right\na,wage,0.9 and more,\n", 65, "no row is marked"), ("", 65, "lacks the column"),
    ])
  func badSheets(_ text: String, _ status: Int32, _ words: String) throws {
    try inFolder(["s.csv": text]) { folder in
      let result = try Program.call(["score", "s.csv"], in: folder)
      #expect(result.status == status && result.errors.contains(words), "\(result)")
      #expect(try Program.call(["score", "none.csv"], in: folder).status == 66)
    }
  }
}
