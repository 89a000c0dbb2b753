import Foundation
import Testing

@testable import Files

@Suite("Delimited rows")
struct DelimitedReaderTests {
  /// Reads a text in memory, and from a file in pieces of several sizes; all must give the same.
  private func records(_ bytes: [UInt8], _ format: DelimitedReader.Format = .csv) throws -> [DelimitedReader.Record] {
    func all(_ reader: consuming DelimitedReader) throws -> [DelimitedReader.Record] {
      var records: [DelimitedReader.Record] = []
      while let record = try reader.record() { records.append(record) }
      return records
    }
    let whole = try all(DelimitedReader(bytes, format: format))
    try withFile(bytes) { path in
      for size in [1, 5, 7, 64, 1 << 18] {
        let inPieces = try all(DelimitedReader(path: path, format: format, pieceSize: size))
        #expect(inPieces == whole, "pieces of \(size)")
      }
    }
    return whole
  }

  private func withFile<T>(_ bytes: [UInt8], _ body: (String) throws -> T) throws -> T {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("rows-\(UUID().uuidString)").path
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try body(path)
  }

  @Test(
    "fields, quotation marks, line ends and empty lines",
    arguments: [
      ("a,b\nc,d\n", ["1: a|b", "2: c|d"]), ("a,b\r\nc,d", ["1: a|b", "2: c|d"]),
      ("a,\n,b\n,", ["1: a|", "2: |b", "3: |"]),
      ("\"a,b\",\"c\"\"d\",\"\"\n", ["1: a,b|c\"d|"]), ("\"x\ny\",z\nw\n", ["1: x\ny|z", "3: w"]),
      ("\"\"\"\"\n\"\"\"a\"\"\"\r\n", ["1: \"", "2: \"a\""]), ("\n\r\na\n\nb\n", ["3: a", "5: b"]),
      ("\"\"\na\rb\r\n", ["1: ", "2: a\rb"]), ("\u{FEFF}a,é\n", ["1: a|é"]), ("", []), ("\n\n", []),
      ("\"a\"\r\n\"b\"", ["1: a", "2: b"]),
    ])
  func fields(text: String, expected: [String]) throws {
    let read = try records(Array(text.utf8))
    #expect(read.map { "\($0.line): \($0.fields.joined(separator: "|"))" } == expected)
  }

  @Test("loosely, a quotation mark inside an unquoted field is text")
  func loose() throws {
    let text = "=\"15-1132\",5\" pipe\n\"a,\"\"b\",c\"\n"
    #expect(
      try records(Array(text.utf8), .looseCSV).map(\.fields) == [["=\"15-1132\"", "5\" pipe"], ["a,\"b", "c\""]])
    #expect(throws: DelimitedReadError(line: 1, message: "text after a quoted field")) {
      var reader = DelimitedReader(Array("\"a\"b".utf8), format: .looseCSV)
      _ = try reader.next()
    }
  }

  @Test("tab-separated text has no quotes")
  func tabs() throws {
    let read = try records(Array("5\"\tb,c\r\n\"x\ty\"\n".utf8), .tabSeparated)
    #expect(read.map(\.fields) == [["5\"", "b,c"], ["\"x", "y\""]])
  }

  @Test(
    "malformed text is refused with its line, in memory and from a file",
    arguments: [
      ("a,b\n\"open", 2, "unterminated quoted field"), ("a\n\"open\nb\n", 2, "unterminated quoted field"),
      ("a\n\"x\"y\n", 2, "text after a quoted field"), ("\"a\nb\"c\n", 2, "text after a quoted field"),
      ("\"a\"\rb\n", 1, "text after a quoted field"),
      ("a\nb\nc\"d\n", 3, "a quotation mark inside an unquoted field"), ("a\n\u{0}", 0, ""),
    ])
  func malformed(text: String, line: Int, message: String) throws {
    func failure(_ reader: consuming DelimitedReader) -> DelimitedReadError? {
      do throws(DelimitedReadError) {
        while try reader.next() {}
        return nil
      } catch {
        return error
      }
    }
    let expected = line == 0 ? nil : DelimitedReadError(line: line, message: message)
    let inMemory = failure(DelimitedReader(Array(text.utf8)))
    #expect(inMemory == expected)
    try withFile(Array(text.utf8)) { path in
      for size in [1, 6, 1 << 18] {
        let inPieces = failure(try DelimitedReader(path: path, pieceSize: size))
        #expect(inPieces == expected, "pieces of \(size)")
      }
    }
  }

  /// The error of the next row; nil if there is none.
  private func nextFailure(_ reader: inout DelimitedReader) -> DelimitedReadError? {
    do throws(DelimitedReadError) {
      _ = try reader.record()
      return nil
    } catch {
      return error
    }
  }

  @Test("bytes that are not UTF-8 are refused with their line, or replaced")
  func encodings() throws {
    let bytes = Array("a\n\"x\ny\",".utf8) + [0x61, 0xFF, 0x0A]
    var strict = DelimitedReader(bytes)
    let first = try strict.record()
    #expect(first?.fields == ["a"])
    let failure = nextFailure(&strict)
    #expect(failure == DelimitedReadError(line: 3, message: "not valid UTF-8"))
    var lenient = DelimitedReader(bytes)
    _ = try lenient.next()
    _ = try lenient.next()
    let (line, texts) = (lenient.line, lenient.repairedTexts())
    #expect(line == 2 && texts == ["x\ny", "a\u{FFFD}"])
  }

  @Test("rows longer than a piece are read, rows over the limit refused with the line on which they begin")
  func longRows() throws {
    let long = String(repeating: "x", count: 50_000)
    try withFile(Array("a\n\(long),b\n".utf8)) { path in
      var reader = try DelimitedReader(path: path, pieceSize: 16)
      _ = try reader.next()
      let row = try reader.record()
      #expect(row == DelimitedReader.Record(line: 2, fields: [long, "b"]))
      var limited = try DelimitedReader(path: path, rowLimit: 20_000, pieceSize: 16)
      _ = try limited.next()
      let failure = nextFailure(&limited)
      #expect(failure == DelimitedReadError(line: 2, message: "a row of more than 20000 bytes; is a quote missing?"))
    }
  }

  @Test("a file that is not there, and a folder")
  func unreadable() throws {
    #expect(throws: DelimitedReadError(line: 0, message: "No such file or directory")) {
      _ = try DelimitedReader(path: "/nowhere/rows.csv")
    }
    var folder = try DelimitedReader(path: FileManager.default.temporaryDirectory.path)
    let failure = nextFailure(&folder)
    #expect(failure == DelimitedReadError(line: 0, message: "reading failed: Is a directory"))
  }
}
