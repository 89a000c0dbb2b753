import Digests
import Foundation
import TestFolders
import Testing

@testable import Acquisition

private let today = Date(timeIntervalSince1970: 1_795_373_109)

private func day(_ number: Int) -> Date { today.addingTimeInterval(Double(number) * 86_400) }

/// Text that does not compress to nothing, the same for the same words.
private func body(_ words: String) -> [UInt8] {
  var text = "<p>\(words)</p>"
  var digest = sha256Hex(Array(words.utf8))
  for _ in 0..<100 {
    text += digest
    digest = sha256Hex(Array(digest.utf8))
  }
  return Array(text.utf8)
}

/// An archive that is filled day by day, as runs fill it.
private struct FilledArchive {
  let folder: String

  /// Adds a run that visits the given sources; a source whose page is what it was before is a revisit.
  func addRun(on date: Date, _ pages: [(source: String, words: String)]) throws {
    let earlier = SnapshotArchive(folder: folder)
    let queue = ArchiveQueue(try ArchiveWriter(folder: folder, started: date, software: "test", userAgent: "test"))
    for (source, words) in pages {
      let (address, bytes, id) = (Self.address(source), body(words), WARCRecord.newID())
      let before = earlier.lastVisit(of: source, at: address)?.page
      let isSame = before?.sha256 == sha256Hex(bytes)
      let exchange = FetchExchange(
        request: FetchRequest(address: try WebAddress(address), validator: nil, maxBytes: 1 << 20),
        date: date.formatted(.iso8601),
        sent: Array("GET /\(source) HTTP/1.1\r\n\r\n".utf8), status: 200,
        head: HTTPHead(statusLine: "HTTP/1.1 200 OK", fields: [.init(name: "Content-Type", value: "text/html")]),
        body: bytes, remote: "",
        httpVersion: "http/1.1", location: nil, failure: nil)
      queue.add(exchange, id: id, sha256: sha256Hex(bytes), revisits: isSame ? before : nil)
      let page = StoredPage(
        file: queue.name, offset: 0, recordID: id, address: address, fetchedAt: date.formatted(.iso8601), status: 200,
        sha256: sha256Hex(bytes),
        bytes: bytes.count, entityTag: nil, lastModified: nil)
      queue.add(
        Visit(
          source: source, address: address, outcome: isSame ? .unchanged : .fetched, date: date.formatted(.iso8601),
          status: 200, message: "", failure: nil,
          requests: 1, page: isSame ? before : page))
    }
    _ = try queue.finish()
  }

  static func address(_ source: String) -> String { "https://example.org/\(source)" }

  func prune(
    days: Int, now: Date, citing cited: [StoredPage] = [], sources: [String] = [], good: [String: Set<String>] = [:],
    dryRun: Bool = false
  ) -> [ArchivePruning.Change] {
    let pruning = ArchivePruning(
      folder: folder, days: days, cited: Set(cited.map { ArchiveCitation(file: $0.file, sha256: $0.sha256) }),
      sources: sources.map { ArchivedSource(source: $0, address: Self.address($0), goodPages: good[$0] ?? []) },
      now: now)
    let (changes, problems) = pruning.run(dryRun: dryRun)
    #expect(problems.isEmpty)
    return changes
  }

  func pages(_ source: String) -> [StoredPage] {
    SnapshotArchive(folder: folder).pages(of: source, at: Self.address(source), limit: 9)
  }
  var files: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted() }
  func holds(_ page: StoredPage) -> Bool { (try? SnapshotArchive(folder: folder).read(page)) != nil }
  /// As a run's row leads to it.
  func citedBytes(_ page: StoredPage) -> [UInt8]? {
    try? readCitedPage(
      at: WARCPlace(offset: page.offset, skipped: 0), in: folder + "/" + page.file, sha256: page.sha256)
  }
}

private func withArchive(_ body: (FilledArchive) throws -> Void) throws {
  try inFolder { try body(FilledArchive(folder: $0 + "/t")) }
}

@Suite("What is removed from an archive")
struct ArchivePruningTests {
  @Test("a file goes when it is old and nobody needs it, and stays while a run cites it")
  func wholeFiles() throws {
    try withArchive { archive in
      for number in 0..<6 { try archive.addRun(on: day(number), [("a", "version \(number)")]) }
      let cited = archive.pages("a")[5]
      let changes = archive.prune(days: 2, now: day(6), citing: [cited])
      // Day 1 goes; day 0 is cited, and days 2 to 5 are young, counted from the run before the last.
      #expect(changes.map { String($0.file.prefix(6)) } == ["000002"])
      #expect(changes.allSatisfy { $0.left == 0 && $0.freed > 3000 })
      #expect(archive.citedBytes(cited) == body("version 0"))
      #expect(archive.pages("a").count == 5)
      #expect(archive.files.count == 10)
    }
  }

