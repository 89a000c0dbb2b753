import Foundation
import Testing

@testable import Publication

@Suite("Reading JSON in one pass") struct JSONScanTests {
  /// The value as Foundation would give it.
  private static func value(_ scan: inout JSONScan) throws(JSONScan.Failure) -> NSObject {
    switch scan.kind() {
    case .string: return try scan.string() as NSString
    case .number: return NSDecimalNumber(string: try scan.number())
    case .null:
      try scan.skip()
      return NSNull()
    case .array:
      let items = NSMutableArray()
      try scan.array { scan throws(JSONScan.Failure) in items.add(try value(&scan)) }
      return items
    case .object:
      let members = NSMutableDictionary()
      try scan.object { scan, name throws(JSONScan.Failure) in members[name] = try value(&scan) }
      return members
    case .other:
      let word = try scan.raw()
      return NSNumber(value: word == Array("true".utf8))
    }
  }

  private static func whole(_ text: [UInt8]) throws(JSONScan.Failure) -> NSObject {
    var scan = JSONScan(text)
    let value = try value(&scan)
    try scan.end()
    return value
  }

  @Test(
    "a text is read as Foundation reads it",
    arguments: [
      #"{}"#, #"[]"#, #" { "a" : [ 1 , -2.5, 0, 1e3, "x" , null, true, false ] } "#,
      #"{"a":{"b":{"c":[[],[{}]]}},"ab":1,"ba":2,"a b":3}"#,
      #"["\"\\\/\b\f\n\r\t", "\u00e9\u4e2d\ud83d\ude00", "é中😀", "\u0000"]"#, "[\"a\u{2028}b\"]", "\n[\r\n\t1]\n",
      #"{"\u0061":1,"b":2}"#,
      #"[0.10, -0.0, 12345678901234567.89]"#,
    ])
  func asFoundation(_ text: String) throws {
    let expected = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSObject)
    let found = try Self.whole(Array(text.utf8))
    if text.contains("12345678901234567.89") {
      #expect("\(found)".contains("12345678901234567.89"))
    } else {
      #expect(found == expected)
    }
  }

  @Test(
    "what is no JSON is refused with its line",
    arguments: [
      ("", 1), ("{", 1), ("[1,\n]", 2), ("[1 2]", 1), ("{\"a\" 1}", 1), ("{a:1}", 1), ("[01]", 1), ("[1.]", 1),
      ("[-]", 1), ("[1e]", 1), ("[+1]", 1),
      ("nul", 1), ("[tru]", 1),
      ("\"a", 1), ("\"a\nb\"", 1), (#"["\x"]"#, 1), (#"["\u12"]"#, 1), (#"["\u+123"]"#, 1), (#"["\ud800"]"#, 1),
      (#"["\ud800\u0041"]"#, 1), ("[1]]", 1),
      ("[1]\n\n,", 3), ("{\"a\":1,}", 1),
      (#""\"#, 1),
    ])
  func refused(_ text: String, _ line: Int) {
    let failure = #expect(throws: JSONScan.Failure.self) { try Self.whole(Array(text.utf8)) }
    #expect(failure?.line == line)
  }

  @Test("bytes that are no UTF-8 and nesting without end are refused")
  func hostile() {
    #expect(throws: JSONScan.Failure.self) { try Self.whole([0x22, 0xFF, 0x22]) }
    #expect(throws: JSONScan.Failure.self) { try Self.whole([0x22, 0xC3, 0x22]) }
    for open in ["[", "{\"a\":"] {
      #expect(throws: JSONScan.Failure.self) { try Self.whole(Array(String(repeating: open, count: 100_000).utf8)) }
      var scan = JSONScan(Array(String(repeating: open, count: 100_000).utf8))
      #expect(throws: JSONScan.Failure.self) { try scan.skip() }
    }
  }

  @Test("no text that is cut, and none of which a byte is another, makes it crash")
  func damaged() {
    let text = Array(#"{"a": ["x\n\u00e9\ud83d\ude00é", -1.5e3, null, {"b": [true, false]}], "c": ""}"#.utf8)
    var read = 0
    for count in text.indices { if (try? Self.whole(Array(text[..<count]))) != nil { read += 1 } }
    #expect(read == 0)
    for place in text.indices {
      for byte: UInt8 in [0, 0x22, 0x5C, 0x7B, 0x5D, 0x80, 0xFF] {
        var other = text
        other[place] = byte
        _ = try? Self.whole(other)
      }
    }
  }
}

@Suite("What a report says of its dataset") struct ReportBodyTests {
  @Test("a body that was kept makes the report that its dataset makes", arguments: ["small", "large"])
  func kept(_ size: String) throws {
    let sample = size == "small" ? SampleRun.small : SampleRun.large
    let body = ReportBody(SortedDataset(sample.dataset))
    let read = try #require(ReportBody(encoded: body.encoded))
    var context = ReportContext(runID: "r", started: "2026-01-01T00:00:00Z", toolVersion: "1", outcome: "published")
    context.history = StatisticHistory(runs: [
      .init(
        id: "q", started: "2025-01-01T00:00:00Z",
        points: Dictionary(uniqueKeysWithValues: body.statistics.map { ($0.id, $0.point) }))
    ])
    #expect(read.data(context) == body.data(context))
    #expect(!body.statistics.isEmpty)
    let bytes = body.encoded
    for count in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 50)) {
      #expect(ReportBody(encoded: Array(bytes[..<count])) == nil)
    }
  }
}
