import Digests
import Foundation
import TestFolders
import Testing

@testable import Acquisition

private let address = "https://example.org/a"

/// Adds a run that fetched one page, by a clock of its own.
@discardableResult
private func addRun(_ folder: String, at started: Date, body: String) throws -> Visit {
  let queue = ArchiveQueue(try ArchiveWriter(folder: folder, started: started, software: "test", userAgent: "test"))
  let bytes = Array(body.utf8)
  let head = HTTPHead(statusLine: "HTTP/1.1 200 OK", fields: [.init(name: "Content-Type", value: "text/html")])
  let request = FetchRequest(address: try WebAddress(address), validator: nil, maxBytes: 1 << 20)
  let exchange = FetchExchange(
    request: request, date: started.formatted(.iso8601), sent: Array("GET /a HTTP/1.1\r\n\r\n".utf8), status: 200,
    head: head, body: bytes, remote: "",
    httpVersion: "http/1.1", location: nil, failure: nil)
  let id = WARCRecord.newID()
  queue.add(exchange, id: id, sha256: sha256Hex(bytes), revisits: nil)
  let page = StoredPage(
    file: queue.name, offset: 0, recordID: id, address: address, fetchedAt: started.formatted(.iso8601), status: 200,
    sha256: sha256Hex(bytes),
    bytes: bytes.count, entityTag: nil, lastModified: nil)
  queue.add(
    Visit(
      source: "a", address: address, outcome: .fetched, date: started.formatted(.iso8601), status: 200, message: "",
      failure: nil, requests: 1, page: page))
  return try #require(try queue.finish().first)
}

private func lastBody(_ folder: String) throws -> String? {
  let archive = SnapshotArchive(folder: folder)
  return try archive.lastVisit(of: "a", at: address)?.page.map {
    String(decoding: try archive.read($0).body, as: UTF8.self)
  }
}

private let now = Date(timeIntervalSince1970: 1_795_373_109)
private let ahead = Date(timeIntervalSince1970: 2_795_373_109)

/// What happens to the newest index: its text afterwards, nil where it is removed.
struct IndexDamage: Sendable, CustomTestStringConvertible {
  let name: String
  let change: @Sendable (String) -> String?
  var testDescription: String { name }

  init(_ name: String, _ change: @escaping @Sendable (String) -> String?) { (self.name, self.change) = (name, change) }
}

@Suite("The order of an archive, and what is lost of it")
struct ArchiveOrderTests {
  @Test(
    "what was fetched last is newest, whatever the clock said before", arguments: [90.0, 946_080_000.0] as [Double])
  func clockAhead(seconds: Double) throws {
    try inFolder { folder in
      try addRun(folder, at: now.addingTimeInterval(seconds), body: "first")
      try addRun(folder, at: now, body: "second")
      #expect(try lastBody(folder) == "second")
      try addRun(folder, at: now.addingTimeInterval(-seconds), body: "third")
      #expect(try lastBody(folder) == "third")
      #expect(SnapshotArchive(folder: folder).visits(of: "a", at: address, limit: 9).count == 3)
    }
  }

