/// Text of pages as HTML: nothing in it is markup, control characters are shown as U+FFFD, and marks of direction are
/// shown by name instead of affecting the text around them.
struct SafeText {
  private(set) var bytes: [UInt8] = []

  /// Appends markup of our own.
  mutating func add(markup: String) { bytes += markup.utf8 }

  /// Appends text.
  mutating func add(text: String) {
    var text = text
    text.withUTF8 { add(text: $0) }
  }

  /// Appends markup of our own, in UTF-8.
  mutating func add(markup: [UInt8]) { bytes += markup }

  /// Appends text in well-formed UTF-8.
  mutating func add(text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var offset = 0
    SafeText.isSpecial.withUnsafeBufferPointer { isSpecial in
      while offset < text.count {
        guard isSpecial[Int(text[offset])] else {
          offset += 1
          continue
        }
        // What needs no escape is appended as a whole.
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<offset]))
        offset += addSpecial(text, at: offset)
        start = offset
      }
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// Whether a byte is, or may begin, a character that is not written as it is: C2 begins C1 controls, D8 and E2 begin
  /// marks of direction.
  private static let isSpecial: [Bool] = (0...255).map { (byte: UInt8) in
    switch byte {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F, 0xC2, 0xD8, 0xE2: true
    default: "<>&\"'".utf8.contains(byte)
    }
  }

  /// Appends the character at an offset, and returns its length in bytes.
  private mutating func addSpecial(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    switch text[offset] {
    case UInt8(ascii: "<"): bytes += "&lt;".utf8
    case UInt8(ascii: ">"): bytes += "&gt;".utf8
    case UInt8(ascii: "&"): bytes += "&amp;".utf8
    case UInt8(ascii: "\""): bytes += "&quot;".utf8
    case UInt8(ascii: "'"): bytes += "&#39;".utf8
    case 0x0D: bytes.append(0x0A)
    case 0..<0x80: bytes += "\u{FFFD}".utf8
    default:
      let (scalar, length) = SquashedText.decode(text, at: offset)
      add(scalar, text[offset..<offset + length])
      return length
    }
    return 1
  }

  private mutating func add(_ scalar: UInt32, _ encoded: Slice<UnsafeBufferPointer<UInt8>>) {
    switch scalar {
    case 0x80..<0xA0:
      // As browsers read `&#150;`; five of them have no meaning in windows-1252 either.
      let shown = SingleByteTables.table("windows-1252")[Int(scalar) - 0x80]
      bytes += String(shown.value < 0xA0 ? "\u{FFFD}" : shown).utf8
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
      let digits = String(scalar, radix: 16, uppercase: true)
      bytes +=
        "<span class=\"control\">⟨U+\(String(repeating: "0", count: max(0, 4 - digits.utf8.count)))\(digits)⟩</span>"
        .utf8
    default: bytes += encoded
    }
  }
}
