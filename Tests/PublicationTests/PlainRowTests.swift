import Foundation
import Testing

@testable import Publication

@Suite("Rows that are written plainly")
struct PlainRowTests {
  /// A row, and whether it is read without the general decoder.
  private static let cases: [(row: String, isPlain: Bool)] = [
    (#"{}"#, true), (#"{"a":"b","c":12,"d":-0.5,"e":null,"f":true,"g":["x","y"],"h":[]}"#, true), (#"{"quote":"50–60 %, « ü » 😀"}"#, true),
    (#"{"value":44640,"low":21.46,"confidence":0,"high":0.05}"#, true), (#"{"a":123456789012345}"#, true),
    // Of another form: escapes, blanks, other numbers, names that stand twice, objects, lists of other things.
    (#"{"a":"say \"it\""}"#, false), (#"{"a":"\u00e9"}"#, false), (#"{ "a":"b"}"#, false), (#"{"a": "b"}"#, false), (#"{"a":1.50}"#, false),
    (#"{"a":1e5}"#, false), (#"{"a":-0}"#, false), (#"{"a":1234567890123456}"#, false), (#"{"a":"b","a":"c"}"#, false), (#"{"a":{"b":1}}"#, false),
    (#"{"a":[1]}"#, false), (#"{"a":["b",null]}"#, false), (#"{"steps":["b"]}"#, false), (#"{"evidence":"b"}"#, false),
    // No JSON.
    (#"{"a":01}"#, false), (#"{"a":1.}"#, false), (#"{"a":-}"#, false), (#"{"a":nul}"#, false), (#"{"a":"b""#, false), (#"{"a":"b"#, false),
    (#"{"a""#, false), (#"{"a":["b"}"#, false), (#"{"a":"b",}"#, false), (#"{"a":"b"}x"#, false), (#"[]"#, false), (#""#, false), (#"{"#, false),
    ("{\"a\":\"b\u{1}c\"}", false),
  ]

  @Test("are read as the general decoder reads them, and nothing else is", arguments: cases.indices)
  func rows(_ number: Int) throws {
    let (text, isPlain) = Self.cases[number]
    let row = PlainRow(Array(text.utf8))
    #expect((row != nil) == isPlain, "\(text)")
    guard let row else { return }
    let decoded = try JSONDecoder().decode(JSONRow.self, from: Data(text.utf8))
    #expect(row.texts == decoded.texts, "\(text)")
    #expect(row.lists == decoded.lists, "\(text)")
  }

  @Test("bytes that are not UTF-8 are of another form")
  func notUTF8() {
    #expect(PlainRow(Array(#"{"a":""#.utf8) + [0xFF] + Array(#""}"#.utf8)) == nil)
  }

  /// A row, and its topic where it is one of a table that is reconciled.
  private static let topics: [(row: String, topic: String?)] = [
    (#"{"table":"sources","topic":"x","facts":{"subject":{}}}"#, "x"), (#"{"table":"findings","topic":""}"#, "usual"), (#"{"raw":"a \" b","topic":"y"}"#, "y"),
    (#"{"observation_id":"1","topic":7}"#, "7"), (#"{"observation_id":"1"}"#, "usual"), (#"{"table":"errors","topic":"x"}"#, nil),
    (#"{"table":"statistics","topic":"x"}"#, nil), (#"{"topic":"x""#, nil), (#"["x"]"#, nil), (#"{"topic":["x"]}"#, "usual"), (#"{"topic":"x\/y"}"#, "x/y"),
  ]

  @Test("the topic of a row is found without reading the rest of it", arguments: topics.indices)
  func topic(_ number: Int) {
    let (row, topic) = Self.topics[number]
    #expect(StreamReader(topic: "usual").topic(of: Array(row.utf8)) == topic, "\(row)")
  }
}
