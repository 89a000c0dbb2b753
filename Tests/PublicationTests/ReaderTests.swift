import Foundation
import Records
import TestFolders
import Testing

@testable import Publication

@Suite("Reading published files")
struct ReaderTests {
  private func csv(_ observations: [Observation], spreadsheetSafe: Bool = false) throws -> String {
    try export(observations, .csv, spreadsheetSafe: spreadsheetSafe)
  }

  private func export(
    _ observations: [Observation], _ format: ObservationExport.Format, spreadsheetSafe: Bool = false
  ) throws -> String {
    let folder = try TemporaryFolder()
    let path = folder.path + "/out"
    let descriptor = try PosixFileOperations().createFile(path)
    let export = try ObservationExport(format, to: descriptor, name: "out", spreadsheetSafe: spreadsheetSafe)
    try export.write(observations)
    try export.finish()
    try PosixFileOperations().close(descriptor, path: path)
    return try folder.text("out")
  }

  private var sample: [Observation] { SortedDataset(SampleRun.large.dataset).observations }

  @Test("observations read back from CSV are those that were written, but for their steps")
  func observationsFromCSV() throws {
    var expected = sample
    for index in expected.indices { expected[index].steps = [] }
    #expect(try readObservations(csv: [UInt8](try csv(sample).utf8), path: "x") == expected)
  }

  @Test("columns may stand in any order, and unknown ones are ignored")
  func columnOrder() throws {
    var lines = try csv(Array(sample.prefix(1))).split(separator: "\n").map(String.init)
    lines = lines.enumerated().map { ($0 == 0 ? "note," : "\"x,y\",") + $1 }
    #expect(
      try readObservations(csv: [UInt8](lines.joined(separator: "\r\n").utf8), path: "x").map(\.id) == [sample[0].id])
  }

  @Test("missing columns are named at once")
  func missingColumns() throws {
    let error = #expect(throws: DatasetReadError.self) {
      try readObservations(csv: [UInt8]("observation_id,raw\n1,2\n".utf8), path: "in.csv")
    }
    #expect(error?.problems.count == 1)
    #expect(
      error?.description.hasPrefix(
        "in.csv: is missing the columns source_id, snapshot_sha256, snapshot_path, locator, section, quote, occupation,"
      ) == true)
    #expect(throws: DatasetReadError(path: "in.csv", "is empty; a header row is expected")) {
      try readObservations(csv: [], path: "in.csv")
    }
  }

  @Test("all bad cells are reported at once, each with row, line and column")
  func badCells() throws {
    var lines = try csv(Array(sample.prefix(5))).split(separator: "\n").map(String.init)
    lines[1] = lines[1].replacing(",USD/year,", with: ",dollars,").replacing(",wage,", with: ",salary,")
    lines[2] = lines[2].replacing(",USD/year,", with: ",1e5,USD/year,")
    lines[4] = lines[3]
    lines[5] = lines[5].replacing(/,\d\d*,,,USD/, with: ",1e5,,,USD")
    let error = #expect(throws: DatasetReadError.self) {
      try readObservations(csv: [UInt8](lines.joined(separator: "\n").utf8), path: "in.csv")
    }
    let shown = error?.problems.map { String($0.description.prefix { $0 != ":" && $0 != ";" }) }
    #expect(
      shown == [
        "row 1 (line 2), column measure", "row 1 (line 2), column unit", "row 2 (line 3)",
        "row 4 (line 5), column observation_id",
        "row 5 (line 6), column value",
      ])
    #expect(error?.description.contains("column value: not a plain number: '1e5'") == true)
  }

  @Test(
    "extents must hold one value or a range",
    arguments: [
      ("", "", "", "is empty, as are low and high"), ("1", "2", "", "is given together with a range"),
      ("1", "", "2", "is given together with a range"),
    ])
  func extents(_ value: String, _ low: String, _ high: String, _ message: String) {
    var decoder = RowDecoder(RowFields(texts: ["value": value, "low": low, "high": high], row: 1))
    _ = decoder.requiredExtent()
    #expect(decoder.problems.map { $0.message.contains(message) } == [true])
  }

  @Test("a missing file is an error that names it")
  func missingFile() {
    let error = #expect(throws: DatasetReadError.self) { try readObservations(path: "/nowhere/observations.csv") }
    #expect(error?.path == "/nowhere/observations.csv")
  }

  @Test("JSON Lines carry the columns, one object a line")
  func jsonLines() throws {
    let lines = try export(SampleRun.small.observations, .jsonl).split(separator: "\n")
    #expect(lines.count == SampleRun.small.observations.count)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(lines[2].utf8)) as? [String: Any])
    #expect(Set(object.keys) == Set(TableDescription.all[0].columns.map(\.name)))
    #expect(lines[2].contains("\"value\":null,\"low\":18.5,\"high\":24,\"unit\":\"USD/hour\""))
  }

  @Test("a published run is read back whole, steps included")
  func publishedRun() throws {
    let folder = try TemporaryFolder()
    let publisher = RunPublisher(root: folder.path, pipeline: "p/q")
    let run = try publisher.publish(SampleRun.large.dataset, run: SampleRun.manifest)
    let read = try PublishedRunReader(folder: publisher.folder + "/latest").dataset()
    let expected = SortedDataset(SampleRun.large.dataset)
    #expect(read.observations == expected.observations)
    #expect(read.statistics == expected.statistics)
    #expect(read.conflicts == expected.conflicts)
    #expect(read.findings == expected.findings)
    #expect(read.sources == expected.sources)
    let manifest = try PublishedRunReader(folder: run.path).manifest()
    #expect(manifest.runID == run.runID)
    #expect(manifest.counts["statistics"] == expected.statistics.count)
    #expect(manifest.timings.map(\.stage) == ["extraction", "publication"])
  }

  @Test(
    "decimals pass through dataset.json exactly",
    arguments: ["0.1", "21.46", "12345678901234567.89", "-0.0003", "99999999999999999999"])
  func exactDecimals(_ text: String) throws {
    let number = try #require(Decimal(plain: text))
    var dataset = SampleRun.small.dataset
    dataset.statistics[0].extent = .value(number)
    dataset.statistics[0].unit = .jobs
    let folder = try TemporaryFolder()
    let run = try RunPublisher(root: folder.path, pipeline: "p").publish(dataset, run: SampleRun.manifest)
    #expect(try PublishedRunReader(folder: run.path).dataset().statistics.contains { $0.extent == .value(number) })
  }

  @Test(
    "a run of another form is refused with the reason",
    arguments: [
      (
        "{\"schema_version\": \"2.0\", \"pipeline\": \"p\", \"sources\": [], \"statistics\": [], \"other_observations\": [], \"conflicts\": [], \"findings\": []}",
        "schema version 2.0"
      ),
      ("{\"schema_version\": \"1.0\"}", "pipeline is missing"), ("{", "is not a published dataset"),
    ])
  func otherForms(_ text: String, _ reason: String) throws {
    let folder = try TemporaryFolder()
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder.path + "/dataset.json"))
    let error = #expect(throws: DatasetReadError.self) { try PublishedRunReader(folder: folder.path).dataset() }
    #expect(error?.description.contains(reason) == true)
  }
}
