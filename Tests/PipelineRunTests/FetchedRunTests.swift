import FaultServer
import Foundation
import Publication
import Records
import TestFolders
import Testing

@testable import PipelineRun

extension FaultServer {
  /// A manifest of sources: id, path on the server, and what else the source says.
  fileprivate func manifest(_ sources: [(id: String, path: String, more: String)]) -> String {
    let lines = sources.enumerated().map {
      "  - {id: \($1.id), url: 'http://127.0.0.\($0 + 1):\(port)/\($1.path)'\($1.more)}\n"
    }
    return """
      schema_version: 1
      pipeline: t
      topic: t
      output: out
      fetch:
        contact: https://example.org/crawler
        delay: 0s
        retries: 1
        retry_delay: 50ms
        stall_timeout: 1s
        total_timeout: 2s
        allow_private: [127.0.0.0/8]
      sources:

      """ + lines.joined()
  }
}

/// The published files but `run.json` and `report.html`, which tell when the run was, by name.
private func published(_ folder: String) throws -> [String: Data] {
  let run = folder + "/out/t/latest"
  let names = try FileManager.default.contentsOfDirectory(atPath: run).filter {
    $0.contains(".") && !["run.json", "report.html"].contains($0)
  }
  return try Dictionary(
    uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: URL(fileURLWithPath: run + "/" + $0))) })
}

