/// Reads a text's UTF-8 bytes by position. Reading out of bounds returns nil or 0 and never traps.
struct ByteCursor: Sendable {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var count: Int { bytes.count }

  /// The byte at `index`, or 0 outside the text.
  subscript(index: Int) -> UInt8 { index >= 0 && index < bytes.count ? bytes[index] : 0 }

  func isDigit(_ index: Int) -> Bool { (48...57).contains(self[index]) }

  func isASCIILetter(_ index: Int) -> Bool { (65...90).contains(self[index]) || (97...122).contains(self[index]) }

  /// Whether a letter of any script may be here.
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

  /// The length of the blank at `index` (space, tab, no-break, thin or narrow blank), or 0. Line ends are not blanks.
  func blankLength(_ index: Int) -> Int {
    switch self[index] {
    case 0x20, 0x09: 1
    case 0xC2 where self[index + 1] == 0xA0: 2
    case 0xE2
    where self[index + 1] == 0x80 && (self[index + 2] == 0x89 || self[index + 2] == 0xAF || self[index + 2] == 0x8A): 3
    default: 0
    }
  }

  /// The length of the blank that ends before `index`.
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

  /// The length of the dash at `index` (hyphen, figure dash, en dash, em dash, bar, minus sign, right arrow), or 0.
  func dashLength(_ index: Int) -> Int {
    if self[index] == 0x2D { return 1 }
    if self[index] == 0xE2, self[index + 1] == 0x80, (0x90...0x95).contains(self[index + 2]) { return 3 }
    if self[index] == 0xE2, self[index + 1] == 0x88, self[index + 2] == 0x92 { return 3 }
    // `6,000 → 10,000`
    if self[index] == 0xE2, self[index + 1] == 0x86, self[index + 2] == 0x92 { return 3 }
    return 0
  }
}