  @Test(
    "of a file with few needed records the others go; every citation leads to its page, at the place it names or by its digest"
  )
  func compaction() throws {
    try withArchive { archive in
      try archive.addRun(on: day(0), (0..<10).map { ("s\($0)", "version 0 of \($0)") })
      for number in 1..<5 {
        try archive.addRun(
          on: day(number), (0..<10).map { ("s\($0)", $0 == 7 ? "version 0 of 7" : "version \(number) of \($0)") })
      }
      let (cited, current) = (archive.pages("s3")[4], archive.pages("s7")[0])
      #expect(current.file == cited.file)
      let size = fileSize(archive.folder + "/" + cited.file)
      let preview = archive.prune(days: 1, now: day(5), citing: [cited], sources: ["s7"], dryRun: true)
      #expect(fileSize(archive.folder + "/" + cited.file) == size)
      let changes = archive.prune(days: 1, now: day(5), citing: [cited], sources: ["s7"])
      #expect(changes == preview)
      let change = try #require(changes.first { $0.file == cited.file })
      #expect(change.left == fileSize(archive.folder + "/" + cited.file))
      #expect(change.left * 3 < size)
      #expect(archive.citedBytes(cited) == body("version 0 of 3"))
      #expect(archive.citedBytes(current) == body("version 0 of 7"))
      #expect(archive.pages("s7").first == current)
      #expect(SnapshotArchive(folder: archive.folder).holds(current))
      #expect(!archive.holds(StoredPage(other: cited)))
      #expect(archive.files.allSatisfy { !$0.hasSuffix(".tmp") })
      #expect(archive.prune(days: 1, now: day(5), citing: [cited], sources: ["s7"]).isEmpty)
      // The index can be made again from the file.
      try FileManager.default.removeItem(
        atPath: archive.folder + "/" + cited.file.replacingOccurrences(of: ".warc.gz", with: ".index.jsonl"))
      #expect(archive.pages("s7").first == current)
    }
  }

  @Test("the newest two good pages of a source of the manifest stay, however old")
  func goodPages() throws {
    try withArchive { archive in
      for number in 0..<4 {
        try archive.addRun(on: day(number), [("a", "a, version \(number)"), ("b", "b, version \(number)")])
      }
      for number in 40..<42 { try archive.addRun(on: day(number), [("c", "version \(number)")]) }
      let pages = archive.pages("a")
      // The newest page of all was a stand-in for the page: it was never published.
      let good = Set(pages[1...2].map(\.sha256))
      _ = archive.prune(days: 5, now: day(42), sources: ["a"], good: ["a": good])
      #expect(pages.map(archive.holds) == [false, true, true, false])
      #expect(archive.pages("a").map(\.sha256) == pages[1...2].map(\.sha256))
    }
  }

  @Test("a page stays that a young visit found unchanged")
  func revisits() throws {
    try withArchive { archive in
      try archive.addRun(on: day(0), [("a", "always the same"), ("b", "once")])
      for number in 1..<9 { try archive.addRun(on: day(number), [("a", "always the same")]) }
      let page = archive.pages("a")[0]
      let changes = archive.prune(days: 3, now: day(9))
      #expect(archive.holds(page))
      // The runs that only found it unchanged are gone.
      #expect(changes.count { $0.left == 0 } == 3)
    }
  }

  @Test(
    "one run with a clock that is ahead makes nothing old; a clock that is behind neither", arguments: [4000, -4000])
  func clock(off: Int) throws {
    try withArchive { archive in
      for number in 0..<4 { try archive.addRun(on: day(number), [("a", "version \(number)")]) }
      try archive.addRun(on: day(4 + off), [("a", "version 4")])
      #expect(archive.prune(days: 30, now: day(4 + off)).isEmpty)
      try archive.addRun(on: day(5), [("a", "version 5")])
      #expect(archive.prune(days: 30, now: day(5)).isEmpty)
      #expect(archive.pages("a").count == 6)
    }
  }

  @Test("what is damaged is not touched")
  func damaged() throws {
    try withArchive { archive in
      try archive.addRun(on: day(0), (0..<10).map { ("s\($0)", "version 0 of \($0)") })
      for number in 1..<5 {
        try archive.addRun(on: day(number), (0..<10).map { ("s\($0)", "version \(number) of \($0)") })
      }
      let cited = archive.pages("s9")[4]
      let path = archive.folder + "/" + cited.file
      var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
      for place in 2000..<2100 { bytes[place] ^= 0x55 }
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      let changes = archive.prune(days: 1, now: day(5), citing: [cited])
      #expect(!changes.contains { $0.file == cited.file })
      #expect([UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) == bytes)
    }
  }

  @Test("what a killed compaction left is removed, and nothing else")
  func leftovers() throws {
    try withArchive { archive in
      for number in 0..<2 { try archive.addRun(on: day(number), [("a", "version \(number)")]) }
      for name in ["000001-20260101T000000Z.warc.gz.tmp", "000001-20260101T000000Z.index.jsonl.tmp", "notes.tmp"] {
        try Data("half".utf8).write(to: URL(fileURLWithPath: archive.folder + "/" + name))
      }
      #expect(archive.prune(days: 9, now: day(2)).isEmpty)
      #expect(archive.files.filter { $0.hasSuffix(".tmp") } == ["notes.tmp"])
    }
  }
}

extension StoredPage {
  /// A page in the same file that no record is of.
  fileprivate init(other page: StoredPage) {
    self = page
    recordID = WARCRecord.newID()
    offset += 1
  }
}
