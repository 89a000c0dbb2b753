import Foundation

/// Why reading delimited rows failed.
package struct DelimitedReadError: Error, Sendable, Hashable {
  /// The line of the problem, from 1; 0 where the file cannot be opened or read.
  package var line: Int
  /// Description of the problem.
  package var message: String

  /// Creates an error.
  package init(line: Int, message: String) {
    self.line = line
    self.message = message
  }
}

/// Reads the rows of CSV or tab-separated text one by one. A file is read in pieces, in bounded memory.
///
/// Lines may end in LF or CRLF; a byte order mark and empty lines are skipped.
package struct DelimitedReader: ~Copyable {
  /// How fields are separated and quoted.
  package enum Format: Sendable {
    /// RFC 4180, strictly.
    case csv
    /// RFC 4180, but a quotation mark inside an unquoted field is text, as in the `="15-1132"` of spreadsheets.
    case looseCSV
    /// Separated by tabs, without quoting.
    case tabSeparated
  }

  /// The place of a field among the bytes.
  package struct Field: Sendable, Hashable {
    /// Its bytes, without quotation marks around them; valid until the next row is read.
    package var range: Range<Int>
    /// Whether quotation marks in it are doubled.
    package var hasDoubledQuotes = false
  }

  /// A row as texts, with the line on which it begins.
  package struct Record: Sendable, Hashable {
    /// The line, from 1.
    package var line: Int
    /// The fields.
    package var fields: [String]

    /// Creates a record.
    package init(line: Int, fields: [String]) {
      self.line = line
      self.fields = fields
    }
  }

  /// The line on which the current row begins, from 1.
  package private(set) var line = 0
  /// The fields of the current row.
  package private(set) var fields: [Field] = []

  private let format: Format
  private let file: UnsafeMutablePointer<FILE>?
  private let rowLimit: Int
  /// What is read of the text, its first `filled` bytes.
  private var bytes: [UInt8]
  private var filled: Int
  private var isWhole: Bool
  private var position = 0
  private var rowStart = 0
  private var nextLine = 1

  /// Reads a text in memory.
  package init(_ bytes: [UInt8], format: Format = .csv) {
    self.format = format
    self.bytes = bytes
    (file, filled, isWhole, rowLimit) = (nil, bytes.count, true, .max)
    skipByteOrderMark()
  }

  /// Reads a file. Throws if it cannot be opened.
  ///
  /// - Parameters:
  ///   - rowLimit: bytes of the longest row; a longer one is taken for a missing quotation mark.
  ///   - pieceSize: how much is read at a time, at first; longer rows double it.
  package init(
    path: String, format: Format = .csv, rowLimit: Int = 1 << 20, pieceSize: Int = 1 << 18
  ) throws(DelimitedReadError) {
    guard let file = fopen(path, "rb") else {
      throw DelimitedReadError(line: 0, message: SystemError(errno).description)
    }
    self.format = format
    self.rowLimit = rowLimit
    self.file = file
    bytes = [UInt8](repeating: 0, count: max(4, pieceSize))
    (filled, isWhole) = (0, false)
  }

  deinit { if let file { fclose(file) } }

  /// Advances to the next row; false at the end. Throws for a row that is malformed or too long, and when reading
  /// fails.
  package mutating func next() throws(DelimitedReadError) -> Bool {
    // Moved out of the reader, so that appending does not copy it.
    var row = fields
    fields = []
    while true {
      row.removeAll(keepingCapacity: true)
      let outcome = bytes.withUnsafeBufferPointer { buffer in
        DelimitedRowScanner(
          text: UnsafeBufferPointer(rebasing: buffer[..<filled]), isWhole: isWhole, format: format
        ).row(at: position, into: &row)
      }
      switch outcome {
      case .row(let end, let lines):
        (line, rowStart) = (nextLine, position)
        (nextLine, position) = (nextLine + lines, end)
        fields = row
        return true
      case .emptyLine(let end): (nextLine, position) = (nextLine + 1, end)
      case .unfinished:
        if isWhole { return false }
        try readMore()
      case .malformed(let lines, let problem):
        throw DelimitedReadError(line: nextLine + lines, message: problem.rawValue)
      }
    }
  }

  /// The next row as texts; nil at the end. Throws like `next`, and for text that is not UTF-8.
  package mutating func record() throws(DelimitedReadError) -> Record? {
    guard try next() else { return nil }
    var texts: [String] = []
    texts.reserveCapacity(fields.count)
    for field in fields {
      let text = withBytes { bytes in
        field.hasDoubledQuotes
          ? String(validating: undoubled(bytes[field.range]), as: UTF8.self)
          : String(validating: bytes[field.range], as: UTF8.self)
      }
      guard let text else {
        let above = bytes[rowStart..<field.range.lowerBound].count { $0 == UInt8(ascii: "\n") }
        throw DelimitedReadError(line: line + above, message: "not valid UTF-8")
      }
      texts.append(text)
    }
    return Record(line: line, fields: texts)
  }

  /// The fields of the current row as texts, what is not UTF-8 replaced by U+FFFD.
  package func repairedTexts() -> [String] {
    withBytes { bytes in
      fields.map { field in
        field.hasDoubledQuotes
          ? String(decoding: undoubled(bytes[field.range]), as: UTF8.self)
          : String(decoding: UnsafeBufferPointer(rebasing: bytes[field.range]), as: UTF8.self)
      }
    }
  }

  /// Passes the bytes that contain the fields of the current row to `body`.
  package func withBytes<Value, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try bytes.withUnsafeBufferPointer(body)
  }

  private func undoubled(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    let quote = UInt8(ascii: "\"")
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      result.append(bytes[index])
      // Skip the second of two quotation marks.
      index += bytes[index] == quote ? 2 : 1
    }
    return result
  }

  private mutating func skipByteOrderMark() {
    if filled >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { position = 3 }
  }

  /// Moves the incomplete row to the front of the buffer and fills the rest.
  private mutating func readMore() throws(DelimitedReadError) {
    guard let file else { return }
    filled -= position
    bytes.withUnsafeMutableBytes { buffer in
      guard let base = buffer.baseAddress, position > 0 else { return }
      memmove(base, base + position, filled)
    }
    position = 0
    guard filled <= rowLimit else {
      throw DelimitedReadError(line: nextLine, message: "a row of more than \(rowLimit) bytes; is a quote missing?")
    }
    if filled == bytes.count { bytes.append(contentsOf: repeatElement(0, count: bytes.count)) }
    let count = bytes.withUnsafeMutableBytes { fread($0.baseAddress?.advanced(by: filled), 1, $0.count - filled, file) }
    if count == 0 {
      let reason = SystemError(errno)
      if ferror(file) != 0 { throw DelimitedReadError(line: 0, message: "reading failed: \(reason)") }
      isWhole = true
    }
    let isFirst = filled == 0 && nextLine == 1
    filled += count
    if isFirst { skipByteOrderMark() }
  }
}