private func findings(_ folder: String) throws -> String {
  String(decoding: try #require(try published(folder)["findings.csv"]), as: UTF8.self)
}
private func observations(_ folder: String) throws -> String {
  String(decoding: try #require(try published(folder)["observations.csv"]), as: UTF8.self)
}

/// The files of the pipeline's archive whose names end so, in the order of their names.
private func archived(_ folder: String, _ suffix: String) throws -> [String] {
  let snapshots = folder + "/out/snapshots/t"
  return try FileManager.default.contentsOfDirectory(atPath: snapshots).filter { $0.hasSuffix(suffix) }.sorted().map {
    snapshots + "/" + $0
  }
}

/// `id outcome status` of every source.
private func outcomes(_ folder: String) throws -> [String] {
  let text = String(decoding: try #require(try published(folder)["sources.csv"]), as: UTF8.self)
  return text.split(separator: "\n").dropFirst().map { line in
    let cells = line.split(separator: ",", omittingEmptySubsequences: false)
    return [cells[0], cells[5], cells[6]].joined(separator: " ")
  }
}

@Suite("Runs on fetched pages", .serialized, .enabled(if: FaultServer.isAvailable, "needs python3 and openssl"))
struct FetchedRunTests {
  @Test("faults end as outcomes, the others are published, and a replay from the archive gives the same bytes")
  func replay() throws {
    try inFolder { folder in
      let server = try FaultServer(pages: Program.root + "/fixtures/pages")
      let manifest = server.manifest([
        ("a", "file/office-manager.html", ", expect: {observations: '>= 20'}"), ("b", "etag/x", ""),
        ("c", "stall/x", ""), ("d", "changing/x", ""),
        ("e", "then/200-500-500", ""),
      ])
      try Data(manifest.utf8).write(to: URL(fileURLWithPath: folder + "/m.yaml"))
      let first = try Program.call(["run", "m.yaml"], in: folder)
      #expect(first.status == 0, "\(first.errors)")
      #expect(
        try outcomes(folder) == ["a fetched 200", "b fetched 200", "c failed 200", "d fetched 200", "e fetched 200"])
      let fresh = try published(folder)
      #expect(try Program.call(["run", "m.yaml", "--offline"], in: folder).status == 0)
      #expect(try published(folder) == fresh)

      #expect(try Program.call(["run", "m.yaml"], in: folder).status == 0)
      #expect(
        try outcomes(folder) == ["a unchanged 304", "b unchanged 304", "c failed 200", "d fetched 200", "e stale 500"])
      let second = try published(folder)
      let findings = String(decoding: try #require(second["findings.csv"]), as: UTF8.self)
      #expect(findings.contains(",c,unreadable-page,error,"))
      #expect(findings.contains(",e,stale-source,warning,"))
      #expect(try Program.call(["run", "m.yaml", "--offline", "--jobs", "1"], in: folder).status == 0)
      #expect(try published(folder) == second)
    }
  }

  @Test("every fault ends as an outcome of its source, in words, and all the others are published")
  func everyFault() throws {
    try inFolder { folder in
      let server = try FaultServer(tls: true)
      var sources = faults.enumerated().map { number, fault in
        (
          id: "f\(number)", address: server.address(fault.path, host: fault.host ?? number + 1), outcome: fault.outcome,
          status: fault.status,
          words: fault.words
        )
      }
      sources += ["wrong-host", "expired", "self-signed"].map { ($0, server.secure($0), "failed", nil, "certificate") }
      sources += [
        ("good", server.secure("good"), "fetched", 200, ""),
        ("refused", "http://127.0.0.1:1/", "failed", nil, "connect"),
        ("name", "http://\(String(repeating: "a", count: 64)).example/", "failed", nil, "resolve"),
        ("private", "http://192.168.0.1/page", "failed", nil, "private-network"),
      ]
      let lines = sources.map { "  - {id: \($0.id), url: '\($0.address)'}\n" }
      let manifest = """
        schema_version: 1
        pipeline: t
        topic: t
        output: out
        fetch: {contact: 'https://example.org/crawler', delay: 0s, retries: 1, retry_delay: 50ms, retry_total: 6s, connect_timeout: 2s, stall_timeout: 1s,
          total_timeout: 3s, max_bytes: 1048576, max_connections: 64, allow_private: [127.0.0.0/25], ca_file: '\(server.root ?? "")'}
        sources:

        """
      try Data((manifest + lines.joined()).utf8).write(to: URL(fileURLWithPath: folder + "/m.yaml"))
      let result = try Program.call(["run", "m.yaml"], in: folder)
      #expect(result.status == 0, "\(result.errors)")
      let dataset = try PublishedRunReader(folder: folder + "/out/t/latest").dataset()
      #expect(dataset.sources.map(\.origin.sourceID).sorted() == sources.map(\.id).sorted())
      let rows = Dictionary(uniqueKeysWithValues: dataset.sources.map { ($0.origin.sourceID, $0) })
      for source in sources {
        let row = try #require(rows[source.id])
        #expect(row.outcome.rawValue == source.outcome, "\(source.address): \(row.message)")
        #expect(row.httpStatus == source.status, "\(source.address): \(row.message)")
        #expect(source.words.isEmpty || row.message.contains(source.words), "\(source.address): \(row.message)")
        #expect(row.message.isEmpty == (source.outcome == "fetched"), "\(source.address): \(row.message)")
        #expect((row.observations > 0) == (source.outcome == "fetched"), "\(source.address)")
        #expect((row.bytes > 0) == (source.outcome == "fetched"), "\(source.address)")
        if source.outcome == "failed" { #expect(row.findings > 0, "\(source.address)") }
      }
      #expect(!dataset.statistics.isEmpty)
    }
  }

  @Test("the proxy of the environment is used")
  func proxy() throws {
    try inFolder { folder in
      let server = try FaultServer()
      let manifest = server.manifest([("a", "page/x", "")]).replacing(
        "http://127.0.0.1:\(server.port)", with: "http://page.example")
      try Data(manifest.utf8).write(to: URL(fileURLWithPath: folder + "/m.yaml"))
      let shell = "http_proxy=http://127.0.0.40:\(server.port) exec \"$0\" \"$@\""
      let result = try Program.call(["run", "m.yaml"], in: folder, shell: shell)
      #expect(result.status == 0, "\(result.errors)")
      #expect(try outcomes(folder) == ["a fetched 200"])
    }
  }

  @Test(
    "unchanged pages are not read again, which changes no byte of what is published; a change of the manifest reads them"
  )
  func reused() throws {
    try inFolder { folder in
      let server = try FaultServer(pages: Program.root + "/fixtures/pages")
      func put(_ more: String) throws {
        let sources = [
          ("a", "file/office-manager.html", more), ("b", "file/phlebotomist-uk.html", ""), ("c", "etag/x", ""),
          ("d", "changing/x", ""),
        ]
        try Data(server.manifest(sources).utf8).write(to: URL(fileURLWithPath: folder + "/m.yaml"))
      }
      func run(_ arguments: String..., reuses: Int) throws -> [String: Data] {
        let result = try Program.call(["run", "m.yaml", "-v"] + arguments, in: folder)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.errors.contains("reused cached extraction results (pages: \(reuses))"), "\(result.errors)")
        return try published(folder)
      }
      try put("")
      _ = try run(reuses: 0)
      let second = try run(reuses: 3)
      #expect(try run("--offline", reuses: 4) == second)
      try FileManager.default.removeItem(atPath: folder + "/out/.cache")
      #expect(try run("--offline", "--jobs", "1", reuses: 0) == second)
      for name in try FileManager.default.contentsOfDirectory(atPath: folder + "/out/.cache/t") {
        try Data("damaged".utf8).write(to: URL(fileURLWithPath: folder + "/out/.cache/t/" + name))
      }
      #expect(try run("--offline", reuses: 0) == second)
      try put(", occupation: {title: Receptionists, soc: 43-4171, decided_by: A. Reviewer}")
      let decided = try run("--offline", reuses: 3)
      #expect(decided != second)
      try FileManager.default.removeItem(atPath: folder + "/out/.cache")
      #expect(try run("--offline", reuses: 0) == decided)
    }
  }

  @Test(
    "a stand-in and a page that falls short give way to the last good snapshot; without one, figures count and a stand-in does not"
  )
  func stale() throws {
    try inFolder(["site/a.html": payPage, "site/b.html": payPage]) { folder in
      let wall = "<title>Before you continue</title><p>We and our partners use cookies.</p><p>Accept all</p>"
      let html =
        "<!DOCTYPE html><html lang=en><title>Office managers</title><p>The median salary of an office manager is $52,340 per year.</p></html>"
      func put(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/site/" + name))
      }
      try put("a.html", html)
      try put("b.html", html)
      try put("c.html", wall)
      try put("d.html", html)
      let server = try FaultServer(pages: folder + "/site")
      let manifest = server.manifest([
        ("a", "file/a.html", ""), ("b", "file/b.html", ", expect: {observations: '>= 1'}"), ("c", "file/c.html", ""),
        ("d", "file/d.html", ", expect: {observations: 5}"),
      ])
      try Data(manifest.utf8).write(to: URL(fileURLWithPath: folder + "/m.yaml"))
      #expect(try Program.call(["run", "m.yaml"], in: folder).status == 0)
      #expect(try outcomes(folder) == ["a fetched 200", "b fetched 200", "c failed 200", "d fetched 200"])
      let first = try published(folder)
      let before = String(decoding: try #require(first["findings.csv"]), as: UTF8.self)
      #expect(before.contains(",c,not-the-page,error,"))
      #expect(before.contains(",d,below-expectation,error,"))
      try put("a.html", wall)
      try put("b.html", html.replacing("$52,340", with: "much"))
      try put(
        "d.html", html.replacing("Office managers", with: "Managers of offices").replacing("lang=en", with: "lang=de"))
      #expect(try Program.call(["run", "m.yaml"], in: folder).status == 0)
      #expect(try outcomes(folder) == ["a stale 200", "b stale 200", "c failed 304", "d fetched 200"])
      let after = String(decoding: try #require(try published(folder)["findings.csv"]), as: UTF8.self)
      #expect(after.contains(",a,not-the-page,error,"))
      #expect(after.contains(",b,below-expectation,error,"))
      #expect(after.contains("a consent wall"))
      let kept = try #require(try published(folder)["observations.csv"])
      #expect(
        String(decoding: kept, as: UTF8.self).split(separator: "\n").filter { $0.contains(",a,") || $0.contains(",b,") }
          .count == 2)
    }
  }

  @Test(
    "after a run by a clock that was ahead, the page that is fetched is the page that is read, and the clock is a finding"
  )
  func clockAhead() throws {
    try inFolder(["site/a.html": payPage]) { folder in
      let server = try FaultServer(pages: folder + "/site")
      try Data(server.manifest([("a", "file/a.html", "")]).utf8).write(to: URL(fileURLWithPath: folder + "/m.yaml"))
      #expect(try Program.call(["run", "m.yaml"], in: folder).status == 0)
      #expect(try findings(folder).isEmpty || !findings(folder).contains("clock-went-back"))
      let index = try #require(try archived(folder, ".index.jsonl").first)
      try String(contentsOfFile: index, encoding: .utf8).replacing(/"date":"\d{4}/, with: "\"date\":\"2099")
        .write(toFile: index, atomically: false, encoding: .utf8)
      try Data(payPage.replacing("52,340", with: "61,200").utf8).write(
        to: URL(fileURLWithPath: folder + "/site/a.html"))
      #expect(try Program.call(["run", "m.yaml"], in: folder).status == 0)
      #expect(try outcomes(folder) == ["a fetched 200"])
      #expect(try observations(folder).contains("$61,200"))
      #expect(try findings(folder).contains(",a,clock-went-back,warning,"))
      let second = try published(folder)
      #expect(try Program.call(["run", "m.yaml", "--offline"], in: folder).status == 0)
      #expect(try published(folder) == second)
    }
  }

  @Test(
    "what is lost of the newest archive is found again, or told", arguments: ["index damaged", "archive gone", "both"])
  func lostArchive(_ loss: String) throws {
    try inFolder(["site/a.html": payPage]) { folder in
      let server = try FaultServer(pages: folder + "/site")
      try Data(server.manifest([("a", "file/a.html", "")]).utf8).write(to: URL(fileURLWithPath: folder + "/m.yaml"))
      #expect(try Program.call(["run", "m.yaml"], in: folder).status == 0)
      try Data(payPage.replacing("52,340", with: "61,200").utf8).write(
        to: URL(fileURLWithPath: folder + "/site/a.html"))
      #expect(try Program.call(["run", "m.yaml"], in: folder).status == 0)
      let second = try published(folder)
      if loss != "archive gone" {
        let index = try #require(try archived(folder, ".index.jsonl").last)
        let text = try String(contentsOfFile: index, encoding: .utf8)
        try text.replacing("\"source\"", with: "\"sauce\"").write(toFile: index, atomically: false, encoding: .utf8)
      }
      if loss != "index damaged" {
        try FileManager.default.removeItem(atPath: try #require(try archived(folder, ".warc.gz").last))
      }
      let result = try Program.call(["run", "m.yaml", "--offline"], in: folder)
      #expect(result.status == 0, "\(result.errors)")
      if loss == "index damaged" {
        #expect(try published(folder) == second)
      } else {
        #expect(try outcomes(folder) == ["a stale 200"])
        #expect(try findings(folder).contains(",a,stale-source,warning,"))
        #expect(result.errors.contains(loss == "both" ? "is missing" : "No such file"), "\(result.errors)")
      }
    }
  }

  @Test("the archive of a run that cannot be written down leaves no file, run for run")
  func fullDisk() throws {
    // Text that compresses to about half its size.
    let noise = (0..<50_000).map { _ in UUID().uuidString }.joined(separator: " ")
    try inFolder(["site/a.html": payPage + noise]) { folder in
      let server = try FaultServer(pages: folder + "/site")
      try Data(server.manifest([("a", "file/a.html", "")]).utf8).write(to: URL(fileURLWithPath: folder + "/m.yaml"))
      for _ in 0..<2 {
        // Files may grow to 400 KiB: enough for the ledger, not for the page.
        let result = try Program.call(["run", "m.yaml"], in: folder, shell: "ulimit -f 400; exec \"$0\" \"$@\"")
        #expect(result.status == 74, "\(result.errors)")
        #expect(try archived(folder, "").isEmpty)
      }
    }
  }

  @Test("passwords and tokens in addresses and redirects stand in no log, index, record of our own or table")
  func secrets() throws {
    try inFolder { folder in
      let server = try FaultServer(pages: folder)
      let manifest = server.manifest([("a", "etag/x?access_token=hunter2", "")])
      try Data(manifest.utf8).write(to: URL(fileURLWithPath: folder + "/m.yaml"))
      let result = try Program.call(["run", "m.yaml", "-v"], in: folder)
      #expect(result.status == 0, "\(result.errors)")
      #expect(!result.errors.contains("hunter2"))
      for index in try archived(folder, ".index.jsonl") {
        #expect(!(try String(contentsOfFile: index, encoding: .utf8)).contains("hunter2"))
      }
      for (name, bytes) in try published(folder) {
        #expect(!String(decoding: bytes, as: UTF8.self).contains("hunter2"), "\(name)")
      }
      // The page is known again by its address without the token.
      #expect(try Program.call(["run", "m.yaml"], in: folder).status == 0)
      #expect(try outcomes(folder) == ["a unchanged 304"])
    }
  }

  @Test("fetch archives and publishes nothing; what was never fetched cannot be replayed")
  func fetchOnly() throws {
    try inFolder { folder in
      let server = try FaultServer(pages: folder)
      try Data(server.manifest([("a", "etag/x", "")]).utf8).write(to: URL(fileURLWithPath: folder + "/m.yaml"))
      try Data(server.manifest([("a", "404/x", "")]).utf8).write(to: URL(fileURLWithPath: folder + "/gone.yaml"))
      let never = try Program.call(["run", "m.yaml", "--offline"], in: folder)
      #expect(never.status == 66)
      #expect(never.errors.contains("was never fetched"))
      let fetched = try Program.call(["fetch", "m.yaml"], in: folder)
      #expect(fetched.status == 0)
      #expect(fetched.errors == "")
      #expect(latest(folder) == nil)
      #expect(try Program.call(["run", "m.yaml", "--offline"], in: folder).status == 0)
      #expect(try outcomes(folder) == ["a fetched 200"])
      let gone = try Program.call(["fetch", "gone.yaml"], in: folder)
      #expect(gone.status == 66)
      #expect(gone.errors.contains("404"))
    }
  }

  @Test("an archive that cannot be written ends the run: what cannot be proved is not published")
  func noArchive() throws {
    try inFolder(["out/snapshots": "a file"]) { folder in
      let server = try FaultServer(pages: folder)
      try Data(server.manifest([("a", "etag/x", "")]).utf8).write(to: URL(fileURLWithPath: folder + "/m.yaml"))
      let result = try Program.call(["run", "m.yaml"], in: folder)
      #expect(result.status == 73, "\(result.errors)")
      #expect(latest(folder) == nil)
    }
  }
}
