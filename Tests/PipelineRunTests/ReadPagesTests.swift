import OccupationCoding
import Foundation
import Records
import TestFolders
import Testing

@testable import PipelineRun

private let html = Array(
  """
  <!DOCTYPE html><html lang="en"><title>Office managers</title><h1>Office managers</h1><p>The median salary of an office manager is $52,340.50 per year.</p>
  <table><tr><th>State<th>Salary<tr><td>Ohio<td>$48,000 – $51,000<tr><td>Utah<td>$49,500</table><p>Employment grew 12 percent, to 1,234,567 jobs.</p></html>
  """.utf8)

private func snapshot(_ change: (inout Snapshot) -> Void = { _ in }) -> Snapshot {
  var snapshot = Snapshot(
    origin: Origin(sourceID: "a", topic: "t", location: "https://example.org/"), bytes: html, sha256: "00",
    path: "t/1.warc.gz#0", mediaType: "text/html",
    fetchedAt: "2026-01-01T00:00:00Z", httpStatus: 200)
  change(&snapshot)
  return snapshot
}

/// A fetch whose pages were read before, in a folder of its own.
private func withPages(_ body: (_ folder: String, _ open: (String) throws -> ExtractionCache) throws -> Void) throws {
  try inFolder { folder in
    try body(folder + "/pages") { try #require(ExtractionCache(folder: folder + "/pages", program: $0)) }
  }
}

private func names(_ folder: String) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
}

@Suite("Pages that were read before") struct ReadPagesTests {
  @Test("a page comes back as it was read, figure for figure, and is not read again")
  func again() throws {
    try withPages { folder, open in
      let read = Stages.observe(snapshot(), subject: nil, areaDefault: "US")
      #expect(read.observations.count >= 4)
      let first = try open("p")
      #expect(first.observe(snapshot(), subject: nil, areaDefault: "US") == read)
      #expect(first.reused == 0)
      let second = try open("p")
      #expect(second.observe(snapshot(), subject: nil, areaDefault: "US") == read)
      #expect(second.reused == 1)
      second.removeUnused()
      #expect(try names(folder).count == 1)
    }
  }

  @Test("another program, another snapshot and other words of the manifest are read anew")
  func changed() throws {
    try withPages { folder, open in
      let subject = SourceSubject(title: "Office managers", code: "11-9111", decidedBy: "A. Reviewer")
      _ = try open("p").observe(snapshot(), subject: subject, areaDefault: "US")
      let variants: [(String, Snapshot, SourceSubject?, String?)] = [
        ("q", snapshot(), subject, "US"), ("p", snapshot { $0.sha256 = "01" }, subject, "US"),
        ("p", snapshot { $0.path = "t/2.warc.gz#0" }, subject, "US"),
        ("p", snapshot { $0.origin.publisher = "x" }, subject, "US"),
        ("p", snapshot { $0.mediaType = "text/plain" }, subject, "US"),
        ("p", snapshot { $0.transportCharset = "koi8-r" }, subject, "US"), ("p", snapshot(), nil, "US"),
        ("p", snapshot(), subject, nil),
        ("p", snapshot(), SourceSubject(title: "Office managers", code: "43-1011", decidedBy: "A. Reviewer"), "US"),
      ]
      for (program, snapshot, subject, area) in variants {
        let pages = try open(program)
        _ = pages.observe(snapshot, subject: subject, areaDefault: area)
        #expect(pages.reused == 0)
      }
      let reviewed = try open("p")
      _ = reviewed.observe(
        snapshot(), subject: subject, areaDefault: "US",
        coder: OccupationCoder(decisions: [
          OccupationAlias(title: "Desk Nurse", code: "29-1141", reviewedBy: "A. Reviewer")
        ]))
      #expect(reviewed.reused == 0)
      #expect(try names(folder).count == variants.count + 2)
      let last = try open("p")
      _ = last.observe(snapshot(), subject: subject, areaDefault: "US")
      #expect(last.reused == 1)
      // What was not asked for goes, and so does what a killed run left.
      try Data("x".utf8).write(to: URL(fileURLWithPath: folder + "/" + String(repeating: "a", count: 64) + ".tmp"))
      last.removeUnused()
      #expect(try names(folder).count == 1)
    }
  }

  @Test("an entry that is damaged anywhere, cut or empty is not trusted: the page is read, and the entry written anew")
  func damaged() throws {
    try withPages { folder, open in
      let read = try open("p").observe(snapshot(), subject: nil, areaDefault: nil)
      let path = try #require(try names(folder).first.map { folder + "/" + $0 })
      let good = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
      var damages = stride(from: 0, to: good.count, by: max(1, good.count / 40)).map { index in
        var bytes = good
        bytes[index] ^= 1
        return bytes
      }
      damages += [[], Array(good.prefix(10)), Array(good.prefix(64)), Array(good.dropLast()), good + [0x20]]
      for bytes in damages {
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let pages = try open("p")
        #expect(pages.observe(snapshot(), subject: nil, areaDefault: nil) == read)
        #expect(pages.reused == 0)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)).count == good.count)
      }
    }
  }

  @Test("a folder that cannot be made or written costs nothing but time")
  func noFolder() throws {
    try inFolder(["file": "x"]) { folder in
      #expect(ExtractionCache(folder: folder + "/file/pages", program: "p") == nil)
      #expect(ExtractionCache(folder: folder + "/pages", program: nil) == nil)
      let pages = try #require(ExtractionCache(folder: folder + "/pages", program: "p"))
      try FileManager.default.removeItem(atPath: folder + "/pages")
      #expect(!pages.observe(snapshot(), subject: nil, areaDefault: nil).observations.isEmpty)
      pages.removeUnused()
    }
  }

  @Test("the program is told by its bytes and its libraries")
  func identity() throws {
    try inFolder(["program": "a", "lib.so": "b", "other.so": "c"]) { folder in
      func maps(_ names: String...) throws -> String {
        let lines = names.map {
          "7f0000000000-7f0000001000 r-xp 00000000 08:01 1234    \(folder)/\($0)\n7f0000002000-7f0000003000 rw-p 0 0:0 0 [heap]\n"
        }
        try Data(lines.joined().utf8).write(to: URL(fileURLWithPath: folder + "/maps"))
        return folder + "/maps"
      }
      let first = try #require(buildFingerprint(executable: folder + "/program", maps: try maps("lib.so")))
      #expect(try buildFingerprint(executable: folder + "/program", maps: maps("lib.so", "lib.so")) == first)
      #expect(try buildFingerprint(executable: folder + "/program", maps: maps("lib.so", "other.so")) != first)
      #expect(buildFingerprint(executable: folder + "/missing", maps: folder + "/maps") == nil)
      try Data("bb".utf8).write(to: URL(fileURLWithPath: folder + "/lib.so"))
      let updated = try buildFingerprint(executable: folder + "/program", maps: maps("lib.so"))
      #expect(updated != first)
      try Data("z".utf8).write(to: URL(fileURLWithPath: folder + "/program"))
      #expect(try buildFingerprint(executable: folder + "/program", maps: maps("lib.so")) != updated)
      #if os(Linux)
        #expect(buildFingerprint() != nil)
        #expect(buildFingerprint() == buildFingerprint())
      #endif
    }
  }
}
