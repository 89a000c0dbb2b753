import Digests
import Foundation

/// A text file of delimited rows, read in pieces: CSV (RFC 4180, quotes, any line ends) or tab-separated without
/// quotes, in bounded memory.
struct DelimitedFile {
  let path: String
  var separator: UInt8 = UInt8(ascii: ",")
  /// Longest row that is read; a longer one is a missing quote.
  static let rowLimit = 1 << 20

  /// Hands on every row with its fields as ranges of bytes; `body` returns false to end.
  func forEachRow(
    _ body: (Int, UnsafeBufferPointer<UInt8>, [Range<Int>]) throws(ReferenceError) -> Bool
  ) throws(ReferenceError) {
    guard let file = fopen(path, "rb") else {
      throw ReferenceError(.unreadable, path: path, String(cString: strerror(errno)))
    }
    defer { fclose(file) }
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    var filled = 0
    var number = 1
    var fields: [Range<Int>] = []
    var isEnd = false
    while !isEnd {
      if filled == buffer.count { buffer.append(contentsOf: repeatElement(0, count: buffer.count)) }
      let count = buffer.withUnsafeMutableBytes {
        fread($0.baseAddress?.advanced(by: filled), 1, $0.count - filled, file)
      }
      if count == 0 {
        if ferror(file) != 0 { throw ReferenceError(.unreadable, path: path, "reading failed") }
        isEnd = true
      }
      filled += count
      let used = try take(&buffer, filled, isEnd, &number, &fields, body)
      guard let used else { return }
      buffer.withUnsafeMutableBytes { bytes in
        guard let base = bytes.baseAddress, used > 0 else { return }
        memmove(base, base + used, filled - used)
      }
      filled -= used
      if filled > Self.rowLimit {
        throw ReferenceError(
          .malformed, path: path, place: "line \(number)",
          "a row of more than \(Self.rowLimit) bytes; is a quote missing?")
      }
    }
  }

  /// Takes all whole rows of the buffer; returns how many bytes they were, or nil when `body` wants no more.
  private func take(
    _ buffer: inout [UInt8], _ filled: Int, _ isEnd: Bool, _ number: inout Int, _ fields: inout [Range<Int>],
    _ body: (Int, UnsafeBufferPointer<UInt8>, [Range<Int>]) throws(ReferenceError) -> Bool
  ) throws(ReferenceError) -> Int? {
    var used = 0
    let result: Result<Int?, ReferenceError> = buffer.withUnsafeMutableBufferPointer { bytes in
      let text = UnsafeMutableBufferPointer(rebasing: bytes[..<filled])
      do throws(ReferenceError) {
        if number == 1, filled >= 3, text[0] == 0xEF, text[1] == 0xBB, text[2] == 0xBF { used = 3 }
        while let end = split(text, from: used, isEnd, &fields) {
          let lines = number
          number += 1
          used = end
          if !(fields.count == 1 && fields[0].isEmpty), try !body(lines, UnsafeBufferPointer(text), fields) {
            return .success(nil)
          }
        }
        return .success(used)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// The fields of the row at `start`, quotes taken away in place; the start of the next row, or nil when the row is
  /// not whole yet.
  private func split(
    _ text: UnsafeMutableBufferPointer<UInt8>, from start: Int, _ isEnd: Bool, _ fields: inout [Range<Int>]
  ) -> Int? {
    let quote = UInt8(ascii: "\"")
    guard start < text.count, let end = rowEnd(UnsafeBufferPointer(text), from: start) ?? (isEnd ? text.count : nil)
    else { return nil }
    fields.removeAll(keepingCapacity: true)
    var last = end
    while last > start, text[last - 1] == 13 { last -= 1 }
    var index = start
    while true {
      let begin = index
      if separator == 44, index < last, text[index] == quote {
        var write = index
        index += 1
        while index < last {
          if text[index] == quote {
            if index + 1 < last, text[index + 1] == quote { index += 1 } else { break }
          }
          text[write] = text[index]
          write += 1
          index += 1
        }
        while index < last, text[index] != separator { index += 1 }
        fields.append(begin..<write)
      } else {
        while index < last, text[index] != separator { index += 1 }
        fields.append(begin..<index)
      }
      if index >= last { break }
      index += 1
    }
    return min(end + 1, text.count)
  }

  /// Where the row ends: the next line end outside quotes.
  private func rowEnd(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    var isQuoted = false
    let knowsQuotes = separator == 44
    while index < text.count {
      let byte = text[index]
      if byte == 10, !isQuoted { return index }
      if knowsQuotes, byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      index += 1
    }
    return nil
  }

  /// Hands on every row as texts.
  func forEachTextRow(_ body: (TableRow) throws(ReferenceError) -> Bool) throws(ReferenceError) {
    try forEachRow { number, bytes, fields throws(ReferenceError) in
      try body(TableRow(number: number, cells: fields.map { String(decoding: bytes[$0], as: UTF8.self) }))
    }
  }
}

/// SHA-256 and size of a file, read in pieces.
func fileDigest(_ path: String) throws(ReferenceError) -> (sha256: String, bytes: Int) {
  guard let file = fopen(path, "rb") else {
    throw ReferenceError(.unreadable, path: path, String(cString: strerror(errno)))
  }
  defer { fclose(file) }
  let digest = StreamingSHA256()
  var size = 0
  var buffer = [UInt8](repeating: 0, count: 1 << 18)
  while true {
    let count = buffer.withUnsafeMutableBytes { fread($0.baseAddress, 1, $0.count, file) }
    if count == 0 { break }
    size += count
    digest.update(count == buffer.count ? buffer : Array(buffer[..<count]))
  }
  if ferror(file) != 0 {
    throw ReferenceError(.unreadable, path: path, "reading failed: \(String(cString: strerror(errno)))")
  }
  return (digest.finish(), size)
}
