#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

// String searches on UTF-8 bytes. The standard library compares characters by canonical equivalence, which is many
// times slower; the needles here are ASCII words and marks, for which bytewise comparison is exact.

extension StringProtocol {
  /// Whether the text contains `other`, compared by bytes.
  package func contains(_ other: String) -> Bool {
    var other = other
    return other.withUTF8 { other in
      utf8.withContiguousStorageIfAvailable { firstOffset(of: other, in: $0, from: 0) != nil }
        ?? Array(utf8).withUnsafeBufferPointer { firstOffset(of: other, in: $0, from: 0) != nil }
    }
  }
}

extension String {
  // Without generics, for texts that are strings of their own, as nearly all are.

  /// Calls `body` with the text's bytes, without a copy to be made contiguous, which nearly all texts are.
  private func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
  }

  /// Whether the text contains `other`, compared by bytes.
  package func contains(_ other: String) -> Bool {
    withBytes { text in other.withBytes { firstOffset(of: $0, in: text, from: 0) != nil } }
  }

  /// Whether one of the text's bytes in UTF-8 is `byte`.
  package func contains(byte: UInt8) -> Bool {
    withBytes { bytes in bytes.baseAddress.map { memchr($0, Int32(byte), bytes.count) != nil } ?? false }
  }

  /// Whether the text is all ASCII.
  package var isASCII: Bool { withBytes { highBits(of: $0) == 0 } }

  /// The text in lower case. As `lowercased()`, which maps ASCII letters one by one through the tables of Unicode.
  package var inLowerCase: String {
    guard isASCII else { return lowercased() }
    return withBytes { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { buffer in
        for index in bytes.indices {
          buffer[index] = (65...90).contains(bytes[index]) ? bytes[index] | 0x20 : bytes[index]
        }
        return bytes.count
      }
    }
  }
}

extension StringProtocol {
  /// Whether one of the text's bytes in UTF-8 is `byte`.
  package func contains(byte: UInt8) -> Bool {
    utf8.withContiguousStorageIfAvailable { bytes in
      bytes.baseAddress.map { memchr($0, Int32(byte), bytes.count) != nil } ?? false
    } ?? utf8.contains(byte)
  }

  /// Whether the text is all ASCII.
  package var isASCII: Bool {
    utf8.withContiguousStorageIfAvailable { bytes in highBits(of: bytes) == 0 } ?? utf8.allSatisfy { $0 < 0x80 }
  }

  /// Parts between separators, which are compared by scalars; empty parts are left out.
  @inlinable
  package func parts(separatedBy isSeparator: (Unicode.Scalar) -> Bool) -> [SubSequence] {
    unicodeScalars.split(whereSeparator: isSeparator).map { self[$0.startIndex..<$0.endIndex] }
  }
}

/// The highest bits of bytes, ORed: eight at a time.
private func highBits(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
  let raw = UnsafeRawBufferPointer(bytes)
  var (bits, at) = (UInt64(0), 0)
  while at + 8 <= raw.count {
    bits |= raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
    at += 8
  }
  while at < raw.count {
    bits |= UInt64(raw[at])
    at += 1
  }
  return bits & 0x8080_8080_8080_8080
}

extension String {
  /// Replaces every occurrence of `other`, compared by bytes.
  package func replacing(_ other: String, with replacement: String) -> String {
    guard !other.isEmpty, contains(other) else { return self }
    var (text, other, replacement) = (self, other, replacement)
    var result: [UInt8] = []
    text.withUTF8 { text in
      other.withUTF8 { other in
        replacement.withUTF8 { replacement in
          result.reserveCapacity(text.count + replacement.count)
          var start = 0
          while let found = firstOffset(of: other, in: text, from: start) {
            result.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<found]))
            result.append(contentsOf: replacement)
            start = found + other.count
          }
          result.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
        }
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension String {
  /// Where `other` occurs, compared by bytes: offsets in UTF-8 of occurrences that do not overlap.
  func offsets(of other: String) -> [Int] {
    var (text, other) = (self, other)
    var found: [Int] = []
    text.withUTF8 { text in
      other.withUTF8 { other in
        var start = 0
        while !other.isEmpty, let next = firstOffset(of: other, in: text, from: start) {
          found.append(next)
          start = next + other.count
        }
      }
    }
    return found
  }
}

extension StringProtocol {
  /// The text without leading and trailing tabs and spaces (including Unicode category Zs).
  package var trimmingSpaces: String { trimming { isSpace($0) } }

  /// The text without leading and trailing spaces, tabs and line breaks.
  package var trimmingSpacesAndLines: String { trimming { isSpace($0) || isLineEnd($0) } }

  private func trimming(_ isDropped: (Unicode.Scalar) -> Bool) -> String {
    var scalars = Substring(self).unicodeScalars
    func isPlain(_ scalar: Unicode.Scalar?) -> Bool { scalar.map { (0x21..<0x7F).contains($0.value) } ?? true }
    if isPlain(scalars.first), isPlain(scalars.last) { return String(self) }
    while let first = scalars.first, isDropped(first) { scalars.removeFirst() }
    while let last = scalars.last, isDropped(last) { scalars.removeLast() }
    return String(Substring(scalars))
  }
}

private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x20, 0x09, 0xA0, 0x1680, 0x2000...0x200B, 0x202F, 0x205F, 0x3000: true
  default: false
  }
}

private func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
  default: false
  }
}

/// The first occurrence of `pattern` in some bytes at or after an offset.
package func firstOffset(
  of pattern: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
) -> Int? {
  guard let base = bytes.baseAddress, let word = pattern.baseAddress else { return pattern.isEmpty ? start : nil }
  var at = start
  while at + pattern.count <= bytes.count {
    guard let head = memchr(base + at, Int32(pattern[0]), bytes.count - pattern.count - at + 1) else { return nil }
    at = UnsafeRawPointer(head) - UnsafeRawPointer(base)
    if memcmp(base + at, word, pattern.count) == 0 { return at }
    at += 1
  }
  return nil
}
