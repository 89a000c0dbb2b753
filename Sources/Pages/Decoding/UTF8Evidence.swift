/// The evidence that a page's non-ASCII bytes give for or against UTF-8.
struct UTF8Evidence: Sendable, Hashable {
  /// Well-formed sequences of two or more bytes.
  var wellFormed = 0
  /// Maximal ill-formed parts.
  var illFormed = 0
  /// Ill-formed bytes that look like a single-byte encoding rather than damaged or forged UTF-8 (`StrayBytes`).
  var stray = 0

  init(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBufferPointer { buffer in
      var index = firstNonASCII(in: buffer, from: 0)
      while index < buffer.count {
        let length = utf8SequenceLength(buffer, at: index)
        if length > 1 { wellFormed += 1 }
        if length < 0 {
          let run = StrayBytes.run(in: buffer, from: index)
          illFormed += run.parts
          if run.isStray { stray += run.range.count }
          index = firstNonASCII(in: buffer, from: run.range.upperBound)
        } else {
          index = firstNonASCII(in: buffer, from: index + length)
        }
      }
    }
  }

  /// Text in a single-byte encoding hardly ever contains a well-formed sequence: if a fifth of a page's runs are
  /// well-formed, it is UTF-8 with something else pasted in.
  var isUTF8WithStrayBytes: Bool { wellFormed > 0 && wellFormed * 4 >= illFormed }

  /// Whether the bytes that are not UTF-8 look, by and large, like text in another encoding.
  var looksLikeOtherText: Bool { stray > 0 && stray * 2 >= illFormed && !isUTF8WithStrayBytes }

  /// Text in a single-byte encoding hardly ever contains a well-formed sequence; if four out of five are well-formed,
  /// it is damaged UTF-8.
  var isDamagedUTF8: Bool { wellFormed >= 4 * illFormed }
}

/// Bytes that are not UTF-8 within a page that is: text in windows-1252 that was pasted in, such as the `£` of an
/// advertisement.
enum StrayBytes {
  /// Adjacent ill-formed parts.
  struct Run {
    var range: Range<Int>
    var parts: Int
    /// Whether all of it is readable as windows-1252 text.
    var isStray: Bool
  }

  /// The run of ill-formed parts that begins at an ill-formed byte.
  static func run(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Run {
    var end = start
    var parts = 0
    var isStray = true
    while end < bytes.count, bytes[end] >= 0x80 {
      let length = utf8SequenceLength(bytes, at: end)
      guard length < 0 else { break }
      // The beginning of a longer sequence is damaged UTF-8, and so is a lead byte followed by a continuation byte in a
      // form that UTF-8 forbids.
      if length < -1 || !isPrintable(bytes[end])
        || (bytes[end] >= 0xC0 && end + 1 < bytes.count && bytes[end + 1] & 0xC0 == 0x80)
      {
        isStray = false
      }
      end -= length
      parts += 1
    }
    return Run(range: start..<end, parts: parts, isStray: isStray)
  }

  /// Whether windows-1252 has a character for a byte that could be intended: not the controls in its gaps, and not `ÿ`,
  /// which is what erased storage looks like.
  private static func isPrintable(_ byte: UInt8) -> Bool { ![0x81, 0x8D, 0x8F, 0x90, 0x9D, 0xFF].contains(byte) }

  /// The UTF-8 of a byte read as windows-1252.
  static func utf8(of byte: UInt8) -> [UInt8] { encoded[Int(byte) - 0x80] }

  private static let encoded = SingleByteTables.table("windows-1252").map { Array(String($0).utf8) }
}
