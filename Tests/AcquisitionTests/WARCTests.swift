import Digests
import Foundation
import Records
import TestFolders
import Testing

@testable import Acquisition

private let html = Array("<html><p>The median salary is $52,340 per year.</p></html>".utf8)

/// A record of another program's making.
private func record(
  _ type: String, _ fields: [(String, String)] = [], _ block: [UInt8], uri: String = "http://example.com/a"
) -> WARCRecord {
  let all =
    [
      ("WARC-Type", type), ("WARC-Target-URI", uri), ("WARC-Date", "2026-01-02T03:04:05Z"),
      ("WARC-Record-ID", WARCRecord.newID()),
    ] + fields
  return WARCRecord(version: "WARC/1.0", fields: all.map { HTTPHead.Field(name: $0.0, value: $0.1) }, block: block)
}

private func response(
  _ body: [UInt8], _ fields: String..., status: String = "200 OK", uri: String = "http://example.com/a"
) -> WARCRecord {
  let head = "HTTP/1.1 \(status)\r\n" + fields.map { $0 + "\r\n" }.joined() + "\r\n"
  return record("response", [("Content-Type", "application/http; msgtype=response")], Array(head.utf8) + body, uri: uri)
}

private func chunks(_ bytes: [UInt8]) -> [UInt8] {
  var out: [UInt8] = []
  for start in stride(from: 0, to: bytes.count, by: 16) {
    let piece = bytes[start..<min(bytes.count, start + 16)]
    out += Array("\(String(piece.count, radix: 16));x=y\r\n".utf8) + piece + [0x0D, 0x0A]
  }
  return out + Array("0\r\nTrailer: x\r\n\r\n".utf8)
}

