import Foundation
import Records
import TestFolders
import Testing

@testable import Publication

@Suite("Golden files")
struct GoldenFileTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "Golden")

  /// `LABORLEDGER_RECORD=1` rewrites the files, and fails once so that a changed form is never recorded unseen.
  @Test(
    "the form of every file is what consumers were promised",
    arguments: [
      "observations.csv", "statistics.csv", "conflicts.csv", "findings.csv", "sources.csv", "tables/guide-0-1.csv",
      "tables/guide-1-2.csv", "dataset.json",
      "datapackage.json", "report.html", "report-tables.html",
    ])
  func matches(_ name: String) throws {
    let folder = try TemporaryFolder()
    let run = try RunPublisher(root: folder.path, pipeline: "medical-office").publish(
      SampleRun.small.dataset, run: SampleRun.manifest)
    let published = try Data(contentsOf: URL(fileURLWithPath: run.path).appendingPathComponent(name))
    let golden = Self.folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["LABORLEDGER_RECORD"] == "1" {
      try FileManager.default.createDirectory(at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
      try published.write(to: golden)
      Issue.record("\(name) was recorded; look at the change and run again without LABORLEDGER_RECORD")
      return
    }
    let expected = try Data(contentsOf: golden)
    #expect(String(decoding: published, as: UTF8.self) == String(decoding: expected, as: UTF8.self))
  }

  @Test("run.json holds the members that operators read")
  func manifest() throws {
    let folder = try TemporaryFolder()
    let run = try RunPublisher(root: folder.path, pipeline: "medical-office").publish(
      SampleRun.small.dataset, run: SampleRun.manifest)
    let data = try Data(contentsOf: URL(fileURLWithPath: run.path + "/run.json"))
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(
      object.keys.sorted() == [
        "counts", "exit_status", "finished", "inputs", "options", "outcome", "pipeline", "run_id", "schema_version",
        "source_ages", "started", "timings",
        "tool_version",
      ])
  }

  @Test("the tables are described column by column for the documentation")
  func documentation() throws {
    #expect(
      TableDescription.all.map(\.path) == [
        "observations.csv", "statistics.csv", "conflicts.csv", "findings.csv", "sources.csv",
      ])
    let sources = try #require(TableDescription.all.last)
    #expect(
      sources.markdown.contains("| `charset_basis` | string | attribute | How the charset was determined. | `http` |"))
    #expect(TableDescription.all.allSatisfy { table in table.columns.contains { $0.name == table.primaryKey } })
  }

  /// The contract, word by word: a renamed or moved column breaks those who read the files.
  @Test(
    "columns and their order are those of the contract",
    arguments: [
      (
        "observations.csv",
        "observation_id,mention_key,source_id,snapshot_sha256,snapshot_path,locator,section,quote,raw,occupation,occupation_code,occupation_basis,measure,statistic,value,"
          + "low,high,unit,annual_value,annual_low,annual_high,area,area_code,experience,experience_class,setting,credential,industry,period,cited_source,"
          + "method,confidence,decision"
      ),
      (
        "statistics.csv",
        "statistic_id,topic,occupation_code,occupation_key,measure,statistic,unit_class,area_code,experience,setting,credential,industry,occupation_title,area,"
          + "value,low,high,unit,period,interval_low,interval_high,status,rule,confidence,sources,observations,spread_pct,official_value,"
          + "official_deviation_pct,official_release,evidence,basis,source_ids,flags,explanation,area_label"
      ),
      (
        "conflicts.csv",
        "conflict_id,topic,statistic_ids,kind,severity,observations,values,explanation,resolution,decided_by"
      ),
      ("findings.csv", "finding_id,source_id,check,severity,observations,locator,message,expected,actual"),
      (
        "sources.csv",
        "source_id,topic,publisher,title,location,outcome,http_status,fetched_at,snapshot_sha256,bytes,media_type,charset,charset_basis,occupation_code,"
          + "observations,findings,message,license,snapshot_path"
      ),
    ])
  func columns(_ path: String, _ header: String) {
    #expect(TableDescription.all.first { $0.path == path }?.columns.map(\.name).joined(separator: ",") == header)
  }

  @Test("every cell is of the type that its column declares, and every column has a meaning and an example")
  func cellsAreOfTheirTypes() throws {
    let dataset = SortedDataset(SampleRun.large.dataset)
    for table in TableContent.all {
      for column in table.description.columns {
        #expect(!column.meaning.isEmpty && !column.example.isEmpty, "\(table.description.path) \(column.name)")
      }
      #expect(dataset.rowCount(of: table.description.path) > 0)
      try table.forEachRow(of: dataset) { cells throws(PublicationError) in
        for (cell, column) in zip(cells, table.description.columns) {
          let fits =
            switch (cell, column.type) {
            case (.text, .string), (.code, .string), (.code, .datetime), (.number, .number), (.integer, .integer),
              (.list, .list), (.path, .path):
              true
            default: false
            }
          #expect(fits, "\(table.description.path) \(column.name): \(cell)")
        }
      }
    }
  }
}
