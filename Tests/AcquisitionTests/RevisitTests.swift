import FaultServer
import Foundation
import Records
import TestFolders
import Testing

@testable import Acquisition

private struct Logged: Decodable {
  var time: Double
  var address: String
  var path: String
  var fields: [String: String]
}

/// What the server was asked for so far, the question itself left out.
private func log(_ server: FaultServer) throws -> [Logged] {
  try inFolder { folder in
    let target = FetchTarget(source: "log", address: server.address("log", host: 57))
    let page = try #require(try fetch([target], policy: quickPolicy(), archive: folder, version: "0").first?.page)
    let entries = try JSONDecoder().decode(
      [Logged].self, from: Data(try SnapshotArchive(folder: folder).read(page).body))
    return entries.filter { $0.address != "127.0.0.57" }
  }
}

extension ServerTests {
  @Suite("Fetching again")
  struct RevisitTests {
    @Test("entity tag first, else the date; 304 and equal bytes are unchanged and archived as revisits")
    func unchanged() throws {
      let server = try FaultServer()
      try inFolder { folder in
        let paths = ["etag/x", "dated/x", "page/x", "changing/x", "moved/x"]
        let targets = paths.enumerated().map { FetchTarget(source: $1, address: server.address($1, host: $0 + 1)) }
        let first = try fetch(targets, policy: quickPolicy(), archive: folder, version: "0")
        #expect(first.map(\.outcome) == paths.map { _ in .fetched })
        let second = try fetch(targets, policy: quickPolicy(), archive: folder, version: "0")
        #expect(second.map(\.outcome) == [.unchanged, .unchanged, .unchanged, .fetched, .unchanged])
        #expect(second.map(\.status) == [304, 304, 200, 200, 200])
        let third = try fetch(targets, policy: quickPolicy(), archive: folder, version: "0")
        #expect(third.map(\.outcome) == second.map(\.outcome))
        #expect(zip(first, third).map { $0.page == $1.page } == [true, true, true, false, true])
        let asked = try log(server).filter { !$0.path.contains("robots") && $0.address == "127.0.0.1" }.map(\.fields)
        #expect(asked.map { $0["if-none-match"] } == [nil, "\"v1\"", "\"v1\""])
        #expect(
          asked.allSatisfy {
            $0["if-modified-since"] == nil && $0["user-agent"] == "LaborLedger/0 (+https://example.org/crawler)"
          })
        let profiles = try records(folder).filter { $0.type == "revisit" }.compactMap {
          $0.value("WARC-Profile")?.split(separator: "/").last
        }
        #expect(profiles.filter { $0 == "server-not-modified" }.count == 4)
        #expect(profiles.filter { $0 == "identical-payload-digest" }.count == 4)
      }
    }

    @Test("rules for robots are asked for once a day, and a page that was never had is not asked for conditionally")
    func rules() throws {
      let server = try FaultServer()
      try inFolder { folder in
        let target = FetchTarget(source: "a", address: server.address("page/x"))
        for _ in 0..<3 { _ = try fetch([target], policy: quickPolicy(), archive: folder, version: "0") }
        #expect(try log(server).map(\.path).filter { $0 == "/robots.txt" }.count == 1)
      }
    }

    @Test("a source that fails keeps its last page in the index; the page before is found again by walking back")
    func failing() throws {
      let server = try FaultServer()
      try inFolder { folder in
        let target = FetchTarget(source: "a", address: server.address("then/200-500-500-500-404"))
        let visits = try (0..<3).flatMap { _ in
          try fetch([target], policy: quickPolicy(), archive: folder, version: "0")
        }
        #expect(visits.map(\.outcome) == [.fetched, .failed, .failed])
        #expect(visits.map(\.page) == [visits[0].page, visits[0].page, visits[0].page])
        #expect(SnapshotArchive(folder: folder).pages(of: "a", at: target.address, limit: 5).count == 1)
      }
    }