  @Test("the files of earlier versions, named by their time alone, come before all others")
  func earlierNames() throws {
    let files = [
      "20990101T000000Z-01.warc.gz", "20260101T000000Z-01.warc.gz", "000002-20260101T000000Z.index.jsonl",
      "000010-20250101T000000Z.warc.gz", "notes.txt",
    ]
    #expect(
      files.compactMap(ArchiveRunName.init(file:)).sorted().map(\.stem) == [
        "20260101T000000Z-01", "20990101T000000Z-01", "000002-20260101T000000Z", "000010-20250101T000000Z",
      ])
    let runs = files.compactMap(ArchiveRunName.init(file:))
    #expect(ArchiveRunName(after: runs, started: now).warc.hasPrefix("000011-20261122T") == true)
  }

  static let damages: [IndexDamage] = [
    IndexDamage("gone", { _ in nil }),
    IndexDamage("empty", { _ in "" }),
    IndexDamage("nonsense", { _ in "\u{0}\u{1}\n" }),
    IndexDamage("a byte flipped", { $0.replacing("\"source\":\"a\"", with: "\"source\"!\"a\"") }),
    IndexDamage(
      "cut at the end of a line", { text in text.split(separator: "\n").dropLast().joined(separator: "\n") + "\n" }),
    IndexDamage("a line lost", { text in String(text.split(separator: "\n").last ?? "") + "\n" }),
    IndexDamage("cut within a line", { String($0.prefix(40)) }),
    IndexDamage("an offset no file has", { $0.replacing(/"offset":\d+/, with: "\"offset\":9223372036854775807") }),
    IndexDamage("an offset below zero", { $0.replacing(/"offset":\d+/, with: "\"offset\":-1") }),
    IndexDamage("a size no page has", { $0.replacing(/"bytes":\d+/, with: "\"bytes\":9223372036854775807") }),
    IndexDamage("a file elsewhere", { $0.replacing(/"file":"/, with: "\"file\":\"../../") }),
  ]

  @Test("a damaged index is made again from the archive", arguments: damages)
  func damagedIndex(_ damage: IndexDamage) throws {
    try inFolder { folder in
      try addRun(folder, at: now, body: "first")
      let visit = try addRun(folder, at: now, body: "second")
      let page = try #require(visit.page)
      let index = folder + "/" + (try #require(ArchiveRunName(file: page.file))).index
      let text = try String(contentsOfFile: index, encoding: .utf8)
      if let changed = damage.change(text) {
        #expect(changed != text)
        try changed.write(toFile: index, atomically: false, encoding: .utf8)
      } else {
        try FileManager.default.removeItem(atPath: index)
      }
      #expect(try lastBody(folder) == "second")
      let archive = SnapshotArchive(folder: folder)
      #expect(archive.lastVisit(of: "a", at: address) == visit)
      #expect(archive.lossSinceLastVisit(of: "a", at: address) == nil)
    }
  }

  @Test(
    "an archive whose file is gone keeps its visit, and the page cannot be read; with its index damaged too, the loss is told"
  )
  func lostArchive() throws {
    try inFolder { folder in
      let first = try addRun(folder, at: now, body: "first")
      let second = try addRun(folder, at: now, body: "second")
      let page = try #require(second.page)
      try FileManager.default.removeItem(atPath: folder + "/" + page.file)
      var archive = SnapshotArchive(folder: folder)
      #expect(archive.lastVisit(of: "a", at: address) == second)
      #expect(throws: AcquisitionError.self) { try archive.read(page) }
      let run = try #require(ArchiveRunName(file: page.file))
      try "nonsense\n".write(toFile: folder + "/" + run.index, atomically: false, encoding: .utf8)
      archive = SnapshotArchive(folder: folder)
      #expect(archive.lastVisit(of: "a", at: address) == first)
      let loss = try #require(archive.lossSinceLastVisit(of: "a", at: address))
      #expect(loss == "\(run.index) is damaged, and \(run.warc) is missing")
    }
  }

  @Test("a run that was killed has lost nothing that it wrote down")
  func killed() throws {
    try inFolder { folder in
      try addRun(folder, at: now, body: "first")
      let visit = try addRun(folder, at: now, body: "second")
      let page = try #require(visit.page)
      let run = try #require(ArchiveRunName(file: page.file))
      let warc = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + run.warc))
      try warc.prefix(300).write(to: URL(fileURLWithPath: folder + "/" + run.warc))
      try Data().write(to: URL(fileURLWithPath: folder + "/" + run.index))
      let archive = SnapshotArchive(folder: folder)
      #expect(try lastBody(folder) == "first")
      #expect(archive.lossSinceLastVisit(of: "a", at: address) == nil)
    }
  }

  @Test(
    "of places that no file has, nothing is read; a page is found by its record, where there is one",
    arguments: [Int.max, Int.max - 1, -1, 1 << 40])
  func places(_ offset: Int) throws {
    try inFolder { folder in
      let visit = try addRun(folder, at: now, body: "first")
      var page = try #require(visit.page)
      let path = folder + "/" + page.file
      #expect(throws: AcquisitionError.self) { _ = try WARCReader(path: path, offset: offset, mostBlock: 10).next() }
      page.offset = offset
      #expect(try SnapshotArchive(folder: folder).read(page).body == Array("first".utf8))
      page.recordID = WARCRecord.newID()
      #expect(throws: AcquisitionError.self) { _ = try SnapshotArchive(folder: folder).read(page) }
      #expect(!SnapshotArchive(folder: folder).holds(page))
    }
  }

  @Test(
    "what nobody else may read is written into no index and no record",
    arguments: ["https://example.org/a?access_token=hunter2&page=1"])
  func secrets(_ address: String) throws {
    try inFolder { folder in
      let queue = ArchiveQueue(try ArchiveWriter(folder: folder, started: now, software: "test", userAgent: "test"))
      let request = FetchRequest(address: try WebAddress(address), validator: nil, maxBytes: 1 << 20)
      let exchange = FetchExchange(
        request: request, date: "",
        sent: Array("GET /a?access_token=hunter2&page=1 HTTP/1.1\r\nProxy-Authorization: Basic hunter2\r\n\r\n".utf8),
        status: 200,
        head: HTTPHead(statusLine: "HTTP/1.1 200 OK", fields: []), body: [65], remote: "", httpVersion: "http/1.1",
        location: nil, failure: nil)
      queue.add(exchange, id: WARCRecord.newID(), sha256: sha256Hex([65]), revisits: nil)
      _ = try queue.finish()
      let found = try records(folder)
      #expect(found.count == 3)
      for record in found { #expect(!String(decoding: record.encoded, as: UTF8.self).contains("hunter2")) }
      #expect(found.contains { $0.targetURI == "https://example.org/a?access_token=[redacted]&page=1" })
    }
  }
}

@Suite("Redaction")
struct RedactionTests {
  static let cases = [
    ("https://user:pa55@example.org/x", "https://[redacted]@example.org/x"),
    ("https://user@example.org/", "https://[redacted]@example.org/"),
    ("redirected to http://u:p@ss@example.org/?a=1, which", "redirected to http://[redacted]@example.org/?a=1, which"),
    ("proxy 'user:pa55@proxy.example:3128'", "proxy '[redacted]@proxy.example:3128'"),
    ("https://example.org/?page=2&api_key=abc&x=1", "https://example.org/?page=2&api_key=[redacted]&x=1"),
    ("https://example.org/?X-Amz-Signature=abc", "https://example.org/?X-Amz-Signature=[redacted]"),
    ("https://example.org/cb#access_token=abc", "https://example.org/cb#access_token=[redacted]"),
    ("https://example.org/?q=nurse&keyword=pay&author=me", "https://example.org/?q=nurse&keyword=pay&author=me"),
    ("write to jobs@example.org", "write to jobs@example.org"),
    ("https://example.org/@user/post", "https://example.org/@user/post"),
  ]

  @Test("secrets in addresses are taken out, and nothing else", arguments: cases)
  func texts(_ text: String, _ expected: String) { #expect(redacted(text) == expected) }
}
