/// Text without the characters in which readings of one page may differ (white space, zero-width characters, controls),
/// with the place of every scalar.
///
/// A figure was read from text with normalized white space, perhaps from several elements; here it is located in the
/// archived text.
struct SquashedText {
  /// The place of a scalar.
  struct Place: Hashable {
    /// The number of the piece of text, in the order added.
    var piece: Int32
    /// The bytes of the scalar in that piece; empty for a decimal point that is not on the page.
    var start: Int32
    var length: Int32

    var end: Int32 { start + length }
  }

  private(set) var scalars: [UInt32] = []
  private(set) var places: [Place] = []
  /// Whether something left out preceded the scalar.
  private(set) var isApart: [Bool] = []
  /// Where each piece begins among the scalars.
  private(set) var starts: [Int] = []

  /// Creates an empty text.
  init() {}

  /// The scalars of one text.
  init(_ text: String) {
    self.init()
    var text = text
    text.withUTF8 { add($0) }
  }

  /// Adds a piece of well-formed UTF-8.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    let piece = Int32(starts.count)
    starts.append(scalars.count)
    var isApart = true
    var offset = 0
    while offset < bytes.count {
      let (scalar, length) = SquashedText.decode(bytes, at: offset)
      if let kept = SquashedText.kept(scalar) {
        append(kept, at: Place(piece: piece, start: Int32(offset), length: Int32(length)), isApart: isApart)
        isApart = false
      } else {
        isApart = true
      }
      offset += length
    }
  }

  /// Adds the decimal point before raised cents, which is not on the page.
  mutating func addPoint() {
    append(0x2E, at: Place(piece: Int32(starts.count), start: 0, length: 0), isApart: false)
  }

  private mutating func append(_ scalar: UInt32, at place: Place, isApart: Bool) {
    scalars.append(scalar)
    places.append(place)
    self.isApart.append(isApart)
  }

  /// The scalars of a piece.
  func range(ofPiece piece: Int) -> Range<Int> {
    starts[piece]..<(piece + 1 < starts.count ? starts[piece + 1] : scalars.count)
  }

  /// Whether `other` occurs at a position.
  func holds(_ other: SquashedText, at position: Int) -> Bool {
    guard position + other.scalars.count <= scalars.count else { return false }
    for index in other.scalars.indices where scalars[position + index] != other.scalars[index] { return false }
    return true
  }

  /// Whether the `count` scalars at a position are not part of a longer number.
  func standsAlone(_ position: Int, count: Int) -> Bool {
    let end = position + count
    if count > 0, SquashedText.isDigit(scalars[end - 1]), end < scalars.count, !isApart[end] {
      if SquashedText.isDigit(scalars[end]) { return false }
      if SquashedText.isMark(scalars[end]), end + 1 < scalars.count, !isApart[end + 1],
        SquashedText.isDigit(scalars[end + 1])
      {
        return false
      }
    }
    if count > 0, SquashedText.isDigit(scalars[position]), position > 0, !isApart[position] {
      if SquashedText.isDigit(scalars[position - 1]) { return false }
      if SquashedText.isMark(scalars[position - 1]), position > 1, !isApart[position - 1],
        SquashedText.isDigit(scalars[position - 2])
      {
        return false
      }
    }
    return true
  }

  /// How many scalars of `quote` around its `count` scalars at `offset` also occur around `position` here.
  func agreement(at position: Int, with quote: SquashedText, offset: Int, count: Int) -> Int {
    var before = 0
    while before < offset, before < position, scalars[position - before - 1] == quote.scalars[offset - before - 1] {
      before += 1
    }
    var after = 0
    while offset + count + after < quote.scalars.count, position + count + after < scalars.count,
      scalars[position + count + after] == quote.scalars[offset + count + after]
    { after += 1 }
    return before + after
  }

  // MARK: - Scalars

  private static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }
  private static func isMark(_ scalar: UInt32) -> Bool { scalar == 0x2C || scalar == 0x2E }

  /// The form in which a scalar is compared; nil if it is left out. C1 controls are converted as in browsers.
  private static func kept(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x21...0x7E: return scalar
    case 0...0x20, 0x7F, 0xA0, 0xAD, 0xFFFD, 0xFEFF: return nil
    case 0x80..<0xA0: return SingleByteTables.table("windows-1252")[Int(scalar) - 0x80].value
    case 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064, 0x2066...0x206F, 0x3000, 0x1680, 0x061C: return nil
    default: return scalar
    }
  }

  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (scalar: UInt32, length: Int) {
    let first = UInt32(bytes[offset])
    func next(_ index: Int) -> UInt32 { offset + index < bytes.count ? UInt32(bytes[offset + index] & 0x3F) : 0 }
    switch first {
    case ..<0xC0: return (first, 1)
    case ..<0xE0: return (((first & 0x1F) << 6) | next(1), min(2, bytes.count - offset))
    case ..<0xF0: return (((first & 0x0F) << 12) | (next(1) << 6) | next(2), min(3, bytes.count - offset))
    default: return (((first & 0x07) << 18) | (next(1) << 12) | (next(2) << 6) | next(3), min(4, bytes.count - offset))
    }
  }
}
