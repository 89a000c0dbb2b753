import FaultServer
import Foundation
import Records
import TestFolders
import Testing

@testable import Acquisition

/// One after the other, since some of them look at the clock.
@Suite("Against a server", .serialized, .enabled(if: FaultServer.isAvailable, "needs python3 and openssl"))
enum ServerTests {}

extension ServerTests {
  @Suite("Faults of servers", .timeLimit(.minutes(5)))
  struct FaultTests {
    @Test("every fault ends as a visit that says what was wrong, none holds another up, and the archive stays whole")
    func everyFault() throws {
      let server = try FaultServer()
      try inFolder { folder in
        let targets = faults.enumerated().map { number, fault in
          FetchTarget(source: "\(number)", address: server.address(fault.path, host: fault.host ?? number + 1))
        }
        let visits = try fetch(targets, policy: quickPolicy(), archive: folder, version: "0")
        #expect(visits.map(\.source) == targets.map(\.source))
        for (fault, visit) in zip(faults, visits) {
          #expect(visit.outcome.rawValue == fault.outcome, "\(fault.path): \(visit.message)")
          #expect(visit.failure == fault.failure, "\(fault.path): \(visit.message)")
          #expect(visit.status == fault.status, "\(fault.path): \(visit.message)")
          #expect(fault.words.isEmpty || visit.message.contains(fault.words), "\(fault.path): \(visit.message)")
          #expect(visit.message.isEmpty == (fault.outcome == "fetched"), "\(fault.path): \(visit.message)")
          #expect((visit.page != nil) == (fault.outcome == "fetched"), "\(fault.path)")
        }
        try expectReadable(folder, visits)
      }
    }

    /// Every page named by the visits can be read back, and the file has no damage.
    private func expectReadable(_ folder: String, _ visits: [Visit]) throws {
      let archive = SnapshotArchive(folder: folder)
      for visit in visits {
        guard let page = visit.page else { continue }
        let read = try archive.read(page)
        #expect(String(decoding: read.body, as: UTF8.self).contains("median salary"), "\(visit.address)")
        #expect(archive.lastVisit(of: visit.source, at: visit.address) == visit)
      }
      let name = try #require(
        try FileManager.default.contentsOfDirectory(atPath: folder).first { $0.hasSuffix(".warc.gz") })
      let reader = try WARCReader(path: folder + "/" + name, mostBlock: 1 << 20)
      var types: [String: Int] = [:]
      while let entry = reader.next() { types[entry.record.type, default: 0] += 1 }
      #expect(reader.problem == nil)
      #expect(types["warcinfo"] == 1)
      #expect(types["request"] == types["response"])
    }

    @Test("compressed data that ends early within a response that does not is not noticed by libcurl")
    func cutCompression() throws {
      let server = try FaultServer()
      try inFolder { folder in
        let visits = try fetch(
          [FetchTarget(source: "a", address: server.address("cut-gzip/x"))], policy: quickPolicy(), archive: folder,
          version: "0")
        withKnownIssue { #expect(visits.map(\.failure) == ["badEncoding"]) }
      }
    }

    @Test("connections that cannot be made")
    func unreachable() throws {
      let server = try FaultServer()
      try inFolder { folder in
        let targets = [
          FetchTarget(source: "refused", address: "http://127.0.0.1:1/"),
          // A label of more than 63 letters has no address anywhere, and the system's resolver knows without asking.
          FetchTarget(source: "name", address: "http://\(String(repeating: "a", count: 64)).example/"),
          FetchTarget(source: "private", address: "http://127.0.0.130:\(server.port)/page/x"),
          FetchTarget(source: "good", address: server.address("page/x", host: 2)),
          FetchTarget(source: "bad", address: "gopher://127.0.0.1/"),
          FetchTarget(source: "user", address: "http://me:secret@127.0.0.1/"),
        ]
        let visits = try fetch(targets, policy: quickPolicy(), archive: folder, version: "0")
        #expect(
          visits.map(\.failure) == ["connection", "unknownHost", "privateAddress", nil, "badAddress", "badAddress"])
      }
    }

    @Test("certificates that are not valid for the host are refused, and a good one is taken")
    func certificates() throws {
      let server = try FaultServer(tls: true)
      try inFolder { folder in
        let names = ["good", "wrong-host", "expired", "self-signed"]
        let targets = names.map { FetchTarget(source: $0, address: server.secure($0)) }
        let visits = try fetch(
          targets, policy: quickPolicy { $0.certificates = server.root }, archive: folder, version: "0")
        #expect(visits.map(\.failure) == [nil, "certificate", "certificate", "certificate"])
        #expect(visits.map(\.requests) == [1, 0, 0, 0])
        #expect(
          visits[1].message.contains("subject") || visits[1].message.contains("host name"), "\(visits[1].message)")
        #expect(visits[2].message.contains("expired"), "\(visits[2].message)")
        let untrusting = try fetch(targets, policy: quickPolicy(), archive: folder, version: "0")
        #expect(untrusting.map(\.failure) == names.map { _ in "certificate" })
      }
    }
  }
}
