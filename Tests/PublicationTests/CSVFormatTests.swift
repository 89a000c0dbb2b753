import Files
import Foundation
import Records
import Testing

@testable import Publication

@Suite("CSV")
struct CSVFormatTests {
  @Test(
    "cells are quoted as RFC 4180 asks and only then",
    arguments: [
      ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("two\nlines", "\"two\nlines\""),
      ("cr\r\nlf", "\"cr\r\nlf\""),
      (" blank ", " blank "), ("quote\"\u{301}", "\"quote\"\"\u{301}\""),
      ("nul\u{0}esc\u{1B}", "nul\u{FFFD}esc\u{FFFD}"), ("ünïcödé—", "ünïcödé—"),
    ])
  func quotes(_ text: String, _ expected: String) {
    #expect(CSVFormat().record([.text(text), .text("")]) == expected + ",\n")
  }

  @Test(
    "free text that a spreadsheet would run is escaped on request, numbers and codes never",
    arguments: [
      (ColumnValue.text("=1+1"), "'=1+1"), (.text("+1+1"), "'+1+1"), (.text("-2.5 percent"), "'-2.5 percent"),
      (.text("@x"), "'@x"), (.text("\tx"), "'\tx"),
      (.text("\rx"), "\"'\rx\""), (.list(["-3 percent", "4"]), "'-3 percent;4"), (.path(["=x"]), "'=x"),
      (.number(-3), "-3"), (.code("-"), "-"),
      (.text("x=1"), "x=1"), (.text("-"), "'-"), (.text("-A1"), "'-A1"), (.text("-1e5"), "'-1e5"),
      (.text("-0.02"), "-0.02"), (.text("+1"), "+1"),
      (.text("-2.5%"), "-2.5%"), (.text("-1,234"), "\"-1,234\""), (.text("-.5"), "-.5"), (.text("=2"), "'=2"),
      (.text("-1%%"), "'-1%%"),
    ] as [(ColumnValue, String)])
  func escapes(_ cell: ColumnValue, _ expected: String) {
    #expect(CSVFormat(spreadsheetSafe: true).record([cell, .code("")]) == expected + ",\n")
    #expect(!CSVFormat().record([cell, .code("")]).contains("'"))
  }

  @Test("scores have the hundredth nearest to them in decimal")
  func scores() {
    let near = (0...200).flatMap { half in [-1e-9, -1e-17, 0, 1e-17, 1e-9].map { Double(half) / 200 + $0 } }
    for score in near + [-1, 2, .nan, .infinity] {
      let expected = score.isFinite ? Decimal(min(1, max(0, score))).rounded(places: 2).plain : ""
      #expect(ColumnValue.score(score).plain == expected, "\(score)")
    }
  }

  @Test("a text is written as a JSON string that reads as the same text, without characters that end a line")
  func strings() throws {
    for value: UInt32 in 0...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "a\(scalar)b"
      let quoted = JSONValue.quoted(text)
      #expect(try JSONDecoder().decode(String.self, from: Data(quoted.utf8)) == text)
      #expect(!quoted.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x2028 || $0.value == 0x2029 })
      var bytes: [UInt8] = []
      JSONValue.writeText(text, to: &bytes)
      #expect(String(decoding: bytes, as: UTF8.self) == JSONValue.quoted(PublishedText.clean(text)))
    }
  }

  @Test("a record of one empty cell is not an empty line")
  func single() { #expect(CSVFormat().record([.text("")]) == "\"\"\n") }

  @Test(
    "money keeps two decimals, percent four, and unknown numbers are empty",
    arguments: [
      (ColumnValue.figure(Decimal(string: "44640.005"), .money(currency: "USD")), "44640.01"),
      (.figure(Decimal(string: "0.123456"), .percent), "0.1235"),
      (.figure(nil, .jobs), ""), (.number(.nan), ""), (.score(0.876), "0.88"), (.score(1), "1"), (.score(.nan), ""),
      (.integer(nil), ""),
    ])
  func numbers(_ cell: ColumnValue, _ expected: String) { #expect(cell.plain == expected) }

  @Test("what is written is read back cell by cell, whatever stands in it")
  func roundTrip() throws {
    let rows = [["a", "b,c", "\"\"", ""], ["x\ny", "\r\n", " ", "é\u{301}\""], ["'", ";", "\t", "終"]]
    let text = rows.map { CSVFormat().record($0.map { .text($0) }) }.joined()
    var records = DelimitedReader([UInt8](text.utf8))
    var read: [DelimitedReader.Record] = []
    while let record = try records.record() { read.append(record) }
    #expect(read.map(\.fields) == rows)
    #expect(read.map(\.line) == [1, 2, 4 + 1])
  }
}
