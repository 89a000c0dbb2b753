/// Reads a text's UTF-8 bytes by position; every look past the ends gives nil or 0, never a trap.
struct ByteCursor: Sendable {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var count: Int { bytes.count }

  /// The byte at `index`, or 0 outside the text.
  subscript(index: Int) -> UInt8 { index >= 0 && index < bytes.count ? bytes[index] : 0 }

  func isDigit(_ index: Int) -> Bool { (48...57).contains(self[index]) }

  func isASCIILetter(_ index: Int) -> Bool { (65...90).contains(self[index]) || (97...122).contains(self[index]) }

  /// True where a letter of any script may stand.
  func isLetter(_ index: Int) -> Bool { isASCIILetter(index) || self[index] >= 0xC3 && self[index] <= 0xDF }

  func hasPrefix(_ pattern: [UInt8], at index: Int) -> Bool {
    guard index >= 0, index + pattern.count <= bytes.count else { return false }
    for offset in pattern.indices where bytes[index + offset] != pattern[offset] { return false }
    return true
  }

  func hasSuffix(_ pattern: [UInt8], endingAt end: Int) -> Bool { hasPrefix(pattern, at: end - pattern.count) }

  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// Length of a blank at `index`: a blank, tab, no-break, thin or narrow blank; 0 for none. Line ends are no blanks.
  func blankLength(_ index: Int) -> Int {
    switch self[index] {
    case 0x20, 0x09: 1
    case 0xC2 where self[index + 1] == 0xA0: 2
    case 0xE2
    where self[index + 1] == 0x80 && (self[index + 2] == 0x89 || self[index + 2] == 0xAF || self[index + 2] == 0x8A): 3
    default: 0
    }
  }

  /// Length of a blank that ends before `index`.
  func blankLength(endingAt index: Int) -> Int {
    if self[index - 1] == 0x20 || self[index - 1] == 0x09 { return 1 }
    if self[index - 2] == 0xC2, self[index - 1] == 0xA0 { return 2 }
    if blankLength(index - 3) == 3 { return 3 }
    return 0
  }

  func skipBlanks(_ index: Int) -> Int {
    var at = index
    while blankLength(at) > 0 { at += blankLength(at) }
    return at
  }

  /// Length of a dash at `index`: hyphen, figure dash, en dash, em dash, bar, minus sign, arrow to the right; 0 for
  /// none.
  func dashLength(_ index: Int) -> Int {
    if self[index] == 0x2D { return 1 }
    if self[index] == 0xE2, self[index + 1] == 0x80, (0x90...0x95).contains(self[index + 2]) { return 3 }
    if self[index] == 0xE2, self[index + 1] == 0x88, self[index + 2] == 0x92 { return 3 }
    // `6,000 → 10,000`
    if self[index] == 0xE2, self[index + 1] == 0x86, self[index + 2] == 0x92 { return 3 }
    return 0
  }
}