/// Records as gzip members.
private func compressed(_ records: [WARCRecord]) throws -> [UInt8] {
  var bytes: [UInt8] = []
  for record in records { bytes += try #require(gzipMember(record.encoded)) }
  return bytes
}

/// Writes records to a file and lists its pages.
private func expansion(_ name: String, _ bytes: [UInt8], _ body: (String, InputExpansion) throws -> Void) throws {
  try inFolder { folder in
    let path = folder + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    try body(path, expandInputs([path]))
  }
}

private func pages(_ path: String, _ expansion: InputExpansion) throws -> [(snapshot: Snapshot, isWhole: Bool)] {
  try expansion.inputs.map { input in
    let origin = Origin(sourceID: input.sourceID, topic: "", location: input.path)
    return try readSnapshot(of: origin, at: try #require(input.record), in: path) { _, _ in "sniffed" }
  }
}

@Suite("WARC files of others")
struct WARCTests {
  @Test(
    "a page is read in every coding, plain and compressed record by record or as a whole",
    arguments: ["plain", "records", "whole"])
  func codings(_ form: String) throws {
    let gzipped = try #require(gzipMember(html))
    let records = [
      record("warcinfo", [("Content-Type", "application/warc-fields")], Array("software: x\r\n".utf8)),
      response(html, "Content-Type: text/html; charset=\"ISO-8859-1\""),
      response(chunks(html), "Transfer-Encoding: chunked", "Content-Type: text/html"),
      response(gzipped, "content-encoding: GZIP", "Content-Type: text/html"),
      response(chunks(gzipped), "Content-Encoding: gzip", "Transfer-Encoding: chunked"),
      response(html, "Content-Encoding: gzip", "Transfer-Encoding: chunked"),
      response(html, "Content-Encoding: br"), record("resource", [("Content-Type", "text/html")], html),
      record("request", [("Content-Type", "application/http;msgtype=request")], Array("GET / HTTP/1.1\r\n\r\n".utf8)),
      response([1, 2], "Content-Type: image/png"), response(html, "Content-Type: text/html", status: "404 Not Found"),
      response([], uri: "http://example.com/robots.txt"),
    ]
    let plain = records.flatMap(\.encoded)
    var bytes = plain
    if form == "whole" { bytes = try #require(gzipMember(plain)) }
    if form == "records" { bytes = try compressed(records) }
    try expansion(form == "plain" ? "a.warc" : "a.warc.gz", bytes) { path, expansion in
      #expect(expansion.failures.isEmpty)
      let read = try pages(path, expansion)
      #expect(read.map(\.snapshot.bytes) == Array(repeating: html, count: 7))
      #expect(
        read.allSatisfy {
          $0.isWhole && $0.snapshot.origin.location == "http://example.com/a"
            && $0.snapshot.fetchedAt == "2026-01-02T03:04:05Z"
        })
      #expect(read.map(\.snapshot.httpStatus) == [200, 200, 200, 200, 200, 200, nil])
      #expect(read.map(\.snapshot.mediaType).prefix(4) == ["text/html", "text/html", "text/html", "sniffed"])
      #expect(read[0].snapshot.transportCharset == "ISO-8859-1")
      let id = "example.com-a-\(sha256Hex("http://example.com/a").prefix(8))"
      let ids = [id] + (2...7).map { "\(id)-\($0)" }
      #expect(expansion.inputs.map(\.sourceID) == ids)
      #expect(Set(read.map(\.snapshot.path)).count == 7)
    }
  }

  @Test("pages that share one compressed member are read in any order, and twice")
  func sharedMember() throws {
    let bodies = (0..<40).map { Array("<p>page \($0)</p>".utf8) }
    let plain = bodies.enumerated().flatMap {
      response($1, "Content-Type: text/html", uri: "http://example.com/\($0)").encoded
    }
    try expansion("a.warc.gz", try #require(gzipMember(plain))) { path, expansion in
      #expect(expansion.inputs.count == bodies.count)
      let order = Array(bodies.indices) + bodies.indices.map { $0 * 7 % bodies.count } + bodies.indices.reversed()
      for index in order {
        let place = try #require(expansion.inputs[index].record)
        let read = try readSnapshot(of: Origin(sourceID: "a", topic: "", location: ""), at: place, in: path) { _, _ in
          ""
        }
        #expect(read.snapshot.bytes == bodies[index], "page \(index)")
      }
    }
  }

  @Test(
    "a page changed by a proxy counts as a page, a part of one does not",
    arguments: [("203 Non-Authoritative Information", 1), ("206 Partial Content", 0)])
  func successes(_ status: String, _ count: Int) throws {
    try expansion("a.warc", response(html, "Content-Type: text/html", status: status).encoded) { _, expansion in
      #expect(expansion.inputs.count == count)
    }
  }

  @Test("a body of several gzip members is read whole; one in a coding that is not read is refused by its name")
  func members() throws {
    let halves = try #require(gzipMember(Array(html[..<20]))) + #require(gzipMember(Array(html[20...])))
    try expansion("a.warc", response(halves, "Content-Encoding: gzip", "Content-Type: text/html").encoded) {
      path, expansion in
      let read = try pages(path, expansion)
      #expect(read.map(\.snapshot.bytes) == [html])
    }
    try expansion(
      "a.warc", response([0x1F, 0x9D, 0x90], "Content-Encoding: compress", "Content-Type: text/html").encoded
    ) { path, expansion in
      let error = try #require(throws: AcquisitionError.self) { _ = try pages(path, expansion) }
      #expect(error.kind == .unsupported)
      #expect(error.reason.contains("'compress'"))
    }
  }

  @Test("a file that ends early gives the pages before its end, and says so", arguments: [1, 20, 90])
  func truncated(_ missing: Int) throws {
    let records = (0..<3).map { response(html, "Content-Type: text/html", uri: "http://example.com/\($0)") }
    try expansion("a.warc.gz", Array(try compressed(records).dropLast(missing))) { path, expansion in
      #expect(expansion.inputs.count >= 2)
      #expect(expansion.failures.map(\.error.kind) == [.damaged])
      let read = try pages(path, expansion)
      #expect(read.prefix(2).allSatisfy { $0.isWhole && $0.snapshot.bytes == html })
    }
    try expansion("a.warc", Array(records.flatMap(\.encoded).dropLast(missing + 4))) { path, expansion in
      let read = try pages(path, expansion)
      #expect(read.prefix(2).allSatisfy { $0.isWhole && $0.snapshot.bytes == html })
      #expect(read.dropFirst(2).allSatisfy { !$0.isWhole })
      #expect(expansion.failures.map(\.error.kind) == [.damaged])
    }
  }

  @Test(
    "what is no WARC file ends as a failure that names it",
    arguments: [
      "<html>no</html>", "", "\u{1F}\u{8B}\u{8}", "WARC/1.0\r\nWARC-Type: response\r\n\r\n",
      "WARC/1.0\r\nContent-Length: 99999999999999999999\r\n\r\n",
      "WARC/1.0\r\nContent-Length: -1\r\n\r\n",
      "WARC/1.0\r\nContent-Length: 9223372036854775807\r\nWARC-Type: x\r\n\r\nabc",
    ])
  func noArchive(_ text: String) throws {
    let bytes = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    try expansion("a.warc.gz", bytes) { path, expansion in
      #expect(expansion.inputs.isEmpty)
      #expect(expansion.failures.map(\.error.path) == [path])
    }
  }

  @Test("cuts and damaged bytes all over a file end in bounded work, without a trap")
  func everyCut() throws {
    let bytes = try compressed([response(chunks(html), "Transfer-Encoding: chunked"), response(html)])
    try inFolder { folder in
      let path = folder + "/a.warc.gz"
      for index in stride(from: 0, to: bytes.count, by: 3) {
        var damaged = bytes
        damaged[index] ^= 0x41
        for variant in [Array(bytes[..<index]), damaged] {
          try Data(variant).write(to: URL(fileURLWithPath: path))
          let expansion = expandInputs([path])
          #expect(expansion.inputs.count + expansion.failures.count > 0)
          for input in expansion.inputs {
            guard let place = input.record else { continue }
            _ = try? readSnapshot(of: Origin(sourceID: "a", topic: "", location: ""), at: place, in: path) { _, _ in ""
            }
          }
        }
      }
    }
  }

  @Test(
    "chunked bodies",
    arguments: [
      ("5\r\nhello\r\n0\r\n\r\n", "hello", true), ("5;a=b\r\nhello\r\n6\r\n world\r\n0\r\n\r\n", "hello world", true),
      ("5\nhello\n0\n\n", "hello", true),
      ("5\r\nhel", "hel", false), ("5\r\nhello\r\n", "hello", false), ("hello", nil, false), ("", nil, false),
      ("zz\r\nhello", nil, false),
      ("7fffffffffffffff\r\nhello", "hello", false),
    ] as [(String, String?, Bool)])
  func chunked(_ text: String, _ expected: String?, _ isWhole: Bool) {
    let plain = dechunked(Array(text.utf8))
    #expect(plain.map { String(decoding: $0.bytes, as: UTF8.self) } == expected)
    if let plain { #expect(plain.isWhole == isWhole) }
  }
}
