/// What a text may need before it is written, found in one pass over its bytes. Most texts need nothing.
struct TextNeeds: OptionSet {
  let rawValue: UInt8

  /// It may contain characters that `PublishedText.clean` replaces: ASCII control characters, or the lead bytes of
  /// U+0080 to U+00BF, U+FFFE and U+FFFF.
  static let cleaning = TextNeeds(rawValue: 1)
  /// A CSV cell must be quoted.
  static let quotes = TextNeeds(rawValue: 2)
  /// A JSON string may need escapes.
  static let escapes = TextNeeds(rawValue: 4)
  /// It contains characters that are written as entities in HTML, or some that are not shown as they are.
  static let entities = TextNeeds(rawValue: 8)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    rawValue = Self.needs.withUnsafeBufferPointer { needs in
      var found: UInt8 = 0
      for byte in bytes { found |= needs[Int(byte)] }
      return found
    }
  }

  /// The needs of every byte.
  private static let needs: [UInt8] = (0...255).map { (byte: UInt8) in
    var needs: TextNeeds = []
    if byte < 0x20 || [0x7F, 0xC2, 0xEF].contains(byte) { needs.insert(.cleaning) }
    if [0x22, 0x2C, 0x0A, 0x0D].contains(byte) { needs.insert(.quotes) }
    // U+2028 and U+2029 begin with E2.
    if byte < 0x20 || [0x22, 0x5C, 0xE2].contains(byte) { needs.insert(.escapes) }
    if byte < 0x20 || byte == 0x7F || byte >= 0xC2 || "<>&\"'".utf8.contains(byte) { needs.insert(.entities) }
    return needs.rawValue
  }
}
