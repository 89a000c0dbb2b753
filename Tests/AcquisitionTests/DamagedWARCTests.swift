import Foundation
import Records
import TestFolders
import Testing

@testable import Acquisition

private let body = Array("<html><p>The median salary is $52,340 per year.</p></html>".utf8)

/// A record as bytes; what is said of its length may be wrong.
private func record(
  _ number: Int, length: String? = nil, type: String = "response", uri: String? = nil, extra: String = "",
  before: String = ""
) -> [UInt8] {
  let message =
    Array("\(before)HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: \(body.count)\r\n\r\n".utf8) + body
  let kind = type == "response" ? "application/http; msgtype=response" : "text/plain"
  let head = """
    WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: \(uri ?? "http://example.com/\(number)")\r\nContent-Type: \(kind)\r\n\(extra)\
    \(length ?? "Content-Length: \(message.count)")\r\n\r\n
    """
  return Array(head.utf8) + message + Array("\r\n\r\n".utf8)
}

private func member(_ bytes: [UInt8]) -> [UInt8] { gzipMember(bytes) ?? [] }

/// Writes a file, and lists the addresses of its pages, whether each is whole, and what is told of the file.
private func look(
  _ name: String, _ bytes: [UInt8], _ body: (_ pages: [String], _ whole: [Bool], _ told: [String]) throws -> Void
) throws {
  try inFolder { folder in
    let path = folder + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    let expansion = expandInputs([path])
    let read = try expansion.inputs.map { input in
      try readSnapshot(
        of: Origin(sourceID: input.sourceID, topic: "", location: ""), at: try #require(input.record), in: path
      ) { _, _ in "text/html" }
    }
    try body(
      read.map { String($0.snapshot.origin.location.suffix(1)) }, read.map(\.isWhole),
      expansion.failures.map(\.error.reason))
  }
}

@Suite("WARC files with damage, and records that are no pages")
struct DamagedWARCTests {
  private static let lengths = [
    "Content-Length: 10", "Content-Length: 0", "Content-Length: 210", "Content-Length: 400", "Content-Length: 99999999",
    "Content-Length: 9223372036854775807",
  ]

  @Test(
    "a wrong Content-Length makes its record incomplete, is told, and costs no other", arguments: lengths,
    ["a.warc", "a.warc.gz"])
  func wrongLength(_ length: String, _ name: String) throws {
    let records = [record(1), record(2, length: length), record(3), record(4)]
    try look(name, name == "a.warc" ? records.flatMap { $0 } : records.flatMap(member)) { pages, whole, told in
      let others = pages.filter { $0 != "2" }
      #expect(others == ["1", "3", "4"])
      let asItShould = zip(pages, whole).allSatisfy { page, isWhole in isWhole == (page != "2") }
      #expect(asItShould)
      #expect(told.count == 1)
      #expect(told.first?.contains("Content-Length") == true)
    }
  }

  @Test(
    "a record without a length that is a number is lost alone",
    arguments: ["X: y", "Content-Length: -5", "Content-Length: 1_0", "Content-Length:"])
  func noLength(_ length: String) throws {
    let records = [record(1), record(2, length: length), record(3)]
    for (name, bytes) in [("a.warc", records.flatMap { $0 }), ("a.warc.gz", records.flatMap(member))] {
      try look(name, bytes) { pages, whole, told in
        #expect(pages == ["1", "3"])
        #expect(whole == [true, true])
        #expect(told.count == 1)
      }
    }
  }

  @Test("a length that swallows exactly one record is told by the message's own length")
  func swallowsOne() throws {
    let start = try #require(record(1).firstRange(of: Array("HTTP/1.1".utf8))).lowerBound
    let swallowing = record(1).count - start - 4 + record(2).count
    try look("a.warc", record(1, length: "Content-Length: \(swallowing)") + record(2) + record(3)) {
      pages, whole, told in
      #expect(pages == ["1", "2", "3"])
      #expect(whole == [false, true, true])
      #expect(told.count == 1)
    }
  }

