/// A strict RFC 4180 reader that records the line of every record. (SwiftCSV trims fields, silently pads short rows and
/// does not report line numbers.)
struct CSVRecords {
  /// A record and the line on which it begins, from 1.
  struct Record: Hashable {
    var line: Int
    var fields: [String]
  }

  /// A syntax error.
  struct Malformed: Error, Hashable {
    var line: Int
    var message: String
  }

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1

  /// Creates a reader; a byte order mark is skipped.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The next record, nil at the end. Lines may end in LF or CRLF; an empty line is skipped.
  mutating func next() throws(Malformed) -> Record? {
    while position < bytes.count, bytes[position] == Self.lf || (bytes[position] == Self.cr && peek(1) == Self.lf) {
      position += bytes[position] == Self.cr ? 2 : 1
      line += 1
    }
    guard position < bytes.count else { return nil }
    var record = Record(line: line, fields: [])
    while true {
      record.fields.append(try field())
      guard position < bytes.count else { return record }
      let separator = bytes[position]
      position += 1
      if separator == Self.comma { continue }
      if separator == Self.cr { position += 1 }
      line += 1
      return record
    }
  }

  /// Reads a field and stops at its separator.
  private mutating func field() throws(Malformed) -> String {
    guard position < bytes.count, bytes[position] == Self.quote else {
      let start = position
      while position < bytes.count, !isSeparator(position) {
        if bytes[position] == Self.quote {
          throw Malformed(line: line, message: "a quotation mark inside an unquoted field")
        }
        position += 1
      }
      return try text(bytes[start..<position], line: line)
    }
    let begin = line
    position += 1
    var content: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      if byte == Self.quote {
        if peek(1) != Self.quote { break }
        position += 1
      } else if byte == Self.lf {
        line += 1
      }
      content.append(byte)
      position += 1
    }
    guard position < bytes.count else { throw Malformed(line: begin, message: "unterminated quoted field") }
    position += 1
    guard position == bytes.count || isSeparator(position) else {
      throw Malformed(line: line, message: "text after a quoted field")
    }
    return try text(content[...], line: begin)
  }

  private func text(_ bytes: ArraySlice<UInt8>, line: Int) throws(Malformed) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Malformed(line: line, message: "not valid UTF-8")
    }
    return text
  }

  private func isSeparator(_ index: Int) -> Bool {
    bytes[index] == Self.comma || bytes[index] == Self.lf
      || (bytes[index] == Self.cr && index + 1 < bytes.count && bytes[index + 1] == Self.lf)
  }

  private func peek(_ offset: Int) -> UInt8? { position + offset < bytes.count ? bytes[position + offset] : nil }

  private static let lf = UInt8(ascii: "\n")
  private static let cr = UInt8(ascii: "\r")
  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
}
