/// Text without the characters in which readings of one page may differ (white space, zero-width characters, controls),
/// with the place of every scalar.
///
/// A figure was read from text with normalized white space, perhaps from several elements; here it is located in the
/// archived text.
struct SquashedText {
  private(set) var scalars: [UInt32] = []
  /// For every scalar, the offset of its bytes in its piece (28 bits), their number (3 bits; none for a decimal point
  /// that is not on the page), and whether something left out preceded it.
  private var places: [UInt32] = []
  /// Where each piece begins among the scalars, in the order added.
  private var starts: [Int] = []

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
    starts.append(scalars.count)
    var apart: UInt32 = 1
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte < 0x7F {
        if byte > 0x20 {
          scalars.append(UInt32(byte))
          places.append(UInt32(offset) << 4 | 1 << 1 | apart)
        }
        apart = byte > 0x20 ? 0 : 1
        offset += 1
        continue
      }
      let (scalar, length) = SquashedText.decode(bytes, at: offset)
      if let kept = SquashedText.kept(scalar) {
        scalars.append(kept)
        places.append(UInt32(offset) << 4 | UInt32(length) << 1 | apart)
        apart = 0
      } else {
        apart = 1
      }
      offset += length
    }
  }

  /// Adds the decimal point before raised cents, which is not on the page.
  mutating func addPoint() {
    scalars.append(0x2E)
    places.append(0)
  }

  /// How many pieces were added.
  var pieceCount: Int { starts.count }

  /// The offset of a scalar's bytes in its piece.
  func start(of scalar: Int) -> Int { Int(places[scalar] >> 4) }

  /// The offset after a scalar's bytes in its piece.
  func end(of scalar: Int) -> Int { start(of: scalar) + length(of: scalar) }

  private func length(of scalar: Int) -> Int { Int(places[scalar] >> 1 & 7) }

  private func isApart(_ scalar: Int) -> Bool { places[scalar] & 1 != 0 }

  /// The bytes of each piece that a span of scalars covers.
  func pieces(of span: Range<Int>) -> [(piece: Int, bytes: Range<Int>)] {
    var found: [(piece: Int, bytes: Range<Int>)] = []
    var piece = self.piece(of: span.lowerBound)
    for scalar in span where length(of: scalar) > 0 {
      while piece + 1 < starts.count, starts[piece + 1] <= scalar { piece += 1 }
      if let last = found.last, last.piece == piece {
        found[found.count - 1].bytes = last.bytes.lowerBound..<end(of: scalar)
      } else {
        found.append((piece, start(of: scalar)..<end(of: scalar)))
      }
    }
    return found
  }

  /// The piece that contains a scalar, by bisection.
  private func piece(of scalar: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle] <= scalar { low = middle } else { high = middle }
    }
    return low
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
    if count > 0, SquashedText.isDigit(scalars[end - 1]), end < scalars.count, !isApart(end) {
      if SquashedText.isDigit(scalars[end]) { return false }
      if SquashedText.isMark(scalars[end]), end + 1 < scalars.count, !isApart(end + 1),
        SquashedText.isDigit(scalars[end + 1])
      {
        return false
      }
    }
    if count > 0, SquashedText.isDigit(scalars[position]), position > 0, !isApart(position) {
      if SquashedText.isDigit(scalars[position - 1]) { return false }
      if SquashedText.isMark(scalars[position - 1]), position > 1, !isApart(position - 1),
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
