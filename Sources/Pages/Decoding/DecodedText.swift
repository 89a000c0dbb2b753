import Records

/// The text of a page, decoded and repaired, with a map back to lines and columns of the archived text.
package struct DecodedText: Sendable {
  /// A character that stands for several of the archived text, because mojibake was repaired there.
  struct Repair: Sendable, Hashable {
    /// Its position in the repaired text.
    var utf8Offset: Int
    /// Its length in the repaired text.
    var utf8Count: Int
    /// How many Unicode scalars of the archived text it replaces.
    var archivedScalars: Int
  }

  /// Line ends are as archived: LF, CR LF or CR.
  package let text: String
  /// How the bytes were decoded.
  package let encoding: PageEncoding
  /// UTF-8 offsets at which lines start; the first is 0.
  package var lineStarts: [Int] { starts.map(Int.init) }
  /// The same in half the space: a text may consist of nothing but line ends.
  private let starts: [UInt32]
  let repairs: [Repair]
  /// For each repair, how many scalars all earlier repairs removed.
  private let lostBefore: [Int]
  /// How many scalars precede every 1,024th byte.
  private let scalarsBefore: [Int]
  private static let stride = 1024

  /// Creates a text without repairs.
  package init(_ text: String, encoding: PageEncoding) {
    self.init(utf8: Array(text.utf8), encoding: encoding, repairs: [])
  }

  /// Creates a text from well-formed UTF-8 and its repairs, sorted by offset.
  init(utf8: [UInt8], encoding: PageEncoding, repairs: [Repair]) {
    text = String(decoding: utf8, as: UTF8.self)
    self.encoding = encoding
    self.repairs = repairs
    var lost = 0
    var sums: [Int] = []
    for repair in repairs {
      sums.append(lost)
      lost += repair.archivedScalars - 1
    }
    lostBefore = sums
    let ends = utf8.reduce(into: 0) { count, byte in if byte == 0x0A || byte == 0x0D { count += 1 } }
    var starts: [UInt32] = []
    starts.reserveCapacity(ends + 1)
    starts.append(0)
    var counts: [Int] = []
    counts.reserveCapacity(utf8.count / DecodedText.stride + 1)
    var scalars = 0
    for (offset, byte) in utf8.enumerated() {
      if offset % DecodedText.stride == 0 { counts.append(scalars) }
      if byte & 0xC0 != 0x80 { scalars += 1 }
      if byte == 0x0A || (byte == 0x0D && !(offset + 1 < utf8.count && utf8[offset + 1] == 0x0A)) {
        starts.append(UInt32(offset + 1))
      }
    }
    if utf8.count % DecodedText.stride == 0 { counts.append(scalars) }
    self.starts = starts
    scalarsBefore = counts
  }

  /// Line and column in the archived text of the character at a UTF-8 offset of `text`.
  package func locator(atUTF8 utf8Offset: Int) -> SourceLocator {
    let offset = max(0, min(utf8Offset, text.utf8.count))
    let line = DecodedText.lastIndex(in: starts, upTo: offset)
    let column = archivedScalars(before: offset) - archivedScalars(before: Int(starts[line])) + 1
    return .text(line: line + 1, column: column)
  }

  /// The text in a range of UTF-8 offsets (which must be boundaries of characters). It is marked at its start, at every
  /// line and every repaired character, and at intervals within long lines, so that positions in them can be found
  /// without counting from the start.
  package func markedText(utf8Range range: Range<Int>) -> MarkedText {
    var cuts = [range.lowerBound]
    var line = DecodedText.lastIndex(in: starts, upTo: range.lowerBound) + 1
    while line < starts.count, starts[line] < range.upperBound {
      cuts.append(Int(starts[line]))
      line += 1
    }
    var repair = firstRepair(from: range.lowerBound)
    let inside = repair
    while repair < repairs.count, repairs[repair].utf8Offset < range.upperBound {
      cuts.append(repairs[repair].utf8Offset)
      cuts.append(repairs[repair].utf8Offset + repairs[repair].utf8Count)
      repair += 1
    }
    let isLong = range.count > 2 * DecodedText.stride
    if isLong {
      cuts += Swift.stride(from: range.lowerBound + DecodedText.stride, to: range.upperBound, by: DecodedText.stride)
        .map(boundary)
    }
    if inside < repair || isLong { cuts.sort() }
    var marked = MarkedText()
    for (index, cut) in cuts.enumerated() {
      let end = index + 1 < cuts.count ? min(cuts[index + 1], range.upperBound) : range.upperBound
      if cut < end { marked.append(String(text[self.index(cut)..<self.index(end)]), at: locator(atUTF8: cut)) }
    }
    return marked
  }

  /// The range of UTF-8 offsets of a line (from 0), without its line end.
  package func utf8Range(ofLine line: Int) -> Range<Int> {
    let start = Int(starts[line])
    var end = line + 1 < starts.count ? Int(starts[line + 1]) : text.utf8.count
    let utf8 = text.utf8
    while start < end, [0x0A, 0x0D].contains(utf8[index(end - 1)]) { end -= 1 }
    return start..<end
  }

  /// The last boundary of a scalar up to an offset.
  private func boundary(_ utf8Offset: Int) -> Int {
    var offset = utf8Offset
    while offset > 0, text.utf8[index(offset)] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  private func index(_ utf8Offset: Int) -> String.Index { text.utf8.index(text.startIndex, offsetBy: utf8Offset) }

  /// How many scalars of the archived text precede an offset.
  private func archivedScalars(before offset: Int) -> Int {
    let block = offset / DecodedText.stride
    let rest = text.utf8[index(block * DecodedText.stride)..<index(offset)]
    let scalars = scalarsBefore[block] + rest.reduce(into: 0) { count, byte in if byte & 0xC0 != 0x80 { count += 1 } }
    let repair = firstRepair(from: offset)
    guard repair > 0 else { return scalars }
    return scalars + lostBefore[repair - 1] + repairs[repair - 1].archivedScalars - 1
  }

  /// The index of the first repair at or after an offset.
  private func firstRepair(from offset: Int) -> Int {
    var low = 0
    var high = repairs.count
    while low < high {
      let middle = (low + high) / 2
      if repairs[middle].utf8Offset < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func lastIndex(in starts: [UInt32], upTo offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
