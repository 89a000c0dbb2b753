import Foundation
import GRDB
import Records
import TestFolders
import Testing

@testable import Exports
@testable import Publication

@Suite("Forms of a run")
struct ExportFilesTests {
  private let temporary: TemporaryFolder
  private var folder: String { temporary.path }

  init() throws { temporary = try TemporaryFolder() }

  private func write(
    _ formats: [OutputFormat], _ dataset: RunDataset = SmallRun.dataset, into name: String = "out"
  ) throws -> [PublishedFile] {
    let path = folder + "/" + name
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return try RunFiles(folder: path).write(
      dataset, options: PublishOptions(outputs: formats),
      others: exportFiles(formats, of: dataset, run: SmallRun.manifest))
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(folder)/out/\(name)", encoding: .utf8)
  }

  private func json(_ name: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text(name).utf8)) as? [String: Any])
  }

  @Test("every form makes its files, and each file only once", arguments: OutputFormat.allCases)
  func files(_ format: OutputFormat) throws {
    let paths = try write([format]).map(\.path)
    #expect(!paths.isEmpty)
    #expect(Set(paths).count == paths.count)
    for path in paths { #expect(!(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/out/\(path)"))).isEmpty) }
    // The README and the data dictionary name the files of each form.
    for path in paths where !path.contains("/") && path.hasPrefix("data") {
      #expect(format.summary.contains("`\(path)`"), "\(path)")
    }
  }

  @Test("the same dataset gives the same bytes, whatever order it came in")
  func repeats() throws {
    var shuffled = SmallRun.dataset
    shuffled.observations.reverse()
    shuffled.statistics.reverse()
    shuffled.sources.reverse()
    let formats = OutputFormat.allCases.filter { $0 != .report }
    let files = try write(formats)
    #expect(files == (try write(formats, shuffled, into: "again")))
    for file in files {
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/out/\(file.path)")))
      #expect(bytes.count == file.bytes)
    }
  }

  @Test("a database holds every row with its types, and the pairs behind lists of ids")
  func sqlite() throws {
    _ = try write([.sqlite])
    let queue = try DatabaseQueue(path: folder + "/out/dataset.sqlite")
    try queue.read { database in
      #expect(try String.fetchOne(database, sql: "PRAGMA integrity_check") == "ok")
      #expect(
        try Row.fetchOne(
          database,
          sql:
            "SELECT typeof(value), typeof(low), typeof(confidence), typeof(sources), typeof(flags) FROM statistics WHERE statistic_id = 's1'"
        )
          == [
            "typeof(value)": "integer", "typeof(low)": "null", "typeof(confidence)": "real",
            "typeof(sources)": "integer", "typeof(flags)": "null",
          ])
      let quotes = try String.fetchAll(
        database,
        sql:
          "SELECT o.quote FROM statistics_evidence e JOIN observations o USING (observation_id) WHERE e.statistic_id = 's1' ORDER BY e.rank"
      )
      #expect(quotes == ["a median of $44,640 a year, \"before\" tax"])
      #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM statistics_evidence") == 3)
    }
  }

  @Test("a value outside its vocabulary is refused by the database")
  func sqliteChecks() throws {
    _ = try write([.sqlite])
    let queue = try DatabaseQueue(path: folder + "/out/dataset.sqlite")
    #expect(throws: DatabaseError.self) {
      try queue.write { try $0.execute(sql: "UPDATE statistics SET status = 'guessed'") }
    }
    #expect(throws: DatabaseError.self) {
      try queue.write { try $0.execute(sql: "UPDATE statistics SET confidence = 1.5") }
    }
  }

  @Test("a database that is there already is never written over")
  func sqliteNeverOverwrites() throws {
    _ = try write([.sqlite])
    let failure = #expect(throws: PublicationError.self) { _ = try write([.sqlite]) }
    #expect(failure?.exitStatus == 73)
  }

  @Test("an object a line with the columns as members")
  func jsonLines() throws {
    _ = try write([.jsonLines])
    let lines = try text("observations.jsonl").split(separator: "\n")
    #expect(lines.count == 2)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
    #expect(Set(object.keys) == Set(TableDescription(.observations).columns.map(\.name)))
    #expect(object["section"] as? [String] == ["Pay", "By state"])
    #expect(object["low"] is NSNull)
    // Readers that split at any line separator of Unicode still see two lines.
    #expect(try text("observations.jsonl").split(whereSeparator: \.isNewline).count == 2)
  }

  @Test("the descriptor tells of every file, its licence, its sources and who took part")
  func dataPackage() throws {
    let files = try write([.csv, .json, .sqlite, .dataPackage])
    let package = try json("datapackage.json")
    let resources = try #require(package["resources"] as? [[String: Any]])
    #expect(resources.compactMap { $0["path"] as? String } == files.map(\.path).filter { $0 != "datapackage.json" })
    for (resource, file) in zip(resources, files) { #expect(resource["hash"] as? String == "sha256:" + file.sha256) }
    #expect((package["licenses"] as? [[String: String]])?.first?["name"] == "CC-BY-4.0")
    #expect((package["sources"] as? [[String: String]])?.map { $0["path"] } == ["https://example.org/pay", nil])
    #expect(
      (package["contributors"] as? [[String: Any]])?.compactMap { $0["title"] as? String } == [
        "LaborLedger", "Publisher & Sons", "A. Reviewer", "B. Reviewer",
      ])
    let statistics = try #require(resources.first { $0["name"] as? String == "statistics" })
    #expect(statistics["rows"] as? Int == 2)
  }

  @Test("observations of a cube have a code in every dimension")
  func sdmx() throws {
    _ = try write([.sdmx])
    let rows = try text("sdmx.csv").split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(rows[0].prefix(4) == ["STRUCTURE[;]", "STRUCTURE_ID", "ACTION", "TOPIC"])
    #expect(rows.count == 3)
    for row in rows.dropFirst() {
      #expect(row.count == rows[0].count)
      #expect(row[3..<(3 + SDMXCube.dimensions.count)].allSatisfy { !$0.isEmpty })
    }
    let place = try #require(rows[0].firstIndex(of: "OCCUPATION_KEY"))
    #expect(rows[1][place] == "_Z")
    let structure = try text("sdmx-structure.xml")
    for component in SDMXCube.dimensions + SDMXCube.measures + SDMXCube.attributes {
      #expect(structure.contains("id=\"\(component.id)\""))
    }
  }

  @Test("an occupation is told with pay by place, and what schema.org has no word for is left out")
  func schemaOrg() throws {
    _ = try write([.schemaOrg])
    let occupation = try #require(
      try JSONSerialization.jsonObject(with: Data(text("occupations.jsonl").utf8)) as? [String: Any])
    #expect(occupation["@type"] as? String == "Occupation")
    let pay = try #require(occupation["estimatedSalary"] as? [[String: Any]])
    #expect(pay.map { $0["name"] as? String } == ["United States", "Texas"])
    #expect(pay[0]["minValue"] as? Int == 35_000)
    #expect(pay[1]["median"] as? Int == 44_640)
  }

  @Test("Data Commons gets the figures it can hold")
  func dataCommons() throws {
    _ = try write([.dataCommons])
    #expect(
      try text("data-commons.csv")
        == "variable,place,date,value,unit,method,provenance\ndcid:LaborLedger_wage_median_43-6013,dcid:geoId/48,2024-05,44640,dcs:USDollar,LaborLedger_single-source,s1\n"
    )
    #expect(try text("data-commons.mcf").contains("Node: dcid:LaborLedger_wage_median_43-6013\n"))
  }

  @Test("SQL reads the types that are declared")
  func sql() throws {
    _ = try write([.sql])
    #expect(try text("parquet.sql").contains("    'low': 'DOUBLE',"))
    #expect(try text("schema.sql").contains("  \"statistic_id\" TEXT PRIMARY KEY NOT NULL"))
    let queue = try DatabaseQueue()
    try queue.write { try $0.execute(sql: try text("schema.sql")) }
    #expect(
      try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_schema WHERE type = 'table'") }
        == TableDescription.all.count)
  }
}
