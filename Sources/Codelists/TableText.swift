import Records

// Tables are split by bytes: all their separators are ASCII, and searching by characters would slow down process start.

extension StringProtocol {
  /// The parts between separators, including empty ones.
  func fields(separatedBy mark: Unicode.Scalar) -> [Substring] {
    var text = Substring(self)
    let ends = text.withUTF8 { bytes in
      bytes.indices.filter { bytes[$0] == UInt8(ascii: mark) } + [bytes.count]
    }
    var (fields, start, offset): ([Substring], String.Index, Int) = ([], text.startIndex, 0)
    fields.reserveCapacity(ends.count)
    for end in ends {
      let index = text.utf8.index(start, offsetBy: end - offset)
      fields.append(text[start..<index])
      guard index < text.endIndex else { break }
      (start, offset) = (text.utf8.index(after: index), end + 1)
    }
    return fields
  }

  /// The text without leading and trailing blanks.
  var trimmingBlanks: String { trimming(TableText.trimmingBlanks) }

  /// The text without leading and trailing blanks, and without trailing label punctuation.
  var trimmingMarks: String { trimming(TableText.trimmingMarks) }

  private func trimming(_ trimmed: (UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>) -> String {
    var text = Substring(self)
    return text.withUTF8 { String(decoding: trimmed($0), as: UTF8.self) }
  }
}

/// The parts of UTF-8 texts, without a `String` for each.
package enum TableText {
  /// Calls `visit` with each non-empty part of UTF-8 bytes between separators.
  package static func forEachPart(
    of bytes: UnsafeBufferPointer<UInt8>, between separator: UInt8, _ visit: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var start = 0
    for end in 0...bytes.count where end == bytes.count || bytes[end] == separator {
      if end > start { visit(UnsafeBufferPointer(rebasing: bytes[start..<end])) }
      start = end + 1
    }
  }

  /// The words of a text between blanks and line ends.
  package static func words(in text: String) -> [String] {
    var (text, words): (String, [String]) = (text, [])
    text.withUTF8 { text in
      forEachPart(of: text, between: UInt8(ascii: "\n")) { line in
        forEachPart(of: line, between: 0x20) { words.append(String(decoding: $0, as: UTF8.self)) }
      }
    }
    return words
  }

  /// The bytes without leading and trailing blanks.
  static func trimmingBlanks(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    trimming(bytes) { $0 == 0x20 }
  }

  /// The bytes without leading and trailing blanks, and without trailing label punctuation.
  static func trimmingMarks(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    trimming(bytes) { $0 == 0x20 || $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ",") }
  }

  /// The bytes without leading blanks and without certain trailing bytes.
  private static func trimming(
    _ bytes: UnsafeBufferPointer<UInt8>, _ isDropped: (UInt8) -> Bool
  ) -> UnsafeBufferPointer<UInt8> {
    var (start, end) = (0, bytes.count)
    while end > 0, isDropped(bytes[end - 1]) { end -= 1 }
    while start < end, bytes[start] == 0x20 { start += 1 }
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }
}

/// Calls its argument with each of several names in UTF-8.
package typealias EachName = (_ visit: (UnsafeBufferPointer<UInt8>) -> Void) -> Void