    @Test("an index that is lost is made again from the archive; a torn line and a torn record are passed over")
    func damage() throws {
      let server = try FaultServer()
      try inFolder { folder in
        let target = FetchTarget(source: "a", address: server.address("page/x"))
        let visit = try #require(try fetch([target], policy: quickPolicy(), archive: folder, version: "0").first)
        let page = try #require(visit.page)
        let warc = folder + "/" + page.file
        let index = folder + "/" + (try #require(ArchiveRunName(file: page.file))).index
        try FileManager.default.removeItem(atPath: index)
        #expect(SnapshotArchive(folder: folder).lastVisit(of: "a", at: target.address) == visit)
        // As a process leaves it that was killed while it wrote.
        let handle = try #require(FileHandle(forWritingAtPath: warc))
        try handle.seekToEnd()
        try handle.write(contentsOf: try #require(gzipMember(Array(repeating: 65, count: 5000))).prefix(20))
        try handle.close()
        var lines = try JSONEncoder().encode(visit)
        lines.append(Data("\n{\"source\":\"a\",\"addr".utf8))
        try lines.write(to: URL(fileURLWithPath: index))
        let archive = SnapshotArchive(folder: folder)
        #expect(archive.lastVisit(of: "a", at: target.address) == visit)
        #expect(try archive.read(page).body.count == page.bytes)
        #expect(archive.holds(page))
        // A page that is not what it was is not handed out, and asked for again unconditionally.
        var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: warc)))
        bytes[page.offset + 40] ^= 0xFF
        try Data(bytes).write(to: URL(fileURLWithPath: warc))
        #expect(throws: AcquisitionError.self) { try archive.read(page) }
        #expect(!archive.holds(page))
        #expect(try fetch([target], policy: quickPolicy(), archive: folder, version: "0").first?.outcome == .fetched)
      }
    }
  }

}

extension ServerTests {
  @Suite("Politeness", .timeLimit(.minutes(5)))
  struct PolitenessTests {
    /// Gives up on nothing before minutes have passed.
    private static let patient = quickPolicy {
      $0.retries = 0
      $0.stallTimeout = .seconds(120)
      $0.totalTimeout = .seconds(120)
    }

    @Test(
      "one request at a time for a host, with the delay between; others are not held up; a crawl delay is kept and capped"
    )
    func delays() throws {
      let server = try FaultServer()
      try inFolder { folder in
        var targets = (0..<4).map { FetchTarget(source: "a\($0)", address: server.address("page/\($0)", host: 2)) }
        targets += (0..<3).map { FetchTarget(source: "c\($0)", address: server.address("page/\($0)", host: 52)) }
        targets += (3..<40).map { FetchTarget(source: "b\($0)", address: server.address("page/x", host: $0)) }
        let policy = quickPolicy {
          $0.delay = .milliseconds(200)
          $0.maxCrawlDelay = .seconds(1)
        }
        let visits = try fetch(targets, policy: policy, archive: folder, version: "0")
        #expect(visits.allSatisfy { $0.outcome == .fetched })
        let pages = try log(server).filter { $0.path != "/robots.txt" }
        func gaps(_ address: String) -> [Double] {
          let times = pages.filter { $0.address == address }.map(\.time).sorted()
          return zip(times, times.dropFirst()).map { $1 - $0 }
        }
        // The server notes a request before it answers, and the next one waits from the answer on: on a slow machine
        // the gaps are longer, never shorter.
        #expect(gaps("127.0.0.2").count == 3)
        #expect(gaps("127.0.0.2").allSatisfy { $0 > 0.19 })
        #expect(gaps("127.0.0.52").allSatisfy { $0 > 0.99 })
        #expect(
          pages.max { $0.time < $1.time }?.address == "127.0.0.52",
          "the host that asks for the longest delay holds none of the others up")
      }
    }

    @Test("a slow host does not hold the others up")
    func slowHost() throws {
      let server = try FaultServer()
      try inFolder { folder in
        let targets = (1...30).map {
          FetchTarget(source: "\($0)", address: server.address($0 == 1 ? "silence/x" : "page/x", host: $0))
        }
        var done = 0
        // The silent host would be waited for for minutes; the fetch is stopped when all others are done.
        let visits = try fetch(
          targets, policy: Self.patient, archive: folder, version: "0", isStopped: { done == 29 },
          progress: { count, _ in done = count })
        #expect(visits.map(\.source).sorted() == (2...30).map(String.init).sorted())
        #expect(visits.allSatisfy { $0.outcome == .fetched })
      }
    }

    @Test("a fetch that is stopped ends at once and leaves a readable archive")
    func stopped() throws {
      let server = try FaultServer()
      try inFolder { folder in
        let targets = [
          FetchTarget(source: "a", address: server.address("page/x")),
          FetchTarget(source: "b", address: server.address("silence/x", host: 2)),
        ]
        var done = 0
        let visits = try fetch(
          targets, policy: Self.patient, archive: folder, version: "0", isStopped: { done == 1 },
          progress: { count, _ in done = count })
        // Had it gone on, there would be a visit of `b`, which failed.
        #expect(visits.map(\.source) == ["a"])
        #expect(SnapshotArchive(folder: folder).lastVisit(of: "a", at: targets[0].address) == visits.first)
      }
    }
  }
}