  @Test("a page that shows a record's head is not cut where the lengths are right")
  func quotedHead() throws {
    let page = Array(
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<pre>\r\n\r\nWARC/1.0\r\nWARC-Type: response\r\n</pre>".utf8)
    let head =
      "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://example.com/1\r\nContent-Length: \(page.count)\r\n\r\n"
    try look("a.warc", Array(head.utf8) + page + Array("\r\n\r\n".utf8) + record(2)) { pages, whole, told in
      #expect(pages == ["1", "2"])
      #expect(whole == [true, true])
      #expect(told.isEmpty)
    }
  }

  @Test("reading goes on behind damaged members, and behind what is none")
  func members() throws {
    let (first, second, third) = (member(record(1)), member(record(2)), member(record(3)))
    var flipped = second
    for index in 40..<44 { flipped[index] ^= 0x55 }
    let garbage = Array("no member".utf8) + [0x1F, 0x8B, 0x08, 0x00]
    let damaged: [(bytes: [UInt8], isTold: Bool, hasSecond: Bool)] = [
      (first + second.dropLast(second.count / 2) + third, true, false),
      (first + second.dropLast(3) + third, true, false),
      (first + flipped + third, true, false),
      (first + garbage + second + third, true, true), (first + second + third + garbage, true, true),
      (first + second + third.prefix(5), true, true),
      (first + [UInt8](repeating: 0, count: 70) + second + third + [0, 0, 0], false, true),
    ]
    for example in damaged {
      try look("a.warc.gz", example.bytes) { pages, whole, told in
        let firstIsWhole = zip(pages, whole).contains { $0 == "1" && $1 }
        #expect(firstIsWhole)
        if example.hasSecond { #expect(pages.contains("2")) }
        let lacksThird = example.bytes.suffix(5) == third.prefix(5)
        #expect(pages.contains("3") != lacksThird)
        #expect(told.isEmpty != example.isTold)
      }
    }
  }

  @Test(
    "records that are no web pages are passed over",
    arguments: [
      "metadata://gnu.org/software/wget/warc/MANIFEST.txt", "urn:X-wpull:log", "dns:example.com",
      "screenshot:http://example.com/1",
    ])
  func noPage(_ uri: String) throws {
    try look("a.warc", record(1) + record(2, type: "resource", uri: uri)) { pages, _, told in
      #expect(pages == ["1"])
      #expect(told.isEmpty)
    }
    try look("a.warc", record(2, type: "resource", uri: uri)) { _, _, told in #expect(told == ["contains no page"]) }
  }

  @Test("segmented records are refused by name, also where the first holds a whole page")
  func segments() throws {
    let first = record(1, extra: "WARC-Segment-Number: 1\r\n")
    let second = record(1, type: "continuation", extra: "WARC-Segment-Number: 2\r\n")
    for bytes in [first + second + record(3), second + record(3)] {
      try look("a.warc", bytes) { pages, _, told in
        #expect(pages == ["3"])
        #expect(told.count == 1)
        #expect(told.first?.contains("segmented") == true)
      }
    }
  }

  @Test("line ends before the head of a message do not count", arguments: ["\r\n", "\n", "\r\n\r\n"])
  func lineEnds(_ before: String) throws {
    try look("a.warc", record(1, before: before)) { pages, whole, told in
      #expect(pages == ["1"])
      #expect(told.isEmpty)
    }
  }

  @Test("ARC files are refused by name, whatever they are called", arguments: ["a.arc", "a.arc.gz", "a.warc", "a.txt"])
  func arc(_ name: String) throws {
    let arc =
      Array(
        "filedesc://a.arc 0.0.0.0 20050101000000 text/plain 76\n1 0 IA\nURL IP-address Archive-date Content-type Archive-length\n\n"
          .utf8) + body
    try inFolder { folder in
      let path = folder + "/" + name
      try Data(name.hasSuffix("gz") ? member(arc) : arc).write(to: URL(fileURLWithPath: path))
      let expansion = expandInputs([path])
      var reasons = expansion.failures.map(\.error.reason)
      for input in expansion.inputs {
        let error = try #require(throws: AcquisitionError.self) {
          _ = try readSnapshot(of: Origin(sourceID: "a", topic: "", location: ""), at: input.path) { _, _ in
            "text/plain"
          }
        }
        reasons.append(error.reason)
      }
      #expect(reasons.count == 1)
      #expect(reasons.first?.contains("is an ARC file") == true)
    }
  }
}
